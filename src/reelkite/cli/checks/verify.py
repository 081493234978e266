"""``reelkite verify``: where an MP4 comes from, and whether it is still as it was signed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from reelkite.domain.errors import RequestError
from reelkite.domain.provenance import SourceType
from reelkite.domain.recipe import Recipe, recipe_to_plain
from reelkite.domain.task import Plain

if TYPE_CHECKING:
    from reelkite.provenance import Credentials, Signatory

STATUSES: Final = {"valid": 0, "altered": 5, "doubtful": 6, "none": 7, "unreadable": 8}
"""Exit status of each state."""

SOURCES: Final = {
    SourceType.ALGORITHMIC.value: "made by an algorithm, without a trained model",
    SourceType.TRAINED.value: "made by a trained model (AI)",
    SourceType.COMPOSITE.value: "made by an algorithm out of what was there before",
    SourceType.COMPOSITE_TRAINED.value: "made by a trained model (AI) out of what was there before",
}
"""What IPTC's addresses say."""

HEADLINES: Final = {
    "valid": "as it was signed, byte by byte",
    "altered": "NOT as it was signed",
    "doubtful": "as it was signed, but the certificate does not hold",
    "none": "it does not say where it comes from",
    "unreadable": "no MP4 that can be read",
}


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def verify(*, file: Path, as_json: bool) -> int:
    """Say where FILE, an MP4, comes from, and whether it is still as it was signed.

    The exit status is 0 when it is; 5 when it was altered; 6 when only the certificate does not
    hold; 7 when it has no manifest; 8 when it cannot be read as MP4.
    """
    found = _read(file)
    click.echo(json.dumps(_plain(file, found)) if as_json else "\n".join(_lines(found)))
    return STATUSES[found.state]


def _read(file: Path) -> "Credentials":
    from reelkite.provenance import read_credentials  # noqa: PLC0415 - only this command needs it

    try:
        return read_credentials(file)
    except OSError as error:
        raise RequestError(f"cannot read {file}: {error.strerror}", field="file") from error


def _lines(found: "Credentials") -> Iterator[str]:
    """Yield what there is to say, one fact a line."""
    yield f"{found.state:<11} {HEADLINES[found.state]}"
    facts = {
        "because": found.reason,
        "signed by": "" if found.signer is None else _signatory(found.signer),
        "made with": found.generator,
        "engine": " ".join(filter(None, (found.engine, found.engine_version))),
        "model": found.model,
        "used": "" if found.recipe is None else _recipe(found.recipe),
        "made at": found.made_at,
        "source": SOURCES.get(found.source_type, found.source_type),
        "seed": "" if found.seed is None else str(found.seed),
        "prompt": " ".join((found.prompt or "").split()),
    }
    yield from (f"{name:<11} {_printable(fact)}" for name, fact in facts.items() if fact)
    for each in found.ingredients:
        told = f"{each.title} ({each.media_type}, {each.relationship})"
        yield f"{'ingredient':<11} {_printable(told)}"


def _signatory(signer: "Signatory") -> str:
    if signer.self_signed:
        return f"{signer.name}; nobody vouches for that name"
    named = ", ".join(filter(None, (signer.name, signer.organisation)))
    if signer.trusted:
        return f"{named}; an authority vouches for the name"
    return f"{named}; nobody known here vouches for the name"


def _recipe(recipe: Recipe) -> str:
    details = (f"{name} {value}" for name, value in recipe.details)
    return ", ".join((recipe.model, f"{recipe.frame_rate} fps", *details))


def _printable(text: str) -> str:
    """Return ``text`` without what could play tricks on a terminal; it may be a stranger's."""
    return "".join(char if char.isprintable() else "?" for char in text)


def _plain(file: Path, found: "Credentials") -> dict[str, Plain]:
    signer, ingredients = found.signer, found.ingredients
    return {
        "file": str(file),
        "state": found.state.value,
        "reason": found.reason,
        "signer": None
        if signer is None
        else {
            "name": signer.name,
            "organisation": signer.organisation,
            "self_signed": signer.self_signed,
            "trusted": signer.trusted,
        },
        "generator": found.generator,
        "engine": found.engine,
        "engine_version": found.engine_version,
        "model": found.model,
        "recipe": None if found.recipe is None else recipe_to_plain(found.recipe),
        "made_at": found.made_at,
        "source_type": found.source_type,
        "seed": found.seed,
        "prompt": found.prompt,
        "ingredients": [
            {
                "title": each.title,
                "media_type": each.media_type,
                "relationship": each.relationship.value,
                "sha256": each.sha256,
            }
            for each in ingredients
        ],
    }
