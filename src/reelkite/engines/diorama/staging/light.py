"""The atmosphere of a shot: time, weather and place, and the words about light."""

import math
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.staging.moods import (
    ALIEN,
    INDOOR_DAY,
    INDOOR_NIGHT,
    MOON,
    SPACE,
    STUDIO,
    TIMES,
    UNDERWATER,
    WEATHERS,
    Weathering,
    greyed,
    scaled,
)

_OWN_LIGHT: Final = {
    "studio": STUDIO,
    "underwater": UNDERWATER,
    "space": SPACE,
    "moon": MOON,
    "alien planet": ALIEN,
}
_DARK_TIMES: Final = frozenset({"dusk", "night"})
_LOW_SUN: Final = 0.27


def atmosphere_for(shot: Shot, layout: Layout) -> Atmosphere:
    """Return the light of ``shot`` in a place with ``layout``."""
    air = _base(shot, layout)
    if not layout.indoor:
        air = _weathered(air, WEATHERS.get(shot.weather, WEATHERS["clear"]))
    air = _turned_by_words(air, shot.light)
    if layout.window is not None:
        air = replace(air, sun=_through_window(layout))
    return _with_ambience(air, layout.ambience)


def wind_for(shot: Shot, layout: Layout) -> float:
    """Return the wind, 0..1: the place's own and what the weather adds."""
    weather = WEATHERS.get(shot.weather, WEATHERS["clear"])
    return 0.0 if layout.indoor else min(1.0, layout.wind + weather.wind)


def _base(shot: Shot, layout: Layout) -> Atmosphere:
    if shot.setting in _OWN_LIGHT:
        return _OWN_LIGHT[shot.setting]
    if layout.indoor:
        return INDOOR_NIGHT if shot.time_of_day in _DARK_TIMES else _indoor_day(shot.time_of_day)
    return TIMES.get(shot.time_of_day, TIMES["day"])


def _indoor_day(time_of_day: str) -> Atmosphere:
    if time_of_day in {"golden hour", "sunset"}:
        return replace(INDOOR_DAY, sun_colour=(12.0, 6.0, 2.4))
    if time_of_day in {"day", "noon"}:
        return replace(INDOOR_DAY, sun_colour=(9.6, 7.6, 5.6))
    return INDOOR_DAY


def _weathered(air: Atmosphere, weather: Weathering) -> Atmosphere:
    def through(colour: Vec3, gain: float) -> Vec3:
        return scaled(greyed(colour, weather.grey), gain)

    sky: Sky = replace(
        air.sky,
        top=through(air.sky.top, weather.sky * (1 + 0.5 * weather.grey)),
        horizon=through(air.sky.horizon, weather.sky),
        cloud_cover=air.sky.cloud_cover if weather.cover is None else weather.cover,
        sunglow=air.sky.sunglow * weather.sun,
        glow=air.sky.glow * (1 - 0.8 * weather.grey),
        disc=2.0 if weather.sun < 0.5 else air.sky.disc,
        stars=air.sky.stars * (1 - weather.grey),
    )
    fog: Fog = replace(
        air.fog,
        density=air.fog.density * weather.fog + weather.haze,
        falloff=air.fog.falloff * (0.3 if weather.haze > 0.01 else 1.0),
        colour=through(air.fog.colour, weather.sky),
        sun_tint=air.fog.sun_tint * weather.sun,
    )
    grade: Grade = replace(
        air.grade,
        saturation=air.grade.saturation * weather.saturation,
        exposure=air.grade.exposure * (1 + 0.25 * weather.grey),
        rays=air.grade.rays * weather.sun,
    )
    return replace(
        air,
        sun_colour=through(air.sun_colour, weather.sun),
        bounce=through(air.bounce, 0.9),
        sky=sky,
        fog=fog,
        grade=grade,
        lightning=weather.lightning,
    )


def _turned_by_words(air: Atmosphere, words: tuple[str, ...]) -> Atmosphere:
    if "backlight" in words or "silhouette" in words:
        return replace(air, sun=_unit((-0.25, max(air.sun[1], 0.2), -0.93)))
    if "low sun" in words and air.sun[1] > _LOW_SUN:
        return replace(air, sun=_unit((air.sun[0], _LOW_SUN, air.sun[2])))
    return air


def _through_window(layout: Layout) -> Vec3:
    """Return a sun that shines through the window's middle a little in front of the stage."""
    assert layout.window is not None, "only called for rooms with a window"  # noqa: S101  our own contract
    stage = layout.stage
    return _unit(
        (
            layout.window[0] - stage[0],
            layout.window[1] - stage[1],
            layout.window[2] - stage[2],
        )
    )


def _with_ambience(air: Atmosphere, glow: Vec3) -> Atmosphere:
    def plus(colour: Vec3) -> Vec3:
        return colour[0] + glow[0], colour[1] + glow[1], colour[2] + glow[2]

    sky = replace(air.sky, horizon=plus(air.sky.horizon))
    return replace(air, sun=_unit(air.sun), sky=sky, bounce=plus(air.bounce))


def _unit(vector: Vec3) -> Vec3:
    length = math.sqrt(sum(part * part for part in vector))
    return vector[0] / length, vector[1] / length, vector[2] / length
