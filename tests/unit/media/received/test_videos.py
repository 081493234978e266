from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from reelkite.domain.errors import InvalidVideo, RenderError
from reelkite.domain.geometry import Size
from reelkite.media.received import videos
from reelkite.media.received.videos import VideoFacts, inspect_video, opened_video
from tests.unit.media.clips import make_clip, make_sound, rolling
from tests.unit.media.received.films import SMALL, make_film, turn


def _refusal(path: Path) -> str:
    with pytest.raises(InvalidVideo) as refusal:
        inspect_video(path, field="clip")
    assert refusal.value.field == "clip"
    assert str(path) not in str(refusal.value)
    return str(refusal.value)


def test_a_film_is_told(tmp_path: Path) -> None:
    """Type, size, length, frames and sound are those of the file."""
    film = make_film(tmp_path / "a.mp4", 48, sound=2.0)

    assert inspect_video(film, field="video") == VideoFacts("video/mp4", SMALL, 2.0, 48, True)  # noqa: FBT003 - it has sound


@pytest.mark.parametrize(
    ("name", "codec"),
    [("a.mov", "libx264"), ("a.webm", "libvpx-vp9"), ("a.mkv", "libx264"), ("a.mp4", "mpeg4")],
)
def test_usual_containers_are_taken(tmp_path: Path, name: str, codec: str) -> None:
    """MP4, MOV, WebM and MKV with usual codecs are films; without sound, too."""
    facts = inspect_video(make_film(tmp_path / name, codec=codec), field="video")

    assert (facts.size, facts.frames, facts.has_sound) == (SMALL, 24, False)
    assert facts.seconds == pytest.approx(1.0, abs=0.002)


def test_a_name_tells_nothing(tmp_path: Path) -> None:
    """What a file is called makes no difference."""
    film = make_film(tmp_path / "a.mp4").rename(tmp_path / "a.png")

    assert inspect_video(film, field="video").media_type == "video/mp4"


def test_a_turned_film_is_told_upright(tmp_path: Path) -> None:
    """A film that players turn has the size that they show."""
    facts = inspect_video(turn(make_film(tmp_path / "a.mp4")), field="video")

    assert facts.size == Size(SMALL.height, SMALL.width)


def test_a_varying_rate_is_taken(tmp_path: Path) -> None:
    """Frames may come at any times; the length is what they span."""
    times = [0, 1, 2, 10, 20, 21, 22, 40, 47]

    facts = inspect_video(make_film(tmp_path / "a.mkv", 9, times=times), field="video")

    assert facts.frames == 9
    assert facts.seconds == pytest.approx(2.0, abs=0.05)


def test_an_empty_file_is_no_film(tmp_path: Path) -> None:
    """Zero bytes are told as such."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"")

    assert "is empty" in _refusal(path)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_is_no_film(tmp_path: Path, kind: str) -> None:
    """A picture is refused by its type, before any decoder sees it."""
    content = BytesIO()
    Image.new("RGB", (320, 180)).save(content, kind)
    path = tmp_path / "a.mp4"
    path.write_bytes(content.getvalue())

    assert "is no video that is taken (image/" in _refusal(path)


@pytest.mark.parametrize(
    "content",
    [
        b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
        b"ffconcat version 1.0\nfile '/etc/passwd'\n",
        b"<?xml version='1.0'?><MPD/>",
        b"\x00\x01\x02",
    ],
)
def test_lists_of_other_files_are_no_films(tmp_path: Path, content: bytes) -> None:
    """Formats that name further files are never opened."""
    path = tmp_path / "a.mp4"
    path.write_bytes(content)

    assert "is no video that is taken" in _refusal(path)
    with pytest.raises(RenderError, match="no type"), opened_video(path):
        pass


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_film_cut_short_is_damaged(tmp_path: Path, share: float) -> None:
    """An MP4 without its end cannot be read."""
    film = make_film(tmp_path / "a.mp4", 60)
    whole = film.read_bytes()
    film.write_bytes(whole[: round(len(whole) * share)])

    assert "damaged or incomplete" in _refusal(film)


def test_a_film_cut_short_behind_its_contents_is_damaged(tmp_path: Path) -> None:
    """An MP4 whose table of contents stands in front promises frames that are not there."""
    film = make_clip(tmp_path / "a.mp4", rolling(60))
    whole = film.read_bytes()
    film.write_bytes(whole[: round(len(whole) * 0.8)])

    assert "damaged or incomplete" in _refusal(film)


def test_a_film_that_needs_no_end_is_as_long_as_it_goes(tmp_path: Path) -> None:
    """An MKV that broke off is a shorter film."""
    film = make_film(tmp_path / "a.mkv", 60, codec="mpeg4")
    whole = film.read_bytes()
    film.write_bytes(whole[: round(len(whole) * 0.7)])

    assert 8 <= inspect_video(film, field="clip").frames < 60


def test_noise_behind_a_good_head_is_damage(tmp_path: Path) -> None:
    """What only begins like a film is told as damaged."""
    path = tmp_path / "a.mp4"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + np.random.default_rng(1).bytes(20_000))

    assert "damaged or incomplete video/mp4" in _refusal(path)


def test_sound_alone_is_no_film(tmp_path: Path) -> None:
    """Without pictures there is nothing to work on."""
    assert "has no pictures" in _refusal(make_sound(tmp_path / "a.mp4"))


def test_a_cover_is_no_film(tmp_path: Path) -> None:
    """The cover of an album is a track of pictures, and still no film."""
    path = make_sound(tmp_path / "a.mp4")
    covered = tmp_path / "b.mp4"
    with av.open(str(path)) as album, av.open(str(covered), "w") as container:
        song = container.add_stream_from_template(album.streams.audio[0])
        cover = container.add_stream("png", rate=1)
        cover.width, cover.height, cover.pix_fmt = 128, 128, "rgb24"
        cover.disposition = av.stream.Disposition.attached_pic
        picture = np.zeros((128, 128, 3), np.uint8)
        container.mux(cover.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(cover.encode(None))
        for packet in album.demux():
            if packet.size:
                packet.stream = song
                container.mux(packet)

    assert "has no pictures" in _refusal(covered)


def test_few_frames_are_no_film(tmp_path: Path) -> None:
    """Seven frames are refused, eight are taken."""
    assert "has 7 frames" in _refusal(make_film(tmp_path / "a.mp4", 7))
    assert inspect_video(make_film(tmp_path / "b.mp4", 8), field="video").frames == 8


def test_an_hour_is_too_long(tmp_path: Path) -> None:
    """A film is read no further than it may last."""
    times = [number * 24 * 60 for number in range(60)]

    assert "at most 60 seconds" in _refusal(make_film(tmp_path / "a.mkv", 60, times=times))


def test_a_minute_is_not(tmp_path: Path) -> None:
    """The longest that is allowed is allowed."""
    times = range(0, 24 * 60, 24)

    facts = inspect_video(make_film(tmp_path / "a.mp4", 60, times=times), field="video")

    assert 59 < facts.seconds <= 60


@pytest.mark.parametrize("size", [Size(32, 128), Size(128, 32)])
def test_a_tiny_picture_is_refused(tmp_path: Path, size: Size) -> None:
    """Fewer than 64 pixels on a side show nothing."""
    assert "64 pixels" in _refusal(make_film(tmp_path / "a.mp4", size=size))


def test_more_than_4k_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is judged before a frame is decoded."""
    film = make_film(tmp_path / "a.mp4")
    monkeypatch.setattr(videos, "MOST_PIXELS", SMALL.width * SMALL.height - 1)

    assert "no more than 4K" in _refusal(film)


def test_4k_is_taken(tmp_path: Path) -> None:
    """3840x2160 is within the limit."""
    film = make_film(tmp_path / "a.mp4", 8, codec="mpeg4", size=Size(3840, 2160))

    assert inspect_video(film, field="video").size == Size(3840, 2160)


def test_rare_codecs_are_refused(tmp_path: Path) -> None:
    """Decoders that hardly anybody needs never see strangers' bytes."""
    assert "codec of 'clip' (ffv1)" in _refusal(make_film(tmp_path / "a.mkv", codec="ffv1"))


def test_a_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More bytes than are taken are not looked at."""
    film = make_film(tmp_path / "a.mp4")
    monkeypatch.setattr(videos, "MOST_BYTES", 100)

    assert "at most 100 are allowed" in _refusal(film)
