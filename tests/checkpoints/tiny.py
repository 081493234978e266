"""Lends tiny checkpoints to tests; torch is imported by the first test that asks for one."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Tiny: TypeAlias = Callable[[str], Path]
"""Gives the folder of a family's tiny checkpoint, which nobody writes into."""


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """Return what builds a checkpoint the first time it is asked for, and then lends it again."""
    pytest.importorskip("torch")
    pytest.importorskip("diffusers")
    from tests.checkpoints.building import build  # noqa: PLC0415 - loads torch

    folder = tmp_path_factory.mktemp("checkpoints")

    def lent(family: str) -> Path:
        place = folder / family
        return place if place.exists() else build(family, place)

    return lent
