from collections.abc import Iterator

import pytest

from tests.unit.engines.upstream.pretend import Pretend, running


@pytest.fixture
def pretend() -> Iterator[Pretend]:
    """Lend a server that speaks as vLLM-Omni does."""
    with running(Pretend()) as server:
        yield server


@pytest.fixture
def haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again sooner than in life."""
    monkeypatch.setattr("reelkite.engines.upstream.errand.PAUSE", 0.01)
