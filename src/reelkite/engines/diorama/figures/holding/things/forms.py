"""The words in which held things are written: a few round forms, painted."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, rotation, translation
from reelkite.engines.diorama.shapes import box, ellipsoid, extrude, lathe, rounded_box, tube

CLAY = Finish(roughness=0.6)
SHINY = Finish(roughness=0.25)
SOFT = Finish(roughness=0.9, felt=0.7)
LIT = Finish(roughness=0.6, emission=2.6)
"""Flames and lamps: what shines by itself."""

_SMALL = 0.034
"""Metres up to which a ball gets few triangles."""


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One painted form of a thing.

    Attributes:
        mesh: In the thing's space: y along it, z its front, the hand at the origin.
        colour: sRGB code; None for the colour that is asked for.
        finish: How it takes light.
    """

    mesh: Mesh
    colour: str | None
    finish: Finish = CLAY

    def at(self, x: float, y: float, z: float = 0.0) -> "Form":
        """Return the form moved."""
        return Form(self.mesh.moved(translation(x, y, z)), self.colour, self.finish)

    def turned(self, *, pitch: float = 0.0, yaw: float = 0.0, roll: float = 0.0) -> "Form":
        """Return the form turned about the origin."""
        matrix = rotation(pitch=pitch, yaw=yaw, roll=roll)
        return Form(self.mesh.moved(matrix), self.colour, self.finish)


Making: TypeAlias = Callable[[], Sequence[Form]]
"""Makes one thing; its own colour is that of the forms that name none."""


def rod(low: float, high: float, radius: float, colour: str | None, finish: Finish = CLAY) -> Form:
    """Return a round stick along y."""
    return Form(tube([(0, low, 0), (0, high, 0)], radius, 8), colour, finish)


def wire(points: Sequence[Vec3], radius: float, colour: str | None, finish: Finish = CLAY) -> Form:
    """Return a tube through points."""
    return Form(tube(np.asarray(points, dtype=np.float64), radius, 7), colour, finish)


def pebble(radii: Vec3, colour: str | None, finish: Finish = CLAY) -> Form:
    """Return a ball stretched to radii."""
    return Form(ellipsoid(*radii, 2 if max(radii) > _SMALL else 1), colour, finish)


def block(size: Vec3, colour: str | None, finish: Finish = CLAY, soft: float = 0.01) -> Form:
    """Return a box about the origin, with soft edges."""
    width, height, depth = size
    mesh = rounded_box(width, height, depth, soft) if soft else box(width, height, depth)
    return Form(mesh.moved(translation(0, -height / 2, 0)), colour, finish)


def turned(
    profile: Sequence[tuple[float, float]], colour: str | None, finish: Finish = CLAY
) -> Form:
    """Return what a lathe makes of ``(radius, height)`` along y."""
    return Form(lathe(list(profile), 18), colour, finish)


def plate(
    outline: Sequence[tuple[float, float]], depth: float, colour: str | None, finish: Finish = CLAY
) -> Form:
    """Return a plate of an outline in x and y."""
    return Form(extrude(list(outline), depth, 0.3 * depth), colour, finish)


def hoop(radius: float, thickness: float, colour: str | None, tall: float = 1.0) -> Form:
    """Return a ring in x and y, ``tall`` times as high as wide."""
    turns = np.linspace(0, math.tau, 25)
    points = [(radius * math.cos(a), radius * tall * math.sin(a), 0.0) for a in turns]
    return wire(points, thickness, colour)


def rounded(width: float, height: float, middle: float = 0.0) -> list[tuple[float, float]]:
    """Return the outline of an ellipse about ``(0, middle)``."""
    turns = np.linspace(0, math.tau, 22, endpoint=False)
    return [(width * math.cos(a), middle + height * math.sin(a)) for a in turns]
