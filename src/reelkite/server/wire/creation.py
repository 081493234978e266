"""The Videos API's words for a request to create: fields in, a raw request and its extras out."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import InvalidPrompt, MalformedBody, NotBuilt, UnsupportedFormat
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.task import Plain
from reelkite.production import RawRequest
from reelkite.production.offer import Offer
from reelkite.server.parsing.jsontext import kind_of, parse_value
from reelkite.server.wire.videos import UNUSED

DEFAULT_MODEL: Final = "sora-2"
DEFAULT_SIZE: Final = "720x1280"
DEFAULT_SECONDS: Final = "4"

REFERENCE: Final = "input_reference"

FIELDS: Final = frozenset(
    {"prompt", "model", "seconds", "size", "seed", "characters", REFERENCE},
)
"""What a request is made of."""

NUMBERS: Final = ("num_inference_steps", "guidance_scale", "fps")
TEXTS: Final = ("negative_prompt", "user")
OBJECTS: Final = ("metadata", "extra_params")

EXTRAS: Final = frozenset({*NUMBERS, *TEXTS, *OBJECTS})
"""What else is kept with the task."""

LONGEST_TEXT: Final = 32_000
"""Characters of an extra text."""

LONGEST_OBJECT: Final = 16_384
"""Characters of an extra object, written as JSON."""

MOST_NAMED: Final = 20
"""Unknown fields that are named in ``not_used``."""


@dataclass(frozen=True, slots=True)
class Creation:
    """A request to create, read but not yet checked against what is on offer.

    Attributes:
        raw: Its words.
        extras: What is kept with the task, ``not_used`` included.
    """

    raw: RawRequest
    extras: dict[str, Plain]


def read_creation(
    fields: Mapping[str, Plain],
    offer: Offer,
    able: Capabilities,
    *,
    strict: bool,
    files: Collection[str] = (),
) -> Creation:
    """Read the ``fields`` of a request to create; what is null counts as left out.

    Args:
        fields: By name, from JSON or a form.
        offer: What errors list.
        able: What the engine heeds.
        strict: Refuse unknown fields.
        files: Names of what came as a file.

    Raises:
        RequestError: A field has the wrong type, is missing, unknown, or not built yet.
    """
    given = {name: value for name, value in fields.items() if value is not None}
    if given.get("characters"):
        raise NotBuilt("Characters are not built yet; leave them out.", field="characters")
    _check_files(files)
    unknown = sorted({*given, *files} - FIELDS - EXTRAS)
    if strict and unknown:
        raise UnsupportedFormat(f"Unknown parameter: '{unknown[0]}'.", field=unknown[0])
    raw = RawRequest(
        prompt=_prompt(given),
        model=_word(given, "model", DEFAULT_MODEL),
        size=_word(given, "size", DEFAULT_SIZE),
        seconds=_seconds(given, offer),
        seed=_seed(given),
    )
    extras = {name: _extra(name, given[name]) for name in sorted(EXTRAS & given.keys())}
    unused: list[Plain] = [*_unheeded(extras, able), *(name[:64] for name in unknown[:MOST_NAMED])]
    return Creation(raw, {**extras, UNUSED: unused})


def _check_files(names: Collection[str]) -> None:
    """Refuse texts that came as files: to ignore them would make another clip."""
    for name in sorted((FIELDS | EXTRAS) - {REFERENCE}):
        if name in names:
            raise UnsupportedFormat(f"'{name}' was sent as a file; send it as text.", field=name)


def _prompt(given: Mapping[str, Plain]) -> str:
    if "prompt" not in given:
        raise InvalidPrompt("Missing required parameter: 'prompt'.")
    value = given["prompt"]
    if not isinstance(value, str):
        raise InvalidPrompt(_wrong_type("prompt", "a string", value))
    return value


def _word(given: Mapping[str, Plain], name: str, default: str) -> str:
    value = given.get(name, default)
    if not isinstance(value, str):
        raise UnsupportedFormat(_wrong_type(name, "a string", value), field=name)
    return value


def _seconds(given: Mapping[str, Plain], offer: Offer) -> str:
    """Return the length as text; whole numbers are taken although the API wants text."""
    value = _whole(given.get("seconds", DEFAULT_SECONDS))
    if isinstance(value, bool) or not isinstance(value, str | int):
        quoted = [f"'{each}'" for each in offer.seconds]
        wanted = f"one of {', '.join(quoted[:-1])}, or {quoted[-1]}" if quoted[1:] else quoted[0]
        raise UnsupportedFormat(_wrong_type("seconds", wanted, value), field="seconds")
    return str(value)


def _seed(given: Mapping[str, Plain]) -> str:
    value = _whole(given.get("seed", "0"))
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnsupportedFormat(_wrong_type("seed", "an integer", value), field="seed")
    return str(value)


def _whole(value: Plain) -> Plain:
    """Return ``8`` for ``8.0``: JSON knows one kind of number, and some programs write it so."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _extra(name: str, value: Plain) -> Plain:
    if name in NUMBERS:
        return _number(name, value)
    return _object(name, value) if name in OBJECTS else _text(name, value)


def _number(name: str, value: Plain) -> Plain:
    """Return the number that ``value`` is, or writes: forms know only text."""
    number = value
    if isinstance(value, str):
        number = _read(value)
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise UnsupportedFormat(_wrong_type(name, "a number", value), field=name)
    if not 0 <= number <= 1_000_000:  # noqa: PLR2004 - no engine knows more
        raise UnsupportedFormat(
            f"Invalid value: '{number}'. Supported values are from 0 to 1000000.", field=name
        )
    return number


def _text(name: str, value: Plain) -> str:
    if not isinstance(value, str):
        raise UnsupportedFormat(_wrong_type(name, "a string", value), field=name)
    if len(value) > LONGEST_TEXT:
        raise UnsupportedFormat(
            f"'{name}' has {len(value)} characters; at most {LONGEST_TEXT} are allowed.", field=name
        )
    return value


def _object(name: str, value: Plain) -> Plain:
    """Return the object that ``value`` is, or writes as JSON."""
    found = _read(value) if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise UnsupportedFormat(_wrong_type(name, "an object", value), field=name)
    if len(json.dumps(found)) > LONGEST_OBJECT:
        raise UnsupportedFormat(
            f"'{name}' is too long: as JSON at most {LONGEST_OBJECT} characters are kept.",
            field=name,
        )
    return found


def _read(text: str) -> Plain:
    """Return the value that ``text`` writes as JSON; the text itself if it is no JSON."""
    try:
        return parse_value(text)
    except MalformedBody:
        return text


def _unheeded(extras: Mapping[str, Plain], able: Capabilities) -> list[str]:
    """Return which of the ``extras`` make no difference to the clip."""
    heeded = {"user", "metadata"}
    heeded |= {"negative_prompt"} if able.negative_prompt else set()
    heeded |= {"num_inference_steps", "guidance_scale"} if able.steps else set()
    heeded |= {"fps"} if extras.get("fps") == FRAME_RATE else set()
    return [name for name in extras if name not in heeded]


def _wrong_type(name: str, wanted: str, value: Plain) -> str:
    return f"Invalid type for '{name}': expected {wanted}, but got {kind_of(value)} instead."
