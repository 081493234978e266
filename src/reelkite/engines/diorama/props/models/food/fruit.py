"""Fruit: lemon, strawberry, grapes, watermelon, pineapple, coconut."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import bent, circled, put, rod, spread, vessel
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    LEAFY,
    MATT,
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
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, ellipsoid, extrude, leaf, ripple3

_LEAF: Final = linear("#5f9a3c")
_STEM: Final = linear("#6b4a2e")


def lemon(kit: Kit) -> Model:
    """Return a lemon with its nipple, and half of another cut open."""
    rind = kit.main("#f2cb2e")
    whole = vessel([(0, -0.052), (0.007, -0.050), (0.014, -0.043), (0.033, -0.022), (0.037, 0.0),
                    (0.033, 0.022), (0.016, 0.040), (0.008, 0.050), (0, 0.054)], 28)  # fmt: skip
    bumps = whole.normals * (0.0006 * ripple3(whole.positions, 240.0))[:, None]
    skin = Mesh((whole.positions + bumps).astype(np.float32), whole.normals, whole.triangles)
    half = vessel([(0, -0.046), (0.010, -0.042), (0.032, -0.020), (0.0365, 0.0), (0, 0.0005)], 28)
    pith = vessel([(0, 0.0), (0.034, 0.0), (0.033, 0.0015), (0, 0.0015)], 28)
    wedge = extrude([(0.003, 0.001), (0.029, 0.009), (0.031, 0.0), (0.029, -0.009),
                     (0.003, -0.001)], 0.003, 0.001)  # fmt: skip
    wedges = circled(put(wedge, (0, 0.002, 0), (0, -np.pi / 2, 0)), 9)
    cut = translation(0.062, 0.034, 0.022) @ rotation(yaw=-0.35, pitch=1.15)
    return Model((
        Part(skin, rind, SMOOTH).turned(roll=1.35, yaw=0.3).at(-0.02, 0.036, 0),
        Part(leaf(0.05, 0.014, 0.4).moved(translation(-0.065, 0.045, 0.0) @ rotation(yaw=2.5)),
             _LEAF, LEAFY),
        Part(half, rind, SMOOTH).under(cut.astype(np.float32)),
        Part(pith, linear("#f8efcf"), SMOOTH).under(cut.astype(np.float32)),
        Part(wedges, lighter(rind, 0.25), GLAZED).under(cut.astype(np.float32)),
    ))  # fmt: skip


def strawberry(kit: Kit) -> Model:
    """Return strawberries with seeds and a green crown; one is cut."""
    red = kit.main("#d3262e")
    parts = []
    for at, turn, size in (
        ((-0.018, 0.0, 0.0), (0.3, 0.0, 0.12), 1.0),
        ((0.034, 0.0, 0.012), (1.4, 0.5, -1.1), 0.8),
    ):
        berry = _berry(red)
        move = rotation(yaw=turn[0], pitch=turn[1], roll=turn[2])
        made = [p.sized(size).under(move) for p in berry]
        low = min(float(p.mesh.positions[:, 1].min()) for p in made)
        parts += [p.at(at[0], -low, at[2]) for p in made]
    return Model(tuple(parts))


def _berry(red: tuple[float, float, float]) -> list[Part]:
    """Return one strawberry on its tip, 5 cm tall."""
    flesh = vessel([(0, 0.0), (0.008, 0.003), (0.018, 0.018), (0.0245, 0.034), (0.0225, 0.046),
                    (0.010, 0.051), (0, 0.050)], 28)  # fmt: skip
    seeds = []
    for k in range(44):
        height = 0.006 + 0.040 * (k + 0.5) / 44
        turn = 2.4 * k
        reach = float(
            np.interp(height, [0.003, 0.018, 0.034, 0.046], [0.008, 0.018, 0.0245, 0.0225])
        )
        seeds.append((reach * np.cos(turn), height, reach * np.sin(turn)))
    pips = spread(ellipsoid(0.0014, 0.0020, 0.0014, 1), seeds)
    crown = circled(put(leaf(0.024, 0.0065, -0.25), (0.001, 0.0505, 0)), 8)
    stem = bent([(0, 0.049, 0), (0.002, 0.058, 0), (0.008, 0.064, 0)], 0.0018)
    return [Part(flesh, red, GLAZED), Part(pips, linear("#f2d069"), SMOOTH),
            Part(crown, _LEAF, LEAFY), Part(stem, _LEAF, SMOOTH)]  # fmt: skip


def grapes(kit: Kit) -> Model:
    """Return a bunch of grapes that lies on its side, with its stalk and a leaf."""
    skin = kit.main("#6a3f86", "#9fbf4a", "#6a3f86", "#a03048")
    chance = kit.chance
    places = []
    for row in range(9):
        reach = 0.056 * np.sin(np.pi * (0.16 + 0.80 * (row + 0.5) / 9)) ** 0.8
        count = max(1, int(2 * np.pi * reach / 0.026))
        for k in range(count):
            turn = 2 * np.pi * k / count + 0.7 * row
            jitter = chance.uniform(-0.003, 0.003, 3)
            places.append((float(-0.085 + 0.021 * row + jitter[0]),
                           float(0.055 + reach * np.sin(turn) + jitter[1]),
                           float(reach * np.cos(turn) + jitter[2])))  # fmt: skip
    low = min(y for _, y, _ in places)
    bunch = [(x, max(y - low + 0.0145, 0.0145), z) for x, y, z in places]
    one = ball(0.0148, 1)
    cluster = spread(one, bunch)
    tone = np.repeat(np.array([lighter(skin, float(s)) for s in chance.uniform(0, 0.22,
        len(bunch))]),
                     len(one.positions), axis=0)  # fmt: skip
    stalk = bent([(0.075, 0.06, 0), (0.105, 0.078, 0), (0.125, 0.098, 0.006)], 0.0038)
    blade = np.array(
        [
            (0, 0),
            (0.03, 0.012),
            (0.055, 0.045),
            (0.03, 0.05),
            (0.022, 0.075),
            (0, 0.06),
            (-0.022, 0.075),
            (-0.03, 0.05),
            (-0.055, 0.045),
            (-0.03, 0.012),
        ]
    )
    foil = put(extrude(blade, 0.003, 0.001), (0.085, 0.085, 0.02), (0.4, -0.7, -0.9))
    return Model((
        Part(cluster, tone.astype(np.float32), Finish(roughness=0.3)),
        Part(merge([stalk, rod((-0.06, 0.05, 0), (0.08, 0.062, 0), 0.003)]), _STEM),
        Part(foil, _LEAF, SMOOTH),
    ))  # fmt: skip


def _melon(radius: float) -> tuple[Mesh, np.ndarray]:
    """Return a striped ball and how dark its stripes are at each corner."""
    globe = ball(radius, 4)
    turn = np.arctan2(globe.positions[:, 2], globe.positions[:, 0])
    wobble = 0.35 * ripple3(globe.positions, 9.0 / radius * 0.12) + 0.25 * ripple3(
        globe.positions, 42.0 / radius * 0.12, 3.0
    )
    return globe, np.clip((np.sin(9 * turn + 2.2 * wobble) + 0.25) * 2.2, 0, 1)


def watermelon(kit: Kit) -> Model:
    """Return a striped watermelon and a red slice with seeds in front of it."""
    rind = kit.main("#4c8f3f")
    globe, stripes = _melon(0.125)
    tone = mixed(lighter(rind, 0.22), toned(rind, 0.35), stripes)
    radius = 0.115
    slices = []
    for reach, thick, code in ((radius, 0.030, None), (radius - 0.009, 0.0305, "#e8ecc8"),
                               (radius - 0.018, 0.031, "#e0404a")):  # fmt: skip
        turn = np.linspace(np.pi, 2 * np.pi, 33)
        rim = np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1)
        colour = toned(rind, 0.7) if code is None else linear(code)
        slices.append(Part(extrude(rim, thick, 0.003), colour, SMOOTH if code is None else GLAZED))
    pips = [(r * np.cos(a), r * np.sin(a), s * 0.0155) for r, n in ((0.082, 8), (0.055, 5), (0.03,
        3))
            for a in np.pi + np.pi * (np.arange(n) + 0.5) / n for s in (-1, 1)]  # fmt: skip
    slices.append(
        Part(spread(ellipsoid(0.0030, 0.0048, 0.0016, 1), pips), linear("#2a1c18"), GLAZED)
    )
    stem = bent([(0, 0.12, 0), (0.004, 0.14, 0), (0.02, 0.148, 0)], 0.005)
    return Model((
        Part(globe, tone, GLAZED).at(-0.05, 0.122, -0.06),
        Part(stem, _STEM).at(-0.05, 0.122, -0.06),
        *(p.turned(roll=0.16, pitch=-0.2).at(0.085, 0.112, 0.11) for p in slices),
    ))  # fmt: skip


def pineapple(kit: Kit) -> Model:
    """Return a pineapple: a body of diamond scales and a crown of stiff leaves."""
    skin = kit.main("#d9982e")
    core = vessel([(0, 0), (0.045, 0.003), (0.066, 0.05), (0.068, 0.10), (0.052, 0.155), (0.03,
        0.17),
                   (0, 0.172)], 30)  # fmt: skip
    scales, spikes = [], []
    for row in range(10):
        height = 0.010 + 0.0165 * row
        reach = float(np.interp(height, [0.0, 0.05, 0.10, 0.155, 0.17],
                                [0.046, 0.066, 0.068, 0.052, 0.03]))  # fmt: skip
        for k in range(12):
            turn = 2 * np.pi * (k + 0.5 * (row % 2)) / 12
            at = (reach * np.cos(turn), height, -reach * np.sin(turn))
            scales.append(
                put(ellipsoid(0.009, 0.0125, 0.0155 * reach / 0.066, 1), at, (turn, 0, 0))
            )
            spikes.append(put(ball(0.0032, 0), (at[0] * 1.14, height + 0.002, at[2] * 1.14)))
    crown = []
    for ring, (count, rise, length) in enumerate(
        ((7, 0.75, 0.085), (7, 1.05, 0.12), (5, 1.35, 0.14))
    ):
        for k in range(count):
            blade = leaf(length, 0.014, 0.12).moved(rotation(roll=rise))
            crown.append(put(blade, (0, 0.160 + 0.004 * ring, 0),
                (2 * np.pi * (k + 0.4 * ring) / count,
                                                                   0, 0)))  # fmt: skip
    tone = np.concatenate([np.tile(np.array([mix]), (len(m.positions), 1)) for m, mix in
                           ((core, toned(skin, 0.6)), (merge(scales), skin))])  # fmt: skip
    return Model((
        Part(merge([core, *scales]), tone.astype(np.float32), CLAY),
        Part(merge(spikes), linear("#7a5220")),
        Part(merge(crown), linear("#4f8a3c"), LEAFY),
    ))  # fmt: skip


def coconut(kit: Kit) -> Model:
    """Return a hairy coconut with its three eyes and an open half full of white flesh."""
    husk = kit.main("#6b4527")
    nut = ball(0.062, 3)
    hair = np.clip(
        0.5 + 0.5 * ripple3(nut.positions * np.array([1, 0.25, 1], np.float32), 260.0), 0, 1
    )
    eyes = [put(ellipsoid(0.009, 0.009, 0.005, 2), (0.020 * np.cos(a), 0.020 * np.sin(a), 0.0575))
            for a in (np.pi / 2, np.pi / 2 + 2.1, np.pi / 2 - 2.1)]  # fmt: skip
    tufts = [
        rod((x, 0.02 + 0.01 * k, z), (1.35 * x, 0.055 + 0.012 * k, 1.35 * z), (0.003, 0.001), 5)
        for k, (x, z) in enumerate(((0.01, -0.05), (-0.02, -0.05), (0.03, -0.045)))
    ]
    half = vessel(
        [
            (0, -0.058),
            (0.035, -0.048),
            (0.056, -0.02),
            (0.060, 0.0),
            (0.0555, 0.0),
            (0.050, -0.02),
            (0, -0.050),
        ],
        32,
    )
    flesh = vessel([(0.0565, -0.0005), (0.0565, 0.001), (0.047, 0.001), (0.043, -0.018), (0.025,
        -0.04),
                    (0, -0.046)], 32)  # fmt: skip
    cut = (translation(0.085, 0.056, 0.03) @ rotation(yaw=-0.4, pitch=0.95)).astype(np.float32)
    return Model((
        Part(nut, mixed(toned(husk, 0.7), lighter(husk, 0.3), hair), MATT).at(-0.045, 0.062, 0),
        Part(merge(eyes), toned(husk, 0.3)).at(-0.045, 0.062, 0),
        Part(merge(tufts), lighter(husk, 0.2)).at(-0.045, 0.062, 0),
        Part(half, husk, MATT).under(cut),
        Part(flesh, linear("#f6f2e8"), SMOOTH).under(cut),
    ))  # fmt: skip


FRUIT: Final[dict[str, Builder]] = {
    "lemon": lemon,
    "strawberry": strawberry,
    "grapes": grapes,
    "watermelon": watermelon,
    "pineapple": pineapple,
    "coconut": coconut,
}
"""Builders by name."""
