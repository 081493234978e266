"""``reelkite check``: what the policy says of a prompt or a picture, without making a clip."""

import json
from functools import reduce
from pathlib import Path
from typing import Final, TextIO

import click

from reelkite.cli.checks.judging import judged, reasons
from reelkite.cli.options import readable
from reelkite.cli.workshop import Workshop
from reelkite.domain.errors import RequestError
from reelkite.domain.policy import Verdict, verdict_to_plain

REFUSED: Final = 3
"""Exit status when the policy refuses."""


@click.command()
@click.argument("prompt", required=False)
@click.option(
    "--image",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Picture to judge, alone or beside PROMPT.",
)
@click.option(
    "--file",
    "prompts",
    type=click.File(encoding="utf-8", errors="replace"),
    help="Judge each line of this file (- for standard input), one object a line.",
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
@click.pass_obj
def check(
    workshop: Workshop,
    *,
    prompt: str | None,
    image: Path | None,
    prompts: TextIO | None,
    as_json: bool,
) -> int:
    """Say whether the policy allows PROMPT, and if not, why.

    The exit status is 0 when it does, 3 when it refuses, 4 when a check could not be made.
    """
    if prompts is not None:
        if prompt is not None or image is not None:
            raise click.UsageError("give --file, or a PROMPT and --image")
        return _check_lines(workshop, prompts)
    if prompt is None and image is None:
        raise click.UsageError("give a PROMPT, --image or --file")
    text = readable(prompt or "")
    verdict = _judged(workshop, None if prompt is None else text, image)
    click.echo(_as_json(verdict) if as_json else _sentence(verdict, text))
    return _status(allowed=verdict.allowed)


def _judged(workshop: Workshop, prompt: str | None, image: Path | None) -> Verdict:
    """Judge all that is there; something is."""
    screens, settings = workshop.screens, workshop.settings
    verdicts: list[Verdict] = []
    if prompt is not None:
        verdicts.append(judged(screens.prompts(settings), prompt))
    if image is not None:
        verdicts.append(screens.images(settings)(_content(image)))
    return reduce(Verdict.joined, verdicts)


def _check_lines(workshop: Workshop, prompts: TextIO) -> int:
    judge = workshop.screens.prompts(workshop.settings)
    allowed = True
    for prompt in filter(str.strip, (line.rstrip("\n") for line in prompts)):
        verdict = judged(judge, prompt)
        click.echo(_as_json(verdict))
        allowed = allowed and verdict.allowed
    return _status(allowed=allowed)


def _content(image: Path) -> bytes:
    try:
        return image.read_bytes()
    except OSError as error:
        raise RequestError(f"cannot read {image}: {error.strerror}", field="image") from error


def _sentence(verdict: Verdict, prompt: str) -> str:
    terms = f"policy {verdict.policy}, {verdict.milliseconds:g} ms"
    if verdict.allowed:
        return f"Allowed ({terms})."
    return f"Refused: {reasons(verdict, prompt)} ({terms})."


def _as_json(verdict: Verdict) -> str:
    return json.dumps(verdict_to_plain(verdict))


def _status(*, allowed: bool) -> int:
    return 0 if allowed else REFUSED
