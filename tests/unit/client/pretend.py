"""A server that is none: answers the Videos API from memory, and fails as it is told."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import httpx

from reelkite.client import Patience
from reelkite.domain.task import Plain

CLIP = bytes(range(256)) * 40


def video(number: int, **fields: Plain) -> dict[str, Plain]:
    """Return a Video object."""
    return {
        "id": f"video_{number:032x}",
        "object": "video",
        "model": "sora-2",
        "status": "queued",
        "progress": 0,
        "created_at": 1_790_000_000 + number,
        "completed_at": None,
        "expires_at": None,
        "prompt": f"kite {number}",
        "size": "1280x720",
        "seconds": "4",
        "remixed_from_video_id": None,
        "error": None,
        **fields,
    }


class CutStream(httpx.SyncByteStream):
    """Sends some bytes, then the connection breaks."""

    def __init__(self, content: bytes, cut_at: int) -> None:
        """Break after ``cut_at`` bytes."""
        self._content, self._cut_at = content, cut_at

    def __iter__(self) -> Iterator[bytes]:
        """Yield two chunks and break."""
        half = self._cut_at // 2
        yield self._content[:half]
        yield self._content[half : self._cut_at]
        if self._cut_at < len(self._content):
            raise httpx.ReadError("connection reset")


Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


@dataclass
class PretendServer:
    """Plays its script first, answer by answer; afterwards it serves ``tasks`` and ``CLIP``.

    Attributes:
        script: What the next requests get.
        tasks: Video objects, newest first.
        cuts: Bytes of each next download that arrive before the connection breaks.
        etag: The clip's ETag.
        heard: Every request.
        slept: Every pause of a client with ``patience``.
    """

    script: list[Answer] = field(default_factory=list)
    tasks: list[dict[str, Plain]] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)
    etag: str | None = '"e1"'
    heard: list[httpx.Request] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)

    @property
    def transport(self) -> httpx.MockTransport:
        """The way here."""
        return httpx.MockTransport(self.answer)

    def patience(self, tries: int = 4) -> Patience:
        """Return rules whose clock goes on only by sleeping."""
        return Patience(
            tries=tries,
            sleep=self.slept.append,
            clock=lambda: sum(self.slept),
            now=lambda: 1_790_000_000.0,
            chance=lambda: 0.0,
        )

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        request.read()
        self.heard.append(request)
        if self.script:
            return _played(self.script.pop(0), request)
        return self.serve(request)

    def serve(self, request: httpx.Request) -> httpx.Response:
        """Answer one request from what is here."""
        match request.method, request.url.path.split("/")[2:]:
            case "POST", ["videos"]:
                self.tasks.insert(0, video(len(self.tasks) + 1))
                return httpx.Response(200, json=self.tasks[0])
            case "GET", ["videos"]:
                return self._page(request)
            case "GET", ["videos", _, "content"]:
                return self._content(request)
            case "GET", ["videos", task_id]:
                return self._one(task_id)
            case "DELETE", ["videos", task_id]:
                return self._deleted(task_id)
        return refusal(405, "no such method")

    def _page(self, request: httpx.Request) -> httpx.Response:
        limit, after = int(request.url.params["limit"]), request.url.params.get("after")
        ids = [task["id"] for task in self.tasks]
        start = ids.index(after) + 1 if after else 0
        data = self.tasks[start : start + limit]
        more = start + limit < len(self.tasks)
        return httpx.Response(200, json={"object": "list", "data": data, "has_more": more})

    def _one(self, task_id: str) -> httpx.Response:
        for task in self.tasks:
            if task["id"] == task_id:
                return httpx.Response(200, json=task)
        return refusal(404, f"Video with id '{task_id}' not found.")

    def _deleted(self, task_id: str) -> httpx.Response:
        found = self._one(task_id)
        if found.is_error:
            return found
        self.tasks = [task for task in self.tasks if task["id"] != task_id]
        receipt = {"id": task_id, "object": "video.deleted", "deleted": True}
        return httpx.Response(200, json=receipt)

    def _content(self, request: httpx.Request) -> httpx.Response:
        start = 0
        headers = {"etag": self.etag} if self.etag else {}
        if request.headers.get("if-range", self.etag) == self.etag and "range" in request.headers:
            start = int(request.headers["range"].removeprefix("bytes=").removesuffix("-"))
            headers["content-range"] = f"bytes {start}-{len(CLIP) - 1}/{len(CLIP)}"
        rest = CLIP[start:]
        headers["content-length"] = str(len(rest))
        cut = self.cuts.pop(0) if self.cuts else len(rest)
        status = 206 if "content-range" in headers else 200
        return httpx.Response(status, headers=headers, stream=CutStream(rest, cut))


def refusal(status: int, message: str, param: str | None = None) -> httpx.Response:
    """Return an error in the envelope of the Videos API."""
    error = {"message": message, "type": "invalid_request_error", "param": param, "code": None}
    return httpx.Response(status, json={"error": error})


def body(request: httpx.Request) -> dict[str, Plain]:
    """Return what was sent as JSON."""
    sent: dict[str, Plain] = json.loads(request.content)
    return sent


def _played(answer: Answer, request: httpx.Request) -> httpx.Response:
    if isinstance(answer, Exception):
        raise answer
    return answer if isinstance(answer, httpx.Response) else answer(request)
