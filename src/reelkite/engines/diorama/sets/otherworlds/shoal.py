"""Small clay fish that swim in the background of a reef."""

import math
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Item, Placement, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, merge, placed, rotation, translation
from reelkite.engines.diorama.sets.joinery import joined
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.shapes import ball, ellipsoid, extrude

_COATS: Final[tuple[tuple[Vec3, Vec3], ...]] = (
    (linear("#2f6fd6"), linear("#ffd23f")),
    (linear("#ff8a2a"), linear("#fdf3e0")),
    (linear("#f2c531"), linear("#3a4a8f")),
)
"""Body and stripes of each school."""

_SCHOOLS: Final = ((-0.62, 7.5, 1.9, 6), (0.55, 9.0, 2.6, 7), (0.85, 5.6, 1.2, 3))
"""Place across the frame, metres ahead, height over the ground, and number of fish."""


def schools(site: Site) -> tuple[Item, ...]:
    """Return three schools that swim to and fro behind the actors."""
    if not site.allows("fish"):
        return ()
    items: list[Item] = []
    for number, (share, away, high, count) in enumerate(_SCHOOLS):
        coat = joined(fish(*_COATS[number]))
        x, z = site.ahead(share, away)
        dice = site.dice(f"school {number}")
        for k in range(count):
            spread = dice.uniform(-1, 1, 3) * [0.75, 0.42, 0.5]
            at = float(x + spread[0]), float(high + spread[1]), float(z + spread[2])
            way = _swimming(at, float(dice.uniform(0, 1)), -1 if number % 2 else 1)
            items += [Item(look=part.look, placement=way) for part in coat]
            del k
    return tuple(items)


def fish(body: Vec3, stripe: Vec3) -> tuple[Solid, ...]:
    """Return a fish 0.3 m long whose nose points to +z, with bands, fins and eyes."""
    hull = ellipsoid(0.05, 0.085, 0.14, 2)
    band = np.abs(np.sin(hull.positions[:, 2] * 34 + 0.6)) > 0.86
    colours = np.where(band[:, None], np.array(stripe), np.array(body))
    tail = [(0.0, 0.0), (0.10, 0.09), (0.075, 0.0), (0.10, -0.09)]
    back = [(-0.06, 0.0), (0.01, 0.06), (0.07, 0.055), (0.08, 0.0)]
    upright = rotation(yaw=math.pi / 2)
    fins = [
        extrude(np.array(tail), 0.018, 0.006).moved(translation(0, 0, -0.12) @ upright),
        extrude(np.array(back), 0.016, 0.005).moved(translation(0, 0.068, 0.02) @ upright),
    ]
    eyes = [ball(0.017, 1).moved(translation(s * 0.038, 0.022, 0.096)) for s in (-1, 1)]
    dots = [ball(0.010, 1).moved(translation(s * 0.050, 0.023, 0.102)) for s in (-1, 1)]
    finish = Finish(roughness=0.45)
    return (
        paint(hull, colours, finish),
        paint(merge(fins), stripe, finish),
        paint(merge(eyes), (0.9, 0.88, 0.82), finish),
        paint(merge(dots), (0.02, 0.02, 0.03), finish),
    )


def _swimming(at: Vec3, phase: float, side: int) -> Placement:
    """Return a slow way to ``side`` past ``at`` with a wagging body."""
    beat, pace = 6.0 + 2.0 * phase, 0.22 + 0.08 * phase

    def place(t: float) -> Mat4:
        x = at[0] + side * pace * (t - 2.0)
        y = at[1] + 0.06 * math.sin(0.9 * t + 6.28 * phase)
        z = at[2] + 0.10 * math.sin(0.7 * t + 4.0 * phase)
        wag = 0.22 * math.sin(beat * t + 6.28 * phase)
        return placed((x, y, z), yaw=side * math.pi / 2 + wag)

    return place
