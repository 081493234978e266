import numpy as np
from scipy import ndimage

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.treatment.flowing import flow


def textured(seed: int = 5) -> RGBFrame:
    """Return a soft and rugged picture."""
    noise = ndimage.gaussian_filter(np.random.default_rng(seed).random((144, 256)), 3.0)
    noise = (noise - noise.min()) / np.ptp(noise)
    return np.repeat((noise * 255).astype(np.uint8)[..., None], 3, axis=2)


def test_a_picture_that_moves_is_followed() -> None:
    """Five pixels to the right and two down are found over all but the rim, and surely."""
    before = textured()
    after = np.roll(before, (2, 5), axis=(0, 1))

    way = flow(before, after)[16:-16, 16:-16]

    assert np.abs(way[..., 0] * 256 - 5).mean() < 0.3
    assert np.abs(way[..., 1] * 144 - 2).mean() < 0.3
    assert way[..., 2].mean() > 0.95


def test_a_still_picture_goes_nowhere() -> None:
    """No way at all, and sure of it."""
    way = flow(textured(), textured())

    assert np.abs(way[..., :2]).max() < 1e-3
    assert way[..., 2].min() > 0.99


def test_where_another_picture_comes_the_way_is_not_sure() -> None:
    """Nobody is sent anywhere when nothing matches."""
    assert flow(textured(5), textured(6))[..., 2].mean() < 0.7


def test_an_even_picture_is_no_trouble() -> None:
    """Without any slope the way is zero, not infinite."""
    grey = np.full((72, 128, 3), 90, np.uint8)

    assert np.abs(flow(grey, grey)[..., :2]).max() == 0
