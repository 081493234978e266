"""What is to happen in a picture that comes alive, as plain data and functions of time.

At second 0 of the clip nothing has happened yet: the picture is seen as it is.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3
from reelkite.engines.diorama.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Pose:
    """The camera at a time; without arguments it is where the picture was taken from.

    Attributes:
        eye: Metres to the right, up, and back from there.
        yaw: Radians to the right.
        pitch: Radians up.
        roll: Radians; the picture turns clockwise above 0.
        zoom: How much larger all is seen.
        aside: How far the window is moved over the picture before it is enlarged: right and up,
            as shares of half the picture.
        focus: Metres away that are sharp; infinity where all is.
    """

    eye: Vec3 = (0.0, 0.0, 0.0)
    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    zoom: float = 1.0
    aside: tuple[float, float] = (0.0, 0.0)
    focus: float = math.inf


CameraPath: TypeAlias = Callable[[float], Pose]
"""The camera over time, in seconds of its take."""

AT_REST: Final = Pose()


class Motion(StrEnum):
    """How the inside of a layer moves."""

    STILL = "still"
    RIPPLE = "ripple"  #: Waves run over it; what is mirrored trembles.
    DRIFT = "drift"  #: It floats along, as clouds and smoke do, with its edges.
    FLAME = "flame"  #: It licks upwards from its foot and flickers.
    SWAY = "sway"  #: It bends in gusts of wind and is held where it stands.
    BILLOW = "billow"  #: Waves run through it, away from where it is held.


@dataclass(frozen=True, slots=True)
class Stir:
    """The motion of one layer.

    Attributes:
        motion: What kind.
        strength: How far it goes; 1 is usual.
        flow: Of water, metres a second to the right, up and towards the camera; of what drifts,
            shares of the picture's height a second to the right and up.
        period: Seconds after which what flows begins anew, unseen; 0 for never.
    """

    motion: Motion = Motion.STILL
    strength: float = 1.0
    flow: Vec3 = (0.0, 0.0, 0.0)
    period: float = 0.0


class AirKind(StrEnum):
    """What falls or floats in the air."""

    RAIN = "rain"
    SNOW = "snow"
    LEAVES = "leaves"
    DUST = "dust"
    FIREFLIES = "fireflies"
    PETALS = "petals"


@dataclass(frozen=True, slots=True)
class Air:
    """Something that fills the air, in depth.

    Attributes:
        kind: What it is.
        amount: How much; 1 is usual.
        wind: Metres a second to the right.
    """

    kind: AirKind
    amount: float = 1.0
    wind: float = 0.4


Colour: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Mood:
    """How the light changes; what is written here leaves the picture as it is.

    Attributes:
        gain: Colours are multiplied with it (sRGB values).
        lift: Then mixed with it, by ``haze``.
        haze: 0..1.
        saturation: 1 as it is.
        top: The sky's colour on top, and
        rim: at the horizon.
        sky: How much of these there is, 0..1.
        stars: 0..1.
        lamps: How much of the brightness of lights is kept when all else gets dark, 0..1.
        glow: Radiance around bright lights, 0..1.
        lightning: 0 for none.
        fog: Share of what is 30 metres away that fog hides, 0..1.
        shafts: Strength of rays of light, 0..1.
    """

    gain: Colour = (1.0, 1.0, 1.0)
    lift: Colour = (0.0, 0.0, 0.0)
    haze: float = 0.0
    saturation: float = 1.0
    top: Colour = (0.0, 0.0, 0.0)
    rim: Colour = (0.0, 0.0, 0.0)
    sky: float = 0.0
    stars: float = 0.0
    lamps: float = 0.0
    glow: float = 0.0
    lightning: float = 0.0
    fog: float = 0.0
    shafts: float = 0.0


UNCHANGED: Final = Mood()


Path: TypeAlias = Callable[[float], Array]
"""Seconds of the clip to a ``(2, 3)`` matrix that maps shares of the picture (right, down, 1):
how a layer moves as a whole."""


@dataclass(frozen=True, slots=True)
class Take:
    """One shot.

    Attributes:
        start: Seconds from the clip's start.
        seconds: Its length.
        camera: Its path, in seconds of the take.
        world: Seconds of the take to seconds of the world: slow motion, time-lapse.
        before: The light that it begins in.
        mood: The light that comes.
        lasting: What falls from its start.
        airs: What falls in the end.
        paths: How each layer moves as a whole; None for those that do not.
        dissolve: Seconds in which the take before goes on and fades.
    """

    start: float
    seconds: float
    camera: CameraPath
    world: Callable[[float], float] = float
    before: Mood = UNCHANGED
    mood: Mood = UNCHANGED
    lasting: tuple[Air, ...] = ()
    airs: tuple[Air, ...] = ()
    paths: tuple[Path | None, ...] = ()
    dissolve: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Guest:
    """Somebody or something that was not in the picture, flat as a sheet.

    Attributes:
        picture: ``(h, w, 4)``, sRGB with straight alpha.
        place: Seconds of the clip to a ``(2, 3)`` matrix that maps shares of ``picture`` (right,
            down, 1) to shares of the tableau's picture.
        depth: Metres away.
        over: Number of the layer that it is drawn over.
    """

    picture: npt.NDArray[np.uint8]
    place: Path
    depth: float
    over: int


@dataclass(frozen=True, slots=True)
class Window:
    """An upright part of the picture, also beyond its edges.

    Attributes:
        x: Its middle as a share of the width.
        y: The same of the height, downwards.
        wide: Half its width, as a share of the picture's.
        tall: Half its height, the same.
    """

    x: float
    y: float
    wide: float
    tall: float

    @property
    def seen(self) -> bool:
        """Whether any of it lies in the picture, or near its edges, where a camera may look."""
        near = 0.1
        across = self.x + self.wide > -near and self.x - self.wide < 1 + near
        return across and self.y + self.tall > -near and self.y - self.tall < 1 + near


@dataclass(frozen=True, slots=True)
class Tone:
    """How what is drawn takes on the light of a photograph.

    Attributes:
        gain: Colours are multiplied with it (sRGB values).
        black: Then black becomes this, and white stays as it is.
        saturation: 1 as it is.
        soft: Pixels of blur.
        grain: Standard deviation of noise, 1 is white.
    """

    gain: Colour = (1.0, 1.0, 1.0)
    black: Colour = (0.0, 0.0, 0.0)
    saturation: float = 1.0
    soft: float = 0.0
    grain: float = 0.0


@dataclass(frozen=True, slots=True)
class Shade:
    """The shadow that a visitor throws on level ground at height 0.

    Attributes:
        light: From the scene towards the light, length 1, as in ``Scene``.
        window: Seconds of the scene to where in the picture the shadow is.
        to_window: The same to the matrix from the scene's space to that window, which goes from
            -1 to 1, left to right and top to bottom.
        cast: How dark it is at most, 0..1.
        contact: How dark it is where something stands, 0..1.
        reach: Metres over the ground up to which a thing darkens what is below it.
        share: Seconds of the scene to how much of the shadow there is: what is high up has none.
        colour: Of the darkest shadow.
    """

    light: Vec3
    window: Callable[[float], Window]
    to_window: Callable[[float], Mat4]
    cast: float
    contact: float
    reach: float
    share: Callable[[float], float]
    colour: Colour = (0.07, 0.075, 0.10)


def _below(_second: float) -> float:
    """Return the lower edge of the picture."""
    return 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Visitor:
    """Somebody or something from the diorama that was not in the picture, drawn anew each frame.

    Attributes:
        scene: The figure alone, without a sky; its camera shows just ``window``.
        window: Seconds of the scene to where in the picture that is.
        size: Pixels of the drawing; more than are shown, for smooth edges.
        begins: Seconds of the world at which the scene begins; above 0.
        fades: Seconds in which it comes up, 0 for at once.
        poses: How many it has a second, each of which is held; 0 for one in each frame.
        glides: Whether it goes on while a pose is held; who has feet stays with them.
        depth: Metres away.
        over: Number of the layer that it is drawn over.
        tone: How its colours are matched.
        shade: Its shadow, if it stands on the ground.
        mirror: How much of it is seen upside down in the water below, 0..1.
        foot: Seconds of the scene to where under it the water is: a share of the picture's height.
    """

    scene: Scene
    window: Callable[[float], Window]
    size: Size
    begins: float
    fades: float
    poses: int
    glides: bool
    depth: float
    over: int
    tone: Tone
    shade: Shade | None = None
    mirror: float = 0.0
    foot: Callable[[float], float] = _below

    def held(self, second: float) -> float:
        """Return the second of the scene whose pose is seen at another."""
        return math.floor(second * self.poses + 1e-6) / self.poses if self.poses else second


@dataclass(frozen=True, slots=True)
class Direction:
    """What happens in a picture.

    Attributes:
        takes: Shots in order; the first begins at 0 with the camera at rest.
        stirs: One for each layer of the tableau.
        style: Canonical look that the picture turns into, or None.
        guests: Who comes into the picture; none of them is seen at second 0.
        visitors: The same, of the diorama's own figures.
    """

    takes: tuple[Take, ...]
    stirs: tuple[Stir, ...]
    style: str | None = None
    guests: tuple[Guest, ...] = ()
    visitors: tuple[Visitor, ...] = ()

    def takes_at(self, t: float) -> tuple[tuple[Take, float], ...]:
        """Return the take that is shown at ``t`` seconds with its weight, 0..1.

        While it comes up over the take before, that is second.
        """
        number = max(0, sum(take.start <= t for take in self.takes) - 1)
        take = self.takes[number]
        if number == 0 or t - take.start >= take.dissolve:
            return ((take, 1.0),)
        come = soft(t - take.start, take.dissolve)
        return (take, come), (self.takes[number - 1], 1 - come)


def lens_of(fov: float, size: Size) -> tuple[float, float]:
    """Return the tangents of half the angles of view: across, and up."""
    tall = math.tan(math.radians(fov) / 2)
    return tall * size.aspect, tall


def projection(pose: Pose, lens: tuple[float, float]) -> Mat4:
    """Return the matrix from space to the frame.

    Space has the eye of the picture at 0, x to the right, y up, and looks along -z. The frame
    goes from -1 to 1, left to right and top to bottom: the way its rows are stored. Depth is left
    out, for layers lie on each other in their order.
    """
    turn = _turned(pose)
    away = -turn @ np.asarray(pose.eye, dtype=np.float64)
    across, up = (np.append(turn[row], away[row]) / lens[row] for row in (0, 1))
    ahead = -np.append(turn[2], away[2])
    x, y = pose.aside
    wide = pose.zoom * (across - x * ahead)
    high = -pose.zoom * (up - y * ahead)
    return np.stack([wide, high, np.zeros(4), ahead]).astype(np.float32)


def _turned(pose: Pose) -> Array:
    """Return the rotation from space to the camera; roll acts on the picture's plane."""
    cos, sin = math.cos(pose.yaw), math.sin(pose.yaw)
    yaw = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]])
    cos, sin = math.cos(pose.pitch), math.sin(pose.pitch)
    pitch = np.array([[1, 0, 0], [0, cos, sin], [0, -sin, cos]])
    cos, sin = math.cos(pose.roll), math.sin(pose.roll)
    roll = np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, 1]])
    turned: Array = roll @ pitch @ yaw
    return turned


def soft(t: float, seconds: float) -> float:
    """Return 0 before 0, 1 after ``seconds``, and a smooth rise between."""
    share = min(1.0, max(0.0, t / seconds))
    return share * share * (3 - 2 * share)
