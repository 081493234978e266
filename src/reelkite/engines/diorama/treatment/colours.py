"""What another hour, weather or season does to colours: display values in, display values out."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.raster.tableau.direction import Colour
from reelkite.engines.diorama.scene.mesh import Array

Wash: TypeAlias = Callable[[Array], Array]
"""Takes colours ``(..., 3)`` in 0..1 and gives them back in another light."""

_LUMA: Final = np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
_MOON: Final = np.array([0.06, 0.62, 0.32], dtype=np.float32)
"""How bright colours are to eyes that are used to the dark: blue more, red hardly (Purkinje)."""

_KNEE: Final = 0.72
"""Light from which on more of it counts for less; the most there can be becomes white."""

_GREENS: Final = (0.14, 0.20, 0.42, 0.50)
"""Hues, as shares of the circle, between which leaves and grass are: from, all, all, to."""


def linear(picture: Array) -> Array:
    """Return display values as light (sRGB, IEC 61966-2-1)."""
    low, high = picture / 12.92, ((np.maximum(picture, 0) + 0.055) / 1.055) ** 2.4
    return np.asarray(np.where(picture <= 0.04045, low, high))


def display(light: Array) -> Array:
    """Return light as display values, 0..1."""
    light = np.clip(light, 0, 1)
    high = 1.055 * light ** (1 / 2.4) - 0.055
    return np.asarray(np.where(light <= 0.0031308, light * 12.92, high))


def luma(picture: Array) -> Array:
    """Return brightness, ``(..., 1)``."""
    return np.asarray((picture @ _LUMA)[..., None])


def saturated(picture: Array, amount: float) -> Array:
    """Return ``picture`` with ``amount`` times its colour."""
    light = luma(picture)
    return np.asarray(np.clip(light + amount * (picture - light), 0, 1))


def exposed(picture: Array, stops: float, tint: Colour = (1.0, 1.0, 1.0)) -> Array:
    """Return ``picture`` in more light, through a filter; lights roll off instead of clipping."""
    light = linear(picture) * (2.0**stops) * np.asarray(tint)
    most = max(1.0, 2.0**stops * max(tint))
    over = np.maximum(light - _KNEE, 0)
    room = 1 - _KNEE
    rolled = room * (1 - np.exp(-over / room)) / (1 - np.exp(-(most - _KNEE) / room))
    return display(np.minimum(light, _KNEE) + rolled)


def contrasted(picture: Array, amount: float, pivot: float = 0.42) -> Array:
    """Return ``picture`` with more contrast (above 1) or less, around a middle grey."""
    share = np.clip(picture, 1e-4, 1)
    bent = np.where(
        share < pivot,
        pivot * (share / pivot) ** amount,
        1 - (1 - pivot) * ((1 - share) / (1 - pivot)) ** amount,
    )
    return np.asarray(bent)


def split(picture: Array, shadows: Colour, lights: Colour) -> Array:
    """Return ``picture`` with one filter before its shadows and another before its lights."""
    weight = luma(picture)
    weight = weight * weight * (3 - 2 * weight)
    tint = np.asarray(shadows) * (1 - weight) + np.asarray(lights) * weight
    return np.asarray(np.clip(picture * tint, 0, 1))


def lifted(picture: Array, colour: Colour, share: float) -> Array:
    """Return ``picture`` behind a veil of ``colour``: blacks are lifted."""
    return np.asarray(picture * (1 - share) + np.asarray(colour) * share)


def moonlit(picture: Array, stops: float) -> Array:
    """Return ``picture`` by night: dark, blue, with little colour, its lights less dark."""
    light = linear(picture)
    rods = (light @ _MOON)[..., None]
    grey = rods * np.array([0.50, 0.80, 1.42])
    seen = 0.78 * grey + 0.22 * light * np.array([0.74, 0.90, 1.22])
    # Shadows keep more of their light than lights do: nothing gets lost in black.
    seen = (seen * 2.0**stops) ** 0.90 * 0.80
    return lifted(display(seen), (0.05, 0.09, 0.19), 0.12)


def greens(picture: Array) -> Array:
    """Return how much each colour is that of leaves, ``(..., 1)``, 0..1."""
    hue, colourful, bright = _hue(picture)
    first, full, last, end = _GREENS
    there = np.clip((hue - first) / (full - first), 0, 1) * np.clip(
        (end - hue) / (end - last), 0, 1
    )
    sure = np.clip((colourful - 0.06) / 0.16, 0, 1) * np.clip((bright - 0.04) / 0.10, 0, 1)
    return np.asarray((there * sure)[..., None])


def autumnal(picture: Array) -> Array:
    """Return ``picture`` with its greens turned to gold and rust, and a low, warm light."""
    share = greens(picture)
    light = luma(picture) ** 0.92
    rust, gold = np.array([1.42, 0.66, 0.22]), np.array([1.26, 0.93, 0.36])
    # Yellow greens turn to gold, blue greens to rust.
    hue, colourful, _ = _hue(picture)
    blue = np.clip((hue - 0.20) / 0.16, 0, 1)[..., None]
    leaf = light * (gold * (1 - blue) + rust * blue)
    vivid = 0.55 + 0.45 * np.clip(colourful / 0.5, 0, 1)[..., None]
    leaf = light + (leaf - light) * vivid
    turned = picture + (leaf - picture) * share
    return split(np.clip(turned, 0, 1), (1.03, 0.98, 0.95), (1.05, 1.0, 0.91))


def wintry(picture: Array, snow: float) -> Array:
    """Return ``picture`` in cold light; ``snow`` of what is green and lit lies under snow."""
    light = luma(picture)
    white = np.clip(0.34 + 0.92 * light, 0, 1) * np.array([0.95, 0.985, 1.03])
    pale = picture + (white - picture) * greens(picture) * snow
    pale = saturated(np.clip(pale, 0, 1), 0.62)
    return split(pale, (0.95, 0.99, 1.07), (0.985, 1.0, 1.02))


def spring(picture: Array) -> Array:
    """Return ``picture`` with fresh yellow greens in light, clear air."""
    fresh = np.clip(picture * np.array([1.10, 1.14, 0.80]), 0, 1)
    turned = picture + (fresh - picture) * greens(picture)
    return exposed(saturated(turned, 1.08), 0.18)


def _hue(picture: Array) -> tuple[Array, Array, Array]:
    """Return hue, saturation and value, each 0..1."""
    most, least = picture.max(-1), picture.min(-1)
    spread = np.maximum(most - least, 1e-6)
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    hue = np.where(
        most == red,
        ((green - blue) / spread) % 6,
        np.where(most == green, (blue - red) / spread + 2, (red - green) / spread + 4),
    )
    return hue / 6, spread / np.maximum(most, 1e-3), most
