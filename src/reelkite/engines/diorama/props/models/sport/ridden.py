"""What is stood upon: skis, snowboard, skateboard, surfboard."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    bent,
    both,
    closed,
    hoop,
    put,
    rod,
    slab,
    spread,
)
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation
from reelkite.engines.diorama.shapes import ball, cylinder, extrude, sheet

_STEEL: Final = linear("#b9bec2")
_DARK: Final = linear("#2e2b2c")
_CREAM: Final = linear("#f1e8d6")


def _plank(size: Vec3, taper: float, kick: float, columns: int = 40) -> Mesh:
    """Return a board along z with round ends that turn up, its middle at the origin.

    Args:
        size: Width, thickness and length in metres.
        taper: Share by which its waist is narrower.
        kick: Metres by which its ends rise.
        columns: Cells along it.
    """
    wide, thick, long = size
    rim = closed([(-0.5, -0.42), (-0.36, -0.488), (0.0, -0.5), (0.36, -0.488), (0.5, -0.42),
                  (0.5 * (1 - taper), 0.0), (0.5, 0.42), (0.36, 0.488), (0.0, 0.5), (-0.36, 0.488),
                  (-0.5, 0.42), (-0.5 * (1 - taper), 0.0)], 2 * columns)  # fmt: skip
    shell = extrude(rim * np.array([wide, long]), thick, 0.35 * thick)
    strips = _cut(shell)
    along = strips.positions[:, 1] / long
    lift = kick * (np.clip(np.abs(along) - 0.33, 0, 1) / 0.17) ** 2
    moved = np.stack([strips.positions[:, 0], strips.positions[:, 2] + lift,
                      -strips.positions[:, 1]], 1)  # fmt: skip
    slope = 2 * kick * np.clip(np.abs(along) - 0.33, 0, 1) / 0.17**2 / long * np.sign(along)
    x, y, z = strips.normals.T
    normals = np.stack([x, z, -(y - slope * z)], 1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return Mesh(moved.astype(np.float32), normals.astype(np.float32), strips.triangles)


def _cut(mesh: Mesh) -> Mesh:
    """Return an extruded plate with its two faces as strips across, so that it can be bent."""
    flat = np.abs(mesh.normals[mesh.triangles][:, :, 2]).min(axis=1) > 0.99
    rest = Mesh(mesh.positions, mesh.normals, mesh.triangles[~flat])
    half = mesh.positions[:, 2].max()
    front = mesh.positions[np.abs(mesh.positions[:, 2] - half) < 1e-6][:, :2]
    y = np.linspace(front[:, 1].min(), front[:, 1].max(), 33)
    order = np.argsort(front[:, 1])
    reach = np.interp(y, front[order, 1], np.abs(front[order, 0]))
    faces = []
    for z in (half, -half):
        grid = np.stack([np.stack([s * reach, y, 0 * y + z], -1) for s in (-1.0, 1.0)])
        face = sheet(grid)
        normals = np.zeros_like(face.normals)
        normals[:, 2] = np.sign(z)
        faces.append(Mesh(face.positions, normals, face.triangles))
    return merge([rest, *faces])


def skateboard(kit: Kit) -> Model:
    """Return a skateboard on four wheels that roll, tipped so that its deck is seen."""
    deck = kit.main("#d3432f", "#35b3a8", "#e8b84a", "#7d5aa8")
    board = put(_plank((0.21, 0.014, 0.80), 0.02, 0.055), (0, 0.095, 0))
    grit = put(_plank((0.196, 0.004, 0.775), 0.02, 0.055), (0, 0.1045, 0))
    trucks = merge([slab((0.05, 0.045, 0.08), (0, 0.047, z), 0.012) for z in (-0.24, 0.24)])
    bars = merge([rod((-0.10, 0.035, z), (0.10, 0.035, z), 0.010) for z in (-0.24, 0.24)])
    wheels = [Part(both(put(cylinder(0.032, 0.032, 0.038, 20, 0.008), (0.083, 0.032, z),
                            (0, 0, -np.pi / 2))), _CREAM, SMOOTH, joint=f"axle {k}")
              for k, z in enumerate((-0.24, 0.24))]  # fmt: skip
    bolts = spread(ball(0.006, 1), [(x, 0.108, z + dz) for x in (-0.02, 0.02) for z in (-0.24, 0.24)
                                    for dz in (-0.025, 0.025)])  # fmt: skip
    return Model(
        (
            Part(board, deck, SMOOTH),
            Part(grit, _DARK),
            Part(put(slab((0.20, 0.006, 0.12), (0, 0.1045, 0), 0.002)), deck, SMOOTH),
            Part(merge([trucks, bars, bolts]), _STEEL, METAL),
            *wheels,
        ),
        {"saddle": (0, 0.11, 0), "seat": (0, 0.11, 0)},
        {f"axle {k}": Joint((0, 0.032, z), radius=0.032) for k, z in enumerate((-0.24, 0.24))},
    )  # fmt: skip


def _shown(kit: Kit, parts: list[Part], turn: tuple[float, float], heel: Mesh) -> Model:
    """Return boards that lie flat where something is on them, and stand up otherwise."""
    if not kit.has("lying"):
        return _propped(parts, turn, heel)
    low = min(float(part.mesh.positions[:, 1].min()) for part in parts)
    return Model(tuple(part.at(0, -low, 0) for part in parts), {"grip": (0, 0.03, 0)})


def _propped(parts: list[Part], turn: tuple[float, float], heel: Mesh) -> Model:
    """Return boards that stand on their tails and lean back, on a foot.

    Args:
        parts: Along z, top to +y.
        turn: Roll and pitch of the lean in radians.
        heel: What holds them, at its place.
    """
    up = rotation(pitch=-np.pi / 2 + 0.0)
    lean = rotation(pitch=turn[1], roll=turn[0])
    stood = [p.under((lean @ rotation(yaw=np.pi) @ up).astype(np.float32)) for p in parts]
    low = min(float(p.mesh.positions[:, 1].min()) for p in stood)
    whole = tuple(p.at(0, -low, 0) for p in stood)
    return Model((*whole, Part(heel, linear("#e6ecf2"))), {"grip": (0, 0.8, 0)})


def _drift(reach: float) -> Mesh:
    """Return a heap of snow or sand in which boards are stuck."""
    heap = ball(1.0, 3)
    low = np.maximum(heap.positions, np.array([-9, 0, -9], np.float32))
    wave = 1 + 0.10 * np.sin(5 * low[:, :1]) * np.cos(4 * low[:, 2:])
    scaled = low * np.array([reach, 0.28 * reach, 0.6 * reach], np.float32) * wave
    return Mesh(scaled.astype(np.float32), heap.normals, heap.triangles)


def skis(kit: Kit) -> Model:
    """Return a pair of skis and two poles stuck in a heap of snow."""
    paint = kit.main("#d3432f", "#2f6fae", "#35b3a8", "#e8b84a")
    ski = _plank((0.11, 0.018, 1.35), 0.16, 0.10, 30)
    stripe = put(slab((0.04, 0.004, 0.75), (0, 0.009, 0), 0.001))
    binding = [slab((0.075, 0.05, 0.09), (0, 0.006, 0.10), 0.012),
               slab((0.07, 0.06, 0.10), (0, 0.006, -0.16), 0.012)]  # fmt: skip
    parts = []
    for side in (-1, 1):
        at = (0.075 * side, 0, 0)
        parts += [Part(put(ski, at), paint, GLAZED), Part(put(stripe, at), lighter(paint, 0.7)),
                  Part(put(merge(binding), at), _DARK, SMOOTH)]  # fmt: skip
    model = _shown(kit, parts, (0.0, -0.06), _drift(0.42))
    if kit.has("lying"):
        return model
    poles = both(merge([rod((0.28, 0.02, 0.04), (0.36, 1.06, -0.02), 0.013),
                        put(hoop(0.055, 0.009), (0.288, 0.14, 0.035))]))  # fmt: skip
    grips = both(rod((0.355, 1.0, -0.016), (0.364, 1.13, -0.024), 0.022, 10))
    return Model((*model.parts, Part(poles, _STEEL, METAL), Part(grips, _DARK)), model.anchors)


def snowboard(kit: Kit) -> Model:
    """Return a snowboard with two bindings, stuck in a heap of snow."""
    paint = kit.main("#7d5aa8", "#35b3a8", "#d3432f", "#f2a93a")
    plank = _plank((0.28, 0.016, 1.50), 0.14, 0.07)
    art = [Part(slab((0.265, 0.004, 0.09), (0, 0.0075, z), 0.001, (0.5, 0, 0)), lighter(paint, s))
           for z, s in ((-0.02, 0.55), (0.12, 0.75), (-0.16, 0.35))]  # fmt: skip
    strap = bent([(-0.10, 0.01, 0), (-0.09, 0.10, 0), (0, 0.135, 0), (0.09, 0.10, 0),
                  (0.10, 0.01, 0)], 0.015)  # fmt: skip
    binding = merge(
        [
            slab((0.20, 0.025, 0.13), (0, 0.006, 0), 0.01),
            put(strap, (0, 0, 0.03)),
            put(strap, (0, 0, -0.03)),
            slab((0.03, 0.15, 0.13), (-0.10, 0.01, 0), 0.012),
        ]
    )
    parts = [Part(plank, paint, GLAZED), *art,
             Part(merge([put(binding, (0, 0, z), (0.25 * s, 0, 0)) for z, s in ((0.27, 1),
                                                                               (-0.27, -1))]),
                  _DARK, SMOOTH)]  # fmt: skip
    return _shown(kit, parts, (0.12, -0.10), _drift(0.42))


def surfboard(kit: Kit) -> Model:
    """Return a surfboard stuck upright in a heap of sand, with stripes and fins."""
    paint = kit.main("#f2c531", "#35b3a8", "#ee7f2c", "#f3efe6")
    half = [(0.0, -0.95), (0.13, -0.90), (0.235, -0.60), (0.27, -0.1), (0.25, 0.35), (0.16, 0.75),
            (0.06, 0.95)]  # fmt: skip
    rim = closed([*half, (0.0, 1.0), *[(-x, y) for x, y in half[:0:-1]]], 80)
    body = put(extrude(rim, 0.06, 0.024), turn=(0, np.pi / 2, 0))
    tone = _stripes(rim, (0.0, 0.05))
    stripes = [put(extrude(tone, 0.064, 0.002), turn=(0, np.pi / 2, 0))]
    flip = np.array([1, 1, -1], np.float32)
    board = [Mesh(m.positions * flip, m.normals * flip, m.triangles) for m in (body, *stripes)]
    parts = [
        Part(board[0], paint, GLAZED),
        Part(board[1], lighter(paint, 0.72) if paint[0] < 0.8 else linear("#d3432f"), GLAZED),
    ]
    model = _shown(kit, parts, (0.10, -0.10), _drift(0.45))
    if kit.has("lying"):
        return model
    *boards, heap = model.parts
    return Model((*boards, Part(heap.mesh, linear("#e2c48f"))), model.anchors)


def _stripes(rim: Array, place: tuple[float, float]) -> Array:
    """Return the outline of a stripe along the middle of a board, drawn in from its ends."""
    middle, half = place
    y = np.linspace(rim[:, 1].min() + 0.012, rim[:, 1].max() - 0.03, 20)
    taper = half * np.clip(np.minimum(y - y[0] + 0.004, y[-1] - y + 0.004) / 0.12, 0.03, 1)
    return np.concatenate(
        [np.stack([middle + taper, y], 1), np.stack([middle - taper, y], 1)[::-1]]
    )


RIDDEN: Final[dict[str, Builder]] = {
    "skateboard": skateboard,
    "skis": skis,
    "snowboard": snowboard,
    "surfboard": surfboard,
}
"""Builders by name."""
