"""What vehicles share: glass, lamps, hollows of wheels, boxes with windows."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, put, slab, spread
from reelkite.engines.diorama.props.modelling import GLAZED, SMOOTH, Joint, Part
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation
from reelkite.engines.diorama.shapes import cylinder, ellipsoid

PANE: Final = linear("#bfe0ea")
DARK: Final = linear("#2b2a2c")
SILVER: Final = linear("#c9cdd0")
WHITE: Final = linear("#f3efe6")
LAMP: Final = Finish(roughness=0.3, emission=1.2)
TAIL_LAMP: Final = Finish(roughness=0.3, emission=0.6)


def arches(radius: float, half: float, places: Sequence[float]) -> Part:
    """Return dark hollows behind the wheels at each z of ``places``."""
    hollow = cylinder(radius * 1.22, radius * 1.22, 0.03, 24, 0.008).moved(rotation(roll=np.pi / 2))
    at = [(s * (half - 0.02) + 0.015, radius, z) for s in (-1, 1) for z in places]
    return Part(spread(hollow, at), DARK)


def eyes(x: float, y: float, z: float, radius: float = 0.14) -> Part:
    """Return two head lamps."""
    return Part(
        both(put(ellipsoid(radius, radius * 0.9, radius * 0.5, 2), (x, y, z))),
        linear("#fff1c9"),
        LAMP,
    )


def tails(x: float, y: float, z: float, radius: float = 0.10) -> Part:
    """Return two red lamps."""
    return Part(
        both(put(ellipsoid(radius, radius * 0.8, radius * 0.5, 2), (x, y, z))),
        linear("#e0402a"),
        TAIL_LAMP,
    )


def windows(width: float, size: tuple[float, float], y: float, places: Sequence[float]) -> Mesh:
    """Return panes of ``size`` (along, up) that look out on both sides of a body ``width`` wide."""
    pane = slab((width + 0.04, size[1], size[0]), (0, y, 0), 0.06)
    return spread(pane, [(0, 0, z) for z in places])


def screens(width: float, height: float, y: float, places: Sequence[float]) -> Mesh:
    """Return panes across at each z of ``places``: wind screen and rear window."""
    return spread(slab((width, height, 0.07), (0, y, 0), 0.03), [(0, 0, z) for z in places])


def beacon(tone: str, at: Vec3, joint: str, size: float = 0.13) -> tuple[list[Part], Joint]:
    """Return a lamp of the emergency services: a bright half and a dim one, turning."""
    code = linear(tone)
    dome = ellipsoid(size, size * 0.8, size, 2)
    front = dome.positions[:, 2:3] > 0
    glow = np.where(front, np.array(code) * 1.0, np.array(code) * 0.35).astype(np.float32)
    lamp = Part(dome, glow, Finish(0.3, emission=2.2, casts=False), Layer.GLOW).at(*at).on(joint)
    foot = Part(slab((2 * size, 0.06, 2 * size), (at[0], at[1] - 0.09, at[2]), 0.02), DARK, SMOOTH)
    return [lamp, foot], Joint(at, rate=1.2, axis="y")


def glass(*meshes: Mesh) -> Part:
    """Return panes."""
    return Part(merge(meshes), PANE, GLAZED)
