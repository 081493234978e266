"""Atmospheres by time, weather and place."""

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.light import atmosphere_for, wind_for

SHOT = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.WIDE,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(),),
    subjects=(),
    setting="park",
)
OUTDOORS = Layout()
ROOM = Layout(indoor=True, window=(-2.0, 1.8, -1.0), stage=(0.0, 0.0, 0.0))


def test_golden_hour_is_lower_and_warmer_than_noon() -> None:
    """The words of the day change height and colour of the sun."""
    golden = atmosphere_for(replace(SHOT, time_of_day="golden hour"), OUTDOORS)
    noon = atmosphere_for(replace(SHOT, time_of_day="noon"), OUTDOORS)

    assert golden.sun[1] < noon.sun[1]
    assert golden.sun_colour[2] / golden.sun_colour[0] < noon.sun_colour[2] / noon.sun_colour[0]


def test_rain_dims_the_sun_and_fog_thickens_the_air() -> None:
    """Weather changes what the time of day gave."""
    clear = atmosphere_for(SHOT, OUTDOORS)
    rain = atmosphere_for(replace(SHOT, weather="rain"), OUTDOORS)
    fog = atmosphere_for(replace(SHOT, weather="fog"), OUTDOORS)

    assert sum(rain.sun_colour) < 0.4 * sum(clear.sun_colour)
    assert fog.fog.density > 3 * clear.fog.density


def test_storms_flash_and_blow() -> None:
    """A storm has lightning and wind."""
    storm = replace(SHOT, weather="storm")

    assert atmosphere_for(storm, OUTDOORS).lightning > 0
    assert wind_for(storm, OUTDOORS) > wind_for(SHOT, OUTDOORS)


def test_indoors_there_is_no_weather() -> None:
    """Rain stays outside, and so does the wind."""
    rainy = atmosphere_for(replace(SHOT, weather="rain", setting="room"), ROOM)
    dry = atmosphere_for(replace(SHOT, setting="room"), ROOM)

    assert rainy == dry
    assert wind_for(SHOT, ROOM) == 0.0


def test_light_comes_through_the_window() -> None:
    """Indoors the sun is where the window is, seen from the stage."""
    sun = atmosphere_for(replace(SHOT, setting="room"), ROOM).sun

    assert sun[0] / sun[1] == pytest.approx(-2.0 / 1.8)


@pytest.mark.parametrize("words", [(), ("backlight",), ("low sun",)])
def test_the_way_to_the_sun_is_a_unit_vector(words: tuple[str, ...]) -> None:
    """Whatever the words say, the direction has length one."""
    sun = atmosphere_for(replace(SHOT, light=words), OUTDOORS).sun

    assert math.hypot(*sun) == pytest.approx(1.0)


def test_backlight_puts_the_sun_behind_the_stage() -> None:
    """A backlit shot looks against the sun."""
    assert atmosphere_for(replace(SHOT, light=("backlight",)), OUTDOORS).sun[2] < -0.75
