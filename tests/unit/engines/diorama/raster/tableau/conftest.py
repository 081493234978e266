"""A small picture: a noisy sky, a noisy ground, and a red block that stands on it."""

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Direction,
    Shade,
    Stir,
    Take,
    Tone,
    Visitor,
    Window,
)
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.looks import Item, Solid
from reelkite.engines.diorama.scene.mesh import Mat4
from reelkite.engines.diorama.scene.scene import Scene, View
from reelkite.engines.diorama.tableau.depths import ground_depth
from reelkite.engines.diorama.tableau.parts import (
    FARTHEST,
    Kind,
    Layer,
    LightGuess,
    Nature,
    Tableau,
)

SMALL = Size(128, 72)
HORIZON = 30
BLOCK = (slice(24, 56), slice(50, 78))


@pytest.fixture(scope="session")
def tableau() -> Tableau:
    """Return the picture, taken apart: sky, ground and block."""
    generator = np.random.default_rng(5)
    shape = (SMALL.height, SMALL.width)
    sky = generator.integers(90, 250, (*shape, 3), dtype=np.uint8)
    ground = generator.integers(20, 160, (*shape, 3), dtype=np.uint8)
    red = np.full((*shape, 3), (220, 30, 30), np.uint8)
    below = np.zeros(shape, np.uint8)
    below[HORIZON:] = 255
    block = np.zeros(shape, np.uint8)
    block[BLOCK] = 255
    far = np.full(shape, FARTHEST, np.float32)
    near = np.full(shape, 3.0, np.float32)
    layers = (
        Layer(sky, np.full(shape, 255, np.uint8), far, Nature.SKY, "sky"),
        Layer(ground, below, ground_depth(shape, HORIZON / 72, 1.37), Nature.GROUND, "ground"),
        Layer(red, block, near, Nature.SUBJECT, "block"),
    )
    return Tableau(SMALL, HORIZON / 72, 40.0, layers, LightGuess(), Kind.PHOTOGRAPH)


@pytest.fixture
def still(tableau: Tableau) -> Direction:
    """Return a direction in which nothing happens for four seconds."""
    take = Take(0.0, 4.0, lambda _: AT_REST)
    return Direction((take,), tuple(Stir() for _ in tableau.layers))


WINDOW = Window(0.2, 0.6, 0.1, 0.2)
"""Where a visitor is seen: a ball of half a metre that fills it, but for its corners."""


def _laid(_t: float) -> Mat4:
    """Return a window of 4 metres on the ground, seen from straight above."""
    matrix = np.zeros((4, 4), np.float32)
    matrix[0, 0] = matrix[1, 2] = 0.5
    matrix[1, 1] = -0.5  # as high as wide; on the ground it is no matter
    matrix[3, 3] = 1
    return matrix


@pytest.fixture(scope="session")
def shade() -> Shade:
    """Return a shadow in light from the upper left."""
    return Shade((-0.6, 0.8, 0.0), lambda _: WINDOW, _laid, 0.4, 0.6, 0.4, lambda _: 1.0)


@pytest.fixture(scope="session")
def visitor(red_ball: Solid) -> Visitor:
    """Return a red ball that comes after a second, and is seen left of the block."""
    air = Atmosphere(
        sun=(-0.6, 0.8, 0.0),
        sun_colour=(5.0, 5.0, 5.0),
        bounce=(0.3, 0.3, 0.3),
        sky=Sky(top=(0.8, 0.8, 0.8), horizon=(0.8, 0.8, 0.8), visible=False),
        fog=Fog(0.0, 0.0, (1.0, 1.0, 1.0)),
        grade=Grade(exposure=0.6, grain=0.0),
    )
    scene = Scene(
        items=(Item(red_ball, subject=0),),
        atmosphere=air,
        camera=lambda _: View((0.0, 0.5, 6.0), (0.0, 0.5, 0.0), 9.6, focus=6.0),
        seconds=3.0,
        blur=0.0,
    )
    return Visitor(
        scene=scene,
        window=lambda _: WINDOW,
        size=Size(64, 64),
        begins=1.0,
        fades=0.0,
        poses=0,
        glides=False,
        depth=3.0,
        over=2,
        tone=Tone(),
    )
