"""Wings: one on each side, flapping about the body's length.

A wing lies in the x-z plane from its root at the origin to about x = 1: z is the body's length,
its front edge ahead. It is painted in two colours, main and edge.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation
from reelkite.engines.diorama.shapes import ellipsoid, extrude, tube

_THICK: Final = 0.022
_TURN: Final = 30
"""Points round a lobe."""


@dataclass(frozen=True, slots=True)
class Wing:
    """A kind of wing.

    Attributes:
        build: Makes the right one from its main and its edge colour.
        colours: sRGB codes of both.
        rate: Beats a second.
        raised: Radians over the horizon in the middle of a beat.
        beat: Radians up and down from there.
    """

    build: Callable[[Vec3, Vec3], tuple[Solid, ...]]
    colours: tuple[str, str]
    rate: float
    raised: float
    beat: float


def _flat(outline: Array, depth: float = _THICK) -> Mesh:
    """Return a plate in the x-z plane; ``outline`` ``(k, 2)`` holds x and z."""
    lying = np.stack([outline[:, 0], -outline[:, 1]], axis=1)
    return extrude(lying, depth, 0.4 * depth).moved(rotation(pitch=-math.pi / 2))


def _lobe(middle: tuple[float, float], radii: tuple[float, float], turned: float) -> Array:
    """Return an egg around ``middle`` (x, z), narrow at the root."""
    angle = np.linspace(0, 2 * np.pi, _TURN, endpoint=False)
    narrow = 1 - 0.28 * np.cos(angle + np.pi)
    along, across = radii[0] * np.cos(angle), radii[1] * np.sin(angle) * narrow
    cos, sin = math.cos(turned), math.sin(turned)
    x = middle[0] + along * cos - across * sin
    return np.stack([x, middle[1] + along * sin + across * cos], axis=1)


def _clay(mesh: Mesh, colour: Vec3, roughness: float = 0.6) -> Solid:
    return paint(mesh, colour, Finish(roughness=roughness))


def butterfly(main: Vec3, edge: Vec3) -> tuple[Solid, ...]:
    """Return two round lobes with dark rims and pale dots."""
    upper = (_lobe((0.52, 0.34), (0.54, 0.34), 0.62), _lobe((0.52, 0.34), (0.44, 0.25), 0.62))
    lower = (_lobe((0.42, -0.28), (0.42, 0.28), -0.66), _lobe((0.42, -0.28), (0.33, 0.2), -0.66))
    rims = merge([_flat(outer) for outer, _ in (upper, lower)])
    fills = merge([_flat(inner, 2.2 * _THICK) for _, inner in (upper, lower)])
    dots = [(0.86, 0.62, 0.05), (0.93, 0.45, 0.04), (0.70, -0.46, 0.045), (0.6, -0.56, 0.035)]
    pale = merge(
        [ellipsoid(r, 1.6 * _THICK, r, 1).moved(_at(x, z)) for x, z, r in dots],
    )
    return _clay(rims, edge), _clay(fills, main), _clay(pale, (0.92, 0.88, 0.75))


def feathered(main: Vec3, edge: Vec3) -> tuple[Solid, ...]:
    """Return an arm with rows of feathers that fan out."""
    arm = tube(np.array([(0, 0, 0.06), (0.38, 0.0, 0.2), (0.8, 0.0, 0.1)]), np.full(3, 0.055), 8)
    long_ = [
        _lobe((0.22 + 0.13 * k, -0.12 - 0.02 * k), (0.3 + 0.022 * k, 0.075), -1.45 + 0.16 * k)
        for k in range(7)
    ]
    short = [_lobe((0.14 + 0.12 * k, 0.03), (0.19, 0.07), -1.4 + 0.14 * k) for k in range(6)]
    tips = merge([_flat(each) for each in long_])
    cover = merge([arm, *(_flat(each, 2.4 * _THICK) for each in short)])
    return _clay(tips, edge, 0.8), _clay(cover, main, 0.8)


def leathery(main: Vec3, edge: Vec3) -> tuple[Solid, ...]:
    """Return skin in scallops between three fingers, as of bats and dragons."""
    tips = [(0.0, -0.42), (0.42, -0.56), (0.82, -0.42), (1.06, 0.02)]
    knee = (0.46, 0.34)
    outline: list[tuple[float, float]] = [(0.0, 0.1), knee]
    for first, second in zip(tips[::-1], tips[-2::-1], strict=False):
        outline += [_towards(first, second, share, knee) for share in (0.0, 0.25, 0.5, 0.75)]
    skin = _flat(np.array([*outline, tips[0]]))
    fingers = [tube(_bone((0.0, 0.1), knee), np.array([0.05, 0.04]), 7)]
    fingers += [tube(_bone(knee, tip), np.array([0.035, 0.012]), 7) for tip in tips[1:]]
    return _clay(skin, edge, 0.7), _clay(merge(fingers), main, 0.7)


def glassy(main: Vec3, edge: Vec3) -> tuple[Solid, ...]:
    """Return two narrow panes with veins, as of dragonflies and fairies."""
    outlines = [_lobe((0.54, 0.2), (0.56, 0.15), 0.3), _lobe((0.46, -0.16), (0.48, 0.13), -0.3)]
    panes = merge([_flat(outline, 0.6 * _THICK) for outline in outlines])
    ends = [(1.02, 0.36), (0.86, -0.32)]
    veins = merge([tube(_bone((0.0, 0.0), end), np.array([0.02, 0.008]), 6) for end in ends])
    return _clay(panes, main, 0.15), _clay(veins, edge)


def _towards(
    first: tuple[float, float], second: tuple[float, float], share: float, root: tuple[float, float]
) -> tuple[float, float]:
    """Return a point of a scallop between two fingertips, drawn in towards the root."""
    draw = 0.32 * math.sin(math.pi * share)
    x = first[0] + (second[0] - first[0]) * share
    z = first[1] + (second[1] - first[1]) * share
    return x + (root[0] - x) * draw, z + (root[1] - z) * draw


def _bone(first: tuple[float, float], second: tuple[float, float]) -> Array:
    return np.array([(first[0], 0.0, first[1]), (second[0], 0.0, second[1])])


def _at(x: float, z: float) -> Array:
    matrix = np.eye(4, dtype=np.float32)
    matrix[0, 3], matrix[2, 3] = x, z
    return matrix


WINGS: Final = {
    "butterfly": Wing(butterfly, ("#ee8a2e", "#2b2430"), 1.6, 0.85, 0.5),
    "bird": Wing(feathered, ("#f4efe6", "#dfe4ea"), 1.3, 0.55, 0.4),
    "bat": Wing(leathery, ("#3a3040", "#5c4660"), 1.5, 0.6, 0.4),
    "dragon": Wing(leathery, ("#3f6b3a", "#c8693a"), 1.0, 0.65, 0.35),
    "dragonfly": Wing(glassy, ("#cfe8ee", "#6f8f9a"), 6.0, 0.35, 0.22),
}
"""Wings by whose they are."""
