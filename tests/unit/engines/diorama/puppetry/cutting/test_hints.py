import numpy as np
import pytest

from reelkite.engines.diorama.puppetry.cutting.hints import hinted, ring
from reelkite.engines.diorama.puppetry.cutting.rushes import watched
from tests.unit.engines.diorama.puppetry import cartoons


def _shrunk(truth: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    rows = np.linspace(0, truth.shape[0] - 1, shape[0]).round().astype(int)
    columns = np.linspace(0, truth.shape[1] - 1, shape[1]).round().astype(int)
    shrunk: np.ndarray = truth[np.ix_(rows, columns)]
    return shrunk


def test_the_lower_border_may_hold_feet() -> None:
    """Left, right and top are where no figure is."""
    border = ring((50, 80))
    assert border[0].all()
    assert border[:, 0].all()
    assert border[:, -1].all()
    assert not border[-1, 10:-10].any()


@pytest.mark.parametrize("way", [cartoons.standing, cartoons.swaying, cartoons.walking])
def test_the_figure_leans_more_than_the_scene(way: cartoons.Way) -> None:
    """Before a wall and before a meadow, at rest or on its way."""
    scene = cartoons.meadow() if way is cartoons.walking else cartoons.plain()
    frames, truths = cartoons.clip(scene, way)
    looks = watched(frames).looks
    hints = hinted(looks, [0, 8, 15])
    for leaning, number in zip(hints.leaning, (0, 8, 15), strict=True):
        truth = _shrunk(truths[number], looks.shape[1:3])
        assert np.median(leaning[truth]) > np.percentile(leaning[~truth], 90)


def test_motion_is_told_from_a_moving_camera() -> None:
    """What walks through a still scene moves; when the scene itself goes by, nothing is told."""
    walking = watched(cartoons.clip(cartoons.meadow(), cartoons.walking)[0]).looks
    hints = hinted(walking, [8])
    assert not hints.follows
    assert 0.03 < float(hints.moved.mean()) < 0.3
    scene = np.random.default_rng(1).integers(0, 255, (180, 320, 3)).astype(np.uint8)
    scene = np.repeat(np.repeat(scene[::20, ::20], 20, 0), 20, 1)
    passing = watched([np.roll(scene, 17 * k, 1) for k in range(12)]).looks
    hints = hinted(passing, [0, 5])
    assert hints.follows
    assert not hints.moved.any()
