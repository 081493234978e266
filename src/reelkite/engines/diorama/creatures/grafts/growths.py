"""What grows on heads and backs: horns, antlers, shells, fins, tails; sizes in shares of a body."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, translation
from reelkite.engines.diorama.shapes import ball, blob, cone, ellipsoid, extrude, tube

_SIDES: Final = (-1.0, 1.0)
_TINES: Final = (
    ((0.18, 0.2, -0.09), (0.22, 0.36, 0.1)),
    ((0.36, 0.4, -0.06), (0.54, 0.56, 0.0)),
)


def _clay(mesh: Mesh, colour: Vec3) -> Solid:
    return paint(mesh, colour)


def horn(main: Vec3) -> tuple[Solid, ...]:
    """Return one straight horn, ringed, that leans forward; from the crown up."""
    way = np.linspace(0, 1, 7)[:, None] * np.array([0.0, 0.5, 0.2])
    radii = np.linspace(0.075, 0.008, 7)
    radii[1::2] *= 1.12
    return (_clay(tube(way, radii, 10), main),)


def horns(main: Vec3) -> tuple[Solid, ...]:
    """Return two curved horns."""
    made = [
        tube(
            np.array([(0.1, 0, 0), (0.24, 0.14, 0), (0.3, 0.3, 0.03), (0.25, 0.46, 0.08)])
            * (side, 1, 1),
            np.array([0.06, 0.052, 0.036, 0.01]),
            9,
        )
        for side in _SIDES
    ]
    return (_clay(merge(made), main),)


def antlers(main: Vec3) -> tuple[Solid, ...]:
    """Return two branched antlers."""
    made = []
    for side in _SIDES:
        mirror = np.array([side, 1, 1])
        beam = np.array([(0.08, 0, 0), (0.2, 0.22, -0.1), (0.38, 0.42, -0.06), (0.4, 0.66, 0.05)])
        made.append(tube(beam * mirror, np.array([0.04, 0.036, 0.03, 0.012]), 8))
        made += [tube(np.array(tine) * mirror, np.array([0.028, 0.01]), 7) for tine in _TINES]
    return (_clay(merge(made), main),)


def shell(main: Vec3) -> tuple[Solid, ...]:
    """Return a domed shell with plates, over a back."""
    dome = ellipsoid(0.60, 0.44, 0.74, 3).moved(translation(0, -0.14, 0))
    plates = [
        ellipsoid(0.17, 0.06, 0.18, 1).moved(translation(x, y, z))
        for x, y, z in ((0, 0.26, 0.28), (0, 0.28, -0.14), (0.3, 0.18, 0.06), (-0.3, 0.18, 0.06))
    ]
    red, green, blue = main
    dark = (0.5 * red, 0.5 * green, 0.5 * blue)
    return _clay(dome, main), _clay(merge(plates), dark)


def fin(main: Vec3) -> tuple[Solid, ...]:
    """Return one fin on the back."""
    outline = [(-0.28, -0.05), (0.26, -0.05), (0.02, 0.22), (-0.2, 0.46), (-0.24, 0.2)]
    plate = extrude(np.array(outline), 0.05, 0.02)
    turned = np.array([[0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1]], dtype=np.float32)
    return (_clay(plate.moved(turned), main),)


def spikes(main: Vec3) -> tuple[Solid, ...]:
    """Return a row of spikes along the back."""
    row = [
        cone(0.07, 0.2 - 0.1 * abs(z), 8).moved(translation(0, 0, z))
        for z in (-0.45, -0.22, 0.0, 0.22, 0.45)
    ]
    return (_clay(merge(row), main),)


def fish_tail(main: Vec3) -> tuple[Solid, ...]:
    """Return a scaly tail behind the body that ends in a fan."""
    way = np.array([(0, 0.0, 0.1), (0, -0.02, -0.25), (0, 0.05, -0.55), (0, 0.18, -0.8)])
    trunk = tube(way, np.array([0.2, 0.17, 0.1, 0.05]), 12)
    fan = [(0.0, 0.0), (-0.3, 0.34), (-0.12, 0.2), (0.0, 0.26), (0.12, 0.2), (0.3, 0.34)]
    plate = extrude(np.array(fan), 0.04, 0.015).moved(translation(0, 0.18, -0.8))
    return (_clay(merge([trunk, plate]), main),)


def furry_tail(main: Vec3) -> tuple[Solid, ...]:
    """Return a long soft tail that curls up."""
    way = np.array([(0, 0, 0.05), (0, 0.05, -0.3), (0, 0.3, -0.5), (0.04, 0.6, -0.45)])
    return (_clay(tube(way, np.array([0.06, 0.08, 0.09, 0.05]), 10), main),)


def trunk(main: Vec3) -> tuple[Solid, ...]:
    """Return an elephant's trunk, from the face down and forward."""
    way = np.array([(0, 0, 0), (0, -0.14, 0.2), (0, -0.4, 0.26), (0, -0.55, 0.4)])
    return (_clay(tube(way, np.array([0.1, 0.085, 0.065, 0.05]), 10), main),)


def mane(main: Vec3) -> tuple[Solid, ...]:
    """Return a ring of locks round the head."""
    angles = np.linspace(0, 2 * np.pi, 13, endpoint=False)
    locks = [
        blob(0.13, 0.15, 0.1, 1, seed=float(k)).moved(
            translation(0.3 * float(np.sin(a)), 0.3 * float(np.cos(a)), -0.06)
        )
        for k, a in enumerate(angles)
    ]
    return (_clay(merge(locks), main),)


def antennae(main: Vec3) -> tuple[Solid, ...]:
    """Return two feelers with knobs."""
    made = []
    for side in _SIDES:
        way = np.array([(0.07, 0, 0.05), (0.16, 0.22, 0.1), (0.24, 0.36, 0.2)]) * (side, 1, 1)
        made += [tube(way, np.full(3, 0.016), 6), ball(0.04, 1).moved(translation(*way[-1]))]
    return (_clay(merge(made), main),)
