"""Homes of snow, cloth and straw: igloo, tepee, yurt, hut, tree house."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import both, circled, put, rod, slab
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    FELT,
    MATT,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.props.models.buildings.masonry import (
    LIT,
    WARM,
    WOOD,
    arch,
    pitched,
)
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    extrude,
    gable,
    lathe,
    ripple3,
    rounded_box,
    sheet,
    tube,
)


def igloo(kit: Kit) -> Model:
    """Return an igloo of snow blocks with its tunnel."""
    snow = kit.main("#e9f0f6")
    blocks = []
    for row in range(7):
        low = row * np.pi / 2 / 7.6
        y, r = 2.0 * np.sin(low), 2.0 * np.cos(low)
        count = max(5, round(2 * np.pi * r / 0.72))
        wide = 2 * np.pi * r / count * 0.965
        block = rounded_box(wide, 0.47, 0.4, 0.07)
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (row % 2)) / count
            if row < 3 and abs(np.arctan2(np.sin(a), np.cos(a))) < 0.38:
                continue
            blocks.append(put(block, (r * np.sin(a), y, r * np.cos(a)), (a, -low * 0.9, 0)))
    top = put(ball(0.42, 2), (0, 1.75, 0))
    hoop_block = rounded_box(0.38, 0.3, 0.5, 0.07)
    for z in (1.75, 2.28):
        blocks += [
            put(hoop_block, (0.78 * np.cos(a), 0.1 + 0.95 * np.sin(a), z), (0, 0, a - np.pi / 2))
            for a in np.linspace(0.02, np.pi - 0.02, 7)
        ]
    shade = mixed(
        snow, linear("#b9d3e6"), 0.5 + 0.5 * ripple3(merge([*blocks, top]).positions, 1.7)
    )
    drift = put(blob(2.5, 0.22, 2.5, 3, 0.08, 2, 4), (0, 0.0, 0))
    return Model(
        (
            Part(merge([*blocks, top]), shade, MATT),
            Part(arch(1.15, 1.0, 0.1, (0, 0, 1.9)), linear("#3f5a70"), MATT),
            Part(
                put(
                    lathe([(0.0, 1.85), (1.2, 1.4), (1.78, 0.6), (1.85, 0.0), (0.0, 0.0)], 24),
                    (0, 0, 0),
                ),
                linear("#9fbdd2"),
                MATT,
            ),
            Part(drift, linear("#eef3f8"), MATT),
        ),
        {"top": (0, 2.1, 0)},
    )


def teepee(kit: Kit) -> Model:
    """Return a tepee with crossed poles, a painted hem and an open door."""
    cloth = kit.main("#ead9b4")
    count = 36
    turn = np.linspace(0.32, 2 * np.pi - 0.32, count)
    rows = []
    for share in np.linspace(0, 1, 9):
        r = 1.7 * (1 - share) + 0.16 * share
        fold = 1 + 0.03 * np.cos(12 * turn)
        rows.append(
            np.stack([r * fold * np.sin(turn), 0 * turn + 3.3 * share, r * fold * np.cos(turn)], 1)
        )
    skin = sheet(np.array(rows))
    flip = np.sum(skin.normals[:, [0, 2]] * skin.positions[:, [0, 2]], axis=1) < 0
    skin = Mesh(
        skin.positions, np.where(flip[:, None], -skin.normals, skin.normals), skin.triangles
    )
    y, a = skin.positions[:, 1], np.arctan2(skin.positions[:, 0], skin.positions[:, 2])
    tone = np.broadcast_to(np.array(cloth, np.float32), skin.positions.shape).copy()
    tone[(y > 0.3) & (y < 0.6)] = linear("#b5462f")
    tone[(y > 2.3) & (y < 2.6)] = linear("#3f6f8f")
    tone[(y > 0.7) & (y < 1.1) & (np.sin(9 * a) > 0.1)] = linear("#d99a3a")
    poles = merge(
        [
            rod(
                (1.66 * np.sin(t), 0, 1.66 * np.cos(t)),
                (-0.32 * np.sin(t), 4.15, -0.32 * np.cos(t)),
                0.04,
                6,
            )
            for t in np.linspace(0.4, 5.9, 9)
        ]
    )
    flaps = merge(
        [
            put(
                extrude([(0, 0), (0.45, 0), (0.1, 2.1), (0, 2.1)], 0.02, 0.004),
                (s * 0.5, 0.0, 1.62),
                (0.35 * s, -0.47, s * 0.12),
            )
            for s in (1,)
        ]
    )
    dark = put(extrude([(-0.5, 0), (0.5, 0), (0, 2.2)], 0.02, 0.0), (0, 0, 1.5), (0, -0.44, 0))
    return Model(
        (
            Part(skin, tone, CLOTH),
            Part(poles, WOOD),
            Part(dark, linear("#4a2f1e"), MATT),
            Part(flaps, toned(cloth, 0.85), CLOTH),
        )
    )


def yurt(kit: Kit) -> Model:
    """Return a round felt tent with a painted door."""
    felt = kit.main("#efe6d4")
    wall = lathe(
        [(2.2, 0.0), (2.25, 0.1), (2.25, 1.4), (2.3, 1.5), (1.2, 2.3), (0.5, 2.6), (0.0, 2.65)], 36
    )
    ropes = merge(
        [put(cylinder(2.28, 2.28, 0.06, 36, 0.02), (0, y, 0)) for y in (0.45, 0.95, 1.38)]
    )
    door = merge([slab((1.0, 1.4, 0.14), (0, 0.05, 2.22), 0.03)])
    trim = merge(
        [
            slab((1.2, 0.1, 0.18), (0, 1.42, 2.22), 0.03),
            both(slab((0.1, 1.45, 0.18), (0.55, 0.0, 2.22), 0.03)),
        ]
    )
    ring = put(cylinder(0.5, 0.5, 0.2, 20, 0.05), (0, 2.55, 0))
    band = put(lathe([(2.29, 1.42), (2.33, 1.5), (2.0, 1.75), (1.95, 1.7)], 36), (0, 0.02, 0))
    return Model(
        (
            Part(wall, felt, FELT),
            Part(ropes, linear("#8a6a44")),
            Part(door, linear("#c2622c"), SMOOTH),
            Part(trim, linear("#3f6f9a"), SMOOTH),
            Part(merge([ring, band]), linear("#b5462f"), FELT),
        )
    )


def hut(kit: Kit) -> Model:
    """Return a round mud hut under a shaggy straw roof."""
    wall = kit.main("#c99a6a")
    body = lathe([(1.55, 0.0), (1.6, 0.2), (1.55, 1.6), (0.0, 1.6)], 28)
    layers = merge(
        [
            put(
                lathe(
                    [
                        (0.0, 0.9),
                        (0.5, 0.7),
                        (2.2 - 0.42 * k, 0.02),
                        (2.15 - 0.42 * k, -0.12),
                        (0.0, 0.0),
                    ],
                    30,
                ),
                (0, 1.45 + 0.42 * k, 0),
            )
            for k in range(4)
        ]
    )
    shaggy = layers.positions * (
        1 + 0.02 * np.sin(40 * np.arctan2(layers.positions[:, 2:3], layers.positions[:, 0:1]))
    )
    roof = Mesh(shaggy.astype(np.float32), layers.normals, layers.triangles)
    tone = mixed(
        linear("#a9823f"),
        linear("#e3c47a"),
        0.5 + 0.5 * np.sin(40 * np.arctan2(roof.positions[:, 2], roof.positions[:, 0])),
    )
    posts = circled(rod((1.9, 0, 0), (1.75, 1.6, 0), 0.06, 6), 9, 0.2)
    return Model(
        (
            Part(body, wall, MATT),
            Part(roof, tone, FELT),
            Part(arch(0.8, 1.35, 0.12, (0, 0, 1.54)), linear("#4a2f1e"), MATT),
            Part(posts, WOOD),
            Part(slab((0.4, 0.4, 0.1), (1.05, 0.75, 1.18), 0.03, (0.72, 0, 0)), linear("#4a2f1e")),
        )
    )


def treehouse(kit: Kit) -> Model:
    """Return a house in a tree, with a ladder and a rope swing's tyre."""
    wood = kit.main("#b98548")
    trunk = _treehouse_trunk()
    floor = merge(
        [slab((3.4, 0.14, 2.8), (0.2, 2.6, 0.35), 0.04)]
        + [rod((s * 1.3 + 0.2, 2.65, 1.2), (0, 1.5, 0.1), 0.08) for s in (-1, 1)]
    )
    house = merge(
        [slab((2.1, 1.5, 1.7), (0.35, 2.74, 0.0), 0.05), put(gable(2.1, 0.9, 1.7), (0.35, 4.2, 0))]
    )
    roof = pitched(2.9, 1.1, 2.2, (0.35, 4.12, 0.0), 0.12)
    rail = merge(
        [rod((-1.45, 3.35, 1.7), (1.85, 3.35, 1.7), 0.045)]
        + [rod((x, 2.7, 1.7), (x, 3.35, 1.7), 0.035, 6) for x in np.linspace(-1.45, 1.85, 8)]
    )
    ladder = merge(
        [rod((x, 0, 2.5), (x, 2.75, 1.75), 0.045) for x in (-1.15, -0.65)]
        + [
            rod(
                (-1.15, 0.3 * k + 0.25, 2.43 - 0.082 * k),
                (-0.65, 0.3 * k + 0.25, 2.43 - 0.082 * k),
                0.035,
                6,
            )
            for k in range(8)
        ]
    )
    green = linear("#5c8f3a")
    crown_ = merge(
        [
            put(blob(r, 0.85 * r, r, 2, 0.1, 2.4, k), at)
            for k, (r, at) in enumerate(
                (
                    (1.5, (0.2, 6.1, -0.6)),
                    (1.15, (-2.2, 5.5, -0.5)),
                    (1.15, (2.3, 5.6, -0.8)),
                    (1.0, (-1.1, 6.6, 0.1)),
                    (1.0, (1.3, 6.7, -0.2)),
                    (0.9, (0.2, 5.3, -1.6)),
                )
            )
        ]
    )
    tone = mixed(toned(green, 0.65), linear("#86b552"), (crown_.positions[:, 1] - 4.6) / 3.0)
    panes = slab((0.55, 0.55, 0.08), (0.85, 3.3, 0.85), 0.03)
    return Model(
        (
            Part(trunk, WOOD),
            Part(merge([floor, house, rail, ladder]), wood),
            Part(roof, linear("#b5533a")),
            Part(crown_, tone, FELT),
            Part(panes, WARM, LIT),
            Part(slab((0.6, 1.15, 0.08), (-0.15, 2.76, 0.85), 0.03), linear("#5a3820")),
        ),
        {"seat": (0.2, 2.76, 1.3), "focus": (0, 3.5, 1)},
    )


def _treehouse_trunk() -> Mesh:
    """Return the trunk of the treehouse."""
    return merge(
        [
            tube(
                [(0, 0, 0), (0.05, 1.2, 0), (-0.05, 2.4, 0), (0.0, 5.2, -0.2)],
                [0.62, 0.45, 0.4, 0.3],
                12,
            ),
            tube([(0, 2.2, 0), (-1.4, 3.4, -0.2), (-2.3, 5.0, -0.3)], [0.28, 0.22, 0.14], 9),
            tube([(0, 2.6, 0), (1.3, 3.6, -0.5), (2.0, 5.2, -0.6)], [0.26, 0.2, 0.12], 9),
        ]
        + [
            tube([(0, 0.3, 0), (0.75 * np.cos(a), 0.0, 0.75 * np.sin(a))], [0.3, 0.1], 7)
            for a in np.linspace(0, 5, 5)
        ]
    )


SHELTERS: Final[dict[str, Builder]] = {
    "igloo": igloo,
    "teepee": teepee,
    "yurt": yurt,
    "hut": hut,
    "treehouse": treehouse,
}
"""Builders by name."""
