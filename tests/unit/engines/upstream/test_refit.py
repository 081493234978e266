"""What came, measured and cut."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.engine import Sound
from reelkite.domain.errors import EngineUnavailable, RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE, RGBFrame, Soundtrack
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.film import Film
from reelkite.engines.upstream.refit import FADE, Fitter, faded, middle, watched
from reelkite.media.joining import ClipReader
from reelkite.media.received import opened_video
from reelkite.testing import MemoryWatch
from tests.unit.engines.upstream.pretend import clip_of
from tests.unit.engines.upstream.stage import STORYBOARD, quiet_score

FITTER = Fitter(ClipReader(opened_video), Sound(quiet_score), own_sound=True)
FILM = Film("x", Size(128, 96), Size(112, 80), frames=25, rate=24, seconds=1, seed=1)


def _clip(
    folder: Path, size: tuple[int, int] = (128, 96), frames: int = 25, rate: int = 24
) -> Path:
    file = folder / "a.part"
    file.write_bytes(clip_of(size, frames, rate))
    return file


def test_what_was_asked_for_is_cut_pixel_by_pixel(tmp_path: Path) -> None:
    """Nothing is scaled: the middle of the decoded picture is the clip's picture."""
    clip = _clip(tmp_path)
    whole = list(ClipReader().conformed(clip, Size(128, 96), 1).frames)
    made = FITTER.fitted(clip, FILM, STORYBOARD)

    for frame, large in zip(made.footage.frames, whole, strict=True):
        assert np.array_equal(frame, large[8:-8, 8:-8])
    assert (made.own_sound, made.facts.frames, made.footage.grid.count) == (True, 25, 24)


def test_what_came_larger_is_scaled_to_cover(tmp_path: Path) -> None:
    """A server with a size of its own is taken if it covers ours: its edge stays in the picture."""
    made = FITTER.fitted(_clip(tmp_path, (224, 160)), FILM, STORYBOARD)
    first = next(made.footage.frames)

    assert first.shape == (80, 112, 3)
    assert first[40, 0, 0] > 150 > first[40, 20, 0]


def test_a_faster_clip_keeps_its_time(tmp_path: Path) -> None:
    """Of 30 frames a second those are left out that come between ours."""
    made = FITTER.fitted(_clip(tmp_path, frames=31, rate=30), FILM, STORYBOARD)
    greys = [float(frame.mean()) for frame in made.footage.frames]

    assert len(greys) == 24
    assert greys[-1] == pytest.approx(8 + 2 * 28, abs=4)


@pytest.mark.parametrize(
    ("size", "frames", "rate", "words"),
    [
        ((126, 96), 25, 24, None),
        ((128, 78), 25, 24, "made 128x78 where 128x96"),
        ((110, 96), 25, 24, "made 110x96 where 128x96"),
        ((128, 96), 24, 24, None),
        ((128, 96), 23, 24, "made 0.96 s where 1 s"),
        ((128, 96), 25, 16, "16 frames a second where 24"),
    ],
)
def test_only_what_covers_is_taken(
    tmp_path: Path, size: tuple[int, int], frames: int, rate: int, words: str | None
) -> None:
    """Larger or longer than delivered will do; smaller, slower or shorter will not."""
    clip = _clip(tmp_path, size, frames, rate)
    if words is None:
        assert len(list(FITTER.fitted(clip, FILM, STORYBOARD).footage.frames)) == 24
        return
    with pytest.raises(RenderError, match=words):
        FITTER.fitted(clip, FILM, STORYBOARD)


def test_a_clip_that_does_not_play_is_the_server_s_fault(tmp_path: Path) -> None:
    """It is an error that may be tried again, not one of the request."""
    (tmp_path / "a.part").write_bytes(clip_of((128, 96), 25, 24)[:2000])

    with pytest.raises(EngineUnavailable, match="is damaged"):
        FITTER.fitted(tmp_path / "a.part", FILM, STORYBOARD)


def test_damage_that_shows_late_is_the_server_s_fault_too(tmp_path: Path) -> None:
    """A picture that cannot be decoded ends the attempt, and the file is removed."""
    clip = _clip(tmp_path)
    made = FITTER.fitted(clip, FILM, STORYBOARD)

    def broken() -> Iterator[RGBFrame]:
        yield next(made.footage.frames)
        raise RenderError("the clip cannot be decoded")

    frames = watched(replace(made.footage, frames=broken()), Course(MemoryWatch()), clip)
    with pytest.raises(EngineUnavailable, match="is damaged"):
        list(frames)
    assert not clip.exists()


@pytest.mark.parametrize(
    ("pictures", "words"),
    [
        ([np.full((80, 112, 3), 5, np.uint8)] * 24, "a black one"),
        ([np.full((80, 112, 3), 90, np.uint8)] * 24, "nothing moves"),
    ],
)
def test_what_a_broken_model_makes_is_no_clip(
    tmp_path: Path, pictures: list[RGBFrame], words: str
) -> None:
    """Black, or frozen: an error of the clip, which would be so again."""
    clip = _clip(tmp_path)
    made = FITTER.fitted(clip, FILM, STORYBOARD)
    frames = watched(replace(made.footage, frames=iter(pictures)), Course(MemoryWatch()), clip)

    with pytest.raises(RenderError, match=words) as caught:
        list(frames)
    assert type(caught.value) is RenderError


def test_a_last_picture_without_a_length_is_forgiven(tmp_path: Path) -> None:
    """As many frames as were wanted will do, even if the file says that the last one is short."""
    clip = _clip(tmp_path, frames=24)
    facts = FITTER.clips.facts(clip)

    class ShortReader(ClipReader):
        def facts(self, clip: Path) -> ClipFacts:  # noqa: ARG002 - as the protocol has it
            return replace(facts, seconds=23 / 24)

    fitter = replace(FITTER, clips=ShortReader(opened_video))
    assert len(list(fitter.fitted(clip, FILM, STORYBOARD).footage.frames)) == 24


def test_sound_that_is_cut_off_ends_softly() -> None:
    """The last 20 ms of what is heard fade; before, nothing changes; silence stays silence."""
    ones = Soundtrack(np.ones((2, SAMPLE_RATE), dtype=np.float32))
    for seconds in (1.5, 0.7):
        facts = ClipFacts(Size(1, 1), 24, 1.0, seconds, 48_000, 2)
        end = min(SAMPLE_RATE, round(seconds * SAMPLE_RATE))
        samples = faded(ones, facts).samples[0]
        assert samples[end - 1] == 0
        assert samples[end - FADE - 1] == 1
        assert np.all(np.diff(samples[end - FADE : end]) < 0)
    assert ones.samples.min() == 1


def test_the_middle_is_the_middle() -> None:
    """As much is cut off above as below, and left as right."""
    frame = np.zeros((10, 12, 3), dtype=np.uint8)
    frame[2:-2, 3:-3] = 255

    assert middle(frame, Size(6, 6)).min() == 255
