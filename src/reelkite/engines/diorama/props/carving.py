"""Words for carving props: put something somewhere, mirror it, wind it round, lay it down."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.props.forms import turned
from reelkite.engines.diorama.props.modelling import LEFT_BEHIND, Joint, Model, Part, Shine
from reelkite.engines.diorama.scene.mesh import (
    Array,
    Mat4,
    Mesh,
    Vec3,
    merge,
    rotation,
    scaling,
    translation,
)
from reelkite.engines.diorama.shapes import cylinder, extrude, rounded_box, sheet, spline, tube

ORIGIN: Vec3 = (0.0, 0.0, 0.0)
ROUND = 2 * np.pi
RIGHT = np.pi / 2
FORWARD: Vec3 = (0.0, RIGHT, 0.0)  # turns what stands up so that it looks to the front
SIDEWAYS: Vec3 = (0.0, 0.0, -RIGHT)  # turns what stands up so that it points along x

LEANING: Mat4 = rotation(pitch=-0.2)  # stands on its end and leans back a little
LAID: Mat4 = rotation(pitch=-1.36, roll=-1.15)  # lies aslant on its back, tipped to the viewer


def pose(at: Vec3 = ORIGIN, turn: Vec3 = ORIGIN) -> Mat4:
    """Return the matrix that turns by yaw, pitch and roll (radians), then moves to ``at``."""
    yaw, pitch, roll = turn
    return (translation(*at) @ rotation(yaw=yaw, pitch=pitch, roll=roll)).astype(np.float32)


def put(mesh: Mesh, at: Vec3 = ORIGIN, turn: Vec3 = ORIGIN) -> Mesh:
    """Return the mesh turned by yaw, pitch and roll, then moved to ``at``."""
    return mesh.moved(pose(at, turn))


def slab(size: Vec3, at: Vec3 = ORIGIN, radius: float = 0.01, turn: Vec3 = ORIGIN) -> Mesh:
    """Return a box with soft edges whose underside has its middle at ``at``."""
    return put(rounded_box(*size, radius), at, turn)


def post(radius: float, height: float, at: Vec3 = ORIGIN, turn: Vec3 = ORIGIN) -> Mesh:
    """Return a cylinder with soft rims that grows up from ``at``, or where ``turn`` points."""
    return put(cylinder(radius, radius, height, 20, min(0.2 * radius, 0.2 * height)), at, turn)


def rod(start: Vec3, end: Vec3, radius: float | Sequence[float], sides: int = 8) -> Mesh:
    """Return a straight stick; two radii make it taper."""
    return tube([start, end], radius, sides)


def bent(points: Sequence[Vec3], radius: float | Sequence[float], sides: int = 8) -> Mesh:
    """Return a tube on a smooth curve over ``points``; a radius a point makes it swell."""
    count = 5 * len(points)
    along = np.linspace(0, 1, count)
    radii = np.broadcast_to(np.asarray(radius, dtype=np.float64), (len(points),))
    return tube(
        spline(points, count), np.interp(along, np.linspace(0, 1, len(points)), radii), sides
    )


def board(outline: Sequence[tuple[float, float]], depth: float, bevel: float = 0.004) -> Mesh:
    """Return a plate with a smooth closed outline in x and y, ``depth`` thick about z = 0."""
    return extrude(closed(outline, 4 * len(outline)), depth, bevel)


def closed(outline: Sequence[tuple[float, float]], count: int) -> Array:
    """Return ``count`` points on a smooth closed curve through ``outline``."""
    points = [*outline[-2:], *outline, *outline[:2]]
    whole = spline(points, (len(points) - 1) * 16 + 1)[32:-16]
    curve: Array = whole[np.linspace(0, len(whole) - 1, count + 1).astype(int)][:-1]
    return curve


def jagged(outline: Sequence[tuple[float, float]], depth: float, bevel: float = 0.004) -> Mesh:
    """Return a plate with straight sides between the corners of ``outline``."""
    return extrude(np.array(outline, dtype=np.float64), depth, bevel)


def both(mesh: Mesh) -> Mesh:
    """Return the mesh and its mirror image on the other side in x."""
    return merge([mesh, mesh.moved(scaling(-1, 1, 1))])


def corners(mesh: Mesh) -> Mesh:
    """Return the mesh at all four corners: mirrored in x and in z."""
    pair = both(mesh)
    return merge([pair, pair.moved(scaling(1, 1, -1))])


def circled(mesh: Mesh, count: int, start: float = 0.0) -> Mesh:
    """Return ``count`` copies of the mesh around the y axis."""
    turns = np.linspace(start, start + ROUND, count, endpoint=False)
    return merge([mesh.moved(rotation(yaw=float(a))) for a in turns])


def spread(mesh: Mesh, places: Sequence[Vec3]) -> Mesh:
    """Return one copy of the mesh at each place."""
    return merge([mesh.moved(translation(*at)) for at in places])


def hoop(radius: float, thick: float, at: Vec3 = ORIGIN, turn: Vec3 = ORIGIN) -> Mesh:
    """Return a ring about y, ``thick`` in radius."""
    steps, sides = (32, 8) if thick >= 0.007 else (24, 6)
    angle = np.linspace(0, ROUND, steps + 1)
    angle[-1] = 0.0
    path = np.stack([np.cos(angle) * radius, 0 * angle, np.sin(angle) * radius], axis=1)
    return put(tube(path, thick, sides), at, turn)


def vessel(profile: Sequence[tuple[float, float]], sides: int = 32) -> Mesh:
    """Return a turned body: a smooth curve over radius and height, three points a step."""
    return turned(profile, 3 * len(profile), sides)


def cushion(size: Vec3, at: Vec3 = ORIGIN, turn: Vec3 = ORIGIN, cells: int = 14) -> Mesh:
    """Return a stuffed thing: swollen in the middle, thin at its seam, square corners drawn in.

    Args:
        size: Metres along x, of the thickness, and along z; its seam is at half the thickness.
        at: Where the middle of its underside is.
        turn: Yaw, pitch and roll.
        cells: Cells along each side.
    """
    line = np.sin(np.linspace(-RIGHT, RIGHT, cells + 1))
    x, z = np.meshgrid(line, line, indexing="xy")
    drawn = 1 - 0.06 * (1 - x**2) ** 2 * z**2 - 0.06 * (1 - z**2) ** 2 * x**2
    puff = np.sqrt(np.maximum((1 - x**4) * (1 - z**4), 0.0)) ** 0.8
    layers = [
        sheet(
            np.stack([x * drawn * size[0] / 2, y * puff * size[1] / 2, z * drawn * size[2] / 2], -1)
        )
        for y in (1.0, -1.0)
    ]
    outward = [
        Mesh(m.positions, m.normals * np.where(m.normals[:, 1:2] * y < 0, -1.0, 1.0), m.triangles)
        for m, y in zip(layers, (1.0, -1.0), strict=True)
    ]
    return put(merge(outward).moved(translation(0, size[1] / 2, 0)), at, turn)


def in_hand(
    parts: Sequence[Part],
    rest: Mat4,
    joints: dict[str, Joint] | None = None,
    shines: Sequence[Shine] = (),
) -> Model:
    """Return a model of something that is held, as it lies about when nobody holds it.

    Args:
        parts: In the frame of the hand: the grip at the origin, the length along +y, what looks
            at the audience towards +z.
        rest: How it lies or leans; it is then set on the ground with its middle at the mark.
        joints: In the same frame, at rest.
        shines: Likewise.
    """
    laid = [part.under(rest) for part in parts]
    low, high = Model(tuple(laid)).bounds()
    middle = (low + high) / 2
    ground = translation(-float(middle[0]), -float(low[1]), -float(middle[2]))
    whole = (ground @ rest).astype(np.float32)
    return Model(
        tuple(part.under(ground) for part in laid),
        {"grip": _moved(whole, ORIGIN)},
        {name: _placed(joint, whole) for name, joint in (joints or {}).items()},
        shines=tuple(Shine(_moved(whole, s.position), s.colour, s.reach) for s in shines),
        held=np.linalg.inv(whole).astype(np.float32),
    )


def beside(model: Model, *parts: Part) -> Model:
    """Return the model with what lies or stands about it while nobody holds it."""
    left = (part.on(LEFT_BEHIND) for part in parts)
    return replace(model, parts=(*model.parts, *left))


def raised(model: Model, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Model:
    """Return a model of something that is held, at rest elsewhere: on a stand, in a beaker."""
    way = translation(x, y, z)
    held = None if model.held is None else (model.held @ translation(-x, -y, -z)).astype(np.float32)
    return replace(
        model,
        parts=tuple(part.under(way) for part in model.parts),
        anchors={name: _moved(way, at) for name, at in model.anchors.items()},
        joints={name: _placed(joint, way) for name, joint in model.joints.items()},
        shines=tuple(Shine(_moved(way, s.position), s.colour, s.reach) for s in model.shines),
        held=held,
    )


def _placed(joint: Joint, matrix: Mat4) -> Joint:
    return Joint(_moved(matrix, joint.pivot), joint.radius, joint.rate, joint.axis, joint.swing)


def _moved(matrix: Mat4, point: Vec3) -> Vec3:
    x, y, z, _ = (float(v) for v in matrix @ np.array([*point, 1.0]))
    return x, y, z
