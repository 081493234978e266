"""Places: the ground, what grows or stands on it, and what is in its air.

``design(setting)`` gives the design of a place; a design gives a cheap ``layout`` first, from
which staging places the actors and the camera, and then ``build``s its geometry around them.
"""

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets import city, grounds, indoors, otherworlds, outdoors
from reelkite.engines.diorama.sets.catalogue import STAND_INS, UNKNOWN, WORDS

__all__ = ["design", "designs", "key_of"]

_KEYS = {word: key for key, others in WORDS.items() for word in (key, *others)}


def design(setting: str) -> SetDesign:
    """Return the design for a setting: of that name, of that meaning, or the nearest there is."""
    key, there = key_of(setting), designs()
    while key not in there:
        key = STAND_INS[key]
    return there[key]


def designs() -> dict[str, SetDesign]:
    """Return all designs by key; see ``catalogue.WORDS``."""
    return {
        **outdoors.DESIGNS,
        **indoors.DESIGNS,
        **city.DESIGNS,
        **otherworlds.DESIGNS,
        **grounds.DESIGNS,
    }


def key_of(setting: str) -> str:
    """Return the catalogue's key for a setting; longer words win (``snowy village``, not snow)."""
    plain = " ".join(setting.lower().split())
    if plain in _KEYS:
        return _KEYS[plain]
    padded = f" {plain} "
    held = [word for word in _KEYS if f" {word} " in padded]
    return _KEYS[max(held, key=len)] if held else UNKNOWN
