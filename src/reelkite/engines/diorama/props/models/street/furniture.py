"""Street furniture: parking meter, post boxes, phone box, dustbin."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, bent, both, circled, put, rod, slab
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    blob,
    box,
    cylinder,
    ellipsoid,
    extrude,
    tube,
)

_IRON: Final = linear("#3a3f44")
_STEEL: Final = linear("#b9bec6")
_WHITE: Final = linear("#f4efe4")


def parking_meter(kit: Kit) -> Model:
    """Return a parking meter: a round head with a dial, a slot and a coin door, on a pole."""
    case = kit.any_of("#6f7f8c", "#5f7a6a", "#8a6a5a", "#4f6f9a")
    pole = rod((0, 0, 0), (0, 1.06, 0), 0.035, 12)
    foot = turned(
        [(0.0, 0.0), (0.13, 0.0), (0.13, 0.03), (0.05, 0.07), (0.04, 0.14), (0.0, 0.14)], 14, 18
    )
    outline = np.array([(-0.10, 0.0), (0.10, 0.0), (0.125, 0.10), (0.135, 0.24)])
    turn = np.linspace(0, np.pi, 13)
    top = np.stack([0.135 * np.cos(turn), 0.27 + 0.135 * np.sin(turn)], 1)
    head = put(
        extrude(np.concatenate([outline, top, outline[::-1] * [-1, 1]]), 0.17, 0.035), (0, 1.02, 0)
    )
    window = put(
        extrude(np.stack([0.105 * np.cos(turn), 0.10 * np.sin(turn)], 1), 0.02, 0.004),
        (0, 1.285, 0.085),
    )
    dial = put(
        extrude(np.stack([0.088 * np.cos(turn), 0.082 * np.sin(turn)], 1), 0.02, 0.0),
        (0, 1.292, 0.0885),
    )
    ticks = merge(
        [
            put(
                box(0.008, 0.022, 0.01),
                (0.07 * np.cos(a), 1.292 + 0.064 * np.sin(a), 0.1),
                (0, 0, a - np.pi / 2),
            )
            for a in np.linspace(0.25, np.pi - 0.25, 7)
        ]
    )
    needle = rod((0, 1.296, 0.105), (0.045, 1.355, 0.105), 0.005, 6)
    slot = merge(
        [
            slab((0.012, 0.05, 0.02), (0.055, 1.18, 0.088), 0.004),
            put(cylinder(0.028, 0.028, 0.03, 14, 0.006), (-0.045, 1.2, 0.085), FORWARD),
            slab((0.012, 0.05, 0.03), (-0.045, 1.175, 0.11), 0.004),
        ]
    )
    door = slab((0.13, 0.09, 0.012), (0, 1.055, 0.088), 0.004)
    lock = put(cylinder(0.013, 0.013, 0.012, 12, 0.003), (0, 1.1, 0.096), FORWARD)
    return Model(
        (
            Part(merge([pole, foot]), linear("#8f959b"), METAL),
            Part(head, case, GLAZED),
            Part(window, linear("#2f3437"), SMOOTH),
            Part(dial, linear("#f6f0dc"), SMOOTH),
            Part(merge([ticks, slot]), _IRON, METAL),
            Part(needle, linear("#d3322b")),
            Part(door, toned(case, 0.75), SMOOTH),
            Part(lock, _STEEL, METAL),
        ),
        {"focus": (0, 1.25, 0.1)},
    )


def mailbox(kit: Kit) -> Model:
    """Return a country mailbox: a half-round box on a post, its flag up, a letter in its mouth."""
    paint = kit.any_of("#3f6fae", "#c2352c", "#d9d6cc", "#5f8f5a")
    turn = np.linspace(0, np.pi, 13)
    outline = np.concatenate(
        [
            [(-0.15, 0.0), (0.15, 0.0)],
            np.stack([0.15 * np.cos(turn), 0.16 + 0.13 * np.sin(turn)], 1),
        ]
    )
    body = put(extrude(outline, 0.48, 0.015), (0, 1.02, 0))
    lid = put(extrude(outline * 0.94, 0.02, 0.006), (0, 0.98, 0.33), (0, 0.75, 0))
    post = merge(
        [
            slab((0.12, 1.02, 0.12), (0, 0, 0), 0.02),
            slab((0.12, 0.1, 0.46), (0, 0.94, 0), 0.02),
            rod((0, 0.62, 0), (0, 0.94, 0.18), 0.035),
        ]
    )
    flag = merge(
        [
            slab((0.015, 0.24, 0.025), (0.165, 1.14, 0.05), 0.005),
            slab((0.015, 0.09, 0.14), (0.165, 1.3, 0.0), 0.006),
        ]
    )
    letter = merge(
        [
            put(box(0.2, 0.012, 0.14), (0, 1.08, 0.24), (0, 0.12, 0)),
            put(box(0.18, 0.012, 0.14), (0.02, 1.1, 0.22), (0.2, 0.06, 0)),
        ]
    )
    grass = merge(
        [
            put(blob(0.14, 0.12, 0.12, 1, 0.2, 2.4, k), (x, 0.05, z))
            for k, (x, z) in enumerate(((0.12, 0.08), (-0.12, 0.05), (0.02, -0.13)))
        ]
    )
    return Model(
        (
            Part(merge([body, lid]), paint, GLAZED),
            Part(post, linear("#9a6a40")),
            Part(flag, linear("#d3322b"), SMOOTH),
            Part(letter, linear("#f7f1e2"), MATT),
            Part(grass, linear("#6f9a4a"), MATT),
            Part(put(extrude(outline * 0.86, 0.02, 0.0), (0, 1.03, 0.236)), toned(paint, 0.25)),
        ),
        {"focus": (0, 1.2, 0.2)},
    )


def postbox(kit: Kit) -> Model:
    """Return a pillar box with a slot under its cap."""
    red = kit.main("#c9252c")
    pillar = turned(
        [
            (0.0, 0.0),
            (0.27, 0.0),
            (0.27, 0.12),
            (0.235, 0.16),
            (0.23, 1.22),
            (0.26, 1.26),
            (0.29, 1.31),
            (0.27, 1.36),
            (0.12, 1.46),
            (0.0, 1.48),
        ],
        40,
        32,
    )
    base = put(cylinder(0.275, 0.275, 0.15, 28, 0.02), (0, 0, 0))
    slot = slab((0.24, 0.035, 0.06), (0, 1.09, 0.205), 0.012)
    lip = slab((0.30, 0.03, 0.07), (0, 1.13, 0.205), 0.012)
    plate = slab((0.15, 0.2, 0.03), (0, 0.74, 0.22), 0.01)
    door = merge(
        [
            tube([(0.17, 0.25, 0.165), (0.17, 0.95, 0.165)], 0.006, 5),
            tube([(-0.17, 0.25, 0.165), (-0.17, 0.95, 0.165)], 0.006, 5),
        ]
    )
    return Model(
        (
            Part(merge([pillar, lip]), red, GLAZED),
            Part(base, linear("#26252a"), SMOOTH),
            Part(merge([slot, door]), linear("#1f1d20")),
            Part(plate, _WHITE, SMOOTH),
        ),
        {"focus": (0, 1.1, 0.25)},
    )


def phone_booth(kit: Kit) -> Model:
    """Return a red telephone box with small panes and a lit sign, a phone within."""
    red = kit.main("#c4202a")
    posts = [
        slab((0.12, 2.1, 0.12), (x, 0.12, z), 0.02) for x in (-0.42, 0.42) for z in (-0.42, 0.42)
    ]
    base, head = (
        slab((1.02, 0.14, 1.02), (0, 0, 0), 0.02),
        slab((1.0, 0.34, 1.0), (0, 2.16, 0), 0.03),
    )
    crown = merge(
        [
            slab((1.06, 0.07, 1.06), (0, 2.48, 0), 0.02),
            put(ellipsoid(0.5, 0.16, 0.5, 2), (0, 2.5, 0)),
        ]
    )
    bars = []
    for a in np.arange(4) * np.pi / 2:
        if a == np.pi:
            bars.append(
                put(slab((0.74, 2.0, 0.06), (0, 0.14, 0.42), 0.01), (0, 0, 0), (float(a), 0, 0))
            )
            continue
        grid = merge(
            [slab((0.03, 1.85, 0.04), (x, 0.25, 0.43), 0.0101) for x in (-0.2, 0.2)]
            + [slab((0.76, 0.03, 0.04), (0, y, 0.43), 0.0101) for y in np.linspace(0.5, 1.95, 7)]
            + [
                slab((0.78, 0.14, 0.05), (0, 0.13, 0.43), 0.01),
                slab((0.78, 0.1, 0.05), (0, 2.07, 0.43), 0.01),
            ]
        )
        bars.append(put(grid, (0, 0, 0), (float(a), 0, 0)))
    signs = merge(
        [
            put(slab((0.66, 0.16, 0.03), (0, 2.25, 0.5), 0.01), (0, 0, 0), (float(a), 0, 0))
            for a in np.arange(4) * np.pi / 2
        ]
    )
    glass = merge(
        [
            put(box(0.74, 1.84, 0.01), (0, 0.25, 0.40), (0, 0, 0)),
            put(put(box(0.74, 1.84, 0.01), (0, 0.25, 0.40)), (0, 0, 0), (np.pi / 2, 0, 0)),
            put(put(box(0.74, 1.84, 0.01), (0, 0.25, 0.40)), (0, 0, 0), (-np.pi / 2, 0, 0)),
        ]
    )
    letters = _phone_booth_letters()
    return Model(
        (
            Part(merge([*posts, base, head, crown, *bars]), red, GLAZED),
            Part(signs, linear("#fff3d2"), Finish(0.4, emission=0.8)),
            Part(letters, linear("#26252a")),
            Part(glass, linear("#a9cdd6"), Finish(0.08, emission=0.12)),
        ),
        {"focus": (0, 1.6, 0.5)},
        shines=(Shine((0, 2.0, 0.7), (2.0, 1.5, 0.8), 1.6),),
    )


def _phone_booth_letters() -> Mesh:
    """Return the letters of the phone booth."""
    return merge(
        [
            put(
                slab((0.035, 0.07, 0.02), (0.075 * k, 2.295, 0.512), 0.008),
                (0, 0, 0),
                (float(a), 0, 0),
            )
            for a in (0.0, np.pi / 2, -np.pi / 2)
            for k in range(-4, 5)
            if k != 0
        ]
    )


def trash_can(kit: Kit) -> Model:
    """Return a ribbed dustbin with a lid and two handles."""
    steel = kit.any_of("#8f979d", "#5f8f6a", "#6f7a86")
    body = turned(
        [
            (0.0, 0.0),
            (0.23, 0.0),
            (0.24, 0.03),
            (0.28, 0.70),
            (0.295, 0.72),
            (0.28, 0.74),
            (0.0, 0.74),
        ],
        18,
        32,
    )
    ribs = circled(tube([(0.245, 0.06, 0), (0.283, 0.68, 0)], 0.014, 6), 22)
    lid = turned(
        [(0.0, 0.74), (0.31, 0.74), (0.31, 0.78), (0.26, 0.82), (0.1, 0.86), (0.0, 0.87)], 18, 32
    )
    grips = merge(
        [
            both(bent([(0.28, 0.56, -0.07), (0.36, 0.5, 0), (0.28, 0.56, 0.07)], 0.014)),
            bent([(-0.08, 0.86, 0), (0, 0.95, 0), (0.08, 0.86, 0)], 0.016),
        ]
    )
    return Model(
        (
            Part(merge([body, ribs]), steel, METAL),
            Part(merge([lid, grips]), toned(steel, 0.85), METAL),
        ),
        {"top": (0, 0.88, 0)},
    )


FURNITURE: Final[dict[str, Builder]] = {
    "parking-meter": parking_meter,
    "mailbox": mailbox,
    "postbox": postbox,
    "phone-booth": phone_booth,
    "trash-can": trash_can,
}
"""Builders by name."""
