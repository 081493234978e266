from collections.abc import Iterator
from contextlib import closing
from fractions import Fraction

import numpy as np
import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import GenerationRequest, Model
from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot, Storyboard
from reelkite.engines.diorama.treatment import Film, treated
from tests.unit.engines.diorama.treatment.strip import CLIP, MemoryClips, landscape

SIZE = Size(160, 90)
SHOT = Shot(
    Fraction(0), Fraction(4), Framing.WIDE, Angle.EYE_LEVEL, (CameraMove(),), (), "park"
)  # fmt: skip


def film(prompt: str, pictures: list[RGBFrame]) -> Film:
    """Return the film of an edit."""
    request = GenerationRequest(prompt, Model.SORA_2, SIZE, 4, 0)
    return treated(request, Storyboard(prompt, (SHOT,)), CLIP, MemoryClips(pictures))


def frames(prompt: str, pictures: list[RGBFrame], *numbers: int) -> Iterator[RGBFrame]:
    """Yield treated frames."""
    with closing(film(prompt, pictures).painters()) as painters:
        paint = next(painters)
        for number in numbers:
            yield paint(number)


def apart(one: RGBFrame, other: RGBFrame) -> float:
    """Return the mean difference of two frames, 0..255."""
    return float(np.abs(one.astype(float) - other.astype(float)).mean())


def test_night_falls_over_the_whole_clip_at_once() -> None:
    """Sky and ground are darker from the first frame on, and no frame differs from another."""
    first, later = frames("make it night", [landscape()] * 48, 0, 30)

    assert first[:30].mean() < 0.4 * landscape()[:30].mean()
    assert first[60:].mean() < 0.75 * landscape()[60:].mean()
    assert apart(first, later) < 0.5


@pytest.mark.parametrize("prompt", ["sunset", "fog", "black and white", "watercolour", "autumn"])
def test_a_still_clip_stays_still(prompt: str) -> None:
    """After treatment neighbours differ no more than before, but for a little drifting mist."""
    first, second = frames(prompt, [landscape()] * 24, 10, 11)

    assert apart(first, second) < 0.3
    assert apart(first, landscape()) > 1


def test_the_same_frame_is_painted_whoever_paints_it() -> None:
    """A process that comes late draws what one that began at the start would."""
    pictures = [landscape(k) for k in range(12)]

    one = list(frames("watercolour", pictures, 0, 1, 6, 7))
    other = list(frames("watercolour", pictures, 6, 7))

    assert np.array_equal(one[2], other[0])
    assert np.array_equal(one[3], other[1])


def test_slow_motion_moves_by_half_steps() -> None:
    """A frame between two is nearer to the true one between them than either is."""
    pictures = [landscape(4 * k) for k in range(12)]

    (between,) = frames("slow motion", pictures, 5)

    inner = (slice(None), slice(24, -24))
    assert apart(between[inner], landscape(10)[inner]) < 0.6 * apart(
        landscape(8)[inner], landscape(10)[inner]
    )


def test_reverse_and_time_lapse_take_their_frames_from_elsewhere() -> None:
    """Backward the first frame is the last; sped up two neighbours are seen at once."""
    pictures = [np.full((90, 160, 3), 10 * k, np.uint8) for k in range(24)]

    (last,) = frames("play it backwards", pictures, 0)
    (pair,) = frames("speed it up", pictures, 1)

    assert int(last[0, 0, 0]) == 230
    assert int(pair[0, 0, 0]) == 25


def test_an_edit_of_nothing_that_can_be_done_is_refused() -> None:
    """The clip is not even read."""
    clips = MemoryClips([landscape()])
    request = GenerationRequest("remove the dog", Model.SORA_2, SIZE, 4, 0)

    with pytest.raises(RenderError, match="Ask for a style"):
        treated(request, Storyboard("remove the dog", (SHOT,)), CLIP, clips)

    assert clips.begun == []


def test_a_clip_without_pictures_is_refused() -> None:
    """So is one that is not there."""
    request = GenerationRequest("night", Model.SORA_2, SIZE, 4, 0)
    board = Storyboard("night", (SHOT,))

    with pytest.raises(RenderError, match="no pictures"):
        treated(request, board, CLIP, MemoryClips([]))
    with pytest.raises(RenderError, match="missing"):
        treated(request, board, None, None)


def test_the_soundtrack_is_the_clips_own() -> None:
    """At another hour it sounds as it did."""
    night = film("night", [landscape()] * 4)

    sound = night.soundtrack(lambda *_: pytest.fail("nobody asked"), 1)

    assert sound.samples.shape == (2, 48_000)
