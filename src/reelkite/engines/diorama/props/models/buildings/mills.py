"""What turns or shines: windmill, watermill, wind turbine, water tower, lighthouse."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    SIDEWAYS,
    circled,
    corners,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
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
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    IRON,
    LIT,
    STONE,
    WARM,
    WOOD,
    arch,
    drum,
    pitched,
    spire,
    surround,
    weathered,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import (
    blob,
    cylinder,
    ellipsoid,
    gable,
    lathe,
    sheet,
)


def windmill(kit: Kit) -> Model:
    """Return a Dutch windmill: a tapering tower, a cap, a gallery and four sails that turn."""
    wall = kit.any_of("#efe3cb", "#c9a27a", "#b5654a")
    tower = lathe([(2.3, 0.0), (2.25, 0.4), (1.35, 7.6), (0.0, 7.6)], 8 * 3)
    cap = put(
        lathe([(0.0, 0.0), (1.55, 0.0), (1.5, 0.5), (1.05, 1.3), (0.4, 1.75), (0.0, 1.8)], 24),
        (0, 7.5, 0),
    )
    gallery = merge(
        [
            drum(2.5, 0.16, (0, 3.4, 0)),
            hoop(2.45, 0.05, (0, 4.2, 0)),
            circled(rod((2.45, 3.5, 0), (2.45, 4.2, 0), 0.04, 6), 16),
            circled(rod((2.4, 3.4, 0), (1.85, 2.5, 0), 0.06, 6), 10),
        ]
    )
    hub = (0.0, 8.1, 2.0)
    sails, cloths = [], []
    for k in range(4):
        turn = (0, 0, k * np.pi / 2 + 0.5)
        spar = merge(
            [
                rod((0, 0, 0), (0, 5.0, 0), 0.09),
                *(rod((0, y, 0), (0.95, y, 0), 0.035, 5) for y in np.linspace(1.0, 4.9, 9)),
                rod((0.95, 1.0, 0), (0.95, 4.9, 0), 0.035, 5),
                rod((0.48, 1.0, 0), (0.48, 4.9, 0), 0.03, 5),
            ]
        )
        sails.append(put(spar, hub, turn))
        cloths.append(put(slab((0.88, 3.8, 0.03), (0.5, 1.05, -0.04), 0.012), hub, turn))
    nose = merge([put(ellipsoid(0.3, 0.3, 0.3, 2), hub), rod((0, 8.1, 1.0), (0, 8.1, 2.1), 0.16)])
    panes = merge(
        [
            slab((0.5, 0.7, 0.2), (x, y, z), 0.03)
            for x, y, z in ((0, 5.2, 1.72), (0.75, 1.7, 1.9), (-0.75, 1.7, 1.9))
        ]
    )
    bushes = merge(
        [
            put(blob(0.55, 0.45, 0.45, 2, 0.12, 2.4, k), (x, 0.3, 1.9))
            for k, x in enumerate((-1.7, 1.6))
        ]
    )
    return Model(
        (
            Part(tower, weathered(tower, wall), MATT),
            Part(cap, linear("#6b4a3a")),
            Part(gallery, WOOD),
            Part(merge([*sails]), WOOD).on("sails"),
            Part(merge(cloths), linear("#f4ecd8"), SMOOTH).on("sails"),
            Part(nose, linear("#4a3a30")).on("sails"),
            Part(panes, WARM, LIT),
            Part(arch(0.95, 1.9, 0.2, (0, 0, 2.2)), linear("#3f6f6a")),
            Part(surround(0.95, 1.9, 0.18, (0, 0, 2.3)), toned(wall, 0.7)),
            Part(bushes, linear("#5c8f3f"), FELT),
        ),
        {"focus": (0, 6, 2)},
        {"sails": Joint(hub, rate=0.11, axis="z")},
    )


def watermill(kit: Kit) -> Model:
    """Return a mill by a stream with a great wheel that turns."""
    wall = kit.any_of("#d9c7a2", "#b9b0a0")
    body = slab((4.2, 3.0, 3.6), (0.6, 0.3, 0), 0.06)
    base = slab((4.4, 0.9, 3.8), (0.6, 0, 0), 0.06)
    front = merge(
        [slab((0.14, 3.0, 0.1), (x, 0.3, 1.8), 0.02) for x in (-1.4, 0.6, 2.6)]
        + [slab((4.2, 0.14, 0.1), (0.6, y, 1.8), 0.02) for y in (1.8, 3.16)]
    )
    gables = put(gable(4.2, 1.9, 3.6), (0.6, 3.25, 0))
    roof = pitched(5.2, 2.15, 4.4, (0.6, 3.05, 0), 0.2)
    hub: Vec3 = (-1.95, 1.55, 0.3)
    rim = [put(hoop(1.7, 0.09), (hub[0] + d, hub[1], hub[2]), SIDEWAYS) for d in (-0.4, 0.4)]
    spokes = [
        put(
            circled(rod((0, 0, 0), (1.65, 0, 0), 0.06, 6), 8),
            (hub[0] + d, hub[1], hub[2]),
            SIDEWAYS,
        )
        for d in (-0.35, 0.35)
    ]
    paddles = put(circled(slab((0.5, 0.9, 0.06), (1.62, -0.45, 0), 0.02), 16), hub, SIDEWAYS)
    axle = rod((-2.7, 1.55, 0.3), (-1.2, 1.55, 0.3), 0.14)
    trough = merge(
        [
            slab((0.9, 0.12, 3.0), (-1.95, 3.42, -1.5), 0.03),
            *(slab((0.08, 0.4, 3.0), (-1.95 + s * 0.45, 3.42, -1.5), 0.02) for s in (-1, 1)),
            *(slab((0.12, 3.4, 0.12), (-1.95 + s * 0.4, 0, -2.6), 0.03) for s in (-1, 1)),
        ]
    )
    water = merge(
        [
            slab((0.8, 0.06, 2.9), (-1.95, 3.62, -1.45), 0.02),
            put(slab((0.75, 2.6, 0.12), (0, 0, 0), 0.05), (-1.95, 0.9, 0.1), (0, -0.1, 0)),
        ]
    )
    pool = put(blob(1.9, 0.1, 2.9, 3, 0.05, 2, 2), (-2.0, 0.05, 0.2))
    panes = merge([slab((0.7, 0.8, 0.1), (x, 2.05, 1.82), 0.03) for x in (-0.4, 1.6)])
    return Model(
        (
            Part(merge([body, gables]), wall, MATT),
            Part(base, STONE, MATT),
            Part(front, WOOD),
            Part(roof, linear("#8f4a34")),
            Part(merge([*rim, *spokes, paddles]), linear("#7d5430")).on("wheel"),
            Part(axle, IRON).on("wheel"),
            Part(trough, linear("#8a5f38")),
            Part(water, linear("#bfe3ea"), GLAZED),
            Part(pool, linear("#6fb3c4"), GLAZED),
            Part(panes, WARM, LIT),
            Part(arch(0.95, 1.7, 0.12, (0.6, 0.3, 1.84)), linear("#4a6f5a")),
        ),
        {"focus": (-1, 2, 1.5)},
        {"wheel": Joint(hub, rate=0.12, axis="x")},
    )


def wind_turbine(kit: Kit) -> Model:
    """Return a white wind turbine whose three blades turn."""
    white = kit.main("#f2f2ee")
    mast = lathe([(0.55, 0.0), (0.5, 0.3), (0.26, 15.0), (0.0, 15.0)], 18)
    house = put(ellipsoid(0.55, 0.5, 1.15, 2), (0, 15.2, -0.1))
    hub: Vec3 = (0.0, 15.2, 1.15)
    blade = _blade()
    blades = merge([put(blade, hub, (0, 0, k * 2 * np.pi / 3 + 0.3)) for k in range(3)])
    nose = put(ellipsoid(0.42, 0.42, 0.6, 2), (0, 15.2, 1.05))
    return Model(
        (
            Part(merge([mast, house]), white, SMOOTH),
            Part(merge([blades, nose]), white, SMOOTH).on("blades"),
            Part(slab((0.6, 1.3, 0.1), (0, 0.1, 0.53), 0.03), linear("#8aa0ac")),
        ),
        {"focus": (0, 12, 1)},
        {"blades": Joint(hub, rate=0.16, axis="z")},
    )


def _blade() -> Mesh:
    """Return one blade that points up, twisted and tapering."""
    share = np.linspace(0, 1, 9)
    chord = np.interp(share, [0, 0.12, 0.25, 1], [0.3, 0.36, 0.75, 0.1])
    around = np.linspace(0, 2 * np.pi, 11)
    around[-1] = 0.0
    rows = [
        np.stack(
            [
                c * (0.5 * np.cos(around) + 0.25) * np.cos(0.4 * (1 - s)),
                0 * around + 7.0 * s,
                0.14 * c * np.sin(around) + 0.4 * c * np.cos(around) * 0.5 * np.sin(0.4 * (1 - s)),
            ],
            1,
        )
        for s, c in zip(share, chord, strict=True)
    ]
    skin = sheet(np.array(rows))
    middle = np.repeat(np.array([row.mean(axis=0) for row in rows]), len(around), axis=0)
    flip = np.sum(skin.normals * (skin.positions - middle), axis=1) < 0
    return Mesh(
        skin.positions, np.where(flip[:, None], -skin.normals, skin.normals), skin.triangles
    )


def water_tower(kit: Kit) -> Model:
    """Return a water tower on four legs with a pointed lid."""
    tone = kit.any_of("#b5673f", "#8fa3ad", "#a8433a")
    tank = put(cylinder(1.75, 1.75, 3.0, 28, 0.05), (0, 5.0, 0))
    staves = merge([circled(slab((0.05, 2.9, 0.12), (1.75, 5.05, 0), 0.012), 26)])
    bands = spread(hoop(1.79, 0.05), [(0, y, 0) for y in (5.3, 6.0, 6.7, 7.5)])
    legs = corners(rod((1.6, 0, 1.6), (1.15, 5.0, 1.15), 0.12))
    braces = merge(
        [
            put(
                merge(
                    [
                        rod((-1.5, 0.4, 0), (1.32, 2.6, 0), 0.05, 6),
                        rod((1.5, 0.4, 0), (-1.32, 2.6, 0), 0.05, 6),
                        rod((-1.35, 2.6, 0), (1.35, 2.6, 0), 0.07, 6),
                        rod((-1.35, 2.6, 0), (1.2, 4.8, 0), 0.05, 6),
                        rod((1.35, 2.6, 0), (-1.2, 4.8, 0), 0.05, 6),
                    ]
                ),
                (1.4 * np.sin(a), 0, 1.4 * np.cos(a)),
                (a, 0, 0),
            )
            for a in np.arange(4) * np.pi / 2
        ]
    )
    lid = spire(2.0, 1.5, (0, 8.05, 0), 26)
    deck = drum(2.05, 0.18, (0, 4.85, 0))
    pipe = rod((0, 0, 0), (0, 5, 0), 0.14)
    return Model(
        (
            Part(merge([tank, staves]), tone),
            Part(merge([bands, legs, braces, pipe]), IRON, SMOOTH),
            Part(lid, linear("#5f6a70"), SMOOTH),
            Part(deck, WOOD),
        )
    )


def lighthouse(kit: Kit) -> Model:
    """Return a banded lighthouse on its rock; the lamp turns."""
    band = kit.any_of("#c8322b", "#2f5f9a", "#3a3f44")
    white = np.array(linear("#f4efe4"), np.float32)
    fine = lathe(
        [
            (1.70 - 0.0642 * y, y)
            for y in np.repeat(np.linspace(0.0, 10.0, 8), 2)[1:-1] + np.tile([-1e-3, 1e-3], 7)
        ],
        28,
    )
    stripe = (np.floor((fine.positions[:, 1:2]) / (10 / 7)).astype(int) % 2) == 0
    tone = np.where(stripe, white, np.array(band, np.float32)).astype(np.float32)
    gallery = _lighthouse_gallery()
    frame = merge(
        [
            circled(rod((0.86, 10.2, 0), (0.86, 11.75, 0), 0.045, 6), 8),
            drum(0.95, 0.14, (0, 11.7, 0)),
            hoop(0.86, 0.03, (0, 10.95, 0)),
        ]
    )
    cap = _lighthouse_cap()
    lens = put(cylinder(0.55, 0.55, 1.15, 18, 0.1), (0, 10.4, 0))
    shade = slab((0.4, 1.1, 0.08), (0, 10.45, -0.62), 0.02)
    panes = _lighthouse_panes()
    rocks = merge(
        [
            put(blob(1.3, 0.7, 1.1, 2, 0.16, 1.8, k), (2.0 * np.cos(a), -0.02, 2.0 * np.sin(a)))
            for k, a in enumerate(np.linspace(0.3, 6.3, 7))
        ]
    )
    flat = rocks.positions.copy()
    flat[:, 1] = np.maximum(flat[:, 1], -0.05)
    house = slab((1.7, 1.5, 1.9), (2.2, 0.3, 0.2), 0.06)
    return Model(
        (
            Part(fine, tone, SMOOTH),
            Part(merge([gallery, frame]), linear("#33383d"), SMOOTH),
            Part(cap, band, GLAZED),
            Part(lens, linear("#ffe9a8"), Finish(emission=3.2, casts=False), Layer.GLOW),
            Part(shade, linear("#4a4f55"), METAL).on("lamp"),
            Part(panes, WARM, LIT),
            Part(Mesh(flat, rocks.normals, rocks.triangles), linear("#8a857c"), MATT),
            Part(house, linear("#f4efe4"), MATT),
            Part(put(pitched(2.2, 0.7, 2.3, (0, 0, 0), 0.14), (2.2, 1.75, 0.2)), band, SMOOTH),
            Part(put(gable(1.7, 0.66, 1.85), (2.2, 1.78, 0.2)), linear("#f4efe4"), MATT),
            Part(slab((0.45, 0.5, 0.08), (2.4, 0.85, 1.15), 0.02), WARM, LIT),
            Part(arch(0.75, 1.5, 0.14, (0, 0.25, 1.68)), linear("#4a3524")),
        ),
        {"focus": (0, 8, 2)},
        {"lamp": Joint((0, 11.0, 0), rate=0.18, axis="y")},
        shines=(Shine((0, 11.0, 0.2), (9.0, 7.0, 3.4), 9.0),),
    )


def _lighthouse_gallery() -> Mesh:
    """Return the gallery of the lighthouse."""
    return merge(
        [
            drum(1.5, 0.22, (0, 10.0, 0)),
            hoop(1.42, 0.045, (0, 10.95, 0)),
            hoop(1.42, 0.03, (0, 10.6, 0)),
            circled(rod((1.42, 10.2, 0), (1.42, 10.95, 0), 0.03, 6), 14),
        ]
    )


def _lighthouse_panes() -> Mesh:
    """Return the panes of the lighthouse."""
    return merge(
        [
            put(
                arch(0.45, 0.95, 0.16),
                ((1.66 - 0.0642 * y) * np.sin(a), y, (1.66 - 0.0642 * y) * np.cos(a)),
                (a, -0.06, 0),
            )
            for a, y in ((0.0, 3.3), (0.25, 6.2), (0.9, 7.6))
        ]
    )


def _lighthouse_cap() -> Mesh:
    """Return the cap of the lighthouse."""
    return merge(
        [
            put(
                lathe([(0.0, 0.95), (0.18, 0.85), (0.72, 0.4), (1.05, 0.0), (0.0, 0.0)], 24),
                (0, 11.8, 0),
            ),
            put(ellipsoid(0.14, 0.14, 0.14, 2), (0, 12.8, 0)),
            rod((0, 12.8, 0), (0, 13.4, 0), 0.03),
        ]
    )


MILLS: Final[dict[str, Builder]] = {
    "windmill": windmill,
    "watermill": watermill,
    "wind-turbine": wind_turbine,
    "water-tower": water_tower,
    "lighthouse": lighthouse,
}
"""Builders by name."""
