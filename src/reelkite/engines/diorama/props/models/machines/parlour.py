"""Machines of fun and power: arcade, jukebox, bandit, loudspeaker, gears, arm, coil, hologram."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    SIDEWAYS,
    bent,
    both,
    corners,
    hoop,
    pose,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import profiled, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, box, cone, cylinder, ellipsoid, extrude, tube

_INK: Final = linear("#221f28")
_STEEL: Final = linear("#b9bec4")
_LIT: Final = Finish(roughness=0.4, emission=1.3, casts=False)
_BRIGHT: Final = ("#ff5fa2", "#ffd24a", "#4fd8ff", "#7fff8a", "#c58aff")


def arcade_machine(kit: Kit) -> Model:
    """Return an arcade cabinet: lit name board, a game on its screen, stick and buttons."""
    paint = kit.main("#3a3f9a", "#b5323f", "#2f7f7a")
    side = [(0.36, 0.0), (0.36, 0.82), (0.46, 0.92), (0.22, 1.08), (0.08, 1.5), (0.26, 1.62),
            (0.22, 1.86), (-0.34, 1.86), (-0.36, 0.0)]  # fmt: skip
    outline = np.array([(-z, y) for z, y in side])
    panel = extrude(outline, 0.05, 0.012).moved(rotation(yaw=np.pi / 2))
    sides = both(panel.moved(translation(0.36, 0, 0)))
    inner = profiled([(0.33, 0.0), (0.33, 0.84), (0.2, 1.02), (0.03, 1.5), (0.05, 1.6), (0.1, 1.84),
                      (-0.33, 1.84), (-0.33, 0.0)], 0.70, 0.01)  # fmt: skip
    tilt = rotation(pitch=-0.36)
    glass = translation(0, 1.08, 0.175) @ tilt
    screen = slab((0.56, 0.44, 0.03), (0, 0, 0), 0.01).moved(glass)
    cells = {code: [] for code in _BRIGHT[:4]}  # type: dict[str, list[Mesh]]
    for k, (x, y) in enumerate([(-0.2 + 0.08 * i, 0.32 - 0.075 * j) for j in range(2)
                                for i in range(6)]):  # fmt: skip
        cells[_BRIGHT[k % 3]].append(box(0.045, 0.035, 0.012).moved(translation(x, y, 0.018)))
    cells[_BRIGHT[3]] += [box(w, 0.03, 0.012).moved(translation(0.04, y, 0.018))
                          for w, y in ((0.09, 0.05), (0.03, 0.08))]  # fmt: skip
    game = [Part(merge(found).moved(glass), linear(code), _LIT) for code, found in cells.items()]
    desk = pose((0, 0.885, 0.36), (0, 0.5, 0))
    stick = merge([rod((-0.17, 0.0, 0), (-0.17, 0.1, 0), 0.012)]).moved(desk)
    knob = ball(0.035, 2).moved(translation(-0.17, 0.12, 0)).moved(desk)
    buttons = [Part(put(cylinder(0.03, 0.03, 0.03, 14, 0.006), (0.06 + 0.085 * (k % 3), 0.0,
                         0.03 - 0.075 * (k // 3))).moved(desk),
                    linear(_BRIGHT[k % 4])) for k in range(6)]  # fmt: skip
    shelf = slab((0.70, 0.05, 0.24), (0, -0.05, 0), 0.01).moved(desk)
    board_ = put(slab((0.66, 0.2, 0.04), radius=0.01), (0, 1.635, 0.235), (0, 0.12, 0))
    star = [put(slab((0.05, 0.09, 0.02), radius=0.008), (x, 1.69, 0.262), (0, 0.12, 0))
            for x in (-0.2, -0.1, 0.0, 0.1, 0.2)]  # fmt: skip
    slot = merge([slab((0.2, 0.26, 0.03), (0, 0.3, 0.335), 0.01)])
    coins = both(slab((0.02, 0.06, 0.02), (0.045, 0.42, 0.355), 0.004))
    return Model((
        Part(inner, _INK, SMOOTH), Part(sides, paint, GLAZED), Part(shelf, toned(paint, 0.6)),
        Part(screen, linear("#141a3a"), Finish(0.2, emission=0.5)), *game, Part(stick, _STEEL),
        Part(knob, linear("#e0342c"), GLAZED), *buttons,
        Part(board_, linear("#ffb43a"), _LIT), Part(merge(star), linear("#d02c6a"), _LIT),
        Part(slot, toned(paint, 0.5)), Part(coins, linear("#ffb43a"), _LIT),
    ), {"top": (0, 1.86, 0), "focus": (0, 1.25, 0.3)},
        shines=(Shine((0, 1.3, 0.8), (0.9, 0.7, 1.3), 2.2),))  # fmt: skip


def jukebox(kit: Kit) -> Model:
    """Return a jukebox with a round top, tubes of coloured light, and records behind glass."""
    wood = kit.main("#8a3f26", "#6a2f3a")
    turn = np.linspace(0, np.pi, 19)
    outline = [(-0.42, 0.0), (0.42, 0.0),
               *((0.42 * np.cos(a), 1.02 + 0.42 * np.sin(a)) for a in turn)]  # fmt: skip
    body = extrude(outline, 0.5, 0.04)
    tubes = []
    for r, code in ((0.37, "#ff9a3a"), (0.31, "#ff4f7a")):
        path = [(-r, 0.2, 0.27), *((r * -np.cos(a), 1.02 + r * np.sin(a), 0.27) for a in turn),
                (r, 0.2, 0.27)]  # fmt: skip
        tubes.append(Part(tube(path, 0.026, 9), linear(code), _LIT))
    window = merge([slab((0.5, 0.34, 0.03), (0, 0.82, 0.25), 0.03)])
    disc = [put(cylinder(0.11, 0.11, 0.012, 28, 0.003), (x, 1.0, 0.27), FORWARD)
            for x in (-0.12, 0.12)]  # fmt: skip
    labels = [put(cylinder(0.04, 0.04, 0.008, 20, 0.002), (x, 1.0, 0.28), FORWARD)
              for x in (-0.12, 0.12)]  # fmt: skip
    keys = spread(slab((0.045, 0.03, 0.03), (0, 0.73, 0.27), 0.008),
                  [(0.058 * (k - 3.5), 0.042 * j, 0) for k in range(8)
                   for j in range(2)])  # fmt: skip
    grille = merge([slab((0.016, 0.44, 0.02), (0.06 * k, 0.2, 0.26), 0.006) for k in range(-4, 5)]
                   + [slab((0.52, 0.02, 0.03), (0, y, 0.26), 0.006) for y in (0.2, 0.4,
                       0.62)])  # fmt: skip
    cloth = slab((0.52, 0.44, 0.02), (0, 0.2, 0.248), 0.01)
    feet = corners(slab((0.12, 0.06, 0.1), (0.34, -0.02, 0.18), 0.02))
    return Model((
        Part(body, wood, GLAZED), *tubes,
        Part(window, linear("#ffe2a0"), Finish(0.2, emission=0.7)),
        Part(merge(disc), _INK, GLAZED), Part(merge(labels), linear("#e0342c")),
        Part(keys, linear("#f4ecd8"), SMOOTH), Part(cloth, linear("#c8962f"), MATT),
        Part(merge([grille, feet]), linear("#d8c078"), METAL),
    ), {"top": (0, 1.44, 0), "focus": (0, 0.95, 0.3)},
        shines=(Shine((0, 1.0, 0.8), (1.5, 0.8, 0.6), 2.4),))  # fmt: skip


def slot_machine(kit: Kit) -> Model:
    """Return a one-armed bandit: three reels with cherries and sevens, an arm, a tray of coins."""
    paint = kit.main("#c8282f", "#3a4f9a")
    body = profiled([(0.22, 0.0), (0.22, 0.3), (0.14, 0.36), (0.12, 0.74), (0.0, 0.9), (-0.2, 0.9),
                     (-0.22, 0.0)], 0.56, 0.04)  # fmt: skip
    panel = slab((0.46, 0.24, 0.03), (0, 0.44, 0.12), 0.02)
    reels = spread(slab((0.11, 0.19, 0.03), (0, 0.465, 0.135), 0.012),
                   [(x, 0, 0) for x in (-0.14, 0, 0.14)])  # fmt: skip
    cherries = merge([ball(0.024, 2).moved(translation(x, y, 0.165)) for x, y in
                      ((-0.16, 0.54), (-0.12, 0.535), (0.12, 0.54), (0.16, 0.535))])  # fmt: skip
    seven = merge([slab((0.07, 0.02, 0.015), (0, 0.595, 0.16), 0.004),
                   put(slab((0.022, 0.1, 0.015), radius=0.004), (-0.005, 0.5, 0.16), (0, 0,
                       -0.25))])  # fmt: skip
    stalks = bent([(-0.16, 0.56, 0.165), (-0.14, 0.61, 0.165), (-0.12, 0.556, 0.165)], 0.005, 5)
    stalks = merge([stalks, stalks.moved(translation(0.28, 0, 0))])
    arm = merge([put(cylinder(0.05, 0.05, 0.05, 20, 0.01), (0.28, 0.42, 0), SIDEWAYS),
                 rod((0.32, 0.42, 0), (0.34, 0.76, 0.03), 0.016)])  # fmt: skip
    knob = ball(0.045, 3).moved(translation(0.342, 0.79, 0.033))
    tray = merge([slab((0.4, 0.05, 0.14), (0, 0.1, 0.26), 0.02)])
    coins = spread(cylinder(0.028, 0.028, 0.01, 12, 0.002), [(0.05 * k - 0.13,
                                                              0.15 + 0.01 * (k % 2),
                   0.26 + 0.02 * (-1) ** k) for k in range(6)])  # fmt: skip
    bulbs = spread(ball(0.022, 2), [(0.26 * np.cos(a), 0.76 + 0.13 * np.sin(a), 0.09)
                                    for a in np.linspace(0.2, np.pi - 0.2, 9)])  # fmt: skip
    sign = put(slab((0.4, 0.1, 0.03), radius=0.02), (0, 0.75, 0.09), (0, -0.5, 0))
    return Model((
        Part(body, paint, GLAZED), Part(merge([panel, tray, arm]), linear("#d8c078"), METAL),
        Part(reels, linear("#fbf6ea"), Finish(0.3, emission=0.35)),
        Part(merge([cherries, seven]), linear("#e02430"), GLAZED), Part(stalks, linear("#3f8a3f")),
        Part(knob, _INK, GLAZED), Part(coins, linear("#e0b23c"), METAL),
        Part(bulbs, linear("#ffe08a"), _LIT), Part(sign, linear("#ffb43a"), _LIT),
    ), {"top": (0, 0.9, 0)}, shines=(Shine((0, 0.8, 0.6), (1.0, 0.7, 0.4), 1.4),))  # fmt: skip


def loudspeaker(kit: Kit) -> Model:
    """Return a tall speaker box with a tweeter and a woofer that beats."""
    wood = kit.main("#33302f", "#6a4226")
    box_ = slab((0.5, 1.0, 0.42), (0, 0, 0), 0.03)
    face = slab((0.45, 0.95, 0.03), (0, 0.025, 0.2), 0.02)
    rims = [
        hoop(0.18, 0.02, (0, 0.3, 0.222), FORWARD),
        hoop(0.08, 0.014, (0, 0.74, 0.222), FORWARD),
    ]
    cones = put(turned([(0.17, 0.0), (0.10, -0.05), (0.05, -0.07), (0, -0.07)], 12, 28),
                (0, 0.3, 0.285), FORWARD)  # fmt: skip
    dome = ellipsoid(0.055, 0.055, 0.035, 3).moved(translation(0, 0.3, 0.23))
    tweeter = ellipsoid(0.05, 0.05, 0.025, 3).moved(translation(0, 0.74, 0.222))
    disc_ = put(cylinder(0.17, 0.17, 0.01, 28, 0.002), (0, 0.3, 0.212), FORWARD)
    return Model((
        Part(box_, wood, SMOOTH), Part(face, toned(wood, 0.6), MATT),
        Part(merge(rims), _STEEL, METAL), Part(merge([disc_, cones]), linear("#4a464a"), MATT),
        Part(merge([dome, tweeter]), linear("#8a8a90"), SMOOTH, joint="beat"),
    ), {"top": (0, 1.0, 0)}, {"beat": Joint((0, 0.3, 0.1), swing=0.03, rate=2.0)})  # fmt: skip


def _gear(radius: float, teeth: int) -> Mesh:
    """Return a toothed wheel with a hole, about z."""
    outline = []
    for k in range(teeth):
        for share, r in ((0.0, 0.86), (0.18, 1.0), (0.5, 1.0), (0.68, 0.86)):
            a = 2 * np.pi * (k + share) / teeth
            outline.append((radius * r * np.cos(a), radius * r * np.sin(a)))
    plate = extrude(outline, 0.09, 0.008)
    hub = put(cylinder(0.24 * radius, 0.24 * radius, 0.14, 20, 0.01), (0, 0, -0.07), FORWARD)
    inner = hoop(0.55 * radius, 0.02, (0, 0, 0.045), FORWARD)
    return merge([plate, hub, inner])


def gears(kit: Kit) -> Model:
    """Return three toothed wheels of brass and steel that turn each other on a stand."""
    brass = kit.main("#c9953a")
    tones = (brass, _STEEL, linear("#a8623a"))
    places = ((0.0, 0.36, 0.3, 14, 0.12), (0.46, 0.62, 0.22, 10, -0.168),
              (-0.42, 0.72, 0.24, 11, -0.153))  # fmt: skip
    parts, joints = [], {}
    for k, (x, y, r, teeth, rate) in enumerate(places):
        mesh = _gear(r, teeth).moved(translation(x, y, 0.0))
        parts.append(Part(mesh, tones[k], METAL, joint=f"gear {k}"))
        hole = put(cylinder(0.05, 0.05, 0.16, 14, 0.006), (x, y, -0.08), FORWARD)
        parts.append(Part(hole, _INK, SMOOTH))
        joints[f"gear {k}"] = Joint((x, y, 0), rate=rate, axis="z")
    frame = merge([rod((x, 0, -0.12), (x, y, -0.12), 0.025) for x, y, *_ in places]
                  + [slab((1.2, 0.05, 0.3), (0, 0, -0.06), 0.015)])  # fmt: skip
    return Model((*parts, Part(frame, linear("#4a3a30"), SMOOTH)), {"top": (0, 0.96, 0)}, joints)


def robot_arm(kit: Kit) -> Model:
    """Return a robot's arm on its base: three joints, cables, a gripper; it sways at work."""
    paint = kit.main("#e8842c", "#e0b030", "#d8dade")
    base = merge([post(0.3, 0.12, (0, 0, 0)), post(0.2, 0.2, (0, 0.1, 0))])
    lower = bent([(0, 0.36, 0), (-0.06, 0.7, 0), (-0.02, 1.02, 0)], (0.13, 0.11, 0.10), 14)
    upper = bent([(-0.02, 1.05, 0), (0.25, 1.16, 0.08), (0.6, 1.1, 0.2)], (0.10, 0.085, 0.065), 14)
    hubs = [put(cylinder(r, r, 0.3, 24, 0.03), (x, y, -0.15), FORWARD)
            for x, y, r in ((0, 0.36, 0.16), (-0.02, 1.05, 0.13))]  # fmt: skip
    wrist = merge([put(cylinder(0.075, 0.06, 0.16, 18, 0.015), (0.62, 1.12, 0.2), (0, np.pi, 0)),
                   slab((0.2, 0.05, 0.09), (0.62, 0.93, 0.2), 0.015)])  # fmt: skip
    claws = [bent([(0.62 + s * 0.08, 0.94, 0.2), (0.62 + s * 0.1, 0.86, 0.2), (0.62 + s * 0.03,
        0.78,
             0.2)], 0.022, 8) for s in (-1, 1)]  # fmt: skip
    cable = bent([(0.1, 0.3, 0.14), (0.12, 0.75, 0.18), (0.1, 1.18, 0.16), (0.4, 1.26, 0.2),
                  (0.6, 1.15, 0.22)], 0.02, 8)  # fmt: skip
    rings = merge([hoop(0.205, 0.012, (0, 0.26, 0))])
    moving = [Part(merge([lower, upper]), paint, GLAZED, joint="sway"),
              Part(merge([*hubs, wrist]), linear("#4a4e56"), METAL, joint="sway"),
              Part(merge(claws), _STEEL, METAL, joint="sway"),
              Part(cable, _INK, SMOOTH, joint="sway")]  # fmt: skip
    return Model((Part(base, linear("#4a4e56"), SMOOTH), Part(rings, paint), *moving),
                 {"top": (0, 1.3, 0), "hand": (0.62, 0.78, 0.2)},
                 {"sway": Joint((0, 0.3, 0), swing=0.5, rate=0.2, axis="y")})  # fmt: skip


def tesla_coil(kit: Kit) -> Model:
    """Return a coil with a ring on top from which lightning leaps."""
    copper = kit.main("#b8683a")
    foot = merge([post(0.42, 0.12, (0, 0, 0)), post(0.32, 0.12, (0, 0.1, 0))])
    column = cylinder(0.15, 0.14, 1.1, 28, 0.01).moved(translation(0, 0.2, 0))
    winding = [hoop(0.152, 0.012, (0, 0.25 + 0.05 * k, 0)) for k in range(20)]
    top = merge([hoop(0.3, 0.09, (0, 1.42, 0)), post(0.22, 0.05, (0, 1.38, 0))])
    chance = kit.chance
    bolts = []
    for k in range(5):
        a = 1.25 * k + 0.4
        points = [(0.36 * np.cos(a), 1.42, 0.36 * np.sin(a))]
        for step in range(1, 6):
            r = 0.36 + 0.11 * step
            jitter = chance.uniform(-0.1, 0.1, 3)
            points.append((float(r * np.cos(a) + jitter[0]), float(1.42 + 0.05 * step * (1 - k % 3)
                           + jitter[1]), float(r * np.sin(a) + jitter[2])))  # fmt: skip
        bolts.append(tube(points, np.linspace(0.018, 0.005, 6), 5))
    return Model((
        Part(foot, linear("#3a3034"), SMOOTH), Part(column, toned(copper, 0.6)),
        Part(merge(winding), copper, METAL), Part(top, _STEEL, METAL),
        Part(merge(bolts), lighter(linear("#8ab4ff"), 0.4), Finish(emission=3.0, casts=False)),
    ), {"top": (0, 1.5, 0)}, shines=(Shine((0, 1.5, 0.6), (0.8, 1.0, 2.2), 3.0),))  # fmt: skip


def hologram(kit: Kit) -> Model:
    """Return a projector on the floor that throws a globe of light with rings about it."""
    tone = kit.main("#5fd8ff")
    foot = merge([post(0.34, 0.08, (0, 0, 0)), post(0.24, 0.05, (0, 0.07, 0))])
    glow = Finish(roughness=1.0, emission=1.5, casts=False)
    mid = 0.85
    lines = [hoop(0.34 * np.cos(lat), 0.007, (0, mid + 0.34 * np.sin(lat), 0))
             for lat in (-0.9, -0.45, 0.0, 0.45, 0.9)]  # fmt: skip
    lines += [hoop(0.34, 0.007, (0, mid, 0), (float(a), np.pi / 2, 0))
              for a in np.arange(4) * np.pi / 4]  # fmt: skip
    orbit = put(hoop(0.48, 0.010), (0, mid, 0), (0, 0.3, 0.35))
    moonlet = ball(0.045, 2).moved(translation(0.46, mid + 0.13, 0.1))
    beams = [rod((0.2 * np.cos(a), 0.12, 0.2 * np.sin(a)), (0.3 * np.cos(a), 0.5, 0.3 * np.sin(a)),
                 (0.004, 0.009), 5) for a in np.arange(6) * np.pi / 3]  # fmt: skip
    core = ball(0.1, 3).moved(translation(0, mid, 0))
    tip = cone(0.05, 0.05, 12, 0.005).moved(translation(0, 0.12, 0))
    return Model((
        Part(foot, linear("#33363f"), METAL), Part(tip, tone, glow),
        Part(merge(lines), tone, glow, joint="globe"), Part(core, lighter(tone, 0.4), glow),
        Part(merge([orbit, moonlet]), lighter(tone, 0.5), glow, joint="orbit"),
        Part(merge(beams), toned(tone, 0.6), glow),
    ), {"top": (0, 1.3, 0), "focus": (0, mid, 0)},
        {"globe": Joint((0, mid, 0), rate=0.12, axis="y"),
         "orbit": Joint((0, mid, 0), rate=-0.2, axis="y")},
        shines=(Shine((0, mid, 0.3), (0.4, 1.0, 1.4), 2.0),))  # fmt: skip


PARLOUR: Final[dict[str, Builder]] = {
    "arcade-machine": arcade_machine,
    "jukebox": jukebox,
    "slot-machine": slot_machine,
    "loudspeaker": loudspeaker,
    "gears": gears,
    "robot-arm": robot_arm,
    "tesla-coil": tesla_coil,
    "hologram": hologram,
}
"""Builders by name."""
