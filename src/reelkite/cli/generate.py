"""``reelkite generate``: a prompt becomes a clip, here and now."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from reelkite.cli.checks.judging import Gate, GatedWatch
from reelkite.cli.options import ClipCommand, format_options
from reelkite.cli.progress import watching
from reelkite.cli.workshop import Workshop
from reelkite.domain.errors import PublishError
from reelkite.domain.request import GenerationRequest
from reelkite.production import (
    ProductionLine,
    PublishedClip,
    RawRequest,
    describe_clip,
    free_name,
    parse_request,
)

LONGEST_NAME: Final = 48
"""Characters of the prompt that a file's name keeps."""


@click.command(cls=ClipCommand)
@click.argument("prompt")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write or replace.")
@format_options
@click.option("--json", "as_json", is_flag=True, help="Print what was made as a JSON object.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
@click.pass_obj
def generate(
    workshop: Workshop, *, raw: RawRequest, output: Path | None, as_json: bool, quiet: bool
) -> None:
    """Make a clip from PROMPT and print its path.

    Without -o it goes into the folder clips, under a new name made from the prompt and the seed.
    A prompt that the policy refuses leaves with the exit status 3.
    """
    request = parse_request(raw)
    with workshop.screens.beside(raw.prompt) as verdict, watching(quiet=quiet) as watch:
        gate = Gate(verdict, raw.prompt)
        line = workshop.line()
        into = output or _new_path(workshop.settings.clips, request)
        gated = replace(line, look=gate.before(line.look))
        clip = gated.produce(request, into, GatedWatch(watch, gate))
    click.echo(_as_json(line, clip) if as_json else os.fsencode(clip.path))


def slug(prompt: str) -> str:
    """Return the beginning of ``prompt`` as part of a file's name: ``a-red-kite``."""
    words = re.findall(r"[^\W_]+", prompt.lower())
    name = "-".join(words)[: LONGEST_NAME + 1]
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME].rpartition("-")[0] or name[:LONGEST_NAME]
    return name or "clip"


def _new_path(folder: Path, request: GenerationRequest) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PublishError(f"cannot make the folder {folder}: {error.strerror}") from error
    return free_name(folder, f"{slug(request.prompt)}-{request.seed}", ".mp4")


def _as_json(line: ProductionLine, clip: PublishedClip) -> str:
    """Describe ``clip``, with where its subjects stand."""
    surveyed = replace(clip, storyboard=line.survey(clip.request, measure=False))
    return json.dumps(describe_clip(surveyed))
