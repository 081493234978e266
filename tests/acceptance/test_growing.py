"""Clips that grow out of clips, on a real server whose engine draws at once."""

import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest

from tests.acceptance.footage import SMALL_2_S, Footage, look_at
from tests.acceptance.sdk.films import make_film
from tests.acceptance.sdk.toolbox import HERE
from tests.acceptance.servers import REHEARSAL, Maker, Server, serving, until

pytestmark = pytest.mark.slow

PAINTER = {"REELKITE_ENGINE": "painter", "PYTHONPATH": f"{REHEARSAL}:{HERE / 'stage'}"}

SIX_SECONDS = Footage(320, 180, 144, 6.0)


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("growing"), settings=PAINTER) as server:
        yield server


@pytest.fixture(name="maker")
def _maker(server: Server) -> Iterator[Maker]:
    with server.client() as client:
        yield Maker(client)


def _finished(maker: Maker, prompt: str = "a red kite") -> str:
    video = maker.create(prompt)
    maker.when(video, "completed")
    return video


def _extension(maker: Maker, source: str, prompt: str = "it lands", **more: str) -> httpx.Response:
    body: dict[str, Any] = {"prompt": prompt, "video": {"id": source}, "seconds": "4"}
    headers = {"Idempotency-Key": more["once"]} if more else {}
    return maker.client.post("/v1/videos/extensions", json=body, headers=headers)


def test_a_source_may_go_while_its_extension_waits(maker: Maker) -> None:
    """What was promised is made, out of a clip that nobody can see any more."""
    source = _finished(maker)
    busy = maker.create("a kite slowly")
    video = str(_extension(maker, source).json()["id"])
    assert maker.client.delete(f"/v1/videos/{source}").status_code == 200

    maker.when(video, "completed", 60)

    assert look_at(maker.download(video)) == SIX_SECONDS
    assert maker.client.get(f"/v1/videos/{source}").status_code == 404
    maker.when(busy, "completed")


def test_the_same_twice_at_once_is_two_clips(maker: Maker) -> None:
    """Under one idempotency key it is one."""
    source = _finished(maker)

    with ThreadPoolExecutor(4) as pool:
        free = list(pool.map(lambda _: _extension(maker, source).json()["id"], range(2)))
        bound = list(
            pool.map(lambda _: _extension(maker, source, once="abc").json()["id"], range(4))
        )

    assert len(set(free)) == 2
    assert len(set(bound)) == 1
    for video in {*free, *bound}:
        maker.when(video, "completed", 60)


def test_a_killed_worker_loses_no_material(server: Server, maker: Maker) -> None:
    """Whoever takes the task over finds the clip again."""
    source = _finished(maker)
    video = str(_extension(maker, source, "it lands slowly").json()["id"])
    maker.drawing(video)

    server.kill("worker")

    maker.when(video, "completed", 60)
    assert look_at(maker.download(video)) == SIX_SECONDS


@pytest.mark.parametrize("seed", range(3))
def test_a_broken_film_hurts_nobody(
    server: Server, maker: Maker, tmp_path: Path, seed: int
) -> None:
    """Noise where a film should be is a 400; the process that answers stays the same."""
    before = {process.pid for process in server.of_role("api")}
    film = bytearray(make_film(tmp_path / "toy.mp4").read_bytes())
    noise = np.random.default_rng(seed).bytes(len(film) // 2)
    film[len(film) // 4 : len(film) // 4 + len(noise)] = noise

    reply = maker.client.post(
        "/v1/videos/edits",
        data={"prompt": "in oil"},
        files={"video": ("toy.mp4", bytes(film), "video/mp4")},
    )

    assert reply.status_code == 400, reply.text
    assert reply.json()["error"]["code"] == "invalid_video"
    assert {process.pid for process in server.of_role("api")} == before
    assert maker.client.get("/healthz").status_code == 200


def test_a_clip_of_an_earlier_version_is_gone_on_with_by_its_pictures(server: Server) -> None:
    """A newer engine would draw its plan otherwise; its own clips it knows, whole and extended."""
    with server.client() as client:
        older = _finished(Maker(client))
    assert server.stop() == 0
    server.settings = {**PAINTER, "PAINTER_VERSION": "2"}
    server.start()
    with server.client() as client:
        maker = Maker(client)
        first = str(_extension(maker, older).json()["id"])
        maker.when(first, "completed", 60)
        second = str(_extension(maker, first, "it sleeps").json()["id"])
        maker.when(second, "completed", 60)
        clips = [look_at(maker.download(video)) for video in (first, second)]

    assert clips == [SIX_SECONDS, Footage(320, 180, 240, 10.0)]
    assert [source["elsewhere"] for source in _line_of(server, second)] == [False, True]


def _line_of(server: Server, video: str) -> list[dict[str, Any]]:
    """Return what the database knows of the clips that a video grew out of, the newest first."""
    query = "SELECT request FROM tasks WHERE id = ?"
    with closing(sqlite3.connect(server.data / "reelkite.db")) as database:
        (kept,) = database.execute(query, (video.removeprefix("video_"),)).fetchone()
    found: list[dict[str, Any]] = []
    request = json.loads(kept)
    while source := request.get("source"):
        found.append({"elsewhere": False} | source)
        request = source["request"]
    return found


def test_a_film_that_breaks_off_leaves_nothing(server: Server, maker: Maker) -> None:
    """A client that hangs up in the middle of its film takes it along."""
    folder = server.data / "uploads"
    before = set(folder.glob("*"))
    head = b'--x\r\nContent-Disposition: form-data; name="video"; filename="a.mp4"\r\n\r\n'

    def half() -> Iterator[bytes]:
        yield head + bytes(3_000_000)
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        maker.client.post(
            "/v1/videos/edits",
            content=half(),
            headers={"content-type": "multipart/form-data; boundary=x"},
        )

    until(lambda: set(folder.glob("*")) == before, 20, "the end of half a film")
    assert look_at(maker.download(_finished(maker))) == SMALL_2_S
