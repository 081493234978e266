"""Fields of the Videos API's requests, one by one: read, and typed."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from reelkite.domain.engine import Capabilities
from reelkite.domain.errors import (
    InvalidPrompt,
    MalformedBody,
    RequestError,
    UnsupportedFormat,
)
from reelkite.domain.request import FRAME_RATE
from reelkite.domain.task import Plain
from reelkite.server.parsing.jsontext import kind_of, parse_value
from reelkite.server.wire.videos import UNUSED

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


def given_of(fields: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return what is given: what is null counts as left out."""
    return {name: value for name, value in fields.items() if value is not None}


def check_files(files: Collection[str], texts: Collection[str]) -> None:
    """Refuse ``texts`` that came as files: to ignore them would make another clip.

    Raises:
        UnsupportedFormat: One did.
    """
    for name in sorted({*texts} & {*files}):
        raise UnsupportedFormat(f"'{name}' was sent as a file; send it as text.", field=name)


def check_known(unknown: Collection[str], *, strict: bool) -> None:
    """Refuse fields that nobody understands, in strict mode.

    Raises:
        UnsupportedFormat: There is one.
    """
    if strict and unknown:
        name = min(unknown)
        raise UnsupportedFormat(f"Unknown parameter: '{name}'.", field=name)


def extras_of(
    given: Mapping[str, Plain], able: Capabilities, unused: Collection[str]
) -> dict[str, Plain]:
    """Return what is kept with the task; ``unused`` names are told, too.

    Args:
        given: All fields.
        able: What the engine heeds.
        unused: Names of what came along and makes no difference.

    Raises:
        RequestError: An extra has the wrong type, or is too long.
    """
    extras = {name: _extra(name, given[name]) for name in sorted(EXTRAS & given.keys())}
    names = [name[:64] for name in sorted(unused)[:MOST_NAMED]]
    told: list[Plain] = [*_unheeded(extras, able), *names]
    return {**extras, UNUSED: told}


def prompt_of(given: Mapping[str, Plain]) -> str:
    """Return the prompt.

    Raises:
        InvalidPrompt: It is missing, or no text.
    """
    if "prompt" not in given:
        raise InvalidPrompt("Missing required parameter: 'prompt'.")
    value = given["prompt"]
    if not isinstance(value, str):
        raise InvalidPrompt(wrong_type("prompt", "a string", value))
    return value


def word_of(given: Mapping[str, Plain], name: str, default: str) -> str:
    """Return a field of one word.

    Raises:
        UnsupportedFormat: It is no text.
    """
    value = given.get(name, default)
    if not isinstance(value, str):
        raise UnsupportedFormat(wrong_type(name, "a string", value), field=name)
    return value


def seconds_of(given: Mapping[str, Plain], offers: Sequence[int], default: str | None) -> str:
    """Return the length as text; whole numbers are taken although the API wants text.

    Args:
        given: All fields.
        offers: What errors list.
        default: What counts if nothing is given; None if something must be.

    Raises:
        UnsupportedFormat: It has another type, or is missing.
    """
    if default is None and "seconds" not in given:
        raise missing("seconds")
    value = _whole(given.get("seconds", default))
    if isinstance(value, bool) or not isinstance(value, str | int):
        quoted = [f"'{each}'" for each in offers]
        wanted = f"one of {', '.join(quoted[:-1])}, or {quoted[-1]}" if quoted[1:] else quoted[0]
        raise UnsupportedFormat(wrong_type("seconds", wanted, value), field="seconds")
    return str(value)


def seed_of(given: Mapping[str, Plain]) -> str:
    """Return the seed as text.

    Raises:
        UnsupportedFormat: It is neither text nor a whole number.
    """
    value = _whole(given.get("seed", "0"))
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnsupportedFormat(wrong_type("seed", "an integer", value), field="seed")
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
        raise UnsupportedFormat(wrong_type(name, "a number", value), field=name)
    if not 0 <= number <= 1_000_000:  # noqa: PLR2004 - no engine knows more
        raise UnsupportedFormat(
            f"Invalid value: '{number}'. Supported values are from 0 to 1000000.", field=name
        )
    return number


def _text(name: str, value: Plain) -> str:
    if not isinstance(value, str):
        raise UnsupportedFormat(wrong_type(name, "a string", value), field=name)
    if len(value) > LONGEST_TEXT:
        raise UnsupportedFormat(
            f"'{name}' has {len(value)} characters; at most {LONGEST_TEXT} are allowed.", field=name
        )
    return value


def _object(name: str, value: Plain) -> Plain:
    """Return the object that ``value`` is, or writes as JSON."""
    found = _read(value) if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise UnsupportedFormat(wrong_type(name, "an object", value), field=name)
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


def missing(name: str) -> RequestError:
    """Return the error for a field that must be given."""
    return RequestError(f"Missing required parameter: '{name}'.", field=name)


def wrong_type(name: str, wanted: str, value: Plain) -> str:
    """Return the sentence for a ``value`` that is not what was ``wanted``."""
    return f"Invalid type for '{name}': expected {wanted}, but got {kind_of(value)} instead."
