"""What is laid on a table: cup, teapot, plate, bowl, glass, bottle, vase, candle."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.forms import blossom, flame, lined, ring, turned
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    LEAFY,
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
from reelkite.engines.diorama.scene.looks import Finish, Layer
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, rotation, scaling, translation
from reelkite.engines.diorama.shapes import (
    cylinder,
    disc,
    lathe,
    leaf,
    spline,
    tube,
)

_CREAM: Final = "#e8ddca"
_DRINKS: Final = {
    "tea": "#8a4a1c", "milk": "#f1e9da", "chocolate": "#4a2a1a", "water": "#9fc4c9",
    "orange juice": "#f39a1f", "apple juice": "#d9a437", "tomato juice": "#c53322",
    "grape juice": "#5b2a5e", "juice": "#f39a1f", "lemonade": "#f0dc6a", "smoothie": "#d9708f",
    "cola": "#3a1c12", "soda": "#3a1c12", "beer": "#d99a2b", "wine": "#7a1f2e",
    "whiskey": "#b5701f", "whisky": "#b5701f", "coffee": "#3a2114",
}  # fmt: skip
_COFFEE: Final = "#3a2114"

_CUP: Final = (
    (0.0, 0.0035), (0.026, 0.0030), (0.0305, 0.0), (0.0340, 0.0), (0.0355, 0.0040),
    (0.0420, 0.0105), (0.0500, 0.0240), (0.0560, 0.0430), (0.0600, 0.0650), (0.0625, 0.0860),
    (0.0634, 0.0915), (0.0628, 0.0940), (0.0611, 0.0949), (0.0594, 0.0938), (0.0586, 0.0905),
    (0.0570, 0.0680), (0.0525, 0.0450), (0.0445, 0.0240), (0.0290, 0.0125), (0.0, 0.0105),
)  # fmt: skip
"""Radius and height of a cup of 0.25 l: foot ring, belly, a lip of 4 mm, and the inside."""

_SAUCER: Final = (
    (0.0, 0.0030), (0.034, 0.0030), (0.0385, 0.0), (0.0440, 0.0), (0.0475, 0.0030),
    (0.0700, 0.0085), (0.0920, 0.0160), (0.0985, 0.0188), (0.1002, 0.0203), (0.0990, 0.0220),
    (0.0900, 0.0202), (0.0680, 0.0132), (0.0480, 0.0088), (0.0370, 0.0090), (0.0350, 0.0068),
    (0.0, 0.0064),
)  # fmt: skip
_WELL: Final = 0.0064  # height of the saucer's middle, where the cup stands


def cup(kit: Kit) -> Model:
    """Return a cup of coffee on its saucer; ``empty``, ``tea`` and ``milk`` are heard."""
    glaze = kit.main("#d97b4f", "#c8563f", "#3f7f9a", "#e0b04a", "#6f9a6a")
    parts = [*_glazed_cup(kit, glaze), saucer(kit, glaze), *_spoon(kit)]
    if not kit.has("empty"):
        parts.append(_surface(kit, 0.0575, _WELL + 0.0800))
    return Model(
        parts=tuple(parts),
        anchors={"rim": (0.0, _WELL + 0.082, 0.0), "focus": (0.0, 0.072, 0.058)},
        vapours=(
            Vapour((0.004, _WELL + 0.082, 0.0), 0.125, 0.215, 0.85),
            Vapour((-0.008, _WELL + 0.083, -0.012), 0.10, 0.17, 0.5),
        ),
    )


def _glazed_cup(kit: Kit, glaze: Vec3) -> list[Part]:
    """Return the cup and its handle; the lip shows the warm clay through the glaze."""
    profile = spline(_CUP, 2 * len(_CUP) + 7)
    profile[:, 0] = np.maximum(profile[:, 0], 0.0)
    bowl = lathe([(float(r), float(y)) for r, y in profile], kit.sides(48))
    inside = lighter(glaze, 0.55)
    colours = lined(bowl, glaze, inside)
    height = bowl.positions[:, 1]
    bare = np.clip((height - 0.0915) / 0.0012, 0, 1) + np.clip((0.0035 - height) / 0.001, 0, 1)
    clay = np.array(linear("#b98358"))
    colours = colours * (1 - 0.75 * bare[:, None]) + clay * 0.75 * bare[:, None]
    body = Part(bowl, colours.astype(np.float32), GLAZED).at(0, _WELL, 0)
    return [body, Part(_handle(kit), glaze, GLAZED).at(0, _WELL, 0)]


def _handle(kit: Kit) -> Mesh:
    """Return the ear of the cup: thick where it grows out of the wall, with both ends inside."""
    path = spline(
        [
            (0.0570, 0.0800, 0), (0.0680, 0.0835, 0), (0.0850, 0.0810, 0), (0.0935, 0.0665, 0),
            (0.0890, 0.0480, 0), (0.0740, 0.0340, 0), (0.0590, 0.0295, 0), (0.0500, 0.0300, 0),
        ],
        kit.sides(30),
    )  # fmt: skip
    along = np.linspace(0, 1, len(path))
    thick = np.interp(
        along, [0, 0.12, 0.3, 0.6, 0.85, 1], [0.0082, 0.0066, 0.0056, 0.0054, 0.0062, 0.008]
    )
    ear = tube(path, thick, kit.sides(12))
    return Mesh(
        ear.positions * np.array([1, 1, 1.25], dtype=np.float32), ear.normals, ear.triangles
    )


def saucer(kit: Kit, glaze: Vec3) -> Part:
    """Return a saucer with a foot and a rolled rim, 20 cm wide."""
    profile = spline(_SAUCER, 2 * len(_SAUCER))
    profile[:, 0] = np.maximum(profile[:, 0], 0.0)
    dish = lathe([(float(r), float(y)) for r, y in profile], kit.sides(48))
    return Part(dish, lighter(glaze, 0.12), GLAZED)


def _surface(kit: Kit, radius: float, height: float) -> Part:
    """Return the drink: a disc whose ``extra`` runs from 0 in the middle to 1 at the rim."""
    drink = next((word for word in _DRINKS if kit.has(word)), None)
    level = disc(radius, kit.sides(48))
    extra = np.hypot(level.positions[:, 0], level.positions[:, 2]) / radius
    colour = linear(_DRINKS[drink] if drink else _COFFEE)
    smooth = Finish(roughness=0.12, casts=False)
    return Part(level, colour, smooth, Layer.LIQUID, extra=extra).at(0, height, 0)


def _spoon(kit: Kit) -> list[Part]:
    """Return a tea spoon that lies on the saucer."""
    scoop = lathe(
        [(0.0001, -0.0035), (0.006, -0.003), (0.011, -0.0012), (0.0128, 0.0006), (0.0122, 0.0012),
         (0.0105, 0.0), (0.006, -0.0014), (0.0001, -0.002)],
        kit.sides(20),
    ).moved(scaling(1.6, 1, 1))  # fmt: skip
    handle = tube(
        spline([(0.017, 0.0, 0), (0.035, 0.0045, 0), (0.065, 0.0085, 0), (0.112, 0.007, 0)], 18),
        np.linspace(0.0019, 0.0032, 18),
        8,
    )
    lie = rotation(yaw=0.03, roll=0.0)
    lie[:3, 3] = -0.036, 0.0228, 0.0750
    return [Part(merge([scoop, handle]).moved(lie), linear("#cfc6b8"), METAL)]


def teapot(kit: Kit) -> Model:
    """Return a round-bellied teapot with spout, ear, lid and knob."""
    glaze = kit.main("#c8563c")
    belly = turned(
        [(0.0, 0.002), (0.045, 0.0), (0.05, 0.006), (0.078, 0.035), (0.088, 0.068), (0.076, 0.104),
         (0.05, 0.124), (0.042, 0.128), (0.0, 0.128)], 30, kit.sides(40))  # fmt: skip
    lid = turned(
        [
            (0.046, 0.124),
            (0.048, 0.129),
            (0.038, 0.139),
            (0.016, 0.147),
            (0.008, 0.150),
            (0.008, 0.154),
            (0.0145, 0.161),
            (0.011, 0.169),
            (0.0, 0.171),
        ],
        24,
        kit.sides(30),
    )
    spout = tube(
        spline([(0.07, 0.045, 0), (0.105, 0.060, 0), (0.120, 0.095, 0), (0.142, 0.124, 0)], 16),
        np.linspace(0.020, 0.0085, 16), 14)  # fmt: skip
    ear = tube(
        spline([(-0.066, 0.112, 0), (-0.105, 0.125, 0), (-0.135, 0.098, 0), (-0.120, 0.056, 0),
                (-0.078, 0.038, 0)], 22), 0.0085, 10)  # fmt: skip
    band = tube(ring(0.0465, 0.126, 36), 0.0034, 6)
    return Model(
        parts=(
            Part(merge([belly, spout, ear]), glaze, GLAZED),
            Part(lid, toned(glaze, 0.8), GLAZED),
            Part(band, linear("#e0b04a"), GLAZED),
        ),
        anchors={"rim": (0.142, 0.13, 0.0)},
        vapours=(Vapour((0.142, 0.13, 0.0), 0.06, 0.12, 0.5),),
    )


def plate(kit: Kit) -> Model:
    """Return a dinner plate with a coloured rim."""
    glaze = kit.main(_CREAM)
    dish = saucer(kit, glaze).sized(1.3, 1.1, 1.3)
    rim = Part(tube(ring(0.1285, 0.0232, 48), 0.0021, 6), toned(glaze, 0.45), GLAZED)
    return Model((dish, rim))


def bowl(kit: Kit) -> Model:
    """Return a deep bowl with a foot; ``soup`` and kin fill it."""
    glaze = kit.main("#5f8fa8")
    shell = turned(
        [(0.0, 0.004), (0.034, 0.003), (0.037, 0.0), (0.041, 0.0), (0.043, 0.006), (0.066, 0.026),
         (0.080, 0.055), (0.083, 0.066), (0.0815, 0.0685), (0.079, 0.066), (0.074, 0.050),
         (0.055, 0.024), (0.030, 0.012), (0.0, 0.011)], 40, kit.sides(44))  # fmt: skip
    parts = [Part(shell, lined(shell, glaze, linear(_CREAM)), GLAZED)]
    if kit.has("soup", "full", "hot", "steaming"):
        soup = disc(0.0745, 40)
        extra = np.hypot(soup.positions[:, 0], soup.positions[:, 2]) / 0.0745
        thick = Finish(roughness=0.2, casts=False)
        parts.append(
            Part(soup, linear("#c8642a"), thick, Layer.LIQUID, extra=extra).at(0, 0.053, 0)
        )
    return Model(
        tuple(parts), {"rim": (0.0, 0.055, 0.0)}, vapours=(Vapour((0, 0.055, 0), 0.1, 0.16),)
    )


def glass(kit: Kit) -> Model:
    """Return a tumbler with a drink; clay is opaque, so glass is pale and glossy."""
    pale = kit.main("#bcd8d8")
    wall = turned(
        [
            (0.0, 0.0),
            (0.027, 0.0),
            (0.030, 0.004),
            (0.033, 0.06),
            (0.0365, 0.115),
            (0.0355, 0.1175),
            (0.034, 0.115),
            (0.031, 0.06),
            (0.027, 0.012),
            (0.0, 0.011),
        ],
        28,
        kit.sides(36),
    )
    drink = _surface(kit, 0.0325, 0.092) if not kit.has("empty") else None
    tones = lined(wall, pale, lighter(pale, 0.3))
    named = next((word for word in _DRINKS if kit.has(word)), None)
    if named is not None:
        height = wall.positions[:, 1]
        filled = ((height > 0.009) & (height < 0.096))[:, None]
        tones = np.where(filled, np.array(linear(_DRINKS[named])), tones).astype(np.float32)
    shell = Part(wall, tones, Finish(roughness=0.12))
    return Model((shell,) if drink is None else (shell, drink), {"rim": (0.0, 0.117, 0.0)})


def bottle(kit: Kit) -> Model:
    """Return a wine bottle with a label and a cork."""
    green = kit.main("#2f5b3a")
    body = turned(
        [(0.0, 0.003), (0.030, 0.0), (0.037, 0.006), (0.038, 0.10), (0.037, 0.178), (0.026, 0.206),
         (0.0145, 0.228), (0.0135, 0.275), (0.0165, 0.280), (0.0165, 0.290), (0.0135, 0.293),
         (0.0, 0.293)], 44, kit.sides(32))  # fmt: skip
    label = lathe(
        [(0.0385, 0.062), (0.0390, 0.064), (0.0390, 0.128), (0.0385, 0.130)], kit.sides(32)
    )
    cork = cylinder(0.0105, 0.0115, 0.024, 14, 0.003)
    return Model(
        (
            Part(body, green, Finish(roughness=0.14)),
            Part(label, linear("#eadfc6"), SMOOTH),
            Part(cork, linear("#b98a5c")).at(0, 0.288, 0),
        )
    )


def candle(kit: Kit) -> Model:
    """Return a candle in a dish with a flame that lights its surroundings."""
    wax = kit.main("#efe2c8")
    dish = turned([(0.0, 0.002), (0.036, 0.0), (0.047, 0.008), (0.052, 0.017), (0.0495, 0.0185),
                    (0.044, 0.012), (0.034, 0.007), (0.0, 0.007)], 22, kit.sides(32))  # fmt: skip
    stick = turned([(0.0, 0.006), (0.0215, 0.006), (0.0225, 0.03), (0.022, 0.112), (0.0195, 0.120),
                     (0.012, 0.1165), (0.0, 0.115)], 22, kit.sides(24))  # fmt: skip
    drip = tube(
        spline([(0.0205, 0.118, 0.004), (0.0235, 0.105, 0.005), (0.0235, 0.078, 0.005)], 10),
        [0.004, 0.0038, 0.0036, 0.0034, 0.0034, 0.0036, 0.004, 0.0044, 0.0044, 0.004],
        8,
    )
    wick = tube([(0, 0.112, 0), (0.001, 0.122, 0), (0.002, 0.130, 0)], 0.0016, 6)
    return Model(
        (
            Part(dish, linear("#a8744a"), SMOOTH),
            Part(merge([stick, drip]), wax, SMOOTH),
            Part(wick, linear("#33261f")),
            flame(0.046).on("flame").at(0.002, 0.122, 0),
        ),
        joints={"flame": Joint((0.002, 0.126, 0.0), rate=1.7, axis="z", swing=0.07)},
        vapours=(Vapour((0.0, 0.17, 0.0), 0.02, 0.10, 0.12),),
        shines=(Shine((0.0, 0.16, 0.0), (2.2, 1.15, 0.45), 0.5),),
    )


def vase(kit: Kit) -> Model:
    """Return a vase with five flowers."""
    glaze = kit.main("#6f8f8a")
    body = turned(
        [(0.0, 0.0), (0.036, 0.0), (0.041, 0.006), (0.060, 0.055), (0.064, 0.085), (0.046, 0.128),
         (0.029, 0.156), (0.030, 0.172), (0.037, 0.183), (0.034, 0.185), (0.027, 0.170),
         (0.022, 0.15), (0.0, 0.14)], 36, kit.sides(36))  # fmt: skip
    blooms = [part for k in range(5) for part in _stem(k)]
    return Model((Part(body, lined(body, glaze, toned(glaze, 0.5)), GLAZED), *blooms))


def _stem(number: int) -> list[Part]:
    """Return one flower of a bunch."""
    chance = np.random.default_rng(number + 7)
    turn = 1.26 * number + 0.3
    reach, height = 0.03 + 0.045 * chance.random(), 0.27 + 0.07 * chance.random()
    x, z = reach * np.cos(turn), reach * np.sin(turn)
    path = spline([(0.1 * x, 0.14, 0.1 * z), (0.4 * x, 0.21, 0.4 * z), (x, height, z)], 10)
    head = blossom(
        linear(("#f2c531", "#ee7fae", "#f6efe0", "#e8704a", "#b98fd8")[number % 5]), 0.034
    )
    lean = translation(x, height, z) @ rotation(yaw=-turn + np.pi / 2, pitch=0.75)
    leaf_green = linear("#5c8f3f")
    blade = leaf(0.07, 0.012, 0.5).moved(translation(0.3 * x, 0.19, 0.3 * z) @ rotation(yaw=-turn))
    return [
        Part(tube(path, 0.0026, 6), leaf_green, SMOOTH),
        Part(blade, leaf_green, LEAFY),
        *(part.under(lean) for part in head),
    ]


TABLEWARE: Final[dict[str, Builder]] = {
    "cup": cup,
    "teapot": teapot,
    "plate": plate,
    "bowl": bowl,
    "glass": glass,
    "bottle": bottle,
    "candle": candle,
    "vase": vase,
}
"""Builders by name."""
