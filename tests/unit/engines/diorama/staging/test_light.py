"""Atmospheres by time, weather and place."""

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.light import atmosphere_for, readable, wind_for
from reelkite.engines.diorama.staging.moods import INDOOR_NIGHT, LIGHTINGS

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


def test_indoors_the_weather_stays_behind_the_panes() -> None:
    """Rain greys the light of a room; it brings neither fog nor wind into it."""
    rainy = atmosphere_for(replace(SHOT, weather="rain", setting="room"), ROOM)
    dry = atmosphere_for(replace(SHOT, setting="room"), ROOM)

    assert sum(rainy.sun_colour) < 0.5 * sum(dry.sun_colour)
    assert rainy.fog == dry.fog
    assert wind_for(SHOT, ROOM) == 0.0


def test_there_is_no_weather_under_water() -> None:
    """Rain does not reach the seabed."""
    reef = replace(SHOT, setting="coral reef")

    assert atmosphere_for(replace(reef, weather="rain"), OUTDOORS) == atmosphere_for(reef, OUTDOORS)


@pytest.mark.parametrize(
    ("place", "kin"), [("shipwreck", "underwater"), ("outer space", "space"), ("mars", "mars")]
)
def test_places_of_a_kind_share_its_light(place: str, kin: str) -> None:
    """A wreck lies in the same water as the reef, whatever name it goes by."""
    lit, like = (atmosphere_for(replace(SHOT, setting=name), OUTDOORS) for name in (place, kin))

    assert lit == like != atmosphere_for(SHOT, OUTDOORS)


def test_a_silhouette_is_darker_than_backlight() -> None:
    """Both have the sun behind; a silhouette has next to nothing from the front."""
    backlit, dark = (
        atmosphere_for(replace(SHOT, light=(word,)), OUTDOORS)
        for word in ("backlight", "silhouette")
    )

    assert sum(dark.fill) < 0.2 * sum(backlit.fill)
    assert dark.around < 0.5 * backlit.around


@pytest.mark.parametrize("word", LIGHTINGS)
def test_every_word_about_light_is_seen(word: str) -> None:
    """It changes the light of a day, and leaves a sun above the horizon."""
    lit = atmosphere_for(replace(SHOT, light=(word,)), OUTDOORS)

    assert lit != atmosphere_for(SHOT, OUTDOORS)
    assert lit.sun[1] > 0.1


def test_flames_are_warm_and_neon_is_not() -> None:
    """Candles fill with orange, signs with magenta."""
    candle, neon = (
        atmosphere_for(replace(SHOT, time_of_day="night", light=(word,)), OUTDOORS).fill
        for word in ("candlelight", "neon")
    )

    assert candle[0] > candle[1] > candle[2]
    assert neon[2] > neon[1]


def test_a_nightclub_is_dark_and_lit_by_neon_at_noon() -> None:
    """No daylight comes into such rooms."""
    club = Layout(indoor=True)
    noon = replace(SHOT, setting="nightclub", time_of_day="noon")

    assert sum(atmosphere_for(noon, club).sun_colour) < 4
    assert atmosphere_for(noon, club).grade.bloom > INDOOR_NIGHT.grade.bloom


def test_a_dark_room_is_dark_by_day() -> None:
    """The word turns the day out of a room, as night does."""
    dark = atmosphere_for(replace(SHOT, light=("dark",)), ROOM)

    assert sum(dark.sun_colour) < sum(atmosphere_for(SHOT, ROOM).sun_colour) / 3
    assert dark.grade.exposure < INDOOR_NIGHT.grade.exposure


def test_styles_bring_their_light() -> None:
    """Noir is lit harder and from the side, by either of its names."""
    plain = atmosphere_for(SHOT, OUTDOORS)
    noir = atmosphere_for(replace(SHOT, style="noir"), OUTDOORS)

    assert sum(noir.fill) < 0.5 * sum(plain.fill)
    assert noir == atmosphere_for(replace(SHOT, style="film noir"), OUTDOORS)
    assert plain == atmosphere_for(replace(SHOT, style="plaid"), OUTDOORS)


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


def test_northern_lights_open_the_clouds() -> None:
    """They are seen in snowfall, too."""
    snowy = replace(SHOT, time_of_day="night", weather="snow")
    lit = atmosphere_for(replace(snowy, light=("aurora",)), OUTDOORS).sky

    assert lit.aurora > 0
    assert lit.cloud_cover > atmosphere_for(snowy, OUTDOORS).sky.cloud_cover


def test_who_is_named_is_seen_through_the_fog() -> None:
    """Fog is thinned for somebody far away, and left alone for somebody near."""
    fog = atmosphere_for(replace(SHOT, weather="fog"), OUTDOORS)

    assert readable(fog, 8.0) == fog
    assert readable(fog, 60.0).fog.density * 60 == pytest.approx(0.7)


@pytest.mark.parametrize("hour", ["dawn", "sunset"])
@pytest.mark.parametrize("place", ["park", "mars"])
def test_a_low_sun_stands_before_the_camera(place: str, hour: str) -> None:
    """Who asks for a sunrise or a sunset sees the sun, here and on other worlds."""
    sun = atmosphere_for(replace(SHOT, setting=place, time_of_day=hour), OUTDOORS).sun

    assert 0.1 < sun[1] < 0.2
    assert abs(sun[0] / sun[2]) < math.tan(math.radians(20))


def test_other_worlds_have_nights() -> None:
    """Mars by night is dark and starry."""
    mars = replace(SHOT, setting="mars")
    day = atmosphere_for(mars, OUTDOORS)
    night = atmosphere_for(replace(mars, time_of_day="night"), OUTDOORS)

    assert sum(night.sun_colour) < 0.2 * sum(day.sun_colour)
    assert night.sky.stars > day.sky.stars
