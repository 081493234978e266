"""Words that are hidden in codes: base64, hexadecimal, percent signs, character references."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final
from urllib.parse import unquote

from reelkite.domain.policy import Span

_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{8,}={0,2}")
_HEX: Final = re.compile(r"(?:(?:0x|\\x)?[0-9a-fA-F]{2}[ ,:;]?){4,}")
_CHUNK: Final = re.compile(r"\S+")
_PERCENT: Final = re.compile(r"%[0-9a-fA-F]{2}")
_REFERENCE: Final = re.compile(r"&#?\w{1,8};")

_MOST: Final = 200
"""Runs that are looked into; more are noise."""

_LEAST: Final = 4
"""Letters that a decoded run must have."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A run of a prompt that stands for other words.

    Attributes:
        text: What it stands for.
        span: Where it stands.
    """

    text: str
    span: Span


def hidden(prompt: str) -> Iterator[Hidden]:
    """Yield what runs of ``prompt`` stand for when they are decoded, where that is text."""
    for count, found in enumerate(_runs(prompt)):
        if count >= _MOST:
            return
        yield from (Hidden(text, found.span()) for text in _decoded(found) if _is_text(text))


def _runs(prompt: str) -> Iterator["re.Match[str]"]:
    for pattern in (_BASE64, _HEX, _CHUNK):
        yield from (found for found in pattern.finditer(prompt) if _is_coded(found))


def _is_coded(found: "re.Match[str]") -> bool:
    """Tell whether a run may be more than words; a run of small letters is a word."""
    run, pattern = found.group(), found.re
    if pattern is _CHUNK:
        return bool(_PERCENT.search(run) or _REFERENCE.search(run))
    return pattern is _HEX or not run.isalpha() or run != run.lower()


def _decoded(found: "re.Match[str]") -> Iterator[str]:
    run, pattern = found.group(), found.re
    if pattern is _CHUNK:
        yield unescape(unquote(run, errors="ignore"))
    elif pattern is _HEX:
        yield from _texts(bytes.fromhex(re.sub(r"0x|\\x|[^0-9a-fA-F]", "", run)))
    else:
        yield from _texts(_from_base64(run))


def _from_base64(run: str) -> bytes:
    letters = run.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _texts(content: bytes) -> Iterator[str]:
    try:
        yield content.decode("utf-8")
    except UnicodeDecodeError:
        return


def _is_text(text: str) -> bool:
    """Tell text from chance: printable, and mostly letters."""
    letters = sum(sign.isalpha() for sign in text)
    return (
        text.isprintable() and letters >= _LEAST and 5 * letters >= 4 * len(text.replace(" ", ""))
    )
