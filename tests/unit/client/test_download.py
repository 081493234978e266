import tempfile
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.client.connection import Ask, Connection
from reelkite.client.download import download
from reelkite.domain.errors import ClientError, PublishError
from reelkite.testing import MemoryWatch
from tests.unit.client.pretend import CLIP, CutStream, PretendServer

CONTENT = Ask("GET", "/videos/video_1/content")


def _fetch(server: PretendServer, onto: Path, watch: MemoryWatch | None = None) -> bytes:
    connection = Connection("http://kite.test", "sk-1", server.patience(), server.transport)
    download(connection, CONTENT, onto, watch or MemoryWatch())
    return onto.read_bytes()


def _partial(content: bytes, **headers: str) -> httpx.Response:
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(206, headers=names, stream=CutStream(content, len(content)))


def test_a_file_comes_whole(tmp_path: Path) -> None:
    """What was in the file is replaced, and the watch hears of the end."""
    onto, watch = tmp_path / "draft", MemoryWatch()
    onto.write_bytes(b"x" * 99_999)

    assert _fetch(PretendServer(), onto, watch) == CLIP
    assert watch.heard[-1] == ("download", 1.0)


def test_a_cut_download_goes_on_where_it_was(tmp_path: Path) -> None:
    """After a cut only the rest of the same file is asked for."""
    server = PretendServer(cuts=[1000, 500])

    assert _fetch(server, tmp_path / "draft") == CLIP
    ranges = [(r.headers.get("range"), r.headers.get("if-range")) for r in server.heard]
    assert ranges == [(None, None), ("bytes=1000-", '"e1"'), ("bytes=1500-", '"e1"')]


@given(st.lists(st.integers(0, len(CLIP)), max_size=12))
def test_any_cuts_end_in_a_whole_file_or_an_error(cuts: list[int]) -> None:
    """However the connection breaks: the file is whole, or an error says that it is not."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            came, told = _fetch(PretendServer(cuts=cuts), Path(folder) / "draft"), ""
        except ClientError as error:
            came, told = b"", str(error)
    assert came == CLIP or "cut 4 times in a row" in told


def test_a_file_that_changed_is_fetched_anew(tmp_path: Path) -> None:
    """A server that now has another file sends all of it, and nothing is mixed."""
    server = PretendServer(cuts=[1000])

    def _change(request: httpx.Request) -> httpx.Response:
        server.etag = '"e2"'
        return server.serve(request)

    server.script = [server.serve, _change]
    assert _fetch(server, tmp_path / "draft") == CLIP


@pytest.mark.parametrize("etag", [None, 'W/"e1"'])
def test_without_a_sure_name_it_begins_anew(etag: str | None, tmp_path: Path) -> None:
    """Where nothing tells that it is the same file, no part of it is asked for."""
    server = PretendServer(cuts=[1000], etag=etag)

    assert _fetch(server, tmp_path / "draft") == CLIP
    assert [request.headers.get("range") for request in server.heard] == [None, None]


def test_a_short_answer_is_not_whole(tmp_path: Path) -> None:
    """Fewer bytes than were promised are no file; the rest is asked for."""
    headers = {"content-length": str(len(CLIP)), "etag": '"e1"'}
    short = httpx.Response(200, headers=headers, stream=CutStream(CLIP[:300], 300))

    assert _fetch(PretendServer(script=[short]), tmp_path / "draft") == CLIP


def test_a_server_that_brings_nothing_is_given_up(tmp_path: Path) -> None:
    """Cut again and again without a new byte, it is told."""
    server = PretendServer(cuts=[1000, 0, 0, 0, 0])
    with pytest.raises(ClientError, match="cut 4 times in a row: connection reset"):
        _fetch(server, tmp_path / "draft")


def test_each_step_forward_renews_the_patience(tmp_path: Path) -> None:
    """A line that breaks every moment but always brings something gets there."""
    server = PretendServer(cuts=[500] * 19)

    assert _fetch(server, tmp_path / "draft") == CLIP
    assert set(server.slept) == {0.5}


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (_partial(CLIP[1000:]), "did not tell which part"),
        (_partial(CLIP[2000:], content_range="bytes 2000-10239/10240"), "left out a part"),
    ],
)
def test_a_wrong_part_is_refused(answer: httpx.Response, words: str, tmp_path: Path) -> None:
    """A part that does not continue what is here is not written."""
    server = PretendServer(cuts=[1000])
    server.script = [server.serve, answer]
    with pytest.raises(ClientError, match=words):
        _fetch(server, tmp_path / "draft")


def test_a_part_may_overlap(tmp_path: Path) -> None:
    """A part that begins earlier than asked overwrites what is here."""
    server = PretendServer(cuts=[1000])
    overlap = _partial(CLIP[900:], content_range="bytes 900-10239/10240", content_length="9340")
    server.script = [server.serve, overlap]

    assert _fetch(server, tmp_path / "draft") == CLIP


def test_a_length_need_not_be_told(tmp_path: Path) -> None:
    """An answer in chunks is whole when it ends well."""
    chunked = httpx.Response(200, stream=CutStream(CLIP, len(CLIP)))

    assert _fetch(PretendServer(script=[chunked]), tmp_path / "draft") == CLIP


def test_a_place_that_cannot_be_written_is_told() -> None:
    """A disk that refuses is told with the system's reason."""
    with pytest.raises(PublishError, match="cannot write in /proc"):
        _fetch(PretendServer(), Path("/proc/draft"))


def test_a_full_disk_is_told() -> None:
    """A disk that is full is told, not a traceback."""
    with pytest.raises(PublishError, match="No space left"):
        _fetch(PretendServer(), Path("/dev/full"))
