"""What has two wheels: bicycle, motorcycle, scooters."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, bent, both, hoop, put, rod, slab, vessel
from reelkite.engines.diorama.props.forms import arc, profiled, ring, turned, wheel
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    LAMP,
    SILVER,
    TAIL_LAMP,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, tube


def bicycle(kit: Kit) -> Model:
    """Return a bicycle with spokes that turn."""
    paint = kit.any_of("#3f8f8a", "#c2452f", "#3a6ea5", "#d99a3a")
    hubs = ((0.0, 0.34, 0.55), (0.0, 0.34, -0.52))
    crank = (0.0, 0.32, -0.06)
    grip = arc(
        [
            (-0.27, 0.98, 0.16),
            (-0.20, 1.0, 0.28),
            (0, 0.99, 0.31),
            (0.20, 1.0, 0.28),
            (0.27, 0.98, 0.16),
        ],
        0.015,
    )
    pedals = tube(
        [
            (-0.13, 0.22, -0.06),
            (-0.06, 0.22, -0.06),
            (-0.05, 0.32, -0.06),
            (0.05, 0.32, -0.06),
            (0.06, 0.42, -0.06),
            (0.13, 0.42, -0.06),
        ],
        0.014,
        6,
    )
    saddle = ellipsoid(0.085, 0.04, 0.15, 2).moved(translation(0, 0.90, -0.20))
    basket = _bicycle_basket()
    wheels = [part for k, hub in enumerate(hubs) for part in _spoked(hub, f"wheel {k}")]
    joints = {f"wheel {k}": Joint(hub, radius=0.34) for k, hub in enumerate(hubs)}
    return Model(
        (
            Part(_bicycle_frame(hubs, crank), paint, GLAZED),
            Part(grip, SILVER, METAL),
            Part(saddle, linear("#6b4a2e")),
            Part(pedals, DARK).on("pedals"),
            Part(basket, linear("#c79a5c")).at(0, 0.80, 0.50),
            *wheels,
        ),
        {
            "saddle": (0, 0.93, -0.20),
            "top": (0, 1.0, 0),
            "right grip": (-0.25, 0.99, 0.20),
            "left grip": (0.25, 0.99, 0.20),
        },
        {**joints, "pedals": Joint(crank, radius=0.8)},
        carried={
            "right pedal": ("pedals", (-0.11, 0.22, -0.06)),
            "left pedal": ("pedals", (0.11, 0.42, -0.06)),
        },
    )


def _bicycle_basket() -> Mesh:
    """Return the basket of the bicycle."""
    return turned(
        [
            (0.0, 0.0),
            (0.10, 0.0),
            (0.14, 0.17),
            (0.15, 0.18),
            (0.13, 0.17),
            (0.09, 0.02),
            (0.0, 0.02),
        ],
        16,
        18,
    )


def _bicycle_frame(hubs: tuple[Vec3, Vec3], crank: Vec3) -> Mesh:
    """Return the tubes between hubs, saddle, steering head and crank."""
    seat, head, post = (0, 0.86, -0.20), (0, 0.80, 0.37), (0, 0.76, -0.17)
    return merge(
        [
            tube([crank, seat], 0.021, 8),
            tube([crank, head], 0.024, 8),
            tube([post, (0, 0.84, 0.36)], 0.021, 8),
            tube([hubs[1], crank], 0.016, 8),
            tube([hubs[1], post], 0.015, 8),
            tube([(0, 0.98, 0.30), head, hubs[0]], 0.019, 8),
        ]
    )


def _spoked(hub: Vec3, joint: str) -> list[Part]:
    """Return a wheel of wire about x."""
    spokes = [
        tube([(0, 0, 0), (0.29 * np.cos(a), 0, 0.29 * np.sin(a))], 0.0045, 4)
        for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)
    ]
    flat = [
        Part(tube(ring(0.32, 0, 32), 0.022, 8), DARK, SMOOTH),
        Part(tube(ring(0.292, 0, 32), 0.010, 6), SILVER, METAL),
        Part(merge(spokes), SILVER, METAL),
    ]
    upright = translation(*hub) @ rotation(roll=np.pi / 2)
    return [part.under(upright).on(joint) for part in flat]


def motorcycle(kit: Kit) -> Model:
    """Return a motorcycle: fat wheels, a round tank, an engine with fins, a swept exhaust."""
    paint = kit.any_of("#c8322b", "#2f66a4", "#2c6b4a", "#d98a2a", "#34343a")
    hubs = ((0.0, 0.33, 0.74), (0.0, 0.33, -0.66))
    wheels = [wheel(0.33, 0.15, f"wheel {k}", hub="#c9cdd0").at(*hub) for k, hub in enumerate(hubs)]
    tank = put(ellipsoid(0.17, 0.16, 0.34, 3), (0, 0.83, 0.16), (0, -0.16, 0))
    guards = merge([_mudguard(hubs[0], 0.4, 2.3), _mudguard(hubs[1], 0.75, 3.1)])
    seat = profiled(
        [
            (-0.08, 0.74),
            (-0.2, 0.80),
            (-0.42, 0.82),
            (-0.70, 0.90),
            (-0.78, 0.86),
            (-0.5, 0.70),
            (-0.2, 0.66),
        ],
        0.26,
        0.06,
    )
    lamp = Part(put(ellipsoid(0.105, 0.105, 0.05, 2), (0, 0.90, 0.60)), linear("#fff1c9"), LAMP)
    return Model(
        (
            Part(merge([tank, guards]), paint, GLAZED),
            Part(seat, linear("#4a2f22"), SMOOTH),
            Part(_engine(), SILVER, METAL),
            Part(_motorcycle_frame(hubs), DARK, SMOOTH),
            Part(_chrome(hubs), SILVER, METAL),
            lamp,
            Part(put(ball(0.05, 2), (0, 0.78, -0.88)), linear("#e0402a"), TAIL_LAMP),
            *wheels,
        ),
        {
            "saddle": (0, 0.82, -0.28),
            "top": (0, 1.1, 0),
            "right grip": (-0.36, 1.05, 0.24),
            "left grip": (0.36, 1.05, 0.24),
            "right pedal": (-0.2, 0.33, 0.08),
            "left pedal": (0.2, 0.33, 0.08),
        },
        {f"wheel {k}": Joint(hub, radius=0.33) for k, hub in enumerate(hubs)},
    )


def _mudguard(hub: Vec3, start: float, end: float) -> Mesh:
    """Return a band over a wheel, from one angle to another (0 in front, counted upwards)."""
    turn = np.linspace(start, end, 9)
    line = np.stack([0 * turn, hub[1] + 0.39 * np.sin(turn), hub[2] + 0.39 * np.cos(turn)], axis=1)
    strip = tube(line, 0.09, 8)
    flat = strip.positions.copy()
    middle = flat[:, 1:] - np.array(hub[1:])
    reach = np.linalg.norm(middle, axis=1, keepdims=True)
    flat[:, 1:] = np.array(hub[1:]) + middle / reach * (0.39 + 0.3 * (reach - 0.39))
    return Mesh(flat.astype(np.float32), strip.normals, strip.triangles)


def _engine() -> Mesh:
    """Return a crank case with two finned cylinders in a V."""
    fins = [
        put(cylinder(0.11, 0.11, 0.028, 16, 0.01), (0, 0.5 + 0.05 * k, 0.02), (0, 0, 0))
        for k in range(5)
    ]
    barrel = merge([*fins, put(cylinder(0.085, 0.085, 0.28, 14, 0.02), (0, 0.46, 0.02))])
    case = put(ellipsoid(0.16, 0.14, 0.25, 2), (0, 0.40, 0.0))
    lean = [
        put(put(barrel, (0, -0.42, -0.02)), (0, 0.42, 0.02), (0, angle, 0))
        for angle in (0.42, -0.36)
    ]
    return merge(
        [
            case,
            *lean,
            both(put(cylinder(0.1, 0.1, 0.04, 16, 0.015), (0.15, 0.4, 0.0), (0, 0, -np.pi / 2))),
        ]
    )


def _motorcycle_frame(hubs: tuple[Vec3, Vec3]) -> Mesh:
    """Return the bars of the frame, the swing arm and the grips."""
    return merge(
        [
            rod((0, 0.86, 0.36), (0, 0.34, 0.28), 0.03),
            rod((0, 0.34, 0.28), (0, 0.30, -0.24), 0.03),
            rod((0, 0.30, -0.24), (0, 0.70, -0.34), 0.03),
            rod((0, 0.84, 0.36), (0, 0.68, -0.62), 0.03),
            both(rod((0.10, 0.36, -0.2), (0.10, hubs[1][1], hubs[1][2]), 0.026)),
            both(rod((0.12, 0.42, -0.58), (0.12, 0.72, -0.44), 0.03)),
            both(rod((0.28, 1.055, 0.30), (0.40, 1.05, 0.20), 0.028)),
            both(rod((0.08, 0.33, 0.08), (0.24, 0.33, 0.08), 0.022)),
        ]
    )


def _chrome(hubs: tuple[Vec3, Vec3]) -> Mesh:
    """Return fork, handlebar, mirrors, lamp case and the exhaust on the right."""
    case = put(
        vessel([(0.0, 0.0), (0.07, 0.01), (0.12, 0.08), (0.115, 0.14), (0.0, 0.14)], 18),
        (0, 0.90, 0.46),
        FORWARD,
    )
    return merge(
        [
            both(rod((0.10, 0.98, 0.40), (0.10, hubs[0][1], hubs[0][2]), 0.028)),
            both(bent([(0, 0.99, 0.40), (0.14, 1.06, 0.38), (0.28, 1.055, 0.30)], 0.018)),
            both(rod((0.24, 1.06, 0.33), (0.27, 1.19, 0.33), 0.010)),
            both(put(ellipsoid(0.06, 0.042, 0.018, 2), (0.28, 1.21, 0.33))),
            case,
            bent(
                [
                    (-0.1, 0.46, 0.18),
                    (-0.18, 0.30, 0.24),
                    (-0.19, 0.25, 0.05),
                    (-0.19, 0.26, -0.3),
                    (-0.2, 0.34, -0.85),
                ],
                [0.035, 0.035, 0.035, 0.05, 0.06],
            ),
        ]
    )


def motor_scooter(kit: Kit) -> Model:
    """Return a round Italian scooter: leg shield, floor board, bulbous tail."""
    paint = kit.any_of("#8fc7b5", "#d8604a", "#e9d9a8", "#7fb0cc", "#e39aa8")
    hubs = ((0.0, 0.22, 0.62), (0.0, 0.22, -0.48))
    shield = put(slab((0.46, 0.66, 0.07), (0, 0, 0), 0.03), (0, 0.28, 0.44), (0, -0.28, 0))
    column = bent([(0, 0.3, 0.56), (0, 0.75, 0.38), (0, 0.98, 0.30)], [0.08, 0.07, 0.06])
    tail = put(ellipsoid(0.22, 0.24, 0.42, 3), (0, 0.44, -0.44))
    floor = slab((0.38, 0.07, 0.62), (0, 0.24, 0.14), 0.03)
    head = put(ellipsoid(0.13, 0.11, 0.14, 2), (0, 1.0, 0.32))
    fender = put(ellipsoid(0.12, 0.17, 0.27, 2), (0, 0.34, 0.62))
    wheels = [wheel(0.22, 0.11, f"wheel {k}", hub="#e8e4da").at(*h) for k, h in enumerate(hubs)]
    bars = both(bent([(0.08, 1.0, 0.30), (0.22, 1.02, 0.27), (0.34, 1.0, 0.18)], 0.022))
    seat = put(ellipsoid(0.16, 0.07, 0.36, 2), (0, 0.71, -0.36), (0, 0.05, 0))
    lamp = Part(put(ellipsoid(0.075, 0.075, 0.04, 2), (0, 1.0, 0.44)), linear("#fff1c9"), LAMP)
    trim = merge(
        [
            hoop(0.078, 0.014, (0, 1.0, 0.44), FORWARD),
            bars,
            both(rod((0.17, 1.03, 0.28), (0.22, 1.17, 0.26), 0.009)),
            both(put(ellipsoid(0.055, 0.05, 0.016, 2), (0.23, 1.2, 0.26))),
        ]
    )
    return Model(
        (
            Part(merge([shield, column, tail, floor, head, fender]), paint, GLAZED),
            Part(seat, linear("#5a3a28"), SMOOTH),
            Part(slab((0.34, 0.02, 0.5), (0, 0.31, 0.14), 0.008), DARK),
            Part(trim, SILVER, METAL),
            Part(
                both(put(ellipsoid(0.05, 0.04, 0.03, 2), (0.08, 0.5, -0.84))),
                linear("#e0402a"),
                TAIL_LAMP,
            ),
            lamp,
            *wheels,
        ),
        {
            "saddle": (0, 0.77, -0.32),
            "top": (0, 1.1, 0.3),
            "right grip": (-0.32, 1.01, 0.2),
            "left grip": (0.32, 1.01, 0.2),
            "right pedal": (-0.13, 0.33, 0.16),
            "left pedal": (0.13, 0.33, 0.16),
        },
        {f"wheel {k}": Joint(hub, radius=0.22) for k, hub in enumerate(hubs)},
    )


def kick_scooter(kit: Kit) -> Model:
    """Return a child's scooter to stand on."""
    paint = kit.any_of("#d8483a", "#3a78b5", "#e3a932")
    hubs = ((0.0, 0.09, 0.38), (0.0, 0.09, -0.38))
    wheels = [wheel(0.09, 0.04, f"wheel {k}").at(*h) for k, h in enumerate(hubs)]
    deck = slab((0.14, 0.035, 0.6), (0, 0.085, -0.06), 0.015)
    neck = bent([(0, 0.10, 0.22), (0, 0.16, 0.31), (0, 0.24, 0.345)], 0.022)
    stem = rod((0, 0.10, 0.38), (0, 0.88, 0.26), 0.018)
    grip = rod((-0.2, 0.88, 0.26), (0.2, 0.88, 0.26), 0.014)
    ends = both(rod((0.12, 0.88, 0.26), (0.22, 0.88, 0.26), 0.022))
    return Model(
        (
            Part(merge([deck, neck]), paint, GLAZED),
            Part(merge([stem, grip]), SILVER, METAL),
            Part(ends, toned(paint, 0.5)),
            *wheels,
        ),
        {
            "saddle": (0, 0.12, -0.06),
            "top": (0, 0.9, 0.26),
            "right grip": (-0.17, 0.88, 0.26),
            "left grip": (0.17, 0.88, 0.26),
        },
        {f"wheel {k}": Joint(hub, radius=0.09) for k, hub in enumerate(hubs)},
    )


CYCLES: Final[dict[str, Builder]] = {
    "bicycle": bicycle,
    "motorcycle": motorcycle,
    "motor-scooter": motor_scooter,
    "kick-scooter": kick_scooter,
}
"""Builders by name."""
