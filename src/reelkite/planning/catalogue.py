"""Which nouns have a body, and how well it fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from reelkite.domain.storyboard import Match
from reelkite.planning import tables

_RANKS: Final = (Match.EXACT, Match.SYNONYM, Match.NEAREST, Match.NONE)
_KIN_ONLY: Final = "kin only"
_RULES: Final = frozenset({_KIN_ONLY, "too general"})
"""Sections of the table that hold no rows."""
ROLE: Final = "role"
"""Class of nouns for people by what they do; the noun is then an attribute too."""
PEOPLE: Final = frozenset({"person", ROLE})
ANIMATE: Final = frozenset({"person", ROLE, "animal", "bird", "fish", "insect", "fantasy"})
"""Classes of those who act of their own will."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A noun of the catalogue.

    Attributes:
        kind: Class of the noun: ``person``, ``animal``, ``food``, ...
    """

    noun: str
    asset: str
    match: Match
    kind: str


@cache
def entries() -> Mapping[str, Entry]:
    """Return the catalogue by noun; where two rows name one noun, the better match wins."""
    out: dict[str, Entry] = {}
    for kind, rows in tables.sections("nouns").items():
        if kind in _RULES:
            continue
        for asset, cells in rows.items():
            for entry in _row(kind, asset, cells):
                old = out.get(entry.noun)
                if old is None or _RANKS.index(entry.match) < _RANKS.index(old.match):
                    out[entry.noun] = entry
    return MappingProxyType(out)


def _row(kind: str, asset: str, cells: tuple[str, ...]) -> list[Entry]:
    """Read one row: names ; synonyms ; kin."""
    found: list[tuple[str, Match]] = []
    for rank, part in enumerate("|".join(cells).split(";")):
        match = Match.SYNONYM if kind == ROLE else _RANKS[rank]
        if asset.startswith("shape/"):
            match = Match.NONE
        found += [(noun.strip(), match) for noun in part.split("|") if noun.strip()]
    kin = tables.words("nouns", _KIN_ONLY)
    lower = Match.NEAREST
    return [
        Entry(noun, asset, lower if noun in kin and match is Match.SYNONYM else match, kind)
        for noun, match in found
    ]


def assets() -> tuple[str, ...]:
    """Return every asset that a noun can be cast as, in the order of the catalogue."""
    rows = (
        asset
        for kind, section in tables.sections("nouns").items()
        if kind not in _RULES
        for asset in section
    )
    shown = tables.table("clothes", "shown parts")
    shapes = ("shape/creature", "shape/object", "shape/heap")
    return tuple(dict.fromkeys([*rows, *shown, *shapes]))
