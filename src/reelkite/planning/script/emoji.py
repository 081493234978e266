"""Prompts of pictures alone: each emoji by its name, side by side."""

import unicodedata
from typing import Final

from reelkite.planning import tables

_JOINER: Final = "\u200d"
_GLAD: Final = ("grinning", "smiling", "beaming")
_SEXES: Final = frozenset({"female sign", "male sign"})
_ANIMALS: Final = ("cat", "monkey")


def in_words(text: str) -> str:
    """Return the names of a text's emoji, if it holds nothing else; or else the text."""
    if any(letter.isalnum() for letter in text):
        return text
    names: list[str] = []
    joined = False
    for sign in text:
        name = _name(sign)
        work = tables.values("pictures", "joined").get(name) if joined and names else None
        if work:
            names[-1] = work
        elif name:
            names.append(name)
        joined = sign == _JOINER
    return ", ".join(names) or text


def _name(sign: str) -> str:
    """Return a picture's name in plain words; nothing for a mark, a joiner or a sex."""
    if unicodedata.category(sign) != "So":
        return ""
    name = unicodedata.name(sign, "").lower()
    if name.startswith(_GLAD) and not any(animal in name for animal in _ANIMALS):
        return "smiling person"
    if name in _SEXES or name.startswith("regional indicator"):
        return ""
    plain = name.removesuffix(" face").removesuffix(" sign")
    return tables.values("pictures", "names").get(name, plain)
