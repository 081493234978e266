"""A clip on its way here, of which nothing is believed."""

from pathlib import Path

import pytest

from reelkite.domain.errors import EngineUnavailable, RenderCancelled
from reelkite.engines.upstream.connection import Connection
from reelkite.engines.upstream.course import Course
from reelkite.engines.upstream.download import LARGEST, Download
from reelkite.engines.upstream.faults import ReplyLost
from reelkite.testing import MemoryWatch
from tests.unit.engines.upstream.pretend import Answer, Pretend, in_json
from tests.unit.engines.upstream.stage import StoppingWatch, options_for

CLIP = b"\0\0\0\x18ftypisom" + bytes(range(256)) * 40


def _fetch(
    pretend: Pretend, into: Path, watch: MemoryWatch | StoppingWatch, largest: int = LARGEST
) -> bytes:
    connection = Connection(pretend.url, options_for(pretend.url))
    course = Course(watch)
    try:
        Download(connection, "/v1/videos/a/content", course.clock() + 9, largest).run(into, course)
    finally:
        connection.close()
    return into.read_bytes()


@pytest.mark.parametrize("length", [None, -1])
def test_a_clip_comes_whole(pretend: Pretend, tmp_path: Path, length: int | None) -> None:
    """With or without its length, byte by byte, over what was in the file."""
    (tmp_path / "a").write_bytes(b"old" * 9999)
    pretend.contents = [Answer(200, CLIP, length=length)]

    assert _fetch(pretend, tmp_path / "a", MemoryWatch()) == CLIP


def test_what_has_no_end_is_ended(pretend: Pretend, tmp_path: Path) -> None:
    """A body that goes on for ever costs no more than the largest clip, and is not tried again."""
    pretend.contents = [Answer(200, CLIP, length=-1, endless=True)]

    with pytest.raises(EngineUnavailable, match="no end") as caught:
        _fetch(pretend, tmp_path / "a", MemoryWatch(), largest=100_000)
    assert not isinstance(caught.value, ReplyLost)
    assert (tmp_path / "a").stat().st_size <= 100_000


def test_what_is_said_instead_is_in_the_log(
    pretend: Pretend, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """JSON with a sentence in place of a clip: the operator reads the sentence."""
    pretend.contents = [in_json(200, {"error": {"message": "the key has no credit"}})]

    with pytest.raises(ReplyLost, match="something else than an MP4"):
        _fetch(pretend, tmp_path / "a", MemoryWatch())
    assert "the key has no credit" in caplog.text


@pytest.mark.parametrize("body", [b"", b"short", b"{", b"{" + b"[" * 99, b"\xff" * 40])
def test_anything_else_is_no_clip(pretend: Pretend, tmp_path: Path, body: bytes) -> None:
    """Nothing, a few bytes, damaged JSON, noise."""
    pretend.contents = [Answer(200, body)]

    with pytest.raises(ReplyLost):
        _fetch(pretend, tmp_path / "a", MemoryWatch())


def test_a_cancel_is_heard_between_two_pieces(pretend: Pretend, tmp_path: Path) -> None:
    """A long download stops when somebody asks for it."""
    pretend.contents = [Answer(200, CLIP * 20, pause=0.01)]
    watch = StoppingWatch(when=lambda: True)

    with pytest.raises(RenderCancelled):
        _fetch(pretend, tmp_path / "a", watch)


def test_a_full_disk_is_told_without_its_place(pretend: Pretend, tmp_path: Path) -> None:
    """Where nothing can be written the error says so, and names no folder."""
    pretend.contents = [Answer(200, CLIP)]

    with pytest.raises(EngineUnavailable, match="no room") as caught:
        _fetch(pretend, tmp_path / "gone" / "a", MemoryWatch())
    assert str(tmp_path) not in str(caught.value)
