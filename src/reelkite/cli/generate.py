"""``reelkite generate``: a prompt becomes a clip, here and now."""

import hashlib
import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click

from reelkite.bootstrap.casting import cast_of, maker_of
from reelkite.cli.checks.judging import Gate, GatedWatch
from reelkite.cli.options import ClipCommand, format_options
from reelkite.cli.progress import watching
from reelkite.cli.workshop import Workshop
from reelkite.config import Settings
from reelkite.domain.errors import InvalidImage, PublishError, UnsupportedFormat
from reelkite.domain.request import NOTHING, GenerationRequest, Materials
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


@dataclass(frozen=True, slots=True)
class Beginning:
    """The picture that a clip begins with.

    Attributes:
        image: The file; None without a picture.
        crop: Whether it may be cut to the clip's size.
    """

    image: Path | None = None
    crop: bool = False


class IllustratedCommand(ClipCommand):
    """A command with a prompt and perhaps a picture; it is called with a ``begins`` too."""

    def invoke(self, ctx: click.Context) -> object:
        """Gather what is said of the picture before the command is called."""
        ctx.params["begins"] = Beginning(ctx.params.pop("image"), ctx.params.pop("crop"))
        return super().invoke(ctx)


@click.command(cls=IllustratedCommand)
@click.argument("prompt")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write or replace.")
@format_options
@click.option(
    "--image",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Picture that the clip begins with; as large as the clip.",
)
@click.option("--crop", is_flag=True, help="Cut the image to the clip's size if it has another.")
@click.option("--json", "as_json", is_flag=True, help="Print what was made as a JSON object.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
@click.pass_obj
def generate(
    workshop: Workshop,
    *,
    raw: RawRequest,
    output: Path | None,
    begins: Beginning,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make a clip from PROMPT and print its path.

    Without -o it goes into the folder clips, under a new name made from the prompt and the seed.
    A prompt that the policy refuses leaves with the exit status 3.
    """
    request = parse_request(raw)
    _check_engine(begins, workshop.settings, request)
    content = _fitted(begins, request)
    with (
        workshop.screens.beside(raw.prompt, begins.image) as verdict,
        watching(quiet=quiet) as watch,
        _kept(content) as materials,
    ):
        gate = Gate(verdict, raw.prompt)
        line = workshop.line(request.model)
        into = output or _new_path(workshop.settings.clips, request)
        gated = replace(line, look=gate.before(line.look))
        begun = replace(request, reference=_digest(content))
        clip = gated.produce(begun, into, GatedWatch(watch, gate), materials)
    click.echo(_as_json(line, clip) if as_json else os.fsencode(clip.path))


def _check_engine(begins: Beginning, settings: Settings, request: GenerationRequest) -> None:
    """Refuse a picture that the engine would ignore.

    Raises:
        UnsupportedFormat: It cannot begin a clip with a picture, or there is no such engine.
    """
    facts = maker_of(cast_of(settings), request.model).facts
    if begins.image is None or facts.capabilities.reference_image:
        return
    raise UnsupportedFormat(
        f"the engine '{facts.name}' cannot begin a clip with an image; leave it out",
        field="image",
    )


def _fitted(begins: Beginning, request: GenerationRequest) -> bytes | None:
    """Return the picture as the clip begins with it.

    Raises:
        RequestError: It cannot be used, or has another size and is not to be cropped.
    """
    from reelkite.media import inspect_image  # noqa: PLC0415 - heavy, and seldom needed
    from reelkite.media.received import fit_picture  # noqa: PLC0415 - as above

    if begins.image is None:
        return None
    try:
        content = begins.image.read_bytes()
    except OSError as error:
        reason = f"cannot read {begins.image}: {error.strerror}"
        raise InvalidImage(reason, field="image") from error
    size = inspect_image(content, field="image").size
    if size != request.size and not begins.crop:
        raise InvalidImage(
            f"the image is {size}, the clip {request.size}; give --size, or --crop to cut it",
            field="image",
        )
    return fit_picture(content, request.size, field="image").content


@contextmanager
def _kept(content: bytes | None) -> Iterator[Materials]:
    """Lend the picture as a file, for as long as the clip is made."""
    if content is None:
        yield NOTHING
        return
    with TemporaryDirectory(prefix="reelkite-") as folder:
        path = Path(folder) / "reference.png"
        path.write_bytes(content)
        yield Materials(reference=path)


def _digest(content: bytes | None) -> str | None:
    return None if content is None else hashlib.sha256(content).hexdigest()


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
