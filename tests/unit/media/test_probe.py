from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import SAMPLE_RATE
from reelkite.media import probe
from tests.unit.media.clips import (
    SMALL,
    busy,
    make_clip,
    make_silent,
    make_sound,
    packets_of,
    plain,
    rolling,
    spoil,
)

SAME_FILE = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
"""A file in the test's own folder may be written anew for each example."""


@pytest.fixture(name="content", scope="module")
def _content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_clip(tmp_path_factory.mktemp("probe") / "clip.mp4", rolling(30)).read_bytes()


def _written(content: bytes, folder: Path) -> Path:
    (folder / "clip.mp4").write_bytes(content)
    return folder / "clip.mp4"


def test_a_clip_is_what_it_is(content: bytes, tmp_path: Path) -> None:
    """Size, pictures, lengths and sound are those of the file."""
    facts = probe(_written(content, tmp_path))

    assert (facts.size, facts.frames, facts.channels) == (SMALL, 30, 2)
    assert facts.sound_rate == SAMPLE_RATE
    assert facts.seconds == pytest.approx(1.25)
    assert facts.sound_seconds == pytest.approx(1.25, abs=1024 / SAMPLE_RATE)


@pytest.mark.parametrize("frames", [1, 2, 23, 24, 49, 97])
def test_pictures_are_counted(frames: int, tmp_path: Path) -> None:
    """A picture too few or too many is seen, whatever groups they lie in."""
    facts = probe(make_clip(tmp_path / "clip.mp4", rolling(frames)))

    assert facts.frames == frames
    assert facts.seconds == pytest.approx(frames / 24)


@pytest.mark.parametrize("size", [Size(96, 128), Size(320, 180)])
def test_the_size_is_that_of_the_pictures(size: Size, tmp_path: Path) -> None:
    """Width and height are not swapped."""
    assert probe(make_clip(tmp_path / "clip.mp4", [busy(1, size)] * 3)).size == size


def test_silence_is_not_the_same_as_no_sound(tmp_path: Path) -> None:
    """A clip without a track of sound has none of its measures."""
    facts = probe(make_silent(tmp_path / "clip.mp4", [plain((9, 9, 9))] * 24))

    assert (facts.sound_seconds, facts.sound_rate, facts.channels) == (0, 0, 0)
    assert facts.frames == 24


def test_a_clip_without_pictures_is_refused(tmp_path: Path) -> None:
    """Neither sound alone nor a track without pictures is a clip."""
    with pytest.raises(RenderError, match="no picture"):
        probe(make_sound(tmp_path / "sound.mp4"))
    with pytest.raises(RenderError):
        probe(make_silent(tmp_path / "empty.mp4", []))


@SAME_FILE
@given(data=st.data())
def test_a_cut_file_is_refused_wherever_it_is_cut(
    data: st.DataObject, content: bytes, tmp_path: Path
) -> None:
    """Not one byte at the end may be missing."""
    length = data.draw(st.integers(0, len(content) - 1))

    with pytest.raises(RenderError):
        probe(_written(content[:length], tmp_path))


def test_the_last_byte_counts(content: bytes, tmp_path: Path) -> None:
    """A file that lacks one byte is cut short."""
    with pytest.raises(RenderError, match="cut short"):
        probe(_written(content[:-1], tmp_path))


@SAME_FILE
@given(
    changes=st.lists(
        st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1)), min_size=1
    )
)
def test_damage_is_survived(
    changes: list[tuple[float, bytes]], content: bytes, tmp_path: Path
) -> None:
    """Whatever bytes are changed, the file is read or refused."""
    damaged = bytearray(content)
    for place, noise in changes:
        start = int(place * len(content))
        damaged[start : start + len(noise)] = noise
    try:
        facts = probe(_written(bytes(damaged), tmp_path))
    except RenderError:
        return
    assert facts.frames > 0


@pytest.mark.parametrize("number", [0, -1])
def test_undecodable_pictures_are_refused(number: int, content: bytes, tmp_path: Path) -> None:
    """Noise in place of the first or the last picture is seen."""
    clip = _written(content, tmp_path)

    with pytest.raises(RenderError):
        probe(spoil(clip, packets_of(clip, "video")[number]))


def test_undecodable_sound_is_refused(content: bytes, tmp_path: Path) -> None:
    """Noise in place of a piece of sound is seen, wherever it stands."""
    clip = _written(content, tmp_path)

    with pytest.raises(RenderError):
        probe(spoil(clip, packets_of(clip, "audio")[20]))
