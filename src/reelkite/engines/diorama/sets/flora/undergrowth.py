"""What grows knee-high: bushes, flowers, ferns, tufts, mushrooms."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, Mesh, Vec3, merge, rotation, translation
from reelkite.engines.diorama.sets.flora.blades import Stalks, blades
from reelkite.engines.diorama.sets.flora.crowns import Foliage, crown, fringe
from reelkite.engines.diorama.sets.flora.trees import LEAVES
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.nature.planting import Bed, copies, strewn, tints
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Share, whitened
from reelkite.engines.diorama.shapes import ball, lathe, leaf

PETALS: Final = tuple(
    linear(code) for code in ("#e8577c", "#f6d33c", "#f4efe6", "#8f6fd0", "#f08a3c", "#d8433c")
)
"""Colours of flowers."""

LEAFLESS: Final = 10.0
"""Metres from which a bush shows few single leaves."""


def bushes(site: Site, bed: Bed, name: str) -> Pieces:
    """Return bushes of two to four lumps with single leaves; ``bed.radius`` is their size."""
    if not site.allows("bush", "shrub"):
        return ()
    at = strewn(site, bed, name)
    dice = site.dice(f"bush {name}")
    kind = np.arange(len(at)) % 3 + 3 * (site.distance(at[:, 0], at[:, 2]) > LEAFLESS)
    pieces: list[Solid] = []
    for number in range(6):
        here = at[kind == number]
        leaves = LEAVES[site.season][number % 3 % len(LEAVES[site.season])]
        size = bed.radius * dice.uniform(0.75, 1.35, len(here))
        yaw = dice.uniform(0, 6.28, len(here))
        model = bush(dice, leaves, twigs=240 if number < 3 else 80)
        model = tuple(map(whitened, model)) if site.snowy else model
        pieces += copies(model, here, yaw=yaw, size=size, tint=tints(dice, len(here)))
    return tuple(pieces)


def bush(dice: np.random.Generator, leaves: Foliage, count: int = 4, twigs: int = 240) -> Pieces:
    """Return a bush of ``count`` lumps one metre in radius around its foot, with ``twigs``."""
    turn = 2.4 * np.arange(count) + dice.uniform(0, 6.28)
    radius = dice.uniform(0.42, 0.60, count)
    out = dice.uniform(0.30, 0.52, count)
    lumps = np.column_stack([out * np.cos(turn), 0.72 * radius, out * np.sin(turn), radius])
    lumps = np.concatenate([lumps, [[0, 0.55, 0, 0.56]]])
    return (crown(lumps, leaves, dice, 1), fringe(lumps, leaves, dice, twigs))


def flowers(site: Site, patches: int, each: int, far: float, keep: Share | None = None) -> Pieces:
    """Return patches of flowers, every patch in one colour, ``each`` flowers in a patch.

    Args:
        site: The place.
        patches: How many.
        each: Flowers in each.
        far: Metres to the farthest.
        keep: Where they may grow, or None for everywhere.
    """
    if site.season in {"winter", "autumn"} or not site.allows("flower", "blossom"):
        return ()
    middles = strewn(site, Bed(patches, (1.5, far), radius=0.2, gap=0.9, keep=keep), "flowers")
    dice = site.dice("flower heads")
    hue = dice.integers(0, len(PETALS), len(middles))
    pieces: list[Solid] = []
    for number, petal in enumerate(PETALS):
        here = np.repeat(middles[hue == number], each, axis=0)
        if len(here):
            pieces += _patch(site, here, petal, dice, keep)
    return tuple(pieces)


def _patch(
    site: Site, middles: Array, petal: Vec3, dice: np.random.Generator, keep: Share | None
) -> Pieces:
    """Return flowers strewn around their patches' middles: stalks, petals and hearts."""
    x = middles[:, 0] + dice.normal(0, 0.42, len(middles))
    z = middles[:, 2] + dice.normal(0, 0.42, len(middles))
    here = site.free(x, z, 0.08)
    if keep is not None:
        here &= keep(x, z) > 0.5
    roots = site.on_ground(x[here], z[here])
    if not len(roots):
        return ()
    far = site.distance(roots[:, 0], roots[:, 2])
    height = dice.uniform(0.16, 0.30, len(roots))
    size = dice.uniform(0.038, 0.060, len(roots)) * (1 + 0.035 * far)
    heads = roots + np.stack([0 * height, height, 0 * height], axis=-1)
    yaw = dice.uniform(-0.7, 0.7, len(roots))
    tint = tints(dice, len(roots), 0.10, 0.05)
    bloom = copies(_bloom(petal), heads, yaw=yaw, size=size, tint=tint)
    return (_stems(roots, height, far), *bloom)


def _stems(roots: Array, height: Array, far: Array) -> Solid:
    nil = 0 * height
    green, bright = linear("#47702a"), linear("#6d9a38")
    stalks = Stalks(
        roots=roots,
        reach=np.stack([nil, height, nil], axis=-1),
        width=0.008 + 0.0012 * far,
        yaw=nil,
        droop=np.stack([nil, nil, nil], axis=-1),
        normals=np.tile([0.0, 0.6, 0.8], (len(roots), 1)),
    )
    dark = np.tile(green, (len(roots), 1))
    return blades(stalks, dark, np.tile(bright, (len(roots), 1)), sway=0.03 + nil)


def _bloom(petal: Vec3) -> Pieces:
    """Return a flower one unit in radius that looks up and towards the audience."""
    count = 12
    turn = np.arange(count) * 2 * np.pi / count
    radius = np.where(np.arange(count) % 2 == 0, 1.0, 0.66)
    lift = np.where(np.arange(count) % 2 == 0, 0.20, 0.10)
    rim = np.stack([radius * np.cos(turn), lift, radius * np.sin(turn)], axis=1)
    positions = np.concatenate([[[0.0, 0.0, 0.0]], rim]).astype(np.float32)
    normals = np.tile([0.0, 1.0, 0.0], (count + 1, 1)) + 0.35 * positions
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    here = np.arange(count)
    fan = np.stack([np.zeros_like(here), here + 1, (here + 1) % count + 1], axis=1)
    tilt = rotation(pitch=0.75)
    cup = Mesh(positions, normals.astype(np.float32), fan.astype(np.int32)).moved(tilt)
    shade = mixed(np.array(petal) * 0.72, petal, np.hypot(positions[:, 0], positions[:, 2]))
    heart = ball(0.30, 0).moved(tilt @ translation(0, 0.10, 0))
    sway = Finish(roughness=0.7, felt=0.4, sway=0.4, casts=False, two_sided=True)
    yellow = linear("#f3c23a") if petal[1] < 0.62 or petal[2] > 0.5 else linear("#8a5a24")
    return (paint(cup, shade, sway), paint(heart, yellow, sway))


def ferns(site: Site, bed: Bed, name: str) -> Pieces:
    """Return ferns: rosettes of bent leaves; none under snow."""
    if site.snowy:
        return ()
    at = strewn(site, bed, name)
    dice = site.dice(f"fern {name}")
    fronds = [
        leaf(dice.uniform(0.8, 1.05), 0.13, dice.uniform(0.9, 1.5)).moved(rotation(yaw=turn))
        for turn in np.linspace(0, 6.28, 9, endpoint=False) + dice.uniform(-0.2, 0.2, 9)
    ]
    mesh = merge(fronds)
    away = np.hypot(mesh.positions[:, 0], mesh.positions[:, 2])
    leaves = LEAVES[site.season][0 if site.season == "autumn" else -1]
    colours = mixed(leaves.deep, leaves.tip, 0.15 + 0.65 * away)
    frond = paint(
        mesh, colours, Finish(roughness=0.85, felt=0.5, two_sided=True), sway=0.05 * away**2
    )
    size = bed.radius * dice.uniform(0.8, 1.4, len(at))
    yaw = dice.uniform(0, 6.28, len(at))
    return copies((frond,), at, yaw=yaw, size=size, tint=tints(dice, len(at)))


def mushrooms(site: Site, bed: Bed, name: str) -> Pieces:
    """Return toadstools with white spots, not in winter; ``bed.radius`` is their height."""
    if site.season == "winter":
        return ()
    at = strewn(site, bed, name)
    dice = site.dice(f"mushroom {name}")
    cap = lathe([(0.0, 0.66), (0.40, 0.60), (0.46, 0.66), (0.36, 0.86), (0.0, 1.0)], 14)
    foot = lathe([(0.0, -0.05), (0.17, -0.05), (0.11, 0.35), (0.13, 0.68), (0.0, 0.68)], 10)
    spots = [
        ball(0.055, 0).moved(translation(0.33 * np.cos(a), y, 0.33 * np.sin(a)))
        for a, y in zip(np.arange(7) * 2.4, [0.84, 0.78, 0.86, 0.80, 0.76, 0.86, 0.80], strict=True)
    ]
    soft = Finish(roughness=0.6)
    model = (
        paint(cap, linear("#c8372c"), soft),
        paint(foot, linear("#efe4cf"), soft),
        paint(merge(spots), linear("#f6efe2"), soft),
    )
    size = bed.radius * dice.uniform(0.6, 1.5, len(at))
    return copies(model, at, yaw=dice.uniform(0, 6.28, len(at)), size=size)
