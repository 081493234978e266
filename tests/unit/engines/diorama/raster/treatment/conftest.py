"""A small film: a pale sky over ground with a red block, and noise in all of it."""

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.mesh import Array

SMALL = Size(128, 72)
HORIZON = 36


@pytest.fixture(scope="session")
def frame() -> RGBFrame:
    """Return a frame of the film."""
    generator = np.random.default_rng(3)
    picture = np.full((SMALL.height, SMALL.width, 3), (96, 110, 70), np.float64)
    picture[:HORIZON] = (170, 195, 225)
    picture[24:60, 50:78] = (200, 40, 40)
    picture += generator.normal(0, 6, picture.shape)
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


@pytest.fixture(scope="session")
def blue_is_sky() -> Array:
    """Return what tells the sky: whatever has more blue than red."""
    told = np.zeros((8, 8, 4), np.float32)
    told[...] = (-10.0, 0.0, 10.0, -0.3)
    return told
