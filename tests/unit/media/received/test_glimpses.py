from pathlib import Path

import pytest

from reelkite.domain.errors import InvalidVideo
from reelkite.media.received import glimpses
from reelkite.media.received.glimpses import FEWEST, MOST, glimpse
from tests.unit.media.received.films import SMALL, make_film, turn


@pytest.mark.parametrize(("seconds", "shown"), [(1, FEWEST), (5, 15), (20, MOST)])
def test_long_films_are_looked_at_more_often(tmp_path: Path, seconds: int, shown: int) -> None:
    """All parts together show three frames a second, within limits."""
    film = make_film(tmp_path / "a.mp4", 24 * seconds)

    counts = [len(list(glimpse(film, part, 6))) for part in range(6)]

    assert sum(counts) == shown


def test_a_number_of_frames_can_be_asked_for(tmp_path: Path) -> None:
    """Each part has its share of them."""
    film = make_film(tmp_path / "a.mp4", 60)

    assert [len(list(glimpse(film, part, 6, 24))) for part in range(6)] == [4] * 6


@pytest.mark.parametrize("name", ["a.mp4", "a.webm"])
def test_frames_look_as_they_were_drawn(tmp_path: Path, name: str) -> None:
    """The left is red, the right blue, at their own size."""
    codec = "libvpx-vp9" if name == "a.webm" else "libx264"
    frame = next(glimpse(make_film(tmp_path / name, codec=codec), 0, 6))

    assert frame.shape == (SMALL.height, SMALL.width, 3)
    left, right = frame[48, 20].astype(int), frame[48, 100].astype(int)
    assert left[0] - left[2] > 120
    assert right[2] - right[0] > 120


def test_a_turned_film_is_seen_upright(tmp_path: Path) -> None:
    """Faces that lie on their side in the file stand as a player shows them: left is up now."""
    frame = next(glimpse(turn(make_film(tmp_path / "a.mp4")), 0, 6))

    assert frame.shape == (SMALL.width, SMALL.height, 3)
    assert frame[20, 48, 0] > 180
    assert frame[100, 48, 2] > 180


def test_a_short_film_is_seen_whole(tmp_path: Path) -> None:
    """Eight frames are fewer than are wanted; each is seen once."""
    film = make_film(tmp_path / "a.mp4", 8)

    assert sum(len(list(glimpse(film, part, 6))) for part in range(6)) == 8


def test_wide_frames_are_scaled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No frame is larger than looks need it."""
    monkeypatch.setattr(glimpses, "SIDE", 64)

    assert next(glimpse(make_film(tmp_path / "a.mp4"), 0, 6)).shape == (48, 64, 3)


def test_what_cannot_be_decoded_is_told(tmp_path: Path) -> None:
    """Nothing is judged by the frames that happen to be left."""
    film = make_film(tmp_path / "a.mkv", 60)
    film.write_bytes(film.read_bytes()[:60])

    with pytest.raises(InvalidVideo, match="cannot be decoded"):
        list(glimpse(film, 0, 6))
