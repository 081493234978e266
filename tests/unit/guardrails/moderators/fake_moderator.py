"""A moderator for tests: a real little server that answers, or misbehaves, as it is told."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class FakeModerator:
    """What it does next, and what it heard.

    Attributes:
        url: Its address.
        status: Status of its replies.
        body: What it replies.
        pause: Seconds before each byte of the body.
        hangs_up: Closes without a reply.
        heard: Bodies of the requests.
        bearers: Secrets that it was shown.
    """

    url: str = ""
    status: int = 200
    body: bytes = b""
    pause: float = 0.0
    hangs_up: bool = False
    heard: list[dict[str, object]] = field(default_factory=list)
    bearers: list[str | None] = field(default_factory=list)

    def finds(self, *names: str, flagged: bool = True) -> None:
        """Answer that these categories were found."""
        categories = {"sexual": False, "hate": False, "violence": None}
        categories |= dict.fromkeys(names, True)
        result = {"flagged": flagged, "categories": categories, "category_scores": {}}
        self.body = json.dumps({"id": "modr-1", "model": "m", "results": [result]}).encode()


class _Handler(BaseHTTPRequestHandler):
    fake: FakeModerator

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self.fake.heard.append(json.loads(self.rfile.read(length)) | {"path": self.path})
        self.fake.bearers.append(self.headers["Authorization"])
        if not self.fake.hangs_up:
            self._reply()

    def _reply(self) -> None:
        self.send_response(self.fake.status)
        self.send_header("Content-Length", str(len(self.fake.body)))
        self.end_headers()
        try:
            self._write()
        except OSError:  # who asked has left
            self.close_connection = True

    def _write(self) -> None:
        if not self.fake.pause:
            self.wfile.write(self.fake.body)
            return
        for byte in self.fake.body:
            time.sleep(self.fake.pause)
            self.wfile.write(bytes([byte]))
            self.wfile.flush()

    def log_message(self, format: str, *words: object) -> None:  # noqa: A002 - the library's
        """Say nothing."""


@contextmanager
def running() -> Iterator[FakeModerator]:
    """Lend a moderator that answers that nothing was found."""
    fake = FakeModerator()
    fake.finds(flagged=False)
    handler = type("Handler", (_Handler,), {"fake": fake})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        fake.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield fake
        server.shutdown()
        thread.join()
