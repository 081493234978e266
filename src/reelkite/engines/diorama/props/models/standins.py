"""Plain friendly clay shapes that stand in for what has no body."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    ellipsoid,
    ripple3,
    rounded_box,
)


def creature(kit: Kit) -> Model:
    """Return a friendly lump with two eyes: stands in for a creature without a body."""
    skin = kit.main("#8a9fc0")
    body = blob(0.30, 0.40, 0.27, 3, 0.03, 1.6, kit.appearance.seed % 9)
    ears = [
        ellipsoid(0.07, 0.11, 0.05, 2).moved(
            translation(s * 0.16, 0.40, 0) @ rotation(roll=-s * 0.35)
        )
        for s in (-1.0, 1.0)
    ]
    feet = [
        ellipsoid(0.10, 0.06, 0.13, 2).moved(translation(s * 0.14, -0.33, 0.07))
        for s in (-1.0, 1.0)
    ]
    hands = [
        ellipsoid(0.06, 0.11, 0.07, 2).moved(
            translation(s * 0.29, -0.02, 0.08) @ rotation(roll=s * 0.4)
        )
        for s in (-1.0, 1.0)
    ]
    eyes = [
        ellipsoid(0.036, 0.046, 0.022, 2).moved(translation(s * 0.095, 0.12, 0.245))
        for s in (-1.0, 1.0)
    ]
    shine = [
        ball(0.012, 1).moved(translation(s * 0.095 + 0.012, 0.137, 0.264)) for s in (-1.0, 1.0)
    ]
    smile = arc([(-0.05, 0.025, 0.262), (0.0, 0.002, 0.268), (0.05, 0.025, 0.262)], 0.009)
    cheeks = [
        ellipsoid(0.04, 0.026, 0.012, 1).moved(
            translation(s * 0.165, 0.045, 0.225) @ rotation(yaw=s * 0.5)
        )
        for s in (-1.0, 1.0)
    ]
    belly = ellipsoid(0.18, 0.20, 0.06, 2).moved(translation(0, -0.14, 0.215))
    up = translation(0, 0.39, 0)
    return Model(
        (
            Part(merge([body, *ears, *feet, *hands]).moved(up), skin),
            Part(belly.moved(up), lighter(skin, 0.4)),
            Part(merge([*eyes, smile]).moved(up), linear("#26252a"), GLAZED),
            Part(merge(shine).moved(up), linear("#f8f4ea"), GLAZED),
            Part(merge(cheeks).moved(up), linear("#e88f86")),
        ),
        {"head": (0, 0.82, 0), "hand": (-0.33, 0.32, 0.12), "focus": (0, 0.5, 0.25)},
    )


def thing(kit: Kit) -> Model:
    """Return a soft block on a soft ball: stands in for an object without a body."""
    main = kit.main("#d8a24a")
    block = rounded_box(0.34, 0.20, 0.30, 0.06)
    lump = blob(0.13, 0.12, 0.13, 3, 0.03, 1.6, kit.appearance.seed % 9)
    band = rounded_box(0.352, 0.045, 0.312, 0.02)
    return Model(
        (
            Part(block, main),
            Part(band, lighter(main, 0.45)).at(0, 0.075, 0),
            Part(lump, toned(main, 0.75)).at(0, 0.30, 0),
        )
    )


def heap(kit: Kit) -> Model:
    """Return a mound of lumps: stands in for stuff."""
    main = kit.main("#b9a182")
    chance = kit.chance
    lumps = [blob(0.42, 0.22, 0.38, 3, 0.10, 2.0, 3).moved(translation(0, 0.10, 0))]
    for k in range(9):
        size, turn = float(chance.uniform(0.09, 0.17)), 0.7 * k
        reach = float(chance.uniform(0.15, 0.4))
        y = 0.25 * (1 - reach / 0.45) + 0.5 * size
        lumps.append(blob(size, 0.8 * size, size, 2, 0.12, 2.4, k).moved(
            translation(reach * np.cos(turn), y, reach * np.sin(turn))))  # fmt: skip
    whole = merge(lumps)
    flat = Mesh(
        np.maximum(whole.positions, np.array([-9, 0, -9], dtype=np.float32)),
        whole.normals,
        whole.triangles,
    )
    light = 0.25 + 0.25 * ripple3(flat.positions, 5.0)
    return Model((Part(flat, mixed(main, lighter(main, 0.5), light)),))


STAND_INS: Final[dict[str, Builder]] = {
    "shape/creature": creature,
    "shape/object": thing,
    "shape/heap": heap,
}
"""Builders by name."""
