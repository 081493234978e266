from pathlib import Path

import httpx
import pytest

from reelkite.client import RemoteTask, VideosClient, Wish
from reelkite.client.videos import LONGEST_POLL
from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.errors import ClientError, InvalidImage, RequestError
from reelkite.testing import MemoryWatch
from tests.unit.client.pretend import CLIP, PretendServer, body, refusal, video

FIRST = f"video_{1:032x}"


def _client(server: PretendServer) -> VideosClient:
    return VideosClient("http://kite.test", "sk-1", server.transport, server.patience())


def _stands(status: str, progress: int = 0, after_ms: str | None = None) -> httpx.Response:
    headers = {"openai-poll-after-ms": after_ms} if after_ms else {}
    return httpx.Response(200, json=video(1, status=status, progress=progress), headers=headers)


def test_a_clip_is_asked_for_in_json() -> None:
    """The words are sent as they are, and the task comes back."""
    server = PretendServer()
    task = _client(server).create(Wish("a red kite", {"seconds": "8", "seed": 7}))

    assert isinstance(task, RemoteTask)
    assert (task.id, task.status) == (FIRST, "queued")
    assert body(server.heard[0]) == {"prompt": "a red kite", "seconds": "8", "seed": 7}


def test_a_reference_goes_along(tmp_path: Path) -> None:
    """An image is sent as a file of a form, with its name, and so are the words."""
    image = tmp_path / "kite.png"
    image.write_bytes(b"\x89PNG picture")
    server = PretendServer()
    _client(server).create(Wish("a red kite", {"size": "1280x720"}, reference=image))

    (heard,) = server.heard
    assert heard.headers["content-type"].startswith("multipart/form-data; boundary=")
    for part in (b'name="prompt"', b"1280x720", b'filename="kite.png"', b"image/png", b"\x89PNG"):
        assert part in heard.content


def test_a_reference_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A missing image is the caller's to mend; nothing is sent."""
    server = PretendServer()
    with pytest.raises(InvalidImage, match=r"cannot read .*none\.png: No such file"):
        _client(server).create(Wish("a kite", reference=tmp_path / "none.png"))

    assert server.heard == []


def test_asking_twice_is_still_one_task() -> None:
    """When the answer gets lost, the second try carries the same idempotency key."""
    server = PretendServer(script=[httpx.ReadError("reset")])
    _client(server).create(Wish("a kite"))
    _client(server).create(Wish("a kite"))

    lost, again, other = [request.headers["idempotency-key"] for request in server.heard]
    assert lost == again != other


def test_a_key_of_ones_own_is_used() -> None:
    """The caller's idempotency key goes along."""
    server = PretendServer()
    _client(server).create(Wish("a kite", idempotency_key="order-7"))

    assert server.heard[0].headers["idempotency-key"] == "order-7"


def test_a_refused_wish_tells_its_field() -> None:
    """The server's sentence and the field are passed on."""
    server = PretendServer(script=[refusal(400, "Invalid value: '5'.", "seconds")])
    with pytest.raises(RequestError, match="Invalid value: '5'") as caught:
        _client(server).create(Wish("a kite", {"seconds": "5"}))

    assert caught.value.field == "seconds"


def test_a_task_is_looked_up() -> None:
    """A task is told as it stands; an unknown one in the server's words."""
    server = PretendServer(tasks=[video(1, status="in_progress", progress=40)])

    assert _client(server).get(FIRST).progress == 40
    with pytest.raises(ClientError, match="Video with id 'video_2' not found"):
        _client(server).get("video_2")


@pytest.mark.parametrize("name", ["a/b", "../files", "a?b=c", "a#b", "凧", "a b"])
def test_an_id_stays_an_id(name: str) -> None:
    """Whatever is taken for an id does not lead to another path."""
    server = PretendServer(script=[refusal(404, "not found")])
    with pytest.raises(ClientError):
        _client(server).get(name)

    path = server.heard[0].url.raw_path.decode()
    assert path.startswith("/v1/videos/")
    assert path.count("/") == 3
    assert "?" not in path


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_what_a_path_would_swallow_is_no_id(name: str) -> None:
    """A name that means another folder is refused before anything is sent."""
    server = PretendServer()
    with pytest.raises(RequestError, match="no task's id"):
        _client(server).delete(name)

    assert server.heard == []


@pytest.mark.parametrize("page", [1, 7, 100, 1000])
def test_a_list_goes_through_all_pages(page: int) -> None:
    """Each task comes once, in the server's order, whatever the page's length."""
    server = PretendServer(tasks=[video(number) for number in range(25, 0, -1)])
    tasks = list(_client(server).list(page))

    assert [task.id for task in tasks] == [task["id"] for task in server.tasks]
    assert server.heard[0].url.params["limit"] == str(min(page, 100))


def test_pages_are_fetched_when_they_are_wanted() -> None:
    """Who takes two tasks causes one request."""
    server = PretendServer(tasks=[video(number) for number in range(25, 0, -1)])
    tasks = _client(server).list(5)

    assert [next(tasks).prompt, next(tasks).prompt] == ["kite 25", "kite 24"]
    assert len(server.heard) == 1


@pytest.mark.parametrize("answer", [{}, [], {"data": None}, {"data": [], "has_more": True}])
def test_a_list_of_nothing_ends(answer: object) -> None:
    """A page without tasks is the last, whatever it says about more."""
    server = PretendServer(script=[httpx.Response(200, json=answer)])

    assert list(_client(server).list()) == []


def test_a_list_that_runs_in_circles_ends() -> None:
    """A server that does not know ``after`` cannot keep us for ever."""
    same = {"data": [video(1)], "has_more": True}
    server = PretendServer(script=[httpx.Response(200, json=same) for _ in range(9)])

    assert len(list(_client(server).list())) == 2


def test_a_task_is_waited_for_at_the_servers_pace() -> None:
    """Each pause is what the last answer asked for, or one second; the watch hears of all."""
    server, watch = PretendServer(), MemoryWatch()
    server.script = [
        _stands("queued", after_ms="2500"),
        _stands("in_progress", 10),
        _stands("in_progress", 60, after_ms="4000"),
        _stands("completed", 100),
    ]

    assert _client(server).wait(FIRST, watch).status == "completed"
    assert server.slept == [2.5, 1.0, 4.0]
    assert watch.heard == [("waiting", 0.0), ("render", 0.1), ("render", 0.6)]


def test_no_server_makes_us_sleep_for_long() -> None:
    """A pace that is absurd is cut."""
    server = PretendServer(script=[_stands("queued", after_ms="9" * 12), _stands("completed")])
    _client(server).wait(FIRST, MemoryWatch())

    assert server.slept == [LONGEST_POLL]


def test_a_failed_task_has_ended_too() -> None:
    """A task that failed is handed back; the caller judges."""
    server = PretendServer(script=[_stands("failed")])

    assert _client(server).wait(FIRST, MemoryWatch()).status == "failed"


def test_waiting_ends_when_the_time_is_over() -> None:
    """After the given time it is told that the task goes on."""
    server = PretendServer(tasks=[video(1)])
    with pytest.raises(ClientError, match=rf"{FIRST} is not ready after 2.5 s; it goes on"):
        _client(server).wait(FIRST, MemoryWatch(), timeout=2.5)

    assert server.slept == [1.0, 1.0, 0.5]


def test_a_server_that_starts_anew_is_waited_for() -> None:
    """While waiting a server may be away for longer than elsewhere."""
    server = PretendServer(tasks=[video(1, status="completed")])
    server.script = [httpx.ConnectError("refused")] * 7

    assert _client(server).wait(FIRST, MemoryWatch()).status == "completed"


@pytest.mark.parametrize(
    ("kind", "query"),
    [
        (ArtifactKind.VIDEO, b""),
        (ArtifactKind.THUMBNAIL, b"variant=thumbnail"),
        (ArtifactKind.SPRITESHEET, b"variant=spritesheet"),
    ],
)
def test_each_file_of_a_task_can_be_had(kind: ArtifactKind, query: bytes, tmp_path: Path) -> None:
    """The clip is what a server gives unasked; other files are named."""
    server = PretendServer()
    _client(server).download(FIRST, tmp_path / "draft", kind, MemoryWatch())

    assert (tmp_path / "draft").read_bytes() == CLIP
    assert server.heard[0].url.path == f"/v1/videos/{FIRST}/content"
    assert server.heard[0].url.query == query


def test_a_clip_that_is_not_ready_is_told(tmp_path: Path) -> None:
    """The server's refusal is passed on."""
    server = PretendServer(script=[refusal(404, "Video is not ready yet.")])
    with pytest.raises(ClientError, match="not ready yet"):
        _client(server).download(FIRST, tmp_path / "draft", ArtifactKind.VIDEO, MemoryWatch())


def test_a_task_is_deleted() -> None:
    """The receipt is checked: what does not say so is not deleted."""
    server = PretendServer(tasks=[video(1)])
    _client(server).delete(FIRST)
    assert server.tasks == []

    server.script = [httpx.Response(200, json=video(1))]
    with pytest.raises(ClientError, match="did not say that it deleted"):
        _client(server).delete(FIRST)


def test_a_client_hangs_up() -> None:
    """Once closed the client cannot be used."""
    client = _client(PretendServer(tasks=[video(1)]))
    client.get(FIRST)
    client.close()

    with pytest.raises(RuntimeError, match="closed"):
        client.get(FIRST)
