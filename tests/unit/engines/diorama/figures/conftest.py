from collections.abc import Callable

import pytest

from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.stature import stature_of


@pytest.fixture
def at() -> Callable[[float], Moment]:
    """A child at a second of a motion."""

    def moment(second: float) -> Moment:
        return Moment(second=second, body=stature_of("child"))

    return moment
