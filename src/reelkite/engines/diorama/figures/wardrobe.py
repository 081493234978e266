"""Who a person is to look at: roles, clothes and colours as data, chosen by words and a seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.face import Colouring
from reelkite.engines.diorama.figures.head import Features
from reelkite.engines.diorama.figures.stature import Stature, stature_of
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import NAMED, linear, varied
from reelkite.engines.diorama.scene.mesh import Vec3

KINDS: Final = ("baby", "child", "girl", "boy", "adult", "man", "woman", "elder")
"""The people of the catalogue, as in ``person/child``."""


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
    "chef": Outfit("shirt", "trousers", "#f4f1ea", "#e8e2d4", "#3a4252", "#2c2826", "toque", "#f7f4ee"),
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
    "artist": Outfit("shirt", "trousers", "#e8e2d4", "#d9cfba", "#3f4a5c", "#5a3826", "flat", "#8f2f3a"),
    "sailor": Outfit("jumper", "trousers", "#f2eee4", "#31456f", "#2c3c64", "#2a2220", "cap", "#f2eee4"),
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

_SKINS: Final = ("#f8d5bf", "#f0c4a2", "#dea983", "#bd8459", "#8f5c3d", "#65432f")
_HAIRS: Final = ("#2a1a12", "#4a2c1a", "#6d4224", "#8a5a2c", "#c08a44", "#a5482a", "#1c1614")
_GREYS: Final = ("#e9e5dd", "#d5d0c8", "#b9b4ae")
_EYES: Final = ("#5a3418", "#3c2414", "#3f6a86", "#4c7848", "#7a5a2a")
_PALETTES: Final = (
    ("#d8483a", "#34558f"), ("#f0b23c", "#3d5a80"), ("#3e8f86", "#6b5844"), ("#7fae4e", "#7a5a3c"),
    ("#4f86c6", "#c9a26a"), ("#e07a8b", "#4c5c84"), ("#e98a3a", "#3f6b62"), ("#8a6bb5", "#44506a"),
)  # fmt: skip
"""Main garment and legs that go well together."""
_SHOES: Final = ("#7a4a2c", "#3f4a66", "#b5443a", "#f0eadc", "#2f2c2e")

_STYLES: Final[dict[str, tuple[str, ...]]] = {
    "baby": ("curl", "curl", "buzz"),
    "child": ("tousled", "bob", "pigtails", "curly", "short"),
    "girl": ("pigtails", "bob", "pony", "long", "curly"),
    "boy": ("tousled", "short", "curly", "side"),
    "adult": ("short", "bob", "side", "curly", "pony", "afro"),
    "man": ("side", "short", "curly", "buzz", "afro"),
    "woman": ("long", "bun", "bob", "pony", "curly"),
    "elder": ("wreath", "bun", "wreath", "side"),
}
_NAMED_STYLES: Final[dict[str, str]] = {
    "bald": "bald", "long hair": "long", "long-haired": "long", "short hair": "short",
    "curly": "curly", "curly hair": "curly", "curly-haired": "curly", "ponytail": "pony",
    "afro": "afro", "bun": "bun", "pigtails": "pigtails",
}  # fmt: skip
_NAMED_HAIRS: Final[dict[str, str]] = {
    "blonde": "#dcb062", "blond": "#dcb062", "red-haired": "#a5482a", "redhead": "#a5482a",
    "ginger": "#b5562a", "brunette": "#4a2c1a", "grey-haired": "#b9b4ae", "white-haired": "#e9e5dd",
    "dark-haired": "#241812", "black-haired": "#1c1614",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Character:
    """Everything that is to be seen of one person.

    Attributes:
        body: Proportions.
        features: Proportions of the face.
        face: Colours of skin, hair and eyes.
        outfit: Clothes; all colours are chosen.
        hair: Hair style.
        beard: ``full``, ``short``, ``moustache`` or None.
        glasses: Whether spectacles are worn.
        mood: ``happy``, ``sad``, ``angry``, ``surprised``, ``calm`` or None.
        main: Colour of the main garment, linear RGB.
    """

    body: Stature
    features: Features
    face: Colouring
    outfit: Outfit
    hair: str
    beard: str | None
    glasses: bool
    mood: str | None
    main: Vec3


_MOODS: Final[dict[str, str]] = {
    "happy": "happy", "smiling": "happy", "joyful": "happy", "cheerful": "happy",
    "excited": "happy", "laughing": "happy", "sad": "sad", "crying": "sad", "lonely": "sad",
    "tired": "sad", "angry": "angry", "furious": "angry", "surprised": "surprised",
    "scared": "surprised", "amazed": "surprised", "calm": "calm", "serious": "calm",
    "thoughtful": "calm", "peaceful": "calm", "focused": "calm",
}  # fmt: skip


def cast(kind: str, appearance: Appearance) -> Character:
    """Return who plays ``person/<kind>``: the words decide, the seed fills in the rest."""
    words = frozenset(appearance.attributes)
    kind = _aged(kind, words)

    def dice(aspect: int) -> np.random.Generator:
        # One sequence for each aspect: a named colour must not change the hair.
        return np.random.default_rng([appearance.seed, KINDS.index(kind), aspect])

    body = _body(kind, words, dice(0))
    outfit, main = _dressed(kind, appearance, words, dice(1))
    return Character(
        body=body,
        features=_features(kind, dice(2)),
        face=_colouring(body, words, dice(3)),
        outfit=outfit,
        hair=_hair_style(kind, words, outfit, dice(4)),
        beard=_beard(kind, words, dice(5)),
        glasses="glasses" in words or (kind == "elder" and dice(6).random() < 0.6),
        mood=next((_MOODS[word] for word in appearance.attributes if word in _MOODS), None),
        main=main,
    )


def _aged(kind: str, words: frozenset[str]) -> str:
    """Return the kind that the words of age make of ``kind``."""
    if words & {"old", "elderly", "aged"}:
        return "elder"
    return kind


def _pick(dice: np.random.Generator, choices: Sequence[str]) -> str:
    """Return one of ``choices``."""
    return choices[int(dice.integers(len(choices)))]


def _body(kind: str, words: frozenset[str], dice: np.random.Generator) -> Stature:
    """Return proportions, a little different for everyone."""
    body = stature_of(kind)
    sway = dice.uniform(-1, 1, 5)
    belly = body.belly + 0.12 * abs(sway[0])
    if words & {"fat", "chubby", "plump", "big"}:
        belly = 1.0
    tall = 1 + 0.025 * sway[1]
    return replace(
        body,
        height=body.height * tall,
        hip=body.hip * tall,
        chest=body.chest * (1 + 0.04 * sway[2] + 0.10 * (belly > 0.9)),
        belly=belly,
        eyes=0.335 + 0.025 * sway[3],
        eye=(0.205 if body.grown else 0.240) + 0.014 * sway[4],
    )


def _features(kind: str, dice: np.random.Generator) -> Features:
    """Return proportions of a face."""
    grown = kind not in {"baby", "child", "girl", "boy"}
    jaw, chin, cheeks, wide, deep, brow, high = dice.uniform(-1, 1, 7)
    lady = kind in {"girl", "woman"} or (kind in {"child", "adult"} and dice.random() < 0.5)
    manly = kind == "man"
    return Features(
        jaw=(0.70 if grown else 0.66) + 0.05 * jaw + 0.05 * manly - 0.04 * (lady and grown),
        chin=0.97 + 0.05 * chin + 0.04 * manly,
        cheeks=(0.31 if grown else 0.35) + 0.03 * cheeks,
        nose=((0.145 if grown else 0.125) + 0.03 * wide, 0.13 + 0.02 * wide, 0.18 + 0.05 * deep),
        bridge=(0.20 + 0.06 * deep) * grown,
        ears=0.24 + 0.02 * cheeks + 0.04 * (kind == "elder"),
        blush=0.42 + 0.1 * cheeks,
        brow=(0.052 + 0.016 * brow + 0.012 * manly) * (0.7 if lady else 1.0),
        brow_height=(0.31 if grown else 0.33) + 0.02 * high,
        lashes=lady,
    )


def _colouring(body: Stature, words: frozenset[str], dice: np.random.Generator) -> Colouring:
    """Return skin, hair and eyes that go together."""
    tone = int(dice.integers(len(_SKINS)))
    dark = tone >= 3
    hairs = (*_HAIRS[:2], _HAIRS[-1]) if dark else _HAIRS
    hair = _pick(dice, _GREYS if body.age == "elder" else hairs)
    hair = next((_NAMED_HAIRS[word] for word in sorted(words) if word in _NAMED_HAIRS), hair)
    eyes = _pick(dice, _EYES[:2] if dark else _EYES)
    return Colouring(
        skin=varied(linear(_SKINS[tone]), dice, 0.05),
        hair=varied(linear(hair), dice, 0.08),
        eyes=linear(eyes),
    )


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


def _dressed(
    kind: str, appearance: Appearance, words: frozenset[str], dice: np.random.Generator
) -> tuple[Outfit, Vec3]:
    """Return the outfit with all colours chosen, and the main garment's colour."""
    role = role_of(appearance.attributes)
    outfit = _plain(kind, dice) if role is None else ROLES[role]
    for word in sorted(words & _GARMENTS.keys()):
        part, value = _GARMENTS[word]
        outfit = replace(outfit, **{part: value})
    main, legs = _PALETTES[int(dice.integers(len(_PALETTES)))]
    outfit = replace(
        outfit,
        colour=outfit.colour or main,
        legs=outfit.legs or (main if kind == "baby" else legs),
        shoes=outfit.shoes or _pick(dice, _SHOES),
        hat_colour=outfit.hat_colour or legs,
    )
    named = NAMED.get((appearance.colour or "").split(" ")[-1])
    return outfit, named or varied(linear(outfit.colour or main), dice, 0.05)


def _hair_style(kind: str, words: frozenset[str], outfit: Outfit, dice: np.random.Generator) -> str:
    """Return a hair style, such that a hat fits over it."""
    style = _pick(dice, _STYLES[kind])
    style = next((_NAMED_STYLES[word] for word in sorted(words) if word in _NAMED_STYLES), style)
    flat = {"afro": "curly", "curly": "buzz", "tousled": "short", "bun": "bob", "side": "short"}
    if outfit.hat in {"space", "helm"}:
        return "short"
    return flat.get(style, style) if outfit.hat else style


def _beard(kind: str, words: frozenset[str], dice: np.random.Generator) -> str | None:
    """Return a beard, if any."""
    if words & {"bearded", "beard"}:
        return "full"
    if "moustache" in words:
        return "moustache"
    share = {"man": 0.35, "elder": 0.5}.get(kind, 0.0)
    return _pick(dice, ("full", "short", "moustache")) if dice.random() < share else None
