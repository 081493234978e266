"""The clay of a swimmer: a body on a chain of bones, fins, eyes and a mouth."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.birds.plumage import blade
from reelkite.engines.diorama.creatures.eyes import SIDES, eye
from reelkite.engines.diorama.creatures.fishes.shoal import Fish
from reelkite.engines.diorama.creatures.inlay import Inlay
from reelkite.engines.diorama.creatures.parts import Part, pelt
from reelkite.engines.diorama.modelling.clay import Lump, ball, dents, rod
from reelkite.engines.diorama.modelling.drape import front, string
from reelkite.engines.diorama.modelling.pieces import Laid, Paint, Surface
from reelkite.engines.diorama.modelling.rig import Chain, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, mixed, named, varied
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3

BONES: Final = 10
NOSE: Final = 0.80
"""Front end of the chain, in half lengths."""

TAIL: Final = 1.35
"""Back end of the chain, in half lengths."""

_INK: Final[Vec3] = (0.02, 0.012, 0.012)


def skeleton_of(fish: Fish) -> Skeleton:
    """Return the bones: one chain from nose to tail, fins on the sides, lids."""
    long_ = fish.body[2]
    bones: list[tuple[str, Vector] | Chain] = [
        Chain("body", vector(0, 0, NOSE * long_), vector(0, 0, -TAIL * long_), BONES)
    ]
    for side, sign in SIDES:
        bones.append((f"fin{side}", fin_root(fish, sign)))
        bones.append((f"lid{side}", eye_spot(fish, sign)[0]))
    return Skeleton.of(bones)


def fin_root(fish: Fish, sign: float) -> Vector:
    """Return where a side fin begins."""
    wide, high, long_ = fish.body
    return vector(sign * 0.80 * wide, -0.42 * high, 0.22 * long_)


def eye_spot(fish: Fish, sign: float) -> tuple[Vector, Vector]:
    """Return middle of an eye and where it looks."""
    wide, high, long_ = fish.body
    z = 0.62 if fish.level else 0.56
    ring = math.sqrt(1 - z * z)
    up = 0.05 if fish.level else 0.22
    spot = vector(
        sign * wide * ring * math.sqrt(1 - up * up / ring**2) * 0.93, up * high, z * long_
    )
    return spot, unit(vector(sign, 0.12, 0.55))


def lumps_of(fish: Fish) -> list[Lump]:
    """Return the body: an egg that thins out to the tail."""
    wide, high, long_ = fish.body
    stem = 0.20 * min(wide, high) + 0.04 * high
    lumps = [
        ball((0, 0, 0), fish.body, "body"),
        rod((0, 0, -0.35 * long_), (0, 0.02 * high, -1.12 * long_),
            (0.62 * min(wide, high), stem), "body", blend=0.5 * wide),
    ]  # fmt: skip
    if fish.snout:
        tip = vector(0, -0.16 * high, 0.94 * long_ + fish.snout)
        root = vector(0, -0.10 * high, 0.72 * long_)
        lumps.append(rod(root, tip, (0.42 * wide, 0.26 * wide), "body", blend=0.25 * wide))
    return lumps


def parts_of(fish: Fish, appearance: Appearance) -> Sequence[Part]:
    """Return the clay of ``fish``; the seed and the colour word choose its colours."""
    main, belly, fins, mark = _colours(fish, appearance)
    lumps = lumps_of(fish)
    paint = _shaded(fish, main, belly)
    marks = dents(0.012 * fish.body[0], 3.0 / fish.body[0])
    cell = 0.075 * fish.body[2] + 0.05 * fish.body[1]
    parts: list[Part] = [
        pelt(lumps, cell, Surface(paint, 0.5, 0.1), _inlays(fish, belly, mark), marks)
    ]
    surface = Surface(fins, 0.55, 0.1)
    parts += [Laid(mesh, bone, surface) for bone, mesh in _fins(fish)]
    for side, sign in SIDES:
        spot, out = eye_spot(fish, sign)
        white = linear("#f7f4ec") if fish.eye > 0.2 and not fish.level else None
        parts += eye(spot, out, fish.eye * fish.body[1], ("body1", f"lid{side}"), (main, white))
    return [*parts, *_mouth(fish, lumps)]


def main_colour(fish: Fish, appearance: Appearance) -> Vec3:
    """Return the colour of the back."""
    return _colours(fish, appearance)[0]


def _colours(fish: Fish, appearance: Appearance) -> tuple[Vec3, Vec3, Vec3, Vec3]:
    """Return main, belly, fins and markings."""
    mains = (fish.colours[0], *fish.colours[4:])
    dice = np.random.default_rng([appearance.seed, 53])
    picked = int(dice.integers(len(mains)))
    main = varied(linear(mains[picked]), dice, 0.05)
    belly, fins, mark = (linear(code) for code in fish.colours[1:4])
    if appearance.colour is not None:
        main = named(appearance.colour)
    if appearance.colour is not None or picked:
        red, green, blue = (0.72 * c for c in main)
        fins = red, green, blue
    return main, belly, fins, mark


def _shaded(fish: Fish, main: Vec3, belly: Vec3) -> Paint:
    soft = 0.30 if fish.level or fish.teeth else 0.5

    def paint(points: Array) -> Array:
        share = (-0.22 * fish.body[1] - points[:, 1]) / (soft * fish.body[1])
        return mixed(main, belly, share * (fish.mark != "orca"))

    return paint


def _inlays(fish: Fish, belly: Vec3, mark: Vec3) -> Sequence[Inlay]:
    """Return the sharp markings."""
    _, high, long_ = fish.body
    if fish.mark == "bands":

        def bands(points: Array) -> Array:
            z = points[:, 2] / long_ + 0.10 * np.cos(points[:, 1] / high * 2.0)
            near = np.minimum(np.abs(z - 0.36), np.minimum(np.abs(z + 0.22), np.abs(z + 0.82)))
            marked: Array = 0.085 - near
            return marked

        return [Inlay(bands, mark)]
    if fish.mark == "orca":

        def patches(points: Array) -> Array:
            x, y, z = points.T
            under = -0.42 * high - y - 0.10 * high * np.cos(z / long_ * 5)
            spot = np.stack(
                [(y - 0.30 * high) / (0.19 * high), (z - 0.44 * long_) / (0.20 * long_)]
            )
            patch = 0.15 * high * (1 - np.hypot(*spot)) * np.where(np.abs(x) > 0.02, 1, 0.5)
            marked: Array = np.maximum(under, patch)
            return marked

        return [Inlay(patches, mark)]
    if fish.mark == "grooves":

        def grooves(points: Array) -> Array:
            _, y, z = points.T
            marked: Array = np.minimum(-0.26 * high - y, z + 0.55 * long_)
            return marked

        return [Inlay(grooves, belly)]
    return ()


def _fins(fish: Fish) -> Sequence[tuple[str, Mesh]]:
    """Return tail fin, fin on the back, and both side fins."""
    wide, high, long_ = fish.body
    found: list[tuple[str, Mesh]] = [("body", _tail(fish))]
    if fish.back[0]:
        tall, reach = fish.back
        share = np.linspace(0, 1, 9)
        start = 0.30 * long_ if not fish.level else 0.05 * long_
        z = start - share * reach
        foot = high * np.sqrt(np.maximum(1 - (z / long_) ** 2, 0.05)) - 0.14 * high
        crest = np.sin(np.pi * np.minimum(share * 0.9 + 0.06, 1)) ** 0.8
        if fish.teeth or fish.level:
            crest = np.where(share < 0.62, share / 0.62, 1 - 0.55 * (share - 0.62) / 0.38)
        top = foot + 0.1 * high + tall * crest
        lean = (0.35 if fish.teeth or fish.level else 0.12) * tall * crest
        zero = np.zeros(9)
        fin = blade(
            np.stack([zero, foot, z], axis=1), np.stack([zero, top, z - lean], axis=1),
            0.08 * wide + 0.004,
        )  # fmt: skip
        found.append(("body", fin))
    for side, sign in SIDES:
        root, length = fin_root(fish, sign), fish.side
        share = np.linspace(0, 1, 9)
        out = share * length
        broad = 0.62 * length * np.sqrt(np.maximum(1 - share**2.5, 0.0)) * (0.62 + 0.6 * share)
        line = np.stack([sign * 0.72 * out, -0.50 * out, -0.45 * out], axis=1) + root
        back = line - np.stack([0.1 * sign * broad, 0 * broad, broad], axis=1)
        found.append((f"fin{side}", blade(line, back, 0.08 * wide + 0.004)))
    return found


def _tail(fish: Fish) -> Mesh:
    """Return the tail fin: two lobes, upright or level."""
    span, length = fish.tail
    share = np.linspace(-1, 1, 17)
    root = -1.05 * fish.body[2]
    front_z = root - 0.42 * length * np.abs(share) ** 0.8
    notch = 1 - 0.42 * (1 - np.abs(share)) ** 1.5
    back_z = root - length * notch * (0.55 + 0.45 * np.sqrt(np.maximum(1 - share**8, 0)))
    across = 0.5 * span * share
    zero = np.zeros(17)
    axes = (across, zero) if fish.level else (zero, across)
    return blade(
        np.stack([*axes, front_z], axis=1), np.stack([*axes, back_z], axis=1),
        0.09 * fish.body[0] + 0.004,
    )  # fmt: skip


def _mouth(fish: Fish, lumps: Sequence[Lump]) -> Sequence[Part]:
    """Return a smile on the front, with teeth where they are shown."""
    wide, high, long_ = fish.body
    along = np.linspace(-1, 1, 13)
    half = 0.52 * wide if fish.level or fish.teeth else 0.30 * wide
    x = along * half
    base = -0.34 if not fish.snout else -0.20
    y = (base + 0.16 * along**2) * high
    z = front(lumps, x, y, long_ + fish.snout + 0.4)
    path = np.stack([x, y, z + 0.004], axis=1)
    thick = 0.030 * high * np.sqrt(1.06 - along**2)
    parts: list[Part] = [Laid(string(path, thick, 6), "body0", Surface(_INK, 0.5))]
    if fish.teeth:
        white = Surface(linear("#f8f5ea"), 0.3)
        for k in range(1, 12, 2):
            drop = vector(0, -0.12 * high, -0.01)
            tooth = string(np.linspace(path[k], path[k] + drop, 4),
                           np.array([0.040, 0.034, 0.02, 0.002]) * high, 5)  # fmt: skip
            parts.append(Laid(tooth, "body0", white))
    return parts
