"""Text from outside, made fit to be kept: PostgreSQL takes no NUL, and UTF-8 no lone surrogate."""

import json
import math
from collections.abc import Mapping
from typing import Final

from reelkite.domain.task import Plain

DEEPEST: Final = 64
"""Levels of nesting that are kept; what lies deeper becomes null."""


def clean(text: str) -> str:
    """Return ``text`` with U+FFFD in place of NUL and of lone surrogates."""
    if text.isascii() and "\0" not in text:
        return text
    units = text.replace("\0", "\ufffd").encode("utf-16-le", "surrogatepass")
    return units.decode("utf-16-le", "replace")


def clean_or_none(text: str | None) -> str | None:
    """As ``clean``, for what may be missing."""
    return None if text is None else clean(text)


def to_json(values: Mapping[str, Plain]) -> str:
    """Return ``values`` as JSON that every reader takes: clean, finite, not too deep."""
    return json.dumps(
        {clean(str(name)): _plain(value, 1) for name, value in values.items()},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _plain(value: Plain, depth: int) -> Plain:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, list | dict):
        return None if depth >= DEEPEST else _collection(value, depth + 1)
    return value


def _collection(value: list[Plain] | dict[str, Plain], depth: int) -> Plain:
    if isinstance(value, list):
        return [_plain(item, depth) for item in value]
    return {clean(str(name)): _plain(item, depth) for name, item in value.items()}
