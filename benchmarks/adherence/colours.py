"""Which colour a thing has in the finished picture: names from measured pixels.

Measured in CIELAB (D65): L 0..100, chroma, and hue in degrees. The bounds of names follow the
basic colour terms' foci on the Munsell array, wide enough for warm and for cool light.
"""

# ruff: noqa: PLR2004  bounds of colours are explained where they stand

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

_TO_XYZ: Final = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
)
_WHITE: Final = np.array([0.9505, 1.0, 1.089])
_COLOURFUL: Final = 14.0
_ENOUGH: Final = 0.3
_LEAST: Final = 0.15


@dataclass(frozen=True, slots=True)
class Bounds:
    """A region of CIELAB: hue from ``low`` to ``high`` degrees (through 360), L and chroma."""

    low: float
    high: float
    light: tuple[float, float] = (0.0, 100.0)
    chroma: tuple[float, float] = (_COLOURFUL, 200.0)

    def hold(self, light: Floats, chroma: Floats, hue: Floats) -> npt.NDArray[np.bool_]:
        """Return which of the colours are in the region."""
        within = (hue - self.low) % 360 <= (self.high - self.low) % 360
        inside = (self.light[0] <= light) & (light <= self.light[1])
        return within & inside & (self.chroma[0] <= chroma) & (chroma <= self.chroma[1])


NAMES: Final = {
    "red": Bounds(2, 48, chroma=(22.0, 200.0)),
    "orange": Bounds(42, 76, light=(32.0, 100.0), chroma=(24.0, 200.0)),
    "yellow": Bounds(70, 112, light=(42.0, 100.0), chroma=(24.0, 200.0)),
    "green": Bounds(108, 195),
    "turquoise": Bounds(170, 230),
    "blue": Bounds(215, 302),
    "purple": Bounds(292, 345),
    "pink": Bounds(325, 45, light=(45.0, 100.0), chroma=(10.0, 70.0)),
    "brown": Bounds(25, 90, light=(8.0, 56.0), chroma=(8.0, 52.0)),
}
_GREYS: Final = {
    "black": (0.0, 38.0, 13.0),
    "grey": (28.0, 78.0, 13.0),
    "white": (60.0, 100.0, 22.0),
}
_SPELT: Final = {"gray": "grey", "violet": "purple", "teal": "turquoise", "gold": "yellow"}


@dataclass(frozen=True, slots=True)
class Tone:
    """The colour of a thing.

    Attributes:
        light: Median L of all its pixels.
        chroma: Median chroma of all its pixels.
        hue: Mean hue of all its pixels in degrees, each counting by its chroma.
        shares: Share of its pixels by the name of their colour; a pixel may have two names.
    """

    light: float
    chroma: float
    hue: float
    shares: dict[str, float]


def lab_of(pixels: npt.NDArray[np.uint8]) -> Floats:
    """Return CIELAB ``(n, 3)`` of sRGB bytes ``(n, 3)``."""
    plain = pixels.astype(np.float64) / 255
    linear = np.where(plain <= 0.04045, plain / 12.92, ((plain + 0.055) / 1.055) ** 2.4)
    part = linear @ _TO_XYZ.T / _WHITE
    root = np.where(part > 0.008856, np.cbrt(part), 7.787 * part + 16 / 116)
    x, y, z = root.T
    lab: Floats = np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)
    return lab


def tone_of(pixels: npt.NDArray[np.uint8]) -> Tone:
    """Return the tone of a thing's own pixels ``(n, 3)``, n at least 1."""
    light, a, b = lab_of(pixels).T
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a)) % 360
    shares = {name: region.hold(light, chroma, hue).mean() for name, region in NAMES.items()}
    return Tone(
        light=float(np.median(light)),
        chroma=float(np.median(chroma)),
        hue=float(np.degrees(np.arctan2(b.mean(), a.mean())) % 360),
        shares={name: round(float(share), 3) for name, share in shares.items()},
    )


def shows(tone: Tone, colour: str) -> bool:
    """Whether a person would call the thing ``colour``; False for a colour without a name here.

    A third of a thing is enough: a blue bicycle has black tyres. Less will do where no other
    colour has more. Black, grey and white are told by the median pixel.
    """
    word = named(colour)
    if word in _GREYS:
        low, high, most = _GREYS[word]
        return low <= tone.light <= high and tone.chroma <= most
    share = tone.shares.get(word, 0.0)
    return share >= _ENOUGH or (share >= _LEAST and share >= max(tone.shares.values()))


def named(colour: str) -> str:
    """Return the basic name of a canonical colour: the last word of it, in our spelling."""
    word = colour.lower().split(" ")[-1]
    return _SPELT.get(word, word)


def has_name(colour: str) -> bool:
    """Whether the colour can be told from pixels."""
    return named(colour) in NAMES or named(colour) in _GREYS
