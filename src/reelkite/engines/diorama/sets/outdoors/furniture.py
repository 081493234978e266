"""What people put into the open: benches, lamp posts, fences."""

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, merge, placed, translation
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, glow, moved, turns
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.shapes import ball, lathe, tube

IRON = linear("#33373c")
WARM = (1.0, 0.72, 0.38)


def bench(at: Array, yaw: float) -> Pieces:
    """Return a park bench of slats on iron feet, at a point ``(3,)``."""
    seat = blocks([(0, 0.42, -0.05 + 0.13 * k) for k in range(3)], (1.5, 0.045, 0.11), 0.015)
    back = blocks([(0, 0.58 + 0.16 * k, -0.20 - 0.03 * k) for k in range(2)], (1.5, 0.12, 0.04))
    feet = [
        tube([(x, 0, 0.22), (x, 0.40, 0.18), (x, 0.42, -0.14), (x, 0.86, -0.27)], 0.025, 6)
        for x in (-0.6, 0.6)
    ]
    stands = [tube([(x, 0, -0.22), (x, 0.42, -0.14)], 0.025, 6) for x in (-0.6, 0.6)]
    timber = paint(merge([seat, back]), linear("#a8703f"), Finish(roughness=0.7), layer=Layer.CLAY)
    iron = paint(merge(feet + stands), IRON, Finish(roughness=0.45))
    return moved((timber, iron), placed((at[0], at[1], at[2]), yaw=yaw))


def lamp_post(at: Array, *, lit: bool, height: float = 2.7) -> tuple[Pieces, tuple[Lamp, ...]]:
    """Return a lamp post at a point ``(3,)``, and its light when it is lit."""
    post = lathe(
        [
            (0, 0),
            (0.13, 0),
            (0.12, 0.14),
            (0.055, 0.24),
            (0.040, 0.6),
            (0.032, height - 0.1),
            (0.09, height - 0.06),
            (0.09, height - 0.02),
            (0, height),
        ],
        12,
    )
    hat = lathe([(0, 0.30), (0.17, 0.28), (0.15, 0.33), (0.05, 0.40), (0, 0.42)], 12)
    hat = hat.moved(translation(0, height, 0))
    globe = ball(0.14, 2).moved(translation(0, height + 0.14, 0))
    bulb = glow(globe, WARM, 5.0) if lit else paint(globe, linear("#f1ead6"), Finish(roughness=0.2))
    pieces = (paint(merge([post, hat]), IRON, Finish(roughness=0.4)), bulb)
    foot = (float(at[0]), float(at[1]), float(at[2]))
    light = Lamp((foot[0], foot[1] + height + 0.1, foot[2]), (4.2, 2.6, 1.15), 3.2)
    return moved(pieces, placed(foot)), (light,) if lit else ()


def fence(site: Site, start: tuple[float, float], end: tuple[float, float]) -> Solid:
    """Return posts and two rails that follow the ground from ``start`` to ``end`` (x, z)."""
    dice = site.dice(f"fence {start}")
    length = float(np.hypot(end[0] - start[0], end[1] - start[1]))
    count = max(2, round(length / 1.5) + 1)
    t = np.linspace(0, 1, count)
    x = start[0] + (end[0] - start[0]) * t
    z = start[1] + (end[1] - start[1]) * t
    feet = site.on_ground(x, z) - [0, 0.1, 0]
    clear = site.free(x, z, 0.2)
    posts = blocks(feet, (0.13, 1.0, 0.13), 0.03, turns(dice.uniform(-0.1, 0.1, count)))
    rails = [
        tube([feet[k] + [0, y, 0], feet[k + 1] + [0, y + dice.uniform(-0.04, 0.04), 0]], 0.045, 6)
        for k in range(count - 1)
        if clear[k] and clear[k + 1]
        for y in (0.48, 0.82)
    ]
    return paint(merge([posts, *rails]), linear("#8f6a48"), Finish(roughness=0.9))
