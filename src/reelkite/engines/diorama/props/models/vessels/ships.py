"""Ships with engines: yacht, liner, freighter."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, both, put, rod, slab, spread
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    MATT,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge
from reelkite.engines.diorama.shapes import (
    ball,
    box,
    cylinder,
    ellipsoid,
    extrude,
    lathe,
    sheet,
)

_WOOD: Final = linear("#7d4f2c")
_CREAM: Final = linear("#f3e8d0")
_DARK: Final = linear("#2b2a2c")
_LIT: Final = Finish(0.3, emission=0.7)


def ship_hull(
    length: float, width: float, depth: float, sheer: tuple[float, float], blunt: float = 2.4
) -> tuple[Mesh, Mesh]:
    """Return a closed hull and its deck.

    ``sheer`` is how far stern and bow rise above the middle of the deck; ``blunt`` how full the
    bow is.
    """
    along = np.linspace(-1, 1, 25)
    around = np.linspace(-1, 1, 15)
    bow = np.clip(1 - np.maximum(along, 0) ** blunt, 0.01, 1)
    beam = bow * np.where(along < 0, 1 - 0.25 * along**4, 1)
    top = depth + np.where(along < 0, sheer[0] * along**2, sheer[1] * np.abs(along) ** 2.4)
    keel = 0.55 * depth * np.maximum(along, 0) ** 5
    rows = []
    for a, b, high, low in zip(along, beam, top, keel, strict=True):
        x = 0.5 * width * b * np.sign(around) * np.abs(around) ** 0.5
        y = low + (high - low) * np.abs(around) ** 1.9
        rake = 0.06 * length * max(a, 0) ** 3 * (y / depth - 0.4)
        rows.append(np.stack([x, y, 0.5 * length * a + rake], 1))
    grid = np.array(rows)
    skin = sheet(grid)
    centre = np.stack(
        [0 * skin.positions[:, 0], np.full(len(skin.positions), depth), skin.positions[:, 2]], 1
    )
    flip = np.sum(skin.normals * (skin.positions - centre), axis=1) < 0
    hull = Mesh(
        skin.positions, np.where(flip[:, None], -skin.normals, skin.normals), skin.triangles
    )
    stern = sheet(np.stack([grid[0], grid[0] * [0, 1, 1]]))
    deck = sheet(np.stack([grid[:, 0] - [0, 0.12, 0], grid[:, -1] - [0, 0.12, 0]]))
    up = Mesh(
        deck.positions,
        np.tile(np.array([0, 1, 0], np.float32), (len(deck.positions), 1)),
        deck.triangles,
    )
    return merge(
        [
            hull,
            Mesh(
                stern.positions,
                np.tile(np.array([0, 0, -1], np.float32), (len(stern.positions), 1)),
                stern.triangles,
            ),
        ]
    ), up


def yacht(kit: Kit) -> Model:
    """Return a white motor yacht of three decks with dark windows."""
    trim = kit.any_of("#f4f2ec", "#2b456b")
    hull, deck = ship_hull(11.0, 2.8, 1.4, (0.1, 0.7), 2.0)
    decks = [
        put(_block([(-4.6, 0), (1.9, 0), (1.0, 0.95), (-4.2, 0.95)], 2.3), (0, 1.35, 0)),
        put(_block([(-3.6, 0), (0.6, 0), (-0.4, 0.85), (-3.2, 0.85)], 2.0), (0, 2.3, 0)),
        put(_block([(-2.4, 0), (-0.9, 0), (-1.2, 0.3), (-2.2, 0.3)], 1.5), (0, 3.55, 0)),
    ]
    panes = merge(
        [
            put(_block([(-4.0, 0), (1.45, 0), (1.1, 0.4), (-3.8, 0.4)], 2.34), (0, 1.7, 0)),
            put(_block([(-3.0, 0), (0.2, 0), (-0.2, 0.36), (-2.9, 0.36)], 2.04), (0, 2.6, 0)),
        ]
    )
    rails = merge(
        [
            both(
                bent([(1.2, 1.85, 1.2), (1.15, 2.0, 3.0), (0.55, 2.3, 4.9), (0.02, 2.5, 5.7)], 0.03)
            ),
            both(
                spread(
                    rod((1.12, 1.4, 2.0), (1.12, 1.95, 2.0), 0.02, 5),
                    [(0, 0, 0), (-0.06, 0.05, 1.0), (-0.3, 0.1, 1.9)],
                )
            ),
        ]
    )
    arch = merge(
        [
            both(rod((0.9, 3.1, -2.6), (0.7, 3.95, -2.2), 0.07)),
            rod((-0.75, 3.95, -2.2), (0.75, 3.95, -2.2), 0.08),
            put(ball(0.22, 2), (0, 4.15, -2.2)),
            rod((0.4, 3.95, -2.2), (0.4, 5.0, -2.3), 0.02, 6),
        ]
    )
    pool = slab((1.3, 0.04, 0.9), (0, 1.5, -4.9), 0.02)
    band = hull.positions[:, 1:2] < 0.45
    tone = np.where(
        band, np.array(linear("#2f5f8a"), np.float32), np.array(trim, np.float32)
    ).astype(np.float32)
    return Model(
        (
            Part(hull, tone, GLAZED),
            Part(deck, linear("#c9995f"), MATT),
            Part(merge(decks), linear("#f4f2ec"), GLAZED),
            Part(panes, linear("#2c3f4d"), GLAZED),
            Part(merge([rails, arch]), linear("#c9cdd0"), METAL),
            Part(pool, linear("#5fb3c4"), GLAZED),
        ),
        {"saddle": (0, 1.5, 3.2), "seat": (0, 1.5, 3.2), "focus": (0, 2, 3)},
    )


def _block(outline: list[tuple[float, float]], width: float) -> Mesh:
    """Return a deck house whose side view is ``outline`` (z forward, y up)."""
    return put(extrude([(-z, y) for z, y in outline], width, 0.05), (0, 0, 0), (np.pi / 2, 0, 0))


def liner(kit: Kit) -> Model:
    """Return an ocean liner: a long hull, white decks with rows of lit windows, smoking funnels."""
    paint = kit.any_of("#26364f", "#2f3437", "#8f2a24")
    hull, deck = ship_hull(22.0, 3.8, 2.6, (0.4, 1.0), 2.6)
    red = hull.positions[:, 1:2] < 0.7
    white_rim = hull.positions[:, 1:2] > 2.45
    tone = np.where(
        red,
        np.array(linear("#a8322b"), np.float32),
        np.where(white_rim, np.array(_CREAM, np.float32), np.array(paint, np.float32)),
    ).astype(np.float32)
    decks = _liner_decks()
    panes = merge(
        [
            put(box(3.26 - 0.25 * k, 0.3, 0.34), (0, 2.78 + 0.85 * k, z))
            for k in range(3)
            for z in np.linspace(-7.2 + 0.8 * k, 5.4 - 0.9 * k, 19 - 2 * k)
        ]
        + [put(box(3.0, 0.34, 0.1), (0, 5.1, 5.02))]
    )
    ports = _liner_ports()
    funnels = [
        put(
            lathe([(0.62, 0.0), (0.56, 2.2), (0.5, 2.2), (0.5, 2.0), (0.0, 2.0)], 20),
            (0, 4.9, z),
            (0, -0.12, 0),
        )
        for z in (-4.4, -1.2, 2.0)
    ]
    caps = [
        put(lathe([(0.63, 0.0), (0.62, 0.6), (0.0, 0.6)], 20), (0, 6.6, z - 0.2), (0, -0.12, 0))
        for z in (-4.4, -1.2, 2.0)
    ]
    masts = merge(
        [rod((0, 3.0, 7.6), (0, 7.0, 7.4), 0.07), rod((0, 3.6, -7.8), (0, 6.8, -8.0), 0.07)]
    )
    boats = both(
        merge(
            [put(ellipsoid(0.22, 0.2, 0.55, 2), (1.72, 4.3, z)) for z in np.linspace(-5.5, 3.5, 6)]
        )
    )
    return Model(
        (
            Part(hull, tone, GLAZED),
            Part(deck, linear("#c9995f"), MATT),
            Part(decks, _CREAM, SMOOTH),
            Part(panes, linear("#ffd58a"), _LIT),
            Part(ports, linear("#ffe7b0"), _LIT),
            Part(merge(funnels), linear("#d9622c"), SMOOTH),
            Part(merge(caps), _DARK, SMOOTH),
            Part(masts, _WOOD),
            Part(boats, linear("#f0b14a"), SMOOTH),
        ),
        {"focus": (0, 3, 5), "saddle": (0, 2.6, 8.0)},
        vapours=tuple(
            Vapour((0, 7.3, z - 0.4), 0.9, 1.8, 0.55, (0.7, 0.7, 0.72), always=True)
            for z in (-4.4, -1.2, 2.0)
        ),
    )


def _liner_decks() -> Mesh:
    """Return the decks of the liner."""
    return merge(
        [
            slab((3.2 - 0.25 * k, 0.8, 14.5 - 1.7 * k), (0, 2.5 + 0.85 * k, -0.8 - 0.1 * k), 0.08)
            for k in range(3)
        ]
        + [slab((3.5, 0.08, 15.0 - 1.7 * k), (0, 3.28 + 0.85 * k, -0.7), 0.02) for k in range(2)]
        + [slab((3.6, 0.7, 1.2), (0, 4.9, 4.4), 0.1)]
    )


def _liner_ports() -> Mesh:
    """Return the ports of the liner."""
    return merge(
        [
            put(
                put(cylinder(0.11, 0.11, 0.06, 8, 0.01), (0, 0, 0), (0, 0, np.pi / 2)),
                (s * (1.86 if abs(z) < 5 else 1.72), 1.8, z),
            )
            for s in (-1, 1)
            for z in np.linspace(-8, 5.2, 17)
        ]
    )


def cargo_ship(kit: Kit) -> Model:
    """Return a container ship: stacks of boxes in all colours, a white bridge at the stern."""
    paint = kit.any_of("#8f2f2a", "#27466b", "#2f5f4f")
    hull, deck = ship_hull(20.0, 4.0, 2.4, (0.1, 0.8), 3.0)
    tone = np.where(
        hull.positions[:, 1:2] < 0.8,
        np.array(linear("#7a2a26"), np.float32),
        np.array(paint, np.float32),
    ).astype(np.float32)
    chance = kit.chance
    colours = ("#c8453a", "#3f77b5", "#e0a030", "#3f8f6a", "#e9e4d6", "#d9703a")
    stacks: list[list[Mesh]] = [[] for _ in colours]
    for row, z in enumerate(np.linspace(-4.0, 6.4, 6)):
        for k in range(3):
            for level in range(int(chance.integers(2, 5)) if row < 5 else 2):
                stacks[int(chance.integers(6))].append(
                    put(box(1.08, 0.82, 1.85), (-1.15 + 1.15 * k, 2.4 + 0.84 * level, float(z)))
                )
    boxes = [
        Part(merge(stack), linear(c), SMOOTH)
        for stack, c in zip(stacks, colours, strict=True)
        if stack
    ]
    bridge = merge(
        [
            slab((3.0, 3.2, 2.0), (0, 2.3, -7.4), 0.08),
            slab((4.0, 0.9, 1.6), (0, 5.4, -7.3), 0.08),
            slab((1.4, 1.6, 1.0), (0, 5.4, -8.4), 0.1),
        ]
    )
    panes = merge(
        [
            put(box(3.7, 0.4, 0.1), (0, 5.7, -6.48)),
            *(
                put(box(0.35, 0.35, 0.1), (x, y, -6.38))
                for x in (-1, -0.35, 0.35, 1)
                for y in (3.0, 4.0, 4.7)
            ),
        ]
    )
    mast = merge(
        [
            rod((0, 6.3, -7.2), (0, 8.2, -7.2), 0.07),
            rod((-0.6, 7.6, -7.2), (0.6, 7.6, -7.2), 0.04),
            rod((0, 3.0, 8.6), (0, 5.0, 8.6), 0.06),
        ]
    )
    return Model(
        (
            Part(hull, tone, SMOOTH),
            Part(deck, linear("#5f6a6a"), MATT),
            *boxes,
            Part(bridge, linear("#f2efe6"), SMOOTH),
            Part(panes, linear("#2c3f4d"), GLAZED),
            Part(mast, linear("#e0a030"), SMOOTH),
        ),
        {"focus": (0, 3, 5)},
        vapours=(Vapour((0, 7.1, -8.5), 0.7, 1.6, 0.5, (0.65, 0.65, 0.67), always=True),),
    )


SHIPS: Final[dict[str, Builder]] = {
    "yacht": yacht,
    "cruise-ship": liner,
    "cargo-ship": cargo_ship,
}
"""Builders by name."""
