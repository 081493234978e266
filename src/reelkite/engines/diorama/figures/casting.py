"""Who plays: proportions, face, hair and clothes of one person, chosen by words and a seed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.clothes.outfits import Outfit, dressed, furry, role_of
from reelkite.engines.diorama.figures.face import Colouring
from reelkite.engines.diorama.figures.head import Features
from reelkite.engines.diorama.figures.stature import Stature, stature_of
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import NAMED, linear, varied
from reelkite.engines.diorama.scene.mesh import Vec3

KINDS: Final = ("baby", "child", "girl", "boy", "adult", "man", "woman", "elder")
"""The people of the catalogue, as in ``person/child``."""


_SKINS: Final = ("#e9ae86", "#e0a073", "#d29362", "#bd8054", "#a36c47", "#85583c")
_TONES: Final = {
    "pale": 0, "fair": 0, "fair-skinned": 0, "light-skinned": 1, "caucasian": 1, "tanned": 2,
    "asian": 1, "latino": 2, "hispanic": 2, "indian": 3, "brown-skinned": 4, "dark-skinned": 5,
    "african": 5, "black-skinned": 5, "african-american": 5,
}  # fmt: skip
_HAIRS: Final = ("#2a1a12", "#4a2c1a", "#6d4224", "#8a5a2c", "#c08a44", "#a5482a", "#1c1614")
_GREYS: Final = ("#e9e5dd", "#d5d0c8", "#b9b4ae")
_EYES: Final = ("#5a3418", "#3c2414", "#3f6a86", "#4c7848", "#7a5a2a")
_STYLES: Final[dict[str, tuple[str, ...]]] = {
    "baby": ("curl", "curl", "buzz"),
    "child": ("tousled", "bob", "pigtails", "curly", "short"),
    "girl": ("pigtails", "bob", "pony", "long", "curly"),
    "boy": ("tousled", "short", "curly", "side"),
    "adult": ("short", "bob", "side", "curly", "pony", "afro"),
    "man": ("side", "short", "curly", "buzz", "afro"),
    "woman": ("long", "bun", "bob", "pony", "long", "afro"),
    "elder": ("wreath", "bun", "wreath", "side"),
    "old man": ("wreath", "side", "short", "buzz"),
}
_NAMED_STYLES: Final[dict[str, str]] = {
    "bald": "bald", "long hair": "long", "long-haired": "long", "short hair": "short",
    "curly": "curly", "curly hair": "curly", "curly-haired": "curly", "ponytail": "pony",
    "afro": "afro", "bun": "bun", "pigtails": "pigtails", "long blonde hair": "long",
    "braids": "pigtails", "bob": "bob", "crew cut": "buzz", "shaved head": "bald",
        "buzz cut": "buzz",
    "wavy hair": "long", "dreadlocks": "long", "mohawk": "mohawk", "spiky hair": "spiky",
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
        mood: One of ``_MOODS``, or None.
        main: Colour of the main garment, linear RGB.
        headless: Whether somebody else's head is put on.
        furry: Whether it has fur instead of skin, and paws instead of shoes.
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
    headless: bool = False
    furry: bool = False


_MOODS: Final[dict[str, tuple[str, ...]]] = {
    "laughing": ("laughing", "giggling", "ecstatic"),
    "crying": ("crying", "weeping", "sobbing", "tearful"),
    "happy": ("happy", "smiling", "joyful", "cheerful", "excited", "delighted", "playful", "cute"),
    "sad": ("sad", "lonely", "melancholic", "melancholy", "gloomy", "heartbroken", "forlorn"),
    "tired": ("tired", "sleepy", "exhausted", "drowsy", "weary", "bored"),
    "angry": ("angry", "furious", "fierce", "grumpy", "enraged", "mad", "menacing"),
    "surprised": ("surprised", "amazed", "astonished", "shocked", "curious", "startled"),
    "afraid": ("afraid", "scared", "frightened", "terrified", "nervous", "anxious", "worried"),
    "proud": ("proud", "confident", "heroic", "brave", "elegant", "majestic", "regal"),
    "calm": ("calm", "serious", "thoughtful", "peaceful", "focused", "serene", "relaxed",
        "pensive"),
}  # fmt: skip
"""Moods that faces show, and the words for them."""


def _mood_of(attributes: Sequence[str]) -> str | None:
    """Return the mood of the first word that tells one."""
    told = (mood for word in attributes for mood, words in _MOODS.items() if word in words)
    return next(told, None)


def cast(kind: str, appearance: Appearance) -> Character:
    """Return who plays ``person/<kind>``: the words decide, the seed fills in the rest."""
    words = frozenset(appearance.attributes)
    kind = _aged(kind, words)

    def dice(aspect: int) -> np.random.Generator:
        # One sequence for each aspect: a named colour must not change the hair.
        return np.random.default_rng([appearance.seed, KINDS.index(kind), aspect])

    body = _body(kind, words, dice(0))
    outfit, main = dressed(kind, appearance, words, dice(1))
    fur = furry(appearance.attributes)
    return Character(
        body=body,
        features=_features(kind, words, dice(2)),
        face=_colouring(body, words, dice(3), fur or outfit.skin),
        outfit=outfit,
        hair=_hair_style(kind, words, outfit, dice(4)),
        beard=_beard(kind, words, dice(5)),
        glasses="glasses" in words or (kind == "elder" and dice(6).random() < 0.6),
        mood=_mood_of(appearance.attributes),
        main=main,
        headless="headless" in words,
        furry=fur is not None,
    )


def _aged(kind: str, words: frozenset[str]) -> str:
    """Return the kind that the words of age make of ``kind``."""
    if words & {"old", "elderly", "aged", "senior"} and kind != "baby":
        return "elder"
    if words & {"baby", "newborn", "infant"}:
        return "baby"
    return kind


def _is_young(kind: str, words: frozenset[str]) -> bool:
    """Whether a grown body is that of somebody in their teens."""
    return kind in {"adult", "man", "woman"} and bool(words & _TEENS)


_WHITE_HAIRED: Final = frozenset({"santa", "wizard"})
_TEENS: Final = frozenset({"teen", "teenage", "teenager", "adolescent"})
_STOUT: Final = frozenset(
    {"fat", "chubby", "plump", "big", "stout", "overweight", "obese", "round"}
)
_THIN: Final = frozenset({"thin", "slim", "skinny", "slender", "lean", "lanky"})
_STRONG: Final = frozenset({"muscular", "strong", "buff", "burly", "athletic", "bodybuilder"})
_TALL: Final = frozenset({"tall", "lanky", "giant", "large", "huge"})
_SHORT: Final = frozenset({"short", "small", "tiny", "petite"})


def _pick(dice: np.random.Generator, choices: Sequence[str]) -> str:
    """Return one of ``choices``."""
    return choices[int(dice.integers(len(choices)))]


def _body(kind: str, words: frozenset[str], dice: np.random.Generator) -> Stature:
    """Return proportions, a little different for everyone."""
    body = stature_of(kind)
    sway = dice.uniform(-1, 1, 5)
    stout, thin, strong = (bool(words & kin) for kin in (_STOUT, _THIN, _STRONG))
    belly = 1.0 if stout else (body.belly + 0.12 * abs(sway[0])) * (not (thin or strong))
    tall = 1 + 0.025 * sway[1] + 0.09 * bool(words & _TALL) - 0.10 * bool(words & _SHORT)
    tall *= 0.93 if _is_young(kind, words) else 1.0
    wide = 1 + 0.04 * sway[2] + 0.14 * stout - 0.12 * thin + 0.20 * strong
    thick = 1 + 0.22 * stout - 0.16 * thin + 0.38 * strong
    return replace(
        body,
        height=body.height * tall,
        hip=body.hip * tall,
        arm=body.arm * (1 + 0.6 * (tall - 1)),
        chest=body.chest * wide * (0.94 if _is_young(kind, words) else 1.0),
        arm_radius=body.arm_radius * thick,
        leg_radius=body.leg_radius * (1 + 0.5 * (thick - 1)),
        hips=body.hips * (0.84 if strong else 1.0),
        belly=belly,
        eyes=0.335 + 0.025 * sway[3],
        eye=(0.205 if body.grown else 0.240) + 0.014 * sway[4],
    )


def _features(kind: str, words: frozenset[str], dice: np.random.Generator) -> Features:
    """Return proportions of a face."""
    grown, old = kind not in {"baby", "child", "girl", "boy"}, kind == "elder"
    jaw, chin, cheeks, wide, deep, brow, high = dice.uniform(-1, 1, 7)
    lady = kind in {"girl", "woman"} or (kind in {"child", "adult"} and dice.random() < 0.5)
    lady = (lady or "female" in words) and "male" not in words
    manly = kind == "man" or ("male" in words and grown)
    return Features(
        jaw=(0.70 if grown else 0.66) + 0.05 * jaw + 0.05 * manly - 0.04 * (lady and grown),
        chin=0.97 + 0.05 * chin + 0.04 * manly,
        cheeks=(0.31 if grown else 0.35) + 0.03 * cheeks,
        nose=(
            (0.145 if grown else 0.125) + 0.03 * wide + 0.03 * old,
            0.13 + 0.02 * wide + 0.02 * old,
            0.18 + 0.05 * deep + 0.03 * old,
        ),
        bridge=(0.20 + 0.06 * deep) * grown,
        ears=0.24 + 0.02 * cheeks + 0.08 * old,
        blush=0.42 + 0.1 * cheeks,
        brow=(0.052 + 0.016 * brow + 0.012 * manly) * (0.7 if lady else 1.0),
        brow_height=(0.31 if grown else 0.33) + 0.02 * high,
        lashes=lady,
    )


def _colouring(
    body: Stature, words: frozenset[str], dice: np.random.Generator, skin: str | None
) -> Colouring:
    """Return skin, hair and eyes that go together; ``skin`` is one that no human has."""
    tone = next((_TONES[word] for word in sorted(words) if word in _TONES), None)
    drawn = int(dice.integers(len(_SKINS)))
    tone = drawn if tone is None else tone
    dark = tone >= 3
    hairs = (*_HAIRS[:2], _HAIRS[-1]) if dark else _HAIRS
    hair = _pick(dice, _GREYS if body.age == "elder" else hairs)
    if role_of(tuple(sorted(words))) in _WHITE_HAIRED:
        hair = _GREYS[0]
    hair = next((_NAMED_HAIRS[word] for word in sorted(words) if word in _NAMED_HAIRS), hair)
    coloured = next((word for word in sorted(words) if word.endswith(" hair")), None)
    tint = None if coloured is None else NAMED.get(coloured.split(" ")[-2])
    eyes = _pick(dice, _EYES[:2] if dark else _EYES)
    return Colouring(
        skin=varied(linear(_SKINS[tone]), dice, 0.05) if skin is None else linear(skin),
        hair=varied(linear(hair), dice, 0.08) if tint is None else tint,
        eyes=linear(eyes),
    )


def _hair_style(kind: str, words: frozenset[str], outfit: Outfit, dice: np.random.Generator) -> str:
    """Return a hair style, such that a hat fits over it."""
    style = _pick(dice, _STYLES[_hair_kind(kind, words)])
    style = next((_NAMED_STYLES[word] for word in sorted(words) if word in _NAMED_STYLES), style)
    role = role_of(tuple(sorted(words)))
    style = _ROLE_HAIR.get(role or "", style)
    flat = {"afro": "curly", "curly": "buzz", "tousled": "short", "bun": "bob", "side": "short"}
    if outfit.hat in {
        "space",
        "helm",
        "ninja",
        "veil",
        "hood",
        "kabuto",
        "aviator",
        "swim",
        "visor",
    }:
        return "short" if outfit.hat == "space" else "bald"
    return flat.get(style, style) if outfit.hat else style


def _hair_kind(kind: str, words: frozenset[str]) -> str:
    """Return whose hair styles are chosen from."""
    if kind == "elder":
        return "woman" if "female" in words else "old man" if "male" in words else kind
    told = {"child": ("girl", "boy"), "adult": ("woman", "man")}.get(kind)
    if told is None or not words & {"female", "male"}:
        return kind
    return told[0] if "female" in words else told[1]


_YOUNG: Final = frozenset({"baby", "child", "girl", "boy", "woman"})

_ROLE_HAIR: Final = {
    "monk": "bald", "ballerina": "bun", "geisha": "bun", "clown": "afro", "mermaid": "long",
    "fairy": "long", "princess": "long", "vampire": "side",
}  # fmt: skip
"""Hair that goes with a role."""


def _beard(kind: str, words: frozenset[str], dice: np.random.Generator) -> str | None:
    """Return a beard, if any."""
    if words & {"bearded", "beard"}:
        return "full"
    if "moustache" in words or "mustache" in words:
        return "moustache"
    role = role_of(tuple(sorted(words)))
    if role in {"wizard", "santa", "viking"} and "female" not in words and kind not in _YOUNG:
        return "full"
    share = (
        0.0 if "female" in words or role == "monk" else {"man": 0.35, "elder": 0.5}.get(kind, 0.0)
    )
    return _pick(dice, ("full", "short", "moustache")) if dice.random() < share else None
