import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.tableau.parts import (
    Kind,
    Layer,
    LightGuess,
    Nature,
    Tableau,
    recomposed,
)


def _layer(grey: int, alpha: int) -> Layer:
    shape = (4, 6)
    colour = np.full((*shape, 3), grey, np.uint8)
    return Layer(
        colour,
        np.full(shape, alpha, np.uint8),
        np.ones(shape, np.float32),
        Nature.THING,
        str(grey),
    )


def test_a_half_covering_layer_mixes_with_what_is_behind() -> None:
    """A layer of alpha 51 gives a fifth of its colour to the picture."""
    picture = recomposed((_layer(100, 255), _layer(200, 51)))

    assert np.all(picture == 120)


def test_a_wide_angle_has_a_short_focal_length() -> None:
    """An angle of view of 90 degrees has a focal length of half the picture's height."""
    tableau = Tableau(Size(6, 4), 0.5, 90.0, (_layer(0, 255),), LightGuess(), Kind.FLAT)

    assert tableau.focal == pytest.approx(0.5)
