"""What people play with: a ball, a balloon, a guitar, a drum, a robot."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import arc, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    rounded_box,
    spline,
    tube,
)

_DARK: Final = linear("#2b2a2c")
_PAPER: Final = linear("#f3ead6")
_BRASS: Final = linear("#d9a83c")


def toy_ball(kit: Kit) -> Model:
    """Return a ball with two colours in wedges and a star at the pole."""
    main = kit.main("#d3432f")
    rise = np.linspace(-np.pi / 2, np.pi / 2, 19)
    sphere = lathe([(0.12 * float(np.cos(a)), 0.12 * float(np.sin(a))) for a in rise], 48)
    turn = np.arctan2(sphere.positions[:, 2], sphere.positions[:, 0])
    wedge = (np.floor(turn / (np.pi / 3) + 0.01) % 2).astype(np.float32)
    pole = (np.abs(sphere.positions[:, 1]) > 0.112).astype(np.float32)
    tone = (
        mixed(main, linear("#f3e6cc"), wedge) * (1 - pole[:, None])
        + np.array(_BRASS, np.float32) * pole[:, None]
    )
    return Model((Part(sphere, tone, SMOOTH).turned(roll=0.4).at(0, 0.12, 0),))


def balloon(kit: Kit) -> Model:
    """Return a party balloon on a string."""
    skin = kit.main("#d3322b")
    bag = turned(
        [
            (0.0, 0.62),
            (0.02, 0.625),
            (0.06, 0.68),
            (0.125, 0.80),
            (0.142, 0.90),
            (0.115, 0.99),
            (0.06, 1.04),
            (0.0, 1.05),
        ],
        24,
        28,
    )
    knot = lathe([(0.0, 0.60), (0.022, 0.598), (0.008, 0.625), (0.0, 0.63)], 12)
    string = tube(
        spline([(0, 0.60, 0), (0.02, 0.40, 0.01), (-0.02, 0.20, 0), (0.0, 0.0, 0)], 24), 0.004, 5
    )
    return Model(
        (Part(merge([bag, knot]), skin, GLAZED), Part(string, _PAPER)),
        {"bridle": (0, 0, 0), "focus": (0, 0.88, 0.1)},
    )


def guitar(kit: Kit) -> Model:
    """Return an acoustic guitar that stands and leans a little."""
    wood = kit.main("#c98a45")
    outline = spline(
        [(0, 0.02), (0.15, 0.05), (0.19, 0.18), (0.13, 0.30), (0.125, 0.35), (0.145, 0.43),
         (0.10, 0.50), (0, 0.51), (-0.10, 0.50), (-0.145, 0.43), (-0.125, 0.35), (-0.13, 0.30),
         (-0.19, 0.18), (-0.15, 0.05), (0, 0.02)], 48)[:-1]  # fmt: skip
    body = extrude(outline, 0.095, 0.016)
    top = extrude(outline * np.array([0.93, 0.955]) + np.array([0, 0.012]), 0.006, 0.002).moved(
        translation(0, 0, 0.047)
    )
    hole = cylinder(0.048, 0.048, 0.004, 24, 0.001).moved(
        translation(0, 0.33, 0.049) @ rotation(pitch=np.pi / 2)
    )
    rosette = tube(ring(0.052, 0, 28), 0.004, 6).moved(
        translation(0, 0.33, 0.052) @ rotation(pitch=np.pi / 2)
    )
    neck = rounded_box(0.05, 0.50, 0.028, 0.010).moved(translation(0, 0.44, 0.045))
    head = rounded_box(0.075, 0.15, 0.022, 0.010).moved(translation(0, 0.92, 0.04))
    bridge = rounded_box(0.11, 0.018, 0.016, 0.006).moved(translation(0, 0.16, 0.055))
    strings = merge(
        [
            tube([(0.008 * (k - 2), 0.165, 0.066), (0.007 * (k - 2), 0.96, 0.066)], 0.0011, 4)
            for k in range(5)
        ]
    )
    pegs = merge(
        [
            ball(0.012, 1).moved(translation(s * 0.045, y, 0.05))
            for s in (-1, 1)
            for y in (0.95, 0.99, 1.03)
        ]
    )
    lean = rotation(pitch=-0.12)
    dark = linear("#4a2d1c")
    return Model(
        tuple(
            p.under(lean).at(0, 0.012, 0.05)
            for p in (
                Part(body, toned(wood, 0.55), GLAZED),
                Part(top, wood, GLAZED),
                Part(merge([hole, neck, bridge]), dark, SMOOTH),
                Part(merge([rosette, head]), toned(wood, 0.5), SMOOTH),
                Part(strings, linear("#e6e0d2"), METAL),
                Part(pegs, linear("#e6e0d2"), METAL),
            )
        ),
        {"hand": (0, 0.6, 0.1)},
    )


def drum(kit: Kit) -> Model:
    """Return a drum with a zigzag cord and two sticks."""
    shell = kit.main("#d3432f")
    body = cylinder(0.20, 0.20, 0.26, 36, 0.01)
    rims = merge([tube(ring(0.205, y, 36), 0.016, 8) for y in (0.012, 0.262)])
    skin = cylinder(0.19, 0.19, 0.012, 36, 0.003).moved(translation(0, 0.262, 0))
    zig = [
        (0.209 * np.cos(k * np.pi / 8), (0.03, 0.245)[k % 2], 0.209 * np.sin(k * np.pi / 8))
        for k in range(17)
    ]
    zig[-1] = zig[0]
    sticks = merge(
        [
            merge(
                [
                    tube([(s * 0.03, 0.29, 0.06), (s * 0.22, 0.34, 0.18)], 0.008, 8),
                    ball(0.017, 2).moved(translation(s * 0.03, 0.29, 0.06)),
                ]
            )
            for s in (-1, 1)
        ]
    )
    return Model(
        (
            Part(body, shell, SMOOTH),
            Part(rims, linear("#f3e6cc"), SMOOTH),
            Part(skin, _PAPER),
            Part(tube(zig, 0.006, 5), _BRASS),
            Part(sticks, linear("#b98752")),
        )
    )


def robot(kit: Kit) -> Model:
    """Return a friendly tin robot with swinging arms and legs and shining eyes."""
    tin = kit.main("#7fa3b0")
    chest = rounded_box(0.46, 0.44, 0.32, 0.09).moved(translation(0, 0.34, 0))
    head = rounded_box(0.42, 0.32, 0.34, 0.11).moved(translation(0, 0.83, 0))
    neck = cylinder(0.09, 0.08, 0.08, 18, 0.02).moved(translation(0, 0.76, 0))
    visor = rounded_box(0.34, 0.16, 0.06, 0.028).moved(translation(0, 0.91, 0.15))
    eyes = merge(
        [
            ellipsoid(0.038, 0.046, 0.02, 2).moved(translation(s * 0.078, 0.99, 0.178))
            for s in (-1, 1)
        ]
    )
    smile = arc([(-0.045, 0.90, 0.176), (0, 0.888, 0.18), (0.045, 0.90, 0.176)], 0.008, 6)
    aerial = merge(
        [tube([(0, 1.14, 0), (0, 1.24, 0)], 0.010, 6), ball(0.03, 2).moved(translation(0, 1.26, 0))]
    )
    ears = merge(
        [
            cylinder(0.06, 0.05, 0.05, 18, 0.015).moved(
                translation(s * 0.205, 0.99, 0) @ rotation(roll=-s * np.pi / 2)
            )
            for s in (-1, 1)
        ]
    )
    panel = rounded_box(0.24, 0.18, 0.03, 0.014).moved(translation(0, 0.48, 0.155))
    knobs = merge([ball(0.022, 2).moved(translation(x, 0.60, 0.185)) for x in (-0.06, 0.0, 0.06)])
    parts = [
        Part(merge([chest, head]), tin, SMOOTH),
        Part(merge([neck, aerial, ears]), linear("#e0904a"), METAL),
        Part(visor, _DARK, GLAZED),
        Part(
            merge([eyes, smile]), linear("#8ff0e0"), Finish(emission=3.0, casts=False), Layer.GLOW
        ),
        Part(panel, lighter(tin, 0.5), SMOOTH),
        Part(knobs, linear("#d3432f"), GLAZED),
    ]
    limbs = [limb for side in (-1, 1) for limb in _limbs(side, toned(tin, 0.7))]
    arms = {f"arm {s}": Joint((s * 0.24, 0.70, 0), rate=0.95, swing=0.35 * s) for s in (-1, 1)}
    legs = {f"leg {s}": Joint((s * 0.12, 0.36, 0), rate=0.95, swing=-0.22 * s) for s in (-1, 1)}
    return Model(
        (*parts, *limbs),
        {"head": (0, 1.15, 0), "hand": (-0.34, 0.4, 0.05), "focus": (0, 0.97, 0.17)},
        {**arms, **legs},
    )


def _limbs(side: int, colour: Vec3) -> list[Part]:
    """Return the arm and the leg of one side, each on its joint."""
    bend = [(side * 0.24, 0.70, 0), (side * 0.33, 0.62, 0.0), (side * 0.34, 0.44, 0.04)]
    hand = ball(0.065, 2).moved(translation(side * 0.34, 0.41, 0.05))
    shin = tube([(side * 0.12, 0.34, 0), (side * 0.12, 0.12, 0)], 0.055, 10)
    foot = rounded_box(0.17, 0.11, 0.25, 0.05).moved(translation(side * 0.12, 0, 0.04))
    arm = merge([tube(spline(bend, 10), 0.042, 10), hand])
    return [
        Part(arm, colour, SMOOTH, joint=f"arm {side}"),
        Part(merge([shin, foot]), colour, SMOOTH, joint=f"leg {side}"),
    ]


PLAYTHINGS: Final[dict[str, Builder]] = {
    "ball": toy_ball,
    "balloon": balloon,
    "guitar": guitar,
    "drum": drum,
    "robot": robot,
}
"""Builders by name."""
