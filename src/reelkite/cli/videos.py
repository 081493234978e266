"""``reelkite videos``: clips from a server."""

import json
import os
import re
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

import click

from reelkite.cli.asking import ServerCommand, WishCommand, server_options
from reelkite.cli.options import format_options
from reelkite.cli.progress import watching
from reelkite.client import RemoteTask, VideosClient, Wish
from reelkite.domain.artifact import FILE_NAMES, ArtifactKind
from reelkite.domain.errors import ClientError, KiteError
from reelkite.production import FilePublisher, free_name

SHOWN: Final = 40
"""Characters of a prompt that a list shows."""

as_json_option = click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
quiet_option = click.option("--quiet", is_flag=True, help="Show no progress.")
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="File to write or replace."
)


@click.group()
def videos() -> None:
    """Ask a server for clips.

    The server is REELKITE_SERVER (http://127.0.0.1:8000), the key REELKITE_API_KEY.
    """


@videos.command(cls=WishCommand)
@click.argument("prompt")
@format_options
@click.option(
    "--reference",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Image that the clip begins with; as large as the clip.",
)
@click.option("--idempotency-key", metavar="TEXT", help="The same key again is the same task.")
@click.option("--wait", "waits", is_flag=True, help="Stay until the clip is ready.")
@output_option
@as_json_option
@quiet_option
@server_options
def create(
    client: VideosClient,
    *,
    wish: Wish,
    waits: bool,
    output: Path | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Ask for a clip of PROMPT and print the task's id.

    With -o the clip is waited for, downloaded, and its path is printed.
    """
    if output is not None:
        _create_into(client, wish, output, as_json=as_json, quiet=quiet)
        return
    task = client.create(wish)
    if waits:
        task = _awaited(client, task.id, quiet=quiet)
    click.echo(json.dumps(task.sent) if as_json else task.id)
    _complain_of(task)


@videos.command(name="list", cls=ServerCommand)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="Tasks to show at most.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@server_options
def show_list(client: VideosClient, *, limit: int, as_json: bool) -> None:
    """Print the key's tasks, newest first."""
    for task in islice(client.list(page=limit), limit):
        click.echo(json.dumps(task.sent) if as_json else _line(task))


@videos.command(cls=ServerCommand)
@click.argument("task_id", metavar="ID")
@as_json_option
@server_options
def get(client: VideosClient, *, task_id: str, as_json: bool) -> None:
    """Print how the task ID stands."""
    task = client.get(task_id)
    click.echo(json.dumps(task.sent) if as_json else _described(task))


@videos.command(cls=ServerCommand)
@click.argument("task_id", metavar="ID")
@click.option("--timeout", type=click.FloatRange(min=0), help="Seconds after which to give up.")
@as_json_option
@quiet_option
@server_options
def wait(
    client: VideosClient, *, task_id: str, timeout: float | None, as_json: bool, quiet: bool
) -> None:
    """Stay until the task ID has ended; the status is 1 when it failed."""
    task = _awaited(client, task_id, timeout, quiet=quiet)
    click.echo(json.dumps(task.sent) if as_json else _described(task))
    _complain_of(task)


@videos.command(cls=ServerCommand)
@click.argument("task_id", metavar="ID")
@output_option
@click.option(
    "--variant",
    type=click.Choice([kind.value for kind in ArtifactKind]),
    default=ArtifactKind.VIDEO.value,
    show_default=True,
    help="Which of its files.",
)
@quiet_option
@server_options
def download(
    client: VideosClient, *, task_id: str, output: Path | None, variant: str, quiet: bool
) -> None:
    """Download the clip of the task ID and print its path.

    Without -o it goes here, under a new name made from the id.
    """
    kind = ArtifactKind(variant)
    name = re.sub(r"[^\w-]", "_", task_id, flags=re.ASCII)
    into = output or free_name(Path(), name, Path(FILE_NAMES[kind]).suffix)
    with FilePublisher().draft(into) as draft, watching(quiet=quiet) as watch:
        client.download(task_id, draft, kind, watch)
    click.echo(os.fsencode(into))


@videos.command(cls=ServerCommand)
@click.argument("task_ids", metavar="ID...", nargs=-1, required=True)
@server_options
def delete(client: VideosClient, *, task_ids: tuple[str, ...]) -> None:
    """Delete each task ID with its files; a running one is cancelled."""
    refused = 0
    for task_id in task_ids:
        try:
            client.delete(task_id)
            click.echo(task_id)
        except KiteError as error:
            if len(task_ids) == 1:
                raise
            refused += 1
            click.echo(f"reelkite: {task_id}: {error}", err=True)
    if refused:
        raise ClientError(f"{refused} of {len(task_ids)} tasks could not be deleted")


def _create_into(
    client: VideosClient, wish: Wish, output: Path, *, as_json: bool, quiet: bool
) -> None:
    """Try the place before anything is asked for, and leave it alone unless the clip is whole."""
    with FilePublisher().draft(output) as draft:
        task = _awaited(client, client.create(wish).id, quiet=quiet)
        _complain_of(task)
        with watching(quiet=quiet) as watch:
            client.download(task.id, draft, ArtifactKind.VIDEO, watch)
    told = json.dumps({**task.sent, "path": str(output)}).encode()
    click.echo(told if as_json else os.fsencode(output))


def _awaited(
    client: VideosClient, task_id: str, timeout: float | None = None, *, quiet: bool
) -> RemoteTask:
    """Wait for the task; whoever leaves early knows its id."""
    if not quiet:
        click.echo(f"reelkite: waiting for {task_id}", err=True)
    with watching(quiet=quiet) as watch:
        return client.wait(task_id, watch, timeout)


def _complain_of(task: RemoteTask) -> None:
    """Raise what went wrong with ``task``, if anything."""
    if task.status == "failed":
        raise ClientError(f"{task.id} failed: {_why(task)}")


def _why(task: RemoteTask) -> str:
    if task.error is None:
        return "the server does not say why"
    return f"{task.error.message} ({task.error.code})"


def _line(task: RemoteTask) -> str:
    prompt = " ".join(task.prompt.split())
    shown = prompt if len(prompt) <= SHOWN else f"{prompt[: SHOWN - 1]}…"
    form = f"{task.size} {task.seconds} s"
    when = _moment(task.created_at)
    return f"{task.id}  {task.status:<11} {task.progress:>3}%  {form:<14}  {when}  {shown}"


def _described(task: RemoteTask) -> str:
    rows = {
        "id": task.id,
        "status": f"{task.status}, {task.progress} %",
        "prompt": " ".join(task.prompt.split()),
        "format": f"{task.size}, {task.seconds} s, {task.model}",
        "created": _moment(task.created_at),
        "expires": _moment(task.expires_at) if task.expires_at else "",
        "error": _why(task) if task.status == "failed" else "",
    }
    return "\n".join(f"{name:<8} {text}" for name, text in rows.items() if text)


def _moment(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M:%S} UTC"
