import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.seeing.horizons import USUAL, horizon_of
from reelkite.engines.diorama.tableau.seeing.sight import seen
from reelkite.engines.diorama.tableau.seeing.skies import sky_of


def test_the_horizon_of_a_beach_is_where_the_sea_ends(beach: RGBFrame) -> None:
    """A level line right across is the horizon, within 5 % of the height."""
    sight = seen(beach)
    horizon = horizon_of(sight, sky_of(sight))

    assert horizon.y == pytest.approx(120 / 270, abs=0.05)
    assert horizon.sure


def test_lines_that_meet_tell_the_horizon(alley: RGBFrame) -> None:
    """The horizon goes through the point in which boards meet."""
    horizon = horizon_of(seen(alley), None)

    assert horizon.meeting == pytest.approx((0.5, 0.4), abs=0.05)
    assert horizon.y == pytest.approx(0.4, abs=0.05)


def test_a_sky_alone_tells_the_horizon() -> None:
    """Below a jagged skyline the horizon is where the sky reaches lowest."""
    sight = seen(np.full((120, 208, 3), 128, np.uint8))
    sky = np.zeros((120, 208), np.float32)
    for column in range(208):
        sky[: 40 + 30 * (column // 26 % 2), column] = 1

    assert horizon_of(sight, sky).y == pytest.approx(70 / 120, abs=0.05)


def test_nothing_tells_nothing() -> None:
    """An empty picture has its horizon where it usually is, and that is not sure."""
    horizon = horizon_of(seen(np.full((120, 208, 3), 128, np.uint8)), None)

    assert (horizon.y, horizon.sure, horizon.meeting) == (USUAL, False, None)
