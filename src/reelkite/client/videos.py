"""The Videos API, seen from the other side."""

import contextlib
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final
from urllib.parse import quote

import httpx

from reelkite.client.connection import Ask, Connection, Upload
from reelkite.client.download import download
from reelkite.client.patience import Patience, milliseconds
from reelkite.client.remote import RemoteTask, Wish, parse_task
from reelkite.domain.artifact import ArtifactKind
from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import ClientError, InvalidImage, RequestError

LARGEST_PAGE: Final = 100
"""Tasks that a server puts on one page at most."""

POLL_SECONDS: Final = 1.0
"""Seconds between two looks at a task whose server asks for no other pace."""

LONGEST_POLL: Final = 30.0
"""Seconds between two looks that no server can stretch."""

STAGES: Final[Mapping[str, str]] = {"queued": "waiting", "in_progress": "render"}
"""What a watch is told of a pending task."""


class VideosClient:
    """Asks a server for clips, and brings them here.

    Every method raises RequestError where the request has to be another one (a bad address, a
    missing key, a size that is not on offer), and ClientError with the server's own sentence
    where it refuses otherwise, cannot be reached, or answers what is no answer.
    """

    def __init__(
        self,
        base_url: str,
        key: str,
        transport: httpx.BaseTransport | None = None,
        patience: Patience | None = None,
    ) -> None:
        """Get ready; nothing is sent yet.

        Args:
            base_url: The server's address, with or without ``/v1``.
            key: The API key.
            transport: What carries requests; the network when None.
            patience: How often to ask again.
        """
        self._patience = patience or Patience()
        self._connection = Connection(base_url, key, self._patience, transport)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def create(self, wish: Wish) -> RemoteTask:
        """Ask for a clip; asked again after a cut connection, it is still one task.

        Raises:
            InvalidImage: The reference image cannot be read.
        """
        key = wish.idempotency_key or str(uuid.uuid4())
        with _opened(wish.reference) as files:
            ask = Ask(
                "POST",
                "/videos",
                headers={"Idempotency-Key": key},
                body={"prompt": wish.prompt, **wish.words},
                files=files,
            )
            sent, _ = self._connection.read(ask)
        return parse_task(sent)

    def get(self, task_id: str) -> RemoteTask:
        """Return how the task stands."""
        sent, _ = self._connection.read(Ask("GET", _path(task_id)))
        return parse_task(sent)

    def list(self, page: int = LARGEST_PAGE) -> Iterator[RemoteTask]:
        """Yield all tasks of the key, newest first, fetching a ``page`` (1..100) when wanted."""
        query = {"limit": str(min(page, LARGEST_PAGE)), "order": "desc"}
        while True:
            sent, _ = self._connection.read(Ask("GET", "/videos", query=query))
            answer = sent if isinstance(sent, dict) else {}
            data = answer.get("data")
            tasks = [parse_task(item) for item in data] if isinstance(data, list) else []
            yield from tasks
            if not (tasks and answer.get("has_more")) or query.get("after") == tasks[-1].id:
                return
            query["after"] = tasks[-1].id

    def wait(self, task_id: str, watch: RenderWatch, timeout: float | None = None) -> RemoteTask:
        """Return the task once it has ended, well or badly; look at the pace the server asks for.

        A server that is away for a moment is waited for longer than elsewhere.

        Args:
            task_id: Id of the task.
            watch: Hears how far it is.
            timeout: Seconds after which to give up; the task itself goes on. None waits for ever.

        Raises:
            ClientError: Also when the time is over.
        """
        patience = replace(self._patience, tries=2 * self._patience.tries)
        give_up = patience.clock() + (float("inf") if timeout is None else timeout)
        while True:
            sent, headers = self._connection.read(Ask("GET", _path(task_id)), patience)
            task = parse_task(sent)
            if task.has_ended:
                return task
            watch.advance(STAGES.get(task.status, task.status), task.progress / 100)
            left = give_up - patience.clock()
            if left <= 0:
                raise ClientError(f"{task.id} is not ready after {timeout:g} s; it goes on")
            pace = milliseconds(headers.get("openai-poll-after-ms"), POLL_SECONDS)
            patience.sleep(min(pace, LONGEST_POLL, left))

    def download(self, task_id: str, onto: Path, kind: ArtifactKind, watch: RenderWatch) -> None:
        """Write a file of a completed task into ``onto``, whole, or raise.

        After a cut connection it goes on where it was. ``onto`` holds a part until the end, so
        hand in a draft.

        Raises:
            PublishError: ``onto`` cannot be written.
        """
        query = {} if kind is ArtifactKind.VIDEO else {"variant": kind.value}
        ask = Ask("GET", f"{_path(task_id)}/content", query=query)
        download(self._connection, ask, onto, watch)

    def delete(self, task_id: str) -> None:
        """Remove the task and its files; a running one is cancelled."""
        sent, _ = self._connection.read(Ask("DELETE", _path(task_id)))
        if not (isinstance(sent, dict) and sent.get("deleted") is True):
            raise ClientError(f"the server did not say that it deleted {task_id}")


def _path(task_id: str) -> str:
    if task_id in {"", ".", ".."}:  # a path would swallow them
        raise RequestError(f"Invalid value: '{task_id}'. It is no task's id.", field="id")
    return f"/videos/{quote(task_id, safe='')}"


@contextlib.contextmanager
def _opened(reference: Path | None) -> Iterator[Mapping[str, Upload] | None]:
    if reference is None:
        yield None
        return
    try:
        file = reference.open("rb")
    except OSError as error:
        raise InvalidImage(f"cannot read {reference}: {error.strerror}") from error
    with file:
        yield {"input_reference": (reference.name, file)}
