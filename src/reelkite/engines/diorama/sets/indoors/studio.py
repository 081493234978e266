"""A seamless backdrop in one soft colour: anything placed there looks like a product shot."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear, mixed
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array, translation
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.joinery import joined
from reelkite.engines.diorama.shapes import ball, cylinder, rounded_box, sheet, tube

BACKDROPS: Final = tuple(
    tuple(map(linear, codes.split()))
    for codes in (
        "#d8c2a4 #c46a48 #2f7470 #e6cf9c",
        "#b8c6bc #d9a23c #c0573d #efe3cc",
        "#d9aa92 #2f6f74 #e0b75a #f0e2cb",
        "#a9bccb #d97b4a #e8d3a6 #33586b",
        "#cbb7c4 #8a4f6a #e0b060 #f0e4d6",
        "#c9cfa6 #b5563f #3f6a5c #efe0bd",
    )
)
"""Backdrop and three colours that sit well on it."""

_BEND: Final = 2.4
_BACK: Final = -5.2


class Studio:
    """A cyclorama: floor and wall are one sheet with a wide bend."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: everything in front of the bend is free."""
        colour = _colours(dressing.seed)[0]
        return Layout(
            surface="stone",
            stage=(0.0, 0.0, -1.0),
            stage_radius=2.2,
            horizon=9.0,
            wind=0.05,
            sky_visible=False,
            ambience=(0.10 * colour[0], 0.10 * colour[1], 0.10 * colour[2]),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return the backdrop and, off to the sides, a few plain clay shapes."""
        del layout  # the dressing says it all
        colours = _colours(dressing.seed)
        return Built(items=joined([_sweep(np.asarray(colours[0])), *_shapes(dressing, sightline)]))


def _colours(seed: int) -> tuple[tuple[float, float, float], ...]:
    number = int(np.random.default_rng((seed, 51)).integers(len(BACKDROPS))) if seed else 0
    return BACKDROPS[number]


def _sweep(colour: Array) -> Solid:
    """Return floor, bend and wall; a little lighter behind the stage, as under a soft spot."""
    turn = np.linspace(0, np.pi / 2, 16)
    z = [
        np.linspace(14, _BACK + _BEND, 16)[:-1],
        _BACK + _BEND - _BEND * np.sin(turn),
        np.full(8, _BACK),
    ]
    y = [np.zeros(15), _BEND - _BEND * np.cos(turn), np.linspace(_BEND, 12, 9)[1:]]
    line_z, line_y = np.concatenate(z), np.concatenate(y)
    x = np.linspace(-16, 16, 41)
    points = np.stack(
        [
            np.broadcast_to(x, (len(line_z), len(x))),
            np.broadcast_to(line_y[:, None], (len(line_z), len(x))),
            np.broadcast_to(line_z[:, None], (len(line_z), len(x))),
        ],
        axis=-1,
    )
    mesh = sheet(points)
    away = np.linalg.norm((mesh.positions - [0.0, 1.6, -3.5]) * [0.16, 0.2, 0.13], axis=1)
    shade = mixed(colour * 1.10, colour * 0.72, np.clip(away, 0, 1) ** 1.4)
    return paint(
        mesh,
        shade,
        Finish(roughness=0.95, felt=0.25, casts=False, two_sided=True),
        layer=Layer.CLAY,
    )


def _shapes(dressing: Dressing, sightline: Sightline) -> tuple[Solid, ...]:
    generator = np.random.default_rng((dressing.seed, 52))
    colours = _colours(dressing.seed)[1:]
    turn = np.linspace(0, np.pi, 15)
    arch = np.stack([0.75 * np.cos(turn), 0.02 + 1.5 * np.sin(turn) ** 0.8, 0 * turn], axis=1)
    made = (
        (cylinder(0.55, 0.55, 0.55, 36, 0.05), -2.9, -2.9, 0.55),
        (ball(0.46, 3).moved(translation(0, 0.46, 0)), 2.75, -2.5, 0.46),
        (tube(arch, 0.17, 14), 2.6, -3.7, 0.9),
        (rounded_box(0.8, 1.25, 0.8, 0.07), -3.45, -3.8, 0.55),
    )
    narrow = 0.62 if sightline.aspect < 1 else 1.0
    solids = []
    for number, (mesh, x, z, radius) in enumerate(made):
        at = x * narrow + float(generator.uniform(-0.15, 0.15))
        spot = (np.array([value], dtype=np.float32) for value in (at, z, radius))
        if bool(sightline.clear(*spot)[0]):
            colour = colours[(0, 1, 2, 1)[number]]
            solids.append(paint(mesh.moved(translation(at, 0, z)), colour, Finish(roughness=0.7)))
    return tuple(solids)
