from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reelkite.domain.errors import PublishError, RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.media import write_spritesheet, write_thumbnail
from reelkite.media.reading import Packets
from reelkite.media.stills import CANDIDATES, _candidates
from tests.unit.media.clips import busy, make_clip, plain

LANDSCAPE, PORTRAIT = Size(160, 90), Size(90, 160)
RED, GREEN, GREY = (220, 30, 30), (30, 160, 60), (128, 128, 128)


def _thumbnail(frames: list[RGBFrame], folder: Path) -> Image.Image:
    write_thumbnail(make_clip(folder / "clip.mp4", frames), folder / "still")
    return Image.open(folder / "still")


def _sheet(frames: list[RGBFrame], folder: Path) -> Image.Image:
    write_spritesheet(make_clip(folder / "clip.mp4", frames), folder / "still")
    return Image.open(folder / "still")


def _half(seed: int) -> RGBFrame:
    """Return a frame with a little to see on green ground."""
    frame = plain(GREEN, LANDSCAPE)
    frame[:40] = busy(seed, LANDSCAPE)[:40]
    return frame


def _numbered(number: int) -> RGBFrame:
    """Return a frame with its number on it: eight bars, black for 0 and white for 1."""
    frame = plain((0, 0, 0), LANDSCAPE)
    for bit in range(8):
        frame[:, 20 * bit : 20 * bit + 20] = 255 * (number >> bit & 1)
    return frame


def _number_on(tile: RGBFrame) -> int:
    """Read the number at the upper left of ``tile``."""
    return sum(1 << bit for bit in range(8) if tile[90, 40 * bit + 20, 0] > 128)


@pytest.mark.parametrize(
    ("size", "still"),
    [
        (LANDSCAPE, (640, 360)),
        (PORTRAIT, (360, 640)),
        (Size(1024, 1792), (366, 640)),
        (Size(1280, 720), (640, 360)),
    ],
)
def test_a_thumbnail_is_640_pixels_long(size: Size, still: tuple[int, int], tmp_path: Path) -> None:
    """The longer side has 640 pixels, the other keeps the aspect; the file is WebP."""
    with _thumbnail([plain(RED, size)] * 3, tmp_path) as thumbnail:
        assert (thumbnail.format, thumbnail.size, thumbnail.mode) == ("WEBP", still, "RGB")


@pytest.mark.parametrize("colour", [RED, GREEN, GREY, (250, 250, 250), (5, 5, 5), (20, 40, 230)])
def test_stills_have_the_clips_colours(colour: tuple[int, int, int], tmp_path: Path) -> None:
    """What was drawn is what is seen: no shift by another matrix or range."""
    frames = [plain(colour, LANDSCAPE)] * 5
    with _thumbnail(frames, tmp_path) as thumbnail:
        assert np.asarray(thumbnail)[180, 320] == pytest.approx(colour, abs=4)
    with _sheet(frames, tmp_path) as sheet:
        assert np.asarray(sheet)[90, 160] == pytest.approx(colour, abs=4)


def test_the_thumbnail_shows_the_most(tmp_path: Path) -> None:
    """Of the frames in the middle third the one with most detail is taken."""
    frames = [plain(RED, LANDSCAPE)] * 24
    frames[12:14] = [_half(1)] * 2
    with _thumbnail(frames, tmp_path) as thumbnail:
        assert np.asarray(thumbnail)[300, 320] == pytest.approx(GREEN, abs=12)


def test_the_ends_of_a_clip_do_not_count(tmp_path: Path) -> None:
    """Detail outside the middle third is not a telling frame."""
    frames = [busy(1, LANDSCAPE)] * 6 + [plain(RED, LANDSCAPE)] * 12 + [busy(2, LANDSCAPE)] * 6
    with _thumbnail(frames, tmp_path) as thumbnail:
        assert np.asarray(thumbnail).std(axis=(0, 1)).max() < 15


@pytest.mark.parametrize("shade", [4, 254])
def test_dark_and_blank_frames_are_the_last_choice(shade: int, tmp_path: Path) -> None:
    """A plain picture of something beats black or white with a few specks."""
    specks = np.full((90, 160, 3), shade, dtype=np.uint8)
    specks[::9, ::9] = 255 - shade
    seen = plain(GREEN, LANDSCAPE)
    seen[:, 80:] = RED
    frames = [specks] * 10 + [seen] * 4 + [specks] * 10
    with _thumbnail(frames, tmp_path) as thumbnail:
        assert np.asarray(thumbnail)[180, 100] == pytest.approx(GREEN, abs=12)


def test_a_black_clip_has_a_thumbnail(tmp_path: Path) -> None:
    """Where all is black, black is shown."""
    with _thumbnail([plain((0, 0, 0), LANDSCAPE)] * 24, tmp_path) as thumbnail:
        assert np.asarray(thumbnail).max() < 8


@settings(deadline=None)
@given(count=st.integers(1, 500), step=st.integers(1, 300))
def test_candidates_lie_in_the_middle_third(count: int, step: int) -> None:
    """However long the clip and its groups, candidates lie where they should, evenly spaced."""
    times = tuple(512 * number for number in range(count))
    packets = Packets(times, tuple(number % step == 0 for number in range(count)))
    numbers = sorted(_candidates(packets))

    assert 1 <= len(numbers) <= CANDIDATES
    assert count // 3 <= numbers[0]
    assert numbers[-1] < max(2 * count // 3, count // 3 + 1)
    assert np.ptp(np.diff(numbers)) <= 1 if len(numbers) > 2 else True


@pytest.mark.parametrize(
    ("size", "sheet_size"), [(LANDSCAPE, (1600, 900)), (PORTRAIT, (900, 1600))]
)
def test_a_sheet_has_25_tiles_of_320_pixels(
    size: Size, sheet_size: tuple[int, int], tmp_path: Path
) -> None:
    """Five by five tiles, their longer side of 320 pixels, as JPEG."""
    with _sheet([plain(RED, size)] * 25, tmp_path) as sheet:
        assert (sheet.format, sheet.size, sheet.mode) == ("JPEG", sheet_size, "RGB")


@pytest.mark.parametrize("count", [1, 7, 24, 25, 26, 60, 96])
def test_tiles_show_the_middle_of_each_part(count: int, tmp_path: Path) -> None:
    """Tile k, row by row, is frame floor((k + 1/2) * frames / 25)."""
    with _sheet([_numbered(number) for number in range(count)], tmp_path) as sheet:
        pixels = np.asarray(sheet)
    tiles = [divmod(tile, 5) for tile in range(25)]

    assert [_number_on(pixels[180 * row :, 320 * column :]) for row, column in tiles] == [
        int((tile + 0.5) * count / 25) for tile in range(25)
    ]


def test_tiles_fill_the_sheet(tmp_path: Path) -> None:
    """An aspect that does not divide evenly leaves no gap."""
    with _sheet([plain(RED, Size(102, 178))] * 4, tmp_path) as sheet:
        assert np.asarray(sheet)[:, :, 0].min() > 180
        assert sheet.height == 1600


@pytest.mark.parametrize("write", [write_thumbnail, write_spritesheet])
def test_what_is_no_clip_has_no_stills(write: object, tmp_path: Path) -> None:
    """A file that cannot be decoded is told, and nothing is written."""
    (tmp_path / "clip.mp4").write_bytes(b"no clip")
    assert callable(write)
    with pytest.raises(RenderError):
        write(tmp_path / "clip.mp4", tmp_path / "still")

    assert not (tmp_path / "still").exists()


@pytest.mark.parametrize("write", [write_thumbnail, write_spritesheet])
def test_a_place_that_cannot_be_written_is_told(write: object, tmp_path: Path) -> None:
    """A missing folder is told as what it is."""
    clip = make_clip(tmp_path / "clip.mp4", [plain(RED, LANDSCAPE)] * 2)
    assert callable(write)
    with pytest.raises(PublishError, match="cannot write the still"):
        write(clip, tmp_path / "nowhere" / "still")
