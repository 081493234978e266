"""Fixtures of bathrooms and sickrooms: on y = 0, facing +z."""

import math

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish, paint
from reelkite.engines.diorama.scene.mesh import merge, rotation, translation
from reelkite.engines.diorama.sets.indoors.furnishings.home import CLOTH, DARK, METAL, STEEL, WOODEN
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.shapes import (
    ball,
    cylinder,
    ellipsoid,
    lathe,
    repeated,
    rounded_box,
    sheet,
    spline,
    tube,
)

CERAMIC = Finish(roughness=0.2)
WHITE = linear("#f4f1ea")
_MIRROR = linear("#b9d3dc")


def bathtub(scheme: Scheme) -> Pieces:
    """Return a tub on feet, 1.7 m long, full of foam, with a tap and a duck."""
    bowl = lathe(
        [
            (0.0, 0.12),
            (0.26, 0.12),
            (0.36, 0.3),
            (0.40, 0.56),
            (0.44, 0.6),
            (0.40, 0.62),
            (0.36, 0.5),
        ],
        28,
    )
    tub = bowl.moved(np.diag([2.0, 1.0, 0.95, 1.0]).astype(np.float32))
    feet = repeated(
        ball(0.07, 1), np.array([(a * 0.5, 0.07, b * 0.2) for a in (-1, 1) for b in (-1, 1)])
    )
    turn = np.arange(26) * 2.4
    reach = np.sqrt(np.arange(26) / 26)
    at = np.stack([0.70 * reach * np.cos(turn), 0 * turn + 0.56, 0.31 * reach * np.sin(turn)], 1)
    foam = repeated(ball(0.11, 1), at, 0.0, 0.7 + 0.5 * np.abs(np.sin(turn * 1.7)))
    tap = tube(
        spline([(-0.92, 0.4, -0.1), (-0.92, 0.86, -0.1), (-0.8, 0.95, -0.05), (-0.68, 0.82, 0)], 9),
        0.026,
        7,
    )
    body = ellipsoid(0.075, 0.055, 0.06, 2).moved(translation(0.35, 0.70, 0.16))
    head = ball(0.042, 2).moved(translation(0.41, 0.765, 0.17))
    beak = ellipsoid(0.022, 0.010, 0.018, 1).moved(translation(0.455, 0.76, 0.175))
    return (
        paint(tub, WHITE, CERAMIC),
        paint(feet, scheme.accents[3], METAL),
        paint(foam, linear("#fbfbff"), Finish(roughness=0.95)),
        paint(tap, linear("#d8b25c"), METAL),
        paint(merge([body, head]), linear("#f5c82f"), Finish(roughness=0.6)),
        paint(beak, linear("#ee7f2c")),
    )


def washbasin(scheme: Scheme) -> Pieces:
    """Return a basin on a foot with a tap, a cup of brushes and a round mirror above."""
    foot = lathe(
        [(0.0, 0.0), (0.17, 0.0), (0.09, 0.15), (0.08, 0.6), (0.15, 0.72), (0.0, 0.74)], 18
    )
    bowl = lathe(
        [
            (0.0, 0.70),
            (0.2, 0.72),
            (0.31, 0.84),
            (0.32, 0.88),
            (0.28, 0.87),
            (0.17, 0.78),
            (0.0, 0.77),
        ],
        24,
    )
    tap = tube(
        spline([(0, 0.86, -0.26), (0, 1.02, -0.26), (0, 1.05, -0.18), (0, 0.98, -0.1)], 7), 0.02, 7
    )
    frame = lathe([(0.0, 0.0), (0.36, 0.0), (0.36, 0.03), (0.31, 0.045), (0.0, 0.03)], 32)
    hung = translation(0, 1.6, -0.2) @ rotation(pitch=math.pi / 2)
    glass = cylinder(0.31, 0.31, 0.012, 32, 0.004).moved(translation(0, 0.03, 0))
    cup = cylinder(0.035, 0.042, 0.1, 12, 0.008).moved(translation(0.22, 0.88, -0.12))
    sticks = blocks([(0.21, 0.9, -0.12), (0.235, 0.9, -0.12)], (0.012, 0.2, 0.012), 0.004)
    return (
        paint(merge([foot, bowl]), WHITE, CERAMIC),
        paint(tap, STEEL, METAL),
        paint(frame.moved(hung), scheme.wood, WOODEN),
        paint(glass.moved(hung), _MIRROR, Finish(roughness=0.1)),
        paint(cup, scheme.accents[2]),
        paint(sticks, each([scheme.accents[0], scheme.accents[3]], sticks)),
    )


def toilet(scheme: Scheme) -> Pieces:
    """Return a toilet with its cistern and a wooden seat."""
    bowl = lathe([(0.0, 0.0), (0.16, 0.0), (0.13, 0.12), (0.2, 0.34), (0.22, 0.4), (0.0, 0.4)], 22)
    long = np.diag([0.95, 1.0, 1.25, 1.0]).astype(np.float32)
    seat = lathe([(0.0, 0.0), (0.21, 0.0), (0.225, 0.02), (0.2, 0.045), (0.0, 0.045)], 22)
    cistern = rounded_box(0.44, 0.42, 0.2, 0.05).moved(translation(0, 0.45, -0.3))
    knob = ball(0.03, 1).moved(translation(0, 0.88, -0.3))
    return (
        paint(merge([bowl.moved(long), cistern]), WHITE, CERAMIC),
        paint(seat.moved(translation(0, 0.4, 0) @ long), scheme.wood, WOODEN),
        paint(knob, STEEL, METAL),
    )


def towels(scheme: Scheme) -> Pieces:
    """Return a rail with two towels, to hang on a wall at the height of its foot."""
    rail = tube([(-0.45, 0.0, 0.09), (0.45, 0.0, 0.09)], 0.018, 7)
    cloths = blocks(
        [(-0.2, -0.52, 0.09), (0.22, -0.4, 0.09)], [(0.34, 0.54, 0.07), (0.3, 0.42, 0.07)], 0.03
    )
    return (
        paint(rail, STEEL, METAL),
        paint(cloths, each([scheme.accents[2], scheme.accents[0]], cloths), CLOTH),
    )


def sickbed() -> Pieces:
    """Return a hospital bed on wheels with side rails, its head at -z."""
    legs = blocks(
        [(a * 0.42, 0.1, b * 0.85) for a in (-1, 1) for b in (-1, 1)], (0.06, 0.42, 0.06), 0.015
    )
    wheels = repeated(
        ball(0.07, 1), np.array([(a * 0.42, 0.07, b * 0.85) for a in (-1, 1) for b in (-1, 1)])
    )
    boards = blocks(
        [(0, 0.4, -1.02), (0, 0.4, 1.02)], [(0.98, 0.75, 0.06), (0.98, 0.5, 0.06)], 0.03
    )
    mattress = rounded_box(0.95, 0.2, 2.0, 0.08).moved(translation(0, 0.5, 0))
    sheet_ = rounded_box(1.0, 0.17, 1.25, 0.07).moved(translation(0, 0.58, 0.36))
    fold = rounded_box(1.0, 0.12, 0.24, 0.05).moved(translation(0, 0.67, -0.26))
    pillow = rounded_box(0.66, 0.16, 0.4, 0.075).moved(
        translation(0, 0.7, -0.72) @ rotation(pitch=-0.3)
    )
    bars = [
        tube([(s * 0.53, y, -0.5), (s * 0.53, y, 0.35)], 0.018, 6)
        for s in (-1, 1)
        for y in (0.72, 0.88)
    ]
    return (
        paint(merge([legs, *bars]), STEEL, METAL),
        paint(wheels, DARK, METAL),
        paint(boards, linear("#5fa3a8"), WOODEN),
        paint(mattress, WHITE, CLOTH),
        paint(sheet_, linear("#8fc3d0"), CLOTH),
        paint(fold, WHITE, CLOTH),
        paint(pillow, WHITE, CLOTH),
    )


def drip(scheme: Scheme) -> Pieces:
    """Return a stand with a bag of liquid and its tube."""
    pole = cylinder(0.018, 0.016, 1.85, 8, 0.004)
    base = lathe([(0.0, 0.0), (0.24, 0.0), (0.22, 0.04), (0.03, 0.07), (0.0, 0.07)], 10)
    hook = tube([(-0.16, 1.8, 0), (0.16, 1.8, 0)], 0.012, 6)
    bag = rounded_box(0.17, 0.28, 0.07, 0.03).moved(translation(0.14, 1.48, 0))
    line = tube(spline([(0.14, 1.48, 0), (0.16, 1.1, 0.05), (0.3, 0.8, 0.12)], 8), 0.008, 5)
    return (
        paint(merge([pole, base, hook]), STEEL, METAL),
        paint(bag, linear("#bfe0ea"), Finish(roughness=0.25)),
        paint(line, scheme.cream),
    )


def monitor(scheme: Scheme) -> Pieces:
    """Return a trolley with a screen that shows a heartbeat."""
    stand = blocks([(0, 0, 0), (0, 0.05, 0)], [(0.42, 0.06, 0.36), (0.07, 1.05, 0.07)], 0.02)
    box = rounded_box(0.5, 0.4, 0.16, 0.04).moved(translation(0, 1.08, 0))
    pane = block((0, 1.13, 0.075), (0.42, 0.29, 0.02), 0.006)
    beat = [
        (-0.18, 1.27),
        (-0.08, 1.27),
        (-0.05, 1.31),
        (-0.02, 1.19),
        (0.02, 1.37),
        (0.06, 1.27),
        (0.18, 1.27),
    ]
    trace = tube([(x, y, 0.098) for x, y in beat], 0.008, 4)
    return (
        paint(merge([stand, box]), scheme.cream, WOODEN),
        paint(pane, linear("#123038"), Finish(roughness=0.2)),
        glow(trace, linear("#58f09a"), 2.2),
    )


def screen() -> Pieces:
    """Return a pleated curtain on a rail, 1.5 m wide and 1.9 m tall."""
    x = np.linspace(-0.75, 0.75, 41)
    wave = 0.05 * np.sin(x * 26)
    rows = [np.stack([x, 0 * x + y, wave], 1) for y in (0.2, 0.9, 1.9)]
    rail = tube([(-0.8, 1.93, 0), (0.8, 1.93, 0)], 0.02, 6)
    posts = repeated(
        cylinder(0.018, 0.018, 1.93, 7, 0.004), np.array([(-0.78, 0, 0), (0.78, 0, 0)])
    )
    cloth = Finish(roughness=0.95, felt=0.8, two_sided=True)
    return (
        paint(sheet(np.stack(rows)), linear("#86bdb4"), cloth),
        paint(merge([rail, posts]), STEEL, METAL),
    )
