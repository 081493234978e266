"""The roles of a server's processes; each function plays one until it is asked to stop."""

import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reelkite.bootstrap.casting import cast_of, facts_of, rehearse
from reelkite.bootstrap.engines import identity, production_lines
from reelkite.bootstrap.house import clock, database, house
from reelkite.config import Settings
from reelkite.domain.engine import RenderWatch
from reelkite.domain.errors import DatabaseUnavailable, EngineUnavailable, ServeError
from reelkite.domain.request import GenerationRequest, Materials, Model
from reelkite.production import ProductionLine, PublishedClip

if TYPE_CHECKING:
    from reelkite.jobs.render.child import ChildRules
    from reelkite.jobs.render.stint import Bench
    from reelkite.storage import KeyRing

DATABASE_PATIENCE: Final = 60.0
"""Seconds that a server waits at its start for a database that does not answer."""

MINUTE: Final = 60
"""Seconds."""

HOUR: Final = 3_600_000
"""Milliseconds."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Office:
    """What commands need of an open database.

    Attributes:
        keys: The key ring.
        silence: Tells for how many milliseconds a worker was silent; None if never heard of.
    """

    keys: "KeyRing"
    silence: Callable[[str], int | None]


def check(settings: Settings) -> None:
    """Find out, before any process starts, whether clips could be made and signed.

    An identity to sign with is made where nobody brought one and none is there.

    Raises:
        RequestError: ``models.toml`` cannot be read.
        ServeError: An engine is missing or cannot run here, or nobody can sign.
    """
    rehearse(settings)
    _check_time(settings)
    identity(settings)


def _check_time(settings: Settings) -> None:
    """Tell which clips take longer than they may, by what their engines say.

    Raises:
        ServeError: No engine makes any model.
    """
    from reelkite.production.admission import beyond, expected_render  # noqa: PLC0415 - as above
    from reelkite.production.offer import Offer  # noqa: PLC0415 - only servers need it

    engines, serving = facts_of(settings), settings.serving
    if not engines:
        raise ServeError(f"No engine makes any model; see {settings.models_file}.")
    offer = Offer(sizes=serving.sizes, seconds=serving.seconds)
    for request in beyond(offer, engines, serving.render_minutes * MINUTE):
        logger.warning(
            "%d s of %s at %s take about %d minutes by what the engine says; "
            "REELKITE_RENDER_MINUTES allows %g, and what takes longer is stopped",
            request.seconds,
            request.model.value,
            request.size,
            ceil(expected_render(request, engines) / MINUTE),
            serving.render_minutes,
        )


@contextmanager
def open_office(settings: Settings) -> Iterator[Office]:
    """Open the database, bring its tables to this version's shape, and close it at the end.

    A database that starts at the same time as we do is waited for.

    Raises:
        ServeError: It cannot be used.
        DatabaseUnavailable: It did not answer for ``DATABASE_PATIENCE`` seconds.
    """
    from reelkite.storage import KeyRing, WorkerRoll, migrate  # noqa: PLC0415 - heavy

    opened = database(settings)
    try:
        _insist(lambda: migrate(opened), DATABASE_PATIENCE)
        yield Office(KeyRing(opened, clock), WorkerRoll(opened).silence)
    finally:
        opened.close()


def _insist(act: Callable[[], None], seconds: float) -> None:
    """Do ``act``; while the database does not answer, again each second for so long."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            return act()
        except DatabaseUnavailable:
            if time.monotonic() > deadline:
                raise
            logger.warning("the database does not answer yet; still trying")
        time.sleep(1)


def work(settings: Settings, name: str, stop: threading.Event, heirlooms: tuple[int, ...]) -> None:
    """Render as the worker ``name`` until ``stop`` is set, then hand back.

    Args:
        settings: All settings.
        name: Unique among the workers of a database.
        stop: Set when we are asked to stop.
        heirlooms: Descriptors that the render child is to inherit.

    Raises:
        ServeError: The database cannot be used.
    """
    from reelkite.jobs.render.worker import RenderWorker, WorkerRules  # noqa: PLC0415 - heavy
    from reelkite.storage import WorkerRoll  # noqa: PLC0415 - only servers need it

    bench = _bench(settings)
    worker = RenderWorker(
        bench,
        WorkerRoll(bench.dispatcher.database),
        WorkerRules(name, socket.gethostname(), settings.serving.lease_seconds),
        _child_rules(settings, heirlooms),
    )
    worker.start()
    stop.wait()
    worker.stop()
    bench.dispatcher.close()


def care(settings: Settings, stop: threading.Event) -> None:
    """Do the chores until ``stop`` is set.

    Raises:
        ServeError: The database cannot be used.
    """
    from reelkite.jobs.chores import (  # noqa: PLC0415 - only servers need it
        Auditor,
        Couriers,
        Keeping,
        Sweeper,
        take_care,
        usual_duties,
    )

    rooms = house(settings)
    couriers = Couriers(rooms.hooks, rooms.fetch.post, clock)
    forget, days = rooms.dispatcher.forget, settings.serving.record_days
    keeping = Keeping(record_days=days)
    sweeper = Sweeper(rooms.tasks, rooms.archive, rooms.uploads, forget, clock, keeping)
    auditor = Auditor(rooms.tasks, rooms.dispatcher.states, rooms.dispatcher.resubmit, clock)
    with closing(rooms.database), closing(couriers):
        take_care(usual_duties(couriers, sweeper, auditor), stop)


def paint(settings: Settings) -> None:
    """Render what standard input asks for, until it ends."""
    from reelkite.jobs.render.easel import run_easel  # noqa: PLC0415 - only this role needs it
    from reelkite.media import write_spritesheet, write_thumbnail  # noqa: PLC0415 - heavy
    from reelkite.production.delivery import Stills, make_files  # noqa: PLC0415 - as above

    line_of = _warmed(settings)
    stills = Stills(write_thumbnail, write_spritesheet)

    def make(
        request: GenerationRequest, folder: Path, watch: RenderWatch, materials: Materials
    ) -> PublishedClip:
        return make_files(line_of(request.model), request, folder, watch, stills, materials)

    run_easel(make)


def _warmed(settings: Settings) -> Callable[[Model], ProductionLine]:
    """Return who returns the line of a model.

    An engine that makes all clips is built now; of several each with its first clip, for memory
    may not hold all of them.
    """
    line_of, cast = production_lines(settings), cast_of(settings)
    if len({id(plugin) for plugin in cast.values()}) == 1:
        with suppress(EngineUnavailable):  # the first task will tell
            line_of(next(iter(cast)))
    return line_of


def _bench(settings: Settings) -> "Bench":
    """Return what a worker works with."""
    from reelkite.jobs.render.dispatch import open_dispatcher  # noqa: PLC0415 - heavy
    from reelkite.jobs.render.stint import Bench  # noqa: PLC0415 - heavy
    from reelkite.media import probe  # noqa: PLC0415 - heavy
    from reelkite.production.admission import longest_render  # noqa: PLC0415 - as below
    from reelkite.storage import Archive, TaskLedger, UploadShelf  # noqa: PLC0415 - as below
    from reelkite.storage.tasks import Expiry  # noqa: PLC0415 - only servers need it
    from reelkite.storage.uploads import materials_of  # noqa: PLC0415 - as above

    opened, serving = database(settings), settings.serving
    shelf = UploadShelf(opened, settings.data / "uploads", clock)
    expiry = Expiry(round(serving.clip_hours * HOUR), round(serving.link_hours * HOUR))
    dispatcher = open_dispatcher(opened, serving.running_a_key)
    return Bench(
        TaskLedger(opened, clock, serving.keep_prompts),
        Archive(settings.data),
        dispatcher,
        probe,
        expiry,
        partial(materials_of, shelf),
        partial(longest_render, engines=facts_of(settings), most=serving.render_minutes * MINUTE),
    )


def _child_rules(settings: Settings, heirlooms: tuple[int, ...]) -> "ChildRules":
    from reelkite.jobs.render.child import ChildRules  # noqa: PLC0415 - only workers need it

    program = (sys.executable, "-m", "reelkite")
    return ChildRules(
        command=(
            *program,
            "serve",
            "--role",
            "render",
            "--data-dir",
            str(settings.data.absolute()),
        ),
        seconds=settings.serving.render_minutes * MINUTE,
        heirlooms=heirlooms,
    )
