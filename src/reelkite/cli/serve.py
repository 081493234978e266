"""``reelkite serve``: the server; with ``--role`` one process of it.

What only servers need is imported when one starts, so that all other commands begin at once.
"""

import os
import secrets
import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

import click

from reelkite.cli.stops import StopRequested
from reelkite.config import Settings
from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import ServeError

ROLES: Final = ("api", "worker", "caretaker", "render", "guard")

ERRANDS: Final = ("render", "guard")
"""Roles that have no business with the database."""

FIRST_KEY: Final = "default"
"""Name of the key that a new server makes for its owner."""


class Keys(Protocol):
    """The key ring; see ``storage.KeyRing``."""

    def adopt(self, secrets: Mapping[str, str]) -> None:
        """Let the keys of the settings count."""

    def create(
        self,
        name: str,
        *,
        priority: int = 2,
        requests_a_minute: int | None = None,
        queued: int | None = None,
    ) -> tuple[ApiKey, str]:
        """Make a key and return it with its secret."""

    def every(self) -> tuple[ApiKey, ...]:
        """Return all keys, revoked ones included."""

    def revoke(self, name_or_id: str) -> ApiKey | None:
        """Refuse the key from now on."""


class Office(Protocol):
    """What commands need of an open database, whose tables have this version's shape."""

    @property
    def keys(self) -> Keys:
        """The key ring."""

    @property
    def silence(self) -> Callable[[str], int | None]:
        """Tells for how many milliseconds a worker was silent; None if it was never heard of."""


@dataclass(frozen=True, slots=True)
class Staff:
    """Who does the work. Each role is played until it is asked to stop, then it returns.

    Attributes:
        program: Command line that starts reelkite.
        check: Raises a ServeError when the settings name what is not installed.
        office: Opens the database and brings its tables to this version's shape; closes it again.
        api: Answers callers at the socket; handles SIGTERM itself: finish replies, then return.
        worker: Renders as the worker of this name until the event is set, then hands back; the
            descriptors are to be inherited by its render child.
        caretaker: Does the chores until the event is set.
        render: Renders what its standard input asks for.
        guard: Judges what it is asked over the socket.
        leave: Ends a worker's process with this status, whatever its threads still do.
    """

    program: tuple[str, ...]
    check: Callable[[Settings], object]
    office: Callable[[Settings], AbstractContextManager[Office]]
    api: Callable[[Settings, socket.socket], object]
    worker: Callable[[Settings, str, threading.Event, tuple[int, ...]], object]
    caretaker: Callable[[Settings, threading.Event], object]
    render: Callable[[Settings], object]
    guard: Callable[[Settings, socket.socket], object]
    leave: Callable[[int], object] = os._exit


class Employer(Protocol):
    """What the command needs to be given."""

    @property
    def settings(self) -> Settings:
        """The settings."""

    @property
    def staff(self) -> Staff:
        """Who does the work."""


@dataclass(frozen=True, slots=True)
class Order:
    """The words of the command line.

    Attributes:
        host: Where to listen.
        port: At which port; 0 for any free one.
        workers: How many clips are rendered at a time.
        role: The only role to play; None for a whole server.
        slot: Name of the worker; None for a new one.
        lifeline: Descriptor that tells when the supervisor is gone.
        lock: Descriptor of the data folder's lock.
        socket: Descriptor of the socket to answer at.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 1
    role: str | None = None
    slot: str | None = None
    lifeline: int | None = None
    lock: int | None = None
    socket: int | None = None


class ServeCommand(click.Command):
    """A command that is called with one ``order``, and with settings for its data folder."""

    def invoke(self, ctx: click.Context) -> object:
        """Gather the words before the command is called."""
        words = dict(ctx.params)
        settings = at_folder(ctx.obj.settings, words.pop("data_dir"))
        ctx.params = {"order": Order(**words), "settings": settings}
        return super().invoke(ctx)


data_option = click.option(
    "--data-dir", type=click.Path(path_type=Path), help="Folder of database, clips and uploads."
)


@click.command(cls=ServeCommand)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port to listen at; 0 takes any that is free.",
)
@data_option
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many clips are rendered at a time.",
)
@click.option("--role", type=click.Choice(ROLES), hidden=True)
@click.option("--slot", hidden=True)
@click.option("--lifeline", type=int, hidden=True)
@click.option("--lock", type=int, hidden=True)
@click.option("--socket", type=int, hidden=True)
@click.pass_obj
def serve(employer: Employer, *, order: Order, settings: Settings) -> int:
    """Serve the Videos API until stopped.

    The first start makes an API key and shows it once.
    """
    if order.role is None:
        return keep_house(order, settings, employer.staff)
    with suppress(StopRequested):
        play(order, order.role, settings, employer.staff)
    return 0


def at_folder(settings: Settings, data: Path | None) -> Settings:
    """Return the settings with another data folder, or as they are."""
    return settings if data is None else replace(settings, data=data.absolute())


def keep_house(order: Order, settings: Settings, staff: Staff) -> int:
    """Run the whole server and return its exit status.

    Raises:
        ServeError: The data folder, the address or the database cannot be used.
    """
    from reelkite.jobs.processes import (  # noqa: PLC0415 - see above
        House,
        is_private,
        listen,
        lock_data,
        set_up_logs,
        url_of,
    )

    set_up_logs("serve", debug=settings.debug)
    staff.check(settings)
    with (
        lock_data(settings.data, _warn) as lock,
        listen(order.host, order.port) as listener,
        staff.office(settings) as office,
    ):
        if not is_private(listener):
            _warn("others can reach this address; traffic is not encrypted without a TLS proxy")
        _welcome(settings, office.keys, url_of(listener))
        ready = _ready_line(order, settings, url_of(listener))
        command = (*staff.program, "serve", "--data-dir", str(settings.data.absolute()))
        house = House(
            command,
            slots(settings, order.workers),
            lock,
            listener,
            office.silence,
            settings.serving.lease_seconds,
        )
        return house.keep(lambda: _tell(ready))


def play(order: Order, role: str, settings: Settings, staff: Staff) -> None:
    """Play one role until asked to stop."""
    from reelkite.jobs.processes import (  # noqa: PLC0415 - see above
        hold_on,
        listen,
        set_up_logs,
        stop_sign,
    )

    name = order.slot or (new_slot() if role == "worker" else role)
    set_up_logs(name, debug=settings.debug)
    if order.lifeline is not None:
        hold_on(order.lifeline)
    elif role not in ERRANDS:
        _prepare(settings, staff)
    match role:
        case "api":
            door = order.socket
            alone = door is None
            with (
                listen(order.host, order.port) if alone else socket.socket(fileno=door) as listener
            ):
                staff.api(settings, listener)
        case "render":
            staff.render(settings)
        case "guard":
            with _connection(order) as connection:
                staff.guard(settings, connection)
        case "worker":
            heirlooms = () if order.lock is None else (order.lock,)
            with stop_sign() as stop:
                staff.worker(settings, name, stop, heirlooms)
            staff.leave(0)
        case _:
            with stop_sign() as stop:
                staff.caretaker(settings, stop)


def slots(settings: Settings, workers: int) -> tuple[str, ...]:
    """Return the workers' names: the same at each start, and none that another host uses."""
    alone = settings.database_url.startswith("sqlite")
    place = "local" if alone else socket.gethostname()
    return tuple(f"{place}-{number}" for number in range(workers))


def new_slot() -> str:
    """Return a name for a worker that nobody supervises, which nobody ever had."""
    return f"{socket.gethostname()}-{secrets.token_hex(4)}"


def _connection(order: Order) -> socket.socket:
    """Return the socket over which a guard is asked.

    Raises:
        ServeError: There is none.
    """
    if order.socket is None:
        raise ServeError("A guard is started by the process that answers callers.")
    return socket.socket(fileno=order.socket)


def _prepare(settings: Settings, staff: Staff) -> None:
    """Do what the supervisor would have done."""
    with staff.office(settings) as office:
        office.keys.adopt(settings.api_keys)


def _welcome(settings: Settings, keys: Keys, url: str) -> None:
    """Let the settings' keys count; make and show a key where there is none."""
    keys.adopt(settings.api_keys)
    if any(key.revoked_at is None for key in keys.every()):
        return
    _, secret = keys.create(FIRST_KEY)
    _tell(
        f"reelkite: here is your API key '{FIRST_KEY}'; it is not shown again. To use it:\n"
        f"  export OPENAI_BASE_URL={url}/v1\n"
        f"  export OPENAI_API_KEY={secret}"
    )


def _ready_line(order: Order, settings: Settings, url: str) -> str:
    from reelkite.bootstrap.casting import told_cast  # noqa: PLC0415 - only a server tells it

    workers = f"{order.workers} worker{'s' if order.workers > 1 else ''}"
    return f"reelkite: ready at {url} (data in {settings.data}, {told_cast(settings)}, {workers})"


def _tell(text: str) -> None:
    """Print ``text`` at once and in one piece, as other processes may print beside us.

    That nobody reads any more stops no server.
    """
    with suppress(OSError, ValueError):
        print(f"{text}\n", end="", flush=True)  # noqa: T201 - what a person or a script waits for


def _warn(text: str) -> None:
    with suppress(OSError):
        click.echo(f"reelkite: {text}", err=True)
