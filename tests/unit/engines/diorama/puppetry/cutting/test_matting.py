import numpy as np
import pytest
from PIL import Image

from reelkite.engines.diorama.puppetry.cutting.matting import LARGEST, cut
from tests.unit.engines.diorama.puppetry import cartoons


def _small(truth: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(truth).resize((176, 99)))


def test_the_edge_is_that_of_the_frame_and_not_of_the_mask() -> None:
    """A coarse mask becomes a matte that follows the outline, soft in between."""
    frames, truths = cartoons.clip(cartoons.plain(), cartoons.standing, count=1)
    cutout = cut(frames[0], _small(truths[0]))
    rows, columns = np.flatnonzero(truths[0].any(1)), np.flatnonzero(truths[0].any(0))
    shape = truths[0][rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    size = (cutout.shape[1] - 4, cutout.shape[0] - 4)
    assert abs(size[0] - shape.shape[1]) <= 8
    grown = np.asarray(Image.fromarray(shape).resize(size))
    assert cartoons.overlap(cutout[2:-2, 2:-2, 3] > 127, grown) > 0.9
    assert ((cutout[..., 3] > 20) & (cutout[..., 3] < 235)).any()


def test_no_colour_of_the_background_clings_to_it() -> None:
    """Even faint pixels have the colours of the inside: no light rim on dark ground."""
    frames, truths = cartoons.clip(cartoons.plain((0, 255, 0)), cartoons.standing, count=1)
    cutout = cut(frames[0], _small(truths[0])).astype(int)
    seen = cutout[..., 3] > 20
    greenish = cutout[..., 1] - np.maximum(cutout[..., 0], cutout[..., 2])
    assert float((greenish[seen] > 30).mean()) < 0.005


def test_a_cutout_is_cropped_and_bounded() -> None:
    """Little room around it, and no side longer than allowed."""
    frame = np.full((1400, 1400, 3), 240, np.uint8)
    frame[100:1300, 300:1100] = (200, 40, 60)
    mask = np.zeros((176, 176), bool)
    mask[13:163, 38:138] = True
    cutout = cut(frame, mask)
    assert max(cutout.shape[:2]) <= LARGEST
    seen = cutout[..., 3] > 8
    assert seen[:6].any()
    assert seen[:, :6].any()
    assert cutout.shape[0] / cutout.shape[1] == pytest.approx(1.5, abs=0.06)
