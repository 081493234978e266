"""A small picture: a noisy sky, a noisy ground, and a red block that stands on it."""

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.tableau.direction import AT_REST, Direction, Stir, Take
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
