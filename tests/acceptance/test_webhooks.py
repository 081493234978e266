"""Webhooks from a real server: signed, repeated until heard, and in nobody's way."""

import json
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook

from tests.acceptance.servers import OTHER_KEY, Maker, Server, serving, until

pytestmark = pytest.mark.slow

AGAIN = "a webhook is tried again later"
"""What the caretaker logs once it has written down when to try again."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One delivery."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def event(self) -> dict[str, Any]:
        """What it tells."""
        told: dict[str, Any] = json.loads(self.body)
        return told


@dataclass(slots=True)
class Ear:
    """A receiver on this machine.

    Attributes:
        answers: Statuses of the next answers; 200 when there are no more.
        heard: All deliveries, the refused ones included.
    """

    answers: list[int] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    url: str = ""

    def of(self, video: str) -> list[Heard]:
        """Return the deliveries about one video."""
        return [each for each in self.heard if each.event["data"]["id"] == video]


@contextmanager
def _listening(ear: Ear) -> Iterator[Ear]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): text for name, text in self.headers.items()}
            ear.heard.append(Heard(headers, body))
            self.send_response(ear.answers.pop(0) if ear.answers else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as receiver:
        ear.url = f"http://127.0.0.1:{receiver.server_port}/hook"
        thread = threading.Thread(target=receiver.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield ear
        finally:
            receiver.shutdown()
            thread.join()


@pytest.fixture(name="ear")
def _ear() -> Iterator[Ear]:
    with _listening(Ear()) as ear:
        yield ear


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("webhooks")) as server:
        yield server


def _register(server: Server, ear: Ear, *events: str, key: str = "sk-test") -> dict[str, Any]:
    with server.client(key) as client:
        answer = client.post(
            "/v1/webhook_endpoints",
            json={
                "name": "ear",
                "url": ear.url,
                "event_types": events or ["video.completed", "video.failed"],
            },
        )
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


def test_a_completed_video_is_told_and_signed(server: Server, ear: Ear) -> None:
    """The owner hears of the completed video, signed with the endpoint's secret."""
    endpoint = _register(server, ear)
    with server.client() as client:
        video = Maker(client).create("a kite", seconds="1")
        until(lambda: ear.of(video), 40, "the delivery")
    (told,) = ear.of(video)

    Webhook(endpoint["signing_secret"]).verify(told.body, dict(told.headers))
    assert (told.event["type"], told.event["object"]) == ("video.completed", "event")
    assert told.event["id"] == told.headers["webhook-id"]
    assert told.event["id"].startswith("evt_")


def test_a_failed_video_is_told_to_its_owner_only(server: Server, ear: Ear) -> None:
    """A failure is told to endpoints of its key that want to hear of failures."""
    with _listening(Ear()) as stranger, _listening(Ear()) as optimist:
        _register(server, ear, "video.failed")
        _register(server, stranger, key=OTHER_KEY)
        _register(server, optimist, "video.completed")
        with server.client() as client:
            video = Maker(client).create("a kite, fail", seconds="1")
            until(lambda: ear.of(video), 40, "the delivery")
        assert (stranger.heard, optimist.heard) == ([], [])
    assert ear.of(video)[0].event["type"] == "video.failed"


def test_a_deaf_ear_is_told_again_although_the_caretaker_dies(tmp_path: Path, ear: Ear) -> None:
    """What was answered with 500 is told again, under the same id, by the next caretaker too."""
    ear.answers = [500]
    with serving(tmp_path) as server:
        _register(server, ear)
        with server.client() as client:
            video = Maker(client).create("a kite", seconds="1")
            until(lambda: AGAIN in server.log(), 40, "the first delivery")
            assert len(ear.of(video)) == 1
            server.kill("caretaker")
            until(lambda: len(ear.of(video)) >= 2, 60, "the second delivery")
            Maker(client).when(video, "completed")
    heard = ear.of(video)

    assert len({each.headers["webhook-id"] for each in heard}) == 1
    assert len({each.body for each in heard}) == 1
    assert ear.answers == []


def test_an_ear_that_hangs_blocks_no_render(server: Server) -> None:
    """Nobody who does not answer keeps clips from being made."""
    with socket.socket() as hole:
        hole.bind(("127.0.0.1", 0))
        hole.listen(64)
        _register(server, Ear(url=f"http://127.0.0.1:{hole.getsockname()[1]}/"))
        with server.client() as client:
            maker = Maker(client)
            for video in [maker.create(f"kite {number}", seconds="1") for number in range(3)]:
                maker.when(video, "completed")


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://[::1]:9/",
        "ftp://127.0.0.1/",
        "http://192.168.0.1/",
    ],
)
def test_nobody_sends_us_into_the_house(url: str, server: Server) -> None:
    """Targets that are private and not allowed by the operator are refused when they are told."""
    with server.client() as client:
        answer = client.post(
            "/v1/webhook_endpoints",
            json={"name": "in", "url": url, "event_types": ["video.completed"]},
        )
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["param"] == "url"
