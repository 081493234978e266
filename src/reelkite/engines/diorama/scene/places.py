"""How a place is built: a set gets a dressing and gives a layout, then geometry."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.scene.acting import Ground, level_ground
from reelkite.engines.diorama.scene.atmosphere import (
    Blinds,
    Lamp,
    Particles,
    Plume,
    Shafts,
    Water,
)
from reelkite.engines.diorama.scene.looks import Item
from reelkite.engines.diorama.scene.mesh import Array, Vec3

Clearing: TypeAlias = Callable[[Array, Array, Array], npt.NDArray[np.bool_]]
"""Whether a thing of radius r may stand at x, z: away from the actors, from the line of sight to
them, and from the line from the sun to them. Arrays of one shape."""


@dataclass(frozen=True, slots=True)
class Dressing:
    """Which version of a place is wanted. Words as in ``Shot``.

    Attributes:
        portrait: The frame is taller than wide.
        excluded: Nouns that must not be there.
        detail: 1 fine tier, 1.6 fast tier.
        afloat: The hero is in or on the water: where there is water, that is the stage.
        staged: Nouns and models of the subjects: a place leaves out its own piece of that kind.
    """

    setting: str
    words: str | None = None
    time_of_day: str = "day"
    weather: str = "clear"
    season: str | None = None
    seed: int = 0
    portrait: bool = False
    excluded: tuple[str, ...] = ()
    detail: float = 1.6
    afloat: bool = False
    staged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A place before it is built: what staging must know. Cheap to make.

    Attributes:
        ground: Height of the ground or floor.
        surface: What one walks on there.
        stage: Middle of the free ground where actors stand (y on the ground).
        stage_radius: Metres around it that stay free.
        tabletop: Height of the table at ``stage`` in a tabletop place, else None. Small things
            stand on it, and the scene's unit is 0.1.
        indoor: Has walls; the camera must stay inside ``room``.
        room: Low and high corner of the free inside, or None outdoors.
        window: Middle of the window that the daylight comes from, or None.
        backdrop: A point of interest behind the stage (a lighthouse, a skyline), or None.
        horizon: Metres to what closes the view; the camera may look that far.
        wind: Usual wind there, 0..1.
        sky_visible: Whether sky is in the picture.
        ambience: Radiance that the place adds to shade (bounce from walls), linear RGB.
    """

    ground: Ground = level_ground
    surface: str = "grass"
    stage: Vec3 = (0.0, 0.0, -2.0)
    stage_radius: float = 2.5
    tabletop: float | None = None
    indoor: bool = False
    room: tuple[Vec3, Vec3] | None = None
    window: Vec3 | None = None
    backdrop: Vec3 | None = None
    horizon: float = 60.0
    wind: float = 0.4
    sky_visible: bool = True
    ambience: Vec3 = (0.0, 0.0, 0.0)

    def ground_at(self, x: float, z: float) -> float:
        """Return the height of the ground at one point."""
        there = np.array([x], dtype=np.float32), np.array([z], dtype=np.float32)
        return float(self.ground(*there)[0])

    @property
    def floor(self) -> float:
        """Height of what the hero stands on: the table, or the ground at the stage."""
        return self.stage[1] if self.tabletop is None else self.tabletop


@dataclass(frozen=True, slots=True)
class Sightline:
    """Where the camera will be: so that a set is dense where it is seen and free where it must be.

    Attributes:
        eyes: Camera positions along the path (first, middle, last).
        targets: What it looks at then.
        fov: Widest vertical angle of view, degrees.
        aspect: Width by height of the frame.
        sun: Unit vector towards the sun.
        clear: Where things may stand.
        treads: Where feet, wheels and keels touch the ground during the shot: x and z of the
            first and the last place, and the radius.
    """

    eyes: tuple[Vec3, ...]
    targets: tuple[Vec3, ...]
    fov: float
    aspect: float
    sun: Vec3
    clear: Clearing
    treads: tuple[tuple[float, float, float, float, float], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Built:
    """A place with its geometry, in world space."""

    items: tuple[Item, ...]
    lamps: tuple[Lamp, ...] = ()
    particles: tuple[Particles, ...] = ()
    plumes: tuple[Plume, ...] = ()
    blinds: Blinds | None = None
    shafts: Shafts | None = None
    water: Water | None = None


class SetDesign(Protocol):
    """One place of the catalogue."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return what staging must know."""

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the geometry; the same dressing and sightline give the same arrays."""
