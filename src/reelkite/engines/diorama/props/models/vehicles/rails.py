"""What runs on rails: steam engine, tram, underground, express."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, both, put, rod, slab
from reelkite.engines.diorama.props.forms import axles, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.vehicles.cabs import Cab, openable
from reelkite.engines.diorama.props.models.vehicles.coachwork import (
    DARK,
    LAMP,
    PANE,
    WHITE,
    eyes,
    glass,
    screens,
    tails,
    windows,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, extrude, rounded_box, sheet, tube


def train(kit: Kit) -> Model:
    """Return a steam engine with turning wheels and smoke."""
    paint = kit.any_of("#2f6b4f", "#8a2f2c", "#2f4f7d")
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
            Part(merge([smokebox, chimney, roof, frame]), DARK, SMOOTH),
            Part(merge([dome, bands]), trim, METAL),
            Part(windows, PANE, GLAZED),
            Part(cow, linear("#b9473a"), SMOOTH),
            Part(eye, linear("#fff1c9"), LAMP),
            *wheels,
        ),
        {"top": (0, 2.6, -1.35)},
        joints,
        (Vapour((0, 2.86, 2.1), 0.9, 1.5, 0.75, always=True),),
    )


def tram(kit: Kit) -> Model:
    """Return an old tram: rounded ends, a row of windows, a pole to the wire."""
    paint = kit.any_of("#d9a32a", "#b8332c", "#3f7f63")
    lower = slab((2.1, 0.95, 7.0), (0, 0.5, 0), 0.45)
    upper = slab((2.04, 1.15, 6.8), (0, 1.4, 0), 0.42)
    roof = merge(
        [slab((1.9, 0.2, 6.9), (0, 2.52, 0), 0.1), slab((1.1, 0.26, 4.6), (0, 2.66, 0), 0.1)]
    )
    belt = slab((2.14, 0.1, 6.96), (0, 1.38, 0), 0.04)
    doors = [slab((2.13, 1.75, 0.75), (0, 0.6, z), 0.04) for z in (2.55, -2.55)]
    pole = merge(
        [
            rod((0, 2.9, 0.3), (0, 4.1, -1.6), 0.035),
            slab((0.5, 0.12, 0.6), (0, 2.9, 0.3), 0.04),
            rod((-0.3, 4.1, -1.6), (0.3, 4.1, -1.6), 0.04),
        ]
    )
    board = slab((1.0, 0.24, 0.08), (0, 2.36, 3.38), 0.03)
    fender = merge([slab((1.7, 0.22, 0.3), (0, 0.32, z), 0.1) for z in (3.3, -3.3)])
    wheels, joints = axles(0.34, 0.12, 0.72, (1.5, 0.7, -0.7, -1.5))
    return Model(
        (
            Part(lower, paint, GLAZED),
            Part(upper, WHITE, GLAZED),
            Part(roof, toned(paint, 0.75), SMOOTH),
            Part(belt, linear("#8a5a33"), SMOOTH),
            glass(
                windows(2.04, (0.72, 0.72), 1.58, [-1.7 + 0.85 * k for k in range(5)]),
                screens(1.5, 0.78, 1.52, (3.38, -3.38)),
            ),
            Part(merge(doors), linear("#8a5a33"), SMOOTH),
            Part(merge([pole, fender]), DARK, SMOOTH),
            Part(board, linear("#ffe3a0"), Finish(0.5, emission=0.8)),
            Part(put(ellipsoid(0.17, 0.17, 0.08, 2), (0, 1.0, 3.5)), linear("#fff1c9"), LAMP),
            *wheels,
        ),
        {"top": (0, 2.9, 0), "focus": (0, 1.6, 3.0)},
        joints,
    )


def subway_train(kit: Kit) -> Model:
    """Return two cars of an underground train: flat lit face, doors, a coloured band."""
    band = kit.any_of("#d23a2f", "#2f66b4", "#2f9a58", "#e08a24")
    steel = linear("#cfd3d6")
    cars = [slab((2.3, 2.2, 4.9), (0, 0.55, z), 0.2) for z in (2.6, -2.6)]
    bands = [slab((2.33, 0.24, 4.92), (0, 1.05, z), 0.05) for z in (2.6, -2.6)]
    doors = merge(
        [slab((2.36, 1.75, 0.7), (0, 0.68, z + d), 0.05) for z in (2.6, -2.6) for d in (-1.1, 1.1)]
    )
    slots = windows(2.34, (0.5, 0.7), 1.5, [z + d for z in (2.6, -2.6) for d in (-1.1, 1.1)])
    sides = windows(2.3, (0.95, 0.6), 1.6, [z + d for z in (2.6, -2.6) for d in (-2.05, 0.0, 2.0)])
    mask = slab((1.9, 1.1, 0.08), (0, 1.35, 5.03), 0.08)
    bellows = slab((1.8, 1.9, 0.4), (0, 0.7, 0), 0.05)
    sign = slab((0.8, 0.22, 0.06), (0, 2.4, 5.05), 0.02)
    skirts = slab((2.0, 0.3, 9.6), (0, 0.3, 0), 0.08)
    wheels, joints = axles(0.32, 0.12, 0.72, (3.9, 1.3, -1.3, -3.9))
    return Model(
        (
            Part(merge(cars), steel, METAL),
            Part(merge(bands), band, GLAZED),
            Part(doors, lighter(band, 0.2), SMOOTH),
            glass(slots, sides),
            Part(mask, linear("#27323a"), GLAZED),
            Part(merge([bellows, skirts]), DARK, SMOOTH),
            Part(sign, linear("#ffcf6a"), Finish(0.5, emission=1.0)),
            eyes(0.75, 0.95, 5.06, 0.14),
            tails(0.75, 0.95, -5.06, 0.12),
            *wheels,
        ),
        {"top": (0, 2.75, 0), "focus": (0, 1.5, 4.5)},
        joints,
    )


def bullet_train(kit: Kit) -> Model:
    """Return an express with a long nose, one band along its side, a row of small windows."""
    band = kit.any_of("#2b62b4", "#2f8f6a", "#c8322b")
    shell = linear("#f3f2ee")
    body = _nosed()
    tone = np.where(
        (body.positions[:, 1:2] > 0.95) & (body.positions[:, 1:2] < 1.22),
        np.array(band, np.float32),
        np.array(shell, np.float32),
    )
    stripe = slab((2.37, 0.2, 7.2), (0, 0.98, -1.55), 0.05)
    panes = windows(2.3, (0.42, 0.36), 1.55, [-4.8 + 0.72 * k for k in range(9)])
    door = both(slab((0.05, 1.5, 0.6), (1.16, 0.75, 2.1), 0.02))
    screen = put(ellipsoid(0.62, 0.16, 0.75, 2), (0, 1.86, 3.25), (0, 0.42, 0))
    skirt = slab((2.1, 0.35, 9.0), (0, 0.22, -0.8), 0.1)
    nose = both(put(ellipsoid(0.2, 0.07, 0.28, 2), (0.5, 1.0, 4.78), (0.35, 0.35, 0)))
    wheels, joints = axles(0.34, 0.12, 0.7, (2.2, 1.3, -3.6, -4.5))
    return Model(
        (
            Part(body, tone.astype(np.float32), GLAZED),
            Part(stripe, band, GLAZED),
            glass(panes),
            Part(screen, linear("#2c3f4d"), GLAZED),
            Part(door, linear("#dcdcd8"), SMOOTH),
            Part(skirt, linear("#70767a"), SMOOTH),
            Part(nose, linear("#fff1c9"), LAMP),
            *wheels,
        ),
        {"top": (0, 2.6, -1), "focus": (0, 1.4, 3.5)},
        joints,
    )


def _nosed() -> Mesh:
    """Return a long hull whose front runs out in a duck's bill."""
    along = np.concatenate([np.linspace(-5.2, 1.6, 5), np.linspace(2.0, 5.4, 14)])
    share = np.clip((along - 1.4) / 4.0, 0, 1)
    tall = 2.15 * (1 - share**1.6) ** 0.75 + 0.28 * share
    wide = 1.15 * (1 - share**2.4) ** 0.6
    turn = np.linspace(0, 2 * np.pi, 25)
    turn[-1] = 0
    soft = 0.42
    x = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** soft
    y = np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** soft
    rows = [
        np.stack([w * x, 0.42 + t / 2 + t / 2 * y, 0 * x + z], axis=1)
        for z, t, w in zip(along, tall, np.maximum(wide, 0.02), strict=True)
    ]
    back = np.array([[0 * x, 0.42 + 1.07 + 0 * y, 0 * x - 5.2]]).transpose(0, 2, 1)
    front = np.array([[0 * x, 0.42 + 0.14 + 0 * y, 0 * x + 5.42]]).transpose(0, 2, 1)
    skin = sheet(np.concatenate([back, np.array(rows), front]))
    middle = skin.positions - np.array([0, 1.3, 0], np.float32)
    out = np.sum(skin.normals[:, :2] * middle[:, :2], axis=1)
    flip = np.where(np.sum(out) < 0, -1, 1)
    return Mesh(skin.positions, (skin.normals * flip).astype(np.float32), skin.triangles)


def railway_carriage(kit: Kit) -> Model:
    """Return a passenger carriage of the steam age."""
    paint = kit.any_of("#7d2f2c", "#2f5a44", "#2b456b")
    body = slab((2.0, 1.8, 5.6), (0, 0.75, 0), 0.12)
    cream = slab((2.03, 0.8, 5.5), (0, 1.5, 0), 0.06)
    roof = put(cylinder(1.12, 1.12, 5.9, 28, 0.06), (0, 1.98, -2.95), FORWARD)
    low = np.maximum(roof.positions[:, 1], 2.45)
    roof = Mesh(
        np.stack([roof.positions[:, 0], 2.45 + 0.62 * (low - 2.45), roof.positions[:, 2]], 1),
        roof.normals,
        roof.triangles,
    )
    frame = slab((1.6, 0.22, 5.8), (0, 0.55, 0), 0.05)
    buffers = merge(
        [
            put(cylinder(0.13, 0.13, 0.3, 14, 0.03), (x, 0.66, z), FORWARD)
            for x in (-0.6, 0.6)
            for z in (2.8, -3.1)
        ]
    )
    wheels, joints = axles(0.4, 0.14, 0.68, (2.0, 1.1, -1.1, -2.0))
    return Model(
        (
            Part(body, paint, GLAZED),
            Part(cream, linear("#ead9b0"), SMOOTH),
            Part(roof, linear("#5a5f62"), SMOOTH),
            Part(merge([frame, buffers]), DARK, SMOOTH),
            glass(windows(2.05, (0.62, 0.56), 1.62, [-2.1 + 0.84 * k for k in range(6)])),
            *wheels,
        ),
        {"top": (0, 3.1, 0)},
        joints,
    )


RAILS: Final[dict[str, Builder]] = {
    "train": openable(train, Cab(-1.95, -0.72, 1.62, 2.42, 0.8)),
    "tram": openable(tram, Cab(2.15, 3.4, 1.42, 2.36, 1.02)),
    "subway-train": subway_train,
    "bullet-train": bullet_train,
    "railway-carriage": railway_carriage,
}
"""Builders by name."""
