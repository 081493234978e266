"""Who comes into the park by the lake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.visitors.troupes import Troupe, troupe_of
from reelkite.engines.diorama.living.visitors.wanted import wanted_in
from reelkite.engines.diorama.staging import Tier
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot

COMES = Entrance(Manner.COME, "left")
COARSE = Tier(detail=2.6)

MakeTroupe = Callable[..., Troupe]


@pytest.fixture(scope="session")
def troupe(board: MakeBoard, shot: MakeShot) -> MakeTroupe:
    """Return a maker of cast groups: subjects, of whom the first comes."""

    def made(*subjects: Subject) -> Troupe:
        told = board("somebody comes", shot(subjects=subjects))
        return troupe_of(wanted_in(told)[0], 5, COARSE, Path("cache"))

    return made
