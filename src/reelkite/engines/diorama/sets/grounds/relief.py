"""The lie of the land by words: lines of a place that begin with ``relief``."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.nature import relief
from reelkite.engines.diorama.sets.nature.site import smooth
from reelkite.engines.diorama.sets.written import Line

Term: TypeAlias = Callable[[tuple[float, ...], int], Ground]


def trench(at: float, half: float, depth: float, lean: float = 0.5) -> Ground:
    """Return a channel along z with its middle at x = ``at`` and banks ``lean`` metres wide."""

    def ground(x: Array, z: Array) -> Array:
        aside = np.abs(x - at + 0 * z)
        fall: Array = -depth * smooth(half + lean, half - lean, aside)
        return fall

    return ground


def stream(half: float, depth: float, wind: float, near: float, lean: float = 0.10) -> Ground:
    """Return a winding channel from the right before the stage into the distance on the left.

    It moves ``lean`` metres to the left with each metre of depth, so that a wide one leaves the
    stage dry and is in the middle farther back.
    """

    def ground(x: Array, z: Array) -> Array:
        middle = 2.6 + wind * np.sin(0.16 * z + 0.6) + lean * (z - near)
        return -depth * smooth(half + 0.9, half - 0.5, np.abs(x - middle))

    return ground


def ledge(edge: float, drop: float, lean: float) -> Ground:
    """Return land that breaks off beyond z = ``edge``."""

    def ground(x: Array, z: Array) -> Array:
        ragged = edge + 0.7 * np.sin(0.5 * x) + 0.4 * np.sin(1.3 * x + 1)
        return -drop * smooth(ragged, ragged - lean, z)

    return ground


def terraces(step: float, depth: float, start: float) -> Ground:
    """Return steps ``step`` metres high and ``depth`` deep that rise from z = ``start`` on."""

    def ground(x: Array, z: Array) -> Array:
        along = np.clip((start - z + 1.6 * np.sin(0.12 * x)) / depth, 0, 9)
        whole = np.floor(along)
        rise: Array = step * (whole + smooth(0.86, 1.0, along - whole))
        return rise

    return ground


def slope(rise: float, start: float, end: float) -> Ground:
    """Return a plane that rises ``rise`` metres between z = ``start`` and ``end``."""

    def ground(x: Array, z: Array) -> Array:
        return rise * np.clip((start - z + 0 * x) / (start - end), 0.0, 1.0) ** 1.3

    return ground


def bowl(near: float, far: float, rise: float) -> Ground:
    """Return sides that rise around the stage from ``near`` to ``far`` metres."""

    def ground(x: Array, z: Array) -> Array:
        return rise * smooth(near, far, np.hypot(x, z + 6.0))

    return ground


def crater(height: float, at: tuple[float, float], radius: float) -> Ground:
    """Return a volcano: a cone with a hollow top."""

    def ground(x: Array, z: Array) -> Array:
        turn = np.arctan2(z - at[1], x - at[0])
        far = np.hypot(x - at[0], z - at[1]) * (
            1 + 0.05 * np.sin(9 * turn) + 0.04 * np.sin(4 * turn)
        )
        cone = np.clip(1 - far / radius, 0, 1) ** 1.25
        mouth = 0.30 * smooth(0.17 * radius, 0.06 * radius, far)
        rise: Array = height * (np.minimum(cone, 0.80) - mouth)
        return rise

    return ground


def dune_field(height: float, size: float, start: float) -> Ground:
    """Return great dunes with sharp crests that sweep across, from z = ``start`` on."""

    def ground(x: Array, z: Array) -> Array:
        along = -z / size + 0.010 * x + 0.55 * np.sin(0.055 * x + 0.05 * z) + 0.3
        t = along % 1.0
        back = np.where(t < 0.74, (t / 0.74) ** 1.6, ((1 - t) / 0.26) ** 1.2)
        high = 0.7 + 0.3 * np.sin(0.08 * x + 1.3 * np.floor(along)) + 0.16 * np.floor(along)
        rise: Array = height * back * high * smooth(start, start - 12.0, z)
        return rise

    return ground


TERMS: Final[dict[str, Term]] = {
    "rolling": lambda n, seed: relief.rolling(n[0], n[1], seed),
    "hills": lambda n, seed: relief.hills(n[0], n[1], n[2], n[3], seed),
    "ridge": lambda n, seed: relief.ridge(n[0], n[1], n[2], seed),
    "peak": lambda n, seed: relief.peak(n[0], (n[1], n[2]), n[3], seed),
    "dunes": lambda n, seed: relief.dunes(n[0], n[1], seed),
    "dune field": lambda n, _: dune_field(*n),
    "mesa": lambda n, seed: relief.mesa(n[0], (n[1], n[2]), n[3], seed),
    "basin": lambda n, _: relief.basin((n[0], n[1]), (n[2], n[3]), n[4]),
    "shore": lambda n, seed: relief.shore(n[0], n[1], seed),
    "trench": lambda n, _: trench(*n),
    "stream": lambda n, _: stream(*n),
    "ledge": lambda n, _: ledge(*n),
    "terraces": lambda n, _: terraces(*n),
    "slope": lambda n, _: slope(*n),
    "bowl": lambda n, _: bowl(*n),
    "crater": lambda n, _: crater(n[0], (n[1], n[2]), n[3]),
    "level": lambda n, _: lambda x, z: np.full(np.broadcast(x, z).shape, n[0]),
}
"""Terms that add up to the ground, by word."""


def land_of(lines: tuple[Line, ...], seed: int, *, mirrored: bool) -> Ground:
    """Return the ground that the ``relief`` lines add up to; a place without one is level."""
    terms = [
        TERMS[line.values[0]](line.numbers(1), seed + number)
        for number, line in enumerate(line for line in lines if line.word == "relief")
    ]
    ground = relief.added(*terms)
    if not mirrored:
        return ground

    def turned(x: Array, z: Array) -> Array:
        return ground(-x, z)

    return turned


def decked(ground: Ground, lines: tuple[Line, ...]) -> Ground:
    """Return ``ground`` under the feet: on decks, ``deck x0 z0 x1 z1 y``, it is their height."""
    decks = [line.numbers(0, 5) for line in lines if line.word == "deck"]
    if not decks:
        return ground

    def floor(x: Array, z: Array) -> Array:
        height = ground(x, z)
        for x0, z0, x1, z1, y in decks:
            low, high = sorted((x0, x1))
            on = (x >= low) & (x <= high) & (z >= z0) & (z <= z1)
            height = np.where(on, np.float32(y), height)
        return height.astype(np.float32)

    return floor
