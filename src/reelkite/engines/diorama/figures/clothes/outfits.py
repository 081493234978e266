"""What somebody wears: how words and a seed choose among roles, garments and colours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from reelkite.engines.diorama.figures.clothes.wardrobe import (
    GARMENTS,
    PATTERNS,
    ROLES,
    SYNONYMS,
    WORN,
    Outfit,
)
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import NAMED, code_of, linear, named, varied
from reelkite.engines.diorama.scene.mesh import Vec3

_PALETTES: Final = (
    ("#d8483a", "#34558f"), ("#f0b23c", "#3d5a80"), ("#3e8f86", "#5b4a7a"), ("#7fae4e", "#44588a"),
    ("#4f86c6", "#a8483e"), ("#e07a8b", "#4c5c84"), ("#e98a3a", "#3f6b62"), ("#8a6bb5", "#44506a"),
    ("#e8dcc2", "#7a4f34"), ("#2f5d62", "#c9a86a"), ("#c75b7a", "#3a3f5c"), ("#f2efe6", "#3f5c88"),
)  # fmt: skip
"""Main garment and legs that go well together; none is like skin."""
_SHOES: Final = ("#7a4a2c", "#3f4a66", "#b5443a", "#f0eadc", "#2f2c2e")

_COLOURED: Final = {"top": "colour", "bottom": "legs", "hat": "hat_colour"}
"""The field that holds a garment's colour."""

_OWN_COLOUR: Final = {
    "crown": "#e8bd45", "tiara": "#e8bd45", "toque": "#f7f4ee", "santa": "#c8282c",
    "hard": "#f2c531", "sun": "#dcb763", "top": "#26242c", "mortar": "#26262c",
}  # fmt: skip
"""Hats that have a colour by nature, whatever goes with the clothes."""


_FORMAL: Final = frozenset(
    f"{how} {what}"
    for how in ("evening", "formal", "formal evening", "elegant", "black-tie")
    for what in ("wear", "dress", "clothes", "attire", "outfit", "clothing")
) - {"elegant dress", "formal dress"}
"""Words that mean a gown for a lady and a dinner jacket for a gentleman."""


@dataclass(frozen=True, slots=True)
class Word:
    """One garment that words name.

    Attributes:
        garment: Key of ``GARMENTS`` or ``WORN``.
        colour: Its colour as words, or None.
        pattern: Its pattern, or None.
    """

    garment: str
    colour: str | None
    pattern: str | None


def _plain(kind: str, dice: np.random.Generator) -> Outfit:
    """Return everyday clothes."""
    choices = {
        "baby": (Outfit("romper", "trousers"), Outfit("romper", "trousers", hat="beanie")),
        "child": (Outfit("tee", "shorts"), Outfit("hoodie", "shorts"), Outfit("tee", "trousers",
            pattern="striped")),
        "girl": (Outfit("dress", None), Outfit("tee", "skirt"), Outfit("dress", None,
            pattern="dotted"), Outfit("tee", "shorts")),
        "boy": (Outfit("tee", "shorts", pattern="striped"), Outfit("tee", "trousers"),
            Outfit("hoodie", "shorts")),
        "man": (Outfit("tee"), Outfit("shirt"), Outfit("jumper"), Outfit("hoodless"),
            Outfit("shirt", pattern="checked")),
        "woman": (Outfit("dress", None), Outfit("jumper"), Outfit("coat"), Outfit("tee", "skirt"),
            Outfit("shirt")),
        "elder": (Outfit("jumper"), Outfit("coat"), Outfit("jumper", hat="flat"), Outfit("shirt",
            extras=(("waistcoat", None),))),
        "old woman": (Outfit("dress", None), Outfit("jumper", "long skirt"), Outfit("coat", None),
            Outfit("shirt", "long skirt", extras=(("scarf", None),))),
    }.get(kind, (Outfit("tee"), Outfit("jumper"), Outfit("shirt"), Outfit("hoodie")))  # fmt: skip
    return choices[int(dice.integers(len(choices)))]


def role_of(words: Sequence[str]) -> str | None:
    """Return the first role that ``words`` name."""
    for word in words:
        role = SYNONYMS.get(word, word)
        if role in ROLES:
            return role
    return None


def worn(words: Sequence[str]) -> Iterator[Word]:
    """Yield each garment that ``words`` name, with colour and pattern: ``red striped dress``."""
    names = sorted({*GARMENTS, *WORN}, key=len, reverse=True)
    for word in words:
        garment = next((name for name in names if word == name or word.endswith(f" {name}")), None)
        if garment is None:
            continue
        before = word.removesuffix(garment).split()
        pattern = next((PATTERNS[each] for each in before if each in PATTERNS), None)
        told = [each for each in before if each in NAMED or each in {"dark", "light", "pale"}]
        yield Word(garment, " ".join(told) if told and told[-1] in NAMED else None, pattern)


def furry(attributes: Sequence[str]) -> str | None:
    """Return the colour of the fur of who has one instead of skin: ``fur #aabbcc``."""
    fur = next((word for word in attributes if word.startswith("fur #")), None)
    return None if fur is None else fur.removeprefix("fur ")


def _base(kind: str, attributes: Sequence[str], dice: np.random.Generator) -> Outfit:
    """Return what is worn before single garments are named."""
    role, fur = role_of(attributes), furry(attributes)
    female = kind in {"woman", "girl"} or "female" in attributes
    if role is None and _FORMAL & set(attributes):
        role = "evening gown" if female else "tuxedo"
    lady = "old woman" if kind == "elder" and female else kind
    outfit = _plain(lady, dice) if role is None else ROLES[role]
    if fur is None:
        return outfit
    if role is None:
        return Outfit("fur", "trousers", fur, fur, fur, fur, gloves=fur)
    return replace(outfit, shoes=fur, gloves=outfit.gloves or fur)


def _dressed_in(outfit: Outfit, word: Word) -> Outfit:
    """Return the outfit with one garment more, or in place of what it had."""
    code = None if word.colour is None else code_of(named(word.colour))
    if word.garment in WORN:
        extra = WORN[word.garment]
        others = tuple(each for each in outfit.extras if each[0] != extra)
        return replace(outfit, extras=(*others, (extra, code)))
    part, value = GARMENTS[word.garment]
    if part in {"bib", "gloves", "shoes"}:
        return _with(outfit, part, code or value)
    changed = _with(outfit, part, value)
    if part == "top" and value in {"dress", "gown", "robe", "kimono", "tutu"}:
        changed = replace(changed, bottom=None)
    elif part == "top" and outfit.bottom is None and outfit.top != value:
        changed = replace(changed, bottom="trousers")
    elif part == "bottom" and outfit.bottom is None:
        changed = replace(changed, top="shirt")
    if word.pattern is not None and part == "top":
        changed = replace(changed, pattern=word.pattern)
    if part == "hat" and code is None and value in _OWN_COLOUR:
        code = _OWN_COLOUR[value]
    return changed if code is None else _with(changed, _COLOURED[part], code)


def _layered(outfit: Outfit, words: Sequence[Word]) -> Outfit:
    """Return the outfit with a jacket over the dress where both are named: its skirt is seen."""
    cuts = {GARMENTS.get(word.garment, ("", ""))[1]: word for word in words}
    over = next((cut for cut in _OVER if cut in cuts), None)
    under = next((cut for cut in _UNDER if cut in cuts), None)
    if over is None or under is None:
        return outfit
    jacket, dress = cuts[over].colour, cuts[under].colour
    return replace(
        outfit,
        top=over,
        bottom=_UNDER[under],
        colour=outfit.colour if jacket is None else code_of(named(jacket)),
        legs=outfit.legs if dress is None else code_of(named(dress)),
    )


_OVER: Final = ("hoodless", "jacket", "jumper", "hoodie")
"""Tops that are worn over a dress."""

_UNDER: Final = {"dress": "skirt", "gown": "long skirt"}
"""Dresses, and what is seen of them below a jacket."""


def _with(outfit: Outfit, part: str, value: str) -> Outfit:
    """Return the outfit with one field that holds a word or a code."""
    fields: dict[str, Any] = {part: value}
    return replace(outfit, **fields)


def dressed(
    kind: str, appearance: Appearance, words: frozenset[str], dice: np.random.Generator
) -> tuple[Outfit, Vec3]:
    """Return the outfit with all colours chosen, and the main garment's colour."""
    outfit = _base(kind, appearance.attributes, dice)
    garments = list(worn(sorted(words)))
    for word in sorted(garments, key=lambda each: GARMENTS.get(each.garment, ("",))[0] != "top"):
        outfit = _dressed_in(outfit, word)
    outfit = _layered(outfit, garments)
    told_top = any(_tells_top(word) for word in garments)
    pattern = next((PATTERNS[word] for word in sorted(words) if word in PATTERNS), outfit.pattern)
    main, legs = _PALETTES[int(dice.integers(len(_PALETTES)))]
    own = outfit.colour or main
    outfit = replace(
        outfit,
        colour=own,
        pattern=pattern,
        legs=outfit.legs or (main if kind == "baby" else legs),
        shoes=outfit.shoes or _SHOES[int(dice.integers(len(_SHOES)))],
        hat_colour=outfit.hat_colour or legs,
    )
    asked = (
        None if told_top or own == "skin" else NAMED.get((appearance.colour or "").split(" ")[-1])
    )
    plain = (0.5, 0.5, 0.5) if own == "skin" else linear(own)
    if told_top:
        return outfit, plain
    return outfit, asked or varied(plain, dice, 0.05)


def _tells_top(word: Word) -> bool:
    """Whether a garment with its colour is the main one."""
    return word.colour is not None and GARMENTS.get(word.garment, ("",))[0] == "top"


__all__ = ["GARMENTS", "ROLES", "SYNONYMS", "Outfit", "dressed", "furry", "role_of", "worn"]
