"""The atmosphere of a shot: time, weather and place, and the words about light."""

import math
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Shot
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.places import Layout
from reelkite.engines.diorama.sets import key_of
from reelkite.engines.diorama.staging.moods import (
    ALIEN,
    INDOOR_DAY,
    INDOOR_NIGHT,
    LIGHTINGS,
    MOON,
    SPACE,
    STUDIO,
    STYLE_LIGHTINGS,
    TIMES,
    UNDERWATER,
    WEATHERS,
    Lighting,
    Weathering,
    greyed,
    scaled,
)

_DEEP: Final = replace(
    UNDERWATER,
    sun_colour=(0.7, 1.1, 1.3),
    bounce=(0.03, 0.10, 0.15),
    sky=replace(UNDERWATER.sky, top=(0.02, 0.17, 0.36), horizon=(0.004, 0.08, 0.24)),
    fog=replace(UNDERWATER.fog, colour=(0.002, 0.05, 0.17)),
    grade=replace(UNDERWATER.grade, exposure=1.0),
)
_MARS: Final = replace(
    ALIEN,
    sun_colour=(8.6, 6.0, 4.2),
    sky=replace(ALIEN.sky, top=(0.62, 0.42, 0.30), horizon=(1.05, 0.68, 0.46), stars=0.0),
    fog=replace(ALIEN.fog, colour=(0.98, 0.60, 0.38)),
)
_OWN_LIGHT: Final = {
    "studio": STUDIO,
    "photo studio": STUDIO,
    "void": STUDIO,
    "underwater": UNDERWATER,
    "coral reef": UNDERWATER,
    "shipwreck": UNDERWATER,
    "deep sea": _DEEP,
    "space": SPACE,
    "moon": MOON,
    "alien planet": ALIEN,
    "mars": _MARS,
}
_TURNING: Final = frozenset({"alien planet", "mars"})
"""Other worlds that have air, weather, mornings and nights."""

_WITHOUT_WEATHER: Final = frozenset(_OWN_LIGHT) - _TURNING
_DARK_ROOMS: Final = frozenset(
    {"arcade", "cinema", "concert stage", "dungeon", "mine", "nightclub", "planetarium", "sewer"}
)
"""Rooms where no daylight comes in, whatever the hour."""

_HOUSE_LIGHTS: Final = {"arcade": "neon", "concert stage": "neon", "nightclub": "neon"}
_DARK_TIMES: Final = frozenset({"dusk", "night"})
_LOW_SUNS: Final = frozenset({"dawn", "golden hour", "sunset"})
_AFTERGLOW: Final = {"dusk": 0.40, "night": 0.09}
"""Of another world's horizon, what is left of its light at these hours."""

_STYLE_HOURS: Final = {"cyberpunk": "dusk"}
"""Hours of styles, where the prompt names none."""

_CLEARED: Final = 0.72
"""Cloud cover through which northern lights are seen."""

_STYLE_KIN: Final = {"film noir": "noir"}


def atmosphere_for(shot: Shot, layout: Layout) -> Atmosphere:
    """Return the light of ``shot`` in a place with ``layout``."""
    air = _base(shot, layout)
    weather = WEATHERS.get(shot.weather, WEATHERS["clear"])
    if layout.indoor:
        air = _through_panes(air, weather)
    elif _known(shot.setting, _WITHOUT_WEATHER) is None:
        air = _weathered(air, weather)
    for lighting in _lightings(shot):
        air = _lit_by(air, lighting, indoor=layout.indoor)
    if layout.window is not None:
        air = replace(air, sun=_through_window(layout))
    return _with_ambience(air, layout.ambience)


def _lightings(shot: Shot) -> list[Lighting]:
    """Return what the style and the words of ``shot`` do to its light, in that order."""
    house = _HOUSE_LIGHTS.get(_known(shot.setting, _HOUSE_LIGHTS) or "")
    words = dict.fromkeys((*shot.light, *((house,) if house else ())))
    found = [STYLE_LIGHTINGS.get(_STYLE_KIN.get(shot.style or "", shot.style or ""))]
    found += [LIGHTINGS.get(word) for word in words]
    return [lighting for lighting in found if lighting is not None]


def readable(air: Atmosphere, metres: float) -> Atmosphere:
    """Return the air, no thicker than lets somebody so far away be made out.

    The fog takes ``_VEILED`` of ``density * metres`` at most, which hides half of a colour.
    """
    thickest = _VEILED / max(metres, 1.0)
    if air.fog.density <= thickest:
        return air
    return replace(air, fog=replace(air.fog, density=thickest))


_VEILED: Final = 0.7


def wind_for(shot: Shot, layout: Layout) -> float:
    """Return the wind, 0..1: the place's own and what the weather adds."""
    weather = WEATHERS.get(shot.weather, WEATHERS["clear"])
    return 0.0 if layout.indoor else min(1.0, layout.wind + weather.wind)


def _base(shot: Shot, layout: Layout) -> Atmosphere:
    own = _known(shot.setting, _OWN_LIGHT)
    if own is not None:
        return _at_hour(_OWN_LIGHT[own], shot.time_of_day) if own in _TURNING else _OWN_LIGHT[own]
    if layout.indoor:
        dark = _known(shot.setting, _DARK_ROOMS) is not None or shot.time_of_day in _DARK_TIMES
        dark = dark or "dark" in shot.light
        return INDOOR_NIGHT if dark else _indoor_day(shot.time_of_day)
    unsaid = shot.time_of_day == "day"
    hour = _STYLE_HOURS.get(shot.style or "") if unsaid else None
    return TIMES.get(hour or shot.time_of_day, TIMES["day"])


def _at_hour(world: Atmosphere, hour: str) -> Atmosphere:
    """Return the light of another world with days of its own at ``hour``."""
    ours = TIMES.get(hour)
    if ours is not None and hour in _LOW_SUNS:
        return replace(world, sun=ours.sun, fill=ours.fill)
    if ours is None or hour not in _DARK_TIMES:
        return world
    sky: Sky = replace(ours.sky, horizon=scaled(world.sky.horizon, _AFTERGLOW[hour]))
    fog: Fog = replace(world.fog, colour=scaled(world.fog.colour, _AFTERGLOW[hour]), sun_tint=0.0)
    return replace(ours, sky=sky, fog=fog)


def _known(setting: str, places: Collection[str]) -> str | None:
    """Return by which name ``setting`` is among ``places``: its own, or that of its kind."""
    return next((name for name in (setting, key_of(setting)) if name in places), None)


def _indoor_day(time_of_day: str) -> Atmosphere:
    if time_of_day in {"golden hour", "sunset"}:
        return replace(INDOOR_DAY, sun_colour=(12.0, 6.0, 2.4))
    if time_of_day in {"day", "noon"}:
        return replace(INDOOR_DAY, sun_colour=(9.6, 7.6, 5.6))
    return INDOOR_DAY


def _through_panes(air: Atmosphere, weather: Weathering) -> Atmosphere:
    """Return the light of a room while ``weather`` is outside: less sun, and a greyer one."""
    share = 0.25 + 0.75 * weather.sun
    dull = 1 - 0.18 * weather.grey
    return replace(
        air,
        sun_colour=scaled(greyed(air.sun_colour, weather.grey), share * weather.sun**0.5),
        sky=replace(air.sky, horizon=scaled(greyed(air.sky.horizon, 0.4 * weather.grey), dull)),
        lightning=0.4 * weather.lightning,
    )


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


def _lit_by(air: Atmosphere, lighting: Lighting, *, indoor: bool) -> Atmosphere:
    """Return ``air`` as a word about light, or a style, changes it."""
    glow = lighting.glow
    sky: Sky = replace(
        air.sky,
        top=_times(air.sky.top, lighting.sky),
        horizon=_times(air.sky.horizon, lighting.sky),
        aurora=max(air.sky.aurora, 0.0 if indoor else lighting.aurora),
        cloud_cover=max(air.sky.cloud_cover, _CLEARED if lighting.aurora else 0.0),
    )
    fog: Fog = replace(
        air.fog,
        density=air.fog.density + (0.0 if indoor else lighting.haze),
        colour=_times(air.fog.colour, lighting.sky),
    )
    return replace(
        air,
        sun=_turned(air.sun, lighting),
        sun_colour=_times(air.sun_colour, lighting.sun),
        bounce=_plus(air.bounce, scaled(glow, 0.5)),
        around=air.around * lighting.around,
        fill=_plus(scaled(air.fill, lighting.fill), glow),
        sky=sky,
        fog=fog,
        grade=_graded(air.grade, lighting),
    )


def _graded(grade: Grade, lighting: Lighting) -> Grade:
    return replace(
        grade,
        exposure=grade.exposure * lighting.exposure,
        contrast=grade.contrast * lighting.contrast,
        saturation=grade.saturation * lighting.saturation,
        bloom=grade.bloom * lighting.bloom,
        rays=grade.rays * lighting.rays,
    )


def _turned(sun: Vec3, lighting: Lighting) -> Vec3:
    if lighting.source is not None:
        return _unit(lighting.source)
    if lighting.low is not None and sun[1] > lighting.low:
        return _unit((sun[0], lighting.low, sun[2]))
    return sun


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
    sky = replace(air.sky, horizon=_plus(air.sky.horizon, glow))
    return replace(air, sun=_unit(air.sun), sky=sky, bounce=_plus(air.bounce, glow))


def _plus(colour: Vec3, other: Vec3) -> Vec3:
    return colour[0] + other[0], colour[1] + other[1], colour[2] + other[2]


def _times(colour: Vec3, other: Vec3) -> Vec3:
    return colour[0] * other[0], colour[1] * other[1], colour[2] * other[2]


def _unit(vector: Vec3) -> Vec3:
    length = math.sqrt(sum(part * part for part in vector))
    return vector[0] / length, vector[1] / length, vector[2] / length
