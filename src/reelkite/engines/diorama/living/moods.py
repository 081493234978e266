"""Which light comes over a picture, and what falls: hour, weather and light of a shot."""

import re
from dataclasses import fields, replace
from typing import Final

from reelkite.domain.storyboard import Shot, Storyboard
from reelkite.engines.diorama.raster.tableau.direction import (
    UNCHANGED,
    Air,
    AirKind,
    Colour,
    Mood,
)
from reelkite.engines.diorama.raster.tableau.light import between
from reelkite.engines.diorama.tableau.parts import LightGuess

HOURS: Final = {
    "dawn": Mood(gain=(0.97, 0.87, 0.86), top=(0.46, 0.55, 0.76), rim=(1.0, 0.76, 0.66), sky=0.6),
    "morning": Mood(gain=(1.04, 1.0, 0.93)),
    "golden hour": Mood(
        gain=(1.10, 0.95, 0.74),
        saturation=1.06,
        top=(0.52, 0.62, 0.78),
        rim=(1.0, 0.82, 0.55),
        sky=0.5,
        glow=0.15,
    ),
    "sunset": Mood(
        gain=(1.05, 0.80, 0.63),
        saturation=1.08,
        top=(0.38, 0.36, 0.55),
        rim=(1.0, 0.60, 0.30),
        sky=0.8,
        glow=0.2,
    ),
    "dusk": Mood(
        gain=(0.52, 0.52, 0.70),
        saturation=0.9,
        top=(0.13, 0.16, 0.36),
        rim=(0.74, 0.46, 0.46),
        sky=0.85,
        lamps=0.75,
        glow=0.3,
    ),
    "night": Mood(
        gain=(0.30, 0.38, 0.58),
        saturation=0.75,
        top=(0.02, 0.035, 0.09),
        rim=(0.08, 0.11, 0.21),
        sky=0.94,
        stars=0.8,
        lamps=0.9,
        glow=0.5,
    ),
}
"""What the light becomes by hour; sRGB, tuned by eye."""

WEATHERS: Final = {
    "cloudy": Mood(
        gain=(0.94, 0.95, 0.97), top=(0.62, 0.66, 0.72), rim=(0.80, 0.82, 0.85), sky=0.2
    ),
    "overcast": Mood(
        gain=(0.88, 0.90, 0.93),
        saturation=0.82,
        top=(0.60, 0.63, 0.67),
        rim=(0.78, 0.80, 0.82),
        sky=0.45,
    ),
    "rain": Mood(
        gain=(0.74, 0.79, 0.85),
        saturation=0.74,
        top=(0.42, 0.46, 0.51),
        rim=(0.64, 0.67, 0.70),
        sky=0.7,
        fog=0.10,
    ),
    "storm": Mood(
        gain=(0.52, 0.57, 0.66),
        saturation=0.66,
        top=(0.18, 0.20, 0.25),
        rim=(0.42, 0.45, 0.50),
        sky=0.85,
        fog=0.10,
        lightning=0.8,
    ),
    "snow": Mood(
        gain=(0.94, 0.97, 1.02),
        saturation=0.80,
        top=(0.68, 0.71, 0.76),
        rim=(0.84, 0.86, 0.89),
        sky=0.55,
        fog=0.06,
    ),
    "fog": Mood(
        gain=(0.96, 0.97, 0.98),
        saturation=0.82,
        top=(0.72, 0.74, 0.77),
        rim=(0.82, 0.83, 0.85),
        sky=0.5,
        fog=0.75,
    ),
}
"""The same by weather; by night skies stay as dark as the night."""

LIGHTS: Final = {
    "god rays": Mood(shafts=0.8),
    "dappled": Mood(shafts=0.4),
    "moonlight": Mood(gain=(0.55, 0.64, 0.86), saturation=0.8, lamps=0.6),
    "candlelight": Mood(gain=(0.92, 0.76, 0.58), lamps=0.8, glow=0.4),
    "firelight": Mood(gain=(0.92, 0.74, 0.54), lamps=0.8, glow=0.4),
    "lamplight": Mood(gain=(0.90, 0.80, 0.66), lamps=0.8, glow=0.4),
    "dark": Mood(gain=(0.62, 0.64, 0.70), lamps=0.7),
    "bright": Mood(gain=(1.10, 1.10, 1.10)),
    "warm light": Mood(gain=(1.07, 0.97, 0.84)),
    "cool light": Mood(gain=(0.90, 0.98, 1.07)),
}
"""The same by words about light."""

TONES: Final = {
    "black and white": Mood(saturation=0.0),
    "noir": Mood(gain=(0.90, 0.90, 0.92), saturation=0.0),
    "sepia": Mood(gain=(1.06, 0.93, 0.74), saturation=0.25),
    "vintage": Mood(gain=(1.04, 0.98, 0.86), saturation=0.78),
}
"""The same by styles that are a matter of colour alone."""

_LASTING: Final = re.compile(r"\bsnow[- ](covered|capped|topped|dusted|clad)\b|\bcovered in snow\b")
_FALLING: Final = re.compile(r"\bfall(s|ing)?\b|\bsnow(ing|fall|flakes?|storm)\b|\bblizzard\b")
_FLOATING: Final = (
    (
        AirKind.LEAVES,
        re.compile(
            r"\b(fall|drift|blow|swirl|flutter)\w* (autumn )?leaves"
            r"|leaves (\w+ )?(fall|drift|blow|swirl|flutter|tumbl)\w*"
        ),
    ),
    (AirKind.PETALS, re.compile(r"\bpetals?\b")),
    (
        AirKind.DUST,
        re.compile(
            r"\bdust (motes?|particles?)|\bmotes\b|\bpollen\b"
            r"|\b(floating|drifting) (particles|dust)"
        ),
    ),
    (
        AirKind.FIREFLIES,
        re.compile(r"\bfirefl(y|ies)\b|\bglow ?worms?\b|\b(magic|glowing) (sparkles|particles)\b"),
    ),
)
_BREEZE: Final = {"storm": 2.6, "wind": 1.8}
_STILL_AIR: Final = 0.4
_HOURS: Final = re.compile(
    r"\b(day|noon|midday|night|midnight|morning|afternoon|evening|dusk|dawn|twilight|dark\w*|sun\w*"
    r"|moon\w*|star\w*|golden hour|blue hour|gloaming|nocturnal|daylight)\b"
)
"""Words that name an hour, or speak of one."""

_LAMPS_BY_DAY: Final = 0.35
"""In a picture of middling brightness what is bright is lit by the sun, and goes out with it."""


def by_its_own_light(storyboard: Storyboard) -> Storyboard:
    """Return the storyboard without the hour that only those who come stand for.

    A ghost is put into the night where nothing is said; a picture has its own light.
    """
    if _HOURS.search(storyboard.prompt.casefold()):
        return storyboard
    shots = [
        replace(shot, time_of_day="day")
        if any(subject.enters is not None for subject in shot.subjects)
        else shot
        for shot in storyboard.shots
    ]
    return replace(storyboard, shots=tuple(shots))


def mood_of(shot: Shot, light: LightGuess) -> Mood:
    """Return the light that comes in a shot; less of it where the picture has it already."""
    hour = HOURS.get(shot.time_of_day, UNCHANGED)
    mood = between(UNCHANGED, hour, _wanting(shot.time_of_day, light))
    mood = replace(mood, lamps=mood.lamps * _LAMPS_BY_DAY ** (2 * light.brightness))
    weather = WEATHERS.get(shot.weather, UNCHANGED)
    if shot.time_of_day in {"night", "dusk"}:
        weather = replace(weather, sky=0.0, gain=_half_way(weather.gain))
    lights = [LIGHTS[word] for word in shot.light if word in LIGHTS]
    for other in (weather, *lights, TONES.get(shot.style or "", UNCHANGED)):
        mood = blended(mood, other)
    return mood


def blended(first: Mood, second: Mood) -> Mood:
    """Return both moods at once: gains multiply, the stronger sky wins, the rest is the most."""
    sky = second if second.sky > first.sky else first
    most = {
        field.name: max(getattr(first, field.name), getattr(second, field.name))
        for field in fields(Mood)
        if field.name in _MOST
    }
    red, green, blue = (a * b for a, b in zip(first.gain, second.gain, strict=True))
    return replace(
        first,
        gain=(red, green, blue),
        saturation=first.saturation * second.saturation,
        top=sky.top,
        rim=sky.rim,
        **most,
    )


_MOST: Final = frozenset({"sky", "stars", "lamps", "glow", "lightning", "fog", "shafts"})


def airs_of(shot: Shot, prompt: str) -> tuple[Air, ...]:
    """Return what falls and floats in a shot."""
    said, weather = prompt.casefold(), shot.weather
    wind = _STILL_AIR * _BREEZE.get(shot.weather, 1.0)
    airs = []
    if weather in {"rain", "storm"}:
        heavy = 1.5 if weather == "storm" or "heavy" in said or "pour" in said else 1.0
        airs.append(Air(AirKind.RAIN, heavy, wind * 1.6))
    if weather == "snow" and (_FALLING.search(said) or not _LASTING.search(said)):
        airs.append(Air(AirKind.SNOW, 1.8 if "blizzard" in said else 1.0, wind))
    airs += [Air(kind, 1.0, wind) for kind, told in _FLOATING if told.search(said)]
    if "god rays" in shot.light:
        airs.append(Air(AirKind.DUST, 0.6, 0.05))
    return tuple(dict.fromkeys(airs))


def _wanting(hour: str, light: LightGuess) -> float:
    """Return how much of an hour's light is still wanting in a picture, 0..1."""
    if hour in {"night", "dusk"}:
        return min(1.0, max(0.0, (light.brightness - 0.12) / 0.22))
    if hour in {"sunset", "golden hour", "dawn"}:
        return min(1.0, max(0.15, (0.7 - light.warmth) / 0.6))
    return 1.0


def _half_way(gain: Colour) -> Colour:
    red, green, blue = (0.5 + 0.5 * c for c in gain)
    return red, green, blue
