"""What goes off in the night: bursts of fireworks."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import put, rod
from reelkite.engines.diorama.props.modelling import Builder, Joint, Kit, Model, Part, Shine
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ball, tube

_FIRE: Final = Finish(roughness=0.9, emission=1.7, casts=False)
_HOT: Final = linear("#fff2c4")
_BURSTS: Final[tuple[tuple[Vec3, float], ...]] = (
    ((-0.15, 2.75, 0.0), 1.15),
    ((1.45, 2.05, -0.5), 0.80),
    ((-1.50, 1.75, -0.3), 0.72),
    ((0.45, 1.05, 0.2), 0.50),
)
"""Centre and radius of each burst, metres."""
_COLOURS: Final = ("#ff4f6d", "#ffc23d", "#4fb4ff", "#7ee06a", "#c77dff", "#ff8a3c")
_RAYS: Final = 44
_DROOP: Final = 0.16
"""Share of its length by which a ray has fallen at its end."""


def fireworks(kit: Kit) -> Model:
    """Return bursts of light at several heights, each with the trail it rose on; they turn."""
    first = int(kit.chance.integers(len(_COLOURS)))
    parts: list[Part] = []
    joints: dict[str, Joint] = {}
    for number, (centre, radius) in enumerate(_BURSTS):
        tint = kit.main(_COLOURS[(first + number) % len(_COLOURS)])
        ways = _ways(kit.chance)
        name = f"burst {number}"
        rays, ends = _rays(centre, radius, ways), _sparks(centre, radius, ways)
        parts += [
            Part(rays, tint, _FIRE, joint=name),
            Part(ends, _HOT, _FIRE, joint=name),
            Part(_trail(centre, radius), _HOT, _FIRE),
        ]
        joints[name] = Joint(centre, rate=0.05 * (-1) ** number, axis="y")
    shine = Shine(_BURSTS[0][0], (2.6, 1.6, 1.4), 5.0)
    return Model(tuple(parts), {"focus": _BURSTS[0][0]}, joints, shines=(shine,))


def _ways(chance: np.random.Generator) -> Array:
    """Return unit vectors to all sides, evenly spread and a little uneven, ``(n, 3)``."""
    k = np.arange(_RAYS) + 0.5
    up, turn = 1 - 2 * k / _RAYS, k * np.pi * (3 - np.sqrt(5))
    flat = np.sqrt(1 - up**2)
    ways = np.stack([flat * np.cos(turn), up, flat * np.sin(turn)], axis=-1)
    ways += chance.normal(scale=0.07, size=ways.shape)
    unit: Array = ways / np.linalg.norm(ways, axis=1, keepdims=True)
    return unit


def _along(centre: Vec3, radius: float, way: Array, share: float) -> Vec3:
    x, y, z = (np.asarray(centre) + way * radius * share).tolist()
    return x, y - _DROOP * radius * share**2, z


def _rays(centre: Vec3, radius: float, ways: Array) -> Mesh:
    thick = 0.016 * radius + 0.006
    return merge(
        [
            tube([_along(centre, radius, way, s) for s in (0.28, 0.62, 0.96)], radii, 4)
            for way in ways
            for radii in ((0.3 * thick, 0.8 * thick, thick),)
        ]
    )


def _sparks(centre: Vec3, radius: float, ways: Array) -> Mesh:
    """Return the bright ends, and an inner ring of sparks."""
    end = ball(0.03 * radius + 0.008, 0)
    outer = [put(end, _along(centre, radius, way, 1.0)) for way in ways]
    return merge([*outer, *(put(end, _along(centre, radius, way, 0.2)) for way in ways[::4])])


def _trail(centre: Vec3, radius: float) -> Mesh:
    x, y, z = centre
    start = (0.8 * x, max(0.0, y - 2.0 * radius), z)
    return rod(start, (x, y - 0.25 * radius, z), (0.004, 0.014), 4)


ROCKETS: Final[dict[str, Builder]] = {"fireworks": fireworks}
"""Builders by name."""
