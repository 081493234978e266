"""A server that every official client meets, each with a key of its own; it lives one session."""

from collections.abc import Iterator

import pytest

from tests.acceptance.sdk.lives import SETTINGS, Lives
from tests.acceptance.servers import Server, serving


@pytest.fixture(name="server", scope="session")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("clients")
    with serving(folder, workers=2, settings=SETTINGS) as server:
        yield server


@pytest.fixture(name="lives", scope="session")
def _lives(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Lives:
    return Lives(server, tmp_path_factory.mktemp("lives"))
