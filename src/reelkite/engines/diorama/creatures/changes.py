"""One action of an animal after another: when, how far it goes meanwhile, and the change itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.animal import Animal
from reelkite.engines.diorama.modelling.rig import Bent
from reelkite.engines.diorama.modelling.turning import Vector
from reelkite.engines.diorama.scene.acting import Act

CHANGE: Final = 0.42
"""Seconds from one action to the next: five pictures on twos."""


@dataclass(frozen=True, slots=True, eq=False)
class Stretch:
    """An animal told to do one thing, from a second of the shot on."""

    begins: float
    animal: Animal


def stretches(act: Act, casting: Callable[[Act], Animal]) -> tuple[Stretch, ...]:
    """Return the animal for each action of an act, in order of time."""
    deeds = ((act.action, 0.0), *act.then)
    return tuple(
        Stretch(begins, casting(replace(act, action=action, then=(), travel=_travel(act, k))))
        for k, (action, begins) in enumerate(deeds)
    )


def _travel(act: Act, number: int) -> float:
    """Return the travel that a stretch is cast with: what comes later goes only by its own gait."""
    return act.travel if number == 0 and not act.then else 0.0


def share_of(course: Sequence[Stretch], second: float) -> tuple[int, float]:
    """Return which stretch is done at a time, and how far it has come in (0..1)."""
    number = max((k for k, each in enumerate(course) if each.begins <= second), default=0)
    if number == 0:
        return 0, 1.0
    u = min(1.0, (second - course[number].begins + 1 / 24) / CHANGE)
    return number, u * u * (3 - 2 * u)


def bent_between(course: Sequence[Stretch], second: float, bend: Callable[[Animal], Bent]) -> Bent:
    """Return the bones at a time; while an action comes in, they go over from the one before."""
    number, share = share_of(course, second)
    coming = bend(course[number].animal)
    if share >= 1.0:
        return coming
    return blended(bend(course[number - 1].animal), coming, share)


def blended(first: Bent, second: Bent, share: float) -> Bent:
    """Return bones between two poses; turns stay turns (nearest rotation of the mean)."""
    mean = first.turns * (1 - share) + second.turns * share
    return Bent(
        _rotations(mean),
        first.origins * (1 - share) + second.origins * share,
        np.where(np.minimum(first.sizes, second.sizes) < 0.01, second.sizes,
                 first.sizes * (1 - share) + second.sizes * share),
    )  # fmt: skip


def _rotations(matrices: Vector) -> Vector:
    """Return the rotations nearest to ``(b, 3, 3)`` matrices, by Gram and Schmidt."""
    x = matrices[:, :, 0] / np.maximum(np.linalg.norm(matrices[:, :, 0], axis=1), 1e-9)[:, None]
    y = matrices[:, :, 1] - np.einsum("bi,bi->b", x, matrices[:, :, 1])[:, None] * x
    y = y / np.maximum(np.linalg.norm(y, axis=1), 1e-9)[:, None]
    return np.stack([x, y, np.cross(x, y)], axis=2)


def gone(course: Sequence[Stretch], speed: float, second: float) -> float:
    """Return metres gone since the shot began at ``speed`` in stretches that go, none in others."""
    edges = [each.begins for each in course[1:]]
    total = 0.0
    for k, each in enumerate(course):
        if each.animal.speed() <= 0:
            continue
        start = each.begins
        end = edges[k] if k < len(edges) else second
        total += max(0.0, min(second, end) - start)
    return speed * total
