"""Outer space: a ringed giant, a cratered moon, rocks that tumble; nothing to stand on."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Item, Placement
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, rotation, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.joinery import joined
from reelkite.engines.diorama.sets.otherworlds.planets import (
    AMBER,
    AZURE,
    ROSE,
    RUST,
    STONE,
    asteroid,
    banded,
    cratered,
    hung,
    ring,
)

_GIANTS: Final = (
    (AMBER, linear("#e8cfa8")),
    (ROSE, linear("#e8c0c8")),
    (AZURE, linear("#cfe0ea")),
)
"""Colours of the giant and of its rings."""

_ROCKS: Final = (
    (-0.55, 0.12, 2.0, 0.045),
    (-0.30, 0.62, 2.6, 0.03),
    (0.80, -0.62, 1.7, 0.055),
    (0.22, -0.72, 1.5, 0.03),
    (0.88, 0.70, 2.2, 0.035),
    (-0.08, 0.80, 2.8, 0.022),
    (0.60, -0.80, 1.45, 0.022),
    (-0.90, -0.12, 2.3, 0.03),
)
"""Asteroids: across, up, multiples of the stage's distance, radius as a share of the frame."""


@dataclass(frozen=True, slots=True)
class DeepSpace:
    """Empty space with a view."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return a stage in mid-air; the ground is only where a body's feet would be."""
        del dressing
        return Layout(
            surface="air", stage=(0.0, 0.0, -2.0), stage_radius=3.0, horizon=300.0, wind=0.0
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return planets, rocks and drifting dust."""
        stage = layout.stage
        near = max(float(np.linalg.norm(np.subtract(sightline.eyes[1], stage))), 4.0)
        return Built(
            items=(*_worlds(dressing, sightline, near), *_rocks(dressing, sightline, near)),
            particles=(_dust(dressing, stage),),
        )


def _worlds(dressing: Dressing, sightline: Sightline, near: float) -> tuple[Item, ...]:
    """Return the giant at the right, a moon far left, and a great moon in the lower corner."""
    seed = dressing.seed % 997
    detail = 4 if dressing.detail > 1.2 else 5
    tall = dressing.portrait
    colours, rings = _GIANTS[seed % len(_GIANTS)]
    centre, high = hung(sightline, 0.42, 0.42 if tall else 0.14, max(4.0 * near, 30.0))
    size = high * (0.30 if tall else 0.46)
    far, far_high = hung(sightline, -0.62, 0.66 if tall else 0.44, max(5.0 * near, 36.0))
    low, low_high = hung(sightline, -0.78, -1.02, 1.9 * near)
    solids = [
        banded(centre, size, colours, seed + 3, detail=detail),
        ring(centre, size, rings),
        cratered(far, far_high * (0.10 if tall else 0.15), STONE, 16, seed + 4),
        cratered(low, low_high * (0.46 if tall else 0.60), RUST if seed % 2 else STONE, 40, 9, 5),
    ]
    return joined(solids)


def _rocks(dressing: Dressing, sightline: Sightline, near: float) -> tuple[Item, ...]:
    if {"asteroid", "asteroids"} & set(dressing.excluded):
        return ()
    items = []
    for number, (across, up, away, share) in enumerate(_ROCKS):
        at, high = hung(sightline, across, up, away * near)
        rock = asteroid((0.0, 0.0, 0.0), share * high, dressing.seed % 997 + number)
        items.append(Item(look=rock, placement=_tumbling(at, number)))
    return tuple(items)


def _tumbling(at: Vec3, number: int) -> Placement:
    spin = (0.18 + 0.05 * (number % 4)) * (1 if number % 2 else -1)

    def place(t: float) -> Mat4:
        lift = 0.05 * math.sin(0.5 * t + number)
        matrix: Mat4 = translation(at[0] + 0.03 * t, at[1] + lift, at[2]) @ rotation(
            yaw=spin * t + number, roll=0.6 * spin * t
        )
        return matrix

    return place


def _dust(dressing: Dressing, stage: Vec3) -> Particles:
    return Particles(
        kind=ParticleKind.DISC,
        count=90,
        corner=(stage[0] - 7.0, stage[1] - 4.0, stage[2] - 8.0),
        box=(14.0, 10.0, 12.0),
        velocity=(-0.05, 0.01, 0.03),
        size=0.010,
        colour=(1.0, 0.95, 0.85, 0.5),
        wobble=0.05,
        seed=dressing.seed % 9973 + 5,
    )
