"""The whole picture as data: what stands where, in which light, seen how."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reelkite.domain.media import SoundCue
from reelkite.engines.diorama.scene.atmosphere import (
    Atmosphere,
    Blinds,
    Lamp,
    Particles,
    Plume,
    Shafts,
    Water,
)
from reelkite.engines.diorama.scene.looks import Item
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class View:
    """The camera at a time.

    Attributes:
        eye: Where it is.
        target: What it looks at.
        fov: Vertical angle of view in degrees.
        roll: Radians, clockwise as the audience sees it.
        focus: Distance in metres along the view that is sharp.
        shift: How far the window is moved over what the lens sees, right and up: tangents of the
            angles to its middle. What is upright stays so.
    """

    eye: Vec3
    target: Vec3
    fov: float
    roll: float = 0.0
    focus: float = 6.0
    shift: tuple[float, float] = (0.0, 0.0)


CameraPath: TypeAlias = Callable[[float], View]
"""The camera over time (seconds from the shot's start)."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """One shot, ready to be drawn.

    Attributes:
        items: All that is solid; opaque.
        camera: Where the camera is at a time of the world.
        seconds: Length of what happens in the world, as it was staged.
        goes_on: Seconds for which it goes on after that; the camera is asked for 0..``until``.
        rate: World seconds in a second of the shot: how long a shutter is open in the world.
        blur: Circle of confusion of a point at infinity, as a share of the frame's height;
            0 for all sharp, 0.012 shallow.
        shadow_centre: Middle of the ground that the sun's shadows cover.
        shadow_radius: Metres around it.
        unit: Size of the world: 1 for people outdoors, 0.1 for things on a table. Scales the
            texture of clay, the reach of ambient occlusion and the near plane.
        wind: 0 (still) to 1 (windy).
        style: Canonical look, or None.
    """

    items: tuple[Item, ...]
    atmosphere: Atmosphere
    camera: CameraPath
    seconds: float
    rate: float = 1.0
    blur: float = 0.004
    shadow_centre: Vec3 = (0.0, 1.0, -4.0)
    shadow_radius: float = 14.0
    unit: float = 1.0
    wind: float = 0.4
    lamps: tuple[Lamp, ...] = ()
    blinds: Blinds | None = None
    shafts: Shafts | None = None
    plumes: tuple[Plume, ...] = ()
    particles: tuple[Particles, ...] = ()
    water: Water | None = None
    cues: tuple[SoundCue, ...] = ()
    style: str | None = None
    goes_on: float = 0.0

    @property
    def until(self) -> float:
        """Second of the world at which nobody looks any more."""
        return self.seconds + self.goes_on
