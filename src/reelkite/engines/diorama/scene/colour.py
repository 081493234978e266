"""Colours: from how people name and write them to linear RGB."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.mesh import Array, Vec3


def linear(code: str) -> Vec3:
    """Return linear RGB for an sRGB code such as ``#4f7a2a`` (gamma 2.2)."""
    red, green, blue = (int(code.lstrip("#")[k : k + 2], 16) / 255 for k in (0, 2, 4))
    return red**2.2, green**2.2, blue**2.2


def code_of(colour: Vec3) -> str:
    """Return the sRGB code of a linear colour: the way back from ``linear``."""
    levels = (round(255 * min(1.0, max(0.0, part)) ** (1 / 2.2)) for part in colour)
    return "#" + "".join(f"{level:02x}" for level in levels)


NAMED: Final[dict[str, Vec3]] = {
    word: linear(code)
    for word, code in {
        "red": "#d3322b",
        "orange": "#ee7f2c",
        "yellow": "#f2c531",
        "green": "#4c9a45",
        "blue": "#2f66c4",
        "purple": "#7d4bb0",
        "pink": "#ee7fae",
        "brown": "#7a4f31",
        "black": "#26252a",
        "white": "#f3efe6",
        "grey": "#8d8c90",
        "silver": "#b9bec6",
        "gold": "#d9a83c",
        "beige": "#dcc7a2",
        "turquoise": "#35b3a8",
    }.items()
}
"""The canonical colour words of a storyboard as clay."""


def named(word: str) -> Vec3:
    """Return linear RGB for a colour word such as ``red``, ``dark green`` or ``light blue``.

    A word that is not known is grey.
    """
    *manner, name = word.split() or ["grey"]
    red, green, blue = NAMED.get(name, NAMED["grey"])
    if "dark" in manner:
        return red * 0.4, green * 0.4, blue * 0.4
    if "light" in manner or "pale" in manner:
        return 0.5 * red + 0.45, 0.5 * green + 0.43, 0.5 * blue + 0.38
    return red, green, blue


def varied(colour: Vec3, generator: np.random.Generator, amount: float = 0.12) -> Vec3:
    """Return ``colour`` a little lighter or darker, and a little off in hue."""
    light = 1 + generator.uniform(-amount, amount)
    tint = 1 + 0.4 * generator.uniform(-amount, amount, 3)
    red, green, blue = (float(c * light * t) for c, t in zip(colour, tint, strict=True))
    return red, green, blue


def mixed(first: Array | Vec3, second: Array | Vec3, share: Array) -> Array:
    """Return colours ``(n, 3)`` between two, by ``share`` ``(n,)`` of the second."""
    weight = np.clip(share, 0, 1)[:, None]
    blend = np.asarray(first) * (1 - weight) + np.asarray(second) * weight
    return blend.astype(np.float32)
