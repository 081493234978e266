"""What stands in a bathroom: sink, toilet, bathtub, shower, and what is used there."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    beside,
    both,
    closed,
    corners,
    cushion,
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
from reelkite.engines.diorama.props.forms import lined
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
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import ball, disc, extrude, sheet

_CERAMIC: Final = ("#f0ebe0", "#f0ebe0", "#bcd5cc", "#e8c9c4")
_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#33343a")
_WATER: Final = Finish(roughness=0.08, casts=False)
_WET: Final = linear("#8fc0cc")


def _tap(reach: float) -> Mesh:
    """Return a tap on the origin that bends forward by ``reach`` metres, with two handles."""
    neck = bent([(0, 0, 0), (0, 0.13, 0), (0, 0.17, 0.45 * reach), (0, 0.13, reach),
                 (0, 0.10, reach)], 0.015, 10)  # fmt: skip
    knobs = both(merge([post(0.014, 0.05, (0.09, 0, 0)),
                        slab((0.06, 0.016, 0.018), (0.09, 0.05, 0), 0.007),
                        slab((0.018, 0.016, 0.06), (0.09, 0.05, 0), 0.007)]))  # fmt: skip
    return merge([neck, knobs, slab((0.24, 0.012, 0.05), radius=0.005)])


def sink(kit: Kit) -> Model:
    """Return a washbasin on its pedestal with a tap, water in it, and soap."""
    shell = kit.main(*_CERAMIC)
    basin = vessel(
        [
            (0, 0.0),
            (0.10, 0.005),
            (0.22, 0.08),
            (0.285, 0.17),
            (0.30, 0.185),
            (0.285, 0.195),
            (0.255, 0.185),
            (0.20, 0.10),
            (0.09, 0.05),
            (0, 0.045),
        ],
        40,
    )
    foot = vessel([(0, 0), (0.13, 0), (0.135, 0.02), (0.085, 0.12), (0.075, 0.45), (0.11, 0.66),
                   (0, 0.67)], 32)  # fmt: skip
    wide = scaling(1.05, 1.0, 0.82)
    return Model(
        (
            Part(foot, toned(shell, 0.94), GLAZED),
            Part(put(basin.moved(wide), (0, 0.64, 0)), shell, GLAZED),
            Part(slab((0.50, 0.06, 0.14), (0, 0.775, -0.22), 0.025), shell, GLAZED),
            Part(put(disc(0.235, 36).moved(wide), (0, 0.79, 0)), _WET, _WATER),
            Part(put(_tap(0.17), (0, 0.83, -0.22)), _STEEL, METAL),
            Part(slab((0.09, 0.035, 0.06), (0.19, 0.835, -0.20), 0.016, (0.3, 0, 0)),
                 linear("#e79ab0"), SMOOTH),
        ),
        {"top": (0, 0.83, 0), "rim": (0, 0.83, 0)},
    )  # fmt: skip


def toilet(kit: Kit) -> Model:
    """Return a toilet with its lid up, a cistern and a lever; the asked colour is the seat's."""
    shell = linear("#f0ebe0")
    seat_colour = kit.main("#e6ddcc", "#a8703f", "#f0ebe0")
    bowl = vessel([(0, 0), (0.12, 0), (0.125, 0.03), (0.10, 0.14), (0.15, 0.28), (0.195, 0.375),
                   (0.195, 0.395), (0.165, 0.395), (0.13, 0.30), (0, 0.22)], 36)  # fmt: skip
    long = scaling(0.98, 1.0, 1.22)
    ring_ = hoop(0.168, 0.026).moved(scaling(1.0, 0.7, 1.22))
    lid = extrude(closed([(0.0, 0.42), (0.15, 0.38), (0.19, 0.20), (0.13, 0.02), (-0.13, 0.02),
                          (-0.19, 0.20), (-0.15, 0.38)], 44), 0.03, 0.010)  # fmt: skip
    return Model(
        (
            Part(put(bowl.moved(long), (0, 0, 0.06)), shell, GLAZED),
            Part(slab((0.22, 0.36, 0.22), (0, 0, -0.16), 0.06), shell, GLAZED),
            Part(put(ring_, (0, 0.405, 0.06)), seat_colour, SMOOTH),
            Part(put(lid, (0, 0.41, -0.16), (0, -0.13, 0)), seat_colour, SMOOTH),
            Part(slab((0.44, 0.36, 0.19), (0, 0.40, -0.29), 0.05), shell, GLAZED),
            Part(slab((0.47, 0.045, 0.22), (0, 0.755, -0.29), 0.02), shell, GLAZED),
            Part(merge([slab((0.08, 0.018, 0.02), (-0.15, 0.69, -0.18), 0.007),
                        put(ball(0.018, 2), (-0.185, 0.70, -0.19))]), _STEEL, METAL),
            Part(put(disc(0.13, 28).moved(long), (0, 0.30, 0.06)), _WET, _WATER),
        ),
        {"seat": (0, 0.42, 0.05), "saddle": (0, 0.42, 0.05)},
    )  # fmt: skip


def _tub_shell(wide: float, deep: float, height: float) -> Mesh:
    """Return the wall of a bath: flared, with a rolled rim, hollow inside."""
    profile = np.array([(0.74, 0.10), (0.86, 0.30), (0.93, 0.70), (0.97, 0.95), (1.03, 1.0),
                        (1.02, 1.04), (0.95, 1.03), (0.88, 0.90), (0.82, 0.45)])  # fmt: skip
    turn = np.linspace(0, 2 * np.pi, 57)
    square = (np.abs(np.cos(turn)) ** 3.2 + np.abs(np.sin(turn)) ** 3.2) ** (-1 / 3.2)
    grid = np.stack([
        profile[:, :1] * wide / 2 * square * np.cos(turn),
        profile[:, 1:] * height + 0 * turn,
        profile[:, :1] ** 0.6 * deep / 2 * square * np.sin(turn),
    ], -1)  # fmt: skip
    wall = sheet(grid)
    inner = np.repeat(np.arange(len(profile)) >= 6, len(turn))
    axis = wall.positions * np.array([1, 0, 1], np.float32)
    outward = np.sum(wall.normals * axis, axis=1) > 0
    flip = np.where(outward == inner, -1.0, 1.0)[:, None]
    return Mesh(wall.positions, (wall.normals * flip).astype(np.float32), wall.triangles)


def bathtub(kit: Kit) -> Model:
    """Return a claw-footed bathtub full of foam, with taps and a rubber duck's worth of bubbles."""
    shell = kit.main("#f0ebe0", "#f0ebe0", "#9fc0b8", "#d98a8a")
    chance = kit.chance
    foam = [
        put(ball(float(chance.uniform(0.05, 0.105)), 2),
            (float(chance.uniform(-0.58, 0.58)), 0.53, float(chance.uniform(-0.2, 0.2))))
        for _ in range(20)
    ]  # fmt: skip
    feet = corners(bent([(0.50, 0.20, 0.24), (0.58, 0.12, 0.29), (0.56, 0.03, 0.28),
                         (0.60, 0.02, 0.31)], (0.04, 0.032, 0.024, 0.03), 10))  # fmt: skip
    level = disc(1.0, 40).moved(scaling(0.70, 1, 0.31))
    return Model(
        (
            Part(_tub_shell(1.55, 0.74, 0.56), shell, GLAZED),
            Part(feet, linear("#d0a040"), METAL),
            Part(put(level, (0, 0.52, 0)), _WET, _WATER),
            Part(put(_tap(0.16), (0.70, 0.57, 0), (-np.pi / 2, 0, 0)), linear("#d0a040"), METAL),
            Part(merge(foam), linear("#f6f3ec"), SMOOTH),
        ),
        {"seat": (-0.2, 0.42, 0.0), "rim": (0, 0.58, 0)},
        vapours=(Vapour((0, 0.6, 0), 0.6, 0.5, 0.3),),
    )


def shower(kit: Kit) -> Model:
    """Return a shower: tray, tiled wall, rail, head, and streams of water."""
    tile = kit.main("#8fbcc0", "#e0b0a0", "#9fb890", "#c8c0e0")
    rows = np.arange(9) * 0.215 + 0.12
    tiles = [slab((0.205, 0.205, 0.02), (x, y, -0.43), 0.006)
             for x in np.arange(4) * 0.215 - 0.3225 for y in rows]  # fmt: skip
    sides = [slab((0.02, 0.205, 0.205), (-0.43, y, z), 0.0)
             for z in np.arange(4) * 0.215 - 0.3225 for y in rows]  # fmt: skip
    pipe = bent([(0, 0.95, -0.40), (0, 1.6, -0.40), (0, 2.05, -0.38), (0, 2.10, -0.22),
                 (0, 2.04, -0.10)], 0.014)  # fmt: skip
    head = put(vessel([(0, 0.05), (0.03, 0.045), (0.12, 0.012), (0.125, 0.0), (0, 0.0)], 28),
               (0, 1.98, -0.07), (0, 0.22, 0))  # fmt: skip
    streams = []
    for k in range(22):
        reach, turn = 0.10 * np.sqrt((k + 0.5) / 22), 2.4 * k
        x, z = reach * np.cos(turn), -0.07 + reach * np.sin(turn)
        drop = 0.35 + 0.1 * (k % 5)
        streams += [rod((1.0 * x * (1 + s), 1.97 - s, z + 0.08 * s),
                        (x * (1 + s + 0.22), 1.97 - s - 0.24, z + 0.08 * s + 0.02), 0.005, 5)
                    for s in np.arange(0.05 * (k % 4), 1.55, drop)]  # fmt: skip
    knobs = [post(0.045, 0.05, (s * 0.10, 1.0, -0.42), FORWARD) for s in (-1, 1)]
    low = tile if kit.appearance.colour else toned(tile, 0.9)
    return Model(
        (
            Part(slab((0.90, 0.10, 0.90), (0, 0, 0), 0.03), linear("#efe9dc"), GLAZED),
            Part(put(disc(0.36, 32), (0, 0.102, 0)), _WET, _WATER),
            Part(merge(tiles), tile, GLAZED),
            Part(merge(sides), low, GLAZED),
            Part(merge([slab((0.90, 2.02, 0.02), (0, 0.09, -0.445), 0.005),
                        slab((0.02, 2.02, 0.90), (-0.445, 0.09, 0), 0.005)]), linear("#efe9dc")),
            Part(merge([pipe, head, *knobs]), _STEEL, METAL),
            Part(merge(streams), linear("#cfe8f0"), Finish(roughness=0.1, casts=False),
                 joint="fall"),
        ),
        joints={"fall": Joint((0, 1.0, 0), rate=3.0, axis="y", swing=0.1)},
        vapours=(Vapour((0, 0.9, 0), 0.5, 0.9, 0.25),),
    )  # fmt: skip


def mirror(kit: Kit) -> Model:
    """Return an oval mirror on a stand: a pale glass with streaks of light in a carved frame."""
    wood = kit.main("#a8703f", "#d0a040", "#e6dccb")
    oval = scaling(0.78, 1.0, 1.0)
    turn = np.linspace(0, 2 * np.pi, 49)[:-1]
    glass = put(disc(0.30, 44), (0, 0, 0.012), FORWARD).moved(oval)
    frame = put(hoop(0.31, 0.032), turn=FORWARD).moved(oval)
    beads = merge([put(ball(0.02, 1), (0.268 * np.cos(a), 0.343 * np.sin(a), 0.01)) for a in
                   turn[::2]])  # fmt: skip
    streaks = [put(slab((0.022, length, 0.001), radius=0.0), (x, y, 0.0135), (0, 0, -0.6))
               for x, y, length in ((-0.10, -0.09, 0.26), (-0.05, -0.13, 0.17))]  # fmt: skip
    shade = np.clip(0.5 + glass.positions[:, 1:2] * 1.6, 0, 1)
    tone = np.array(linear("#86a9b8")) * (1 - shade) + np.array(linear("#dcebec")) * shade
    stand = [
        both(bent([(0.31, 0.44, 0), (0.33, 0.20, 0), (0.30, 0.03, 0.12)], 0.019)),
        both(bent([(0.33, 0.16, 0), (0.31, 0.06, -0.06), (0.30, 0.03, -0.14)], 0.017)),
        rod((-0.32, 0.14, 0), (0.32, 0.14, 0), 0.014),
        both(put(ball(0.03, 2), (0.3, 0.45, 0))),
    ]
    tilt = translation(0, 0.47, 0) @ rotation(pitch=-0.1)
    return Model(
        (
            Part(glass.moved(tilt), tone.astype(np.float32), Finish(roughness=0.05)),
            Part(merge(streaks).moved(tilt), linear("#f2f8f8"), Finish(roughness=0.2)),
            Part(merge([frame, beads]).moved(tilt), wood, SMOOTH),
            Part(put(disc(0.31, 40).moved(oval), (0, 0.47, -0.03), (0, -np.pi / 2, 0)), wood),
            Part(merge(stand), toned(wood, 0.8), SMOOTH),
        )
    )


def hair_drier(kit: Kit) -> Model:
    """Return a hair drier: a barrel with a nozzle on a pistol grip, and its cord."""
    shell = kit.main("#d9567a", "#35b3a8", "#7d5aa8", "#d3432f")
    barrel = put(
        vessel(
            [
                (0, -0.11),
                (0.035, -0.112),
                (0.05, -0.10),
                (0.056, -0.04),
                (0.05, 0.05),
                (0.042, 0.10),
                (0, 0.10),
            ],
            28,
        ),
        (0, 0.13, 0),
        (0, 0, -np.pi / 2),
    )
    nozzle = put(
        vessel(
            [
                (0.030, 0.0),
                (0.041, 0.0),
                (0.036, 0.05),
                (0.032, 0.075),
                (0.024, 0.075),
                (0.028, 0.05),
            ],
            24,
        ),
        (0.095, 0.13, 0),
        (0, 0, -np.pi / 2),
    )
    grip = bent([(-0.02, 0.10, 0), (-0.025, 0.02, 0), (-0.045, -0.075, 0)],
                (0.026, 0.022, 0.02), 12)  # fmt: skip
    grille = merge([hoop(r, 0.0025, (-0.112, 0.13, 0), (0, 0, np.pi / 2)) for r in
                    (0.012, 0.022, 0.032)])  # fmt: skip
    cord = bent([(-0.046, -0.08, 0), (-0.05, -0.12, 0.01), (-0.10, -0.13, 0.05),
                 (-0.16, -0.125, 0.02), (-0.13, -0.128, -0.06)], 0.005)  # fmt: skip
    return in_hand(
        [
            Part(merge([barrel, grip]), shell, GLAZED),
            Part(merge([nozzle, grille, cord]), _DARK, SMOOTH),
            Part(slab((0.012, 0.035, 0.012), (-0.002, 0.015, 0.0), 0.004), lighter(shell, 0.6)),
            Part(put(hoop(0.0475, 0.005), (0.06, 0.13, 0), (0, 0, np.pi / 2)), _STEEL, METAL),
        ],
        rotation(yaw=0.35),
    )  # fmt: skip


def toothbrush(kit: Kit) -> Model:
    """Return a toothbrush with a stripe of paste, in a beaker."""
    shell = kit.main("#35b3a8", "#ee7fae", "#4a86c0", "#f2a93a")
    handle = bent([(0, -0.09, 0), (0, -0.03, 0.002), (0, 0.03, -0.001), (0, 0.085, 0)],
                  (0.009, 0.0105, 0.0065, 0.006), 10)  # fmt: skip
    bristles = spread(slab((0.013, 0.0055, 0.017), (0, 0, 0.012), 0.002),
                      [(0, 0.060 + 0.0068 * k, 0) for k in range(5)])  # fmt: skip
    paste = bent([(0, 0.06, 0.023), (0, 0.072, 0.027), (0, 0.085, 0.024), (0, 0.092, 0.024)],
                 0.0055, 8)  # fmt: skip
    brush = [Part(handle, shell, GLAZED), Part(slab((0.016, 0.042, 0.008), (0, 0.056, 0), 0.004),
             shell, GLAZED), Part(bristles, linear("#f3efe6")), Part(paste, linear("#7fd0c8"),
             GLAZED)]  # fmt: skip
    model = in_hand(brush, rotation(yaw=0.7, roll=-0.26))
    beaker = vessel([(0, 0), (0.036, 0), (0.039, 0.004), (0.043, 0.10), (0.040, 0.10), (0, 0.012)])
    glass = Part(beaker, lined(beaker, linear("#e9dfc9"), linear("#cfc4ae")), GLAZED)
    return beside(raised(model, 0.012, 0.012), glass)


def comb(kit: Kit) -> Model:
    """Return a comb with a row of teeth, standing on them aslant."""
    horn = kit.main("#a8552f", "#35b3a8", "#2e2c2e", "#d9567a")
    back = extrude(
        closed(
            [
                (-0.085, 0.0),
                (-0.085, 0.018),
                (-0.05, 0.03),
                (0.05, 0.03),
                (0.085, 0.018),
                (0.085, 0.0),
                (0.0, 0.002),
            ],
            48,
        ),
        0.007,
        0.002,
    )
    teeth = merge(
        [
            rod((x, 0.004, 0), (x, -0.042, 0), (0.0024 - 0.0008 * (x > 0), 0.001), 5)
            for x in [*np.arange(-0.079, 0.0, 0.0068), *np.arange(0.0, 0.082, 0.0046)]
        ]
    )
    return in_hand([Part(merge([back, teeth]), horn, SMOOTH)], rotation(pitch=-0.5, roll=0.12))


def soap(kit: Kit) -> Model:
    """Return a bar of soap in a dish with foam and bubbles."""
    bar = kit.main("#e79ab0", "#9fc9a0", "#f0e0b0", "#a9b8e0")
    dish = vessel([(0, 0.004), (0.05, 0.0), (0.06, 0.004), (0.075, 0.02), (0.077, 0.024),
                   (0.06, 0.012), (0, 0.010)]).moved(scaling(1.15, 1, 0.85))  # fmt: skip
    body = merge([slab((0.105, 0.026, 0.066), (0, 0.012, 0), 0.012),
                  cushion((0.10, 0.02, 0.062), (0, 0.027, 0))])  # fmt: skip
    mark = hoop(0.02, 0.002, (0, 0.0465, 0)).moved(scaling(1.4, 1, 0.8))
    foam = [put(ball(r, 2), at) for r, at in
            ((0.014, (0.045, 0.038, 0.022)), (0.010, (0.055, 0.034, 0.006)),
             (0.009, (0.03, 0.045, 0.026)), (0.012, (-0.05, 0.024, 0.03)),
             (0.008, (-0.038, 0.022, 0.04)), (0.011, (0.062, 0.022, 0.025)))]  # fmt: skip
    return Model((Part(dish, linear("#dfe4e2"), GLAZED), Part(body, bar, SMOOTH),
                  Part(mark, toned(bar, 0.8), SMOOTH), Part(merge(foam), linear("#f2f4f6"),
                                                            GLAZED)))  # fmt: skip


def towel(kit: Kit) -> Model:
    """Return two folded towels with a striped border, one on the other."""
    cloth = kit.main("#5f9aa8", "#e0a0a0", "#e9b64c", "#8fae7a")
    folds = [slab((0.34, 0.028, 0.22), (0, y, 0), 0.0138) for y in (0.06, 0.0875, 0.115)]
    front = rod((-0.165, 0.10, 0.105), (0.165, 0.10, 0.105), 0.0395, 12).moved(
        translation(0, 0, -0.033)
    )
    under = [slab((0.36, 0.029, 0.235), (0, y, 0), 0.0142) for y in (0.0, 0.029)]
    bands = merge([put(hoop(0.0405, 0.0035), (x, 0.10, 0.072), (0, 0, np.pi / 2)) for x in
                   (-0.12, -0.135, 0.12, 0.135)])  # fmt: skip
    return Model(
        (
            Part(merge([*folds, front]), cloth, FELT),
            Part(merge(under), lighter(cloth, 0.6), FELT),
            Part(bands, lighter(cloth, 0.75), FELT),
        )
    )


BATHROOM: Final[dict[str, Builder]] = {
    "sink": sink,
    "toilet": toilet,
    "bathtub": bathtub,
    "shower": shower,
    "mirror": mirror,
    "hair-drier": hair_drier,
    "toothbrush": toothbrush,
    "comb": comb,
    "soap": soap,
    "towel": towel,
}
"""Builders by name."""
