"""Roles, clothes and their colours as data, and how words and a seed choose among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import NAMED, linear, varied
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Outfit:
    """What somebody wears; colours as sRGB codes, None to be chosen.

    Attributes:
        top: One of ``garments.CUTS``.
        bottom: ``shorts``, ``trousers`` or None.
        colour: Main garment.
        accent: Shirt front, sash, rings, tie.
        legs: The bottom's colour.
        shoes: Their colour.
        hat: One of ``hats.HATS``, or None.
        hat_colour: Its colour; None for the main colour.
        bib: Colour of an apron or of dungarees over the top.
        badge: Colour of a badge, with a belt.
        bands: Colour of bright bands.
        gloves: Colour of gloves.
    """

    top: str = "tee"
    bottom: str | None = "trousers"
    colour: str | None = None
    accent: str = "#f4ead2"
    legs: str | None = None
    shoes: str | None = None
    hat: str | None = None
    hat_colour: str | None = None
    bib: str | None = None
    badge: str | None = None
    bands: str | None = None
    gloves: str | None = None


ROLES: Final[dict[str, Outfit]] = {
    "chef": Outfit("shirt", "trousers", "#f4f1ea", "#e8e2d4", "#3a4252", "#2c2826", "toque",
                   "#f7f4ee"),
    "astronaut": Outfit("space", "trousers", "#eceaE4", "#d0643a", "#eceae4", "#c9cdd6", "space",
                        gloves="#c6cbd6"),
    "doctor": Outfit("coat", "trousers", "#f5f3ee", "#d8e6ea", "#4b7d94", "#f0eee8"),
    "nurse": Outfit("tee", "trousers", "#6fb7c4", "#f5f3ee", "#6fb7c4", "#f0eee8"),
    "police": Outfit("shirt", "trousers", "#31456f", "#25355a", "#232f4c", "#1d1b1c", "police",
                     "#25355a", badge="#e3bb4a"),
    "firefighter": Outfit("coat", "trousers", "#b23a2a", "#e8d24a", "#2f2d30", "#2a2725", "fire",
                          "#c23a26", bands="#f0dc4a"),
    "king": Outfit("robe", None, "#8f2334", "#e3bb4a", None, "#5a3826", "crown", "#e8bd45"),
    "queen": Outfit("robe", None, "#7a3f98", "#e3bb4a", None, "#5a3826", "crown", "#e8bd45"),
    "farmer": Outfit("shirt", "trousers", "#c2503a", "#a8402e", "#46648f", "#6a4a2c", "sun",
                     "#dcb763", bib="#46648f"),
    "worker": Outfit("jumper", "trousers", "#f08a2c", "#f4f06a", "#44546c", "#7a5530", "hard",
                     "#f2c531", bands="#f4f29a"),
    "business": Outfit("jacket", "trousers", "#3a465e", "#b3303a", "#363f54", "#2a2220"),
    "ballerina": Outfit("tutu", None, "#f0a8c0", "#f8dfe6", None, "#f2b6c8"),
    "knight": Outfit("armour", "trousers", "#9aa2ae", "#b02e34", "#7d848f", "#8b929d", "helm",
                     "#a9b0bb", gloves="#8b929d"),
    "cowboy": Outfit("shirt", "trousers", "#b0603a", "#8a4a2c", "#3f5c88", "#6a4226", "cowboy",
                     "#9a6a3c"),
    "dancer": Outfit("dress", None, "#c8375c", "#f2b6c8", None, "#8a2440"),
    "scientist": Outfit("coat", "trousers", "#f5f3ee", "#d8e6ea", "#5a5f6c", "#3a2c24"),
    "artist": Outfit("shirt", "trousers", "#e8e2d4", "#d9cfba", "#3f4a5c", "#5a3826", "flat",
                     "#8f2f3a"),
    "sailor": Outfit("jumper", "trousers", "#f2eee4", "#31456f", "#2c3c64", "#2a2220", "cap",
                     "#f2eee4"),
    "wizard": Outfit("robe", None, "#3f3a86", "#e3bb4a", None, "#4a342a", "sun", "#3f3a86"),
}  # fmt: skip
"""Clothes of a calling, by canonical word."""

SYNONYMS: Final[dict[str, str]] = {
    "cook": "chef", "baker": "chef", "suit": "business", "businessman": "business",
    "businesswoman": "business", "police officer": "police", "policeman": "police",
    "cop": "police", "fireman": "firefighter", "prince": "king", "princess": "queen",
    "builder": "worker", "construction worker": "worker", "engineer": "worker",
    "spacesuit": "astronaut", "space suit": "astronaut", "ballet": "ballerina",
    "rancher": "cowboy", "crown": "queen", "office worker": "business", "lawyer": "business",
    "painter": "artist", "captain": "sailor", "witch": "wizard", "researcher": "scientist",
}  # fmt: skip
"""Other words for a role."""

_GARMENTS: Final[dict[str, tuple[str, str]]] = {
    "dress": ("top", "dress"), "gown": ("top", "dress"), "coat": ("top", "coat"),
    "raincoat": ("top", "coat"), "jacket": ("top", "jumper"), "sweater": ("top", "jumper"),
    "jumper": ("top", "jumper"), "hoodie": ("top", "jumper"), "shirt": ("top", "shirt"),
    "t-shirt": ("top", "tee"), "robe": ("top", "robe"), "kimono": ("top", "robe"),
    "shorts": ("bottom", "shorts"), "trousers": ("bottom", "trousers"),
    "jeans": ("bottom", "trousers"), "hat": ("hat", "sun"), "cap": ("hat", "cap"),
    "beanie": ("hat", "beanie"), "helmet": ("hat", "hard"), "top hat": ("hat", "top"),
    "straw hat": ("hat", "sun"), "cowboy hat": ("hat", "cowboy"), "crown": ("hat", "crown"),
    "apron": ("bib", "#f3e9d6"),
}  # fmt: skip
"""Single garments that a prompt may name: the outfit's field and its value."""

_PALETTES: Final = (
    ("#d8483a", "#34558f"), ("#f0b23c", "#3d5a80"), ("#3e8f86", "#5b4a7a"), ("#7fae4e", "#44588a"),
    ("#4f86c6", "#a8483e"), ("#e07a8b", "#4c5c84"), ("#e98a3a", "#3f6b62"), ("#8a6bb5", "#44506a"),
)  # fmt: skip
"""Main garment and legs that go well together; none is like skin."""
_SHOES: Final = ("#7a4a2c", "#3f4a66", "#b5443a", "#f0eadc", "#2f2c2e")


def _plain(kind: str, dice: np.random.Generator) -> Outfit:
    """Return everyday clothes."""
    choices = {
        "baby": (Outfit("romper", "trousers"), Outfit("romper", "trousers", hat="beanie")),
        "child": (Outfit("tee", "shorts"), Outfit("tee", "shorts"), Outfit("tee", "trousers")),
        "girl": (Outfit("dress", None), Outfit("tee", "shorts"), Outfit("dress", None)),
        "boy": (Outfit("tee", "shorts"), Outfit("tee", "trousers")),
        "man": (Outfit("tee"), Outfit("shirt"), Outfit("jumper")),
        "woman": (Outfit("dress", None), Outfit("jumper"), Outfit("coat"), Outfit("tee")),
        "elder": (Outfit("jumper"), Outfit("coat"), Outfit("jumper", hat="flat")),
    }.get(kind, (Outfit("tee"), Outfit("jumper"), Outfit("shirt"), Outfit("coat")))
    return choices[int(dice.integers(len(choices)))]


def role_of(words: Sequence[str]) -> str | None:
    """Return the first role that ``words`` name."""
    for word in words:
        role = SYNONYMS.get(word, word)
        if role in ROLES:
            return role
    return None


def _worn(words: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each garment that ``words`` name, with its colour: ``red dress`` is a dress in red."""
    for word in words:
        for garment in sorted(_GARMENTS, key=len, reverse=True):
            if word == garment or word.endswith(f" {garment}"):
                yield garment, word.removesuffix(garment).strip() or None
                break


def dressed(
    kind: str, appearance: Appearance, words: frozenset[str], dice: np.random.Generator
) -> tuple[Outfit, Vec3]:
    """Return the outfit with all colours chosen, and the main garment's colour."""
    role = role_of(appearance.attributes)
    outfit = _plain(kind, dice) if role is None else ROLES[role]
    main_colour = appearance.colour
    for word, colour in _worn(sorted(words)):
        part, value = _GARMENTS[word]
        outfit = replace(outfit, **{part: value})
        main_colour = colour if part == "top" and colour else main_colour
    main, legs = _PALETTES[int(dice.integers(len(_PALETTES)))]
    outfit = replace(
        outfit,
        colour=outfit.colour or main,
        legs=outfit.legs or (main if kind == "baby" else legs),
        shoes=outfit.shoes or _SHOES[int(dice.integers(len(_SHOES)))],
        hat_colour=outfit.hat_colour or legs,
    )
    named = NAMED.get((main_colour or "").split(" ")[-1])
    return outfit, named or varied(linear(outfit.colour or main), dice, 0.05)
