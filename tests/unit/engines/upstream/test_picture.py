"""The picture to begin with, on the model's grid."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.upstream.picture import picture_for, png_of, widened
from reelkite.media import decode_picture
from reelkite.media.joining import ClipReader

NOISE = np.random.default_rng(5).integers(0, 256, (30, 44, 3), dtype=np.uint8)


def _decoded(png: bytes) -> RGBFrame:
    return np.asarray(decode_picture(png, field="x"))


def test_a_png_holds_the_very_pixels() -> None:
    """What is written is read again, pixel by pixel."""
    assert np.array_equal(_decoded(png_of(NOISE)), NOISE)


@given(st.integers(0, 28), st.integers(0, 40))
def test_the_middle_is_what_was_sent(tall: int, wide: int) -> None:
    """However much is added, cutting the middle out again gives the picture itself."""
    large = widened(NOISE, Size(44 + wide, 30 + tall))
    top, left = tall // 2, wide // 2

    assert large.shape == (30 + tall, 44 + wide, 3)
    assert np.array_equal(large[top : top + 30, left : left + 44], NOISE)


def test_what_is_added_is_the_picture_mirrored() -> None:
    """The edge goes on as a mirror, so a model sees no frame around the picture."""
    large = widened(NOISE, Size(44, 34))

    assert np.array_equal(large[:2], NOISE[1::-1])
    assert np.array_equal(large[-2:], NOISE[:-3:-1])


def test_a_picture_of_the_right_size_is_sent_as_it_is(tmp_path: Path) -> None:
    """Nothing is compressed anew without need."""
    file = tmp_path / "a.png"
    file.write_bytes(png_of(NOISE))

    assert picture_for(file, Size(44, 30), ClipReader()) == file.read_bytes()
    grown = _decoded(picture_for(file, Size(64, 32), ClipReader()))
    assert np.array_equal(grown[1:31, 10:54], NOISE)


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    """A file of something else is an error of ours."""
    (tmp_path / "a.png").write_bytes(b"no picture")

    with pytest.raises(RenderError):
        picture_for(tmp_path / "a.png", Size(64, 32), ClipReader())
