"""Clients' characters keep their colours: light that has a colour is answered by their paint."""

from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Lamp
from reelkite.engines.diorama.scene.looks import Item, Relief
from reelkite.engines.diorama.scene.mesh import Array, Vec3

_LUMA: Final = np.array([0.2126, 0.7152, 0.0722])
_SHARES: Final = (0.45, 0.35, 0.20)
"""How much of the light comes from the sun, the sky about the horizon, and the fill."""

_ANSWER: Final = 0.75
"""How much of the light's colour is taken back; some of it stays, for it is their light too."""

_SUNNY: Final = 0.8
"""How much the sun outshines lamps of the same radiance."""

_LIMITS: Final = (0.70, 1.60)


def in_own_colours(item: Item, atmosphere: Atmosphere, lamps: tuple[Lamp, ...] = ()) -> Item:
    """Return a relief painted so that it is seen in its own colours; other things as they are."""
    if not isinstance(item.look, Relief):
        return item
    return replace(item, look=replace(item.look, tint=_answer(atmosphere, lamps)))


def _answer(atmosphere: Atmosphere, lamps: tuple[Lamp, ...]) -> Vec3:
    lights = (atmosphere.sun_colour, atmosphere.sky.horizon, atmosphere.fill)
    cast = sum(
        (share * _chroma(light) for share, light in zip(_SHARES, lights, strict=True)),
        np.zeros(3),
    )
    if lamps:
        lit = np.sum([lamp.colour for lamp in lamps], axis=0)
        level = float(lit @ _LUMA)
        share = level / (level + _SUNNY * float(np.asarray(atmosphere.sun_colour) @ _LUMA) + 1e-6)
        cast = (1 - share) * cast + share * _chroma(lit)
    red, green, blue = np.clip((cast / float(cast @ _LUMA)) ** -_ANSWER, *_LIMITS)
    return float(red), float(green), float(blue)


def _chroma(light: Vec3 | Array) -> Array:
    """Return a light at the luminance 1; none is white."""
    colour = np.asarray(light, dtype=np.float64)
    level = float(colour @ _LUMA)
    return np.asarray(colour / level if level > 1e-4 else np.ones(3))
