"""``reelkite models list``, ``check`` and ``add``. None of them loads weights, or torch."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

import click

from reelkite.bootstrap.auditions import tried
from reelkite.bootstrap.casting import models_of
from reelkite.cli.models.adding import Wish, added
from reelkite.cli.models.showing import COLUMNS, KNOWN_COLUMNS, known_weights, lines, made_here
from reelkite.cli.workshop import Workshop
from reelkite.config.models import Models
from reelkite.domain.errors import EngineUnavailable, RequestError
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import LICENCES, Licence
from reelkite.engines.diffusion.weights.machine import this_machine

ILL: Final = 1
"""Exit status when an engine that was asked for cannot run."""


class WishCommand(click.Command):
    """A command that is called with one ``wish``."""

    def invoke(self, ctx: click.Context) -> object:
        """Gather the words before the command is called."""
        words = ctx.params
        ctx.params = {
            "wish": Wish(
                path=words["path"],
                name=words["name"],
                tiers=tuple(map(Model, words["tiers"])),
                recipe=words["recipe"],
                accepted=words["accepted"],
            )
        }
        return super().invoke(ctx)


@click.group()
def models() -> None:
    """Say which engine makes which model, and with which weights (docs/engines.md)."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_obj
def list_models(workshop: Workshop, *, as_json: bool) -> None:
    """Show how each model is made here, and which weights could be run."""
    made, passed_over = made_here(workshop.settings)
    file = workshop.settings.models_file
    if as_json:
        click.echo(json.dumps({"file": str(file), "models": [asdict(each) for each in made]}))
        return
    rows = [COLUMNS, *((m.model, m.engine or "-", m.recipe or "-", m.told) for m in made)]
    for line in lines(rows):
        click.echo(line)
    for name, why in passed_over.items():
        click.echo(f"\n{name} is not used: {why}")
    click.echo(f"\nAs said in {file}." if file.exists() else f"\nThere is no {file} yet.")
    click.echo("Weights that can be run; fetch them, then: reelkite models add FOLDER\n")
    for line in lines([KNOWN_COLUMNS, *known_weights()]):
        click.echo(f"  {line}")


@models.command()
@click.argument("engines", nargs=-1)
@click.pass_obj
def check(workshop: Workshop, engines: tuple[str, ...]) -> int:
    """Look whether ENGINES of models.toml can run here; without a name, whether all can.

    Weights are looked at file by file, but not loaded. The exit status is 1 if one cannot run.
    """
    found = models_of(workshop.settings)
    for name in engines:
        if name not in found.engines:
            raise RequestError(
                f"{found.file} sets up no engine '{name}'; it sets up: "
                f"{', '.join(found.engines) or 'none'}.",
                field="engines",
            )
    if not found.engines:
        click.echo(f"{found.file} sets up no engine; the diorama needs none")
    return max((_checked(found, name) for name in engines or found.engines), default=0)


def _checked(found: Models, name: str) -> int:
    try:
        told = tried(found.engines[name], this_machine())
    except EngineUnavailable as error:
        click.echo(f"broken   {name}: {error}")
        return ILL
    click.echo(f"ok       {name}: {told}")
    return 0


@models.command(cls=WishCommand)
@click.argument("path", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--name", default="", help="Name of the engine; its family's if left out.")
@click.option(
    "--for",
    "tiers",
    multiple=True,
    type=click.Choice([model.value for model in Model]),
    help="Model that it is to make; those that nobody makes yet if left out.",
)
@click.option("--recipe", default="", help="How; the best that the folder has the parts for.")
@click.option(
    "--accept-licence",
    "accepted",
    type=click.Choice(["", *(key for key, terms in LICENCES.items() if terms.conditions)]),
    default="",
    help="Say that you have read these terms and keep them.",
)
@click.pass_obj
def add(workshop: Workshop, *, wish: Wish) -> None:
    """Look at the weights in FOLDER, show their terms, and write them into models.toml."""
    for line in added(workshop.settings, wish, _agrees):
        click.echo(line)


def _agrees(licence: Licence) -> bool:
    """Show the terms, and ask whoever sits there."""
    click.echo(f"\nTheir terms are those of: {licence.title}\n  {licence.address}\nIn short:")
    for condition in licence.conditions:
        click.echo(f"  * {condition}")
    click.echo("The original decides; read it.\n")
    if not sys.stdin.isatty():
        click.echo(f"To acknowledge them: --accept-licence {licence.key}", err=True)
        return False
    return click.confirm("Have you read these terms, and will you keep them?", default=False)
