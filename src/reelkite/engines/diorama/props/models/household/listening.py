"""What is heard: radio, record player, headphones, microphone."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    beside,
    both,
    circled,
    corners,
    hoop,
    in_hand,
    post,
    put,
    raised,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
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
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ripple3

_DARK: Final = linear("#26262b")
_STEEL: Final = linear("#b9bec2")
_BRASS: Final = linear("#d8b25a")


def radio(kit: Kit) -> Model:
    """Return a portable radio: a slatted speaker, a lit dial, knobs, a handle and an aerial."""
    case = kit.main("#c8563c", "#5f9a94", "#e8d5a8", "#9c6238")
    slats = spread(slab((0.115, 0.006, 0.008), radius=0.003),
                   [(-0.068, 0.035 + 0.0125 * k, 0.052) for k in range(8)])  # fmt: skip
    return Model(
        (
            Part(slab((0.30, 0.18, 0.10), (0, 0.004, 0), 0.035), case, GLAZED),
            Part(slab((0.27, 0.15, 0.01), (0, 0.02, 0.047), 0.004), lighter(case, 0.6), SMOOTH),
            Part(slab((0.125, 0.115, 0.006), (-0.068, 0.028, 0.0495), 0.002), _DARK, SMOOTH),
            Part(slats, _BRASS, METAL),
            Part(slab((0.10, 0.045, 0.006), (0.068, 0.11, 0.051), 0.002), linear("#ffdf9a"),
                 Finish(roughness=0.5, emission=0.5)),
            Part(slab((0.002, 0.036, 0.003), (0.085, 0.114, 0.055), 0.001), linear("#d3322b")),
            Part(spread(post(0.021, 0.022, turn=FORWARD), [(0.042, 0.065, 0.05),
                                                           (0.098, 0.065, 0.05)]), _BRASS, METAL),
            Part(bent([(-0.12, 0.17, 0), (-0.11, 0.225, 0), (0.11, 0.225, 0), (0.12, 0.17, 0)],
                      0.009), toned(case, 0.6), SMOOTH),
            Part(rod((0.13, 0.18, -0.03), (0.22, 0.42, -0.05), (0.0045, 0.0025)), _STEEL, METAL),
            Part(put(ball(0.007, 1), (0.22, 0.42, -0.05)), _STEEL, METAL),
            Part(corners(post(0.014, 0.012, (0.11, 0, 0.03))), _DARK),
        ),
        {"grip": (0, 0.225, 0)},
    )  # fmt: skip


def record_player(kit: Kit) -> Model:
    """Return a record player whose record turns under its arm, with the lid open."""
    case = kit.main("#b9703f", "#c8563c", "#5f8f8a", "#e9dfc9")
    disc_ = cylinder(0.145, 0.145, 0.004, 48, 0.001)
    reach = np.hypot(disc_.positions[:, 0], disc_.positions[:, 2])
    sheen = 0.5 + 0.5 * np.cos(2 * np.arctan2(disc_.positions[:, 2], disc_.positions[:, 0]))
    tone = mixed(_DARK, linear("#5a5a64"), 0.5 * sheen * (reach > 0.02))
    grooves = merge([hoop(r, 0.0012, (0, 0.0042, 0)) for r in (0.07, 0.095, 0.12)])
    label = cylinder(0.048, 0.048, 0.003, 30, 0.001)
    wedge = np.arctan2(label.positions[:, 2], label.positions[:, 0]) > 0
    own = linear(("#e0633a", "#e9b64c", "#4fa08f")[kit.choice(3)])
    mark = np.where(wedge[:, None], np.array(own), np.array(linear("#f3ead6")))
    at = translation(-0.045, 0.112, 0.0)
    arm = bent([(0.155, 0.145, -0.12), (0.15, 0.147, 0.0), (0.125, 0.14, 0.07), (0.075, 0.124,
        0.09)],
               0.005)  # fmt: skip
    lid = slab((0.43, 0.30, 0.03), (0, 0.10, -0.19), 0.012, (0.0, -0.32, 0.0))
    return Model(
        (
            Part(slab((0.44, 0.085, 0.36), (0, 0.018, 0), 0.015), case, SMOOTH),
            Part(slab((0.42, 0.006, 0.34), (0, 0.101, 0), 0.002), lighter(case, 0.65), SMOOTH),
            Part(lid, toned(case, 0.85), SMOOTH),
            Part(cylinder(0.15, 0.15, 0.008, 40, 0.003).moved(translation(-0.045, 0.104, 0)),
                _STEEL,
                 METAL),
            Part(disc_.moved(at), tone, Finish(roughness=0.2), joint="record"),
            Part(grooves.moved(at), linear("#3c3c44"), SMOOTH),
            Part(label.moved(translation(-0.045, 0.1145, 0)), mark.astype(np.float32), SMOOTH,
                 joint="record"),
            Part(post(0.004, 0.016, (-0.045, 0.112, 0)), _STEEL, METAL),
            Part(merge([arm, post(0.022, 0.036, (0.155, 0.104, -0.12)),
                        slab((0.022, 0.014, 0.032), (0.070, 0.116, 0.097), 0.004, (0.5, 0, 0))]),
                 _STEEL, METAL),
            Part(spread(post(0.014, 0.016), [(0.12, 0.104, 0.13), (0.165, 0.104, 0.13)]), _BRASS,
                 METAL),
            Part(both(slab((0.02, 0.03, 0.01), (0.13, 0.045, 0.178), 0.003)), _BRASS, METAL),
            Part(corners(post(0.018, 0.022, (0.17, 0, 0.13))), _DARK),
        ),
        joints={"record": Joint((-0.045, 0.112, 0), rate=0.55, axis="y")},
    )  # fmt: skip


def headphones(kit: Kit) -> Model:
    """Return headphones that stand on their cups, with a padded band."""
    shell = kit.main("#3a3c44", "#d3432f", "#e6e0d4", "#35b3a8")
    band = bent([(-0.088, 0.05, 0), (-0.095, 0.12, -0.008), (-0.055, 0.19, -0.02),
                 (0.0, 0.21, -0.024), (0.055, 0.19, -0.02), (0.095, 0.12, -0.008),
                 (0.088, 0.05, 0)], 0.0105, 10)  # fmt: skip
    pad = bent([(-0.06, 0.178, -0.017), (0.0, 0.199, -0.023), (0.06, 0.178, -0.017)],
               (0.013, 0.016, 0.013), 10)  # fmt: skip
    face = (0.35, 0.0, -np.pi / 2)
    ring = both(put(hoop(0.036, 0.017), (-0.062, 0.05, 0.004), (0.30, 0, np.pi / 2)))
    cup = vessel([(0, 0.0), (0.046, 0.0), (0.05, 0.008), (0.044, 0.028), (0.02, 0.034), (0, 0.034)],
                 30)  # fmt: skip
    cups = both(put(cup, (0.066, 0.05, 0.004), (face[0] - 0.65, 0, face[2])))
    badge = both(put(cylinder(0.018, 0.016, 0.004, 20, 0.001), (0.098, 0.05, 0.0145),
                     (face[0] - 0.65, 0, face[2])))  # fmt: skip
    return Model(
        (
            Part(merge([band, cups]), shell, SMOOTH),
            Part(merge([ring, pad]), toned(shell, 0.45), FELT),
            Part(badge, _STEEL, METAL),
            Part(both(rod((0.09, 0.062, 0), (0.094, 0.115, -0.006), 0.007)), _STEEL, METAL),
        ),
        {"head": (0, 0.10, 0)},
    )


def microphone(kit: Kit) -> Model:
    """Return a microphone with a wire-mesh ball, on a round foot."""
    body = kit.main("#33343a", "#33343a", "#d8b25a", "#c8332b")
    mesh = ball(0.034, 3)
    holes = 0.5 + 0.5 * np.sign(ripple3(mesh.positions, 420.0))
    head = put(mesh, (0, 0.115, 0))
    grid = [hoop(0.0345, 0.0028, (0, 0.115, 0)), *(
        put(hoop(0.0342, 0.0012), (0, 0.115, 0), (float(a), 0, np.pi / 2))
        for a in np.arange(6) * np.pi / 6)]  # fmt: skip
    grip = vessel([(0, -0.10), (0.015, -0.10), (0.017, -0.09), (0.022, 0.06), (0.027, 0.085),
                   (0.028, 0.092), (0, 0.094)], 24)  # fmt: skip
    parts = [
        Part(grip, body, SMOOTH),
        Part(head, mixed(_STEEL, linear("#6a6e74"), holes), METAL),
        Part(merge(grid), _STEEL, METAL),
        Part(slab((0.010, 0.022, 0.008), (0, 0.02, 0.016), 0.003), _BRASS, METAL),
    ]
    held = in_hand(parts, rotation(pitch=0.55))
    stand = merge([post(0.065, 0.014, (0, 0, -0.02)), rod((0, 0.01, -0.02), (0, 0.145, -0.02),
        0.007),
                   put(hoop(0.023, 0.006), (0, 0.165, 0.004), (0, 0.55, 0)),
                   rod((0, 0.14, -0.02), (0, 0.158, -0.012), 0.009)])  # fmt: skip
    return beside(raised(held, y=0.115, z=0.02), Part(stand, _DARK, SMOOTH))


def hourglass(kit: Kit) -> Model:
    """Return an hourglass: two bulbs in a frame; sand runs through the neck."""
    wood = kit.main("#9c6238", "#d0a040", "#4a4a50")
    bulb = vessel([(0, 0.022), (0.04, 0.024), (0.055, 0.055), (0.045, 0.095), (0.012, 0.122),
                   (0.005, 0.13), (0.012, 0.138), (0.045, 0.165), (0.055, 0.205), (0.04, 0.236),
                   (0, 0.238)], 30)  # fmt: skip
    height = bulb.positions[:, 1]
    sand, clear = np.array(linear("#e0b262")), np.array(linear("#cfe0e0"))
    filled = (height < 0.085) | ((height > 0.135) & (height < 0.185))
    tone = np.where(filled[:, None], sand, clear).astype(np.float32)
    plates = [put(cylinder(0.072, 0.072, 0.018, 32, 0.005), (0, y, 0)) for y in (0.003, 0.24)]
    posts = circled(
        put(
            vessel(
                [
                    (0, 0),
                    (0.007, 0),
                    (0.010, 0.05),
                    (0.006, 0.11),
                    (0.010, 0.17),
                    (0.007, 0.22),
                    (0, 0.22),
                ],
                12,
            ),
            (0.062, 0.02, 0),
        ),
        3,
        0.5,
    )
    return Model(
        (
            Part(bulb, tone, Finish(roughness=0.1)),
            Part(merge([*plates, posts]), wood, SMOOTH),
            Part(spread(post(0.012, 0.006), [(0, 0.257, 0)]), _BRASS, METAL),
        )
    )


LISTENING: Final[dict[str, Builder]] = {
    "radio": radio,
    "record-player": record_player,
    "headphones": headphones,
    "microphone": microphone,
    "hourglass": hourglass,
}
"""Builders by name."""
