"""In which direction each style must change the untreated picture."""

# ruff: noqa: PLR2004  bounds of colours are explained where they stand

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

Traits: TypeAlias = Mapping[str, float]
Rule: TypeAlias = Callable[[Traits, Traits], bool]
"""Of the treated picture's traits and the untreated one's; see ``pictures.traits``."""

_SEEN: Final = 3.0
"""A mean difference in CIELAB that nobody overlooks."""


def _colourless(new: Traits, _: Traits) -> bool:
    return new["chroma"] < 3.0


def _dark(new: Traits, old: Traits) -> bool:
    return new["chroma"] < 6.0 and new["contrast"] >= old["contrast"]


def _brown(new: Traits, _: Traits) -> bool:
    return new["tint"] > 4.0 and new["chroma"] < 30.0


def _blocky(new: Traits, old: Traits) -> bool:
    return new["blocks"] > max(0.45, old["blocks"] + 0.1)


def _painted(new: Traits, old: Traits) -> bool:
    return abs(new["fine"] / max(old["fine"], 1e-6) - 1) > 0.12


def _strokes(new: Traits, old: Traits) -> bool:
    return new["fine"] > 1.2 * old["fine"]


def _washed(new: Traits, old: Traits) -> bool:
    paper = new["light"] > old["light"] + 5.0
    return paper or _painted(new, old)


def _neon(new: Traits, old: Traits) -> bool:
    return new["neon"] > old["neon"] + 0.05


def _pale(new: Traits, old: Traits) -> bool:
    return new["light"] > old["light"] and new["contrast"] < old["contrast"]


def _drawn(new: Traits, old: Traits) -> bool:
    return new["chroma"] < 9.0 and new["light"] > old["light"]


def _flat(new: Traits, old: Traits) -> bool:
    return new["blocks"] > old["blocks"] or new["fine"] > 1.1 * old["fine"]


DIRECTIONS: Final[Mapping[str, Rule]] = {
    "black and white": _colourless,
    "film noir": _dark,
    "sepia": _brown,
    "watercolour": _washed,
    "oil painting": _painted,
    "van gogh": _strokes,
    "ukiyo-e": _flat,
    "pixel art": _blocky,
    "comic": _flat,
    "anime": _flat,
    "pencil": _drawn,
    "cyberpunk": _neon,
    "vaporwave": _neon,
    "pastel": _pale,
}
"""By canonical style; others must only be seen to differ."""

_ASKED: Final = {
    "van gogh": "van gogh",
    "oil": "oil painting",
    "ukiyo": "ukiyo-e",
    "black and white": "black and white",
    "pixel": "pixel art",
    "cyberpunk": "cyberpunk",
    "watercolo": "watercolour",
    "surreal": "surreal",
    "animated": "anime",
    "sepia": "sepia",
    "noir": "film noir",
    "pencil": "pencil",
    "comic": "comic",
    "vaporwave": "vaporwave",
    "pastel": "pastel",
}


def canonical(asked: str) -> str:
    """Return the canonical style of an expectation's words; the words themselves if unknown."""
    lowered = asked.lower()
    return next((style for sign, style in _ASKED.items() if sign in lowered), lowered)


def is_treated(style: str, new: Traits, old: Traits, change: float) -> bool:
    """Whether the picture was treated as ``style`` asks, and so that one sees it."""
    rule = DIRECTIONS.get(style)
    return change >= _SEEN and (rule is None or rule(new, old))
