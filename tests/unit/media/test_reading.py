from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame
from reelkite.media.reading import Packets, decode_pictures, list_pictures, opened, picture_of
from tests.unit.media.clips import make_clip, make_silent, make_sound, packets_of, rolling, spoil

COUNT = 110


@pytest.fixture(name="clip", scope="module")
def _clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_clip(tmp_path_factory.mktemp("reading") / "clip.mp4", rolling(COUNT))


@pytest.fixture(name="whole", scope="module")
def _whole(clip: Path) -> list[RGBFrame]:
    with av.open(str(clip)) as container:
        return [_pixels(frame) for frame in container.decode(video=0)]


def _pixels(frame: av.VideoFrame) -> RGBFrame:
    return frame.to_ndarray(format="rgb24").astype(np.uint8, copy=False)


def test_pictures_are_listed_without_decoding(clip: Path) -> None:
    """All pictures are listed; those that are shown evenly were stored out of order."""
    packets = list_pictures(clip)

    assert len(packets.times) == len(packets.keys) == COUNT
    assert len(set(np.diff(packets.shown))) == 1
    assert packets.times != packets.shown
    assert [place for place, key in enumerate(packets.keys) if key] == [0, 48, 96]


@settings(deadline=None)
@given(numbers=st.sets(st.integers(0, COUNT - 1), min_size=1, max_size=12))
def test_chosen_pictures_are_those_of_a_whole_decoding(
    numbers: set[int], clip: Path, whole: list[RGBFrame]
) -> None:
    """Leaving out what is not needed changes no pixel and no order."""
    found = [
        (number, _pixels(frame))
        for number, frame in decode_pictures(clip, list_pictures(clip), numbers)
    ]

    assert [number for number, _ in found] == sorted(numbers)
    assert all(np.array_equal(picture, whole[number]) for number, picture in found)


@pytest.mark.parametrize(
    ("wanted", "needed"),
    [
        ({0}, "x......."),
        ({1}, "xxx....."),
        ({2}, "xx......"),
        ({4}, "....x..."),
        ({7}, "....xx.."),
        ({0, 5}, "x...xxxx"),
        (set(), "........"),
    ],
)
def test_only_what_helps_is_needed(wanted: set[int], needed: str) -> None:
    """From the group's key picture to the last wanted one; other groups not at all."""
    keys = (True, False, False, False) * 2
    packets = Packets((0, 2, 1, 3, 4, 7, 6, 5), keys)

    assert packets.needed_for(wanted) == tuple(mark == "x" for mark in needed)


def test_a_damaged_picture_is_told(tmp_path: Path) -> None:
    """A wanted picture that cannot be decoded is an error; one beside it is not."""
    clip = make_clip(tmp_path / "clip.mp4", rolling(60))
    packets = list_pictures(clip)
    spoil(clip, packets_of(clip, "video")[48])

    assert [number for number, _ in decode_pictures(clip, packets, {3})] == [3]
    with pytest.raises(RenderError, match="clip"):
        list(decode_pictures(clip, packets, {48}))


def test_a_clip_without_pictures_is_told(tmp_path: Path) -> None:
    """Sound alone is no clip, nor is a track in which nothing lies."""
    sound = make_sound(tmp_path / "sound.mp4")
    with pytest.raises(RenderError, match="no picture"):
        list_pictures(sound)
    with pytest.raises(RenderError, match="no picture"), opened(sound) as container:
        picture_of(container)
    with pytest.raises(RenderError):
        list_pictures(make_silent(tmp_path / "empty.mp4", []))


@pytest.mark.parametrize("content", [b"", b"text, not a clip\n" * 99, bytes(5000)])
def test_other_files_are_told(content: bytes, tmp_path: Path) -> None:
    """What is no clip is told as such, without its path."""
    (tmp_path / "clip.mp4").write_bytes(content)
    with pytest.raises(RenderError, match=r"^the clip cannot be decoded: ") as refusal:
        list_pictures(tmp_path / "clip.mp4")
    assert str(tmp_path) not in str(refusal.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A clip that is not there cannot be decoded."""
    with pytest.raises(RenderError, match="No such file"):
        list_pictures(tmp_path / "clip.mp4")


def test_a_picture_without_its_key_is_told(clip: Path) -> None:
    """A picture that lacks those it was made from is refused, not shown in grey."""
    packets = list_pictures(clip)
    keyless = Packets(packets.times, (True,) * COUNT)

    with pytest.raises(RenderError):
        list(decode_pictures(clip, keyless, {10}))


def test_a_picture_that_never_comes_is_told(clip: Path) -> None:
    """Where the file holds less than was listed, the first that is missing is named."""
    packets = list_pictures(clip)
    longer = Packets((*packets.times, 10**9, 10**9 + 1), (*packets.keys, False, False))

    with pytest.raises(RenderError, match=f"picture {COUNT} of the clip cannot be decoded"):
        list(decode_pictures(clip, longer, {COUNT + 1, COUNT}))


@pytest.mark.parametrize("missing", [1, 2, 3, 9])
def test_a_picture_that_is_cut_is_told(missing: int, tmp_path: Path) -> None:
    """A few bytes too few at the end spoil the picture that they belong to."""
    clip = make_silent(tmp_path / "clip.mp4", rolling(1))
    packets = list_pictures(clip)
    start, length = packets_of(clip, "video")[0]
    content = clip.read_bytes()
    clip.write_bytes(content[:start] + content[start : start + length - missing])

    with pytest.raises(RenderError):
        list(decode_pictures(clip, packets, {0}))
