"""What is swung and drawn: bat, racket, golf club, hockey stick, fishing rod, bow."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    beside,
    both,
    closed,
    hoop,
    in_hand,
    jagged,
    post,
    put,
    rod,
    slab,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mat4, Mesh, merge, rotation
from reelkite.engines.diorama.shapes import ball, cylinder, extrude, ripple3, tube

_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2e2b2c")
_CREAM: Final = linear("#f1e8d6")
_SLANT: Final[Mat4] = rotation(pitch=-0.3, roll=-0.85)


def seams(radius: float) -> Mesh:
    """Return the two seams of a baseball or a tennis ball as one closed curve on the ball."""
    t = np.linspace(0, 2 * np.pi, 97)
    path = np.stack([0.72 * np.cos(t) + 0.28 * np.cos(3 * t),
        0.72 * np.sin(t) - 0.28 * np.sin(3 * t),
                     0.9 * np.cos(2 * t)], 1)  # fmt: skip
    path *= radius / np.linalg.norm(path, axis=1, keepdims=True)
    path[-1] = path[0]
    return tube(path, 0.055 * radius, 6)


def baseball_bat(kit: Kit) -> Model:
    """Return a baseball bat aslant on its knob, with a ball beside it."""
    wood = kit.main("#c98f4e", "#a8652f", "#d8b27a")
    bat = vessel(
        [
            (0, -0.16),
            (0.024, -0.157),
            (0.025, -0.146),
            (0.014, -0.13),
            (0.0125, 0.0),
            (0.016, 0.20),
            (0.028, 0.42),
            (0.034, 0.60),
            (0.031, 0.675),
            (0, 0.685),
        ],
        24,
    )
    grain = np.clip(0.5 + 0.5 * ripple3(bat.positions * np.array([60, 5, 60], np.float32)), 0, 1)
    tape = [hoop(0.0145 + 0.0005 * (k % 2), 0.0045, (0, -0.11 + 0.0175 * k, 0), (0.0, 0.15, 0))
            for k in range(10)]  # fmt: skip
    model = in_hand([
        Part(bat, mixed(wood, toned(wood, 0.72), 0.5 * grain), SMOOTH),
        Part(merge(tape), _DARK),
        Part(merge([hoop(0.0305, 0.003, (0, 0.46, 0)), hoop(0.0315, 0.003, (0, 0.475, 0))]),
             toned(wood, 0.45)),
    ], _SLANT)  # fmt: skip
    at = (0.16, 0.037, 0.16)
    return beside(model, Part(put(ball(0.037, 3), at), _CREAM),
                   Part(put(seams(0.037), at, (0.4, 0.5, 0)), linear("#c8332b")))  # fmt: skip


def tennis_racket(kit: Kit) -> Model:
    """Return a tennis racket with its strings, leaning, and a ball beside it."""
    frame = kit.main("#2f6fae", "#d3432f", "#35b3a8", "#e8b84a")
    turn = np.linspace(0, 2 * np.pi, 49)
    head = np.stack([0.128 * np.cos(turn), 0.385 + 0.165 * np.sin(turn), 0 * turn], 1)
    head[-1] = head[0]
    throat = both(bent([(0.0, 0.10, 0), (0.018, 0.14, 0), (0.05, 0.20, 0), (0.085, 0.262, 0)],
                       (0.012, 0.011, 0.010, 0.010), 10))  # fmt: skip
    wires = []
    for x in np.linspace(-0.105, 0.105, 13):
        reach = 0.165 * np.sqrt(1 - (x / 0.128) ** 2)
        wires.append(rod((x, 0.385 - reach, 0), (x, 0.385 + reach, 0), 0.0016, 4))
    for y in np.linspace(-0.14, 0.14, 16):
        reach = 0.128 * np.sqrt(1 - (y / 0.165) ** 2)
        wires.append(rod((-reach, 0.385 + y, 0.002), (reach, 0.385 + y, 0.002), 0.0016, 4))
    grip = [rod((0, -0.10, 0), (0, 0.10, 0), 0.0155, 8)]
    wound = [hoop(0.0158, 0.0035, (0, -0.09 + 0.019 * k, 0), (0, 0.2, 0)) for k in range(10)]
    model = in_hand([
        Part(merge([tube(head, 0.0105, 10), throat]), frame, GLAZED),
        Part(merge([rod((-0.085, 0.262, 0), (0.085, 0.262, 0), 0.009)]), lighter(frame, 0.7),
             GLAZED),
        Part(merge(wires), _CREAM, SMOOTH),
        Part(merge([*grip, *wound, rod((0, -0.105, 0), (0, -0.095, 0), 0.018, 10)]), _DARK),
    ], rotation(pitch=-0.42, roll=-0.5))  # fmt: skip
    at = (0.24, 0.033, 0.10)
    return beside(model, Part(put(ball(0.033, 3), at), linear("#cfe04a"), FELT),
                   Part(put(seams(0.0332), at, (0.4, 0.5, 0)), _CREAM))  # fmt: skip


def golf_club(kit: Kit) -> Model:
    """Return a golf club on its head beside a ball on a tee."""
    grip = kit.main("#2e2b2c", "#c8332b", "#2f6fae")
    head = extrude(closed([(-0.015, 0.0), (0.09, 0.008), (0.125, 0.045), (0.11, 0.088),
                           (0.045, 0.072), (-0.018, 0.034)], 36), 0.04, 0.012)  # fmt: skip
    lines = [slab((0.075, 0.004, 0.003), (0.056, 0.021 + 0.0135 * k, 0.019), 0.001)
             for k in range(3)]  # fmt: skip
    lean = rotation(pitch=-0.1, roll=-0.30)
    parts = [
        Part(rod((0, 0.0, 0), (0, 0.56, 0), (0.011, 0.013), 10).moved(lean), _STEEL, METAL),
        Part(rod((0, 0.54, 0), (0, 0.78, 0), (0.018, 0.023), 12).moved(lean), grip),
        Part(put(head, (-0.01, -0.014, 0.0)), _STEEL, METAL),
        Part(put(merge(lines), (-0.01, -0.014, 0)), _DARK),
    ]
    model = in_hand([p.at(-0.19, -0.62, 0) for p in parts], rotation())
    at = (0.02, 0.068, 0.10)
    dimples = ball(0.032, 3)
    tone = mixed(_CREAM, toned(_CREAM, 0.72), (ripple3(dimples.positions, 500.0) > 0.3) * 1.0)
    tee = vessel([(0, 0), (0.005, 0.004), (0.005, 0.028), (0.015, 0.042), (0, 0.038)], 14)
    return beside(model, Part(put(dimples, at), tone),
                   Part(put(tee, (0.02, 0, 0.10)), linear("#d3432f"), SMOOTH))  # fmt: skip


def hockey_stick(kit: Kit) -> Model:
    """Return an ice hockey stick leaning on its blade, and a puck."""
    paint = kit.main("#c8332b", "#2f6fae", "#2e2b2c")
    turn = (0.0, 0.0, 0.30)
    up = (-np.sin(0.30), np.cos(0.30))

    def band(start: float, length: float, wide: float) -> Mesh:
        return slab(
            (wide, length, 0.72 * wide), (up[0] * start, 0.03 + up[1] * start, 0), 0.009, turn
        )

    blade = jagged([(0.02, 0.0), (0.26, 0.0), (0.285, 0.03), (0.275, 0.095), (0.03, 0.11),
                    (-0.02, 0.08)], 0.032, 0.008)  # fmt: skip
    wound = [slab((0.009, 0.106, 0.037), (0.10 + 0.035 * k, 0.0, 0), 0.004, (0, 0, -0.1))
             for k in range(5)]  # fmt: skip
    model = in_hand([p.at(0.1, -0.6, 0) for p in (
        Part(merge([band(0.0, 0.86, 0.046), blade]), linear("#d8b27a"), SMOOTH),
        Part(band(0.28, 0.42, 0.048), paint, SMOOTH),
        Part(merge([*wound, band(0.78, 0.15, 0.053)]), _DARK),
    )], rotation(pitch=-0.18))  # fmt: skip
    puck = cylinder(0.06, 0.06, 0.04, 28, 0.007)
    return beside(model, Part(put(puck, (-0.08, 0, 0.16)), _DARK))


def fishing_rod(kit: Kit) -> Model:
    """Return a fishing rod in its holder: a bent tip, reel, line, float and hook."""
    grip = kit.main("#c8332b", "#3f7f5f", "#2f6fae")
    pole = bent([(0.0, -0.16, 0), (0.0, 0.25, 0), (0.04, 0.52, 0), (0.15, 0.74, 0),
                 (0.30, 0.84, 0)], (0.018, 0.016, 0.012, 0.009, 0.006), 10)  # fmt: skip
    rings = [
        put(hoop(0.018 - 0.002 * k, 0.004), at, (0, 0.2 * k, 0))
        for k, at in enumerate(
            ((0.03, 0.28, 0), (0.055, 0.48, 0), (0.13, 0.69, 0), (0.29, 0.825, 0))
        )
    ]
    reel = merge([put(cylinder(0.052, 0.052, 0.06, 22, 0.014), (0.06, 0.05, -0.03),
                      (0, np.pi / 2, 0)), rod((0.06, 0.05, 0.04), (0.12, 0.085, 0.04), 0.008),
                  put(ball(0.018, 1), (0.125, 0.09, 0.047)),
                  rod((0.0, 0.05, 0), (0.06, 0.05, 0), 0.010)])  # fmt: skip
    line = [rod((0.30, 0.84, 0), (0.32, 0.36, 0.02), 0.004, 4),
            rod((0.06, 0.10, 0), (0.03, 0.28, 0.01), 0.004, 4)]  # fmt: skip
    hook = bent([(0.32, 0.28, 0.02), (0.322, 0.19, 0.02), (0.345, 0.165, 0.02),
                 (0.363, 0.195, 0.02)], 0.006, 6)  # fmt: skip
    place = (0.32, 0.32, 0.02)
    bob = put(vessel([(0, -0.055), (0.02, -0.04), (0.036, 0.0), (0.0365, 0.003)], 18), place)
    cap = put(vessel([(0.0365, 0.003), (0.026, 0.032), (0.007, 0.045), (0, 0.07)], 18), place)
    model = in_hand([
        Part(pole, linear("#8a6a3a"), SMOOTH),
        Part(rod((0, -0.17, 0), (0, -0.01, 0), 0.024, 10), linear("#c9a36a")),
        Part(rod((0, 0.10, 0), (0, 0.21, 0), 0.022, 10), grip, SMOOTH),
        Part(merge([*rings, reel, hook]), _STEEL, METAL),
        Part(merge(line), _CREAM),
        Part(bob, _CREAM, GLAZED), Part(cap, linear("#d3432f"), GLAZED),
    ], rotation(roll=0.10))  # fmt: skip
    x = model.anchors["grip"][0] + 0.016
    holder = merge([post(0.09, 0.025, (x, 0, 0)), post(0.034, 0.09, (x, 0, 0))])
    return beside(model, Part(holder, linear("#6b4a2e")))


def bow_and_arrow(kit: Kit) -> Model:
    """Return a drawn bow with an arrow on its string, leaning."""
    wood = kit.main("#a8652f", "#7a4526", "#c9924a")
    t = np.linspace(-1, 1, 33)
    curl = 0.05 * np.maximum(np.abs(t) - 0.8, 0) / 0.2
    limb = np.stack([0.20 * (1 - t**2) + curl, 0.42 * t, 0 * t], 1)
    stave = tube(limb, 0.025 - 0.012 * np.abs(t), 10)
    ends = [(float(limb[k, 0]), float(limb[k, 1]), 0.0) for k in (0, -1)]
    string = [rod(end, (-0.16, 0.0, 0.0), 0.0048, 5) for end in ends]
    tip = put(vessel([(0, 0.085), (0.030, 0.0), (0.010, 0.006), (0, 0.006)], 4), (0.42, 0, 0),
              (0, 0, -np.pi / 2))  # fmt: skip
    vane = jagged([(-0.155, 0.006), (-0.135, 0.05), (-0.04, 0.045), (-0.01, 0.006)], 0.006, 0.002)
    parts = [
        Part(stave, wood, SMOOTH),
        Part(merge(string), _CREAM),
        Part(rod((-0.16, 0.0, 0.0), (0.43, 0.0, 0.0), 0.0105), linear("#d8b27a")),
        Part(tip, _STEEL, METAL),
        Part(merge([vane.moved(rotation(pitch=float(a))) for a in (0.0, 2.1, 4.2)]),
             linear("#c8332b")),
        Part(rod((0.20, -0.06, 0), (0.20, 0.06, 0), 0.030, 10), _DARK),
    ]  # fmt: skip
    return in_hand([p.at(-0.20, 0, 0) for p in parts], rotation(pitch=-0.12, roll=0.14))


SWUNG: Final[dict[str, Builder]] = {
    "baseball-bat": baseball_bat,
    "tennis-racket": tennis_racket,
    "golf-club": golf_club,
    "hockey-stick": hockey_stick,
    "fishing-rod": fishing_rod,
    "bow-and-arrow": bow_and_arrow,
}
"""Builders by name."""
