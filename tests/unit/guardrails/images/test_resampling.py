import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reelkite.guardrails.images.resampling import cut, resized, scaled


def _noise(height: int, width: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize("size", [(20, 30), (64, 64), (97, 41), (256, 300)])
def test_pictures_are_resized_as_by_pillow(size: tuple[int, int]) -> None:
    """The bilinear filter that the network for nudity learned with."""
    pixels = _noise(120, 90)
    theirs = Image.fromarray(pixels).resize(size[::-1], Image.Resampling.BILINEAR)

    ours = resized(pixels, *size)

    assert np.abs(ours.astype(int) - np.asarray(theirs))[1:-1, 1:-1].max() <= 2


def test_areas_are_met() -> None:
    """A large picture comes down to the area; a small one goes up as far as it may."""
    assert scaled(_noise(400, 900), 90_000).shape == (200, 450, 3)
    assert scaled(_noise(10, 20), 90_000, 4.0).shape == (40, 80, 3)
    assert scaled(_noise(10, 20), 90_000).shape == (10, 20, 3)


def test_cuttings_show_what_is_in_the_box() -> None:
    """A square of a picture, at the same size, is that square."""
    pixels = _noise(60, 80)

    assert np.array_equal(cut(pixels, (30, 20, 16, 16), 16), pixels[20:36, 30:46])


def test_outside_the_picture_its_edge_goes_on() -> None:
    """No black frame is made that no camera saw."""
    pixels = np.full((20, 20, 3), 50, np.uint8)
    pixels[:, 0] = 200

    beyond = cut(pixels, (-10, 5, 8, 8), 8)

    assert (beyond == 200).all()


@settings(deadline=None)
@given(
    left=st.floats(-500, 500),
    top=st.floats(-500, 500),
    width=st.floats(0.5, 400),
    height=st.floats(0.5, 400),
)
def test_any_box_can_be_cut(left: float, top: float, width: float, height: float) -> None:
    """Wherever a box lies, the cutting is a square whose colours the picture has."""
    pixels = np.full((30, 40, 3), (9, 99, 199), np.uint8)

    assert (cut(pixels, (left, top, width, height), 12) == (9, 99, 199)).all()
