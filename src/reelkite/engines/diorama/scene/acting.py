"""How a body is cast: a performer gets an act and gives a performance.

Rooms of bodies (figures, props, reliefs) hold performers; staging decides on the acts.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp, Plume
from reelkite.engines.diorama.scene.looks import Item, Placement
from reelkite.engines.diorama.scene.mesh import Array, Vec3

Point: TypeAlias = Callable[[float], Vec3]
"""A point in world space over time."""

SHAPES: Final = ("closed", "open", "wide", "round", "teeth", "tongue", "small", "rest")
"""Shapes of a speaking mouth."""

Ground: TypeAlias = Callable[[Array, Array], Array]
"""Height of the ground at x and z; all arrays of one shape."""


def level_ground(x: Array, z: Array) -> Array:
    """Return flat ground at height 0."""
    return np.zeros(np.broadcast(x, z).shape, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Extent:
    """Room that a body takes while it acts, in metres around its mark at scale 1.

    ``left`` and ``right`` are along x, ``near`` and ``far`` along z, as positive distances from
    the mark; ``bottom`` is where it stands (0) or hangs.
    """

    left: float
    right: float
    height: float
    near: float
    far: float
    bottom: float = 0.0

    @property
    def width(self) -> float:
        """Metres along x."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class Appearance:
    """How a body should look.

    Attributes:
        colour: Canonical colour word of its main part, or None for its own.
        attributes: Canonical words: ages, sizes, materials, moods, garments.
        seed: Chooses among equally valid looks.
        detail: Size of the smallest form as a multiple of the fine tier's; 1 fine, 1.6 fast.
    """

    colour: str | None = None
    attributes: tuple[str, ...] = ()
    seed: int = 0
    detail: float = 1.6


@dataclass(frozen=True, slots=True)
class Held:
    """Something that is given into a performer's hands.

    Attributes:
        thing: Last word of its asset: ``violin``, ``umbrella``.
        subject: Index in ``Shot.subjects``, or None when nobody named it.
        appearance: How it should look.
    """

    thing: str
    subject: int | None = None
    appearance: Appearance = field(default_factory=Appearance)


@dataclass(frozen=True, slots=True)
class Act:
    """What a performer is asked to do, and where.

    Attributes:
        appearance: How it looks.
        action: Canonical action, or None to be idle (never frozen).
        at: Where it stands at mid-shot, on the ground.
        yaw: Which way it faces; 0 is towards the camera.
        scale: Multiple of its natural size.
        seconds: Length of the shot.
        subject: Index in ``Shot.subjects``, or None for an extra.
        surface: What it stands on: ``grass``, ``sand``, ``wood``, ``stone``, ``snow``, ...
        ground: Height of the ground, for those who travel.
        travel: Metres that it may move along its facing during the shot; 0 to stay on the spot
            (then walking is done in place, as on a treadmill, only when the camera tracks).
        towards: A point to look at, throw at, or hold the line of; None for nothing special.
        carrier: Overrides ``at`` and ``yaw``: a hand, a saddle, a moving boat.
        wind: 0..1.
        then: What is done after ``action``: each with the second at which it takes over, in order.
        speech: Mouth shapes while speaking: start and end in seconds, and one of ``SHAPES``.
        held: What is given into the hands, or under the feet.
        rests: What there is for hands and feet on the carrier: ``right grip``, ``left grip``,
            ``right pedal``, ``left pedal``, and ``deck`` under the feet, each with its place in the
            world.
    """

    appearance: Appearance = field(default_factory=Appearance)
    action: str | None = None
    at: Vec3 = (0.0, 0.0, 0.0)
    yaw: float = 0.0
    scale: float = 1.0
    seconds: float = 4.0
    subject: int | None = None
    surface: str = "grass"
    ground: Ground = level_ground
    travel: float = 0.0
    towards: Point | None = None
    carrier: Placement | None = None
    wind: float = 0.4
    then: tuple[tuple[str, float], ...] = ()
    speech: tuple[tuple[float, float, str], ...] = ()
    held: tuple[Held, ...] = ()
    rests: tuple[tuple[str, Placement], ...] = ()


@dataclass(frozen=True, slots=True)
class WorldCue:
    """A sound made in the world; staging turns it into a ``SoundCue`` by where the camera is.

    Fields as in ``SoundCue``, with ``at`` in world space.
    """

    name: str
    second: float
    at: Vec3
    strength: float = 0.5
    seconds: float = 0.0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Performance:
    """A body in motion.

    Attributes:
        items: What is drawn, each with the act's subject.
        focus: What the lens should be sharp on: the face, or the middle of the thing.
        anchors: Named places on the body over time, for what is held, worn, tied or ridden:
            ``hand`` (the right hand), ``other hand``, ``both hands``, ``held``, ``head``,
            ``chin``, ``mouth``, ``shoulder``, ``back``, ``chest``, ``lap``, ``saddle``,
            ``bridle``, ``rim``, ``top``.
        cues: Sounds it makes, at the times of the picture.
        plumes: Steam or smoke that it gives off.
        lamps: Light that it gives off.
    """

    items: tuple[Item, ...]
    focus: Point
    anchors: Mapping[str, Placement] = field(default_factory=dict)
    cues: tuple[WorldCue, ...] = ()
    plumes: tuple[Plume, ...] = ()
    lamps: tuple[Lamp, ...] = ()


class Performer(Protocol):
    """One asset of the catalogue that can be put on stage."""

    def extent(self, act: Act) -> Extent:
        """Return the room that it takes at scale 1; cheap, no mesh is built."""

    def perform(self, act: Act) -> Performance:
        """Build the body and its motion."""
