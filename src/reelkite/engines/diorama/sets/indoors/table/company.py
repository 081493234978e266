"""Which companions stand on the table, and where: off the hero, off the light, in the frame."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, placed
from reelkite.engines.diorama.scene.places import Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.indoors.table.companions import COMPANIONS, Companion
from reelkite.engines.diorama.sets.joinery import Pieces, moved
from reelkite.engines.diorama.sets.schemes import Scheme


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the picture.

    Attributes:
        across: Share of half the frame's width at that depth, right positive.
        beyond: Metres behind the hero, as the camera looks.
        tall: Whether something tall belongs there.
    """

    across: float
    beyond: float
    tall: bool


SLOTS: Final = (
    Slot(-0.66, 0.27, tall=True),
    Slot(0.72, 0.34, tall=True),
    Slot(0.80, -0.06, tall=False),
    Slot(-0.98, 0.03, tall=False),
    Slot(-0.34, 0.46, tall=True),
    Slot(1.0, -0.17, tall=False),
    Slot(0.40, 0.50, tall=True),
)
"""Where companions are wanted, most wanted first."""

_TRIES: Final = ((0.0, 0.0), (0.06, 0.05), (0.12, 0.0), (0.1, 0.12), (0.2, 0.1), (0.28, 0.02))
"""How far a companion may give way: outwards across and beyond, in metres."""


def company(
    dressing: Dressing,
    layout: Layout,
    sightline: Sightline,
    bounds: tuple[float, float, float, float],
    scheme: Scheme,
) -> Pieces:
    """Return three to five companions on the table within ``bounds`` (low and high x, z)."""
    generator = np.random.default_rng((dressing.seed, 31))
    order = [COMPANIONS[name] for name in _chosen(dressing, generator)]
    taken: list[tuple[float, float, float]] = []
    pieces: list[Solid] = []
    for slot in SLOTS:
        thing = next((one for one in order if one.tall == slot.tall), None)
        if thing is None or len(taken) >= 5:
            continue
        spot = _spot(slot, thing, layout, sightline, bounds, taken)
        if spot is None:
            continue
        order.remove(thing)
        taken.append((*spot, thing.radius))
        height = layout.tabletop or 0.0
        yaw = float(generator.uniform(-0.7, 0.7))
        at = placed((spot[0], height, spot[1]), yaw=yaw)
        pieces.extend(moved(thing.make(generator, scheme), at))
    return tuple(pieces)


def _chosen(dressing: Dressing, generator: np.random.Generator) -> list[str]:
    """Return companions in order of liking; words of the prompt come first, unwanted are out."""
    names = [str(name) for name in generator.permutation(list(COMPANIONS))]
    words = (dressing.words or "").lower()
    allowed = [name for name in names if not _unwanted(COMPANIONS[name], dressing.excluded)]
    return sorted(
        allowed, key=lambda name: not any(noun in words for noun in COMPANIONS[name].nouns)
    )


def _unwanted(thing: Companion, excluded: tuple[str, ...]) -> bool:
    return any(noun in thing.nouns for noun in excluded)


def _spot(
    slot: Slot,
    thing: Companion,
    layout: Layout,
    sightline: Sightline,
    bounds: tuple[float, float, float, float],
    taken: list[tuple[float, float, float]],
) -> tuple[float, float] | None:
    eye, forward, right, away = _looking(sightline, layout)
    for outwards, behind in _TRIES:
        depth = slot.beyond + behind
        half = (away + depth) * math.tan(math.radians(sightline.fov) / 2) * sightline.aspect
        across = slot.across * max(half, 0.11) + math.copysign(outwards, slot.across)
        point = eye + forward * (away + depth) + right * across
        x, z = float(point[0]), float(point[1])
        if _free(x, z, thing.radius, bounds, taken) and _clear(sightline, x, z, thing.radius):
            return x, z
    return None


def _looking(sightline: Sightline, layout: Layout) -> tuple[Array, Array, Array, float]:
    """Return eye, forward and right on the table's plane (x, z), and how far the stage is."""
    middle = len(sightline.eyes) // 2
    eye = np.array(sightline.eyes[middle])[[0, 2]]
    stage = np.array(layout.stage)[[0, 2]]
    away = float(np.linalg.norm(stage - eye))
    forward = (stage - eye) / max(away, 1e-6) if away > 0.05 else np.array([0.0, -1.0])
    return eye, forward, np.array([-forward[1], forward[0]]), away


def _free(
    x: float,
    z: float,
    radius: float,
    bounds: tuple[float, float, float, float],
    taken: list[tuple[float, float, float]],
) -> bool:
    low_x, high_x, low_z, high_z = bounds
    edge = radius * 0.8
    on_table = low_x + edge < x < high_x - edge and low_z + edge < z < high_z - edge
    return on_table and all(math.hypot(x - a, z - b) > radius + r for a, b, r in taken)


def _clear(sightline: Sightline, x: float, z: float, radius: float) -> bool:
    point = (np.array([x], dtype=np.float32), np.array([z], dtype=np.float32))
    return bool(sightline.clear(*point, np.array([radius], dtype=np.float32))[0])
