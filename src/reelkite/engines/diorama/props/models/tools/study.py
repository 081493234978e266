"""What one looks and listens through: globe, telescope, microscope, stethoscope; and a thread."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    closed,
    hoop,
    in_hand,
    post,
    put,
    rod,
    slab,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    disc,
    ellipsoid,
    extrude,
    ripple3,
    tube,
)

_BRASS: Final = linear("#d8a83c")
_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2b282a")
_WOOD: Final = linear("#a8703f")
_CLEAR: Final = Finish(roughness=0.05)


def globe(kit: Kit) -> Model:
    """Return a globe that turns in its brass arc; the asked colour is the sea's."""
    sea = kit.main("#3f86b8")
    sphere = ball(0.12, 4)
    height = (ripple3(sphere.positions, 13.0, 2.0) + 0.55 * ripple3(sphere.positions, 27.0, 5.0)
              + 0.25 * ripple3(sphere.positions, 61.0, 9.0))  # fmt: skip
    land = np.clip((height - 0.12) * 14, 0, 1)
    up = sphere.positions[:, 1] / 0.12
    green = mixed(
        linear("#6f9a45"), linear("#d9b86a"), np.clip(1.4 - 4 * np.abs(np.abs(up) - 0.3), 0, 1)
    )
    tone = mixed(np.broadcast_to(np.array(sea), green.shape), green, land)
    tone = mixed(tone, linear("#f2f2ee"), np.clip((np.abs(up) - 0.86) * 18, 0, 1))
    raised = sphere.positions * (1 + 0.012 * land[:, None])
    lean = rotation(roll=-0.41)
    t = np.linspace(-0.5 * np.pi - 0.05, 0.5 * np.pi + 0.05, 30)
    arc = tube(np.stack([-0.137 * np.cos(t), 0.137 * np.sin(t), 0 * t], 1), 0.0065, 10)
    pins = merge([rod((0, s * 0.118, 0), (0, s * 0.145, 0), 0.007) for s in (-1, 1)])
    middle = translation(0, 0.215, 0)
    foot = vessel([(0, 0), (0.085, 0), (0.088, 0.01), (0.05, 0.024), (0.016, 0.034), (0.014, 0.06),
                   (0.022, 0.07), (0, 0.085)], 30)  # fmt: skip
    axis = (middle @ lean).astype(np.float32)
    return Model((
        Part(Mesh(raised.astype(np.float32), sphere.normals, sphere.triangles).moved(middle), tone,
             SMOOTH, joint="globe"),
        Part(merge([arc, pins]).moved(axis), _BRASS, METAL),
        Part(foot, linear("#7a4526"), SMOOTH),
    ), joints={"globe": Joint((0, 0.215, 0), rate=0.12, axis="y")})  # fmt: skip


def telescope(kit: Kit) -> Model:
    """Return a brass telescope on a wooden tripod, pointing at the sky."""
    barrel = kit.main("#2f4f7a", "#d0a040", "#7a2f2a")
    tubes = [(0.055, 0.0, 0.50), (0.045, -0.18, 0.19), (0.034, -0.30, 0.13)]
    body = [put(cylinder(r, r, long, 28, 0.004), (0, 0, z), FORWARD) for r, z, long in tubes]
    rims = merge([put(hoop(r, 0.007), (0, 0, z), FORWARD) for r, z in
                  ((0.058, 0.50), (0.056, 0.01), (0.046, -0.17), (0.035, -0.29))])  # fmt: skip
    lens = put(disc(0.052, 28), (0, 0, 0.503), FORWARD)
    aim = (translation(0, 1.12, 0) @ rotation(yaw=0.75, pitch=-0.55)).astype(np.float32)
    legs = [rod((0.03 * np.cos(a), 1.02, 0.03 * np.sin(a)), (0.42 * np.cos(a), 0.0,
        0.42 * np.sin(a)),
                (0.024, 0.017), 10) for a in (0.5, 2.6, 4.7)]  # fmt: skip
    head = merge([post(0.05, 0.05, (0, 0.99, 0)), post(0.02, 0.09, (0, 1.03, 0))])
    finder = merge([rod((0.03, 0.068, 0.02), (0.03, 0.068, 0.20), 0.012, 12)])
    return Model((
        Part(body[0].moved(aim), barrel, GLAZED),
        Part(merge([*body[1:], rims, finder]).moved(aim), _BRASS, METAL),
        Part(lens.moved(aim), linear("#a8c8d8"), _CLEAR),
        Part(put(disc(0.026, 20), (0, 0, -0.301), (0, -np.pi / 2, 0)).moved(aim), _DARK),
        Part(merge(legs), _WOOD, SMOOTH), Part(head, _BRASS, METAL),
    ))  # fmt: skip


def microscope(kit: Kit) -> Model:
    """Return a microscope: arm, tube, three lenses, stage with a slide, mirror and knobs."""
    arm_colour = kit.main("#33343a", "#e8e2d4", "#3f6f8a")
    foot = closed(
        [(-0.075, 0.10), (0.075, 0.10), (0.085, -0.06), (0.0, -0.10), (-0.085, -0.06)], 44
    )
    base = put(extrude(foot, 0.03, 0.010), (0, 0.015, 0), (0, -np.pi / 2, 0))
    arm = bent([(0, 0.02, -0.07), (0, 0.12, -0.095), (0, 0.26, -0.075), (0, 0.325, -0.02),
                (0, 0.325, 0.015)], (0.026, 0.022, 0.021, 0.022, 0.02), 12)  # fmt: skip
    lean = (translation(0, 0.30, 0.02) @ rotation(pitch=-0.2)).astype(np.float32)
    barrel = merge(
        [rod((0, -0.05, 0), (0, 0.09, 0), 0.023, 18), rod((0, 0.10, 0), (0, 0.15, 0), 0.018, 16)]
    ).moved(lean)
    eye = rod((0, 0.155, 0), (0, 0.168, 0), 0.022, 18).moved(lean)
    turret = [put(cylinder(0.034, 0.028, 0.02, 20, 0.005), (0, 0.225, 0.035))]
    lenses = [rod((0.018 * np.sin(a), 0.225, 0.035 + 0.018 * np.cos(a)),
                  (0.028 * np.sin(a), 0.180, 0.035 + 0.026 * np.cos(a)), (0.011, 0.007), 10)
              for a in (0.0, 2.1, 4.2)]  # fmt: skip
    stage = slab((0.13, 0.012, 0.12), (0, 0.145, 0.03), 0.004)
    slide = slab((0.10, 0.003, 0.03), (0, 0.157, 0.035), 0.001)
    knobs = both(
        merge(
            [
                put(
                    cylinder(0.026, 0.026, 0.018, 20, 0.004),
                    (0.022, 0.11, -0.09),
                    (0, 0, -np.pi / 2),
                ),
                put(
                    cylinder(0.016, 0.016, 0.014, 18, 0.003),
                    (0.04, 0.11, -0.09),
                    (0, 0, -np.pi / 2),
                ),
            ]
        )
    )
    mirror = put(cylinder(0.03, 0.03, 0.006, 24, 0.002), (0, 0.07, 0.045), (0, 0.6, 0))
    turn = rotation(yaw=0.6)
    return Model(tuple(p.under(turn) for p in (
        Part(merge([base, arm]), arm_colour, GLAZED), Part(merge([barrel, *turret]), arm_colour,
            GLAZED),
        Part(merge([*lenses, knobs, slab((0.05, 0.03, 0.03), (0, 0.135, -0.06), 0.01)]), _STEEL,
            METAL),
        Part(stage, _DARK, SMOOTH), Part(slide, linear("#cfe6ea"), _CLEAR), Part(eye, _DARK,
            SMOOTH),
        Part(mirror, linear("#dcebf0"), _CLEAR),
    )))  # fmt: skip


def magnifying_glass(kit: Kit) -> Model:
    """Return a magnifying glass that leans on its rim."""
    grip_colour = kit.main("#5a3a26", "#2e2b2c", "#8a2f2a")
    grip = vessel([(0, -0.10), (0.012, -0.098), (0.014, -0.085), (0.0095, -0.02), (0.012, 0.0),
                   (0.007, 0.012), (0.006, 0.035), (0, 0.036)], 18)  # fmt: skip
    ring = put(hoop(0.058, 0.0075), (0, 0.092, 0), FORWARD)
    lens = put(ellipsoid(0.056, 0.056, 0.008, 3), (0, 0.092, 0))
    shade = np.clip(0.5 + (lens.positions[:, 0] + lens.positions[:, 1] - 0.092) / 0.11, 0, 1)
    streak = [slab((0.007, long, 0.001), (x, 0.105 + y, 0.008), 0.0, (0, 0, -0.65)) for x, y,
        long in
              ((-0.030, -0.01, 0.036), (-0.018, -0.018, 0.022))]  # fmt: skip
    parts = [Part(grip, grip_colour, SMOOTH), Part(merge([ring, put(hoop(0.011, 0.003), (0, 0.012,
        0))]),
             _BRASS, METAL), Part(lens, mixed(linear("#9fc4d0"), linear("#e2f2f4"), shade), _CLEAR),
             Part(merge(streak), linear("#f6fbfb"))]  # fmt: skip
    return in_hand(parts, rotation(pitch=-0.6, roll=-0.75))


def stethoscope(kit: Kit) -> Model:
    """Return a stethoscope: ear pieces, a forked tube in a loop, and its chest piece."""
    rubber = kit.main("#2f4f8a", "#2e2b2c", "#b5302f", "#35b3a8")
    fork = both(bent([(0, 0.17, 0), (0.028, 0.20, 0), (0.052, 0.26, 0), (0.056, 0.31, 0)], 0.008))
    ears = both(
        bent([(0.056, 0.305, 0), (0.052, 0.36, 0), (0.036, 0.395, 0), (0.022, 0.405, 0)], 0.0055)
    )
    tips = both(put(ball(0.013, 2), (0.018, 0.406, 0)))
    hose = bent([(0, 0.175, 0), (0.0, 0.10, 0.01), (-0.05, 0.03, 0.04), (-0.13, 0.012, 0.06),
                 (-0.15, 0.012, 0.13), (-0.05, 0.012, 0.17), (0.06, 0.014, 0.15), (0.105, 0.020,
                  0.11)],
                0.0095, 10)  # fmt: skip
    chest = [put(cylinder(0.036, 0.036, 0.014, 28, 0.004), (0.125, 0.020, 0.10), (0.4, 0.7, 0)),
             rod((0.105, 0.020, 0.11), (0.125, 0.028, 0.10), 0.008)]  # fmt: skip
    skin = put(cylinder(0.031, 0.031, 0.004, 26, 0.001), (0.129, 0.031, 0.109), (0.4, 0.7, 0))
    prop = put(cylinder(0.055, 0.055, 0.19, 30, 0.01), (0, 0, -0.075))
    return Model((
        Part(merge([fork, hose]), rubber, SMOOTH), Part(merge([ears, *chest]), _STEEL, METAL),
        Part(tips, _DARK, SMOOTH), Part(skin, linear("#eef0ee"), GLAZED),
        Part(prop, linear("#e8e2d4"), GLAZED),
        Part(merge([slab((0.018, 0.06, 0.006), (0, 0.06, -0.021), 0.002),
                    slab((0.06, 0.018, 0.006), (0, 0.081, -0.021), 0.002)]), linear("#d3322b")),
    ))  # fmt: skip


def thread(kit: Kit) -> Model:
    """Return a spool of thread with a needle through it and a loose end."""
    yarn = kit.main("#d3322b", "#2f66c4", "#35b3a8", "#7d5aa8")
    ends = [put(cylinder(0.034, 0.034, 0.010, 28, 0.003), (0, h, 0)) for h in (0.0, 0.072)]
    core = vessel(
        [(0.012, 0.010), (0.027, 0.012), (0.029, 0.04), (0.027, 0.070), (0.012, 0.072)], 28
    )
    rounds = [hoop(0.0282 + 0.001 * np.sin(np.pi * k / 16), 0.0021, (0, 0.014 + 0.0034 * k, 0),
                   (0, 0.05 * (-1) ** k, 0)) for k in range(17)]  # fmt: skip
    needle = merge(
        [
            rod((-0.055, 0.115, 0.02), (0.065, 0.012, 0.045), (0.0030, 0.0008), 8),
            put(hoop(0.0048, 0.0016), (-0.058, 0.1175, 0.0195), (0.2, np.pi / 2, 0.3)),
        ]
    )
    tail = bent([(0.0285, 0.05, 0.0), (0.045, 0.085, 0.02), (0.0, 0.125, 0.02), (-0.058, 0.118,
        0.0195),
                 (-0.085, 0.08, 0.03), (-0.075, 0.02, 0.045), (-0.04, 0.003, 0.07), (0.03, 0.003,
                  0.085)],
                0.0019, 6)  # fmt: skip
    return Model((
        Part(merge(ends), linear("#d9b27a"), SMOOTH), Part(merge([core, *rounds, tail]), yarn,
            CLAY),
        Part(needle, linear("#d3d8dc"), METAL), Part(post(0.009, 0.003, (0, 0.081, 0)), _DARK),
    ))  # fmt: skip


STUDY: Final[dict[str, Builder]] = {
    "globe": globe,
    "telescope": telescope,
    "microscope": microscope,
    "magnifying-glass": magnifying_glass,
    "stethoscope": stethoscope,
    "thread": thread,
}
"""Builders by name."""
