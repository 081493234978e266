"""Pronouns that open a later shot, spelt out by what the shot before showed."""

import re
from collections.abc import Sequence
from typing import Final

from reelkite.domain.storyboard import Subject

_OPENING: Final = re.compile(r"(^|[.!?\n:]\s*)(it|he|she|they)\b(?!')", re.IGNORECASE)
_LIVING: Final = ("person/", "animal/", "prop/robot", "shape/creature")
_MEN: Final = frozenset({"person/man", "person/boy"})
_WOMEN: Final = frozenset({"person/woman", "person/girl"})


def spelt_out(text: str, earlier: Sequence[Subject]) -> str:
    """Return the text with its first pronoun as a noun, if it opens a sentence before any name.

    "It leaps into the snow." after a shot of a fox is "The fox leaps into the snow."
    """
    match = _OPENING.search(text)
    if match is None or any(_is_named(one, text[: match.start()]) for one in earlier):
        return text
    meant = _meant(match[2].lower(), earlier)
    if meant is None:
        return text
    return f"{text[: match.start()]}{match[1]}The {meant.noun}{text[match.end() :]}"


def _is_named(subject: Subject, text: str) -> bool:
    return subject.noun.rpartition(" ")[2] in text.lower().split()


def _meant(pronoun: str, earlier: Sequence[Subject]) -> Subject | None:
    """Return what a pronoun means: people by their sex, else the first that lives, or is."""
    living = [one for one in earlier if one.asset.startswith(_LIVING)]
    people = [one for one in living if one.asset.startswith("person/")]
    if pronoun in {"he", "she"}:
        other = _WOMEN if pronoun == "he" else _MEN
        return next((one for one in people or living if one.asset not in other), None)
    if pronoun == "they":
        return next((one for one in earlier if one.count > 1), None)
    things = [one for one in earlier if one not in people]
    animals = [one for one in living if one not in people]
    return next(iter(animals or things), None)
