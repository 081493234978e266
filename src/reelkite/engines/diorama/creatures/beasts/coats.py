"""Colours and markings of beasts, sharp in clay or soft in felt."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build, Coat
from reelkite.engines.diorama.creatures.beasts.kinds import markings
from reelkite.engines.diorama.creatures.beasts.kinds.markings import inside
from reelkite.engines.diorama.creatures.beasts.torso import leg
from reelkite.engines.diorama.creatures.eyes import SIDES
from reelkite.engines.diorama.creatures.inlay import Inlay, Marking
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.modelling.pieces import Paint
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.acting import Appearance
from reelkite.engines.diorama.scene.colour import linear, mixed, named, varied
from reelkite.engines.diorama.scene.mesh import Array, Vec3


@dataclass(frozen=True, slots=True)
class Colours:
    """Linear colours of one beast; fields as in ``Coat``."""

    main: Vec3
    second: Vec3
    nose: Vec3
    marking: Vec3
    extremes: Vec3
    iris: Vec3 | None


def colours_of(coat: Coat, appearance: Appearance) -> Colours:
    """Return one animal's colours: the word decides, else the seed takes one of its kind's."""
    dice = np.random.default_rng([appearance.seed, 17])
    picked = linear(coat.mains[int(dice.integers(len(coat.mains)))])
    main = varied(picked, dice, 0.06) if appearance.colour is None else named(appearance.colour)
    second = linear(coat.second)
    if appearance.colour in {"black", "white", "grey"}:
        second = _shade(main, 1.8 if appearance.colour != "white" else 1.0)
    # Who is asked to be white is white: stripes of the own colour nearly vanish then.
    depth = 0.45 if appearance.colour is None else 0.88
    marking = _shade(main, depth) if coat.marking == "dark" else linear(coat.marking)
    return Colours(
        main, second, linear(coat.nose), marking, linear(coat.extremes),
        None if coat.iris is None else linear(coat.iris),
    )  # fmt: skip


def _shade(colour: Vec3, factor: float) -> Vec3:
    red, green, blue = (float(min(c * factor, 0.95)) for c in colour)
    return red, green, blue


def ground(build: Build, coat: Coat, colours: Colours) -> Paint:
    """Return the soft colours: belly, muzzle, socks and tip of the tail are pale."""
    radius = build.muzzle[1]
    muzzle = build.snout - vector(0, 0.25 * radius, 0)
    reach = vector(1.35 * radius, 1.15 * radius, build.muzzle[0] * 0.8 + radius)

    skull = np.full(3, 1.35 * build.head)

    def paint(points: Array) -> Array:
        share = np.zeros(len(points))
        if "belly" in coat.pale:
            under = (build.back - 0.28 * build.girth - points[:, 1]) / (0.30 * build.girth)
            inner = 1 - np.abs(points[:, 0]) / (0.72 * build.girth)
            front = points[:, 2] < build.nape[2] + 0.9 * build.girth
            share = np.clip(under, 0, 1) * np.clip(inner * 3, 0, 1) * front
        if "muzzle" in coat.pale:
            share = np.maximum(share, np.clip(inside(points, muzzle, reach) * 3.5, 0, 1))
        if "face" in coat.pale:
            share = np.maximum(share, np.clip(inside(points, build.face, skull) * 6, 0, 1))
        if "socks" in coat.pale:
            share = np.maximum(share, np.clip((build.leg * 0.26 - points[:, 1]) * 60, 0, 1))
        if build.wool:
            share = np.ones(len(points))
        return mixed(colours.main, colours.second, share)

    return paint


def inlays(build: Build, coat: Coat, colours: Colours, seed: int) -> Sequence[Inlay]:
    """Return the sharp markings of a coat, and hoofs."""
    found: list[Inlay] = []
    if coat.pattern is not None:
        dice = np.random.default_rng([seed, 29])
        found.append(Inlay(_PATTERNS[coat.pattern](build, dice), colours.marking))
    if coat.pattern == "panda":
        found.append(Inlay(_panda_eyes(build), colours.marking))
    if build.hoofed:
        top = build.leg_radius * 1.15
        found.append(Inlay(lambda points: top - points[:, 1], colours.extremes))
    return found


_Pattern = Callable[[Build, np.random.Generator], Marking]


def _waves(dice: np.random.Generator, pitch: float, count: int = 5) -> Callable[[Array], Array]:
    """Return smooth noise of about unit size, one wave in ``pitch`` metres."""
    ways = dice.normal(size=(count, 3))
    ways *= math.tau / pitch / np.linalg.norm(ways, axis=1, keepdims=True)
    starts = dice.uniform(0, math.tau, count)

    def noise(points: Array) -> Array:
        total = np.zeros(len(points))
        for way, start in zip(ways, starts, strict=True):
            total += np.sin(points @ way + start)
        return total * math.sqrt(2 / count)

    return noise


def _patches(build: Build, dice: np.random.Generator) -> Marking:
    noise = _waves(dice, 2.3 * build.girth, 6)

    def marking(points: Array) -> Array:
        muzzle = inside(points, build.snout, np.full(3, 2.4 * build.muzzle[1]))
        blaze = 1.4 - np.abs(points[:, 0]) / (0.30 * build.head)
        face = np.where(points[:, 2] > build.face[2], blaze, -1.0)
        feet = 0.42 * build.leg - points[:, 1]
        value = noise(points) - 0.42
        marked: Array = np.minimum(
            np.minimum(value, -3 * np.maximum(muzzle, face)), np.minimum(value, -6 * feet)
        )
        return marked

    return marking


def _giraffe(build: Build, dice: np.random.Generator) -> Marking:
    """Return patches with pale seams: cells around scattered points (Worley 1996)."""
    pitch = 0.60 * build.girth
    low = np.array([-build.girth, 0.0, -build.length / 2 - 1.4 * build.girth])
    high = np.array([build.girth, build.face[1] + build.head, build.snout[2] + build.head])
    axes = [np.arange(low[k], high[k] + pitch, pitch) for k in range(3)]
    seeds = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    seeds = (seeds + dice.uniform(-0.34, 0.34, seeds.shape) * pitch).astype(np.float32)

    def marking(points: Array) -> Array:
        value = np.empty(len(points))
        for start in range(0, len(points), 512):
            some = points[start : start + 512]
            gap = some[:, None] - seeds[None]
            far = np.partition(np.einsum("ijk,ijk->ij", gap, gap), 1, axis=1)[:, :2]
            value[start : start + 512] = np.sqrt(far[:, 1]) - np.sqrt(far[:, 0])
        seam = value - 0.17 * pitch
        legs = points[:, 1] - 0.30 * build.leg
        face = -inside(points, build.snout, np.full(3, 2.6 * build.muzzle[1])) * 0.2
        marked: Array = np.minimum(np.minimum(seam, legs), face)
        return marked

    return marking


def _stripes(pitch: float, share: float, bend: float) -> _Pattern:
    """Return bands around trunk, neck and legs; lengths as multiples of the girth."""

    def pattern(build: Build, dice: np.random.Generator) -> Marking:
        noise = _waves(dice, 1.3 * build.girth, 4)
        wave = pitch * build.girth

        def marking(points: Array) -> Array:
            x, y, z = points.T
            trunk = z + bend * np.abs(x)
            leg = y * 1.05
            on_leg = np.clip((build.leg * 0.98 - y) / (0.16 * build.girth), 0, 1)
            neck = (points - build.nape) @ build.neck_way
            on_neck = np.clip(neck / (0.35 * build.girth) + 0.4, 0, 1) * (1 - on_leg)
            along = trunk * (1 - on_leg) * (1 - on_neck) + leg * on_leg
            along = along + (build.nape[2] + neck * 0.92) * on_neck
            value = np.sin(math.tau * along / wave + 0.55 * noise(points))
            bands: Array = value - share - 0.35 * (y < 0.7 * build.leg_radius)
            return bands

        return marking

    return pattern


def _short_stripes(build: Build, dice: np.random.Generator) -> Marking:
    """Return stripes that end on the flanks: cats and tigers."""
    bands = _stripes(0.62, 0.30, 0.5)(build, dice)

    def marking(points: Array) -> Array:
        value = bands(points)
        low = (points[:, 1] - (build.back - 0.42 * build.girth)) / (0.5 * build.girth)
        inner = np.abs(points[:, 0]) - 0.16 * build.girth
        outside = np.minimum(3.0 * low, 1.0)
        on_leg = points[:, 1] < build.leg * 0.8
        flank = np.where(on_leg, np.minimum(4 * inner / build.girth, 1.0), outside)
        front = points[:, 2] > build.face[2] - 0.15 * build.head
        crown = 3 * (points[:, 1] - build.face[1] - 0.40 * build.head) / build.head
        bars = 0.3 - np.abs(np.abs(points[:, 0]) - 0.20 * build.head) / (0.16 * build.head)
        bars = np.maximum(bars, 0.3 - np.abs(points[:, 0]) / (0.20 * build.head) * 1.2)
        marked: Array = np.where(front, np.minimum(bars, crown), np.minimum(value, flank))
        return marked

    return marking


def _dots(pitch: float, radius: float, *, high: bool) -> _Pattern:
    """Return scattered dots, on the back alone if ``high``; shares of the girth."""

    def pattern(build: Build, dice: np.random.Generator) -> Marking:
        far = 1.3 * build.girth
        low = np.array([-far, 0.0, -build.length / 2 - far])
        top = np.array([far, build.face[1] + build.head, build.face[2] + 0.2 * build.head])
        count = int(np.prod((top - low) / (pitch * build.girth)))
        spots = dice.uniform(low, top, (min(count, 1200), 3)).astype(np.float32)

        def marking(points: Array) -> Array:
            value = np.empty(len(points))
            for start in range(0, len(points), 512):
                gap = points[start : start + 512, None] - spots[None]
                near = np.einsum("ijk,ijk->ij", gap, gap).min(axis=1)
                value[start : start + 512] = radius * build.girth - np.sqrt(near)
            if not high:
                return value
            back = 0.3 * (points[:, 1] - build.back - 0.1 * build.girth)
            behind = 0.3 * (build.nape[2] - points[:, 2])
            marked: Array = np.minimum(value, np.minimum(back, behind))
            return marked

        return marking

    return pattern


def _panda(build: Build, dice: np.random.Generator) -> Marking:
    """Return the legs and the band over the shoulders."""
    del dice
    limbs = [lump for name, x, z in LEGS for lump in leg(build, name, x, z)]
    band = build.chest + vector(0, 0.2 * build.girth, 0.10 * build.girth)

    def marking(points: Array) -> Array:
        legs = 0.035 - distance(limbs, points.astype(np.float32))
        slope = np.abs(points[:, 2] - band[2] + 0.25 * (points[:, 1] - band[1]))
        strap = 0.27 * build.girth - slope
        head = points[:, 2] > build.face[2] - 0.75 * build.head
        high = points[:, 1] > build.face[1] - 0.9 * build.head
        marked: Array = np.where(head & high, -1.0, np.maximum(legs, strap))
        return marked

    return marking


def _panda_eyes(build: Build) -> Marking:
    """Return the patches around a panda's eyes, drooping outwards."""

    def marking(points: Array) -> Array:
        best = np.full(len(points), -1.0)
        for _, sign in SIDES:
            spot = build.face + build.eye_way(sign) * build.head * 0.95
            spot = spot + vector(sign * 0.05, -0.06, 0) * build.head
            tilt = 0.55 * sign
            p = points - spot
            x = p[:, 0] * math.cos(tilt) + p[:, 1] * math.sin(tilt)
            y = -p[:, 0] * math.sin(tilt) + p[:, 1] * math.cos(tilt)
            flat = np.stack([x, y, p[:, 2]], axis=1) / (vector(0.235, 0.31, 0.45) * build.head)
            best = np.maximum(best, 1 - np.sqrt(np.einsum("ij,ij->i", flat, flat)))
        return best

    return marking


def _mask(build: Build, dice: np.random.Generator) -> Marking:
    """Return a band across the eyes."""
    del dice

    def marking(points: Array) -> Array:
        sides = [
            inside(
                points,
                build.face + build.eye_way(sign) * build.head * 0.9,
                vector(0.46, 0.36, 0.55) * build.head,
            )
            for _, sign in SIDES
        ]
        marked: Array = np.maximum(*sides)
        return marked

    return marking


def _blaze(build: Build, dice: np.random.Generator) -> Marking:
    """Return a white blaze from brow to nose, and some white socks."""
    width = dice.uniform(0.13, 0.24) * build.head
    socks = dice.random(4) < 0.55
    high = build.leg * 0.30

    def marking(points: Array) -> Array:
        bridge = np.minimum(
            width - np.abs(points[:, 0]), points[:, 2] - build.face[2] - 0.35 * build.head
        )
        bridge = np.minimum(bridge, points[:, 1] - build.snout[1] - 0.25 * build.muzzle[1])
        best = np.minimum(bridge, build.face[1] + 0.62 * build.head - points[:, 1])
        for worn, (_, x, z) in zip(socks, LEGS, strict=True):
            if worn:
                here = (points[:, 0] * x > 0) & (points[:, 2] * z > 0)
                best = np.where(here, np.maximum(best, high - points[:, 1]), best)
        return np.asarray(best)

    return marking


def _ape_face(build: Build, dice: np.random.Generator) -> Marking:
    """Return the bare face of a monkey: around both eyes and the muzzle."""
    eyes = _mask(build, dice)
    reach = vector(1.35, 1.2, 1.5) * build.muzzle[1]

    def marking(points: Array) -> Array:
        marked: Array = np.maximum(eyes(points), inside(points, build.snout, reach))
        return marked

    return marking


_PATTERNS: Final[dict[str, _Pattern]] = {
    "patches": _patches, "giraffe": _giraffe, "zebra": _stripes(0.62, 0.02, -0.25),
    "tiger": _short_stripes, "tabby": _short_stripes, "spots": _dots(0.24, 0.13, high=False),
    "fawn": _dots(0.34, 0.075, high=True), "panda": _panda, "mask": _mask, "blaze": _blaze,
    "socks": markings.socks, "bib": markings.bib, "stripe": markings.back_stripe,
    "saddle": markings.saddle, "muzzle": markings.dark_muzzle, "badger": markings.badger,
    "face": _ape_face, "dalmatian": _dots(0.52, 0.13, high=False),
}  # fmt: skip
