"""How a film is to look, as plain data: the same for the whole clip, so that nothing flickers."""

from dataclasses import dataclass, field
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.tableau.direction import Air, Colour
from reelkite.engines.diorama.raster.textures.grade import SIDE
from reelkite.engines.diorama.scene.mesh import Array

Table: TypeAlias = npt.NDArray[np.float32]
"""Display colours by display colours: ``(SIDE, SIDE, SIDE, 3)``, asked by blue, green, red."""


def identity() -> Table:
    """Return the table that changes nothing."""
    steps = np.linspace(0, 1, SIDE, dtype=np.float32)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    return np.stack([red, green, blue], axis=-1)


@dataclass(frozen=True, slots=True)
class Skies:
    """What becomes of a film's sky; display colours.

    Attributes:
        top: Its colour on top, and
        rim: at the horizon.
        share: How much of these there is, 0..1.
        stars: 0..1.
        low_sun: Light that reaches in over the horizon, 0..1.
        mean: Colour that the sky had.
    """

    top: Colour = (0.33, 0.52, 0.80)
    rim: Colour = (0.80, 0.87, 0.94)
    share: float = 0.0
    stars: float = 0.0
    low_sun: float = 0.0
    mean: Colour = (0.72, 0.75, 0.79)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How a film is to look.

    Attributes:
        table: What becomes of each colour.
        skies: What becomes of the sky.
        horizon: Where it lies, 0 below .. 1 above; 0 or less where all is in a room.
        fog: Share of what is 30 metres away that fog hides, roughly; 0..1.
        fog_colour: Display colour.
        lamps: How much of the brightness of lights is kept when all else gets dark, 0..1.
        glow: Radiance around what is bright, 0..1.
        lightning: 0 for none.
        shafts: Strength of rays of light, 0..1.
        vignette: How much darker the corners are, 0..1.
        rain: How much of it falls, 0..2.
        airs: What else falls and floats.
        light: Colour of the light on what falls.
        style: Canonical look, or None.
        untouched: Nothing is to be done to the pictures.
    """

    table: Table = field(default_factory=identity)
    skies: Skies = field(default_factory=Skies)
    horizon: float = 0.0
    fog: float = 0.0
    fog_colour: Colour = (0.8, 0.82, 0.84)
    lamps: float = 0.0
    glow: float = 0.0
    lightning: float = 0.0
    shafts: float = 0.0
    vignette: float = 0.0
    rain: float = 0.0
    airs: tuple[Air, ...] = ()
    light: Colour = (1.0, 1.0, 1.0)
    style: str | None = None
    untouched: bool = False


UNTOUCHED: Final = Look(untouched=True)

NO_SKY: Final[Array] = np.zeros((2, 2, 4), dtype=np.float32)
"""Coefficients of a view without a sky."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """One moment of a film.

    Attributes:
        frame: The picture.
        t: Seconds from the clip's start.
        after: The picture that follows, where the moment lies between two.
        share: Of the way from ``frame`` to ``after``, 0..1.
        flow: ``(h, w, 3)``: that way in shares of the picture (right, down), and how sure it is.
        sky: By which colours tell the sky: ``(h, w, 4)``, slopes for red, green, blue; offset.
        slid: How far the view has slid, as shares of the shorter side, to the right and up.
    """

    frame: RGBFrame
    t: float
    after: RGBFrame | None = None
    share: float = 0.0
    flow: Array | None = None
    sky: Array = field(default_factory=lambda: NO_SKY)
    slid: tuple[float, float] = (0.0, 0.0)
