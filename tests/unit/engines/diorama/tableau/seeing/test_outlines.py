import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.filters import grown, shrunk
from reelkite.engines.diorama.tableau.parts import Mask
from reelkite.engines.diorama.tableau.seeing.outlines import FINE, outlined


def test_a_lost_limb_is_found_again(beach: RGBFrame, ball: Mask) -> None:
    """An arm that a rough mask lost, near by and of the ball's colour, is part of the outline."""
    beach[150:230, 296:304] = (210, 30, 40)
    rough = shrunk(ball.astype(np.float32), (117, 208)) > 0.5
    fine = grown(outlined(rough, np.asarray(beach / np.float32(255))), (270, 480)) > 0.5

    assert fine[180:200, 298:302].mean() > 0.8
    assert fine[ball].mean() > 0.97


def test_what_does_not_belong_is_left_out(beach: RGBFrame, ball: Mask) -> None:
    """A rough mask that is too large is drawn in to the ball."""
    row, column = np.mgrid[:270, :480]
    large = np.hypot(row - 190, column - 250) < 52
    rough = shrunk(large.astype(np.float32), (117, 208)) > 0.5
    fine = grown(outlined(rough, np.asarray(beach / np.float32(255))), (270, 480)) > 0.5

    assert (fine & ~ball).sum() < 0.4 * (large & ~ball).sum()


def test_a_speck_stays_as_it_is() -> None:
    """What is too small to learn from keeps its rough outline."""
    speck = np.zeros((117, 208), bool)
    speck[50, 60] = True
    fine = outlined(speck, np.full((270, 480, 3), 0.5, np.float32))

    assert max(fine.shape) == FINE
    assert 0 < fine.sum() < 12
