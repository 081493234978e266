"""The clay of a bird: body, head, beak, wings, tail and legs."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.birds.flock import Bird
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.inlay import Inlay, Marking
from reelkite.engines.diorama.creatures.parts import Part, pelt
from reelkite.engines.diorama.modelling.clay import ball, dents, rod
from reelkite.engines.diorama.modelling.drape import padded, sheet
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Surface
from reelkite.engines.diorama.modelling.turning import Vector, turn, vector
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, named, varied
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, translation
from reelkite.engines.diorama.shapes import ellipsoid, tube

_WHITE: Final = linear("#f7f3ea")
_CELL: Final = 0.105
"""Size of triangles as a share of the body's half length."""


def parts_of(bird: Bird, appearance: Appearance) -> Sequence[Part]:
    """Return the clay of ``bird``; the seed and the colour word choose its plumage."""
    main, belly, wing, beak, legs = _colours(bird, appearance)
    parts: list[Part] = [_body(bird, main, belly)]
    parts += _tail(bird, main, wing)
    for side, sign in SIDES:
        parts += _wing(bird, side, sign, (wing, main))
        parts += _leg(bird, side, sign, legs)
        iris = None if bird.iris is None else linear(bird.iris)
        out = bird.eye_way(sign)
        spot = bird.face + out * bird.head * 0.86
        lid = {"hood": _WHITE, "discs": belly}.get(bird.mark or "", main)
        parts += eye(spot, out, bird.eye * bird.head, ("head", f"lid{side}"), (lid, iris))
    parts += _beak(bird, beak)
    return [*parts, *_ornaments(bird)]


def main_colour(bird: Bird, appearance: Appearance) -> Vec3:
    """Return the colour of most of the feathers."""
    return _colours(bird, appearance)[0]


def _colours(bird: Bird, appearance: Appearance) -> tuple[Vec3, Vec3, Vec3, Vec3, Vec3]:
    """Return main, belly, wing, beak and legs."""
    codes = bird.colours
    mains = (codes[0], *codes[5:])
    dice = np.random.default_rng([appearance.seed, 41])
    picked = int(dice.integers(len(mains)))
    belly, wing, beak, legs = (linear(code) for code in codes[1:5])
    if appearance.colour is None and picked == 0:
        return linear(codes[0]), belly, wing, beak, legs
    main = varied(linear(mains[picked]), dice, 0.06)
    main = main if appearance.colour is None else named(appearance.colour)
    red, green, blue = (c * 0.72 for c in main)
    same = codes[0] == codes[1]
    return main, main if same else belly, (red, green, blue), beak, legs


def _body(bird: Bird, main: Vec3, belly: Vec3) -> Part:
    """Return body, neck and head in one skin, with a belly of its own colour."""
    tilt = turn((-bird.stance, 0, 0))
    size, soft = bird.head, 0.35 * bird.body[0]
    thin = bird.neck > 0.12
    lumps = [
        ball(bird.middle, bird.body, "body", turned=tilt),
        ball(bird.on_body(0, 0.15, 0.45), np.array(bird.body) * (0.86, 0.86, 0.6), "body",
             blend=soft, turned=tilt),
        rod(bird.on_body(0, 0.05, -0.4), bird.on_body(0, 0.25, -1.05),
            (0.62 * bird.body[1], 0.22 * bird.body[1]), "body", blend=soft),
        rod(bird.on_body(0, 0.1, 0.45), bird.nape, (0.62 * bird.body[1],
            (0.60 if thin else 0.85) * size), "neck0", blend=soft),
        rod(bird.nape, bird.poll, ((0.60 if thin else 0.85) * size, (0.46 if thin else 0.8) * size),
            "neck", blend=0.5 * soft),
        ball(bird.face, vector(0.97, 0.96, 1.0) * size, "head", blend=0.45 * size),
    ]  # fmt: skip
    cell = _CELL * bird.body[2]
    marks = dents(0.03 * bird.body[0], 3.2 / bird.body[0])
    pale = _WHITE if bird.mark == "hood" else belly
    inlays = [Inlay(marking, pale) for marking in _markings(bird)]
    return pelt(lumps, cell, Surface(main, 0.8, 0.5), inlays, marks)


def _markings(bird: Bird) -> Sequence[Marking]:
    """Return where the belly's colour lies: breast, and what the face has of it."""
    if bird.colours[0] == bird.colours[1]:
        return []
    face: dict[str | None, Marking] = {
        "discs": _discs(bird), "penguin": _cheeks(bird), "hood": _hood(bird),
    }  # fmt: skip
    breast = [] if bird.mark == "hood" else [_breast(bird)]
    return [*breast, face[bird.mark]] if bird.mark in face else breast


def _breast(bird: Bird) -> Marking:
    spot = bird.on_body(0, -0.75, 0.22)
    _, high, long_ = bird.body
    radii = vector(0.86 * bird.body[0], 0.98 * high, 0.95 * long_)
    frame = turn((-bird.stance, 0, 0))

    def marking(points: Array) -> Array:
        q = ((points - spot) @ frame) / radii
        inside: Array = 1 - np.sqrt(np.einsum("ij,ij->i", q, q))
        return inside

    return marking


def _balls(bird: Bird, at: Vec3, radius: float) -> Marking:
    def marking(points: Array) -> Array:
        best = np.full(len(points), -1.0)
        for _, sign in SIDES:
            spot = bird.face + vector(*at) * vector(sign, 1, 1) * bird.head
            best = np.maximum(best, radius * bird.head - np.linalg.norm(points - spot, axis=1))
        return best

    return marking


def _discs(bird: Bird) -> Marking:
    return _balls(bird, (0.44, 0.04, 0.80), 0.55)


def _cheeks(bird: Bird) -> Marking:
    return _balls(bird, (0.46, -0.02, 0.78), 0.56)


def _hood(bird: Bird) -> Marking:
    low = float(bird.face[1]) - 1.15 * bird.head

    def marking(points: Array) -> Array:
        behind = points[:, 2] - (bird.face[2] - 1.4 * bird.head)
        zigzag = 0.12 * bird.head * np.sin(np.arctan2(points[:, 0], points[:, 2]) * 9)
        marked: Array = np.minimum(points[:, 1] - low + zigzag, behind)
        return marked

    return marking


def blade(leading: Array, trailing: Array, thickness: float) -> Mesh:
    """Return a closed cushion between two edges ``(k, 3)`` that lie about flat: wings, fins.

    Its thickness is laid along the normal of the plane that it lies in.
    """
    share = np.linspace(0, 1, 7)[None, :, None]
    flat = leading[:, None] * (1 - share) + trailing[:, None] * share
    along, across = leading[-1] - leading[0], trailing[len(trailing) // 2] - leading[0]
    up = np.cross(along, across)
    up /= max(float(np.linalg.norm(up)), 1e-9)
    rise = padded(flat, thickness, 0.45)[..., None]
    return merge([sheet(flat + up * rise, up), sheet(flat - up * rise, -up)])


def _wing(bird: Bird, side: str, sign: float, colours: tuple[Vec3, Vec3]) -> Sequence[Part]:
    """Return one spread wing: feathers, and coverts over them."""
    length, broad = bird.wing
    root = bird.shoulder(sign)
    share = np.linspace(-0.08, 1, 15)
    outline = np.sqrt(np.maximum(1 - np.maximum(share, 0) ** 3.2, 0))
    scallop = 1 - 0.13 * np.abs(np.sin(share * np.pi * 4.5)) * (share > 0.12)

    def edge(z: Array) -> Array:
        return root + np.stack([sign * share * length, np.zeros_like(z), z], axis=1)

    front = 0.26 * broad * outline * (1 - 0.6 * share**2) - 0.10 * broad * share**2
    back = -0.74 * broad * outline * scallop - 0.16 * broad * share
    middle = front + (back - front) * (0.56 - 0.22 * share)
    bone, thick = f"wing{side}", 0.085 * broad
    feathers = blade(edge(front), edge(back), thick)
    coverts = blade(edge(front + 0.02 * broad), edge(middle), 1.7 * thick)
    return [
        Laid(feathers, bone, Surface(colours[0], 0.8, 0.5)),
        Laid(coverts, bone, Surface(colours[1], 0.8, 0.5)),
    ]


def _tail(bird: Bird, main: Vec3, wing: Vec3) -> Sequence[Part]:
    """Return a fan of tail feathers."""
    length, wide = bird.tail
    root = bird.on_body(0, 0.1, -0.85)
    frame = turn((-0.55 * bird.stance, 0, 0))
    share = np.linspace(0, 1, 9)
    half = wide * (0.45 + 0.55 * share) * np.sqrt(np.maximum(1 - share**6, 0))
    line = np.stack([half, np.zeros(9), -share * length], axis=1)
    left, right = line @ frame.T, (line * (-1, 1, 1)) @ frame.T
    fan = blade(root + left, root + right, 0.16 * wide + 0.008)
    colour = wing if bird.voice != "caw" else main
    return [Laid(fan, "tail", Surface(colour, 0.8, 0.5))]


def _at(mesh: Mesh, spot: Vector, frame: Vector | None = None) -> Mesh:
    matrix = translation(*spot.tolist())
    if frame is not None:
        matrix[:3, :3] = frame
    return mesh.moved(matrix)


def _beak(bird: Bird, colour: Vec3) -> Sequence[Part]:
    """Return upper and lower beak."""
    long_, thick = bird.beak
    root = bird.face + vector(0, -0.10, 0.86) * bird.head
    surface = Surface(colour, 0.4)
    jaw = root + vector(0, -0.55 * thick, 0)
    if bird.shape == "flat":
        upper = ellipsoid(1.15 * thick, 0.52 * thick, 0.62 * long_, 2)
        lower = ellipsoid(0.98 * thick, 0.34 * thick, 0.54 * long_, 2)
        ahead, tilt = vector(0, 0, 0.45 * long_), turn((0.12, 0, 0))
        return [
            Laid(_at(upper, root + ahead, tilt), "head", surface),
            Laid(_at(lower, jaw + ahead * 0.9, tilt), "jaw", surface),
        ]
    hook = 0.75 if bird.shape == "hook" else 0.12
    share = np.linspace(-0.25, 1, 8)
    drop = -hook * long_ * np.maximum(share, 0) ** 2
    rise = 0.18 * thick * (bird.shape == "hook") * np.sin(np.pi * np.clip(share, 0, 1))
    reach = share * long_ * (1 - 0.30 * hook * np.maximum(share, 0))
    path = root + np.stack([np.zeros(8), drop + rise, reach], axis=1)
    radii = thick * np.sqrt(np.clip(1.02 - np.maximum(share, 0) ** 1.6, 0.02, 1))
    under = jaw + np.stack([np.zeros(5), np.zeros(5), np.linspace(-0.2, 0.62, 5) * long_], axis=1)
    return [
        Laid(tube(path, radii, 9), "head", surface),
        Laid(tube(under, thick * np.array([0.7, 0.66, 0.56, 0.4, 0.1]), 8), "jaw", surface),
    ]


def _leg(bird: Bird, side: str, sign: float, colour: Vec3) -> Sequence[Part]:
    """Return one thin leg, and three toes or a webbed foot."""
    hip, ankle = bird.hip(sign), bird.ankle(sign)
    thick = 0.055 * bird.body[0] + 0.005
    surface = Surface(colour, 0.6)
    path = np.linspace(hip, ankle, 6)
    parts: list[Part] = [Laid(tube(path, thick, 7), f"leg{side}", surface)]
    size = 0.50 * bird.body[0]
    if bird.webbed:
        foot = ellipsoid(0.78 * size, 0.20 * size, 0.95 * size, 2)
        return [
            *parts,
            Laid(_at(foot, ankle + vector(0, -0.02, 0.55 * size)), f"foot{side}", surface),
        ]
    for yaw in (-0.55, 0.0, 0.55, math.pi):
        reach = size * (0.55 if yaw > 1 else 1.0)
        tip = ankle + vector(math.sin(yaw) * reach, 0.2 * thick - ankle[1] + thick,
                             math.cos(yaw) * reach)  # fmt: skip
        toes = tube(np.linspace(ankle, tip, 4), np.array([1.1, 1.0, 0.9, 0.6]) * thick, 6)
        parts.append(Laid(toes, f"foot{side}", surface))
    return parts


def _ornaments(bird: Bird) -> Sequence[Part]:
    """Return comb and wattle, or a crest."""
    size = bird.head
    if bird.mark == "comb":
        red = Surface(linear("#d8322c"), 0.6, 0.2)
        lumps = [
            ball(bird.face + vector(0, 0.95 + 0.12 * (k == 1), 0.45 - 0.42 * k) * size,
                 vector(0.13, 0.36, 0.27) * size, "head", blend=0.05 * size)
            for k in range(3)
        ]  # fmt: skip
        wattle = bird.face + vector(0, -0.72, 0.85) * size
        drop = ellipsoid(0.16 * size, 0.34 * size, 0.14 * size, 1)
        return [Moulded(lumps, 0.11 * size, red), Laid(_at(drop, wattle), "head", red)]
    if bird.mark == "crest":
        gold = Surface(linear(bird.colours[2]), 0.6)
        found: list[Part] = []
        for lean in (-0.5, 0.0, 0.5):
            root = bird.face + vector(0, 0.85, -0.1) * size
            tip = root + vector(0.25 * lean, 1.0, -0.5 + 0.5 * lean) * size
            found.append(Laid(tube(np.linspace(root, tip, 4), 0.05 * size, 6), "head", gold))
            found.append(Laid(_at(ellipsoid(*(0.13 * size,) * 3, 1), tip), "head", gold))
        return found
    return ()
