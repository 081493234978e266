"""The Videos API's words for a request to create: fields in, a raw request and its extras out."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.task import Plain
from reelkite.production import RawRequest
from reelkite.production.offer import Offer
from reelkite.server.wire.fields import (
    EXTRAS,
    check_files,
    check_known,
    extras_of,
    given_of,
    prompt_of,
    seconds_of,
    seed_of,
    word_of,
    wrong_type,
)

DEFAULT_MODEL: Final = "sora-2"
DEFAULT_SIZE: Final = "720x1280"
DEFAULT_SECONDS: Final = "4"

REFERENCE: Final = "input_reference"
CHARACTERS: Final = "characters"

FIELDS: Final = frozenset(
    {"prompt", "model", "seconds", "size", "seed", CHARACTERS, REFERENCE},
)
"""What a request is made of."""


@dataclass(frozen=True, slots=True)
class Creation:
    """A request to create, read but not yet checked against what is on offer.

    Attributes:
        raw: Its words.
        characters: Ids of the client's own characters.
        extras: What is kept with the task, ``not_used`` included.
    """

    raw: RawRequest
    characters: tuple[str, ...]
    extras: dict[str, Plain]


def read_creation(
    fields: Mapping[str, Plain],
    offer: Offer,
    able: Callable[[str], Capabilities],
    *,
    strict: bool,
    files: Collection[str] = (),
) -> Creation:
    """Read the ``fields`` of a request to create; what is null counts as left out.

    Args:
        fields: By name, from JSON or a form.
        offer: What errors list.
        able: Tells what the engine of a model heeds.
        strict: Refuse unknown fields.
        files: Names of what came as a file.

    Raises:
        RequestError: A field has the wrong type, is missing or unknown.
    """
    given = given_of(fields)
    check_files(files, (FIELDS | EXTRAS) - {REFERENCE})
    unknown = {*given, *files} - FIELDS - EXTRAS
    check_known(unknown, strict=strict)
    raw = RawRequest(
        prompt=prompt_of(given),
        model=word_of(given, "model", default_model(offer)),
        size=word_of(given, "size", DEFAULT_SIZE),
        seconds=seconds_of(given, offer.seconds, DEFAULT_SECONDS),
        seed=seed_of(given),
    )
    extras = extras_of(given, able(raw.model), unknown)
    return Creation(raw, _characters(given.get(CHARACTERS)), extras)


def default_model(offer: Offer) -> str:
    """Return the model that is meant where none is named: the usual one if it is on offer."""
    return DEFAULT_MODEL if DEFAULT_MODEL in offer.models else next(iter(offer.models), "")


def _characters(written: Plain) -> tuple[str, ...]:
    """Return the ids in a list of objects; a list of texts is taken, too."""
    if written is None:
        return ()
    if not isinstance(written, list):
        wanted = "an array of objects with an 'id'"
        raise UnsupportedFormat(wrong_type(CHARACTERS, wanted, written), field=CHARACTERS)
    return tuple(map(_character, written))


def _character(written: Plain) -> str:
    named = written.get("id") if isinstance(written, dict) else written
    if not isinstance(named, str):
        wanted = "objects with an 'id'"
        raise UnsupportedFormat(wrong_type(CHARACTERS, wanted, written), field=CHARACTERS)
    return named
