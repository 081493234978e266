from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diffusion.films.plan import FilmPlan
from reelkite.engines.diffusion.pipelines.rushes.cutting import (
    begun,
    covering,
    delivered,
    middle,
    opened,
    scaled,
    widened,
)

CLIP = Size(120, 90)


def _plan(generated: Size, fitted: Size | None = None) -> FilmPlan:
    return FilmPlan("ltx2", "fast", generated, fitted or generated, CLIP, 24, (), ())


def _slope(size: Size) -> RGBFrame:
    """Return a picture whose red grows to the right and whose green grows downwards."""
    frame = np.zeros((size.height, size.width, 3), dtype=np.uint8)
    frame[..., 0] = np.arange(size.width) % 256
    frame[..., 1] = np.arange(size.height)[:, np.newaxis] % 256
    return frame


def test_the_clip_is_the_middle_of_what_was_generated() -> None:
    """128x96 gives 120x90: four columns and three rows go at each side, and nothing is scaled."""
    cut = delivered(_slope(Size(128, 96)), _plan(Size(128, 96)))

    assert cut.shape == (90, 120, 3)
    assert cut[0, 0].tolist() == [4, 3, 0]
    assert cut[-1, -1].tolist() == [123, 92, 0]
    assert cut.base is None


def test_what_is_smaller_than_the_clip_is_scaled_up_first() -> None:
    """64x48 scaled to 120x90 fills the clip."""
    cut = delivered(_slope(Size(64, 48)), _plan(Size(64, 48), CLIP))

    assert cut.shape == (90, 120, 3)
    assert abs(int(cut[45, 60, 0]) - 32) <= 1


def test_a_reference_of_the_clips_size_is_the_clips_first_picture() -> None:
    """Cut out of what the model takes, it is there again to the pixel; the rim is mirrored."""
    picture = _slope(CLIP)

    taken = begun(picture, _plan(Size(128, 96)))

    assert taken.shape == (96, 128, 3)
    assert np.array_equal(middle(taken, CLIP), picture)
    assert taken[3, 3].tolist() == picture[0, 0].tolist()
    assert taken[0, 0].tolist() == picture[2, 3].tolist()


@given(st.integers(40, 400), st.integers(40, 400))
def test_a_reference_of_any_size_covers_the_clip_unstretched(width: int, height: int) -> None:
    """Both sides are scaled alike, to a pixel, and what is taken has the model's size."""
    covered = covering(_slope(Size(width, height)), CLIP)

    scale = max(CLIP.width / width, CLIP.height / height)
    assert covered.shape[1] >= CLIP.width
    assert covered.shape[0] >= CLIP.height
    assert abs(covered.shape[1] - width * scale) <= 1
    assert abs(covered.shape[0] - height * scale) <= 1
    assert widened(covered, Size(128, 96)).shape == (96, 128, 3)


def test_what_the_reference_has_beyond_the_clip_is_used() -> None:
    """A wide picture gives the model its own columns beyond the clip, not their mirror image."""
    taken = begun(_slope(Size(200, 90)), _plan(Size(128, 96)))

    assert taken[45, :, 0].tolist() == list(range(36, 164))


def test_pictures_are_opened_in_colour(tmp_path: Path) -> None:
    """A grey PNG becomes three channels."""
    file = tmp_path / "grey.png"
    Image.new("L", (5, 4), 77).save(file)

    assert opened(file).tolist() == [[[77, 77, 77]] * 5] * 4


@pytest.mark.parametrize("content", [None, b"", b"no picture"])
def test_a_damaged_reference_is_told(tmp_path: Path, content: bytes | None) -> None:
    """A file that is gone or broken is a failure with a plain sentence."""
    file = tmp_path / "gone.png"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(RenderError, match="begins with cannot be read"):
        opened(file)


def test_a_picture_of_the_right_size_stays_as_it_is() -> None:
    """Nothing is resampled without need."""
    picture = _slope(CLIP)

    assert scaled(picture, CLIP) is picture
