import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.filters import shrunk
from reelkite.engines.diorama.tableau.parts import Mask
from reelkite.engines.diorama.tableau.seeing.sight import seen
from reelkite.engines.diorama.tableau.seeing.skies import sky_of
from reelkite.engines.diorama.tableau.seeing.subjects import figures_of, saliency


def _overlap(one: Mask, other: Mask) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_the_ball_is_the_subject(beach: RGBFrame, ball: Mask) -> None:
    """What stands out of a beach is the ball, and all of it."""
    sight = seen(beach)
    figure = figures_of(sight, sky_of(sight), 1)[0]
    truth = shrunk(ball.astype(np.float32), sight.shape) > 0.5

    assert _overlap(figure.mask, truth) > 0.85
    assert figure.surety > 0.8


def test_an_empty_beach_has_no_subject(beach: RGBFrame) -> None:
    """Where nothing stands out, nothing is cut out."""
    beach[140:240, 200:300] = beach[140:240, 20:120]
    sight = seen(beach)

    assert figures_of(sight, sky_of(sight), 0) == ()


def test_two_things_are_two_subjects(beach: RGBFrame) -> None:
    """Things that stand apart are figures of their own."""
    beach[180:230, 90:130] = (40, 60, 30)
    sight = seen(beach)
    figures = figures_of(sight, sky_of(sight), 2)

    assert len(figures) == 2
    assert not (figures[0].mask & figures[1].mask).any()


def test_a_row_of_houses_is_no_subject(beach: RGBFrame) -> None:
    """What stands right across against the sky is land."""
    beach[80:230, 20:460] = (90, 60, 50)
    sight = seen(beach)

    assert figures_of(sight, sky_of(sight), 0) == ()


def test_what_stands_out_is_most_salient(beach: RGBFrame, ball: Mask) -> None:
    """The ball is more salient than all around it, and the sky not at all."""
    sight = seen(beach)
    strength = saliency(sight, sky_of(sight))
    inside = shrunk(ball.astype(np.float32), sight.shape) > 0.9

    assert strength[inside].mean() > 5 * strength[~inside].mean()
    assert strength[: sight.shape[0] // 3].max() < 0.1
