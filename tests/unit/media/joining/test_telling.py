"""What a stranger's clip holds."""

from pathlib import Path

import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.media.joining.telling import facts_of
from reelkite.media.reading import opened
from reelkite.media.received import opened_video
from tests.unit.media.clips import SMALL, make_clip, make_silent, make_sound, plain, rolling
from tests.unit.media.joining.footage import SIZE, clip_of


def test_pictures_are_counted_and_sound_is_measured(tmp_path: Path) -> None:
    """Size, frames, seconds and sound are what was written."""
    facts = facts_of(clip_of(tmp_path / "a.mp4", 0, 36), opened_video)

    assert (facts.size, facts.frames, facts.channels, facts.sound_rate) == (SIZE, 36, 2, 48_000)
    assert facts.seconds == pytest.approx(1.5)
    assert facts.sound_seconds == pytest.approx(1.5, abs=0.05)


def test_silence_is_told_and_no_error(tmp_path: Path) -> None:
    """A clip without a track of sound has neither channels nor seconds of sound."""
    facts = facts_of(make_silent(tmp_path / "a.mp4", rolling(8)), opened)

    assert (facts.size, facts.frames) == (SMALL, 8)
    assert (facts.channels, facts.sound_rate, facts.sound_seconds) == (0, 0, 0.0)


def test_a_clip_that_was_cut_short_is_refused(tmp_path: Path) -> None:
    """What ends before its table of contents does is not believed."""
    whole = clip_of(tmp_path / "a.mp4", 0, 48).read_bytes()
    (tmp_path / "b.mp4").write_bytes(whole[: len(whole) * 2 // 3])

    with pytest.raises(RenderError):
        facts_of(tmp_path / "b.mp4", opened_video)


def test_sound_alone_is_no_clip(tmp_path: Path) -> None:
    """Without a picture there is nothing to show."""
    with pytest.raises(RenderError, match="no picture"):
        facts_of(make_sound(tmp_path / "a.mp4"), opened)


def test_a_tall_clip_is_tall(tmp_path: Path) -> None:
    """A tall size is told as tall."""
    tall = Size(96, 160)
    clip = tmp_path / "a.mp4"
    make_clip(clip, [plain((9, 99, 200), tall)] * 8)
    assert facts_of(clip, opened).size == tall
