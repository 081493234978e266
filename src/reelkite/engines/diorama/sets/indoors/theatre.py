"""A theatre stage: boards, red drapes, a valance with a gold hem, footlights, a spot of light."""

import math
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.atmosphere import Lamp
from reelkite.engines.diorama.scene.colour import linear, varied
from reelkite.engines.diorama.scene.looks import Finish, Layer, Solid, paint
from reelkite.engines.diorama.scene.mesh import Mesh, Vec3
from reelkite.engines.diorama.scene.places import Built, Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.joinery import Pieces, block, blocks, each, glow, joined
from reelkite.engines.diorama.sets.schemes import LAMPLIGHT
from reelkite.engines.diorama.shapes import ellipsoid, quad, repeated, sheet, tube

BOARDS: Final = 0.6
"""Height of the stage's boards over the house."""

_HALF: Final = 4.6
_HIGH: Final = 5.2
_BACK: Final = -5.4
_EDGE: Final = 1.3
_GOLD: Final = linear("#a87a2c")
_DRAPES: Final = tuple(map(linear, ("#8e1f2a", "#5a2348", "#1f4a5a", "#8a3a1f")))
_VELVET: Final = Finish(roughness=0.95, felt=0.9, two_sided=True)


class TheatreStage:
    """The house is dark; all light is on the boards."""

    def layout(self, dressing: Dressing) -> Layout:
        """Return the place: the middle of the boards is free."""
        del dressing  # a theatre is the same at any time
        return Layout(
            ground=lambda x, z: np.where((z < _EDGE) & (np.abs(x) < 9), BOARDS, 0.0).astype(
                np.float32
            ),
            surface="wood",
            stage=(0.0, BOARDS, -1.6),
            stage_radius=2.2,
            indoor=True,
            room=((-6.0, 0.1, _BACK + 0.4), (6.0, 7.0, 11.0)),
            window=(-1.8, 4.8, 9.0),  # the spotlight, over the heads of the audience
            backdrop=(0.0, 2.6, _BACK),
            horizon=16.0,
            wind=0.0,
            sky_visible=False,
            ambience=(0.02, 0.012, 0.01),
        )

    def build(self, dressing: Dressing, layout: Layout, sightline: Sightline) -> Built:
        """Return boards, drapes and proscenium."""
        del layout, sightline  # everything stands beside the boards
        generator = np.random.default_rng((dressing.seed, 91))
        velvet = _DRAPES[int(generator.integers(len(_DRAPES)))] if dressing.seed else _DRAPES[0]
        lights, lamps = _footlights()
        pieces: list[Solid] = [
            *_floor(generator),
            *_drapes(velvet),
            *_valance(velvet),
            *_proscenium(),
            *lights,
        ]
        return Built(items=joined(pieces), lamps=lamps)


def _floor(generator: np.random.Generator) -> Pieces:
    """Return the boards, their front, and the dark house before them."""
    top = quad(
        (-7, BOARDS, _EDGE),
        (7, BOARDS, _EDGE),
        (7, BOARDS, _BACK - 1),
        (-7, BOARDS, _BACK - 1),
        24,
        12,
    )
    front = block((0, 0, _EDGE + 0.05), (2 * _HALF + 4.4, BOARDS + 0.03, 0.22), 0.05)
    panels = blocks(
        [((k - 4) * 1.05, 0.1, _EDGE + 0.16) for k in range(9)], (0.9, 0.36, 0.05), 0.02
    )
    house = quad((-12, 0, 14), (12, 0, 14), (12, 0, _EDGE), (-12, 0, _EDGE), 12, 8)
    return (
        paint(top, linear("#a8703f"), Finish(roughness=0.4, casts=False), layer=Layer.WOOD),
        paint(front, linear("#5a3424")),
        paint(panels, each([varied(_GOLD, generator, 0.06) for _ in range(9)], panels)),
        paint(
            house,
            linear("#4a1f24"),
            Finish(roughness=0.95, felt=1.0, casts=False),
            layer=Layer.GROUND,
        ),
    )


def _drapes(velvet: Vec3) -> Pieces:
    """Return the cloth at the back and the gathered curtains at both sides."""
    wide, high = _HALF + 1.6, _HIGH + 0.5
    back = _cloth((-wide, wide), (BOARDS, high), _BACK, 26, 0.0)
    darker = (velvet[0] * 0.75, velvet[1] * 0.75, velvet[2] * 0.75)
    pieces = [paint(back, darker, _VELVET)]
    for side in (-1, 1):
        own = _cloth((side * (_HALF + 0.5), side * (_HALF - 1.9)), (BOARDS, high), 0.5, 6, 0.72)
        legs = _cloth((side * (_HALF + 0.9), side * (_HALF - 0.7)), (BOARDS, high), -2.6, 5, 0.0)
        pieces += [paint(own, velvet, _VELVET), paint(legs, darker, _VELVET)]
        ring = np.linspace(0, 2 * math.pi, 13)
        knot = np.stack(
            [
                side * (_HALF + 0.05) + 0.3 * np.cos(ring),
                2.75 + 0.05 * np.sin(ring),
                0.5 + 0.3 * np.sin(ring),
            ],
            1,
        )
        pieces.append(paint(tube(knot, 0.06, 6), _GOLD, Finish(roughness=0.4)))
    return tuple(pieces)


def _cloth(
    ends: tuple[float, float], heights: tuple[float, float], z: float, folds: int, gather: float
) -> Mesh:
    """Return a hanging cloth; ``gather`` draws it to its first end half way down."""
    u, v = np.meshgrid(np.linspace(0, 1, folds * 9 + 1), np.linspace(0, 1, 15))
    x = ends[0] + (ends[1] - ends[0]) * u
    x += (ends[0] - x) * gather * np.sin(v * math.pi) ** 1.5
    y = heights[0] + (heights[1] - heights[0]) * v
    depth = z + 0.12 * np.sin(u * folds * 2 * math.pi) * (1 - 0.25 * v)
    return sheet(np.stack([x, y, depth], axis=-1))


def _valance(velvet: Vec3) -> Pieces:
    """Return the swags along the top, with a gold cord on their hem."""
    u = np.linspace(0, 1, 101)
    drop = 0.45 + 0.45 * np.abs(np.sin(u * 5 * math.pi))
    x = -_HALF - 0.3 + (2 * _HALF + 0.6) * u
    rows = [
        np.stack(
            [x, _HIGH + 0.35 - drop * v * 1.25, 0.72 + 0.09 * np.sin(v * 9 + drop * 6) * (0.4 + v)],
            1,
        )
        for v in np.linspace(1, 0, 9)
    ]
    cord = np.stack([x, _HIGH + 0.35 - drop * 1.25, 0 * x + 0.8], 1)
    return (
        paint(sheet(np.stack(rows)), velvet, _VELVET),
        paint(tube(cord, 0.05, 6), _GOLD, Finish(roughness=0.35)),
    )


def _proscenium() -> Pieces:
    """Return the golden frame, and the dark wall around it."""
    frame = blocks(
        [(-_HALF - 0.55, 0, 1.0), (_HALF + 0.55, 0, 1.0), (0, _HIGH + 0.3, 1.0)],
        [(0.6, _HIGH + 0.6, 0.5), (0.6, _HIGH + 0.6, 0.5), (2 * _HALF + 1.9, 0.6, 0.5)],
        0.1,
    )
    knobs = repeated(
        ellipsoid(0.13, 0.13, 0.13, 2),
        np.array(
            [(side * (_HALF + 0.55), y, 1.28) for side in (-1, 1) for y in np.arange(0.9, 5.2, 0.8)]
        ),
    )
    wall = blocks(
        [(-_HALF - 3.8, 0, 0.7), (_HALF + 3.8, 0, 0.7), (0, _HIGH + 0.85, 0.7)],
        [(6.0, 9.0, 0.3), (6.0, 9.0, 0.3), (2 * _HALF + 2.0, 4.0, 0.3)],
        0.05,
    )
    dark = blocks(
        [(0, 0, _BACK - 1.2), (-7.4, 0, -2.5), (7.4, 0, -2.5), (0, 8.2, -2.5)],
        [(16.0, 9.0, 0.2), (0.2, 9.0, 8.0), (0.2, 9.0, 8.0), (16.0, 0.2, 8.0)],
        0.02,
    )
    gilt = Finish(roughness=0.35)
    return (
        paint(dark, linear("#1d1216"), Finish(roughness=1.0, casts=False)),
        paint(frame, _GOLD, gilt),
        paint(knobs, linear("#e0b65a"), gilt),
        paint(wall, linear("#4a2a2c"), Finish(roughness=0.95)),
    )


def _footlights() -> tuple[Pieces, tuple[Lamp, ...]]:
    """Return round lights along the edge, and what they throw on boards and drapes."""
    x = np.linspace(-_HALF + 0.4, _HALF - 0.4, 9)
    at = np.stack([x, 0 * x + BOARDS + 0.06, 0 * x + _EDGE - 0.08], axis=1)
    globes = repeated(ellipsoid(0.1, 0.12, 0.1, 2), at)
    lamps = tuple(
        Lamp((float(place), BOARDS + 0.3, _EDGE - 0.4), (1.3, 0.85, 0.45), 1.1) for place in x
    )
    spots = tuple(
        Lamp((place, 4.6, -1.0), (1.6 * LAMPLIGHT[0], 1.6 * LAMPLIGHT[1], 1.6 * LAMPLIGHT[2]), 3.0)
        for place in (-2.4, 0.0, 2.4)
    )
    return (glow(globes, LAMPLIGHT, 3.6),), (*lamps, *spots)
