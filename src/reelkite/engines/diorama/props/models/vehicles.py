"""What drives on wheels; all of it looks towards +z."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc, axles, profiled, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    ellipsoid,
    extrude,
    rounded_box,
    spline,
    tube,
)

_PANE: Final = linear("#bfe0ea")
_DARK: Final = linear("#2b2a2c")
_SILVER: Final = linear("#c9cdd0")
_LAMP: Final = Finish(roughness=0.3, emission=1.2)
_TAIL_LAMP: Final = Finish(roughness=0.3, emission=0.6)


def _arches(radius: float, half: float, places: tuple[float, ...]) -> Part:
    """Return dark hollows behind the wheels."""
    hollow = cylinder(radius * 1.22, radius * 1.22, 0.03, 24, 0.008)
    turned_ = hollow.moved(rotation(roll=np.pi / 2))
    at = [(s * (half - 0.02) + 0.015, radius, z) for s in (-1, 1) for z in places]
    return Part(merge([turned_.moved(translation(*p)) for p in at]), _DARK)


def car(kit: Kit) -> Model:
    """Return a small round car with turning wheels and lit head lamps."""
    paint = kit.main("#d3432f")
    lower = profiled(
        [(1.86, 0.42), (1.84, 0.66), (1.58, 0.80), (0.95, 0.89), (0.0, 0.92), (-1.1, 0.93),
         (-1.72, 0.86), (-1.88, 0.62), (-1.84, 0.36), (-1.2, 0.27), (1.2, 0.27), (1.72, 0.30)],
        1.62, 0.13)  # fmt: skip
    cabin = profiled(
        [(0.98, 0.84), (0.62, 1.16), (0.30, 1.36), (-0.35, 1.42), (-0.98, 1.34), (-1.38, 1.05),
         (-1.52, 0.84), (0.0, 0.80)], 1.36, 0.15)  # fmt: skip
    mirror = ellipsoid(0.08, 0.07, 0.05, 2)
    wheels, joints = axles(0.31, 0.21, 0.72, (1.12, -1.12))
    return Model(
        (
            Part(merge([lower, *_both(mirror, 0.82, 0.98, 0.72)]), paint, GLAZED),
            Part(cabin, lighter(paint, 0.10), GLAZED),
            Part(_car_panes(), _PANE, GLAZED),
            *_car_trim(),
            _arches(0.31, 0.82, (1.12, -1.12)),
            *wheels,
        ),
        {"saddle": (0, 0.9, -0.2), "top": (0, 1.42, -0.3), "focus": (0, 0.8, 0.9)},
        joints,
    )


def _both(mesh: Mesh, x: float, y: float, z: float) -> list[Mesh]:
    """Return ``mesh`` on the left and on the right."""
    return [mesh.moved(translation(side * x, y, z)) for side in (-1, 1)]


def _car_panes() -> Mesh:
    """Return wind screen, rear window and the windows of the doors."""
    front = translation(0, 0.90, 0.945) @ rotation(pitch=-0.92)
    rear = translation(0, 1.02, -1.435) @ rotation(pitch=0.90)
    return merge(
        [
            profiled(
                [(0.70, 0.93), (0.40, 1.22), (0.16, 1.28), (-0.02, 1.29), (-0.04, 0.93)],
                1.385,
                0.03,
            ),
            profiled(
                [(-0.16, 0.93), (-0.16, 1.30), (-0.55, 1.30), (-0.98, 1.20), (-1.18, 0.96)],
                1.385,
                0.03,
            ),
            rounded_box(1.12, 0.42, 0.05, 0.02).moved(front),
            rounded_box(1.08, 0.36, 0.05, 0.02).moved(rear),
        ]
    )


def _car_trim() -> list[Part]:
    """Return bumpers, grille, handles and lamps."""
    bumpers = [
        tube(
            spline(
                [(-0.72, 0.40, 0.94 * z), (-0.4, 0.40, z), (0.4, 0.40, z), (0.72, 0.40, 0.94 * z)],
                14,
            ),
            0.065,
            10,
        )
        for z in (1.87, -1.88)
    ]
    grille = rounded_box(0.62, 0.10, 0.05, 0.03).moved(translation(0, 0.52, 1.83))
    handles = _both(rounded_box(0.03, 0.03, 0.16, 0.012), 0.815, 0.78, -0.10)
    return [
        Part(merge([*bumpers, grille, *handles]), _SILVER, METAL),
        Part(
            merge(_both(ellipsoid(0.15, 0.13, 0.07, 2), 0.55, 0.66, 1.80)), linear("#fff1c9"), _LAMP
        ),
        Part(
            merge(_both(ellipsoid(0.11, 0.08, 0.05, 2), 0.60, 0.70, -1.83)),
            linear("#e0402a"),
            _TAIL_LAMP,
        ),
    ]


def _coach(kit: Kit, code: str, size: Vec3, panes: int) -> tuple[list[Part], tuple[float, float]]:
    """Return a box on wheels with a row of windows on each side and a wind screen."""
    wide, tall, long = size
    paint = kit.main(code)
    shell = rounded_box(wide, tall, long, 0.22)
    skirt = rounded_box(wide + 0.03, 0.34, long + 0.03, 0.12)
    roof = rounded_box(wide - 0.12, 0.14, long - 0.2, 0.065)
    step = (long - 0.9) / panes
    glass = [
        rounded_box(wide + 0.03, 0.62, step - 0.14, 0.06).moved(
            translation(0, 0.55 * tall, (k - (panes - 1) / 2) * step - 0.1)
        )
        for k in range(panes)
    ]
    screens = [
        rounded_box(wide - 0.42, 0.80, 0.06, 0.03).moved(translation(0, 0.50 * tall, z))
        for z in (long / 2, -long / 2)
    ]
    eyes = [
        ellipsoid(0.14, 0.12, 0.06, 2).moved(translation(s * (wide / 2 - 0.3), 0.42, long / 2))
        for s in (-1, 1)
    ]
    low = 0.42
    return [
        Part(shell, paint, GLAZED).at(0, low, 0),
        Part(skirt, lighter(paint, 0.65), GLAZED).at(0, low, 0),
        Part(roof, lighter(paint, 0.5), GLAZED).at(0, low + tall - 0.03, 0),
        Part(merge([*glass, *screens]), _PANE, GLAZED).at(0, low, 0),
        Part(merge(eyes), linear("#fff1c9"), _LAMP).at(0, low - 0.1, 0.02),
    ], (wide / 2, low + tall)  # fmt: skip


def bus(kit: Kit) -> Model:
    """Return a bus."""
    parts, (half, top) = _coach(kit, "#e9a23b", (2.3, 2.3, 6.6), 5)
    wheels, joints = axles(0.46, 0.30, half - 0.10, (2.1, -2.0))
    return Model(
        (*parts, _arches(0.46, half + 0.02, (2.1, -2.0)), *wheels), {"top": (0, top, 0)}, joints
    )


def truck(kit: Kit) -> Model:
    """Return a lorry: a cab and a box."""
    paint = kit.main("#3f7fb5")
    cab = profiled(
        [
            (2.45, 0.5),
            (2.50, 1.2),
            (2.30, 1.9),
            (2.02, 2.26),
            (1.3, 2.32),
            (0.98, 2.2),
            (0.95, 0.5),
            (1.7, 0.45),
        ],
        1.95,
        0.16,
    )
    screen = rounded_box(1.5, 0.60, 0.06, 0.03).moved(
        translation(0, 1.40, 2.47) @ rotation(pitch=-0.31)
    )
    doors = rounded_box(1.98, 0.52, 0.66, 0.06).moved(translation(0, 1.45, 1.62))
    load = rounded_box(2.1, 2.05, 3.3, 0.10).moved(translation(0, 0.72, -0.85))
    bed = rounded_box(1.6, 0.22, 4.8, 0.08).moved(translation(0, 0.46, -0.1))
    ribs = merge(
        [
            rounded_box(2.14, 1.9, 0.06, 0.03).moved(translation(0, 0.8, z))
            for z in (-2.2, -1.3, -0.4, 0.5)
        ]
    )
    bumper = tube([(-0.9, 0.5, 2.5), (0.9, 0.5, 2.5)], 0.10, 10)
    eyes = merge(
        [ellipsoid(0.15, 0.13, 0.07, 2).moved(translation(s * 0.68, 0.82, 2.49)) for s in (-1, 1)]
    )
    wheels, joints = axles(0.46, 0.30, 0.82, (1.7, -1.0, -2.0))
    return Model(
        (
            Part(cab, paint, GLAZED),
            Part(merge([screen, doors]), _PANE, GLAZED),
            Part(load, linear("#efe4cd"), SMOOTH),
            Part(ribs, linear("#dccdb0"), SMOOTH),
            Part(merge([bed, bumper]), linear("#4a4a4e"), SMOOTH),
            Part(eyes, linear("#fff1c9"), _LAMP),
            *wheels,
        ),
        {"top": (0, 2.78, -0.8)},
        joints,
    )


def bicycle(kit: Kit) -> Model:
    """Return a bicycle with spokes that turn."""
    paint = kit.main("#3f8f8a")
    hubs = ((0.0, 0.34, 0.55), (0.0, 0.34, -0.52))
    crank = (0.0, 0.32, -0.06)
    grip = arc(
        [(-0.27, 0.98, 0.16), (-0.20, 1.0, 0.28), (0, 0.99, 0.31), (0.20, 1.0, 0.28),
         (0.27, 0.98, 0.16)], 0.015)  # fmt: skip
    pedals = tube(
        [(-0.13, 0.22, -0.06), (-0.06, 0.22, -0.06), (-0.05, 0.32, -0.06), (0.05, 0.32, -0.06),
         (0.06, 0.42, -0.06), (0.13, 0.42, -0.06)], 0.014, 6)  # fmt: skip
    saddle = ellipsoid(0.085, 0.04, 0.15, 2).moved(translation(0, 0.90, -0.20))
    basket = turned(
        [(0.0, 0.0), (0.10, 0.0), (0.14, 0.17), (0.15, 0.18), (0.13, 0.17), (0.09, 0.02),
         (0.0, 0.02)], 16, 18)  # fmt: skip
    wheels = [part for k, hub in enumerate(hubs) for part in _spoked(hub, f"wheel {k}")]
    joints = {f"wheel {k}": Joint(hub, radius=0.34) for k, hub in enumerate(hubs)}
    return Model(
        (
            Part(_bicycle_frame(hubs, crank), paint, GLAZED),
            Part(grip, _SILVER, METAL),
            Part(saddle, linear("#6b4a2e")),
            Part(pedals, _DARK).on("pedals"),
            Part(basket, linear("#c79a5c")).at(0, 0.80, 0.50),
            *wheels,
        ),
        {"saddle": (0, 0.93, -0.20), "top": (0, 1.0, 0)},
        {**joints, "pedals": Joint(crank, radius=0.8)},
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
        Part(tube(ring(0.32, 0, 32), 0.022, 8), _DARK, SMOOTH),
        Part(tube(ring(0.292, 0, 32), 0.010, 6), _SILVER, METAL),
        Part(merge(spokes), _SILVER, METAL),
    ]
    upright = translation(*hub) @ rotation(roll=np.pi / 2)
    return [part.under(upright).on(joint) for part in flat]


def train(kit: Kit) -> Model:
    """Return a steam engine with turning wheels and smoke."""
    paint = kit.main("#2f6b4f")
    trim = linear("#d9a83c")
    boiler = cylinder(0.62, 0.62, 2.7, 32, 0.08).moved(
        translation(0, 1.45, -0.6) @ rotation(pitch=np.pi / 2)
    )
    smokebox = cylinder(0.66, 0.66, 0.5, 32, 0.06).moved(
        translation(0, 1.45, 1.95) @ rotation(pitch=np.pi / 2)
    )
    chimney = turned(
        [(0.0, 1.9), (0.2, 1.9), (0.2, 2.4), (0.34, 2.75), (0.36, 2.85), (0.28, 2.86), (0.0, 2.8)],
        18,
        24,
    ).moved(translation(0, 0, 2.1))
    dome = turned([(0.0, 1.95), (0.27, 1.95), (0.27, 2.2), (0.16, 2.36), (0.0, 2.4)], 14, 24).moved(
        translation(0, 0, 0.7)
    )
    cab = rounded_box(1.6, 1.55, 1.3, 0.08).moved(translation(0, 0.95, -1.35))
    roof = rounded_box(1.85, 0.14, 1.6, 0.065).moved(translation(0, 2.48, -1.35))
    windows = rounded_box(1.63, 0.5, 0.6, 0.06).moved(translation(0, 1.68, -1.3))
    frame = rounded_box(1.3, 0.26, 4.6, 0.06).moved(translation(0, 0.62, 0.1))
    cow = extrude([(-0.75, 0.08), (0.75, 0.08), (0.45, 0.62), (-0.45, 0.62)], 0.5, 0.06).moved(
        translation(0, 0, 2.55)
    )
    bands = merge(
        [
            tube(ring(0.635, 0, 32), 0.03, 6).moved(
                translation(0, 1.45, z) @ rotation(pitch=np.pi / 2)
            )
            for z in (-0.2, 0.7, 1.6)
        ]
    )
    eye = ellipsoid(0.2, 0.2, 0.12, 2).moved(translation(0, 1.95, 2.42))
    wheels, joints = axles(0.42, 0.16, 0.66, (1.5, 0.45, -0.6, -1.6))
    return Model(
        (
            Part(merge([boiler, cab]), paint, GLAZED),
            Part(merge([smokebox, chimney, roof, frame]), _DARK, SMOOTH),
            Part(merge([dome, bands]), trim, METAL),
            Part(windows, _PANE, GLAZED),
            Part(cow, linear("#b9473a"), SMOOTH),
            Part(eye, linear("#fff1c9"), _LAMP),
            *wheels,
        ),
        {"top": (0, 2.6, -1.35)},
        joints,
        (Vapour((0, 2.86, 2.1), 0.9, 1.5, 0.75, always=True),),
    )


VEHICLES: Final[dict[str, Builder]] = {
    "car": car,
    "bus": bus,
    "truck": truck,
    "bicycle": bicycle,
    "train": train,
}
"""Builders by name."""
