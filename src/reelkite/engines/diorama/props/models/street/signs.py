"""Signs and stops: bus stop, signpost, billboard, traffic cone, level crossing."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import FORWARD, both, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    rounded_box,
    tube,
)

_IRON: Final = linear("#3a3f44")
_STEEL: Final = linear("#b9bec6")
_WHITE: Final = linear("#f4efe4")
_PANE: Final = linear("#bfe0ea")


def bus_stop(kit: Kit) -> Model:
    """Return a bus shelter with a bench, a roof and a sign on its pole."""
    paint = kit.any_of("#3f7fb5", "#4f8f6a", "#c8483a")
    frame = merge(
        [rod((x, 0, z), (x, 2.3, z), 0.05) for x in (-1.5, 1.5) for z in (-0.55, 0.45)]
        + [rod((-1.5, y, -0.55), (1.5, y, -0.55), 0.035) for y in (0.35, 2.2)]
    )
    roof = put(rounded_box(3.5, 0.12, 1.5, 0.05), (0, 2.3, 0.0), (0, -0.06, 0))
    panes = merge(
        [
            slab((2.9, 1.75, 0.03), (0, 0.4, -0.55), 0.01),
            slab((0.03, 1.75, 0.85), (-1.5, 0.4, -0.08), 0.01),
        ]
    )
    bench = merge(
        [
            slab((2.0, 0.06, 0.4), (-0.2, 0.46, -0.25), 0.02),
            slab((0.08, 0.46, 0.34), (-1.0, 0, -0.25), 0.02),
            slab((0.08, 0.46, 0.34), (0.6, 0, -0.25), 0.02),
        ]
    )
    sign = rod((2.1, 0, 0.4), (2.1, 2.7, 0.4), 0.04)
    plate = put(cylinder(0.3, 0.3, 0.05, 28, 0.01), (2.1, 2.6, 0.42), FORWARD)
    icon = merge(
        [
            slab((0.3, 0.2, 0.02), (2.1, 2.52, 0.47), 0.03),
            *(put(ball(0.035, 1), (2.1 + d, 2.5, 0.48)) for d in (-0.08, 0.08)),
        ]
    )
    table = slab((0.34, 0.5, 0.03), (2.1, 1.5, 0.43), 0.01)
    return Model(
        (
            Part(frame, _IRON, SMOOTH),
            Part(roof, paint, SMOOTH),
            Part(panes, _PANE, Finish(0.08)),
            Part(bench, linear("#b07a45")),
            Part(sign, _STEEL, METAL),
            Part(plate, paint, SMOOTH),
            Part(merge([icon, table]), _WHITE, SMOOTH),
        ),
        {"seat": (-0.2, 0.52, -0.2), "focus": (0, 1.4, 0.4)},
    )


def signpost(kit: Kit) -> Model:
    """Return a wooden signpost with boards that point different ways."""
    wood = kit.main("#b98850")
    post = merge(
        [tube([(0, 0, 0), (0.02, 1.2, 0), (0, 2.5, 0)], 0.07, 8), put(ball(0.09, 2), (0, 2.55, 0))]
    )
    boards, letters = [], []
    for y, yaw, side, long in ((2.1, 0.2, 1, 1.15), (1.7, -0.25, -1, 1.05), (1.3, 0.5, 1, 0.9)):
        line = [
            (-0.18, -0.13),
            (long - 0.16, -0.13),
            (long, 0.0),
            (long - 0.16, 0.13),
            (-0.18, 0.13),
        ]
        turn = (yaw if side > 0 else yaw + np.pi, 0, 0.03)
        boards.append(put(extrude(line, 0.05, 0.012), (0, y, 0.08), turn))
        letters += [
            put(
                put(
                    slab(
                        (0.08, 0.1, 0.012),
                        (0.02 + 0.115 * k, -0.05, 0.03 if side > 0 else -0.03),
                        0.02,
                    ),
                    (0, 0, 0),
                ),
                (0, y, 0.08),
                turn,
            )
            for k in range(int(long / 0.15))
        ]
    stones = merge(
        [
            put(blob(0.16, 0.12, 0.14, 1, 0.15, 2, k), (0.2 * np.cos(a), 0.05, 0.2 * np.sin(a)))
            for k, a in enumerate(np.linspace(0, 5, 6))
        ]
    )
    return Model(
        (
            Part(post, toned(wood, 0.7)),
            Part(merge(boards), wood),
            Part(merge(letters), linear("#4a3020")),
            Part(stones, linear("#8f8a82"), MATT),
        ),
        {"focus": (0, 1.7, 0.1)},
    )


def billboard(kit: Kit) -> Model:
    """Return a billboard on two posts with a painted landscape and lamps above."""
    frame = kit.main("#4a5560")
    board = slab((5.6, 2.7, 0.16), (0, 2.4, 0), 0.03)
    rim = merge(
        [slab((5.9, 0.16, 0.26), (0, y, 0), 0.04) for y in (2.3, 5.05)]
        + [slab((0.16, 2.9, 0.26), (x, 2.3, 0), 0.04) for x in (-2.87, 2.87)]
    )
    posts = merge(
        [slab((0.26, 2.5, 0.26), (x, 0, -0.1), 0.04) for x in (-1.7, 1.7)]
        + [slab((5.6, 0.08, 0.6), (0, 2.15, 0.25), 0.02)]
    )
    lamps = merge(
        [rod((x, 5.1, 0.1), (x, 5.4, 0.7), 0.03) for x in (-1.8, 0, 1.8)]
        + [put(ellipsoid(0.16, 0.08, 0.12, 2), (x, 5.36, 0.75)) for x in (-1.8, 0, 1.8)]
    )
    sky = slab((5.4, 2.5, 0.04), (0, 2.5, 0.09), 0.01)
    hills = [
        put(
            extrude(
                [
                    (-2.7, 0),
                    (2.7, 0),
                    *((x, h + 0.3 * np.sin(1.4 * x + k)) for x in np.linspace(2.7, -2.7, 15)),
                ],
                0.03,
                0.0,
            ),
            (0, 2.5, 0.12 + 0.02 * k),
        )
        for k, h in enumerate((1.0, 0.6))
    ]
    sun = put(cylinder(0.45, 0.45, 0.03, 28, 0.005), (1.3, 4.25, 0.105), FORWARD)
    return Model(
        (
            Part(merge([board, rim, posts, lamps]), frame, SMOOTH),
            Part(sky, linear("#f2b46a"), SMOOTH),
            Part(sun, linear("#fff0c0"), Finish(0.5, emission=0.5)),
            Part(hills[0], linear("#5f8fa0")),
            Part(hills[1], linear("#3f6f5a")),
        ),
        {"focus": (0, 3.6, 0.2)},
    )


def traffic_cone(kit: Kit) -> Model:
    """Return an orange cone with white bands."""
    orange = kit.main("#f0641e")
    radii = [
        (0.135, 0.04),
        (0.115, 0.17),
        (0.113, 0.18),
        (0.085, 0.36),
        (0.083, 0.37),
        (0.066, 0.48),
        (0.064, 0.49),
        (0.032, 0.68),
        (0.0, 0.70),
    ]
    body = lathe([(0.0, 0.04), *radii], 28)
    white = ((body.positions[:, 1:2] > 0.175) & (body.positions[:, 1:2] < 0.365)) | (
        (body.positions[:, 1:2] > 0.475) & (body.positions[:, 1:2] < 0.495)
    )
    return Model(
        (
            Part(
                body,
                np.where(white, np.array(_WHITE, np.float32), np.array(orange, np.float32)).astype(
                    np.float32
                ),
                SMOOTH,
            ),
            Part(slab((0.36, 0.045, 0.36), (0, 0, 0), 0.015), orange, SMOOTH),
        )
    )


def railway_signal(kit: Kit) -> Model:
    """Return a level crossing: crossed boards, two red lamps, a barrier in stripes."""
    stripe = kit.main("#d3322b")
    post = merge(
        [
            rod((0, 0, 0), (0, 3.0, 0), 0.07, 10),
            slab((0.5, 0.3, 0.5), (0, 0, 0), 0.04),
            slab((0.9, 0.08, 0.08), (0, 2.05, 0.05), 0.02),
        ]
    )
    cross = merge(
        [put(rounded_box(1.5, 0.2, 0.05, 0.02), (0, 2.62, 0.1), (0, 0, s * 0.72)) for s in (-1, 1)]
    )
    lamps = both(put(cylinder(0.17, 0.17, 0.1, 22, 0.02), (0.38, 2.05, 0.08), FORWARD))
    lights = both(put(ellipsoid(0.11, 0.11, 0.05, 2), (0.38, 2.05, 0.19)))
    arm = [slab((0.42, 0.14, 0.06), (0.35 + 0.42 * k, 1.0, 0.15), 0.015) for k in range(9)]
    box_ = slab((0.36, 0.5, 0.4), (0, 0.8, 0.05), 0.05)
    return Model(
        (
            Part(merge([post, box_]), _IRON, SMOOTH),
            Part(cross, _WHITE, SMOOTH),
            Part(lamps, linear("#26252a"), SMOOTH),
            Part(lights, linear("#ff3020"), Finish(0.3, emission=2.2), Layer.GLOW),
            Part(merge(arm[::2]), stripe, SMOOTH),
            Part(merge(arm[1::2]), _WHITE, SMOOTH),
        ),
        {"focus": (0, 2, 0.2)},
    )


SIGNS: Final[dict[str, Builder]] = {
    "bus-stop": bus_stop,
    "signpost": signpost,
    "billboard": billboard,
    "traffic-cone": traffic_cone,
    "railway-signal": railway_signal,
}
"""Builders by name."""
