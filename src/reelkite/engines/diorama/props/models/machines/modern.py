"""Things of gyms, studios, laboratories and space: treadmill, servers, jet pack, DNA, brain."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    SIDEWAYS,
    bent,
    both,
    hoop,
    in_hand,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import flame, turned, wheel
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
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
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, box, cylinder, ellipsoid, tube

_STEEL: Final = linear("#b9bec4")
_DARK: Final = linear("#2b2a2f")
_CREAM: Final = linear("#f4ecd8")
_LIT: Final = Finish(roughness=0.4, emission=1.6, casts=False)


def coffee_machine(kit: Kit) -> Model:
    """Return an espresso machine with two spouts over a cup, a wand, cups on top."""
    steel = kit.main("#c3c8ce", "#c8402f", "#3f6f6a")
    body = merge([slab((0.42, 0.1, 0.34), (0, 0, 0), 0.02), slab((0.42, 0.2, 0.34), (0, 0.28, 0),
        0.03),
                  slab((0.38, 0.22, 0.12), (0, 0.08, -0.1), 0.02)])  # fmt: skip
    head = merge([put(cylinder(0.06, 0.06, 0.06, 22, 0.01), (0, 0.235, 0.07)),
                  rod((0, 0.245, 0.1), (0, 0.235, 0.28), (0.016, 0.022)),
                  *(rod((s * 0.02, 0.235, 0.08), (s * 0.025, 0.19, 0.08), 0.009) for s in (-1,
                      1))])  # fmt: skip
    wand = bent([(0.17, 0.3, 0.16), (0.2, 0.24, 0.2), (0.18, 0.13, 0.2)], 0.008, 7)
    knobs = [put(cylinder(0.024, 0.02, 0.03, 18, 0.005), (x, 0.4, 0.165), FORWARD)
             for x in (-0.14, 0.0, 0.14)]  # fmt: skip
    cup = turned(
        [(0.03, 0.105), (0.045, 0.14), (0.048, 0.175), (0.042, 0.175), (0.0, 0.16)], 12, 22
    )
    row = [turned([(0.025, 0.485), (0.042, 0.52), (0.045, 0.55), (0.0, 0.545)], 10, 18).moved(
        translation(x, 0, 0)) for x in (-0.12, 0.0, 0.12)]  # fmt: skip
    grid = spread(slab((0.008, 0.006, 0.12), (0, 0.1, 0.08), 0.002),
                  [(x, 0, 0) for x in np.linspace(-0.15, 0.15, 13)])  # fmt: skip
    return Model((
        Part(body, steel, METAL), Part(merge([head, wand, *knobs, grid]), _DARK, SMOOTH),
        Part(merge([cup, *row]), _CREAM, GLAZED),
        Part(put(cylinder(0.042, 0.042, 0.006, 20, 0.002), (0, 0.165, 0)), linear("#5a3420")),
        Part(ball(0.012, 1).moved(translation(-0.07, 0.4, 0.175)), linear("#ff5a3a"), _LIT),
    ), {"top": (0, 0.55, 0)}, vapours=(Vapour((0, 0.19, 0.08), 0.12, 0.3, 0.5,
                                              always=True),))  # fmt: skip


def server_rack(kit: Kit) -> Model:
    """Return a rack of servers with rows of small lights and cables."""
    case = kit.main("#2f333c")
    units = spread(
        slab((0.62, 0.12, 0.04), (0, 0, 0.38), 0.01), [(0, 0.14 + 0.16 * k, 0) for k in range(11)]
    )
    frame = merge(
        [slab((0.8, 1.98, 0.7), (0, 0.02, 0), 0.03), slab((0.84, 0.05, 0.74), (0, 0, 0), 0.01)]
    )
    lamps: dict[str, list[Mesh]] = {"#4fe08a": [], "#4fb8ff": [], "#ffb43a": []}
    tones = list(lamps)
    chance = kit.chance
    for row in range(11):
        for k in range(9):
            if chance.uniform() < 0.75:
                lamp = box(0.02, 0.02, 0.012).moved(
                    translation(-0.26 + 0.045 * k, 0.2 + 0.16 * row, 0.403)
                )
                lamps[tones[int(chance.integers(3))]].append(lamp)
    slots = spread(slab((0.16, 0.012, 0.012), (0.2, 0, 0.398), 0.003),
                   [(0, 0.17 + 0.16 * row + d, 0) for row in range(11) for d in (0.0,
                       0.035)])  # fmt: skip
    cables = [bent([(0.3, 0.4 + 0.3 * k, 0.4), (0.4, 0.3 + 0.3 * k, 0.45), (0.36, 0.1 + 0.25 * k,
        0.42)],
                   0.014, 6) for k in range(4)]  # fmt: skip
    return Model((
        Part(frame, case, SMOOTH), Part(units, toned(case, 1.7), SMOOTH),
        *(Part(merge(found), linear(code), _LIT) for code, found in lamps.items()),
        Part(slots, _DARK), Part(merge(cables), linear("#3f7fd0"), SMOOTH),
    ), {"top": (0, 2.0, 0)}, shines=(Shine((0, 1.1, 0.8), (0.4, 0.9, 0.9), 1.6),))  # fmt: skip


def treadmill(kit: Kit) -> Model:
    """Return a treadmill with its belt, rails and console."""
    paint = kit.main("#3a3f4a", "#b5322c")
    deck = merge(
        [slab((0.72, 0.16, 1.7), (0, 0, 0), 0.05), slab((0.74, 0.2, 0.32), (0, 0.02, 0.76), 0.07)]
    )
    belt = slab((0.5, 0.02, 1.36), (0, 0.155, -0.1), 0.008)
    marks = spread(slab((0.5, 0.006, 0.03), (0, 0.173, 0), 0.002),
                   [(0, 0, z) for z in np.linspace(-0.7, 0.5, 7)])  # fmt: skip
    rails = both(
        bent(
            [(0.34, 0.16, 0.68), (0.33, 0.8, 0.6), (0.31, 1.16, 0.5), (0.31, 0.98, 0.1)], 0.032, 10
        )
    )
    console = put(slab((0.7, 0.3, 0.09), radius=0.03), (0, 1.1, 0.55), (0, 0.45, 0))
    screen = put(slab((0.34, 0.18, 0.02), radius=0.01), (0, 1.17, 0.53), (0, 0.45, 0))
    screen = screen.moved(translation(0, 0, -0.055))
    return Model((
        Part(deck, paint, SMOOTH), Part(belt, _DARK, MATT), Part(marks, linear("#6a6d75")),
        Part(rails, _STEEL, METAL), Part(console, toned(paint, 0.7), SMOOTH),
        Part(screen, linear("#6fd0ff"), _LIT),
    ), {
        "seat": (0, 0.175, -0.1), "deck": (0, 0.175, -0.1), "top": (0, 1.4, 0.5),
    })  # fmt: skip


def jet_pack(kit: Kit) -> Model:
    """Return a jet pack: two tanks with fins and nozzles that burn, straps between them."""
    paint = kit.main("#d0402f", "#d8dade")
    tank = turned(
        [(0.05, 0.28), (0.11, 0.36), (0.125, 0.6), (0.11, 0.86), (0.05, 0.98), (0.0, 1.0)], 22, 26
    )
    tanks = both(tank.moved(translation(0.15, 0, 0)))
    nozzle = turned([(0.05, 0.3), (0.09, 0.22), (0.08, 0.22), (0.03, 0.3)], 10, 22)
    fins = both(slab((0.02, 0.2, 0.2), (0.28, 0.34, -0.02), 0.008))
    bands = both(merge([hoop(r, 0.014, (0.15, y, 0)) for y, r in ((0.42, 0.122), (0.8, 0.122))]))
    plate = slab((0.2, 0.5, 0.08), (0, 0.4, 0.04), 0.03)
    straps = both(
        bent([(0.09, 0.86, 0.08), (0.11, 0.92, 0.2), (0.12, 0.7, 0.3), (0.1, 0.46, 0.12)], 0.02, 7)
    )
    fires = [flame(0.22).turned(roll=np.pi).at(s * 0.15, 0.23, 0) for s in (-1, 1)]
    return Model((
        Part(tanks, paint, GLAZED), Part(merge([both(nozzle.moved(translation(0.15, 0, 0))),
                                                bands]),
                                         _STEEL, METAL),
        Part(fins, linear("#f2c53a"), GLAZED), Part(plate, _DARK, SMOOTH),
        Part(straps, linear("#6a4a2e"), CLOTH), *fires,
    ), {"top": (0, 1.0, 0)}, shines=(Shine((0, 0.1, 0.3), (1.8, 0.9, 0.3), 1.6),))  # fmt: skip


def dna(kit: Kit) -> Model:
    """Return the double helix, which turns on its stand."""
    first = kit.main("#3f8fd0")
    t = np.linspace(0, 1, 46)
    a = 4.4 * np.pi * t
    strands = [tube(np.stack([0.22 * np.cos(a + d), 0.12 + 1.3 * t, 0.22 * np.sin(a + d)], 1),
                    0.035, 9)
               for d in (0.0, np.pi)]  # fmt: skip
    tones = ("#e0503a", "#f2c53a", "#4fb06a", "#a86fd0")
    rungs: list[list[Mesh]] = [[], [], [], []]
    for k in range(2, 44, 3):
        x, y, z = 0.22 * np.cos(a[k]), 0.12 + 1.3 * t[k], 0.22 * np.sin(a[k])
        rungs[k % 4].append(rod((float(x), float(y), float(z)), (0.0, float(y), 0.0), 0.022))
        rungs[(k + 1) % 4].append(
            rod((0.0, float(y), 0.0), (float(-x), float(y), float(-z)), 0.022)
        )
    foot = merge([post(0.25, 0.05), rod((0, 0.03, 0), (0, 0.2, 0), 0.02)])
    return Model((
        Part(strands[0], first, GLAZED, joint="helix"),
        Part(strands[1], lighter(first, 0.5), GLAZED, joint="helix"),
        *(Part(merge(found), linear(code), SMOOTH, joint="helix")
          for code, found in zip(tones, rungs, strict=True)), Part(foot, _DARK, SMOOTH),
    ), {"top": (0, 1.45, 0)}, {"helix": Joint((0, 0, 0), rate=0.12, axis="y")})  # fmt: skip


def brain(kit: Kit) -> Model:
    """Return a brain in two halves with its folds."""
    pink = kit.main("#e8a0a4")
    half = ellipsoid(0.10, 0.135, 0.2, 4).moved(translation(0.075, 0.19, 0))
    x, y, z = half.positions.T
    fold = np.sin(38 * y + 9 * np.sin(24 * z) + 7 * np.sin(30 * x)) * np.sin(
        33 * z + 6 * np.sin(26 * y)
    )
    swollen = half.positions + half.normals * (0.016 * fold)[:, None].astype(np.float32)
    folded = Mesh(swollen.astype(np.float32), half.normals, half.triangles)
    whole = both(folded)
    shade = np.concatenate([fold, fold])
    low, high = np.array(toned(pink, 0.42)), np.array(lighter(pink, 0.2))
    tones = (low + (high - low) * (0.5 + 0.5 * shade)[:, None]).astype(np.float32)
    stem = bent([(0, 0.08, -0.06), (0, 0.02, -0.1), (0, 0.0, -0.1)], (0.06, 0.04, 0.035), 12)
    small = both(ellipsoid(0.07, 0.05, 0.06, 3).moved(translation(0.06, 0.07, -0.13)))
    side = rotation(yaw=1.15)
    return Model((Part(whole.moved(side), tones, GLAZED),
                  Part(merge([stem, small]).moved(side), toned(pink, 0.85), GLAZED)),
                 {"top": (0, 0.34, 0)})  # fmt: skip


def clapperboard(kit: Kit) -> Model:
    """Return a clapperboard whose stick is up."""
    board = kit.main("#2c2c32")
    stripe = np.array([(-0.17 + 0.085 * k, 0.0) for k in range(5)])
    slate = slab((0.4, 0.27, 0.02), (0, 0, 0), 0.006)
    bar_ = slab((0.4, 0.05, 0.022), (0, 0.275, 0), 0.005)
    stick = slab((0.4, 0.05, 0.022), (0.2, 0, 0), 0.005)
    marks = [put(slab((0.035, 0.048, 0.026), radius=0.002), (float(x), 0.276, 0), (0, 0, -0.0))
             for x, _ in stripe]  # fmt: skip
    upper = [slab((0.035, 0.048, 0.026), (float(x) + 0.2, 0.001, 0), 0.002) for x, _ in stripe]
    swing = translation(-0.2, 0.33, 0) @ rotation(roll=0.42)
    lines = merge([slab((0.36, 0.004, 0.022), (0, y, 0.001), 0.001) for y in (0.07, 0.14, 0.2)]
                  + [slab((0.004, 0.13, 0.022), (x, 0.07, 0.001), 0.001) for x in (-0.06,
                      0.06)])  # fmt: skip
    lean = rotation(pitch=-0.15)
    return Model(tuple(part.under(lean) for part in (
        Part(merge([slate, bar_]), board, SMOOTH), Part(stick.moved(swing), board, SMOOTH),
        Part(merge([*marks, lines]), _CREAM, SMOOTH), Part(merge(upper).moved(swing), _CREAM,
                                                           SMOOTH),
    )), {"top": (0, 0.42, 0)})  # fmt: skip


def dartboard(kit: Kit) -> Model:
    """Return a dartboard on a stand with three darts in it."""
    frame = kit.main("#2c2a2e")
    mid = 1.45
    discs = []
    for k in range(20):
        a = k * np.pi / 10
        for low, high, codes in ((0.05, 0.13, ("#efe2c0", "#2c2a2e")), (0.13, 0.15, ("#3f8a4a",
            "#c8322c")),
                                 (0.15, 0.23, ("#efe2c0", "#2c2a2e")), (0.23, 0.25, ("#3f8a4a",
                                     "#c8322c"))):  # fmt: skip
            arc_ = np.linspace(a - 0.157, a + 0.157, 4)
            inner = [(low * np.sin(b), low * np.cos(b)) for b in arc_]
            outer = [(high * np.sin(b), high * np.cos(b)) for b in arc_[::-1]]
            discs.append((inner + outer, codes[k % 2]))
    flat: dict[str, list[Mesh]] = {}
    for outline, code in discs:
        flat.setdefault(code, []).append(_plate(outline, mid))
    bull = put(cylinder(0.05, 0.05, 0.01, 22, 0.002), (0, mid, 0.035), FORWARD)
    ring = merge([put(cylinder(0.32, 0.32, 0.05, 40, 0.01), (0, mid, -0.015), FORWARD)])
    stand = merge(
        [
            rod((0, 0, -0.25), (0, mid, -0.03), 0.03),
            both(rod((0.3, 0, 0.2), (0, 1.2, -0.03), 0.025)),
        ]
    )
    darts = merge([rod((x, y, 0.04), (x + 0.02, y + 0.04, 0.2), (0.004, 0.012)) for x, y in
                   ((0.02, mid + 0.02), (-0.1, mid + 0.1), (0.06, mid - 0.14))])  # fmt: skip
    wings = merge([slab((0.05, 0.05, 0.006), (x + 0.022, y + 0.02, 0.2), 0.002) for x, y in
                   ((0.02, mid + 0.02), (-0.1, mid + 0.1), (0.06, mid - 0.14))])  # fmt: skip
    return Model((
        Part(ring, frame, SMOOTH), *(Part(merge(found), linear(code), MATT) for code,
                                     found in flat.items()),
        Part(bull, linear("#c8322c")), Part(stand, linear("#8a5a34"), SMOOTH), Part(darts, _STEEL,
            METAL),
        Part(wings, linear("#3f7fd0"), SMOOTH),
    ), {"top": (0, 1.78, 0), "focus": (0, mid, 0)})  # fmt: skip


def _plate(outline: list[tuple[float, float]], mid: float) -> Mesh:
    """Return a flat field of the board."""
    points = np.array([(x, y + mid, 0.037) for x, y in outline], dtype=np.float32)
    count = len(points)
    half = count // 2
    faces = [(k, count - 2 - k, count - 1 - k) for k in range(half - 1)]
    faces += [(k, k + 1, count - 2 - k) for k in range(half - 1)]
    triangles = np.array(faces, dtype=np.int32)
    a, b, c = (points[triangles[:, k]] for k in range(3))
    flip = np.cross(b - a, c - a)[:, 2] < 0
    triangles[flip] = triangles[flip][:, ::-1]
    normals = np.tile(np.array((0, 0, 1), np.float32), (count, 1))
    return Mesh(points, normals, triangles)


def dominoes(kit: Kit) -> Model:
    """Return a row of dominoes on a curve, the first of which are falling."""
    ivory = kit.main("#f2ead8")
    tiles, pips = [], []
    for k in range(13):
        a = -0.9 + 0.15 * k
        lean = max(0.0, 0.85 - 0.22 * k)
        at = translation(0.62 * np.sin(a), 0, 0.35 - 0.4 * np.cos(a)) @ rotation(
            yaw=-1.57 + 0.9 * a
        )
        tip = (at @ rotation(pitch=lean)).astype(np.float32)
        tiles.append(slab((0.1, 0.2, 0.03), (0, 0, 0), 0.008).moved(tip))
        for s in (-1, 1):
            dots = [(0.0, 0.15), (0.0, 0.05)] + ([(0.028, 0.175), (-0.028, 0.125)] if k % 2 else
                                                 [(0.028, 0.075), (-0.028, 0.025)])  # fmt: skip
            pips += [ball(0.010, 0).moved(translation(x, y, s * 0.012)).moved(tip) for x, y in dots]
            pips.append(slab((0.08, 0.005, 0.004), (0, 0.1, s * 0.015), 0.001).moved(tip))
    return Model((Part(merge(tiles), ivory, GLAZED), Part(merge(pips), _DARK)))


def wheel_alone(kit: Kit) -> Model:
    """Return a wheel that leans on another, which lies behind it."""
    rim = kit.main("#c9cdd0")
    code = "#" + "".join(f"{round(255 * max(0.0, c) ** (1 / 2.2)):02x}" for c in rim)
    one = wheel(0.34, 0.2, "", hub=code)
    return Model((
        one.turned(yaw=-1.25).turned(pitch=-0.14).at(0, 0.345, 0.1),
        one.turned(roll=np.pi / 2).at(0.12, 0.105, -0.34),
    ), {"top": (0, 0.69, 0)})  # fmt: skip


def energy_sword(kit: Kit) -> Model:
    """Return a hilt of metal with a blade of light."""
    tone = kit.main("#5fc8ff", "#6fe07a", "#ff5a4a")
    hilt = merge([rod((0, -0.12, 0), (0, 0.12, 0), 0.022, 14),
                  *(put(hoop(0.022, 0.006), (0, y, 0)) for y in (-0.1, -0.06, -0.02, 0.06, 0.11)),
                  put(cylinder(0.012, 0.012, 0.012, 10, 0.002), (0, 0.03, 0.02),
                      SIDEWAYS)])  # fmt: skip
    glow = Finish(roughness=1.0, emission=3.2, casts=False)
    parts = [Part(hilt, _STEEL, METAL), Part(rod((0, 0.12, 0), (0, 0.98, 0), 0.022, 12), tone,
                                             glow),
             Part(rod((0, 0.12, 0), (0, 0.985, 0), 0.012, 8), lighter(tone, 0.8),
                  glow)]  # fmt: skip
    light = Shine((0, 0.6, 0.1), (1.5 * tone[0], 1.5 * tone[1], 1.5 * tone[2]), 1.6)
    return in_hand(parts, rotation(roll=-0.5, pitch=-0.2), None, [light])


def robot_vacuum(kit: Kit) -> Model:
    """Return a round flat robot that cleans floors: bumper, lamp, brush."""
    paint = kit.main("#e8e6e0", "#33363f")
    body = cylinder(0.19, 0.185, 0.075, 44, 0.016).moved(translation(0, 0.015, 0))
    dome = cylinder(0.055, 0.05, 0.02, 26, 0.006).moved(translation(0, 0.09, -0.04))
    bumper = turned([(0.192, 0.03), (0.198, 0.04), (0.198, 0.065), (0.19, 0.075)], 8, 44)
    brush = [rod((0.13, 0.008, 0.13), (0.13 + 0.08 * np.cos(a), 0.005, 0.13 + 0.08 * np.sin(a)),
                 0.005, 5)
             for a in np.arange(3) * 2.094]  # fmt: skip
    return Model((Part(body, paint, GLAZED), Part(merge([bumper, dome]), toned(paint, 0.45),
                                                  SMOOTH),
                  Part(merge(brush), linear("#5a5e66")),
                  Part(ball(0.012, 2).moved(translation(0, 0.09, 0.09)), linear("#4fd0ff"), _LIT)),
                 {"top": (0, 0.1, 0)})  # fmt: skip


MODERN: Final[dict[str, Builder]] = {
    "coffee-machine": coffee_machine,
    "server-rack": server_rack,
    "treadmill": treadmill,
    "jet-pack": jet_pack,
    "dna": dna,
    "brain": brain,
    "clapperboard": clapperboard,
    "dartboard": dartboard,
    "dominoes": dominoes,
    "wheel": wheel_alone,
    "energy-sword": energy_sword,
    "robot-vacuum": robot_vacuum,
}
"""Builders by name."""
