"""What one cooks with: kettle, pot, frying pan, jug, bucket, tray, basket."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    both,
    hoop,
    post,
    put,
    rod,
    slab,
    vessel,
)
from reelkite.engines.diorama.props.forms import lined, ring
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    Vapour,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge
from reelkite.engines.diorama.shapes import ball, disc, ellipsoid, sheet, tube

_DARK: Final = linear("#2e2c2e")
_STEEL: Final = linear("#b9bec2")
_WOOD: Final = linear("#9c6b40")
_WHITE: Final = linear("#f6efe0")
_YOLK: Final = linear("#f2a91e")


def kettle(kit: Kit) -> Model:
    """Return a stove kettle with a hoop handle; it steams from its spout by itself."""
    shell = kit.main("#b9bec2", "#c8563c", "#5f9a8a", "#e9b64c")
    body = vessel([(0, 0), (0.085, 0), (0.105, 0.012), (0.112, 0.05), (0.095, 0.11), (0.055, 0.145),
                   (0.045, 0.15), (0, 0.15)])  # fmt: skip
    lid = vessel([(0, 0.148), (0.05, 0.148), (0.048, 0.158), (0.012, 0.17), (0, 0.171)], 24)
    spout = bent([(0.085, 0.075, 0), (0.125, 0.095, 0), (0.14, 0.13, 0), (0.165, 0.15, 0)],
                 (0.026, 0.021, 0.016, 0.014), 12)  # fmt: skip
    arch = bent([(-0.085, 0.105, 0), (-0.085, 0.20, 0), (0, 0.245, 0), (0.085, 0.20, 0),
                 (0.08, 0.11, 0)], 0.007)  # fmt: skip
    grip = bent([(-0.055, 0.232, 0), (0, 0.245, 0), (0.055, 0.232, 0)], 0.014, 10)
    return Model(
        (
            Part(merge([body, spout]), shell, METAL),
            Part(lid, toned(shell, 0.85), METAL),
            Part(arch, _STEEL, METAL),
            Part(merge([grip, put(ball(0.014, 2), (0, 0.183, 0))]), _DARK, SMOOTH),
        ),
        {"rim": (0.17, 0.16, 0)},
        vapours=(Vapour((0.18, 0.165, 0), 0.07, 0.16, 0.8, always=True),),
    )


def pot(kit: Kit) -> Model:
    """Return a cooking pot with two ears and its lid beside the rim; ``stew`` shows in it."""
    shell = kit.main("#c8563c", "#3f6f8a", "#5c8f5a", "#b9bec2")
    wall = vessel([(0, 0.0), (0.115, 0), (0.125, 0.01), (0.128, 0.13), (0.135, 0.142),
                   (0.128, 0.147), (0.12, 0.135), (0.117, 0.02), (0, 0.015)])  # fmt: skip
    ears = both(bent([(0.12, 0.105, 0.045), (0.165, 0.115, 0.035), (0.165, 0.115, -0.035),
                      (0.12, 0.105, -0.045)], 0.011))  # fmt: skip
    lid = merge([vessel([(0, 0.035), (0.05, 0.03), (0.11, 0.012), (0.133, 0.0), (0.13, -0.006),
                         (0, 0.01)], 30), put(ball(0.018, 2), (0, 0.052, 0))])  # fmt: skip
    stew = put(disc(0.122, 36), (0, 0.118, 0))
    bits = [Part(put(ellipsoid(0.018, 0.012, 0.014, 1), (x, 0.12, z)), linear(code), SMOOTH)
            for x, z, code in ((0.03, 0.06, "#e07a2a"), (-0.05, 0.04, "#efe0b0"),
                               (0.06, -0.02, "#5c8f3f"), (-0.01, -0.02, "#e07a2a"),
                               (-0.06, -0.04, "#5c8f3f"), (0.01, 0.09, "#efe0b0"))]  # fmt: skip
    extra = np.hypot(stew.positions[:, 0], stew.positions[:, 2]) / 0.122
    thick = Finish(roughness=0.2, casts=False)
    return Model(
        (
            Part(wall, lined(wall, shell, linear("#d9d2c4")), GLAZED),
            Part(ears, toned(shell, 0.8), GLAZED),
            Part(put(lid, (0.17, 0.132, -0.03), (0, 0, -1.25)), shell, GLAZED),
            Part(stew, linear("#a5521f"), thick, Layer.LIQUID, extra=extra),
            *bits,
        ),
        {"rim": (0, 0.13, 0)},
        vapours=(Vapour((0, 0.14, 0), 0.14, 0.2, 0.6, always=kit.has("hot", "steaming")),),
    )


def frying_pan(kit: Kit) -> Model:
    """Return a frying pan on its foot, with an egg in it unless it is ``empty``."""
    iron = kit.main("#35343a", "#35343a", "#8a3a2a")
    pan = vessel([(0, 0), (0.105, 0), (0.118, 0.006), (0.142, 0.048), (0.146, 0.052),
                  (0.140, 0.053), (0.112, 0.012), (0, 0.010)])  # fmt: skip
    arm = bent([(0.13, 0.04, 0.05), (0.19, 0.06, 0.085), (0.25, 0.07, 0.118)], 0.009)
    grip = bent([(0.24, 0.068, 0.112), (0.30, 0.074, 0.145), (0.36, 0.072, 0.178)],
                (0.013, 0.017, 0.014), 12)  # fmt: skip
    parts = [Part(pan, iron, SMOOTH), Part(arm, _STEEL, METAL), Part(grip, _WOOD, SMOOTH)]
    if not kit.has("empty"):
        parts += _egg(kit, (0.0, 0.013, 0.01))
    return Model(
        tuple(part.at(-0.11, 0, -0.03) for part in parts),
        {"rim": (-0.11, 0.05, -0.03), "grip": (0.19, 0.074, 0.115)},
        vapours=(Vapour((-0.11, 0.05, -0.03), 0.12, 0.15, 0.4),),
    )  # fmt: skip


def _egg(kit: Kit, at: Vec3) -> list[Part]:
    """Return a fried egg: a lobed white and a domed yolk."""
    turn = np.linspace(0, 2 * np.pi, 37)
    lobes = 0.062 + 0.008 * np.sin(3 * turn + kit.choice(5)) + 0.006 * np.sin(5 * turn)
    out = np.linspace(0.02, 1.0, 7)[:, None]
    height = 0.009 * np.sqrt(np.clip(1 - out**4, 0, 1)) + 0 * turn
    grid = np.stack([out * lobes * np.cos(turn), height, out * lobes * np.sin(turn)], -1)
    white = _upward(grid)
    yolk = vessel([(0.026, 0.0), (0.024, 0.009), (0.013, 0.017), (0, 0.019)], 24)
    edge = np.hypot(white.positions[:, 0], white.positions[:, 2]) > 0.055
    tone = np.where(edge[:, None], np.array(linear("#e0b878")), np.array(_WHITE))
    return [
        Part(put(white, at), tone.astype(np.float32), GLAZED),
        Part(put(yolk, (at[0] + 0.006, at[1] + 0.005, at[2])), _YOLK, GLAZED),
    ]


def _upward(grid: Array) -> Mesh:
    """Return a thin layer through the grid that looks up."""
    mesh = sheet(grid)
    normals = np.where(mesh.normals[:, 1:2] < 0, -mesh.normals, mesh.normals)
    return Mesh(mesh.positions, normals, mesh.triangles)


def fried_egg(kit: Kit) -> Model:
    """Return a fried egg on a small plate; the asked colour is the plate's."""
    rim = kit.main("#7fb0a8", "#d98a7a", "#e9dfc9")
    dish = vessel([(0, 0.004), (0.06, 0.0), (0.075, 0.004), (0.11, 0.016), (0.112, 0.020),
                   (0.075, 0.010), (0, 0.009)])  # fmt: skip
    return Model((Part(dish, rim, GLAZED), *_egg(kit, (0, 0.0095, 0))))


def jug(kit: Kit) -> Model:
    """Return a jug with a lip and an ear; milk or water stands in it."""
    glaze = kit.main("#5f8fa8", "#c8563c", "#e8ddca", "#6f8f5a")
    wall = vessel([(0, 0.003), (0.045, 0.0), (0.055, 0.01), (0.078, 0.07), (0.075, 0.11),
                   (0.052, 0.165), (0.05, 0.185), (0.062, 0.215), (0.057, 0.217), (0.045, 0.185),
                   (0.047, 0.165), (0.068, 0.11), (0, 0.02)])  # fmt: skip
    lip = wall.positions[:, 1] > 0.19
    pull = np.clip((wall.positions[:, 1] - 0.175) / 0.04, 0, 1) ** 1.5
    right = np.clip(wall.positions[:, 0] / 0.06, 0, 1) ** 3
    moved = wall.positions.copy()
    moved[:, 0] += np.where(lip, 0.034 * pull * right, 0)
    moved[:, 1] += np.where(lip, 0.012 * pull * right, 0)
    ear = bent([(-0.048, 0.19, 0), (-0.10, 0.20, 0), (-0.125, 0.15, 0), (-0.10, 0.09, 0),
                (-0.07, 0.075, 0)], (0.010, 0.009, 0.009, 0.009, 0.011), 10)  # fmt: skip
    body = Mesh(moved.astype(np.float32), wall.normals, wall.triangles)
    band = tube(ring(0.0775, 0.075, 36), 0.004, 6)
    drink = linear("#f1e9da" if kit.choice(2) else "#9fc4c9")
    return Model(
        (
            Part(body, lined(body, glaze, lighter(glaze, 0.55)), GLAZED),
            Part(ear, glaze, GLAZED),
            Part(band, lighter(glaze, 0.5), GLAZED),
            Part(put(disc(0.0465, 28), (0, 0.182, 0)), drink, Finish(roughness=0.12, casts=False)),
        ),
        {"rim": (0.09, 0.225, 0), "grip": (-0.12, 0.15, 0)},
    )


def bucket(kit: Kit) -> Model:
    """Return a bucket with a wire handle; it stands empty or, by seed, full of water."""
    tin = kit.main("#8fa3ad", "#c8563c", "#3f7fb0", "#e9b64c")
    wall = vessel([(0, 0.004), (0.105, 0.0), (0.11, 0.006), (0.148, 0.275), (0.156, 0.285),
                   (0.150, 0.290), (0.142, 0.28), (0.104, 0.014), (0, 0.012)])  # fmt: skip
    bands = merge([tube(ring(0.1275, 0.13, 40), 0.004, 6), tube(ring(0.1425, 0.235, 40), 0.004, 6)])
    wire = bent([(-0.153, 0.265, 0), (-0.13, 0.36, 0.07), (0, 0.43, 0.12), (0.13, 0.36, 0.07),
                 (0.153, 0.265, 0)], 0.005)  # fmt: skip
    lugs = both(put(ball(0.016, 2), (0.150, 0.262, 0)))
    grip = bent([(-0.05, 0.422, 0.114), (0, 0.432, 0.121), (0.05, 0.422, 0.114)], 0.013, 10)
    water = put(disc(0.138, 36), (0, 0.245, 0))
    wet = Part(water, linear("#6fa8c0"), Finish(roughness=0.1, casts=False))
    return Model(
        (
            Part(wall, lined(wall, tin, toned(tin, 0.6)), METAL),
            Part(bands, toned(tin, 0.8), METAL),
            Part(merge([wire, lugs]), linear("#6a6e72"), METAL),
            Part(grip, _WOOD, SMOOTH),
            *(() if kit.has("empty") else (wet,)),
        ),
        {"grip": (0, 0.43, 0.12), "rim": (0, 0.25, 0)},
    )


def tray(kit: Kit) -> Model:
    """Return a tray with a raised rim and two handles, a cup and a bun on it."""
    wood = kit.main("#a8703f", "#5f8f8a", "#c8563c")
    rims = [both(slab((0.02, 0.035, 0.30), (0.215, 0, 0), 0.008)),
            slab((0.45, 0.035, 0.02), (0, 0, 0.145), 0.008),
            slab((0.45, 0.035, 0.02), (0, 0, -0.145), 0.008)]  # fmt: skip
    ears = both(bent([(0.215, 0.03, 0.06), (0.23, 0.06, 0.045), (0.23, 0.06, -0.045),
                      (0.215, 0.03, -0.06)], 0.009))  # fmt: skip
    cup_ = vessel([(0, 0), (0.028, 0), (0.04, 0.05), (0.042, 0.07), (0.037, 0.07), (0.03, 0.012),
                   (0, 0.012)], 24)  # fmt: skip
    return Model(
        (
            Part(slab((0.43, 0.014, 0.29), (0, 0, 0), 0.005), lighter(wood, 0.2), CLAY),
            Part(merge(rims), wood),
            Part(ears, toned(wood, 0.6), SMOOTH),
            Part(put(cup_, (0.09, 0.014, 0.02)), linear("#e8ddca"), GLAZED),
            Part(put(disc(0.036, 20), (0.09, 0.072, 0.02)), linear("#4a2a1a"), GLAZED),
            Part(put(vessel([(0, 0), (0.06, 0), (0.085, 0.012), (0, 0.006)], 28),
                     (-0.09, 0.014, 0)), linear("#e8ddca"), GLAZED),
            Part(put(ellipsoid(0.05, 0.032, 0.042, 2), (-0.09, 0.045, 0)), linear("#c98a45")),
        ),
        {"top": (0, 0.014, 0)},
        vapours=(Vapour((0.09, 0.09, 0.02), 0.05, 0.09, 0.5),),
    )  # fmt: skip


def basket(kit: Kit) -> Model:
    """Return a wicker basket with a tall handle and a checked cloth over its rim."""
    straw = kit.main("#c0904e", "#a8743c", "#d2b27a")
    rows = []
    for k in range(9):
        height, reach = 0.012 + 0.02 * k, 0.115 + 0.0042 * k
        turn = np.linspace(0, 2 * np.pi, 49)
        weave = 1 + 0.035 * np.cos(12 * turn + np.pi * k)
        path = np.stack([1.3 * reach * weave * np.cos(turn), 0 * turn + height,
                         reach * weave * np.sin(turn)], 1)  # fmt: skip
        path[-1] = path[0]
        rows.append(tube(path, 0.0115, 6))
    handle = [bent([(-0.185, 0.15, z), (-0.17, 0.30, z), (0, 0.385, z), (0.17, 0.30, z),
                    (0.185, 0.15, z)], 0.009) for z in (-0.008, 0.008)]  # fmt: skip
    cloth = slab((0.17, 0.012, 0.30), (0.01, 0.178, 0), 0.005, (0.12, 0, 0))
    fold = slab((0.17, 0.09, 0.010), (0.025, 0.095, 0.152), 0.004, (0.12, -0.1, 0))
    return Model(
        (
            Part(merge(rows), straw),
            Part(merge(handle), toned(straw, 0.75)),
            Part(put(disc(1.0, 36).moved(np.diag([0.19, 1, 0.145, 1]).astype(np.float32)),
                     (0, 0.172, 0)), toned(straw, 0.5)),
            Part(merge([cloth, fold]), linear("#d3432f")),
            Part(merge([slab((0.02, 0.004, 0.302), (x, 0.1885, 0), 0.001, (0.12, 0, 0)) for x in
                        (-0.045, 0.01, 0.065)]), linear("#f3ead6")),
            Part(merge([put(ball(0.04, 2), (-0.12, 0.19, z)) for z in (0.03, -0.05)]),
                 linear("#c93a2c"), SMOOTH),
            Part(rod((0.10, 0.185, -0.06), (0.17, 0.25, 0.08), 0.03, 12), linear("#c9812f")),
        ),
        {"grip": (0, 0.385, 0)},
    )  # fmt: skip


def beer_mug(kit: Kit) -> Model:
    """Return a mug of beer with foam that runs over its rim."""
    glass = kit.main("#e0a02a", "#e0a02a", "#7a3f1a")
    wall = vessel([(0, 0), (0.046, 0), (0.05, 0.006), (0.048, 0.02), (0.047, 0.13), (0, 0.131)], 28)
    ribs = merge([rod((0.0475 * np.cos(a), 0.03, 0.0475 * np.sin(a)),
                      (0.0465 * np.cos(a), 0.115, 0.0465 * np.sin(a)), 0.006, 6)
                  for a in np.linspace(0, 2 * np.pi, 12, endpoint=False)])  # fmt: skip
    ear = bent([(0.045, 0.115, 0), (0.085, 0.115, 0), (0.092, 0.075, 0), (0.08, 0.04, 0),
                (0.045, 0.035, 0)], 0.008, 10)  # fmt: skip
    foam = [put(ball(r, 2), at) for r, at in
            ((0.03, (0.0, 0.145, 0.0)), (0.026, (0.024, 0.14, 0.012)),
             (0.026, (-0.024, 0.142, 0.01)),
             (0.025, (0.008, 0.14, -0.024)), (0.024, (-0.01, 0.139, 0.027)),
             (0.016, (-0.044, 0.124, 0.016)), (0.011, (-0.046, 0.106, 0.019)),
             (0.014, (0.016, 0.125, 0.045)), (0.009, (0.017, 0.108, 0.0465)))]  # fmt: skip
    pale = linear("#e6e2d4")
    return Model(
        (
            Part(wall, glass, Finish(roughness=0.12)),
            Part(ribs, lighter(glass, 0.22), Finish(roughness=0.12)),
            Part(merge([ear, hoop(0.0475, 0.004, (0, 0.128, 0)), post(0.05, 0.012)]), pale,
                 Finish(roughness=0.12)),
            Part(merge(foam), linear("#f6eedc"), CLAY),
        ),
        {"grip": (0.09, 0.075, 0), "rim": (0, 0.15, 0)},
    )  # fmt: skip


def wine_glass(kit: Kit) -> Model:
    """Return a stemmed glass of wine; the asked colour is the wine's."""
    wine = kit.main("#7a1f2e", "#7a1f2e", "#e6c96a", "#e08a7a")
    stem = vessel([(0, 0.0), (0.034, 0.0), (0.036, 0.003), (0.012, 0.008), (0.0045, 0.02),
                   (0.004, 0.085), (0.010, 0.094), (0, 0.096)], 28)  # fmt: skip
    bowl = vessel([(0, 0.092), (0.012, 0.094), (0.034, 0.115), (0.0415, 0.145), (0.0385, 0.18),
                   (0.033, 0.205), (0.0315, 0.205), (0.037, 0.18), (0.039, 0.165), (0, 0.165)],
                  30)  # fmt: skip
    level = np.clip((bowl.positions[:, 1] - 0.162) / 0.006, 0, 1)[:, None]
    tone = np.array(wine) * (1 - level) + np.array(linear("#d5e3e2")) * level
    clear = Finish(roughness=0.08)
    return Model(
        (
            Part(stem, linear("#d5e3e2"), clear),
            Part(bowl, tone.astype(np.float32), clear),
            Part(put(disc(0.0385, 28), (0, 0.1655, 0)), toned(wine, 1.15),
                 Finish(roughness=0.1, casts=False)),
        ),
        {"grip": (0, 0.06, 0), "rim": (0, 0.2, 0)},
    )  # fmt: skip


COOKING: Final[dict[str, Builder]] = {
    "kettle": kettle,
    "pot": pot,
    "frying-pan": frying_pan,
    "fried-egg": fried_egg,
    "jug": jug,
    "bucket": bucket,
    "tray": tray,
    "basket": basket,
    "beer-mug": beer_mug,
    "wine-glass": wine_glass,
}
"""Builders by name."""
