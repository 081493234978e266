"""The camera and the light as matrices and as the values of the block ``Frame``."""

import math
from dataclasses import dataclass, replace

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.raster.gl.blocks import Row, packed
from reelkite.engines.diorama.scene.atmosphere import Atmosphere
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Vec3
from reelkite.engines.diorama.scene.scene import Scene, View

_NEAR = 0.08
"""Nearest that is drawn, as a multiple of the scene's unit."""

FAR = 700.0
"""Farthest that is drawn, in metres; the sky is said to be that far."""

_OFF: Row = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """What the camera sees, as matrices.

    Attributes:
        eye: Where it is.
        forward: Unit vector into the picture.
        right: Unit vector to the right of the picture, rolled.
        up: Unit vector to its top, rolled.
        tall: Tangent of half the vertical angle.
        aspect: Width by height.
        focus: Metres along the view that are sharp.
        to_clip: World to clip space.
    """

    eye: Array
    forward: Array
    right: Array
    up: Array
    tall: float
    aspect: float
    focus: float
    to_clip: Mat4

    @property
    def from_clip(self) -> Mat4:
        """Clip space to world."""
        inverse: Mat4 = np.linalg.inv(self.to_clip.astype(np.float64)).astype(np.float32)
        return inverse

    def mirrored(self, level: float) -> "Sight":
        """Return the sight of the world upside down about the height ``level``."""
        flip = np.diag([1.0, -1.0, 1.0, 1.0])
        flip[1, 3] = 2 * level
        down = np.array([1, -1, 1], dtype=np.float32)
        eye = self.eye * down + np.array([0, 2 * level, 0], dtype=np.float32)
        forward = self.forward * down
        clip = (self.to_clip @ flip).astype(np.float32)
        return replace(self, eye=eye, forward=forward, to_clip=clip)


def sight_of(
    view: View, size: Size, unit: float, jitter: tuple[float, float] = (0.0, 0.0)
) -> Sight:
    """Return the matrices of ``view``; ``jitter`` moves the picture by shares of a pixel."""
    optics = optics_of(view, size.aspect)
    sin, cos = math.sin(view.roll), math.cos(view.roll)
    right = (optics.right * cos + optics.up * sin).astype(np.float32)
    up = (optics.up * cos - optics.right * sin).astype(np.float32)
    turn = np.eye(4)
    turn[0, :3], turn[1, :3], turn[2, :3] = right, up, -optics.forward
    turn[:3, 3] = -turn[:3, :3] @ optics.eye.astype(np.float64)
    lens = _perspective(optics.tall, size.aspect, _NEAR * unit)
    across, above = view.shift
    lens[0, 2] = 2 * jitter[0] / size.width + across * lens[0, 0]
    lens[1, 2] = 2 * jitter[1] / size.height + above * lens[1, 1]
    return Sight(
        eye=optics.eye,
        forward=optics.forward,
        right=right,
        up=up,
        tall=optics.tall,
        aspect=size.aspect,
        focus=max(view.focus, _NEAR * unit),
        to_clip=(lens @ turn).astype(np.float32),
    )


def _perspective(tall: float, aspect: float, near: float) -> Array:
    lens = np.zeros((4, 4))
    lens[0, 0], lens[1, 1] = 1 / (tall * aspect), 1 / tall
    lens[2, 2], lens[2, 3] = (FAR + near) / (near - FAR), 2 * FAR * near / (near - FAR)
    lens[3, 2] = -1
    return lens


def sun_matrix(sun: Vec3, centre: Array, radius: float) -> Mat4:
    """Return the parallel view along the sunlight of a ball; 6 radii towards the sun count."""
    towards = np.asarray(sun, dtype=np.float64)
    towards /= np.linalg.norm(towards)
    side = np.cross((0.0, 1.0, 0.0) if abs(towards[1]) < 0.99 else (1.0, 0.0, 0.0), towards)
    side /= np.linalg.norm(side)
    above = np.cross(towards, side)
    matrix = np.eye(4)
    matrix[0, :3], matrix[1, :3] = side / radius, above / radius
    matrix[2, :3] = -towards / (4 * radius)
    matrix[:3, 3] = -matrix[:3, :3] @ centre
    matrix[2, 3] += 0.5
    return matrix.astype(np.float32)


def flash(strength: float, t: float) -> float:
    """Return how much brighter lightning makes the world at ``t`` seconds: 1 or more."""
    beat = max(0.0, math.sin(t * 2.1)) ** 60 + 0.6 * max(0.0, math.sin(t * 2.1 + 0.35)) ** 200
    return 1 + strength * beat


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """All that a picture of the scene needs besides its things.

    Attributes:
        sight: The camera.
        t: Seconds from the shot's start.
        to_sun: World to the map of shadows.
        texel: Metres a pixel of that map.
        size: Pixels of the target.
    """

    sight: Sight
    t: float
    to_sun: Mat4
    texel: float
    size: Size


def frame_values(scene: Scene, moment: Moment) -> Array:
    """Return the values of the block ``Frame``, in the order of ``frame.glsl``."""
    sight = moment.sight
    width, height = moment.size.width, moment.size.height
    rows: list[Row] = [
        (*sight.eye, moment.t),
        (*sight.forward, 0.0),
        *_light_rows(scene, moment),
        *_place_rows(scene),
        (1 / width, 1 / height, width, height),
        (*(scene.atmosphere.sky.moon or (0, 1, 0)), float(scene.atmosphere.sky.moon is not None)),
        (sight.tall * sight.aspect, sight.tall, sight.focus, scene.blur * height),
    ]
    return packed([sight.to_clip, sight.from_clip, moment.to_sun], rows)


def _light_rows(scene: Scene, moment: Moment) -> list[Row]:
    air: Atmosphere = scene.atmosphere
    sky, fog = air.sky, air.fog
    bright = flash(air.lightning, moment.t)
    return [
        (*air.sun, moment.texel),
        (*(c * bright for c in air.sun_colour), scene.wind),
        (*(c * bright for c in sky.top), air.around),
        (*(c * bright for c in sky.horizon), sky.sunglow),
        (*air.bounce, sky.glow),
        (*air.fill, sky.disc),
        (*air.fill_from, sky.stars),
        (fog.density, fog.falloff, fog.sun_tint, fog.limit),
        (*fog.colour, sky.drift),
    ]


def _place_rows(scene: Scene) -> list[Row]:
    blinds, water = scene.blinds, scene.water
    return [
        _OFF if blinds is None else (blinds.x, blinds.z, blinds.half_width, blinds.bottom),
        (1.0, 1.0, 1.0, 0.0) if blinds is None else (blinds.top, blinds.pitch, blinds.gap, 1.0),
        _OFF if water is None else (water.level, water.ripple, water.waves, water.foam),
        _OFF if water is None else (*water.colour, water.wetness),
    ]
