"""``reelkite plan``: what was understood of a prompt, without making the clip."""

import json
from dataclasses import replace
from functools import cache
from typing import TextIO

import click

from reelkite.cli.options import ClipCommand, format_options
from reelkite.cli.summary import summarise
from reelkite.cli.workshop import Workshop
from reelkite.domain.errors import RequestError
from reelkite.domain.storyboard import Storyboard
from reelkite.production import (
    RawRequest,
    describe_storyboard,
    parse_request,
)


@click.command(cls=ClipCommand)
@click.argument("prompt", required=False)
@click.option(
    "--file",
    "prompts",
    type=click.File(encoding="utf-8", errors="replace"),
    help="Plan each line of this file (- for standard input), one object a line.",
)
@format_options
@click.option("--measure", is_flag=True, help="Draw the middle frame and count what is visible.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_obj
def plan(
    workshop: Workshop, *, raw: RawRequest, prompts: TextIO | None, measure: bool, as_json: bool
) -> None:
    """Print the storyboard of PROMPT: shots, camera, subjects, place, light and sound.

    With --file a prompt that cannot be planned gives an object with its "error", and the exit
    status is 2 in the end.
    """
    if prompts is not None:
        if raw.prompt:
            raise click.UsageError("give a PROMPT or --file, not both")
        _plan_lines(workshop, raw, prompts, measure=measure)
        return
    request = parse_request(raw)
    storyboard = workshop.line(request.model).survey(request, measure=measure)
    click.echo(_as_json(storyboard) if as_json else summarise(storyboard))


def _plan_lines(workshop: Workshop, raw: RawRequest, prompts: TextIO, *, measure: bool) -> None:
    line_of, refused = cache(workshop.line), 0
    for prompt in filter(None, map(str.strip, prompts)):
        try:
            request = parse_request(replace(raw, prompt=prompt))
            click.echo(_as_json(line_of(request.model).survey(request, measure=measure)))
        except RequestError as error:
            refused += 1
            click.echo(json.dumps({"prompt": prompt, "error": str(error)}))
    if refused:
        raise RequestError(f"{refused} of the prompts could not be planned", field="prompt")


def _as_json(storyboard: Storyboard) -> str:
    return json.dumps(describe_storyboard(storyboard))
