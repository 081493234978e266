import json
import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from reelkite.cli import main
from reelkite.cli.videos import videos
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.domain.task import Plain
from reelkite.production import ProductionLine
from tests.unit.client.pretend import CLIP, PretendServer, body, refusal, video

FIRST, SECOND = f"video_{1:032x}", f"video_{2:032x}"


class _Door(BaseHTTPRequestHandler):
    """Carries requests from a socket to a pretended server."""

    pretended = PretendServer()

    def _carry(self) -> None:
        content = self.rfile.read(int(self.headers.get("content-length", 0)))
        url = f"http://{self.headers['host']}{self.path}"
        headers = dict(self.headers.items())
        answer = self.pretended.answer(
            httpx.Request(self.command, url, headers=headers, content=content)
        )
        sent = answer.read()
        self.send_response(answer.status_code)
        for name, value in answer.headers.items():
            if name != "content-length":
                self.send_header(name, value)
        self.send_header("content-length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    do_GET = do_POST = do_DELETE = _carry  # noqa: N815 - the names that http.server calls

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its parent's name
        """Say nothing."""


@pytest.fixture(name="server")
def _server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PretendServer]:
    pretended = PretendServer()
    door = ThreadingHTTPServer(("127.0.0.1", 0), type("Door", (_Door,), {"pretended": pretended}))
    thread = threading.Thread(target=door.serve_forever, args=(0.01,))
    thread.start()
    monkeypatch.setenv("REELKITE_SERVER", f"http://127.0.0.1:{door.server_address[1]}")
    monkeypatch.setenv("REELKITE_API_KEY", "sk-1")
    monkeypatch.chdir(tmp_path)
    yield pretended
    door.shutdown()
    thread.join()
    door.server_close()


def _run(*arguments: str) -> int:
    return main.run(["videos", *arguments], _no_line)


def _no_line(_: Settings, __: Model) -> ProductionLine:
    raise AssertionError("a client needs no engine")


def _stands(status: str, progress: int = 0, **fields: Plain) -> httpx.Response:
    task = video(1, status=status, progress=progress, **fields)
    return httpx.Response(200, json=task, headers={"openai-poll-after-ms": "10"})


def _names(folder: Path) -> Sequence[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_task_is_asked_for(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """The id is printed, and the words are sent with the key."""
    assert _run("create", "a red kite", "--seconds", "8", "--seed", "7") == 0

    assert capsys.readouterr() == (f"{FIRST}\n", "")
    (heard,) = server.heard
    assert heard.headers["authorization"] == "Bearer sk-1"
    assert body(heard) == {
        "prompt": "a red kite",
        "model": "sora-2",
        "size": "1280x720",
        "seconds": "8",
        "seed": 7,
    }


def test_a_task_is_told_as_json(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly the object that the server sent."""
    assert _run("create", "a kite", "--json", "--idempotency-key", "order-7") == 0

    assert json.loads(capsys.readouterr().out) == server.tasks[0]
    assert server.heard[0].headers["idempotency-key"] == "order-7"


def test_a_reference_goes_along(server: PretendServer, tmp_path: Path) -> None:
    """An image is sent; one that is not there is bad input."""
    (tmp_path / "kite.png").write_bytes(b"\x89PNG picture")

    assert _run("create", "a kite", "--reference", "kite.png") == 0
    assert b"\x89PNG picture" in server.heard[0].content
    assert _run("create", "a kite", "--reference", "none.png") == 2
    assert len(server.heard) == 1


def test_a_refused_word_is_bad_input(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the server says of a bad word is told, and the status is 2."""
    server.script = [refusal(400, "Invalid value: '5'. Supported values are: '4'.", "seconds")]

    assert _run("create", "a kite", "--seconds", "5") == 2
    assert capsys.readouterr().err == ("reelkite: Invalid value: '5'. Supported values are: '4'.\n")


def test_a_task_is_waited_for(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """With --wait the id comes on stdout when the clip is ready; progress is on stderr."""
    server.script = [
        server.serve,
        _stands("queued"),
        _stands("in_progress", 60),
        _stands("completed", 100),
    ]

    assert _run("create", "a kite", "--wait") == 0
    told = capsys.readouterr()
    assert told.out == f"{FIRST}\n"
    assert told.err == (
        f"reelkite: waiting for {FIRST}\nreelkite: waiting 0%\nreelkite: render 60%\n"
    )


def test_a_clip_is_brought_here(
    server: PretendServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With -o it is waited for and downloaded, and only its path is on stdout."""
    server.script = [server.serve, _stands("completed", 100)]

    assert _run("create", "a kite", "-o", "kite.mp4", "--quiet") == 0
    assert capsys.readouterr() == ("kite.mp4\n", "")
    assert (tmp_path / "kite.mp4").read_bytes() == CLIP
    assert _names(tmp_path) == ["kite.mp4"]


def test_a_clip_that_is_here_is_told_as_json(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """With -o and --json the object has the path besides."""
    server.script = [server.serve, _stands("completed", 100)]

    assert _run("create", "a kite", "-o", "kite.mp4", "--json", "--quiet") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["status"], told["path"]) == (FIRST, "completed", "kite.mp4")


def test_a_place_is_tried_before_anything_is_asked(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """No task is made for a clip that could not be written."""
    assert _run("create", "a kite", "-o", "nowhere/kite.mp4") == 1
    assert "the folder nowhere does not exist" in capsys.readouterr().err
    assert server.heard == []


@pytest.mark.parametrize("arguments", [["--wait"], ["-o", "kite.mp4"]])
def test_a_failed_task_is_told(
    arguments: list[str],
    server: PretendServer,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A task that failed gives its sentence and code, the status 1, and no file."""
    failed = _stands("failed", error={"code": "timeout", "message": "It took too long."})
    server.script = [server.serve, failed]

    assert _run("create", "a kite", "--quiet", *arguments) == 1
    assert capsys.readouterr().err == (f"reelkite: {FIRST} failed: It took too long. (timeout)\n")
    assert _names(tmp_path) == []


def test_tasks_are_listed(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """One line a task, newest first, at most as many as asked for."""
    server.tasks = [
        video(3, prompt="a\n\x1b[31mred kite " + "high " * 20),
        video(2, status="completed", progress=100),
        video(1),
    ]

    assert _run("list", "--limit", "2") == 0
    assert capsys.readouterr().out.splitlines() == [
        (
            f"video_{3:032x}  queued        0%  1280x720 4 s    2026-09-21 14:13:23 UTC"
            "  a [31mred kite high high high high high…"
        ),
        f"video_{2:032x}  completed   100%  1280x720 4 s    2026-09-21 14:13:22 UTC  kite 2",
    ]


def test_a_list_is_told_as_json(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json each line is one object as the server sent it."""
    server.tasks = [video(number) for number in range(30, 0, -1)]

    assert _run("list", "--json") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == server.tasks[:20]


def test_a_task_is_described(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """What is known is told line by line; with --json as one object."""
    server.tasks = [video(1, status="completed", progress=100, expires_at=1_790_086_400)]

    assert _run("get", FIRST) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"id       {FIRST}",
        "status   completed, 100 %",
        "prompt   kite 1",
        "format   1280x720, 4 s, sora-2",
        "created  2026-09-21 14:13:21 UTC",
        "expires  2026-09-22 14:13:20 UTC",
    ]
    assert _run("get", FIRST, "--json") == 0
    assert json.loads(capsys.readouterr().out) == server.tasks[0]


def test_a_failed_task_is_described(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asking after a failed task is no failure; why it failed is told as far as it is known."""
    server.tasks = [
        video(2, status="failed"),
        video(1, status="failed", error={"code": "c", "message": "m"}),
    ]

    assert (_run("get", FIRST), _run("get", SECOND)) == (0, 0)
    told = capsys.readouterr().out.splitlines()
    assert "error    m (c)" in told
    assert "error    the server does not say why" in told


def test_an_unknown_task_is_told(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """The server's sentence is told and the status is 1."""
    assert server.tasks == []
    assert _run("get", "video_9") == 1
    assert capsys.readouterr().err == "reelkite: Video with id 'video_9' not found.\n"


def test_a_task_is_awaited_by_its_id(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the task has ended well it is described, with status 0."""
    server.script = [_stands("in_progress", 10), _stands("completed", 100)]

    assert _run("wait", FIRST, "--quiet") == 0
    assert "status   completed, 100 %" in capsys.readouterr().out


def test_a_failed_task_gives_its_status(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the awaited task failed, it is described all the same, with status 1."""
    server.script = [_stands("failed")]

    assert _run("wait", FIRST, "--json", "--quiet") == 1
    told = capsys.readouterr()
    assert json.loads(told.out)["status"] == "failed"
    assert told.err == f"reelkite: {FIRST} failed: the server does not say why\n"


def test_waiting_may_be_given_up(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """With --timeout the command leaves with 1 and says that the task goes on."""
    server.script = [_stands("queued")]

    assert _run("wait", FIRST, "--timeout", "0", "--quiet") == 1
    assert "is not ready after 0 s; it goes on" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ([], f"{FIRST}.mp4"),
        (["--variant", "thumbnail"], f"{FIRST}.webp"),
        (["--variant", "spritesheet"], f"{FIRST}.jpg"),
        (["-o", "kite.mp4"], "kite.mp4"),
    ],
)
def test_a_file_is_downloaded(
    arguments: list[str],
    name: str,
    server: PretendServer,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each variant has its suffix; the path is printed."""
    assert _run("download", FIRST, *arguments) == 0

    told = capsys.readouterr()
    assert told.out == f"{name}\n"
    assert told.err.endswith("reelkite: download 100%\n")
    assert (tmp_path / name).read_bytes() == CLIP
    assert len(server.heard) == 1


def test_a_download_replaces_nothing_by_itself(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without -o a second download gets a name of its own."""
    assert [_run("download", FIRST, "--quiet") for _ in range(2)] == [0, 0]
    assert capsys.readouterr().out == f"{FIRST}.mp4\n{FIRST}-2.mp4\n"
    assert len(server.heard) == 2


@pytest.mark.parametrize(
    ("name", "file"), [("a/b", "a_b.mp4"), ("../escape", "___escape.mp4"), ("凧", "_.mp4")]
)
def test_an_id_leads_into_no_other_folder(
    name: str, file: str, server: PretendServer, tmp_path: Path
) -> None:
    """What is given for an id does not choose where the file goes."""
    answer = httpx.Response(200, content=CLIP)
    server.script = [answer]

    assert _run("download", name, "--quiet") == 0
    assert _names(tmp_path) == [file]


def test_a_refused_download_leaves_nothing(
    server: PretendServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The server's sentence is told, the status is 1, and no file and no draft stay."""
    server.script = [refusal(404, "Video is not ready yet.")]

    assert _run("download", FIRST, "-o", "kite.mp4") == 1
    assert capsys.readouterr().err == "reelkite: Video is not ready yet.\n"
    assert _names(tmp_path) == []


def test_tasks_are_deleted(server: PretendServer, capsys: pytest.CaptureFixture[str]) -> None:
    """Each id that is gone is printed."""
    server.tasks = [video(2), video(1)]

    assert _run("delete", FIRST, SECOND) == 0
    assert capsys.readouterr().out == f"{FIRST}\n{SECOND}\n"
    assert server.tasks == []


def test_one_refusal_does_not_stop_the_others(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be deleted is told in its place, and the status is 1 in the end."""
    server.tasks = [video(1)]

    assert _run("delete", "video_9", FIRST) == 1
    told = capsys.readouterr()
    assert told.out == f"{FIRST}\n"
    assert told.err.splitlines() == [
        "reelkite: video_9: Video with id 'video_9' not found.",
        "reelkite: 1 of 2 tasks could not be deleted",
    ]


def test_a_single_refusal_is_told_once(
    server: PretendServer, capsys: pytest.CaptureFixture[str]
) -> None:
    """One id that is unknown gives one line."""
    assert _run("delete", "video_9") == 1
    assert capsys.readouterr().err == "reelkite: Video with id 'video_9' not found.\n"
    assert len(server.heard) == 1


def test_the_group_knows_its_commands() -> None:
    """Everything that the server offers by itself has a command."""
    assert sorted(videos.commands) == ["create", "delete", "download", "get", "list", "wait"]
