from collections.abc import Callable
from typing import Any

import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.city.fittings.neon import SHAPES, shine, sign


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_fits_its_board(extent: Callable[..., Any], name: str) -> None:
    """Strokes stay within the square of their sign."""
    _, tubes = sign((name,), 1.0, (1.0, 0.1, 0.4))
    low, high = extent([tubes])
    assert low[0] > -0.65
    assert high[1] < 0.65
    assert tubes.layer is Layer.GLOW


def test_shapes_stand_above_each_other_or_side_by_side(extent: Callable[..., Any]) -> None:
    """Tall signs are tall, wide signs are wide."""
    low, high = extent(sign(("cup", "star"), 1.0, (1.0, 1.0, 1.0)))
    assert (high - low)[1] > (high - low)[0]
    low, high = extent(sign(("cup", "star"), 1.0, (1.0, 1.0, 1.0), tall=False))
    assert (high - low)[0] > (high - low)[1]


def test_a_sign_that_is_off_does_not_shine() -> None:
    """By day the tubes are painted only."""
    assert not any(
        piece.emission.any() for piece in sign(("moon",), 1.0, (1.0, 0.0, 0.0), lit=False)
    )
    assert shine((0.0, 3.0, 0.0), (1.0, 0.5, 0.0)).colour[0] > 1
