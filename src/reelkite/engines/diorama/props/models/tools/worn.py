"""What is worn: handbag, tie, shoe, boot, crown, helmet."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    both,
    circled,
    closed,
    hoop,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    FELT,
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
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, smooth_normals
from reelkite.engines.diorama.shapes import ball, ellipsoid, extrude, sheet

_BRASS: Final = linear("#d8a83c")
_DARK: Final = linear("#2b2829")
_CREAM: Final = linear("#f1e8d6")


def handbag(kit: Kit) -> Model:
    """Return a handbag with two handles, a flap, a clasp, seams and feet."""
    hide = kit.main("#b5402f", "#8a5a34", "#3f6f7f", "#d98aa0")
    side = closed([(-0.15, 0.0), (0.15, 0.0), (0.158, 0.06), (0.125, 0.20), (0.10, 0.215),
                   (-0.10, 0.215), (-0.125, 0.20), (-0.158, 0.06)], 56)  # fmt: skip
    flap = closed([(-0.118, 0.212), (0.118, 0.212), (0.128, 0.165), (0.06, 0.115), (0.0, 0.095),
                   (-0.06, 0.115), (-0.128, 0.165)], 44)  # fmt: skip
    handles = [bent([(-0.075, 0.19, z), (-0.07, 0.27, 0.9 * z), (-0.03, 0.335, 0.7 * z),
                     (0.03, 0.335, 0.7 * z), (0.07, 0.27, 0.9 * z), (0.075, 0.19, z)], 0.0085, 10)
               for z in (0.048, -0.048)]  # fmt: skip
    rings = spread(hoop(0.014, 0.0035, turn=(0, np.pi / 2, 0)),
                   [(s * 0.0755, 0.193, z) for s in (-1, 1) for z in (0.054, -0.054)])  # fmt: skip
    stitches = [slab((0.010, 0.003, 0.003), (float(x), float(y), 0.0535), 0.001)
                for x, y in (side * np.array([0.93, 0.94]) + np.array([0, 0.006]))[::2]
                if y < 0.15]  # fmt: skip
    return Model((
        Part(extrude(side, 0.105, 0.028), hide, SMOOTH),
        Part(put(extrude(flap, 0.014, 0.005), (0, 0, 0.052)), toned(hide, 0.78), SMOOTH),
        Part(merge(handles), toned(hide, 0.62), SMOOTH),
        Part(merge([rings, slab((0.042, 0.034, 0.014), (0, 0.098, 0.058), 0.006),
                    both(put(ball(0.009, 1), (0.12, 0.0, 0.03)))]), _BRASS, METAL),
        Part(merge(stitches), lighter(hide, 0.5)),
    ), {"hand": (0, 0.335, 0), "grip": (0, 0.335, 0)})  # fmt: skip


def necktie(kit: Kit) -> Model:
    """Return a striped tie, knotted, on a bust of a collar."""
    silk = kit.main("#b5302f", "#2f4f8a", "#3f6f4f", "#7d5aa8")
    blade = [(-0.022, 0.34), (0.022, 0.34), (0.047, 0.09), (0.0, 0.035), (-0.047, 0.09)]
    knot = [(-0.034, 0.395), (0.034, 0.395), (0.021, 0.338), (-0.021, 0.338)]
    stripes = []
    for k in range(6):
        y = 0.075 + 0.045 * k
        half = float(np.interp(y + 0.01, [0.09, 0.34], [0.046, 0.022]))
        stripes.append(extrude([(-half, y - 0.006), (half, y + 0.022), (half, y + 0.034), (-half,
            y +
                                                                                  0.006)], 0.0165,
                               0.001))  # fmt: skip
    tail = [(-0.014, 0.33), (0.026, 0.33), (0.040, 0.14), (0.018, 0.115), (-0.004, 0.14)]
    lapels = both(extrude([(0.006, 0.40), (0.10, 0.455), (0.105, 0.425), (0.045, 0.325)], 0.016,
                          0.004))  # fmt: skip
    neck = vessel([(0, 0.02), (0.125, 0.0), (0.13, 0.012), (0.028, 0.03), (0.022, 0.06), (0.022,
        0.34),
                   (0.06, 0.40), (0.072, 0.47), (0.066, 0.475), (0, 0.44)], 28)  # fmt: skip
    band = hoop(0.073, 0.017, (0, 0.435, 0), (0, 0.15, 0))
    return Model((
        Part(neck, linear("#c9a878")),
        Part(merge([put(lapels, (0, 0, 0.070)), band]), linear("#f3efe6"), FELT),
        Part(put(extrude(tail, 0.010, 0.003), (0.006, 0, 0.060)), toned(silk, 0.7), SMOOTH),
        Part(put(extrude(blade, 0.014, 0.005), (0, 0, 0.074)), silk, SMOOTH),
        Part(put(merge(stripes), (0, 0, 0.074)), lighter(silk, 0.6), SMOOTH),
        Part(put(extrude(knot, 0.03, 0.011), (0, 0, 0.080)), silk, SMOOTH),
    ))  # fmt: skip


def _foot(height: float, shaft: float) -> Mesh:
    """Return the upper of a shoe or boot along z: toe at +z, opening at ``height``.

    Args:
        height: Metres of the opening above the sole.
        shaft: Half the length of the opening.
    """
    rows = []
    turn = np.linspace(0, 2 * np.pi, 41)
    square = (np.abs(np.cos(turn)) ** 2.6 + np.abs(np.sin(turn)) ** 2.6) ** (-1 / 2.6)
    for share in np.linspace(0, 1, 16):
        y = share * height
        front = np.interp(y, [0, 0.022, 0.042, 0.056, 0.075, 0.095],
                          [0.150, 0.150, 0.133, 0.085, 0.040, 2 * shaft - 0.092])  # fmt: skip
        back = -0.110 + 0.018 * np.clip(y / 0.06, 0, 1)
        wide = 0.050 - 0.006 * np.clip(y / 0.05, 0, 1) + 0.004 * share
        z = (front + back) / 2 + (front - back) / 2 * square * np.sin(turn)
        x = wide * square * np.cos(turn) * (1 + 0.12 * np.sin(turn) * (1 - share))
        rows.append(np.stack([x, 0 * turn + y, z], -1))
    inner = rows[-1] * np.array([0.85, 1, 0.93])
    rows += [inner, inner - np.array([0, 0.03, 0])]
    body = sheet(np.stack(rows))
    return Mesh(body.positions, smooth_normals(body.positions, body.triangles) * _outward(body),
                body.triangles)  # fmt: skip


def _outward(mesh: Mesh) -> np.float32:
    """Return 1 or -1: whether the normals of a hollow body look out of it as a whole."""
    axis = mesh.positions * np.array([1, 0, 0], np.float32)
    return np.float32(1.0 if float(np.sum(mesh.normals * axis)) > 0 else -1.0)


def _sole(thick: float, heel: float) -> Mesh:
    """Return a sole along z with a welt and a heel."""
    rim = closed(
        [
            (0.0, -0.115),
            (0.042, -0.10),
            (0.046, -0.03),
            (0.052, 0.05),
            (0.05, 0.12),
            (0.0, 0.160),
            (-0.05, 0.12),
            (-0.052, 0.05),
            (-0.046, -0.03),
            (-0.042, -0.10),
        ],
        56,
    )
    plate = put(extrude(rim, thick, 0.4 * thick), (0, heel + thick / 2, 0), (0, np.pi / 2, 0))
    block = slab((0.088, heel + 0.004, 0.075), (0, 0, -0.068), 0.010)
    return merge([plate, block]) if heel else plate


def _laces(places: list[tuple[float, float]], wide: float) -> Mesh:
    """Return crossed laces at each height and z, and a bow on the last."""
    strands = [rod((-wide, y - 0.008, z + 0.008), (wide, y + 0.006, z - 0.004), 0.0036, 6)
               for y, z in places]  # fmt: skip
    strands += [rod((wide, y - 0.008, z + 0.008), (-wide, y + 0.006, z - 0.004), 0.0036, 6)
                for y, z in places]  # fmt: skip
    y, z = places[-1]
    loops = both(bent([(0, y + 0.008, z), (0.03, y + 0.02, z + 0.012), (0.045, y + 0.002, z + 0.02),
                       (0, y + 0.008, z + 0.004)], 0.0036, 6))  # fmt: skip
    return merge([*strands, loops])


def shoe(kit: Kit) -> Model:
    """Return a pair of sneakers with white soles, toe caps, stripes and laces."""
    upper = kit.main("#d3432f", "#2f6fae", "#3f8f6a", "#f2b83a")
    sneaker = [
        Part(put(_foot(0.095, 0.042), (0, 0.022, 0)), upper, FELT),
        Part(_sole(0.03, 0.0), _CREAM, SMOOTH),
        Part(put(ellipsoid(0.044, 0.034, 0.036, 2), (0, 0.034, 0.112)), _CREAM, SMOOTH),
        Part(both(merge([slab((0.006, 0.055, 0.014), (0.0445, 0.032, z), 0.002, (0, -0.35, 0))
            for z in
                         (-0.01, 0.018)])), _CREAM),
        Part(_laces([(0.083, 0.080), (0.095, 0.055), (0.106, 0.030), (0.117, 0.008)], 0.021),
            _CREAM),
        Part(slab((0.045, 0.05, 0.012), (0, 0.105, -0.006), 0.005, (0, -0.25, 0)), lighter(upper,
            0.3),
             FELT),
    ]  # fmt: skip
    left = [p.turned(yaw=1.15).at(-0.03, 0, -0.07) for p in sneaker]
    right = [p.turned(yaw=0.85).at(0.03, 0, 0.07) for p in sneaker]
    return Model((*left, *right))


def boot(kit: Kit) -> Model:
    """Return a pair of leather boots with laces, heels and a turned-down cuff."""
    hide = kit.main("#8a5a34", "#8a5a34", "#3a3230", "#b5402f")
    one = [
        Part(put(_foot(0.245, 0.058), (0, 0.034, 0)), hide, SMOOTH),
        Part(_sole(0.016, 0.026), _DARK),
        Part(put(hoop(0.05, 0.012), (0, 0.275, -0.03)).moved(
            np.diag([0.98, 1, 1.22, 1]).astype(np.float32)).moved(
            np.array([[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0.003], [0, 0, 0, 1]], np.float32)),
             toned(hide, 0.7), FELT),
        Part(put(ellipsoid(0.046, 0.036, 0.045, 2), (0, 0.050, 0.104)), toned(hide, 0.8), SMOOTH),
        Part(_laces([(0.098, 0.072), (0.116, 0.048), (0.140, 0.034), (0.165, 0.032), (0.190, 0.032),
                     (0.215, 0.032)], 0.020), linear("#e0b04a")),
        Part(rod((0, 0.24, -0.098), (0, 0.30, -0.104), 0.007), toned(hide, 0.6)),
    ]  # fmt: skip
    left = [p.turned(yaw=1.0).at(-0.05, 0, -0.06) for p in one]
    right = [p.turned(yaw=0.6).at(0.05, 0, 0.06) for p in one]
    return Model((*left, *right))


def crown(kit: Kit) -> Model:
    """Return a crown with eight points, pearls and jewels, lined with velvet."""
    gold = kit.main("#dca838", "#dca838", "#c6c9cf")
    turn = np.linspace(0, 2 * np.pi, 129)
    peak = np.abs(np.mod(turn / (2 * np.pi) * 8, 1.0) - 0.5) * 2
    rim = 0.052 + 0.058 * peak**1.3
    rows = [
        np.stack([r * np.cos(turn), s * rim, r * np.sin(turn)], -1)
        for r, s in ((0.086, 0.0), (0.090, 0.5), (0.101, 1.0), (0.097, 1.0), (0.083, 0.0))
    ]
    band = sheet(np.stack(rows))
    out = band.positions * np.array([1, 0, 1], np.float32)
    inner = np.repeat(np.arange(5) > 2, len(turn))
    flip = np.where((np.sum(band.normals * out, axis=1) > 0) == inner, -1.0, 1.0)[:, None]
    wall = Mesh(band.positions, (band.normals * flip).astype(np.float32), band.triangles)
    tips = [put(ball(0.0115, 2), (0.1 * np.cos(a), 0.115, 0.1 * np.sin(a))) for a in
            np.arange(8) * np.pi / 4]  # fmt: skip
    gems = [put(ellipsoid(0.011, 0.014, 0.006, 2), (0.0905 * np.sin(a), 0.030, 0.0905 * np.cos(a)),
                (float(a), 0, 0)) for a in np.arange(8) * np.pi / 4]  # fmt: skip
    small = circled(put(ball(0.0048, 1), (0.0905, 0.030, 0)), 8, np.pi / 8)
    return Model((
        Part(vessel([(0, 0.005), (0.08, 0.005), (0.078, 0.035), (0.05, 0.052), (0, 0.058)], 28),
             linear("#8a2f4a"), FELT),
        Part(wall, gold, METAL),
        Part(merge([hoop(0.088, 0.007), hoop(0.089, 0.005, (0, 0.055, 0))]),
             lighter(gold, 0.2), METAL),
        Part(merge([*tips, small]), linear("#f4efe4"), GLAZED),
        Part(merge(gems[0::2]), linear("#c8262c"), Finish(roughness=0.06)),
        Part(merge(gems[1::2]), linear("#2f5fc4"), Finish(roughness=0.06)),
    ), {"top": (0, 0.125, 0)})  # fmt: skip


def helmet(kit: Kit) -> Model:
    """Return a knight's helmet with a slit visor, rivets and a plume."""
    steel = kit.main("#a9afb8", "#a9afb8", "#d0a040")
    bowl = vessel([(0.100, 0.0), (0.112, 0.006), (0.100, 0.06), (0.118, 0.15), (0.112, 0.21),
                   (0.075, 0.265), (0.025, 0.285), (0, 0.287)], 40)  # fmt: skip
    visor = _visor()
    slit = merge([slab((0.085, 0.011, 0.02), (s * 0.052, 0.168, 0.122 - 0.010), 0.004,
                       (s * 0.42, 0, 0)) for s in (-1, 1)])  # fmt: skip
    holes = [put(ball(0.0052, 1), (s * (0.022 + 0.02 * c), 0.105 - 0.018 * r, 0.142 - 0.010 * c
                                   - 0.008 * r)) for s in (-1, 1) for c in range(3) for r in
             range(3)]  # fmt: skip
    rivets = circled(put(ball(0.0065, 1), (0.109, 0.022, 0)), 14)
    crest = bent([(0, 0.18, -0.118), (0, 0.26, -0.085), (0, 0.292, 0.0), (0, 0.262, 0.075)],
                 (0.006, 0.009, 0.010, 0.006), 8)  # fmt: skip
    feathers = [bent([(0, 0.285, -0.02), (0.012 * k, 0.36 + 0.012 * (2 - abs(k)), -0.04),
                      (0.02 * k, 0.37 + 0.01 * (2 - abs(k)), -0.11),
                      (0.028 * k, 0.31, -0.16 - 0.012 * (2 - abs(k)))],
                     (0.012, 0.024, 0.023, 0.010), 10) for k in (-2, -1, 0, 1, 2)]  # fmt: skip
    plume = linear(("#c8332b", "#2f5fae", "#7d4bb0")[kit.choice(3)])
    turn = rotation(yaw=0.45)
    parts = (
        Part(bowl, steel, METAL), Part(visor, toned(steel, 0.86), METAL),
        Part(merge([slit, *holes]), _DARK, SMOOTH),
        Part(merge([rivets, crest, both(put(ball(0.017, 2), (0.116, 0.165, 0.03)))]), _BRASS,
            METAL),
        Part(merge(feathers), plume, FELT),
    )  # fmt: skip
    return Model(tuple(p.under(turn) for p in parts), {"top": (0, 0.29, 0)})


def _visor() -> Mesh:
    """Return a keeled face plate in front of a helmet."""
    turn = np.linspace(-1.25, 1.25, 31)
    rows = []
    for y, reach, keel in (
        (0.03, 0.112, 0.02),
        (0.08, 0.117, 0.036),
        (0.125, 0.121, 0.034),
        (0.16, 0.123, 0.012),
        (0.20, 0.121, 0.004),
        (0.222, 0.114, 0.0),
    ):
        nose = keel * np.exp(-((turn / 0.45) ** 2))
        rows.append(np.stack([reach * np.sin(turn), 0 * turn + y, reach * np.cos(turn) + nose], -1))
    plate = sheet(np.stack(rows))
    away = plate.positions * np.array([1, 0, 1], np.float32)
    out = np.where(np.sum(plate.normals * away, axis=1, keepdims=True) < 0, -1.0, 1.0)
    return Mesh(plate.positions, (plate.normals * out).astype(np.float32), plate.triangles)


WORN: Final[dict[str, Builder]] = {
    "handbag": handbag,
    "tie": necktie,
    "shoe": shoe,
    "boot": boot,
    "crown": crown,
    "helmet": helmet,
}
"""Builders by name."""
