"""Worn things without their wearer, to be put on bodies of other rooms: on heads, eyes, necks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.clothes.extras import EXTRAS, USUAL
from reelkite.engines.diorama.figures.clothes.hats import hat, usual_code
from reelkite.engines.diorama.figures.clothes.outfits import Word, worn
from reelkite.engines.diorama.figures.clothes.wardrobe import GARMENTS, WORN
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.drape import cap, hoop, sheet, string
from reelkite.engines.diorama.modelling.pieces import Piece, assemble
from reelkite.engines.diorama.modelling.turning import Vector, cross, facing, unit, vector
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3, merge, scaling, translation
from reelkite.engines.diorama.shapes import ellipsoid, rounded_box, tube

_ON_HEAD: Final = frozenset(
    {"goggles", "headband", "headphones", "devil horns", "antennae", "halo", "flower"}
)
_ON_EYES: Final = frozenset({"sunglasses", "glasses", "mask", "eyepatch"})
_ON_NECK: Final = frozenset({"scarf", "tie", "bow tie", "neckerchief", "necklace"})
_ON_BACK: Final = frozenset({"backpack", "cape"})

_CLOTH: Final = Finish(roughness=0.9, felt=0.75)
_SHINY: Final = Finish(roughness=0.3)
_GLASS: Final = Finish(roughness=0.12)
_GOLD: Final[Vec3] = linear("#e3b23a")
_PANE: Final[Vec3] = linear("#14161c")


@dataclass(frozen=True, slots=True)
class Loose:
    """One worn thing.

    Attributes:
        name: A hat of ``hats.HATS``, or an extra of ``extras.EXTRAS``.
        seat: Where it is worn: ``head``, ``eyes``, ``neck`` or ``back``.
        colour: Of its main part, linear RGB.
    """

    name: str
    seat: str
    colour: Vec3


def loose(words: Sequence[str], *, face_only: bool = False) -> tuple[Loose, ...]:
    """Return what of the things that ``words`` name sits on any body, without twins.

    Args:
        words: Attributes: ``red scarf``, ``sunglasses``, ``top hat``.
        face_only: Leave out what a person's body would wear by itself: hats, scarves, packs.
    """
    found = [thing for thing in map(_loose, worn(words)) if thing is not None]
    if face_only:
        face = {"head", "eyes"}
        found = [thing for thing in found if thing.name in EXTRAS and thing.seat in face]
    return tuple({(thing.seat, thing.name): thing for thing in found}.values())


def _loose(word: Word) -> Loose | None:
    """Return a garment as a loose thing; None for what needs a body with arms and legs."""
    colour = None if word.colour is None else named(word.colour)
    if word.garment in WORN:
        name = WORN[word.garment]
        seat = _seat_of(name)
        return None if seat is None else Loose(name, seat, colour or linear(USUAL[name]))
    part, name = GARMENTS[word.garment]
    if part != "hat":
        return None
    return Loose(name, "head", colour or linear(usual_code(name)))


def _seat_of(name: str) -> str | None:
    seats = {"head": _ON_HEAD, "eyes": _ON_EYES, "neck": _ON_NECK, "back": _ON_BACK}
    return next((seat for seat, names in seats.items() if name in names), None)


def on_head(thing: Loose, detail: float) -> tuple[Solid, ...]:
    """Return a hat or its like in radii of the head, about the head's middle, looking along +z."""
    body = stature_of("adult")
    pieces: Sequence[Piece]
    if thing.name in EXTRAS:
        pieces = EXTRAS[thing.name](body, "tee", thing.colour)
    else:
        pieces = hat(body, thing.name, thing.colour)
    if thing.name == "santa":
        pieces = [*pieces, *EXTRAS["fur brim"](body, "tee", linear("#f8f5ee"))]
    solid, _ = assemble(pieces, skeleton_of(body), detail)
    fitted = scaling(1 / body.head) @ translation(*(-body.face).tolist())
    return (replace(solid, mesh=solid.mesh.moved(fitted.astype(np.float32))),)


def over_eyes(thing: Loose, left: Vector, right: Vector) -> tuple[Solid, ...]:
    """Return what is worn before the eyes, which are at two points in radii of the head."""
    apart = float(np.linalg.norm(left - right))
    size = min(0.52, max(0.30, 0.44 * apart))
    rims, panes = [], []
    ways = [_ahead(eye) for eye in (left, right)]
    spots = [eye + 0.20 * way for eye, way in zip((left, right), ways, strict=True)]
    for spot, way in zip(spots, ways, strict=True):
        frame = _looking(way)
        turns = np.linspace(0, 2 * np.pi, 21)
        ring = np.stack([np.cos(turns), 0.86 * np.sin(turns), 0 * turns], axis=1) * size
        rims.append(string(spot + ring @ frame.T, np.full(21, 0.075)))
        panes.append(_pane(spot, frame, size))
    if thing.name == "eyepatch":
        rims, panes = [_strap(spots[0])], panes[:1]
    else:
        rims += _bows(spots, size)
    if thing.name == "glasses":
        return (paint(merge(rims), thing.colour, _SHINY),)
    glass = _PANE if thing.name == "sunglasses" else thing.colour
    return paint(merge(rims), thing.colour, _SHINY), paint(merge(panes), glass, _GLASS)


def _ahead(eye: Vector) -> Vector:
    """Return which way a pane before an eye faces: more to the front than the eye itself."""
    return np.asarray(unit(unit(eye * vector(1, 0.2, 1)) + vector(0, 0.05, 0.9)))


def _looking(way: Vector) -> Vector:
    """Return the upright frame whose z is ``way``."""
    side = unit(cross(vector(0, 1, 0), way))
    return np.stack([side, cross(way, side), way], axis=1)


def _pane(spot: Vector, frame: Vector, size: float) -> Mesh:
    """Return a dark glass, a little curved."""
    lens = cap(size, (0.0, 1.35), 4, 16)
    flat = lens.moved(np.diag([1.0, 0.86, 0.35, 1.0]).astype(np.float32))
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, :3], matrix[:3, 3] = frame, spot - frame @ vector(0, 0, 0.12 * size)
    return flat.moved(matrix)


def _bows(spots: Sequence[Vector], size: float) -> list[Mesh]:
    """Return the bridge between two panes, and the bows to the ears."""
    left, right = spots
    across = unit(left - right)
    inner = [left - across * size * 0.9, right + across * size * 0.9]
    middle = 0.5 * (left + right) + vector(0, 0.16, 0.16)
    bridge = np.stack([inner[0], middle, inner[1]])
    found = [string(bridge, np.full(3, 0.07))]
    for spot, sign in ((left, 1.0), (right, -1.0)):
        hinge = spot + across * sign * size * 0.95 + vector(0, 0.08, 0)
        ear = vector(sign * 1.02, float(spot[1]) + 0.14, -0.10)
        found.append(string(np.stack([hinge, 0.5 * (hinge + ear), ear]), np.full(3, 0.06)))
    return found


def _strap(spot: Vector) -> Mesh:
    """Return the string of an eyepatch, round the head and over the brow."""
    turns = np.linspace(0, 2 * np.pi, 25)
    ring = np.stack([np.cos(turns), 0 * turns, np.sin(turns)], axis=1) * 1.02
    ring[:, 1] = float(spot[1]) + 0.1 - 0.25 * ring[:, 0]
    return string(ring, np.full(25, 0.045))


def round_neck(thing: Loose) -> tuple[Solid, ...]:
    """Return what is worn round a neck of radius 1 along y, with its front to +z."""
    return tuple(
        paint(mesh, thing.colour, _SHINY if thing.name == "necklace" else _CLOTH)
        for mesh in _NECKWEAR[thing.name]()
    )


def _hoop(height: float, radius: float, thick: float) -> Mesh:
    return hoop(vector(0, height, 0), radius, thick, np.eye(3), (22, 7))


def _scarf() -> tuple[Mesh, ...]:
    """Return two wraps and two ends down the front."""
    wraps = [_hoop(0.16, 1.04, 0.24), _hoop(-0.16, 1.10, 0.26)]
    ends = [
        _tail((0.22, -0.2, 1.22), (0.42, -1.6, 1.42), (0.20, 0.34)),
        _tail((-0.05, -0.2, 1.26), (-0.16, -1.2, 1.46), (0.18, 0.30)),
    ]
    return (merge([*wraps, *ends]),)


def _tail(start: Vec3, end: Vec3, wide: tuple[float, float]) -> Mesh:
    """Return a flat end of cloth that hangs."""
    spots = np.linspace(start, end, 5)
    flat = tube(spots * vector(1, 1, 3), np.linspace(*wide, 5), 8)
    return flat.moved(np.diag([1.0, 1.0, 1 / 3, 1.0]).astype(np.float32))


def _tie() -> tuple[Mesh, ...]:
    knot = ellipsoid(0.20, 0.18, 0.14, 2).moved(translation(0, -0.06, 1.12))
    blade = _tail((0, -0.2, 1.16), (0, -1.9, 1.34), (0.16, 0.30))
    return (merge([_hoop(0.0, 1.02, 0.12), knot, blade]),)


def _bow_tie() -> tuple[Mesh, ...]:
    wings = [
        ellipsoid(0.36, 0.28, 0.15, 2).moved(translation(sign * 0.40, -0.05, 1.14))
        for sign in (-1.0, 1.0)
    ]
    knot = ellipsoid(0.15, 0.17, 0.18, 2).moved(translation(0, -0.05, 1.18))
    return (merge([_hoop(0.0, 1.0, 0.10), *wings, knot]),)


def _neckerchief() -> tuple[Mesh, ...]:
    """Return a rolled cloth with a point on the breast."""
    point = _tail((0, 0.0, 1.10), (0, -1.25, 1.26), (0.72, 0.06))
    return (merge([_hoop(0.04, 1.04, 0.20), point]),)


def _necklace() -> tuple[Mesh, ...]:
    pendant = ellipsoid(0.24, 0.26, 0.12, 2).moved(translation(0, -0.42, 1.14))
    return (merge([_hoop(-0.05, 1.04, 0.09), pendant]),)


_NECKWEAR: Final = {
    "scarf": _scarf, "tie": _tie, "bow tie": _bow_tie, "neckerchief": _neckerchief,
    "necklace": _necklace,
}  # fmt: skip


def on_back(thing: Loose) -> tuple[Solid, ...]:
    """Return a pack or a cape: the trunk's radius is 1 and its middle at y -1, z is ahead."""
    return _cape(thing.colour) if thing.name == "cape" else _pack(thing.colour)


def _pack(colour: Vec3) -> tuple[Solid, ...]:
    """Return a pack with two straps round the trunk."""
    bag = rounded_box(1.45, 1.05, 1.50, 0.30).moved(translation(0, 0.22, 0))
    pocket = rounded_box(1.02, 0.56, 0.46, 0.16).moved(translation(0, 0.14, -0.84))
    flap = rounded_box(1.52, 0.26, 1.56, 0.11).moved(translation(0, 0.72, 0))
    straps = [
        hoop(vector(0, -0.98, z), 1.05, 0.10, facing(vector(0, 0, 1), vector(1, 0, 0)), (24, 6))
        for z in (-0.44, 0.44)
    ]
    buckle = ellipsoid(0.13, 0.10, 0.07, 1).moved(translation(0, 0.62, -0.80))
    return (
        paint(merge([bag, pocket]), colour, _CLOTH),
        paint(merge([flap, *straps]), _darker(colour), _CLOTH),
        paint(buckle, _GOLD, _SHINY),
    )


def _cape(colour: Vec3) -> tuple[Solid, ...]:
    """Return a cape over the back that lifts behind, tied before the shoulders."""
    along = np.linspace(0, 1, 10)[:, None]
    around = np.linspace(-1.05, 1.05, 13)[None]
    wide = 1.12 + 0.16 * along + 0.05 * along * np.sin(5 * around)
    lift = 0.75 * along**2.2
    points = np.stack(
        np.broadcast_arrays(
            wide * np.sin(around), wide * np.cos(around) - 1.0 + lift, 1.15 - 3.0 * along
        ),
        axis=-1,
    ).astype(np.float32)
    up = np.array([0, 1, 0], dtype=np.float32)
    knot = ellipsoid(0.24, 0.20, 0.20, 1).moved(translation(0, -0.1, 1.25))
    return (
        paint(merge([sheet(points, up), knot]), colour, _CLOTH),
        paint(sheet(points - up * np.float32(0.03), -up), _darker(colour), _CLOTH),
    )


def _darker(colour: Vec3) -> Vec3:
    red, green, blue = colour
    return 0.55 * red, 0.55 * green, 0.55 * blue
