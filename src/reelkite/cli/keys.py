"""``reelkite keys``: who may ask the server. Works on the database, whether it runs or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from reelkite.cli.serve import Employer, at_folder, data_option
from reelkite.config import Settings
from reelkite.domain.callers import ApiKey
from reelkite.domain.errors import RequestError, ServeError

COLUMNS: Final = ("NAME", "SECRET", "PRIORITY", "A MINUTE", "QUEUED", "CREATED", "STATE")


@click.group()
def keys() -> None:
    """Make, list and revoke API keys."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a new key may do.

    Attributes:
        priority: 1 goes first, 2 is usual, 3 waits for both.
        requests_a_minute: Requests that create; None for the server's limit.
        queued: Waiting tasks; None for the server's limit.
    """

    priority: int
    requests_a_minute: int | None
    queued: int | None


class _TermsCommand(click.Command):
    """A command that is called with one object of ``terms``."""

    def invoke(self, ctx: click.Context) -> object:
        """Gather the words before the command is called."""
        priority = int(ctx.params.pop("priority"))
        limits = (ctx.params.pop(name) for name in ("requests_per_minute", "queued"))
        ctx.params["terms"] = Terms(priority, *limits)
        return super().invoke(ctx)


@keys.command(cls=_TermsCommand)
@click.argument("name")
@click.option(
    "--priority",
    type=click.Choice(("1", "2", "3")),
    default="2",
    show_default=True,
    help="1 goes first, 3 waits for all others.",
)
@click.option(
    "--requests-per-minute", type=click.IntRange(min=1), help="Own limit of new tasks a minute."
)
@click.option("--queued", type=click.IntRange(min=1), help="Own limit of waiting tasks.")
@data_option
@click.pass_obj
def create(employer: Employer, name: str, *, terms: Terms, data_dir: Path | None) -> None:
    """Make a key for NAME and print its secret, which is not shown again."""
    settings = at_folder(employer.settings, data_dir)
    _make_folder(settings.data)
    with employer.staff.office(settings) as office:
        _, secret = office.keys.create(
            name,
            priority=terms.priority,
            requests_a_minute=terms.requests_a_minute,
            queued=terms.queued,
        )
    click.echo(secret)
    click.echo(f"reelkite: the secret of '{name}' is not shown again", err=True)


@keys.command("list")
@data_option
@click.pass_obj
def list_keys(employer: Employer, *, data_dir: Path | None) -> None:
    """List all keys, without their secrets."""
    with employer.staff.office(_existing(employer, data_dir)) as office:
        rows = [COLUMNS, *(_row(key) for key in office.keys.every())]
    for line in _table(rows):
        click.echo(line)


@keys.command()
@click.argument("name")
@data_option
@click.pass_obj
def revoke(employer: Employer, name: str, *, data_dir: Path | None) -> None:
    """Refuse the key NAME from now on; its tasks go on."""
    with employer.staff.office(_existing(employer, data_dir)) as office:
        key = office.keys.revoke(name)
    if key is None:
        raise RequestError(f"There is no key '{name}' that could be revoked.", field="name")
    click.echo(f"reelkite: revoked '{key.name}' ({key.hint})", err=True)
    if key.from_environment:
        click.echo("reelkite: remove it from REELKITE_API_KEYS too, or it comes back", err=True)


def _existing(employer: Employer, data_dir: Path | None) -> Settings:
    """Return the settings, if they lead to a database: a slip of the pen must not make one."""
    settings = at_folder(employer.settings, data_dir)
    if not (settings.database or (settings.data / "reelkite.db").exists()):
        raise ServeError(f"There is no reelkite database in {settings.data}.")
    return settings


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ServeError(f"cannot make the data folder {folder}: {error.strerror}") from error


def _row(key: ApiKey) -> tuple[str, ...]:
    limits = ("-" if limit is None else str(limit) for limit in (key.requests_a_minute, key.queued))
    made = datetime.fromtimestamp(key.created_at / 1000, UTC)
    return (key.name, key.hint, str(key.priority), *limits, f"{made:%Y-%m-%d %H:%M}", _state(key))


def _state(key: ApiKey) -> str:
    if key.revoked_at is not None:
        return "revoked"
    return "from REELKITE_API_KEYS" if key.from_environment else "good"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the rows as lines whose columns stand below each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
