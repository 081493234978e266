import numpy as np
import pytest

from reelkite.engines.diorama.figures.clothes.headwear import SHAPES
from reelkite.engines.diorama.figures.hair import Clay
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.modelling.clay import distance

BODY = stature_of("adult")


@pytest.mark.parametrize("name", SHAPES)
def test_shapes_are_on_the_head(name: str) -> None:
    """Somewhere above the eyes there is clay, and none where the neck is."""
    lumps = SHAPES[name](BODY, Clay(BODY))
    turns = np.linspace(0, 2 * np.pi, 24)
    ring = [
        (r * np.sin(a), y, r * np.cos(a))
        for a in turns
        for r in (0.5, 0.9, 1.05)
        for y in (0.7, 0.9)
    ]
    above = BODY.face + np.array(ring) * BODY.head
    neck = BODY.face + np.array([[0, -1.6, 0]]) * BODY.head

    assert distance(lumps, above.astype(np.float32)).min() < 0
    assert distance(lumps, neck.astype(np.float32))[0] > 0
