"""A picture taken apart: layers with mattes, what lies behind them, and how far each is.

Lengths are in *metres-like* units: the camera stands 1.6 above the ground, and everything else
follows from where the horizon lies. They are for parallax, not for measuring.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import radians, tan
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame

Plane: TypeAlias = npt.NDArray[np.float32]
"""One number for each pixel: ``(height, width)``."""

Colours: TypeAlias = npt.NDArray[np.float32]
"""A picture for reckoning: ``(height, width, 3)``, sRGB values, 0..1."""

Mask: TypeAlias = npt.NDArray[np.bool_]
"""Yes or no for each pixel: ``(height, width)``."""

Matte: TypeAlias = npt.NDArray[np.uint8]
"""How much a layer covers what is behind it: ``(height, width)``, 0..255."""

EYE: Final = 1.6
"""How high the camera stands over the ground, in metres."""

NEAREST: Final = 1.5
"""Nothing is nearer than this, in metres."""

FARTHEST: Final = 100.0
"""Skies, and all that has no parallax, in metres."""


class Nature(StrEnum):
    """What a layer is made of; it decides how it may move."""

    SKY = "sky"
    CLOUD = "cloud"
    WATER = "water"
    GROUND = "ground"
    FOLIAGE = "foliage"
    BUILDING = "building"
    FIRE = "fire"
    SMOKE = "smoke"
    SUBJECT = "subject"
    CLOTH = "cloth"
    THING = "thing"


class Kind(StrEnum):
    """What sort of picture it is; it decides how much may be done to it."""

    PHOTOGRAPH = "photograph"  #: Painted by light, or as if: soft shades, grain.
    DRAWING = "drawing"  #: Areas of even colour with clear outlines.
    FLAT = "flat"  #: Text, gradients, noise, patterns: no room in it to move through.


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the prompt says of the picture; all of it may be wrong.

    Attributes:
        subjects: Nouns of who or what is named as acting or standing there, singular, in order.
        setting: Canonical place (``beach``, ``forest``), or empty.
        time_of_day: ``dawn`` .. ``night``, or empty.
        weather: ``clear``, ``rain``, .., or empty.
        words: All words of the prompt, lower case.
    """

    subjects: tuple[str, ...] = ()
    setting: str = ""
    time_of_day: str = ""
    weather: str = ""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LightGuess:
    """How the picture seems to be lit.

    Attributes:
        direction: From the scene towards the light, length 1: x right, y up, z to the camera.
        warmth: -1 (blue) to 1 (orange); 0 is neutral.
        brightness: Mean luminance, 0..1.
    """

    direction: tuple[float, float, float] = (0.0, 0.8, 0.6)
    warmth: float = 0.0
    brightness: float = 0.5


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer, as large as the picture.

    Attributes:
        colour: ``(h, w, 3)`` sRGB, whole: where the layer does not show, it goes on as it might
            behind what stands before it, or is bled outwards.
        alpha: How much it covers; of the farthest layer 255 everywhere.
        depth: Metres-like, above 0; smooth, and going on where the layer does not show.
        nature: What it is made of.
        name: The prompt's noun for it, else its nature; unique in its tableau.
    """

    colour: RGBFrame
    alpha: Matte
    depth: Plane
    nature: Nature
    name: str


@dataclass(frozen=True, slots=True)
class Tableau:
    """A picture as layers, far to near; laid over one another at rest they are the picture.

    Attributes:
        size: Of the picture and of each layer.
        horizon: Where the horizon lies: 0 top, 1 bottom of the picture; it may lie outside.
        fov: Guess of the vertical angle of view, in degrees.
        layers: Far to near; never empty. The first is opaque.
        light: How it seems to be lit.
        kind: What sort of picture it is.
    """

    size: Size
    horizon: float
    fov: float
    layers: tuple[Layer, ...]
    light: LightGuess
    kind: Kind

    @property
    def focal(self) -> float:
        """Focal length, as a share of the picture's height."""
        return 0.5 / tan(radians(self.fov) / 2)


def recomposed(layers: tuple[Layer, ...]) -> RGBFrame:
    """Return the layers laid over one another at rest."""
    picture = layers[0].colour.astype(np.float32)
    for layer in layers[1:]:
        cover = (layer.alpha.astype(np.float32) / 255)[..., None]
        picture += cover * (layer.colour - picture)
    return np.rint(picture).astype(np.uint8)
