"""An upstream server for tests: it really listens, makes real small clips, and misbehaves if told.

It runs in a thread of the test, or as a process of its own (see ``tests/acceptance/upstream``).
"""

import json
import re
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP
from fractions import Fraction
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import av
import numpy as np

from reelkite.engines.upstream.options import Wire

BUSY_POLLS = 2
"""Looks at a task before it is done."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply that is not the usual one.

    Attributes:
        status: HTTP status; 0 for no reply at all, the connection is closed.
        body: What is sent.
        headers: Headers besides ``Content-Length``.
        length: What ``Content-Length`` says; None for the truth, -1 for nothing.
        pause: Seconds before each 1 kB of the body.
        endless: The body is sent again and again.
        lets_work: The request is done, but the reply is this one.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    length: int | None = None
    pause: float = 0.0
    endless: bool = False
    lets_work: bool = False


def in_json(status: int, said: object, **headers: str) -> Answer:
    """Return the answer that says ``said``."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(status, json.dumps(said).encode(), (*named, ("Content-Type", "application/json")))


def complains(status: int, message: str, code: str | None = None, **headers: str) -> Answer:
    """Return an error in the envelope of the Videos API."""
    error = {"message": message, "type": "invalid_request_error", "param": None, "code": code}
    return in_json(status, {"error": error}, **headers)


@dataclass(frozen=True, slots=True)
class Heard:
    """A request.

    Attributes:
        method: Its method.
        path: Its path.
        headers: Its headers.
        fields: What it asked for.
        image: The file ``input_reference``, or nothing.
        port: From which it came.
    """

    method: str
    path: str
    headers: dict[str, str]
    fields: dict[str, Any]
    image: bytes = b""
    port: int = 0


@dataclass(slots=True)
class Pretend:
    """What the server does, and what it heard.

    Attributes:
        wire: Which format it speaks.
        url: Its address.
        key: Secret that it wants to see; empty for none.
        creates: Answers to the next requests for a clip, before the usual ones.
        polls: Answers to the next looks at a task, likewise.
        contents: Answers to the next downloads, likewise.
        states: What the next looks tell of a task, before it is done.
        size: Size of its clips instead of the one asked for.
        frames: Number of their frames, likewise.
        rate: Frames a second, likewise.
        silent: Its clips have no sound.
        heard: Every request.
        tasks: What was asked for, by task.
        deleted: Tasks that were deleted.
        most: How many tasks it had at once, begun and not ended.
    """

    wire: Wire = Wire.VLLM_OMNI
    url: str = ""
    key: str = ""
    creates: list[Answer] = field(default_factory=list)
    polls: list[Answer] = field(default_factory=list)
    contents: list[Answer] = field(default_factory=list)
    states: list[dict[str, Any]] = field(default_factory=list)
    size: tuple[int, int] | None = None
    frames: int = 0
    rate: int = 0
    silent: bool = False
    heard: list[Heard] = field(default_factory=list)
    tasks: dict[str, dict[str, Any]] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    looks: dict[str, int] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)
    most: int = 0

    def paths(self, method: str) -> list[str]:
        """Return the paths that were asked for with ``method``."""
        return [each.path for each in self.heard if each.method == method]

    def asked(self) -> dict[str, Any]:
        """Return what the last request for a clip asked for."""
        return [each for each in self.heard if each.method == "POST"][-1].fields

    def began(self, fields: dict[str, Any], key: str) -> str:
        """Begin a task, or find the one that was begun under the same key."""
        known = self.keys.get(key) if self.wire in {Wire.OPENAI, Wire.MULERUN} else None
        task = known or f"video_{len(self.tasks) + len(self.deleted):04d}"
        if key:
            self.keys[key] = task
        self.tasks.setdefault(task, fields)
        self.most = max(
            self.most, sum(self.looks.get(each, 0) <= BUSY_POLLS for each in self.tasks)
        )
        return task

    def state(self, task: str, *, look: bool = True) -> dict[str, Any]:
        """Return how a task stands; each look brings it on."""
        self.looks[task] = self.looks.get(task, 0) + look
        if self.states and look:
            told = self.states.pop(0)
        else:
            done = self.looks[task] > BUSY_POLLS
            told = {"status": "completed" if done else "in_progress" if look else "queued"}
        return self._shaped(task, {"progress": 0, "error": None, **told})

    def _shaped(self, task: str, told: dict[str, Any]) -> dict[str, Any]:
        if self.wire is not Wire.MULERUN:
            return {"id": task, "object": "video", "model": "Some/Model", **told}
        words = {"queued": "pending", "in_progress": "processing"}
        info = {"id": task, "status": words.get(told["status"], told["status"])}
        if told["error"]:
            info["error"] = told["error"]
        done = (
            {"videos": [f"{self.url}/public/{task}.mp4"]} if told["status"] == "completed" else {}
        )
        return {"task_info": info, **done}

    def clip(self, task: str) -> bytes:
        """Return the clip of a task."""
        fields = self.tasks[task]
        width, height = self.size or _size_in(fields)
        rate = self.rate or int(fields.get("fps", 24))
        frames = self.frames or int(fields.get("num_frames", 0)) or 24 * int(fields["seconds"])
        return clip_of((width, height), frames, rate, silent=self.silent)


def _size_in(fields: dict[str, Any]) -> tuple[int, int]:
    if "size" in fields:
        width, height = str(fields["size"]).split("x")
        return int(width), int(height)
    return int(fields["width"]), int(fields["height"])


@cache
def clip_of(size: tuple[int, int], frames: int, rate: int, *, silent: bool = False) -> bytes:
    """Return an MP4 whose frame n is of grey ``8 + 2 n``, within a red edge of 8 pixels.

    It sounds as a tone of 440 Hz, mono at 32 kHz.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        with av.open(str(path), "w", format="mp4") as container:
            picture = container.add_stream("libx264", rate=Fraction(rate), options={"crf": "12"})
            picture.width, picture.height, picture.pix_fmt = *size, "yuv420p"
            sound = None if silent else container.add_stream("aac", rate=32_000, layout="mono")
            for number in range(frames):
                pixels = np.zeros((size[1], size[0], 3), np.uint8)
                pixels[:] = (200, 20, 20)
                pixels[8:-8, 8:-8] = 8 + 2 * number % 240
                frame = av.VideoFrame.from_ndarray(pixels, format="rgb24")
                container.mux(picture.encode(frame))
            container.mux(picture.encode(None))
            if sound is not None:
                tone = 0.2 * np.sin(np.arange(32_000 * frames // rate) * 440 * 2 * np.pi / 32_000)
                block = av.AudioFrame.from_ndarray(
                    tone.astype(np.float32)[None], format="fltp", layout="mono"
                )
                block.sample_rate = 32_000
                container.mux(sound.encode(block))
                container.mux(sound.encode(None))
        return path.read_bytes()


class _Handler(BaseHTTPRequestHandler):
    pretend: Pretend
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        fields, image = self._read()
        self._note("POST", fields, image)
        scripted = self.pretend.creates.pop(0) if self.pretend.creates else None
        if scripted is not None and not scripted.lets_work:
            return self._send(scripted)
        if self.pretend.key and self.headers["Authorization"] != f"Bearer {self.pretend.key}":
            return self._send(complains(401, "Incorrect API key provided.", "invalid_api_key"))
        task = self.pretend.began(fields, self.headers["Idempotency-Key"] or "")
        if scripted is not None:
            return self._send(scripted)
        status = 202 if self.pretend.wire is Wire.MULERUN else 200
        return self._send(in_json(status, self.pretend.state(task, look=False)))

    def do_GET(self) -> None:
        self._note("GET", {})
        task = self._task()
        if re.search(r"/content$|\.mp4$", self.path):
            if self.pretend.contents:
                return self._send(self.pretend.contents.pop(0))
            if task in self.pretend.tasks:
                headers = (("Content-Type", "video/mp4"),)
                return self._send(Answer(200, self.pretend.clip(task), headers))
        elif self.pretend.polls:
            return self._send(self.pretend.polls.pop(0))
        elif task in self.pretend.tasks:
            return self._send(in_json(200, self.pretend.state(task)))
        return self._send(complains(404, f"Video with id '{task}' not found."))

    def do_DELETE(self) -> None:
        self._note("DELETE", {})
        task = self._task()
        if self.pretend.tasks.pop(task, None) is None:
            return self._send(complains(404, "Video not found"))
        self.pretend.deleted.append(task)
        return self._send(in_json(200, {"id": task, "deleted": True}))

    def _task(self) -> str:
        return self.path.removesuffix("/content").removesuffix(".mp4").split("/")[-1]

    def _note(self, method: str, fields: dict[str, Any], image: bytes = b"") -> None:
        port = self.client_address[1]
        self.pretend.heard.append(Heard(method, self.path, dict(self.headers), fields, image, port))

    def _read(self) -> tuple[dict[str, Any], bytes]:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        kind = self.headers["Content-Type"]
        if kind.startswith("application/json"):
            return json.loads(body), b""
        whole = BytesParser(policy=HTTP).parsebytes(
            b"Content-Type: %b\r\n\r\n" % kind.encode() + body
        )
        fields, image = {}, b""
        for part in whole.iter_parts():
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            if part.get_filename():
                image = content
            else:
                fields[_name_of(part)] = content.decode()
        return fields, image

    def _send(self, answer: Answer) -> None:
        if not answer.status:
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.length != -1:
            told = len(answer.body) if answer.length is None else answer.length
            self.send_header("Content-Length", str(told))
        else:
            self.close_connection = True
            self.send_header("Connection", "close")
        self.end_headers()
        with suppress(OSError):  # who asked has left
            self._write(answer)
        self.close_connection = self.close_connection or answer.length is not None

    def _write(self, answer: Answer) -> None:
        while True:
            for start in range(0, len(answer.body), 1024):
                time.sleep(answer.pause)
                self.wfile.write(answer.body[start : start + 1024])
                self.wfile.flush()
            if not answer.endless:
                return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


def _name_of(part: Message) -> str:
    return str(part.get_param("name", header="Content-Disposition"))


@contextmanager
def running(
    pretend: Pretend, port: int = 0, tls: ssl.SSLContext | None = None
) -> Iterator[Pretend]:
    """Let ``pretend`` listen on a port of this machine until the block ends."""

    class Handler(_Handler):
        pass

    Handler.pretend = pretend
    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        if tls is not None:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        scheme = "http" if tls is None else "https"
        pretend.url = f"{scheme}://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield pretend
        finally:
            server.shutdown()
            thread.join()
