"""What grows on a reef: corals in five kinds, kelp, starfish. Pale models to be tinted."""

import math
from collections.abc import Callable
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    cylinder,
    extrude,
    lathe,
    ripple3,
    sheet,
    spline,
    tube,
)

CORALS: Final = tuple(
    map(
        linear,
        ("#ff6f61", "#ff9a3c", "#e85a9a", "#a865e0", "#ffd23f", "#43c3b0", "#ff4f7a", "#6f8cf0"),
    )
)
"""Colours of a lively reef."""

_MATT: Final = Finish(roughness=0.8)
_SOFT: Final = Finish(roughness=0.85, felt=0.5)


def branching(dice: np.random.Generator) -> Solid:
    """Return a staghorn coral, about 1 m tall: stems that fork twice into blunt tips."""
    parts: list[Mesh] = []
    for k in range(4):
        turn = 1.57 * k + float(dice.uniform(-0.4, 0.4))
        heading = _leaning(turn, float(dice.uniform(0.25, 0.5)))
        parts += _fork(np.zeros(3), heading, 0.42, 0.085, dice)
    return _shaded(merge(parts), 1.0, _MATT)


def brain(dice: np.random.Generator) -> Solid:
    """Return a brain coral, a furrowed dome 1.3 m wide."""
    dome = blob(0.68, 0.5, 0.64, 3, 0.05, 2.0, float(dice.uniform(0, 30)))
    furrow = ripple3(dome.positions, 8.5, float(dice.uniform(0, 9)))
    lifted = dome.positions + dome.normals * (0.03 * furrow)[:, None] + [0, 0.16, 0]
    shade = 0.72 + 0.42 * np.clip(furrow * 1.6, -0.6, 0.7)
    mesh = Mesh(lifted.astype(np.float32), dome.normals, dome.triangles)
    return paint(mesh, np.repeat(shade[:, None], 3, axis=1), _MATT)


def fan(dice: np.random.Generator) -> Solid:
    """Return a sea fan, 1.1 m tall: ribs in one plane, tied by thin arcs."""
    ribs = [
        spline(
            [
                (0, 0, 0),
                (0.42 * math.sin(a), 0.55 * math.cos(a) + 0.1, 0.04),
                (1.02 * math.sin(1.15 * a) * 0.8, 1.1 * math.cos(a) + 0.06, 0.0),
            ],
            6,
        )
        for a in np.linspace(-1.05, 1.05, 9) + dice.uniform(-0.06, 0.06, 9)
    ]
    arcs = [np.array([rib[k] for rib in ribs]) for k in (2, 3, 4)]
    parts = [tube(rib, np.linspace(0.042, 0.02, 6), 5) for rib in ribs]
    parts += [tube(arc, 0.014, 4) for arc in arcs]
    mesh = merge(parts)
    return _shaded(mesh, 1.1, _MATT, 0.05)


def pipes(dice: np.random.Generator) -> Solid:
    """Return a clump of tube sponges, about 0.9 m tall, dark inside."""
    parts: list[Mesh] = []
    for k in range(6):
        tall = float(dice.uniform(0.45, 1.0))
        pipe = lathe(
            [
                (0.10, -0.1),
                (0.11, tall * 0.5),
                (0.155, tall - 0.03),
                (0.14, tall + 0.03),
                (0.10, tall - 0.02),
                (0.06, tall * 0.72),
                (0.0, tall * 0.7),
            ],
            11,
        )
        lean = rotation(yaw=1.05 * k, pitch=float(dice.uniform(0.05, 0.22)))
        parts.append(
            pipe.moved(translation(0.2 * math.sin(1.05 * k), 0, 0.2 * math.cos(1.05 * k)) @ lean)
        )
    return _shaded(merge(parts), 0.9, _SOFT)


def anemone(dice: np.random.Generator) -> Solid:
    """Return an anemone, 0.6 m wide, whose arms wave."""
    parts = [cylinder(0.26, 0.22, 0.24, 14, 0.06)]
    for k in range(22):
        turn, out = 2.4 * k, 0.24 * math.sqrt(k / 22)
        x, z = math.cos(turn), math.sin(turn)
        wild = float(dice.uniform(0.85, 1.2))
        path = [
            (x * out, 0.2, z * out),
            (x * out * 1.7, 0.42 * wild, z * out * 1.7),
            (x * out * 2.5, 0.54 * wild, z * out * 2.5),
        ]
        parts.append(tube(spline(path, 4), np.array([0.036, 0.034, 0.03, 0.034]), 5))
    return _shaded(merge(parts), 0.6, _MATT, 0.07)


KINDS: Final[tuple[Callable[[np.random.Generator], Solid], ...]] = (
    branching,
    fan,
    pipes,
    brain,
    anemone,
)
"""Makers of all corals."""


def kelp(dice: np.random.Generator, tall: float = 2.6) -> Solid:
    """Return three ribbons of kelp with wavy edges that sway from the foot up."""
    ribbons: list[Mesh] = []
    for k in range(3):
        t = np.linspace(0, 1, 13)
        bend = 0.22 * np.sin(4.6 * t + 2.0 * k) * t
        wide = 0.10 * (1 - 0.75 * t) * (1 + 0.35 * np.sin(15 * t + k)) + 0.012
        high = t * tall * (1 - 0.16 * k)
        rows = np.stack(
            [
                np.stack([bend - wide, high, 0.07 * np.sin(9 * t)], axis=-1),
                np.stack([bend + wide, high, 0.09 * np.sin(9 * t + 1.0)], axis=-1),
            ],
            axis=1,
        )
        turn = rotation(yaw=2.1 * k + float(dice.uniform(0, 1)))
        ribbons.append(sheet(rows).moved(translation(0.16 * k - 0.16, 0, 0.1 * (k % 2)) @ turn))
    mesh = merge(ribbons)
    share = mesh.positions[:, 1] / tall
    colours = np.array(linear("#4f7f2e"))[None] * (0.6 + 0.9 * share)[:, None]
    finish = Finish(roughness=0.6, two_sided=True)
    return paint(mesh, colours, finish, sway=0.30 * share**1.6)


def starfish() -> Solid:
    """Return a starfish of five round arms that lies on the ground, 0.4 m wide."""
    turn = np.arange(10) * math.pi / 5
    reach = np.where(np.arange(10) % 2, 0.075, 0.2)
    star = extrude(np.stack([reach * np.sin(turn), reach * np.cos(turn)], axis=1), 0.07, 0.03)
    flat = star.moved(translation(0, 0.02, 0) @ rotation(pitch=-math.pi / 2))
    knobs = [
        ball(0.014, 1).moved(translation(r * math.sin(a), 0.055, r * math.cos(a)))
        for a in np.arange(5) * 2 * math.pi / 5
        for r in (0.05, 0.1)
    ]
    return paint(merge([flat, *knobs]), (1.0, 1.0, 1.0), _MATT)


def _leaning(turn: float, lean: float) -> Array:
    heading: Array = np.array([lean * math.cos(turn), 1.0, lean * math.sin(turn)])
    return heading / np.linalg.norm(heading)


def _fork(
    foot: Array, heading: Array, length: float, radius: float, dice: np.random.Generator
) -> list[Mesh]:
    """Return a stem with what forks from it; thin ones end."""
    tip = foot + heading * length
    path = np.stack([foot, foot + heading * length * 0.5 + dice.normal(0, 0.02, 3), tip])
    parts = [tube(path, np.array([radius, radius * 0.85, radius * 0.8]), 6)]
    if radius < 0.055:
        return parts
    for side in (-1, 1):
        away = heading + side * dice.uniform(0.35, 0.7) * np.array([1, 0, 0])
        away = away + dice.normal(0, 0.3, 3) * [1, 0.2, 1] + [0, 0.15, 0]
        away /= np.linalg.norm(away)
        parts += _fork(tip, away, length * 0.72, radius * 0.72, dice)
    return parts


def _shaded(mesh: Mesh, tall: float, finish: Finish, sway: float = 0.0) -> Solid:
    """Return the model in pale clay, darker at its foot; ``sway`` metres at its top."""
    share = np.clip(mesh.positions[:, 1] / tall, 0, 1)
    shade: Array = 0.55 + 0.55 * share
    tone: Vec3 = (1.0, 1.0, 1.0)
    return paint(mesh, np.array(tone) * shade[:, None], finish, sway=sway * share)
