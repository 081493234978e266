import numpy as np
import pytest

from reelkite.engines.diorama.tableau.lights import light_of
from reelkite.engines.diorama.tableau.parts import LightGuess
from reelkite.engines.diorama.tableau.seeing.sight import seen


def _lit(colour: tuple[int, int, int], left: float, right: float) -> LightGuess:
    ramp = np.linspace(left, right, 160)[None, :, None]
    picture = np.broadcast_to(ramp * colour, (90, 160, 3)).astype(np.uint8)
    return light_of(seen(picture), None)


def test_light_comes_from_the_lighter_side() -> None:
    """A picture that is lighter on the right is lit from there, and the other way round."""
    assert _lit((255, 255, 255), 0.2, 0.9).direction[0] > 0.1
    assert _lit((255, 255, 255), 0.9, 0.2).direction[0] < -0.1


def test_the_direction_is_a_unit() -> None:
    """The way to the light has length 1 and leads upwards."""
    direction = _lit((255, 255, 255), 0.5, 0.5).direction

    assert float(np.linalg.norm(direction)) == pytest.approx(1)
    assert direction[1] > 0


def test_orange_is_warm_and_blue_is_cold() -> None:
    """Warmth is above 0 for an orange picture and below it for a blue one."""
    assert _lit((255, 150, 60), 0.8, 0.8).warmth > 0.3
    assert _lit((80, 130, 255), 0.8, 0.8).warmth < -0.3


def test_brightness_is_that_of_the_picture() -> None:
    """A white picture has brightness 1, a black one 0."""
    assert _lit((255, 255, 255), 1, 1).brightness == pytest.approx(1, abs=0.01)
    assert _lit((0, 0, 0), 1, 1).brightness == pytest.approx(0, abs=0.01)
