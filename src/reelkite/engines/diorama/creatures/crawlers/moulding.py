"""The clay of many-legged animals."""

from collections.abc import Sequence

import numpy as np

from reelkite.engines.diorama.creatures.crawlers.kinds import Legged
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.grafts.wings import WINGS
from reelkite.engines.diorama.creatures.inlay import Inlay, Marking
from reelkite.engines.diorama.creatures.parts import Part, pelt
from reelkite.engines.diorama.modelling.clay import ball, dents, rod
from reelkite.engines.diorama.modelling.pieces import Laid, Moulded, Surface
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.mesh import Array, Vec3, scaling, translation
from reelkite.engines.diorama.shapes import ball as bead
from reelkite.engines.diorama.shapes import ellipsoid, tube


def colours_of(kind: Legged, appearance: Appearance) -> tuple[Vec3, Vec3, Vec3]:
    """Return the colours of body, legs and marks; a colour word is that of the body."""
    main, legs, marks = (linear(code) for code in kind.colours)
    dice = np.random.default_rng([appearance.seed, 23])
    codes = (kind.colours[0], *kind.mains)
    if appearance.colour is not None:
        main = named(appearance.colour)
    elif kind.mains:
        main = linear(codes[int(dice.integers(len(codes)))])
    return main, legs, marks


def clay_of(kind: Legged, appearance: Appearance) -> Sequence[Part]:
    """Return all its clay."""
    main, legs, marks = colours_of(kind, appearance)
    winged = kind.wings is not None and kind.wings[0] == "butterfly"
    body = linear(kind.colours[0]) if winged else main
    parts: list[Part] = [_body(kind, body, marks), *_eyes(kind, legs)]
    parts += [_leg(kind, side, pair, legs) for side, _ in SIDES for pair in range(kind.pairs)]
    parts += _claws(kind, main) if kind.claws else []
    parts += _feelers(kind, legs) if kind.feelers else []
    parts += _sting(kind, main) if kind.sting else []
    return [*parts, *(_wings(kind, appearance) if kind.wings else [])]


def _body(kind: Legged, main: Vec3, marks: Vec3) -> Part:
    smallest = min(min(s[2:]) for s in kind.segments)
    lumps = [
        ball((0.0, kind.rise + y, z), (rx, ry, rz), "body", blend=0.4 * smallest)
        for z, y, rx, ry, rz in kind.segments
    ]
    y, z, r = kind.head
    lumps.append(ball((0.0, kind.rise + y, z), r, "body", blend=0.3 * r))
    inlays = [Inlay(mark, marks) for mark in _marks(kind)]
    cell = 0.3 * smallest
    return pelt(
        lumps, cell, Surface(main, 0.55, 0.15), inlays, dents(0.02 * smallest, 0.3 / smallest)
    )


def _marks(kind: Legged) -> list[Marking]:
    if kind.mark == "stripes":
        return [_stripes(kind)]
    return [_dots(kind)] if kind.mark == "dots" else []


def _stripes(kind: Legged) -> Marking:
    z, _, _, _, rz = kind.segments[-1]

    def marking(points: Array) -> Array:
        along = (points[:, 2] - z) / rz
        inside: Array = np.where(along < 0.85, np.sin(along * 7.5) * 0.02, -0.02)
        return inside

    return marking


def _dots(kind: Legged) -> Marking:
    z, y, rx, ry, rz = kind.segments[0]
    spots = [
        (sign * 0.62 * rx, kind.rise + y + 0.7 * ry, z + at * rz)
        for sign in (-1, 1)
        for at in (0.4, -0.15, -0.6)
    ]

    def marking(points: Array) -> Array:
        near = [0.24 * rx - np.linalg.norm(points - np.array(spot), axis=1) for spot in spots]
        seam = 0.05 * rx - np.abs(points[:, 0]) - np.maximum(points[:, 2] - z - 0.75 * rz, 0)
        inside: Array = np.max([*near, seam], axis=0)
        return inside

    return marking


def _eyes(kind: Legged, skin: Vec3) -> list[Part]:
    y, z, r = kind.head[0] + kind.rise, kind.head[1], kind.head[2]
    parts: list[Part] = []
    for side, sign in SIDES:
        out = vector(sign * 0.5, 0.25, 0.83)
        spot = vector(sign * 0.55 * r, y + 0.35 * r, z + 0.7 * r)
        if kind.stalks:
            top = spot + vector(sign * 0.1 * r, 1.1 * r, 0)
            stalk = tube(np.stack([spot, top]), np.array([0.5, 0.4]) * kind.eye, 7)
            parts.append(Laid(stalk, "body", Surface(skin, 0.6)))
            spot = top
        out = out / np.linalg.norm(out)
        parts += eye(spot, out, kind.eye, ("body", f"lid{side}"), (skin, None))
    return parts


def _leg(kind: Legged, side: str, pair: int, colour: Vec3) -> Part:
    sign = dict(SIDES)[side]
    width = max(s[2] for s in kind.segments)
    share = (pair + 0.5) / kind.pairs - 0.5
    root = vector(sign * 0.6 * width, kind.rise, -share * 1.1 * width * 1.6)
    out = vector(sign * kind.spread, 0.0, -share * 1.9 * kind.spread)
    thick = kind.leg[1]
    mesh = tube(np.linspace(root, out, 7), np.linspace(1.25, 0.55, 7) * thick, 7)
    return Laid(mesh, f"leg{side}{pair}", Surface(colour, 0.6))


def _claws(kind: Legged, colour: Vec3) -> list[Part]:
    width, z, size = max(s[2] for s in kind.segments), kind.head[1], kind.claws
    parts: list[Part] = []
    for side, sign in SIDES:
        root = vector(sign * 0.7 * width, kind.rise + 0.02, z)
        wrist = root + vector(sign * 0.55, 0.15, 0.55) * size
        arm = rod(root, wrist, (0.16 * size, 0.13 * size), f"claw{side}", blend=0.02)
        hand = ball(
            wrist + vector(0, 0, 0.25) * size,
            np.array([0.28, 0.2, 0.34]) * size,
            f"claw{side}",
            blend=0.03,
        )
        tip = wrist + vector(-0.06 * sign, 0.02, 0.82) * size
        finger = rod(
            wrist + vector(0.16 * sign, 0, 0.4) * size,
            tip,
            (0.13 * size, 0.03 * size),
            f"claw{side}",
            blend=0.02,
        )
        thumb = rod(
            wrist + vector(-0.2 * sign, 0, 0.3) * size,
            tip - vector(0.12 * sign, 0, 0.1) * size,
            (0.1 * size, 0.03 * size),
            f"claw{side}",
            blend=0.02,
        )
        parts.append(Moulded([arm, hand, finger, thumb], 0.12 * size, Surface(colour, 0.55)))
    return parts


def _feelers(kind: Legged, colour: Vec3) -> list[Part]:
    y, z, r = kind.head[0] + kind.rise, kind.head[1], kind.head[2]
    parts: list[Part] = []
    for side, sign in SIDES:
        root = vector(sign * 0.4 * r, y + 0.6 * r, z + 0.5 * r)
        way = root + np.array([(0, 0, 0), (0.5 * sign, 1.3, 0.7), (0.9 * sign, 1.7, 1.7)]) * r
        thin = np.array([0.12, 0.09, 0.06]) * r
        parts.append(Laid(tube(way, thin, 6), f"feeler{side}", Surface(colour, 0.6)))
        knob = bead(0.12 * r, 1).moved(translation(*way[-1].tolist()))
        parts.append(Laid(knob, f"feeler{side}", Surface(colour, 0.6)))
    return parts


def _sting(kind: Legged, colour: Vec3) -> list[Part]:
    z, y, _, ry, rz = kind.segments[-1]
    size = 2.2 * rz
    root = vector(0, kind.rise + y, z - 0.8 * rz)
    way = root + np.array([(0, 0, 0), (0, 0.25, -0.45), (0, 0.75, -0.5), (0, 1.05, -0.1)]) * size
    mesh = tube(way, np.array([0.7, 0.6, 0.5, 0.42]) * ry, 9)
    tip = ellipsoid(0.4 * ry, 0.4 * ry, 0.8 * ry, 1).moved(translation(*way[-1].tolist()))
    return [Laid(mesh, "body", Surface(colour, 0.55)), Laid(tip, "body", Surface(colour, 0.4))]


def _wings(kind: Legged, appearance: Appearance) -> list[Part]:
    """Return both wings, each on its bone; a butterfly's have the colour that is asked for."""
    if kind.wings is None:
        return []
    name, length = kind.wings
    wing = WINGS[name]
    main, edge = (linear(code) for code in wing.colours)
    if name == "butterfly" and appearance.colour is not None:
        main = named(appearance.colour)
    high = kind.rise + kind.segments[0][1] + 0.8 * kind.segments[0][3]
    width = max(s[2] for s in kind.segments)
    parts: list[Part] = []
    for side, sign in SIDES:
        root = translation(sign * 0.2 * width, high, kind.segments[0][0])
        for solid in wing.build(main, edge):
            mesh = solid.mesh.moved(root @ scaling(sign * length, length, length))
            parts.append(Laid(mesh, f"wing{side}", Surface(solid.colours, 0.5)))
    return parts
