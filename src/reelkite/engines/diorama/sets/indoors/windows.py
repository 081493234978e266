"""What is in a hole in the wall: frame, sill, slats, curtains, and the view outside."""

import math
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles
from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import Array, Vec3, rotation, translation
from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.indoors.shell import Opening, Shell, Side
from reelkite.engines.diorama.sets.joinery import Pieces, blocks, glow, turns
from reelkite.engines.diorama.sets.schemes import DARK_TIMES
from reelkite.engines.diorama.shapes import cylinder, ellipsoid, quad, repeated, ripple3, sheet

_SKIES: Final[dict[str, tuple[str, str, float]]] = {
    "dawn": ("#f3c9c4", "#cdb6d6", 2.4),
    "morning": ("#ffe2b4", "#e4ecec", 2.6),
    "day": ("#d6e8f0", "#9fcdf0", 2.0),
    "noon": ("#dceaf0", "#a8d2f2", 2.2),
    "golden hour": ("#ffcf8a", "#ffe2b0", 3.8),
    "sunset": ("#ff9d5e", "#f2a58c", 2.8),
    "dusk": ("#4a4f86", "#2e3f7a", 0.5),
    "night": ("#1c2748", "#101a38", 0.35),
}
"""Horizon, sky and brightness outside by time of day."""

WET: Final = frozenset({"rain", "storm"})
"""Weather that leaves drops on the panes."""

_DULL: Final = frozenset({"overcast", "rain", "storm", "snow", "fog"})


_AIR: Final = 0.45
"""Metres of air between the panes and the view in which something falls."""


def frame(
    opening: Opening, colour: Vec3, *, panes: tuple[int, int] = (2, 2), depth: float = 0.09
) -> Pieces:
    """Return the wooden frame, bars and sill of ``opening`` in its wall's space."""
    x, width = opening.along, opening.width
    low, high = opening.bottom, opening.top
    tall = high - low
    broad = 0.055 if width > 0.8 else 0.03
    bar = broad * 0.55
    feet = [
        (x, low - broad * 0.8, 0.02 + depth * 0.4),
        (x, high, 0.0),
        (x - width / 2 - broad / 2, low, 0.0),
        (x + width / 2 + broad / 2, low, 0.0),
    ]
    sizes = [
        (width + 4 * broad, broad * 0.8, depth * 2),
        (width + 3 * broad, broad * 1.3, depth),
        (broad, tall, depth),
        (broad, tall, depth),
    ]
    for k in range(1, panes[0]):
        feet.append((x - width / 2 + width * k / panes[0], low, -0.03))
        sizes.append((bar, tall, bar))
    for k in range(1, panes[1]):
        feet.append((x, low + tall * k / panes[1], -0.03))
        sizes.append((width, bar, bar))
    return (paint(blocks(feet, sizes, 0.012), colour, Finish(roughness=0.6)),)


def view(opening: Opening, dressing: Dressing) -> Pieces:
    """Return the bright, vague outdoors behind ``opening``: sky over a soft line of trees."""
    horizon, sky, bright = _SKIES.get(dressing.time_of_day, _SKIES["day"])
    dull = dressing.weather in _DULL
    x, reach = opening.along, opening.width * 0.5 + 1.1
    low, high = opening.bottom - 0.9, opening.top + 0.9
    mesh = quad(
        (x - reach, low, -0.7),
        (x + reach, low, -0.7),
        (x + reach, high, -0.7),
        (x - reach, high, -0.7),
        24,
        24,
    )
    share = np.clip((mesh.positions[:, 1] - opening.bottom) / (opening.top - opening.bottom), 0, 1)
    colours = mixed(_greyed(linear(horizon), dull=dull), _greyed(linear(sky), dull=dull), share)
    wave = 0.26 + 0.16 * ripple3(mesh.positions * [1, 0, 0], 4.0, float(dressing.seed % 97))
    leaves = np.clip((wave - share) * 9, 0, 1) * 0.85
    green = np.asarray(linear("#8fae58")) * (0.5 if dull else 0.7)
    colours = mixed(colours, np.broadcast_to(green, colours.shape), leaves)
    gain = bright * (0.62 if dull and dressing.time_of_day not in DARK_TIMES else 1.0)
    return (glow(mesh, colours, gain),)


def slats(opening: Opening, pitch: float, colour: Vec3) -> Pieces:
    """Return blinds that hang before the pane; the light cookie makes their shadow."""
    count = round((opening.top - opening.bottom) / pitch)
    feet = np.zeros((count, 3))
    feet[:, 0] = opening.along
    feet[:, 1] = opening.bottom + (np.arange(count) + 0.5) * pitch
    feet[:, 2] = -0.015
    tilt = 0.62
    # the tilt is about the wall's x: a roll about z of slats laid along z, then a quarter turn
    turned = turns(np.full(count, math.pi / 2), np.full(count, tilt))
    mesh = blocks(feet, (pitch * 0.95, 0.0016, opening.width), 0.0006, turned)
    rods = [(opening.along + opening.width * s, opening.bottom, -0.012) for s in (-0.34, 0.34)]
    strings = blocks(rods, (0.0022, opening.top - opening.bottom, 0.0022), 0.0008)
    finish = Finish(roughness=0.5, casts=False, two_sided=True)
    return (paint(mesh, colour, finish), paint(strings, colour, finish))


def curtains(opening: Opening, colour: Vec3, *, drop: float = 0.05) -> Pieces:
    """Return two gathered curtains on a rod, reaching down to ``drop`` metres."""
    rod_y, half = opening.top + 0.16, opening.width / 2 + 0.42
    rod = cylinder(0.018, 0.018, 2 * half + 0.16, 8, 0.01).moved(
        translation(opening.along + half + 0.08, rod_y, 0.13) @ rotation(roll=math.pi / 2)
    )
    pieces = [paint(rod, linear("#6b4a2c"), Finish(roughness=0.4))]
    for side in (-1, 1):
        inner, outer = opening.width / 2 - 0.16, half
        u, v = np.meshgrid(np.linspace(0, 1, 41), np.linspace(0, 1, 10))
        waist = 1.0 - 0.16 * np.sin(np.clip(v * 1.15, 0, 1) * math.pi) ** 2
        across = opening.along + side * (outer - (outer - inner) * (1 - u) * waist)
        fold = 0.13 + 0.045 * np.sin(u * 6.0 * 2 * math.pi + side) * (0.55 + 0.45 * v)
        points = np.stack([across, rod_y - (rod_y - drop) * v, fold], axis=-1)
        finish = Finish(roughness=0.95, felt=0.8, two_sided=True)
        pieces.append(paint(sheet(points), colour, finish))
    return tuple(pieces)


def _greyed(colour: Vec3, *, dull: bool) -> Array:
    full = np.asarray(colour, dtype=np.float32)
    return full * 0.45 + 0.55 * full.mean() if dull else full


def drops(opening: Opening, seed: int) -> Pieces:
    """Return drops on the pane, some of which have run down it."""
    generator = np.random.default_rng((seed, 47))
    count = int(26 * opening.width * (opening.top - opening.bottom))
    reach = opening.width / 2 - 0.05
    feet = np.stack(
        [
            opening.along + generator.uniform(-reach, reach, count),
            generator.uniform(opening.bottom + 0.04, opening.top - 0.04, count),
            np.full(count, -0.02),
        ],
        axis=1,
    )
    wide = generator.uniform(0.008, 0.018, count)
    tall = wide * np.where(generator.random(count) < 0.35, generator.uniform(4, 12, count), 1.3)
    mesh = repeated(
        ellipsoid(1.0, 1.0, 1.0, 1), feet, 0.0, np.stack([wide, tall, 0.4 * wide], axis=1)
    )
    return (paint(mesh, linear("#e4eef6"), Finish(roughness=0.08, casts=False)),)


def falling(opening: Opening, room: Shell, dressing: Dressing) -> tuple[Particles, ...]:
    """Return rain or snow behind the pane of ``opening``, in world space."""
    rain = dressing.weather in WET
    if not rain and dressing.weather != "snow":
        return ()
    half, tall = opening.width / 2 - 0.05, opening.top - opening.bottom
    if opening.side is Side.BACK:
        corner = (opening.along - half, opening.bottom, room.low[2] - 0.6)
        box = (2 * half, tall, _AIR)
    else:
        left = opening.side is Side.LEFT
        x = room.low[0] - 0.6 if left else room.high[0] + 0.6 - _AIR
        corner, box = (x, opening.bottom, opening.along - half), (_AIR, tall, 2 * half)
    seed = dressing.seed % 9973 + 3
    if rain:
        return (
            Particles(
                kind=ParticleKind.STREAK,
                count=int(60 * half * tall),
                corner=corner,
                box=box,
                velocity=(0.0, -6.5, 0.0),
                size=0.006,
                colour=(0.78, 0.86, 1.0, 0.8),
                length=0.26,
                seed=seed,
            ),
        )
    return (
        Particles(
            kind=ParticleKind.DISC,
            count=int(46 * half * tall),
            corner=corner,
            box=box,
            velocity=(0.0, -0.55, 0.0),
            size=0.024,
            colour=(1.0, 1.0, 1.05, 0.95),
            wobble=0.03,
            seed=seed,
        ),
    )


def snow_on_sill(opening: Opening) -> Pieces:
    """Return a soft bank of snow outside, at the foot of the pane."""
    x = opening.along + np.linspace(-0.5, 0.5, 7) * (opening.width - 0.16)
    feet = np.stack([x, np.full(7, opening.bottom - 0.03), np.full(7, -0.12)], axis=1)
    size = np.stack([np.full(7, 0.24 * opening.width / 1.9), np.full(7, 0.10), np.full(7, 0.14)], 1)
    mesh = repeated(
        ellipsoid(1.0, 1.0, 1.0, 2), feet, 0.0, size * (1 + 0.25 * np.sin(x * 5))[:, None]
    )
    return (paint(mesh, linear("#eef3fb"), Finish(roughness=0.95, casts=False)),)
