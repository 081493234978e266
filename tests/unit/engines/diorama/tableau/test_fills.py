import numpy as np

from reelkite.engines.diorama.tableau.fills import filled_behind
from reelkite.engines.diorama.tableau.parts import Colours, Mask

NOWHERE = np.zeros((45, 80), np.float32)


def _scene() -> tuple[Colours, Mask]:
    """Return busy green ground with a red ball on it, and where the ball is."""
    chance = np.random.default_rng(2)
    picture = np.empty((180, 320, 3), np.float32)
    picture[:] = (0.2, 0.5, 0.2)
    picture += 0.15 * (chance.random((180, 320, 1), np.float32) - 0.5)
    row, column = np.mgrid[:180, :320]
    ball = np.hypot(row - 90, column - 160) < 40
    picture[ball] = (0.9, 0.1, 0.1)
    return picture, ball


def test_nothing_of_what_was_taken_away_is_left() -> None:
    """The filling of a hole has no pixel of the ball that was there."""
    picture, ball = _scene()
    filled = filled_behind(picture, ball, NOWHERE)

    assert filled[ball][:, 0].max() < 0.4
    assert filled[ball][:, 1].min() > 0.3


def test_what_is_known_stays() -> None:
    """Outside the hole not a pixel changes."""
    picture, ball = _scene()

    assert np.array_equal(filled_behind(picture, ball, NOWHERE)[~ball], picture[~ball])


def test_grain_goes_on_behind_the_rim() -> None:
    """Near the rim of the hole the filling is as busy as what is around it."""
    picture, ball = _scene()
    filled = filled_behind(picture, ball, NOWHERE)
    row, column = np.mgrid[:180, :320]
    rim = ball & (np.hypot(row - 90, column - 160) > 28)

    assert filled[rim][:, 1].std() > 0.5 * picture[~ball][:, 1].std()


def test_each_kind_of_ground_is_filled_from_its_own() -> None:
    """Above the skyline a hole is filled with sky, below it with land."""
    chance = np.random.default_rng(4)
    picture = np.empty((180, 320, 3), np.float32)
    picture[:90], picture[90:] = (0.4, 0.6, 0.9), (0.4, 0.3, 0.1)
    picture += 0.05 * chance.random((180, 320, 1), np.float32)
    hole = np.zeros((180, 320), bool)
    hole[60:120, 140:180] = True
    sky = np.repeat((np.arange(45) < 22.5).astype(np.float32)[:, None], 80, axis=1)
    filled = filled_behind(picture, hole, sky)

    assert filled[64:80, 145:175, 2].min() > 0.6
    assert filled[100:116, 145:175, 2].max() < 0.4


def test_the_same_hole_is_filled_the_same_way() -> None:
    """Chance is seeded."""
    picture, ball = _scene()
    first, second = (filled_behind(picture, ball, NOWHERE) for _ in range(2))

    assert np.array_equal(first, second)


def test_a_hole_without_surroundings_is_filled_smoothly() -> None:
    """Where there is nothing to copy, the filling is what the rim says."""
    picture = np.full((60, 90, 3), 0.25, np.float32)
    hole = np.zeros((60, 90), bool)
    hole[2:-2, 2:-2] = True

    assert np.allclose(filled_behind(picture, hole, NOWHERE), 0.25, atol=1e-3)
