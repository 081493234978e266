from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.sets.city.fittings import furniture
from reelkite.engines.diorama.sets.city.palette import TOWNS

RNG = np.random.default_rng(2)
MADE = {
    "lamp": (furniture.street_lamp(0.8, lit=False), 4.8),
    "bench": (furniture.bench((0.4, 0.2, 0.1)), 1.1),
    "bin": (furniture.bin_((0.1, 0.3, 0.3)), 1.0),
    "tree": (furniture.planted_tree((0.3, 0.5, 0.1), RNG, 3.6), 4.6),
    "tub": (furniture.flower_tub(TOWNS[0], RNG), 0.7),
    "cafe": (furniture.cafe_corner(TOWNS[0], RNG), 2.6),
}


@pytest.mark.parametrize("name", MADE)
def test_street_furniture_stands_on_the_ground(extent: Callable[..., Any], name: str) -> None:
    """Each thing stands on y = 0 and is as tall as such a thing is."""
    pieces, height = MADE[name]
    low, high = extent(pieces)
    assert abs(low[1]) < 0.01
    assert height * 0.7 < high[1] < height


def test_a_lit_lamp_glows_and_lights_what_is_below_its_lantern() -> None:
    """The lantern shines when lit, and the light is under the arm's end."""
    assert any(piece.emission.any() for piece in furniture.street_lamp(0.8, lit=True))
    light = furniture.lamp_light((1.0, 0.0, 2.0), -0.8)
    assert light.position[0] == pytest.approx(0.2)
    assert light.position[1] > 3


@pytest.mark.parametrize("sag", [0.3, 1.0])
def test_lines_hang_between_their_ends(extent: Callable[..., Any], sag: float) -> None:
    """Bunting and light chains sag below their ends and touch them."""
    a, b = (-5.0, 6.0, 0.0), (5.0, 6.0, -1.0)
    for made in (furniture.bunting(a, b, TOWNS[1], sag=sag), furniture.light_chain(a, b, sag=sag)):
        low, high = extent(made)
        assert low[1] < 6.0 - sag
        assert high[0] == pytest.approx(5.0, abs=0.05)
        assert high[1] < 6.05
