"""A real server around a real database, with nobody who renders, and a kind outside."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from reelkite.domain.errors import ForbiddenAddress, InvalidImage, InvalidVideo
from reelkite.domain.geometry import Size
from reelkite.domain.task import Task
from reelkite.outbound import SafeFetch
from reelkite.production.intake import CharacterOrder, Intake, Order, Studio
from reelkite.server.app import build_app
from reelkite.server.desk import Desk, HouseRules
from reelkite.server.process import listen, serve_app
from reelkite.storage import WorkerRoll
from reelkite.storage.uploads import Character
from tests.unit.server.office import ABLE, Office, open_office


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
        """Promise a task as the real intake does; of a film that was sent as if there were none."""
        if order.reference == b"":
            raise InvalidImage("It is empty.", field=order.reference_field)
        order = replace(order, reference=None, characters=())
        if order.growth is not None and order.growth.film is not None:
            raw = replace(order.raw, seconds=str(order.offer.seconds[0]))
            order = replace(order, raw=raw, growth=None)
        return self.intake.accept(order)


@dataclass(frozen=True)
class EasyStudio:
    """Takes anything for a film but nothing at all, and cuts nothing out."""

    studio: Studio

    def make(self, order: CharacterOrder) -> Character:
        """Make a character as the real studio does, of a film that is one."""
        if order.film.path.stat().st_size == 0:
            raise InvalidVideo("It is empty.")
        return replace(self.studio, inspect=_anything, cut=_nothing).make(order)


@dataclass(frozen=True)
class SomeFilm:
    """What every film is."""

    seconds: float = 4.0
    size: Size = field(default_factory=lambda: Size(1280, 720))
    media_type: str = "video/mp4"


def _anything(_: Path, /, *, field: str) -> SomeFilm:
    assert field
    return SomeFilm()


def _nothing(_: Path, sheet: Path, /, *, field: str) -> None:
    sheet.write_text(field)


@contextmanager
def served(folder: Path) -> Iterator[tuple[Office, str]]:
    """Lend an office in ``folder`` and the address where it is served."""
    office = open_office(folder, HouseRules(requests_a_minute=1_000_000), ABLE)
    desk = replace(
        office.desk,
        fetch=cast("SafeFetch", KindOutside()),
        intake=cast("Intake", EasyIntake(office.desk.intake)),
        studio=cast("Studio", EasyStudio(office.desk.studio)),
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
