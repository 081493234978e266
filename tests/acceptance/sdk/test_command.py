"""Our own client against a real server: ``reelkite videos``."""

import json
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from tests.acceptance.footage import Footage, look_at
from tests.acceptance.servers import KEY, Server, serving

pytestmark = pytest.mark.slow

SHAPE = ("--size", "320x180", "--seconds", "1")


def _videos(server: Server, *words: str, key: str = "sk-command") -> tuple[int, str, str]:
    done = server.run("videos", *words, "--server", server.url, "--key", key)
    return done.returncode, done.stdout, done.stderr


def test_a_prompt_becomes_a_file(server: Server, tmp_path: Path) -> None:
    """One command asks, waits, shows how far it is, and brings the clip here."""
    clip = tmp_path / "kite.mp4"
    status, out, err = _videos(server, "create", "a red kite slowly", *SHAPE, "-o", str(clip))

    assert (status, out) == (0, f"{clip}\n"), err
    assert "waiting for video_" in err
    assert err.endswith("reelkite: download 100%\n")
    assert look_at(clip.read_bytes()) == Footage(320, 180, 24, 1.0)
    assert [path.name for path in tmp_path.iterdir()] == ["kite.mp4"]


def test_each_command_works(server: Server, tmp_path: Path) -> None:
    """Create, wait, get, list, download and delete speak of the same task."""
    status, out, err = _videos(server, "create", "a blue kite", *SHAPE)
    task = out.strip()
    assert (status, task[:6]) == (0, "video_"), err

    assert _videos(server, "wait", task, "--quiet")[0] == 0
    assert "status   completed, 100 %" in _videos(server, "get", task)[1]
    listed = [json.loads(line)["id"] for line in _videos(server, "list", "--json")[1].splitlines()]
    assert task in listed
    still = tmp_path / "still.webp"
    words = ("download", task, "--variant", "thumbnail", "-o", str(still), "--quiet")
    assert _videos(server, *words) == (0, f"{still}\n", "")
    assert still.read_bytes()[8:12] == b"WEBP"
    assert _videos(server, "delete", task) == (0, f"{task}\n", "")
    assert _videos(server, "get", task) == (
        1,
        "",
        f"reelkite: Video with id '{task}' not found.\n",
    )


def test_a_reference_and_a_promise_go_along(server: Server, tmp_path: Path) -> None:
    """An image of another size is bad input; the same idempotency key is the same task."""
    image = tmp_path / "kite.txt"
    image.write_bytes(b"no picture")
    status, out, err = _videos(server, "create", "a kite", *SHAPE, "--reference", str(image))
    assert (status, out) == (2, ""), err
    assert err.startswith("reelkite: ")

    words = ("create", "a kite", *SHAPE, "--idempotency-key", str(tmp_path))
    assert _videos(server, *words)[1] == _videos(server, *words)[1] != ""


def test_refusals_are_told_in_one_line(server: Server) -> None:
    """Bad words leave with 2, other refusals with 1, each with the server's sentence."""
    status, _, err = _videos(server, "create", "a kite", "--size", "1x1")
    assert (status, err.count("\n")) == (2, 1)
    assert err.startswith("reelkite: Invalid value: '1x1'. Supported values are: ")

    status, _, err = _videos(server, "list", key="sk-nobody")
    assert (status, err.count("\n")) == (1, 1)
    assert err.startswith("reelkite: Incorrect API key provided")

    status, _, err = _videos(server, "create", "a kite, fail", *SHAPE, "--wait", "--quiet")
    assert status == 1
    assert "failed: the rehearsal engine was asked to fail (processing_error)" in err


def test_a_task_outlives_the_servers_death(tmp_path: Path) -> None:
    """While the HTTP process is killed, the command that waits goes on, and gets its clip."""
    clip = tmp_path / "kite.mp4"
    with serving(tmp_path / "server") as server:
        words = ("create", "a kite slowly", "--size", "320x180", "--seconds", "2")
        command = server.command("videos", *words, "-o", str(clip), "--server", server.url)
        with subprocess.Popen(  # noqa: S603 - our own words
            [*command, "--key", KEY], env=server.environment, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stderr is not None
            assert "waiting for video_" in process.stderr.readline()
            server.kill("api")
            watchdog = threading.Timer(90, process.kill)
            watchdog.start()
            process.stderr.read()
            status = process.wait()
            watchdog.cancel()

    assert status == 0
    assert look_at(clip.read_bytes()) == Footage(320, 180, 48, 2.0)


def test_who_stops_waiting_leaves_no_file(server: Server, tmp_path: Path) -> None:
    """Ctrl-C leaves with 130 and without a draft; the task's id has been told."""
    words = ("create", "a kite slowly", "--size", "320x180", "--seconds", "4")
    command = server.command("videos", *words, "-o", str(tmp_path / "kite.mp4"))
    with subprocess.Popen(  # noqa: S603 - our own words
        [*command, "--server", server.url, "--key", "sk-command"],
        env=server.environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert "waiting for video_" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130

    assert list(tmp_path.iterdir()) == []
