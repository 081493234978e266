"""What glitters: ring, diamond, necklace, trophy, medal, heap of gold."""

from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    bent,
    both,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import (
    CLOTH,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Shine,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Array, Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, blob, cylinder, ellipsoid, lathe, repeated

_GOLD: Final = "#e0b23c"
_GLITTER: Final = Finish(roughness=0.06, emission=0.12)


def _facets(radius: float) -> Mesh:
    """Return a cut stone with flat faces, its point on the origin."""
    rings = [(0.0, 0.0, 0.0), (1.0, 0.62, 0.0), (0.86, 0.8, 0.39), (0.52, 0.92, 0.0)]
    sides, corners = 8, list[Array]()
    angle = np.arange(sides) * 2 * np.pi / sides
    loops = [np.stack([r * np.cos(angle + t), 0 * angle + y, r * np.sin(angle + t)], 1)
             for r, y, t in rings]  # fmt: skip
    loops.append(np.tile([[0.0, 0.92, 0.0]], (sides, 1)))
    for low, high in pairwise(loops):
        for k in range(sides):
            a, b, c, d = low[k], low[(k + 1) % sides], high[(k + 1) % sides], high[k]
            corners += [a, c, b, a, d, c]
    points = np.array(corners, dtype=np.float32) * radius
    faces = points.reshape(-1, 3, 3)
    normal = np.cross(faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0])
    length = np.linalg.norm(normal, axis=1)
    real = length > 1e-6 * radius**2  # at the point and on the top two corners are one
    normal, faces = normal[real] / length[real, None], faces[real]
    return Mesh(faces.reshape(-1, 3), np.repeat(normal, 3, 0).astype(np.float32),
                np.arange(3 * len(faces), dtype=np.int32).reshape(-1, 3))  # fmt: skip


def _sparkling(mesh: Mesh, colour: tuple[float, float, float]) -> Array:
    """Return a shade for each face of a stone: some bright, some deep."""
    light = 0.5 + 0.5 * np.sin(7.3 * mesh.normals[:, 0] + 4.1 * mesh.normals[:, 2] + 1.0)
    low, high = np.array(toned(colour, 0.55)), np.array(lighter(colour, 0.7))
    tones: Array = (low + (high - low) * light[:, None]).astype(np.float32)
    return tones


def diamond(kit: Kit) -> Model:
    """Return a cut diamond that leans on a cushion of velvet."""
    colour = kit.main("#a8dcf0")
    stone = _facets(0.16).moved(translation(0, 0.10, 0) @ rotation(pitch=0.5, yaw=0.3))
    pad = blob(0.3, 0.07, 0.26, 3, 0.02, 2.0, 4).moved(translation(0, 0.055, 0))
    return Model((
        Part(stone, _sparkling(stone, colour), _GLITTER),
        Part(pad, linear("#3a2a5a"), CLOTH),
        Part(merge([ball(0.018, 2).moved(translation(s * 0.22, 0.05, t * 0.19)) for s in (-1, 1)
                    for t in (-1, 1)]), linear(_GOLD), METAL),
    ), {"top": (0, 0.3, 0)}, shines=(Shine((0.1, 0.35, 0.25), (0.5, 0.6, 0.7), 0.8),))  # fmt: skip


def ring(kit: Kit) -> Model:
    """Return a ring with a stone, upright in its open box."""
    gold = kit.main(_GOLD)
    band = hoop(0.085, 0.011, (0, 0.13, 0), FORWARD)
    stone = _facets(0.05).moved(translation(0, 0.205, 0))
    claws = merge([rod((0, 0.205, 0), (0.045 * np.cos(a), 0.245, 0.045 * np.sin(a)), 0.006, 6)
                   for a in np.arange(4) * np.pi / 2])  # fmt: skip
    box_ = slab((0.27, 0.085, 0.22), (0, 0, 0), 0.02)
    lid = put(slab((0.27, 0.22, 0.04), radius=0.015), (0, 0.08, -0.115), (0, -0.2, 0))
    lining = slab((0.23, 0.02, 0.18), (0, 0.075, 0), 0.008)
    return Model((
        Part(merge([band, claws]), gold, Finish(0.15, emission=0.1)),
        Part(stone, _sparkling(stone, linear("#cfeaf4")), _GLITTER),
        Part(merge([box_, lid]), linear("#2c2440"), CLOTH),
        Part(lining, linear("#efe6d6"), CLOTH),
    ), {"focus": (0, 0.2, 0.05)},
        shines=(Shine((0.06, 0.32, 0.12), (0.6, 0.6, 0.55), 0.5),))  # fmt: skip


def necklace(kit: Kit) -> Model:
    """Return a string of pearls with a pendant on the bust of a jeweller's window."""
    pearl = kit.main("#f4ece0")
    curve = [(0.12, 0.0), (0.17, 0.02), (0.2, 0.11), (0.17, 0.2), (0.085, 0.27), (0.062, 0.34),
             (0.06, 0.44), (0.0, 0.45)]  # fmt: skip
    bust = turned(curve, 30, 28)
    turn = np.linspace(-2.6, 2.6, 27)
    high = 0.31 - 0.085 * (1 + np.cos(turn))
    reach = np.interp(high, [y for _, y in curve], [r for r, _ in curve]) + 0.012
    beads = spread(ball(0.0145, 1), [(float(r * np.sin(a)), float(y), float(r * np.cos(a)))
                                     for a, y, r in zip(turn, high, reach,
                                                        strict=True)])  # fmt: skip
    stone = _facets(0.036).moved(translation(0, 0.10, 0.2) @ rotation(pitch=1.3))
    return Model((
        Part(bust, linear("#2e2a38"), CLOTH), Part(beads, pearl, GLAZED),
        Part(stone, _sparkling(stone, linear("#2f8f6a")), _GLITTER),
        Part(hoop(0.034, 0.005, (0, 0.107, 0.215), FORWARD), linear(_GOLD), METAL),
    ))  # fmt: skip


def trophy(kit: Kit) -> Model:
    """Return a golden cup with two handles and a star on a plinth of dark wood."""
    gold = kit.main(_GOLD)
    cup = turned([(0.035, 0.12), (0.02, 0.17), (0.03, 0.2), (0.10, 0.26), (0.13, 0.36),
                  (0.135, 0.42), (0.12, 0.42), (0.11, 0.35), (0.0, 0.28)], 28, 32)  # fmt: skip
    ears = both(bent([(0.125, 0.4, 0), (0.19, 0.41, 0), (0.195, 0.33, 0), (0.105, 0.27, 0)],
                     0.012, 10))  # fmt: skip
    points = [((0.05 if k % 2 == 0 else 0.021) * np.sin(k * np.pi / 5),
               (0.05 if k % 2 == 0 else 0.021) * np.cos(k * np.pi / 5))
               for k in range(10)]  # fmt: skip
    from_ = np.array(points)
    star = merge([rod((0, 0.35, 0.125), (float(x), 0.35 + float(y), 0.125), (0.012, 0.004), 6)
                  for x, y in from_[::2]])  # fmt: skip
    foot = merge([post(0.075, 0.025, (0, 0.10, 0)), hoop(0.13, 0.010, (0, 0.42, 0))])
    return Model((
        Part(merge([cup, ears, foot]), gold, Finish(0.14, emission=0.06)),
        Part(star, lighter(gold, 0.5), METAL),
        Part(merge([slab((0.2, 0.1, 0.2), (0, 0, 0), 0.012)]), linear("#3a2a22"), SMOOTH),
        Part(slab((0.12, 0.045, 0.02), (0, 0.03, 0.095), 0.004), gold, METAL),
    ), {"top": (0, 0.43, 0)})  # fmt: skip


def medal(kit: Kit) -> Model:
    """Return a medal on a ribbon in two colours that hangs from a small stand."""
    gold = kit.main(_GOLD)
    coin = put(cylinder(0.075, 0.075, 0.016, 36, 0.004), (0, 0.11, -0.008), FORWARD)
    rim = hoop(0.07, 0.006, (0, 0.11, 0.009), FORWARD)
    laurel = [both(bent([(0.0, 0.065, 0.012), (0.042, 0.08, 0.012), (0.045, 0.13, 0.012)], 0.005,
                        6))]  # fmt: skip
    bands = [put(slab((0.03, 0.19, 0.006), radius=0.002), (s * 0.012, 0.175, 0), (0, 0, -0.24 * s))
             for s in (-1, 1)]  # fmt: skip
    stand = merge([rod((-0.13, 0.365, 0), (0.13, 0.365, 0), 0.009),
                   both(rod((0.12, 0, -0.02), (0.12, 0.365, 0), 0.009)),
                   slab((0.32, 0.02, 0.12), (0, 0, -0.01), 0.008)])  # fmt: skip
    return Model((
        Part(merge([coin, rim]), gold, METAL), Part(merge(laurel), lighter(gold, 0.5), METAL),
        Part(bands[0], linear("#c8322c"), CLOTH), Part(bands[1], linear("#2c5aa8"), CLOTH),
        Part(stand, linear("#4a3226"), SMOOTH),
    ))  # fmt: skip


def gold_heap(kit: Kit) -> Model:
    """Return a heap of gold as a dragon has it: coins in a hill, goblets, gems and a crown."""
    gold = kit.main(_GOLD)
    hill = ellipsoid(1.3, 0.62, 0.98, 3)
    above = np.maximum(hill.positions, np.array((-9, 0, -9)))
    flat = Mesh(above.astype(np.float32), hill.normals, hill.triangles)
    chance = kit.chance
    turn, reach = chance.uniform(0, 2 * np.pi, 260), np.sqrt(chance.uniform(0, 1.25, 260))
    x, z = 1.3 * reach * np.cos(turn), 0.98 * reach * np.sin(turn)
    y = 0.62 * np.sqrt(np.maximum(1 - np.minimum(reach, 1) ** 2, 0)) + 0.01
    coins = repeated(lathe([(0.075, 0.0), (0.075, 0.022), (0.0, 0.022)], 8),
                     np.stack([x, y, z], 1), chance.uniform(0, 6, 260))  # fmt: skip
    tipped = [put(cylinder(0.08, 0.08, 0.02, 10, 0.0), (float(x[k]), float(y[k]) + 0.03,
              float(z[k])), (float(turn[k]), 0.9, 0.4)) for k in range(36)]  # fmt: skip
    goblet = turned([(0.1, 0.0), (0.02, 0.04), (0.02, 0.14), (0.11, 0.22), (0.12, 0.34),
                     (0.105, 0.34), (0.0, 0.24)], 22, 20)  # fmt: skip
    goblets = [put(goblet, (-0.55, 0.42, 0.42), (0, 0.3, 0.5)),
               put(goblet, (0.75, 0.3, 0.3), (0, 0.1, -0.9))]  # fmt: skip
    crown = put(lathe([(0.17, 0), (0.19, 0.13), (0.175, 0.13), (0.155, 0), (0.17, 0)], 24),
                (0.12, 0.6, 0.1), (0, 0.25, -0.15))  # fmt: skip
    tips = [put(cylinder(0.03, 0.005, 0.1, 8, 0.004), (0.12 + 0.18 * np.cos(a), 0.71,
            0.12 + 0.18 * np.sin(a)), (0, 0.25, -0.15)) for a in np.arange(7) * 0.9]  # fmt: skip
    gems = [(_facets(r).moved(translation(a, b, c) @ rotation(pitch=0.5, yaw=a)), code)
            for a, b, c, r, code in ((0.35, 0.42, 0.62, 0.1, "#d0283c"),
                                     (-0.3, 0.32, 0.8, 0.09, "#2f7fd0"),
                                     (0.9, 0.06, 0.6, 0.09, "#2f9f5a"),
                                     (-0.95, 0.05, 0.5, 0.1, "#a04fc8"))]  # fmt: skip
    return Model((
        Part(flat, toned(gold, 0.72), Finish(0.3, emission=0.08)),
        Part(merge([coins, *tipped, *goblets, crown, *tips]), gold, Finish(0.18, emission=0.12)),
        *(Part(mesh, _sparkling(mesh, linear(code)), _GLITTER) for mesh, code in gems),
    ), {"top": (0, 0.62, 0), "seat": (0, 0.6, 0)},
        shines=(Shine((0, 1.0, 0.8), (1.6, 1.1, 0.4), 2.0),))  # fmt: skip


JEWELS: Final[dict[str, Builder]] = {
    "diamond": diamond,
    "ring": ring,
    "necklace": necklace,
    "trophy": trophy,
    "medal": medal,
    "gold-heap": gold_heap,
}
"""Builders by name."""
