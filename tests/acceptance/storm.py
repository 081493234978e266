"""A storm: clients that keep asking while processes are killed, and the reckoning afterwards."""

import random
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final

import av
import httpx
import sqlalchemy as sa

from tests.acceptance.footage import SMALL_2_S, look_at
from tests.acceptance.servers import ENDED, STATUSES, Maker, Server, until

ROLES: Final = ("worker", "render", "api", "caretaker", "serve")
"""Who is killed."""

DEADLY: Final = frozenset({"worker", "render", "serve"})
"""Whose death costs a task its attempt."""

MOST_STRIKES: Final = 3


@dataclass(slots=True)
class Witness:
    """What the clients saw.

    Attributes:
        asked: Prompts by idempotency key, before any answer.
        promised: Ids by idempotency key, once acknowledged.
        videos: Each promised video as it was seen last.
        digests: ETag of each clip as it was when it was first seen completed.
        faults: Sentences about what must never happen.
    """

    asked: dict[str, str] = field(default_factory=dict)
    promised: dict[str, str] = field(default_factory=dict)
    videos: dict[str, dict[str, Any]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    outages: Counter[str] = field(default_factory=Counter)

    def promise(self, once: str, video: str) -> None:
        """Note an acknowledgement: the same key must always give the same id."""
        if self.promised.setdefault(once, video) != video:
            self.faults.append(f"{once} gave {self.promised[once]}, then {video}")

    def see(self, video: str, answer: httpx.Response) -> None:
        """Note what a poll said."""
        if answer.status_code in {429, 500, 502, 503, 504}:
            self.outages[f"poll {answer.status_code}"] += 1
            return
        if answer.status_code != 200:
            self.faults.append(f"{video} answers {answer.status_code}: {answer.text}")
            return
        now, before = answer.json(), self.videos.get(video)
        if now["status"] not in STATUSES:
            self.faults.append(f"{video} says {now['status']}")
        if before is not None and before["progress"] > now["progress"]:
            self.faults.append(f"{video} went from {before['progress']} to {now['progress']}")
        if before is not None and before["status"] in ENDED and before["status"] != now["status"]:
            self.faults.append(f"{video} went from {before['status']} to {now['status']}")
        self.videos[video] = now

    @property
    def open(self) -> list[str]:
        """Promised videos that were not yet seen ended."""
        return [
            video
            for video in list(self.promised.values())
            if self.videos.get(video, {}).get("status") not in ENDED
        ]


@dataclass(slots=True)
class Storm:
    """Clients at one server, and somebody who kills its processes.

    Attributes:
        server: Whom they ask; it runs.
        chance: Decides who is killed, and when.
        most_open: Clients wait while so many videos are not yet done.
        pauses: Shortest and longest pause between kills, in seconds.
        roles: Who is killed.
    """

    server: Server
    chance: random.Random
    most_open: int = 4
    pauses: tuple[float, float] = (0.5, 4.0)
    roles: tuple[str, ...] = ROLES
    witness: Witness = field(default_factory=Witness)
    killed: Counter[str] = field(default_factory=Counter)
    kills: list[tuple[float, str]] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)
    _storms: int = 0

    def rage(self, kills: int, tell: Callable[[str], None] = lambda _: None) -> None:
        """Kill so many processes, each role in turn, in an order and at moments left to chance."""
        roles: list[str] = []
        self._storms += 1
        self._over.clear()
        with self._clients():
            for number in range(kills):
                time.sleep(self.chance.uniform(*self.pauses))
                if not roles:
                    roles = self.chance.sample(self.roles, len(self.roles))
                role = roles.pop()
                self.strike(role)
                tell(f"{number + 1}. {role}")

    def strike(self, role: str) -> None:
        """Kill one process of a role; a supervisor is then started anew on the same folder."""
        try:
            self.server.kill(role)
        except ProcessLookupError:  # it was about to leave by itself
            self.killed["missed"] += 1
            return
        self.killed[role] += 1
        self.kills.append((time.time(), role))
        if role == "serve":
            self.server.start()

    def settle(self, seconds: float) -> None:
        """Wait until every promised video has ended."""
        with self.server.client() as client:
            until(lambda: self._look(client), seconds, "the end of every video", 0.2)

    def reckon(self) -> list[str]:
        """Return everything that must not be: lost, doubled, unreadable, or dishonest."""
        with self.server.client() as client:
            maker = Maker(client)
            faults = [*self.witness.faults, *self._lost(), *self._failed_without_cause()]
            for video, seen in self.witness.videos.items():
                if seen["status"] == "completed":
                    faults += self._unlike(maker, video)
            faults += self._not_tallied(client)
            faults += self._changed_by_asking_again(maker)
        return faults

    @property
    def completed(self) -> int:
        """How many videos were seen completed."""
        return Counter(seen["status"] for seen in self.witness.videos.values())["completed"]

    @property
    def deadly(self) -> int:
        """How many kills may have cost a task its attempt."""
        return sum(self.killed[role] for role in DEADLY)

    @property
    def lost_attempts(self) -> int:
        """How many attempts were begun and led to no clip."""
        begun: int = sum(seen["reelkite"]["attempts"] for seen in self.witness.videos.values())
        return begun - self.completed

    @contextmanager
    def _clients(self) -> Iterator[None]:
        jobs = (self._ask, self._ask, self._poll)
        threads = [
            threading.Thread(target=job, args=(f"{self._storms}{number}",))
            for number, job in enumerate(jobs)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._over.set()
            for thread in threads:
                thread.join(60)

    def _ask(self, name: str) -> None:
        """Keep asking; an answer that got lost is asked for again with the same key."""
        number = 0
        while not self._over.is_set():
            if len(self.witness.open) >= self.most_open:
                self._over.wait(0.1)
                continue
            number += 1
            once, pace = f"client-{name}-{number}", "slowly " if number % 2 else ""
            self.witness.asked[once] = f"a {pace}rising kite, number {number} of client {name}"
            self._insist(once)

    def _insist(self, once: str) -> None:
        for _ in range(600):
            with suppress(httpx.TransportError), self.server.client() as client:
                answer = Maker(client).post(self.witness.asked[once], once=once)
                if answer.status_code == 200:
                    return self.witness.promise(once, answer.json()["id"])
                self.witness.outages[f"create {answer.status_code}"] += 1
                if answer.status_code not in {429, 500, 502, 503, 504}:
                    self.witness.faults.append(f"{once}: {answer.status_code} {answer.text}")
            time.sleep(0.1)
        return self.witness.faults.append(f"{once} was never answered")

    def _poll(self, _name: str) -> None:
        while not self._over.is_set():
            with suppress(httpx.TransportError), self.server.client() as client:
                while not self._over.wait(0.1):
                    self._look(client)
            self._over.wait(0.1)

    def _look(self, client: httpx.Client) -> bool:
        """Look at every video that has not ended; return whether all have."""
        for video in self.witness.open:
            self.witness.see(video, client.get(f"/v1/videos/{video}"))
            if self.witness.videos.get(video, {}).get("status") == "completed":
                head = client.head(f"/v1/videos/{video}/content")
                self.witness.digests.setdefault(video, head.headers.get("etag", ""))
        return not self.witness.open

    def _lost(self) -> Iterator[str]:
        for once in self.witness.asked.keys() - self.witness.promised.keys():
            yield f"{once} was never promised"
        for video in self.witness.open:
            yield f"{video} never ended: {self.witness.videos.get(video)}"

    def _failed_without_cause(self) -> Iterator[str]:
        """A video may fail only as the rules say: three of its attempts were lost to kills."""
        for video, seen in self.witness.videos.items():
            if seen["status"] == "failed":
                lost = [role for when, role in self.kills if when >= seen["created_at"]]
                guilty = sum(role in DEADLY for role in lost)
                if guilty < MOST_STRIKES or seen["error"]["code"] != "server_error":
                    yield f"{video} failed although only {lost} were killed: {seen['error']}"

    def _unlike(self, maker: Maker, video: str) -> Iterator[str]:
        """Each attempt has a tint of its own: a second result would have another digest."""
        answer = maker.client.get(f"/v1/videos/{video}/content")
        if answer.status_code != 200:
            yield f"{video} cannot be fetched: {answer.status_code} {answer.text[:200]}"
            return
        if answer.headers["etag"] != self.witness.digests.get(video):
            yield f"{video} was replaced after it was completed"
        try:
            found = look_at(answer.content)
        except av.FFmpegError as error:
            yield f"{video} cannot be read: {error}"
        else:
            if found != SMALL_2_S:
                yield f"{video} is {found}"

    def _not_tallied(self, client: httpx.Client) -> Iterator[str]:
        told = int(metric(client, "reelkite_tasks_ended_total", 'status="completed"'))
        if told != self.completed:
            yield f"{told} completions were counted, {self.completed} videos are completed"
        for task, keys in published(self.server).items():
            if len(keys) != 1:
                yield f"{task} has results in {sorted(keys)}"

    def _changed_by_asking_again(self, maker: Maker) -> Iterator[str]:
        for once, video in list(self.witness.promised.items())[:20]:
            again = maker.post(self.witness.asked[once], once=once)
            if again.status_code != 200 or again.json()["id"] != video:
                yield f"{once} asked again gives {again.status_code} {again.text[:200]}"


def metric(client: httpx.Client, name: str, label: str) -> float:
    """Return one value of ``/metrics``; 0 when it was never counted."""
    text = client.get("/metrics").text
    assert name in text, f"no {name} in /metrics"
    found = re.search(rf"^{name}\{{[^}}]*{label}[^}}]*\}} (\S+)$", text, re.MULTILINE)
    return float(found.group(1)) if found else 0.0


def published(server: Server) -> dict[str, set[str]]:
    """Return in which folders of the archive the results of each task lie."""
    found: dict[str, set[str]] = {}
    for task, key in _rows(server, "SELECT task_id, key FROM artifacts"):
        found.setdefault(task, set()).add(key)
    return found


def taken(server: Server) -> list[int]:
    """Return how many times workers have taken each task, in the order of their ids."""
    return [times for _, times in _rows(server, "SELECT id, attempt FROM tasks ORDER BY id")]


def _rows(server: Server, query: str) -> list[tuple[str, Any]]:
    engine = sa.create_engine(server.database_url)
    with engine.connect() as connection:
        rows = connection.execute(sa.text(query)).all()
    engine.dispose()
    return [(str(row[0]), row[1]) for row in rows]
