"""What is written and painted: easel, painting, photograph, board, pencil, letter, scroll."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    beside,
    both,
    closed,
    hoop,
    in_hand,
    jagged,
    put,
    raised,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
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
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    sheet,
    tube,
)

_BRASS: Final = linear("#d8a83c")
_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2b282a")
_PAPER: Final = linear("#f3ead6")
_WOOD: Final = linear("#a8703f")


def easel(kit: Kit) -> Model:
    """Return an easel with a canvas: a painted landscape on it, a palette at its foot."""
    wood = kit.main("#b5854f", "#8a5a34", "#d9b27a")
    legs = [both(rod((0.36, 0.0, 0.16), (0.05, 1.66, -0.10), 0.018, 8)),
            rod((0, 0.0, -0.52), (0, 1.55, -0.12), 0.018, 8), rod((0, 0.5, 0.07), (0, 1.78,
                -0.12), 0.014,
                                                                 8)]  # fmt: skip
    ledge = slab((0.70, 0.035, 0.08), (0, 0.60, 0.085), 0.01)
    face = (translation(0, 0.635, 0.085) @ rotation(pitch=-0.155)).astype(np.float32)
    picture = [p.under(face) for p in _landscape(kit, 0.72, 0.88)]
    palette = extrude(closed([(0.0, 0.0), (0.10, -0.02), (0.16, 0.06), (0.12, 0.16), (0.0, 0.19),
                              (-0.10, 0.14), (-0.12, 0.05)], 44), 0.012, 0.004)  # fmt: skip
    blobs = [Part(ellipsoid(0.022, 0.022, 0.008, 2).moved(translation(x, y, 0.010)), linear(code),
        GLAZED)
             for x, y, code in ((0.08, 0.13, "#d3322b"), (0.02, 0.155, "#f2c531"),
                                (-0.05, 0.125, "#2f66c4"), (-0.08, 0.07, "#4c9a45"),
                                (0.115, 0.075, "#f3efe6"))]  # fmt: skip
    lie = (translation(0.42, 0.16, 0.30) @ rotation(pitch=-1.0) @ translation(0, -0.09, 0)).astype(
        np.float32
    )
    stool = merge([put(cylinder(0.16, 0.16, 0.03, 26, 0.01), (0.42, 0.09, 0.30)),
                   *(rod((0.42 + 0.11 * np.cos(a), 0, 0.30 + 0.11 * np.sin(a)),
                         (0.42 + 0.09 * np.cos(a), 0.10, 0.30 + 0.09 * np.sin(a)), 0.015) for a in
                     (0.4, 2.5, 4.6))])  # fmt: skip
    return Model((
        Part(merge([*legs, ledge, slab((0.10, 0.05, 0.05), (0, 1.52, -0.045), 0.01)]), wood,
            SMOOTH),
        *picture, Part(stool, wood, SMOOTH), Part(palette, linear("#d9b27a"), SMOOTH).under(lie),
        *(p.under(lie) for p in blobs),
    ))  # fmt: skip


def _landscape(kit: Kit, wide: float, tall: float) -> list[Part]:
    """Return a canvas on y = 0 that faces +z, with sky, sun, hills and a tree in thick paint."""
    look = (("#9fc8e0", "#f2c531", "#7fa860", "#4c7f4a"), ("#f2b07a", "#f6e0a0", "#9f6f8f",
        "#5a4a6f"),
            ("#f0d9a0", "#e0633a", "#c98a45", "#7a5a3a"))[kit.choice(3)]  # fmt: skip
    parts = [Part(slab((wide, tall, 0.03), (0, 0, 0), 0.006), _PAPER),
             Part(slab((0.95 * wide, 0.95 * tall, 0.006), (0, 0.025 * tall, 0.015), 0.001),
                  linear(look[0]))]  # fmt: skip
    x = np.linspace(-0.475 * wide, 0.475 * wide, 22)
    for k, (height, phase, code) in enumerate(((0.46, 0.4, look[2]), (0.28, 2.4, look[3]))):
        crest = tall * (height + 0.09 * np.sin(6.5 * x / wide + phase))
        outline = [(float(a), float(b)) for a, b in zip(x, crest, strict=True)]
        low = 0.026 * tall
        hill = extrude([*outline, (float(x[-1]), low), (float(x[0]), low)], 0.006, 0.001)
        parts.append(Part(put(hill, (0, 0, 0.021 + 0.004 * k)), linear(code)))
    sun = put(cylinder(0.085 * wide, 0.085 * wide, 0.006, 24, 0.002), (0.2 * wide, 0.78 * tall,
        0.017),
              FORWARD)  # fmt: skip
    tree = [
        put(ellipsoid(0.075 * wide, 0.10 * tall, 0.012, 2), (-0.26 * wide, 0.52 * tall, 0.03)),
        put(ellipsoid(0.06 * wide, 0.08 * tall, 0.012, 2), (-0.20 * wide, 0.46 * tall, 0.03)),
    ]
    trunk = slab((0.02 * wide, 0.22 * tall, 0.012), (-0.24 * wide, 0.26 * tall, 0.028), 0.003)
    return [*parts, Part(sun, linear(look[1])), Part(merge(tree), toned(linear(look[3]), 0.7)),
            Part(trunk, linear("#5a3a26"))]  # fmt: skip


def _framed(kit: Kit, wide: float, tall: float, frame: tuple[float, float, float]) -> list[Part]:
    """Return a picture in a moulded frame that stands on y = 0."""
    rim = 0.11 * wide
    bars = [slab((wide + 2 * rim, rim, 0.05), (0, 0, 0), 0.016),
            slab((wide + 2 * rim, rim, 0.05), (0, tall + rim, 0), 0.016),
            both(slab((rim, tall + 2 * rim, 0.05), (wide / 2 + rim / 2, 0, 0), 0.016))]  # fmt: skip
    lip = [slab((wide, 0.2 * rim, 0.06), (0, 0.85 * rim, 0), 0.005),
           slab((wide, 0.2 * rim, 0.06), (0, tall + rim - 0.05 * rim, 0), 0.005),
           both(slab((0.2 * rim, tall, 0.06), (wide / 2 - 0.05 * rim, rim, 0), 0.005))]  # fmt: skip
    beads = [put(ball(0.32 * rim, 1), (s * (wide / 2 + rim / 2), y, 0.028)) for s in (-1, 1)
        for y in
             (rim / 2, tall + 1.5 * rim)]  # fmt: skip
    return [
        *(p.at(0, rim, -0.02) for p in _landscape(kit, wide, tall)),
        Part(merge(bars), frame, SMOOTH),
        Part(merge([*lip, *beads]), lighter(frame, 0.3), METAL),
    ]


def painting(kit: Kit) -> Model:
    """Return a framed painting that leans back; the asked colour is the frame's."""
    frame = kit.main("#c9982e", "#7a4526", "#c9982e", "#e8e0d0")
    lean = rotation(pitch=-0.16)
    low = 0.02
    return Model(tuple(p.under(lean).at(0, low, 0) for p in _framed(kit, 0.72, 0.52, frame)))


def photograph(kit: Kit) -> Model:
    """Return a photograph in a white border, propped up in a small frame."""
    frame = kit.main("#f3efe6", "#7a4526", "#c9982e")
    lean = rotation(pitch=-0.22)
    parts = [
        Part(slab((0.17, 0.20, 0.012), (0, 0, 0), 0.004), frame, SMOOTH),
        *(p.sized(0.2, 0.2, 0.25).at(0, 0.05, 0.0035) for p in _landscape(kit, 0.70, 0.66)),
    ]
    back = rod((0, 0.14, -0.02), (0, 0.003, -0.115), 0.005)
    people = merge(
        [put(ellipsoid(0.010, 0.018, 0.004, 2), (0.02 * s, 0.082, 0.012)) for s in (-1, 1)]
    )
    heads = merge([put(ball(0.009, 2), (0.02 * s, 0.107, 0.012)) for s in (-1, 1)])
    return Model((*(p.under(lean).at(0, 0.003, 0) for p in (
        *parts, Part(people, linear("#b5402f")), Part(heads, linear("#d9a57a")))),
        Part(back, _WOOD)))  # fmt: skip


def whiteboard(kit: Kit) -> Model:
    """Return a whiteboard on wheels with a graph, formulas, pens and a sponge."""
    frame = kit.main("#9ba1a8", "#2f5fae", "#3a3c44")
    pane = slab((1.40, 0.86, 0.02), (0, 0.86, 0.0), 0.006)
    rim = [slab((1.46, 0.04, 0.04), (0, y, 0), 0.012) for y in (0.83, 1.71)]
    rim += [both(slab((0.04, 0.90, 0.04), (0.71, 0.84, 0), 0.012))]
    stand = [both(rod((0.62, 0.06, 0), (0.62, 0.86, 0), 0.02)), both(rod((0.62, 0.07, -0.30),
             (0.62, 0.07, 0.30), 0.02)), rod((-0.62, 0.30, 0), (0.62, 0.30, 0), 0.016)]  # fmt: skip
    wheels = both(spread(put(ball(0.04, 2)), [(0.62, 0.04, 0.28), (0.62, 0.04, -0.28)]))
    z = 0.0135
    axes = [
        rod((-0.55, 1.0, z), (-0.55, 1.58, z), 0.007),
        rod((-0.58, 1.03, z), (-0.02, 1.03, z), 0.007),
    ]
    curve = bent([(-0.53, 1.06, z), (-0.40, 1.12, z), (-0.28, 1.34, z), (-0.16, 1.30, z),
                  (-0.05, 1.52, z)], 0.009)  # fmt: skip
    lines = [bent([(0.12 + 0.05 * k, y + 0.012 * (-1) ** k, z) for k in range(n)], 0.006, 6)
             for y, n in ((1.52, 10), (1.42, 8), (1.32, 9))]  # fmt: skip
    ring = put(hoop(0.085, 0.008), (0.26, 1.10, z), FORWARD)
    arrow = [rod((0.37, 1.10, z), (0.55, 1.10, z), 0.008), rod((0.55, 1.10, z), (0.50, 1.14, z),
        0.008),
             rod((0.55, 1.10, z), (0.50, 1.06, z), 0.008)]  # fmt: skip
    pens = [Part(rod((x, 0.865, 0.055), (x + 0.11, 0.865, 0.055), 0.012), linear(code), SMOOTH)
            for x, code in ((-0.2, "#d3322b"), (-0.05, "#2f66c4"), (0.1, "#26252a"))]  # fmt: skip
    return Model((
        Part(pane, linear("#f4f4f0"), GLAZED),
        Part(merge([*rim, slab((0.8, 0.015, 0.09), (0, 0.84, 0.05), 0.005), *stand]), frame,
            SMOOTH),
        Part(wheels, _DARK), Part(merge([*axes, *lines]), linear("#2f3a6a")),
        Part(curve, linear("#d3322b")), Part(merge([ring, *arrow]), linear("#3f8f4f")), *pens,
        Part(slab((0.12, 0.045, 0.05), (0.30, 0.855, 0.055), 0.01), linear("#f2a93a")),
    ))  # fmt: skip


def pencil(kit: Kit) -> Model:
    """Return a pencil, six-sided, with a sharpened point, brass collar and rubber."""
    paint = kit.main("#f2b02e", "#d3322b", "#2f66c4", "#3f8f5a")
    body = tube([(0, -0.075, 0), (0, 0.075, 0)], 0.0085, 6)
    cone = vessel([(0.0082, 0.075), (0.0065, 0.084), (0.0025, 0.101), (0.0022, 0.102)], 6)
    tip = vessel([(0.0028, 0.100), (0.0012, 0.108), (0, 0.111)], 8)
    collar = merge([rod((0, -0.088, 0), (0, -0.076, 0), 0.0088, 14), hoop(0.0088, 0.0012, (0,
        -0.080, 0)),
                    hoop(0.0088, 0.0012, (0, -0.086, 0))])  # fmt: skip
    rubber = rod((0, -0.098, 0), (0, -0.090, 0), 0.0085, 14)
    grown = scaling(1.35, 1.0, 1.35)
    parts = [Part(m.moved(grown), tone, finish) for m, tone, finish in (
        (body, paint, GLAZED), (cone, linear("#e2bd84"), CLAY), (tip, _DARK, SMOOTH),
        (collar, _BRASS, METAL), (rubber, linear("#e0788a"), SMOOTH))]  # fmt: skip
    model = in_hand(parts, rotation(pitch=-1.05, roll=-0.95))
    pad = slab((0.16, 0.03, 0.11), (0.015, 0, -0.055), 0.004, (0.2, 0, 0))
    leaves = slab((0.155, 0.024, 0.113), (0.017, 0.003, -0.0545), 0.002, (0.2, 0, 0))
    return beside(model, Part(pad, linear("#5f8f9a"), SMOOTH), Part(leaves, _PAPER))


def paintbrush(kit: Kit) -> Model:
    """Return a paintbrush with wet paint on its hairs and a stroke of it on paper."""
    paint = kit.main("#d3322b", "#2f66c4", "#4c9a45", "#f2b02e")
    handle = vessel([(0, -0.13), (0.0045, -0.128), (0.009, -0.07), (0.0075, -0.02), (0.0085, 0.03),
                     (0, 0.032)], 14)  # fmt: skip
    ferrule = vessel([(0.0085, 0.028), (0.0095, 0.034), (0.0095, 0.062), (0, 0.064)], 16)
    hair = vessel([(0.0090, 0.062), (0.0125, 0.080), (0.009, 0.102), (0, 0.122)], 16)
    wet = np.clip((hair.positions[:, 1] - 0.078) / 0.01, 0, 1)
    parts = [
        Part(handle, linear("#8a3f2a"), GLAZED),
        Part(ferrule, _STEEL, METAL),
        Part(hair, mixed(linear("#c9a36a"), paint, wet), SMOOTH),
    ]
    wide = [p.under(scaling(1.5, 1.0, 1.2)) for p in parts]
    model = in_hand(wide, rotation(pitch=-0.95, roll=2.2))
    stroke = bent(
        [
            (-0.14, 0.006, 0.06),
            (-0.05, 0.006, 0.03),
            (0.0, 0.006, 0.075),
            (0.08, 0.006, 0.04),
            (0.11, 0.006, 0.05),
        ],
        (0.007, 0.014, 0.013, 0.012, 0.004),
    ).moved(scaling(1, 0.5, 1.6))
    sheet_ = slab((0.34, 0.003, 0.26), (0, 0, 0.03), 0.001)
    return beside(raised(model, y=0.004), Part(sheet_, _PAPER), Part(stroke, paint, GLAZED))


def envelope(kit: Kit) -> Model:
    """Return a sealed letter that leans, with a stamp, a seal and lines of address."""
    paper = kit.main("#f1e6cc", "#e8cfc0", "#d3dde0")
    body = slab((0.24, 0.16, 0.010), (0, 0, 0), 0.003)
    flap = jagged([(-0.118, 0.158), (0.118, 0.158), (0.0, 0.070)], 0.006, 0.002)
    folds = both(rod((0.117, 0.004, 0.006), (0.012, 0.078, 0.006), 0.0018, 5))
    seal = put(ellipsoid(0.021, 0.020, 0.006, 2), (0, 0.074, 0.010))
    heart = put(extrude(closed([(0, -0.009), (0.009, 0.002), (0.005, 0.008), (0, 0.004), (-0.005,
        0.008),
                                (-0.009, 0.002)], 24), 0.004, 0.001), (0, 0.074,
                                 0.0165))  # fmt: skip
    front = [Part(body, paper), Part(put(flap, (0, 0, 0.007)), lighter(paper, 0.3)),
             Part(folds, toned(paper, 0.72)), Part(seal, linear("#b5262c"), GLAZED),
             Part(heart, linear("#d8535a"), GLAZED)]  # fmt: skip
    second = [
        Part(body, paper),
        Part(slab((0.034, 0.042, 0.003), (0.09, 0.108, 0.005), 0.001), linear("#3f86b8")),
        Part(slab((0.024, 0.030, 0.004), (0.09, 0.114, 0.005), 0.001), linear("#f2dca0")),
        Part(
            merge(
                [
                    slab((w, 0.006, 0.003), (-0.03, y, 0.005), 0.001)
                    for w, y in ((0.11, 0.075), (0.09, 0.056), (0.10, 0.037))
                ]
            ),
            _DARK,
        ),
    ]
    a = rotation(pitch=-0.42, roll=0.06)
    b = rotation(pitch=-0.42, roll=-0.14, yaw=-0.1)
    return Model((*(p.under(a).at(-0.03, 0.012, 0.03) for p in front),
                  *(p.under(b).at(0.055, 0.02, -0.035) for p in second)))  # fmt: skip


def scroll(kit: Kit) -> Model:
    """Return an unrolled scroll with writing, a seal and turned rods."""
    rods = kit.main("#7a4526", "#c9982e", "#2e2b2c")
    y = np.linspace(0, 1, 24)
    x = np.linspace(-0.13, 0.13, 3)
    wave = 0.014 * np.sin(2.2 * np.pi * y)
    grid = np.stack([np.stack([0 * y + a, 0.035 + 0.30 * y, wave], -1) for a in x])
    page = sheet(grid)
    facing = np.where(page.normals[:, 2:] < 0, -page.normals, page.normals)
    rolls = [
        rod((-0.132, h, z), (0.132, h, z), 0.023, 16) for h, z in ((0.025, 0.010), (0.345, 0.010))
    ]
    knobs = [both(put(vessel([(0, 0), (0.010, 0), (0.010, 0.012), (0.018, 0.022), (0.012, 0.036),
                              (0, 0.04)], 14), (0.135, h, 0.010), (0, 0, -np.pi / 2)))
             for h in (0.025, 0.345)]  # fmt: skip
    lines = [
        bent(
            [
                (
                    -0.10 + 0.02 * k,
                    h + 0.003 * (-1) ** k,
                    0.006 + 0.014 * np.sin(2.2 * np.pi * (h - 0.035) / 0.30),
                )
                for k in range(n)
            ],
            0.0030,
            5,
        )
        for h, n in ((0.29, 11), (0.265, 10), (0.24, 11), (0.215, 9), (0.19, 11), (0.165, 7))
    ]
    paper = linear("#e8d3a2")
    seal = put(ellipsoid(0.024, 0.023, 0.008, 2), (0.07, 0.10, 0.012))
    lean = rotation(pitch=-0.3)
    return Model(tuple(p.under(lean).at(0, 0.0, 0) for p in (
        Part(Mesh(page.positions, facing.astype(np.float32), page.triangles), paper,
             Finish(roughness=0.95, two_sided=True)),
        Part(merge(rolls), toned(paper, 0.9)), Part(merge(knobs), rods, SMOOTH),
        Part(merge(lines), linear("#4a2f20")), Part(seal, linear("#b5262c"), GLAZED),
    )))  # fmt: skip


PAPER: Final[dict[str, Builder]] = {
    "easel": easel,
    "painting": painting,
    "photograph": photograph,
    "whiteboard": whiteboard,
    "pencil": pencil,
    "paintbrush": paintbrush,
    "letter": envelope,
    "scroll": scroll,
}
"""Builders by name."""
