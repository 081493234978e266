"""What each official client puts on the wire: the reason why several versions are kept."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.sdk.lives import lay_out, run
from tests.acceptance.sdk.toolbox import NEWEST, NODE, SDKS, program

pytestmark = pytest.mark.slow


@dataclass(slots=True)
class Recorder:
    """Answers everything alike, and keeps what came.

    Attributes:
        url: Where it listens.
        heard: Method and path, headers by small names, and body.
    """

    url: str = ""
    heard: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture(name="recorder")
def _recorder() -> Iterator[Recorder]:
    recorder = Recorder()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            headers = {name.lower(): text for name, text in self.headers.items()}
            body = (
                self.rfile.read(int(headers["content-length"]))
                if "content-length" in headers
                else _chunks(self)
            )
            recorder.heard.append((f"{self.command} {self.path}", headers, body))
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(b'{"id": "video_1", "object": "video"}')

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        recorder.url = f"http://127.0.0.1:{server.server_port}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield recorder
        finally:
            server.shutdown()
            thread.join()


def _chunks(handler: BaseHTTPRequestHandler) -> bytes:
    """Read a body whose length nobody told."""
    parts = []
    while length := int(handler.rfile.readline(), 16):
        parts.append(handler.rfile.read(length))
        handler.rfile.readline()
    handler.rfile.readline()
    return b"".join(parts)


@pytest.mark.parametrize("sdk", SDKS)
def test_a_wish_without_a_file(sdk: str, recorder: Recorder, tmp_path: Path) -> None:
    """One version sends JSON, all later ones a form of texts; with the key and nothing else."""
    run([*program(sdk), str(tmp_path), "created"], recorder.url, "sk-1")
    ((what, headers, body),) = recorder.heard

    assert (what, headers["authorization"]) == ("POST /v1/videos", "Bearer sk-1")
    assert "idempotency-key" not in headers
    if sdk == "2.26":
        sent: dict[str, Any] = json.loads(body)
        assert (headers["content-type"], sent["seconds"], sent["seed"]) == (
            "application/json",
            "1",
            7,
        )
    else:
        assert headers["content-type"].startswith("multipart/form-data; boundary=")
        assert b'name="seed"\r\n\r\n7\r\n' in body
        assert b"filename" not in body


@pytest.mark.parametrize("sdk", SDKS)
def test_a_wish_with_a_file(sdk: str, recorder: Recorder, tmp_path: Path) -> None:
    """A file has its name and kind; bytes have neither, so that a server has to look inside."""
    lay_out(tmp_path)
    run([*program(sdk), str(tmp_path), "referenced"], recorder.url, "sk-1")
    named, bare = [body for what, _, body in recorder.heard if what == "POST /v1/videos"][:2]

    assert b'name="input_reference"; filename="reference.png"' in named
    assert b'name="input_reference"; filename="upload"' in bare
    assert b"Content-Type: application/octet-stream" in bare


@pytest.mark.parametrize("sdk", [NODE, NEWEST])
def test_a_wish_with_an_object(sdk: str, recorder: Recorder, tmp_path: Path) -> None:
    """Objects come with bracket keys in a form, or as JSON through ``post``."""
    lay_out(tmp_path)
    run([*program(sdk), str(tmp_path), "referenced"], recorder.url, "sk-1")
    bodies = [body for what, _, body in recorder.heard if what == "POST /v1/videos"]

    if sdk == NODE:
        assert b'name="input_reference[file_id]"\r\n\r\nvideo_1\r\n' in bodies[2]
    else:
        assert json.loads(bodies[2])["input_reference"] == {"file_id": "video_1"}
