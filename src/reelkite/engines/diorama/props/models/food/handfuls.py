"""What is eaten with the hands: pizza, burger, hot dog, sandwich."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    LEAFY,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.props.models.food.dishes import plate, ruffle
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mesh,
    merge,
    rotation,
    translation,
)
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    extrude,
    leaf,
    ripple3,
    sheet,
    tube,
)

_CRUST: Final = linear("#c98a45")
_CHEESE: Final = linear("#f2bf45")
_LETTUCE: Final = linear("#6fae3f")
_TOMATO: Final = linear("#d8352a")
_MEAT: Final = linear("#6b3a22")


def pizza(kit: Kit) -> Model:
    """Return a pizza on a board, one slice drawn out, with salami, basil and melted cheese."""
    board_colour = kit.main("#a8703f", "#8a5a34", "#c9a36a")
    parts = [
        Part(cylinder(0.185, 0.185, 0.014, 44, 0.005), board_colour),
        Part(slab((0.05, 0.014, 0.12), (0, 0, -0.22), 0.006), board_colour),
    ]
    slices: list[Part] = []
    chance = kit.chance
    for k in range(8):
        start = np.pi / 2 - np.pi / 8 + k * np.pi / 4
        turn = np.linspace(start + 0.012, start + np.pi / 4 - 0.012, 9)
        out = (0.055, 0.016) if k == 0 else (0.0, 0.0)
        middle = start + np.pi / 8
        shift = (out[0] * np.cos(middle), 0.014 + out[1], out[0] * np.sin(middle))
        slices += [p.at(*shift) for p in _slice(turn, chance)]
    lift = rotation(pitch=0.36)
    whole = [p.under(lift) for p in (*parts, *slices)]
    low = min(float(p.mesh.positions[:, 1].min()) for p in whole)
    heel = slab((0.20, 0.05, 0.04), (0, 0, -0.10), 0.012)
    return Model((*(p.at(0, -low, 0) for p in whole), Part(heel, toned(board_colour, 0.6))),
                 vapours=(Vapour((0, 0.12, 0), 0.16, 0.14, 0.5),))  # fmt: skip


def _slice(turn: Array, chance: np.random.Generator) -> list[Part]:
    """Return a slice of pizza over the angles ``turn``, its point at the middle."""
    edge = [(0.155 * np.cos(a), 0.155 * np.sin(a)) for a in turn]
    inner = [(0.143 * np.cos(a), 0.143 * np.sin(a)) for a in turn]
    flat = (0.0, np.pi / 2, 0.0)
    dough = put(extrude([(0.0, 0.0), *edge], 0.010, 0.003), (0, 0.005, 0), flat)
    sauce = put(extrude([(0.0, 0.0), *inner], 0.004, 0.001), (0, 0.011, 0), flat)
    rim = bent(
        [(0.152 * float(np.cos(a)), 0.011, 0.152 * float(np.sin(a))) for a in turn[::2]], 0.012
    )
    cheese = merge([
        put(ellipsoid(float(chance.uniform(0.014, 0.024)), 0.003,
                      float(chance.uniform(0.014, 0.022)), 1),
            (r * float(np.cos(a)), 0.0128, r * float(np.sin(a))))
        for r, a in zip((0.045, 0.075, 0.105, 0.125, 0.118), turn[[4, 3, 5, 2, 6]], strict=True)
    ])  # fmt: skip
    salami = [(0.085, turn[5]), (0.118, turn[2])]
    rounds = merge(
        [
            put(
                cylinder(0.0195, 0.0185, 0.005, 20, 0.0015),
                (r * float(np.cos(a)), 0.0135, r * float(np.sin(a))),
            )
            for r, a in salami
        ]
    )
    basil = leaf(0.03, 0.009, 0.3).moved(
        translation(0.06 * float(np.cos(turn[4])), 0.0165, 0.06 * float(np.sin(turn[4])))
        @ rotation(yaw=float(chance.uniform(0, 6)))
    )
    spots = np.clip(ripple3(rim.positions, 130.0) - 0.35, 0, 1)
    return [
        Part(dough, _CRUST), Part(rim, mixed(_CRUST, toned(_CRUST, 0.5), spots)),
        Part(sauce, linear("#c8402a"), SMOOTH), Part(cheese, _CHEESE, SMOOTH),
        Part(rounds, linear("#b5352c"), SMOOTH), Part(basil, linear("#4c8f3a"), LEAFY),
    ]  # fmt: skip


def burger(kit: Kit) -> Model:
    """Return a hamburger: seeded bun, lettuce, tomato, melted cheese and a patty."""
    bun = kit.main("#cf8a3c", "#cf8a3c", "#b9702e")
    base = vessel([(0, 0), (0.05, 0), (0.057, 0.006), (0.058, 0.02), (0.05, 0.026), (0, 0.026)], 36)
    patty = vessel([(0, 0.027), (0.056, 0.027), (0.062, 0.034), (0.060, 0.044), (0, 0.045)], 36)
    rough = 0.0018 * ripple3(patty.positions, 150.0)
    meat = Mesh((patty.positions + patty.normals * rough[:, None]).astype(np.float32),
        patty.normals,
                patty.triangles)  # fmt: skip
    drape = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * 0.053
    cheese = put(extrude(drape, 0.004, 0.001), (0, 0.0475, 0), (0.5, np.pi / 2, 0))
    tips = [put(extrude([(-0.018, 0), (0.018, 0), (0, -0.022)], 0.004, 0.001),
                (0.060 * np.sin(a), 0.048, 0.060 * np.cos(a)), (a, -0.12, 0))
            for a in np.arange(4) * np.pi / 2 + 0.5 + np.pi / 4]  # fmt: skip
    slices = spread(
        cylinder(0.030, 0.030, 0.008, 24, 0.003),
        [(0.027 * np.cos(a), 0.0495, 0.027 * np.sin(a)) for a in (0.7, 2.8, 4.9)],
    )
    crown = vessel([(0, 0.064), (0.056, 0.064), (0.062, 0.072), (0.055, 0.094), (0.034, 0.110),
                    (0, 0.115)], 40)  # fmt: skip
    seeds = []
    for k in range(34):
        reach, turn = 0.048 * np.sqrt((k + 0.5) / 34), 2.4 * k
        height = float(np.interp(reach, [0, 0.034, 0.055], [0.1155, 0.1105, 0.095]))
        seeds.append(
            put(
                ellipsoid(0.0034, 0.0014, 0.0021, 1),
                (reach * np.cos(turn), height, reach * np.sin(turn)),
                (turn, 0, 0),
            )
        )
    shade = np.clip((crown.positions[:, 1] - 0.066) / 0.03, 0, 1)
    leafy = Finish(roughness=0.6, two_sided=True)
    return Model((
        Part(base, lighter(bun, 0.15), SMOOTH),
        Part(meat, _MEAT),
        Part(merge([cheese, *tips]), _CHEESE, SMOOTH),
        Part(slices, _TOMATO, GLAZED),
        Part(ruffle(0.069, 0.0595, 11, 0.0045), _LETTUCE, leafy),
        Part(crown, mixed(lighter(bun, 0.4), bun, shade), Finish(roughness=0.35)),
        Part(merge(seeds), linear("#f3e4bd"), SMOOTH),
    ))  # fmt: skip


def hot_dog(kit: Kit) -> Model:
    """Return a hot dog: a sausage in its bun with a wave of mustard, on a paper tray."""
    bun = kit.main("#d79a4a")
    halves = [bent([(-0.085, 0.028, s * 0.024), (0.0, 0.030, s * 0.027), (0.085, 0.028, s * 0.024)],
                   (0.017, 0.024, 0.017), 14) for s in (-1, 1)]  # fmt: skip
    floor = put(ellipsoid(0.088, 0.014, 0.036, 2), (0, 0.016, 0))
    sausage = bent([(-0.108, 0.052, 0), (-0.06, 0.044, 0), (0.06, 0.044, 0), (0.108, 0.052, 0)],
                   (0.0145, 0.0165, 0.0165, 0.0145), 16)  # fmt: skip
    x = np.linspace(-0.092, 0.092, 60)
    lift = 0.0615 + 0.006 * (np.abs(x) / 0.09) ** 2
    wave = np.stack([x, lift, 0.0085 * np.sin(150 * x)], 1)
    mustard = tube(wave, 0.0040, 8)
    greens = [put(ruffle(0.017, 0.0, 4, 0.004), (-0.07 + 0.035 * k, 0.048, s * 0.017), (k,
        0.5 * s, 0))
              for k in range(5) for s in (-1, 1)]  # fmt: skip
    tray = [
        slab((0.24, 0.004, 0.085), (0, 0, 0), 0.001),
        *(
            slab((0.24, 0.034, 0.004), (0, 0.0, s * 0.044), 0.001, (0, s * 0.28, 0))
            for s in (-1, 1)
        ),
    ]
    shade = np.concatenate([np.clip((m.positions[:, 1] - 0.02) / 0.03, 0, 1) for m in halves])
    return Model((
        Part(merge(halves), mixed(lighter(bun, 0.45), bun, shade), Finish(roughness=0.4)),
        Part(floor, bun),
        Part(sausage, linear("#a8402a"), GLAZED),
        Part(mustard, linear("#f2c020"), GLAZED),
        Part(merge(greens), _LETTUCE, Finish(roughness=0.6, two_sided=True)),
        Part(merge(tray), linear("#d3432f"), Finish(roughness=0.8, two_sided=True)),
    ))  # fmt: skip


def sandwich(kit: Kit) -> Model:
    """Return two triangles of a club sandwich: toast, lettuce, tomato, cheese and ham."""
    toast = kit.main("#d9a455", "#d9a455", "#a8652f")
    corner = [(-0.075, 0.0), (0.075, 0.0), (0.0, 0.078)]
    small = [(0.96 * x, 0.003 + 0.94 * y) for x, y in corner]

    def layer(outline: list[tuple[float, float]], thick: float, y: float) -> Mesh:
        return put(extrude(outline, thick, 0.35 * thick), (0, y + thick / 2, 0), (0, -np.pi / 2, 0))

    def frill(y: float, tone: tuple[float, float, float], wide: float) -> Part:
        x = np.linspace(-0.078, 0.078, 40)
        wave = [0.004 * np.sin(260 * x), 0 * x]
        grid = np.stack([np.stack([x, y + wave[0] * s, 0.004 * s + 0 * x + wide * (s - 0.4)], -1)
                         for s in (0.0, 1.0)])  # fmt: skip
        return Part(sheet(grid), tone, Finish(roughness=0.6, two_sided=True))

    crumb = lighter(toast, 0.6)
    stack = [(0.0, 0.016, crumb, corner), (0.018, 0.006, linear("#e79a94"), small),
             (0.025, 0.004, _CHEESE, corner), (0.034, 0.016, crumb, corner),
             (0.054, 0.007, _TOMATO, small), (0.066, 0.016, crumb, corner)]  # fmt: skip
    half = [Part(layer(outline, thick, y), tone, CLAY) for y, thick, tone, outline in stack]
    crusts = [put(slab((0.108, 0.017, 0.006), (0, 0, 0), 0.003), (s * 0.0375, y, -0.039),
                  (-s * 0.805, 0, 0)) for y in (0.0, 0.034, 0.066) for s in (-1, 1)]  # fmt: skip
    tops = [put(extrude(small, 0.003, 0.001), (0, y, 0), (0, -np.pi / 2, 0)) for y in (0.0825,)]
    half += [Part(merge([*crusts, *tops]), toast), frill(0.032, _LETTUCE, 0.006),
             frill(0.0635, _LETTUCE, 0.006)]  # fmt: skip
    pick = [Part(rod((0, 0.06, -0.03), (0, 0.135, -0.03), 0.0018, 6), linear("#d9b98a")),
            Part(put(ball(0.011, 2), (0, 0.128, -0.03)), linear("#7f9a2f"), GLAZED)]  # fmt: skip
    dish = plate(Kit(Appearance(seed=kit.appearance.seed)), 0.15)
    return Model((
        dish,
        *(p.turned(yaw=0.25).at(-0.045, 0.012, 0.035) for p in (*half, *pick)),
        *(p.turned(yaw=-1.0).at(0.055, 0.012, -0.035) for p in half),
    ))  # fmt: skip


HANDFULS: Final[dict[str, Builder]] = {
    "pizza": pizza,
    "burger": burger,
    "hot-dog": hot_dog,
    "sandwich": sandwich,
}
"""Builders by name."""
