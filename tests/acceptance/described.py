"""A real server around a real database, with nobody who renders, and a kind outside."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from reelkite.domain.errors import ForbiddenAddress, InvalidImage
from reelkite.domain.task import Task
from reelkite.outbound import SafeFetch
from reelkite.production.intake import Intake, Order
from reelkite.server.app import build_app
from reelkite.server.desk import Desk, HouseRules
from reelkite.server.process import listen, serve_app
from reelkite.storage import WorkerRoll
from tests.unit.server.office import Office, open_office


@dataclass(frozen=True)
class KindOutside:
    """Every address is allowed, and answers."""

    def check(self, url: str) -> None:
        """Find nothing wrong with what is an address."""
        if not re.fullmatch(r"https?://[!-~]+", url):
            raise ForbiddenAddress("It is no address.")

    def get(self, _: str) -> bytes:
        """Give a picture."""
        return b"picture"

    def post(self, _: str, __: bytes, ___: Mapping[str, str]) -> int:
        """Hear it."""
        return 200


@dataclass(frozen=True)
class EasyIntake:
    """Takes anything for a picture but nothing at all, and makes no use of it."""

    intake: Intake

    def accept(self, order: Order) -> Task:
        """Promise a task as the real intake does."""
        if order.reference == b"":
            raise InvalidImage("It is empty.", field=order.reference_field)
        return self.intake.accept(replace(order, reference=None))


@contextmanager
def served(folder: Path) -> Iterator[tuple[Office, str]]:
    """Lend an office in ``folder`` and the address where it is served."""
    office = open_office(folder, HouseRules(requests_a_minute=1_000_000))
    desk = replace(
        office.desk,
        fetch=cast("SafeFetch", KindOutside()),
        intake=cast("Intake", EasyIntake(office.desk.intake)),
    )
    with answering(desk) as address:
        yield office, address


@contextmanager
def answering(desk: Desk) -> Iterator[str]:
    """Serve ``desk`` on a port of its own while a worker seems to live; lend the address."""
    ready, stop = threading.Event(), threading.Event()
    listening = listen("127.0.0.1", 0)
    port = listening.getsockname()[1]
    thread = threading.Thread(
        target=serve_app, args=(build_app(desk), listening, lambda _: ready.set(), stop)
    )
    roll = WorkerRoll(desk.tasks.database)
    worker = threading.Thread(target=_beat, args=(roll, stop))
    thread.start()
    worker.start()
    try:
        assert ready.wait(30)
        yield f"http://127.0.0.1:{port}"
    finally:
        stop.set()
        thread.join(30)
        worker.join(30)


def _beat(roll: WorkerRoll, stop: threading.Event) -> None:
    """Pretend to be a worker."""
    while not stop.wait(0.5):
        roll.beat("local-0", "here", 1)
