"""JSON as clients send it, without the corners that later break a database or an encoder."""

import json
import math
from collections.abc import Mapping
from typing import Final, NoReturn, cast

from reelkite.domain.errors import MalformedBody
from reelkite.domain.task import Plain

DEEPEST: Final = 32
"""Levels of objects and lists."""

SPACE: Final = " \t\r\n"
"""What JSON takes for white space."""

MOST_DIGITS: Final = 308
"""Digits of a whole number: as many as the largest float has. Longer ones cost time to read."""


KINDS: Final[Mapping[type, str]] = {
    bool: "a boolean",
    int: "an integer",
    float: "a number",
    str: "a string",
    list: "an array",
    dict: "an object",
    type(None): "null",
}
"""What JSON calls our types."""


def kind_of(value: object) -> str:
    """Return what JSON calls the type of ``value``: ``an integer``."""
    return KINDS.get(type(value), "something else")


def parse_json(content: bytes, *, charset: str = "utf-8") -> dict[str, Plain]:
    """Return the object that ``content`` writes; nothing at all is an empty object.

    Raises:
        MalformedBody: It is no JSON object in UTF-8, or holds what cannot be kept.
    """
    text = decode(content, charset)
    if not text.strip(SPACE):
        return {}
    value = parse_value(text)
    if not isinstance(value, dict):
        raise MalformedBody("The body must be a JSON object.", field="")
    return value


def parse_value(text: str) -> Plain:
    """Return the value that ``text`` writes.

    Raises:
        MalformedBody: It is no JSON, or holds what cannot be kept.
    """
    try:
        value = json.loads(text, parse_constant=_no_number, parse_float=_float, parse_int=_whole)
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        raise MalformedBody(f"The body is no JSON: {error}.", field="") from None
    check(value)
    return cast("Plain", value)


def decode(content: bytes, charset: str) -> str:
    """Return the text of ``content``, without a byte order mark.

    Raises:
        MalformedBody: It is not in UTF-8, or says that it is not.
    """
    if charset.strip("\"' ").lower().replace("_", "-") not in (
        "utf-8",
        "utf8",
        "us-ascii",
        "ascii",
    ):
        raise MalformedBody("The body must be in UTF-8; other charsets are not taken.", field="")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MalformedBody("The body must be in UTF-8, and is not.", field="") from None


def check(value: object) -> None:
    """Check that ``value`` can be kept: not too deep, and no text that no database takes.

    Raises:
        MalformedBody: It cannot.
    """
    level = [value]
    for _ in range(DEEPEST + 1):
        below: list[object] = []
        for each in level:
            if isinstance(each, str):
                _check_text(each)
            elif isinstance(each, list):
                below.extend(each)
            elif isinstance(each, dict):
                below.extend((*each.keys(), *each.values()))
        if not below:
            return
        level = below
    raise _too_deep()


def _check_text(text: str) -> None:
    if "\x00" in text:
        raise MalformedBody("The body holds a NUL character.", field="")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise MalformedBody("The body holds half of a surrogate pair.", field="") from None


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > MOST_DIGITS:
        raise ValueError("a number has too many digits")
    return int(text)


def _float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")


def _too_deep() -> MalformedBody:
    return MalformedBody(f"The body is nested deeper than {DEEPEST} levels.", field="")
