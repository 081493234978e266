"""What is struck: piano, grand piano, drum kit, xylophone."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import (
    FORWARD,
    both,
    circled,
    closed,
    corners,
    hoop,
    post,
    put,
    rod,
    slab,
    spread,
    vessel,
)
from reelkite.engines.diorama.props.modelling import (
    CLAY,
    GLAZED,
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cylinder, extrude

_IVORY: Final = linear("#f2ecdc")
_EBONY: Final = linear("#232126")
_BRASS: Final = linear("#d8a83c")
_STEEL: Final = linear("#b9bec2")


def _manual(wide: float, keys: int) -> list[Part]:
    """Return a row of white and black keys, ``wide`` metres, around the origin; front at +z."""
    step = wide / keys
    white = [((k - (keys - 1) / 2) * step, 0.0, 0.0) for k in range(keys)]
    black = [(x + step / 2, 0.012, -0.03) for k, (x, _, _) in enumerate(white[:-1])
             if k % 7 not in (2, 6)]  # fmt: skip
    return [
        Part(spread(slab((0.90 * step, 0.022, 0.15), radius=0.004), white), _IVORY, GLAZED),
        Part(spread(slab((0.52 * step, 0.022, 0.09), radius=0.004), black), _EBONY, GLAZED),
    ]


def _stool(z: float) -> list[Part]:
    """Return a piano stool with a cushion in front of the keys."""
    legs = corners(rod((0.22, 0.0, 0.10), (0.20, 0.42, 0.09), (0.018, 0.024)))
    return [
        Part(put(legs, (0, 0, z)), linear("#3a2a22"), SMOOTH),
        Part(slab((0.56, 0.09, 0.30), (0, 0.41, z), 0.04), linear("#8a2f2a"), SMOOTH),
    ]


def piano(kit: Kit) -> Model:
    """Return an upright piano with sheet music, pedals and a stool."""
    wood = kit.main("#7a4526", "#2a2629", "#a8703f")
    sheet_ = [slab((0.19, 0.26, 0.004), (s * 0.098, 0.84, 0.05), 0.001, (s * 0.12, -0.22, 0))
              for s in (-1, 1)]  # fmt: skip
    staves = [slab((0.15, 0.006, 0.005), (s * 0.098, 0.875 + 0.035 * k, 0.052 - 0.008 * k), 0.001,
                   (s * 0.12, -0.22, 0)) for s in (-1, 1) for k in range(6)]  # fmt: skip
    pedals = [slab((0.035, 0.012, 0.09), (x, 0.05, 0.10), 0.004) for x in (-0.07, 0, 0.07)]
    legs = both(rod((0.66, 0.05, 0.24), (0.66, 0.60, 0.24), (0.028, 0.045), 12))
    return Model(
        (
            Part(merge([slab((1.46, 1.18, 0.30), (0, 0.04, -0.12), 0.02),
                        slab((1.46, 0.09, 0.42), (0, 0.60, 0.12), 0.02),
                        both(slab((0.07, 0.16, 0.40), (0.70, 0.60, 0.12), 0.025)), legs]), wood,
                 GLAZED),
            Part(merge([slab((1.52, 0.04, 0.36), (0, 1.21, -0.11), 0.012),
                        slab((1.50, 0.06, 0.34), (0, 0, -0.10), 0.015),
                        slab((1.28, 0.36, 0.02), (0, 0.76, 0.028), 0.012),
                        slab((1.28, 0.42, 0.02), (0, 0.12, 0.028), 0.012),
                        slab((0.60, 0.02, 0.06), (0, 0.82, 0.055), 0.006)]), toned(wood, 0.72),
                 GLAZED),
            *(part.at(0, 0.688, 0.24) for part in _manual(1.26, 36)),
            Part(merge(sheet_), _IVORY),
            Part(merge(staves), _EBONY),
            Part(merge(pedals), _BRASS, METAL),
            *_stool(0.62),
        ),
        {"seat": (0, 0.5, 0.62), "top": (0, 1.25, -0.1)},
    )  # fmt: skip


def _wing() -> list[tuple[float, float]]:
    """Return the outline of a grand piano from above: x to the right, y to the back."""
    return [(-0.74, 0.0), (0.74, 0.0), (0.74, 0.30), (0.68, 0.62), (0.46, 0.90), (0.30, 1.16),
            (0.18, 1.46), (-0.08, 1.66), (-0.40, 1.70), (-0.66, 1.58), (-0.74, 1.30),
            (-0.74, 0.6)]  # fmt: skip


def _level(outline: list[tuple[float, float]], thick: float, y: float) -> Mesh:
    """Return the plate of an outline seen from above, its underside at ``y``."""
    return put(extrude(closed(outline, 72), thick, 0.012), (0, y + thick / 2, 0.62),
               (0, -np.pi / 2, 0))  # fmt: skip


def grand_piano(kit: Kit) -> Model:
    """Return a grand piano, its lid up over a golden frame, seen from the side of its curve."""
    lacquer = kit.main("#232126", "#232126", "#f0ebe0", "#6b2f22")
    inner = [(0.90 * x, 0.25 + 0.83 * y) for x, y in _wing()]
    lid = put(extrude(closed([(x + 0.74, y) for x, y in _wing()], 72), 0.03, 0.010), turn=(
        0, -np.pi / 2, 0))  # fmt: skip
    lid_at = translation(-0.74, 0.97, 0.62) @ rotation(roll=0.72)
    strings = [rod((-0.60 + 0.085 * k, 0.965, 0.28), (-0.64 + 0.068 * k, 0.965, -0.70 + 0.07 * k),
                   0.004, 5) for k in range(13)]  # fmt: skip
    leg = merge(
        [rod((0, 0.06, 0), (0, 0.66, 0), (0.045, 0.075), 14), put(ball(0.045, 2), (0, 0.045, 0))]
    )
    legs = merge([put(leg, at) for at in ((-0.62, 0, 0.48), (0.62, 0, 0.48), (-0.30, 0, -0.72))])
    lyre = merge([both(rod((0.06, 0.06, 0.36), (0.05, 0.66, 0.36), 0.014)),
                  slab((0.22, 0.03, 0.08), (0, 0.05, 0.37), 0.01)])  # fmt: skip
    pedals = [slab((0.03, 0.012, 0.10), (x, 0.055, 0.44), 0.004) for x in (-0.05, 0, 0.05)]
    parts = (
        Part(_level(_wing(), 0.27, 0.66), lacquer, GLAZED),
        Part(_level(inner, 0.012, 0.93), _BRASS, METAL),
        Part(merge(strings), linear("#e8d8a8"), METAL),
        Part(lid.moved(lid_at.astype(np.float32)), lacquer, GLAZED),
        Part(rod((0.50, 0.93, 0.28), (0.18, 1.60, 0.28), 0.014), _EBONY, SMOOTH),
        Part(slab((1.40, 0.07, 0.26), (0, 0.66, 0.72), 0.02), lacquer, GLAZED),
        Part(both(slab((0.10, 0.15, 0.28), (0.69, 0.66, 0.72), 0.03)), lacquer, GLAZED),
        *(part.at(0, 0.725, 0.745) for part in _manual(1.26, 36)),
        Part(slab((0.62, 0.22, 0.02), (0, 0.95, 0.40), 0.01, (0, -0.3, 0)), lacquer, GLAZED),
        Part(merge([slab((0.17, 0.22, 0.004), (s * 0.09, 0.98, 0.425), 0.001, (0, -0.3, 0)) for s in
                    (-1, 1)]), _IVORY),
        Part(merge([legs, lyre]), lacquer, GLAZED),
        Part(merge(pedals), _BRASS, METAL),
        *_stool(1.22),
    )  # fmt: skip
    turn = rotation(yaw=0.75)
    return Model(tuple(part.under(turn) for part in parts), {"seat": (0.83, 0.5, 0.89)})


def _shell(radius: float, depth: float) -> tuple[Mesh, Mesh, Mesh]:
    """Return shell, skin and rims of a drum that stands on y = 0."""
    shell = cylinder(radius, radius, depth, 30, 0.006)
    skin = put(cylinder(0.95 * radius, 0.95 * radius, 0.012, 28, 0.003), (0, depth - 0.006, 0))
    rims = merge(
        [
            hoop(radius, 0.0068, (0, depth, 0)),
            hoop(radius, 0.0068, (0, 0.008, 0)),
            circled(slab((0.016, 0.6 * depth, 0.016), (radius, 0.2 * depth, 0), 0.0), 8),
        ]
    )
    return shell, skin, rims


def drum_kit(kit: Kit) -> Model:
    """Return a drum kit: bass drum with pedal, two toms, snare, floor tom, hi-hat and cymbals."""
    main = kit.main("#c8332b", "#2f6fae", "#e0a83c", "#3a3a44")
    setup = (
        (0.28, 0.40, (0.0, 0.29, 0.18), (0.0, np.pi / 2, 0.0)),
        (0.15, 0.18, (-0.19, 0.66, 0.10), (0.0, 0.35, 0.12)),
        (0.16, 0.19, (0.19, 0.66, 0.10), (0.0, 0.35, -0.12)),
        (0.18, 0.14, (-0.52, 0.46, -0.04), (0.0, 0.12, 0.0)),
        (0.21, 0.34, (0.56, 0.14, -0.04), (0.0, 0.05, 0.0)),
    )
    made = [
        (put(s, at, turn), put(k, at, turn), put(r, at, turn))
        for (radius, depth, at, turn) in setup
        for s, k, r in (_shell(radius, depth),)
    ]
    face = put(cylinder(0.235, 0.235, 0.012, 36, 0.003), (0, 0.29, 0.576), FORWARD)
    star = put(extrude(_star(0.14), 0.006, 0.002), (0, 0.29, 0.592))
    cymbal = vessel([(0, 0.022), (0.035, 0.02), (0.05, 0.008), (0.20, -0.006), (0.215, -0.010),
                     (0.20, -0.012), (0, -0.004)], 28)  # fmt: skip
    plates = [
        put(cymbal, (-0.50, 1.08, 0.10), (0, 0.25, 0.16)),
        put(cymbal, (0.56, 1.12, 0.10), (0, 0.25, -0.18)),
        put(cymbal, (-0.80, 0.74, 0.10)),
        put(cymbal, (-0.80, 0.715, 0.10), (0, np.pi, 0)),
    ]
    stands = [rod((x, 0.02, z), (x, y, z), 0.010) for x, y, z in
              ((-0.50, 1.08, 0.10), (0.56, 1.12, 0.10), (-0.80, 0.78, 0.10))]  # fmt: skip
    feet = [put(circled(rod((0, 0.20, 0), (0.17, 0.01, 0), 0.008), 3), (x, 0, z)) for x, z in
            ((-0.50, 0.10), (0.56, 0.10), (-0.80, 0.10), (-0.52, -0.04))]  # fmt: skip
    legs = [
        rod(
            (0.56 + 0.2 * np.cos(a), 0.0, -0.04 + 0.2 * np.sin(a)),
            (0.56 + 0.2 * np.cos(a), 0.30, -0.04 + 0.2 * np.sin(a)),
            0.010,
        )
        for a in (0, 2.1, 4.2)
    ]
    mount = [rod((0, 0.55, 0.12), (s * 0.12, 0.74, 0.08), 0.012) for s in (-1, 1)]
    spurs = both(rod((0.22, 0.20, 0.45), (0.34, 0.01, 0.52), 0.011))
    snare_leg = rod((-0.52, 0.10, -0.04), (-0.52, 0.47, -0.04), 0.012)
    return Model(
        (
            Part(merge([m[0] for m in made]), main, GLAZED),
            Part(merge([*(m[1] for m in made), face]), _IVORY, SMOOTH),
            Part(merge([*(m[2] for m in made), *stands, *feet, *legs, *mount, spurs, snare_leg]),
                 _STEEL, METAL),
            Part(merge(plates), _BRASS, METAL),
            Part(star, main, GLAZED),
            Part(post(0.17, 0.09, (0, 0.42, -0.42)), _EBONY, SMOOTH),
            Part(rod((0, 0.02, -0.42), (0, 0.44, -0.42), 0.02), _STEEL, METAL),
        ),
        {"seat": (0, 0.51, -0.42)},
    )  # fmt: skip


def _star(radius: float) -> np.ndarray:
    """Return the outline of a star of five points."""
    turn = np.arange(10) * np.pi / 5 + np.pi / 2
    reach = np.where(np.arange(10) % 2 == 0, radius, 0.42 * radius)
    return np.stack([reach * np.cos(turn), reach * np.sin(turn)], 1)


def xylophone(kit: Kit) -> Model:
    """Return a xylophone with bars in the colours of the rainbow and two mallets."""
    frame = kit.main("#a8703f", "#3f6f8a", "#e8ddc6")
    tones = ("#d3322b", "#ee7f2c", "#f2c531", "#7fbf45", "#35b3a8", "#2f66c4", "#7d4bb0", "#ee7fae")
    bars = []
    for k, tone in enumerate(tones):
        long = 0.26 - 0.017 * k
        at = (-0.21 + 0.06 * k, 0.05, 0.0)
        bars.append(Part(slab((0.050, 0.016, long), at, 0.006), linear(tone), GLAZED))
        pins = spread(ball(0.006, 1), [(at[0], 0.067, s * 0.36 * long) for s in (-1, 1)])
        bars.append(Part(pins, _STEEL, METAL))
    rails = [rod((-0.26, 0.035, s * 0.092), (0.26, 0.035, s * 0.052), 0.016, 10) for s in (-1, 1)]
    ends = [slab((0.03, 0.045, 0.25), (-0.25, 0, 0), 0.01), slab((0.03, 0.045, 0.16), (0.25, 0, 0),
                                                                0.01)]  # fmt: skip
    mallets = [rod((x, 0.077, 0.13), (x + 0.19, 0.078, -0.02), 0.005) for x in (-0.12, -0.02)]
    heads = [put(ball(0.018, 2), (x + 0.19, 0.084, -0.02)) for x in (-0.12, -0.02)]
    tilt = rotation(pitch=0.42)
    return Model(tuple(part.under(tilt).at(0, 0.057, 0) for part in (
        Part(merge([*rails, *ends]), frame, CLAY),
        *bars,
        Part(merge(mallets), linear("#d9b98a")),
        Part(merge(heads), linear("#d3322b"), SMOOTH),
    )))  # fmt: skip


STRUCK: Final[dict[str, Builder]] = {
    "piano": piano,
    "grand-piano": grand_piano,
    "drum-kit": drum_kit,
    "xylophone": xylophone,
}
"""Builders by name."""
