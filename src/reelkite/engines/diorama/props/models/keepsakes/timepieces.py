"""Small clocks: wristwatch, pocket watch, alarm clock, stopwatch, compass, metronome."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    RIGHT,
    bent,
    both,
    hoop,
    jagged,
    pose,
    post,
    put,
    rod,
    slab,
    spread,
)
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
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, ellipsoid, tube

_CREAM: Final = linear("#f4ecd8")
_INK: Final = linear("#26242a")
_GOLD: Final = linear("#d9ab3e")


def _dial(radius: float) -> tuple[list[Part], list[Part]]:
    """Return a face that looks to the front from the origin: what stands still, and two hands."""
    face = put(cylinder(radius, radius, 0.01, 32, 0.002), (0, 0, 0.003), FORWARD)
    marks = [slab((0.05 * radius, 0.16 * radius, 0.006), radius=0.001).moved(
        rotation(roll=float(a)) @ translation(0, 0.76 * radius, 0.013))
        for a in np.arange(12) * np.pi / 6]  # fmt: skip
    hour = slab((0.10 * radius, 0.5 * radius, 0.006), (0, 0, 0.019), 0.002)
    minute = slab((0.07 * radius, 0.74 * radius, 0.006), (0, 0, 0.024), 0.002)
    still = [Part(face, _CREAM, SMOOTH), Part(merge(marks), _INK),
             Part(ball(0.07 * radius, 2).moved(translation(0, 0, 0.024)), _GOLD, METAL),
             Part(hour.moved(rotation(roll=1.0)), _INK)]  # fmt: skip
    return still, [Part(minute.moved(rotation(roll=-0.9)), _INK, joint="minute")]


def _set(parts: list[Part], matrix: Mat4) -> list[Part]:
    return [part.under(matrix) for part in parts]


def _model(parts: list[Part], pivot: Vec3, top: float) -> Model:
    """Return a clock whose long hand goes round, as quick as in a film."""
    return Model(tuple(parts), {"top": (0, top, 0), "focus": pivot},
                 {"minute": Joint(pivot, rate=-0.05, axis="z")})  # fmt: skip


def wristwatch(kit: Kit) -> Model:
    """Return a watch on its stand of cushion: a strap in a ring, the face to the viewer."""
    strap = kit.main("#6a4026", "#2c2c34", "#7a2f2a")
    up = translation(0, 0.115, 0.075)
    case = put(cylinder(0.082, 0.078, 0.03, 36, 0.008), (0, 0, -0.024), FORWARD)
    band = [put(slab((0.075, 0.012, 0.05), (0, 0.088, 0), 0.005), (0, 0.115, 0),
                (0, float(a), 0)) for a in np.linspace(RIGHT + 0.75, 2 * np.pi + RIGHT - 0.75,
                                                       22)]  # fmt: skip
    loop = [tube([(x, 0.115 + 0.088 * np.cos(a), 0.088 * np.sin(a))
                  for a in np.linspace(RIGHT + 0.7, 2 * np.pi + RIGHT - 0.7, 24)], 0.008, 6)
            for x in (-0.034, 0.034)]  # fmt: skip
    lugs = merge([rod((s * 0.036, t * 0.07, -0.01), (s * 0.036, t * 0.105, -0.03), 0.009)
                  for s in (-1, 1) for t in (-1, 1)])  # fmt: skip
    crown = put(cylinder(0.013, 0.013, 0.02, 14, 0.003), (0.08, 0, -0.01), (0, 0, -RIGHT))
    cushion = ellipsoid(0.06, 0.085, 0.07, 3).moved(translation(0, 0.1, 0))
    still, hands = _dial(0.07)
    rim = hoop(0.076, 0.008, (0, 0, 0.004), FORWARD)
    return _model([
        Part(merge([*band, *loop]), strap, SMOOTH), Part(cushion, linear("#e6dcc8")),
        Part(merge([case, lugs, crown, rim]), linear("#c3c8ce"), METAL).under(up),
        *_set([*still, *hands], up),
    ], (0, 0.115, 0.09), 0.21)  # fmt: skip


def pocket_watch(kit: Kit) -> Model:
    """Return a watch of gold with its lid open and its chain in a curl before it."""
    gold = kit.main("#d9ab3e")
    up = translation(0, 0.115, 0) @ rotation(pitch=-0.2)
    case = put(cylinder(0.105, 0.10, 0.035, 40, 0.012), (0, 0, -0.03), FORWARD)
    lid = put(cylinder(0.105, 0.09, 0.02, 40, 0.008), (-0.11, 0, 0.005), (0, RIGHT, 0))
    swung = pose((-0.115, 0, -0.018), (0.5, 0, 0))
    links = []
    for k, t in enumerate(np.linspace(0, 1, 22)):
        a = 0.4 + 5.4 * t
        at = (0.03 + (0.19 - 0.05 * t) * np.cos(a - 1.9), 0.01, 0.16 + 0.10 * np.sin(a - 1.9))
        links.append(hoop(0.013, 0.004, at, (float(-a), 0.3 * (k % 2), 0)))
    top = merge([put(cylinder(0.02, 0.016, 0.03, 16, 0.004), (0, 0.1, -0.012)),
                 hoop(0.03, 0.006, (0, 0.155, -0.012), FORWARD)])  # fmt: skip
    still, hands = _dial(0.088)
    rim = hoop(0.096, 0.010, (0, 0, 0.004), FORWARD)
    return _model([
        Part(merge([case, top, rim]), gold, METAL).under(up),
        Part(lid.moved(swung), toned(gold, 0.9), METAL).under(up),
        Part(merge(links), lighter(gold, 0.15), METAL), *_set([*still, *hands], up),
    ], (0, 0.115, 0.01), 0.27)  # fmt: skip


def alarm_clock(kit: Kit) -> Model:
    """Return a clock with two bells, a hammer between them, and two feet."""
    tin = kit.main("#c8402f", "#2f7f8a", "#e0a832")
    up = translation(0, 0.125, 0)
    drum = put(cylinder(0.105, 0.105, 0.07, 36, 0.012), (0, 0, -0.062), FORWARD)
    bells = [put(ellipsoid(0.05, 0.038, 0.05, 3), (s * 0.065, 0.225, -0.03), (0, 0, -0.45 * s))
             for s in (-1, 1)]  # fmt: skip
    feet = merge([rod((s * 0.06, 0.06, -0.03), (s * 0.09, 0.008, -0.02), (0.012, 0.016))
                  for s in (-1, 1)])  # fmt: skip
    arch = bent([(-0.06, 0.26, -0.03), (0, 0.315, -0.03), (0.06, 0.26, -0.03)], 0.007, 8)
    clapper = merge([rod((0, 0.22, -0.03), (0, 0.265, -0.03), 0.006),
                     ball(0.016, 2).moved(translation(0, 0.27, -0.03))])  # fmt: skip
    still, hands = _dial(0.092)
    rim = hoop(0.1, 0.010, (0, 0, 0.006), FORWARD)
    return _model([
        Part(merge([drum, rim]), tin, GLAZED).under(up),
        Part(merge([*bells, feet, arch, clapper]), linear("#d6c07a"), METAL),
        *_set([*still, *hands], up.astype(np.float32)),
    ], (0, 0.125, 0.01), 0.32)  # fmt: skip


def stopwatch(kit: Kit) -> Model:
    """Return a round watch with buttons on top, whose hand runs."""
    steel = kit.main("#c3c8ce")
    up = translation(0, 0.1, 0) @ rotation(pitch=-0.15)
    case = put(cylinder(0.095, 0.095, 0.035, 36, 0.010), (0, 0, -0.03), FORWARD)
    knobs = merge([put(cylinder(0.018, 0.018, 0.035, 16, 0.004), (0, 0.095, -0.012)),
                   put(cylinder(0.013, 0.013, 0.028, 14, 0.003), (0.068, 0.075, -0.012),
                       (0, 0, -0.7))])  # fmt: skip
    loop = hoop(0.028, 0.005, (0, 0.15, -0.012), FORWARD)
    still, hands = _dial(0.08)
    rim = hoop(0.088, 0.008, (0, 0, 0.004), FORWARD)
    model = _model([Part(merge([case, knobs, loop, rim]), steel, METAL).under(up),
                    *_set([*still, *hands], up)], (0, 0.1, 0.01), 0.25)  # fmt: skip
    return Model(model.parts, model.anchors, {"minute": Joint((0, 0.1, 0.01), rate=-0.4, axis="z")})


def compass(kit: Kit) -> Model:
    """Return a brass compass, tipped to the viewer; its needle swings and finds north."""
    brass = kit.main("#c9a045")
    tip = rotation(pitch=0.75)
    up = translation(0, 0.11, 0) @ tip
    case = cylinder(0.125, 0.12, 0.04, 40, 0.010).moved(translation(0, -0.035, 0))
    face = cylinder(0.11, 0.11, 0.008, 40, 0.002)
    star = merge([jagged([(0, r), (0.014, 0.014), (r, 0), (0.014, -0.014), (0, -r),
                          (-0.014, -0.014), (-r, 0), (-0.014, 0.014)], 0.004, 0.001).moved(
        rotation(roll=a)).moved(pose((0, 0.010, 0), (0, -RIGHT, 0)))
        for a, r in ((0.0, 0.085), (0.785, 0.05))])  # fmt: skip
    half = [(-0.016, 0), (0.016, 0), (0, 0.088)]
    lie = translation(0, 0.018, 0) @ rotation(pitch=-RIGHT)
    north = jagged(half, 0.006, 0.001).moved(lie)
    south = jagged([(-x, -y) for x, y in half], 0.006, 0.001).moved(lie)
    lid = put(cylinder(0.125, 0.115, 0.018, 40, 0.006), (0, 0.11, -0.118), (0, RIGHT - 0.2, 0))
    needle = [Part(north, linear("#d0342c"), joint="needle"),
              Part(south, linear("#e8e4da"), joint="needle"),
              Part(ball(0.011, 2).moved(translation(0, 0.02, 0)), brass, METAL)]  # fmt: skip
    turned_ = [part.under(up) for part in needle]
    return Model((
        Part(merge([case, hoop(0.117, 0.009, (0, 0.006, 0))]).moved(up), brass, METAL),
        Part(face.moved(up), _CREAM, SMOOTH), Part(star.moved(up), linear("#3a5f8a")),
        Part(lid.moved(up), toned(brass, 0.9), METAL), *turned_,
    ), {"top": (0, 0.26, 0)}, {"needle": Joint((0, 0.115, 0.01), swing=0.5, rate=0.3,
                                               axis="y")})  # fmt: skip


def metronome(kit: Kit) -> Model:
    """Return a pyramid of polished wood whose pendulum swings."""
    wood = kit.main("#7a4526")
    body = jagged([(-0.075, 0), (0.075, 0), (0.03, 0.25), (-0.03, 0.25)], 0.12, 0.012)
    plate = jagged([(-0.05, 0.03), (0.05, 0.03), (0.02, 0.235), (-0.02, 0.235)], 0.01, 0.002)
    marks = spread(slab((0.03, 0.004, 0.006), (0, 0, 0.07), 0.001),
                   [(0, y, 0) for y in np.linspace(0.09, 0.21, 9)])  # fmt: skip
    arm = merge([rod((0, 0.03, 0.078), (0, 0.29, 0.078), 0.004, 6),
                 slab((0.034, 0.035, 0.014), (0, 0.2, 0.078), 0.004)])  # fmt: skip
    feet = both(merge([ball(0.014, 2).moved(translation(0.06, 0.0, z)) for z in (-0.045, 0.045)]))
    return Model((
        Part(body, wood, GLAZED), Part(plate.moved(translation(0, 0, 0.062)), _CREAM, SMOOTH),
        Part(marks, _INK), Part(arm, _GOLD, METAL, joint="arm"),
        Part(merge([feet, post(0.012, 0.02, (0, 0.25, 0))]), _GOLD, METAL),
    ), {"top": (0, 0.29, 0)}, {"arm": Joint((0, 0.03, 0.078), swing=0.42, rate=1.0,
                                            axis="z")})  # fmt: skip


TIMEPIECES: Final[dict[str, Builder]] = {
    "wristwatch": wristwatch,
    "pocket-watch": pocket_watch,
    "alarm-clock": alarm_clock,
    "stopwatch": stopwatch,
    "compass": compass,
    "metronome": metronome,
}
"""Builders by name."""
