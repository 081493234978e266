import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.colours import (
    Wash,
    autumnal,
    contrasted,
    display,
    exposed,
    greens,
    lifted,
    linear,
    luma,
    moonlit,
    saturated,
    split,
    spring,
    wintry,
)

GREY = np.full(3, 0.5)
LEAF, SKY, SKIN = (
    np.array([0.25, 0.45, 0.15]),
    np.array([0.5, 0.7, 0.95]),
    np.array([0.8, 0.6, 0.5]),
)
UNIT = st.floats(0, 1)


@given(UNIT, UNIT, UNIT)
def test_light_and_display_values_undo_each_other(red: float, green: float, blue: float) -> None:
    """There and back nothing is lost."""
    colour = np.array([red, green, blue])

    assert np.allclose(display(linear(colour)), colour, atol=1e-6)


@pytest.mark.parametrize(
    "wash",
    [
        autumnal,
        spring,
        lambda c: moonlit(c, -3.0),
        lambda c: wintry(c, 0.9),
        lambda c: exposed(c, 1.5, (1.3, 0.9, 0.5)),
        lambda c: contrasted(c, 1.4),
    ],
)
def test_no_wash_leaves_the_colours_there_are(wash: Wash) -> None:
    """Of all corners and greys nothing becomes less than black or much more than white."""
    steps = np.linspace(0, 1, 5)
    colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1)

    shown = wash(colours)

    assert np.isfinite(shown).all()
    assert shown.min() >= -1e-6
    assert shown.max() <= 1.1


@given(UNIT, UNIT)
def test_more_light_never_makes_darker(one: float, other: float) -> None:
    """What was brighter stays at least as bright."""
    low, high = sorted((one, other))

    assert exposed(np.full(3, low), 1.0)[0] <= exposed(np.full(3, high), 1.0)[0] + 1e-9
    assert exposed(np.full(3, high), 1.0)[0] >= high - 1e-6


def test_lights_roll_off_instead_of_clipping() -> None:
    """Two bright greys are told apart even in twice the light."""
    near, nearer = exposed(np.full(3, 0.85), 1.0), exposed(np.full(3, 0.95), 1.0)

    assert nearer[0] - near[0] > 0.005


def test_contrast_parts_dark_from_light() -> None:
    """Dark gets darker and light lighter, and less contrast does the opposite."""
    dark, light = np.full(3, 0.2), np.full(3, 0.8)

    assert contrasted(dark, 1.4)[0] < 0.2
    assert contrasted(light, 1.4)[0] > 0.8
    assert contrasted(dark, 0.7)[0] > 0.2


def test_colour_is_taken_and_given() -> None:
    """Without saturation nothing but brightness is left."""
    grey = saturated(LEAF, 0.0)

    assert np.ptp(grey) < 1e-9
    assert np.isclose(grey[0], luma(LEAF)[0])
    assert np.ptp(saturated(LEAF, 1.5)) > np.ptp(LEAF)


def test_shadows_and_lights_have_filters_of_their_own() -> None:
    """A dark grey turns blue where a light one turns yellow."""
    dark = split(np.full(3, 0.1), (0.8, 0.9, 1.2), (1.1, 1.0, 0.8))
    light = split(np.full(3, 0.9), (0.8, 0.9, 1.2), (1.1, 1.0, 0.8))

    assert dark[2] > dark[0]
    assert light[0] > light[2]


def test_a_veil_lifts_black() -> None:
    """Black takes the veil's colour by its share."""
    assert np.allclose(lifted(np.zeros(3), (0.5, 0.3, 0.1), 0.2), (0.1, 0.06, 0.02))


def test_moonlight_is_dark_and_blue() -> None:
    """A grey wall has little light left, and more blue than red."""
    shown = moonlit(GREY, -2.5)

    assert luma(shown)[0] < 0.35
    assert shown[2] > 1.2 * shown[0]


def test_leaves_are_green_and_faces_and_skies_are_not() -> None:
    """Only what has the hue of plants counts as such."""
    assert greens(LEAF)[0] > 0.9
    assert greens(SKY)[0] < 0.05
    assert greens(SKIN)[0] < 0.05
    assert greens(GREY)[0] < 0.05


def test_autumn_turns_leaves_and_leaves_the_sky() -> None:
    """A leaf gets more red than green; the sky stays blue."""
    leaf, sky = autumnal(LEAF), autumnal(SKY)

    assert leaf[0] > leaf[1] > leaf[2]
    assert sky[2] > sky[0]


def test_winter_lays_snow_on_what_is_green() -> None:
    """A leaf comes to be pale, and the more so the more snow there is."""
    little, much = wintry(LEAF, 0.3), wintry(LEAF, 0.9)

    assert luma(LEAF)[0] < luma(little)[0] < luma(much)[0]
    assert np.ptp(much) < 0.5 * np.ptp(LEAF)


def test_spring_is_fresh() -> None:
    """Leaves get brighter and yellower."""
    leaf: Array = spring(LEAF)

    assert luma(leaf)[0] > luma(LEAF)[0]
    assert leaf[2] / leaf[1] < LEAF[2] / LEAF[1]
