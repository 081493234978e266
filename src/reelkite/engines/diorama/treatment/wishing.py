"""What an edit asks of the whole picture, as storyboard and prompt say it.

A storyboard names an hour, a weather, a style where the prompt did and defaults elsewhere, so only
what differs from the default was said for sure. What is said as an instruction ("warmer", "let it
snow", "speed it up") is read from the prompt itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from reelkite.domain.errors import RenderError
from reelkite.domain.storyboard import Hearing, Shot, Storyboard

_HOURS: Final = {
    "night": r"night(time|fall)?|midnight|starry|stars",
    "sunset": r"sunset|sundown|setting sun",
    "golden hour": r"golden (hour|light)",
    "dusk": r"dusk|twilight|blue hour|evening",
    "dawn": r"dawn|daybreak|sunrise|first light",
    "morning": r"morning",
    "noon": r"noon|midday",
    "day": r"day(time|light)?|sunny|sunshine|sunlight|broad daylight",
}
_WEATHERS: Final = {
    "storm": r"storm(y)?|thunder\w*|lightning",
    "rain": r"rain(y|ing|s|fall)?|drizzl\w+|downpour|shower",
    "snow": r"snow(y|ing|s|fall|storm|flakes?)?|blizzard",
    "fog": r"fog(gy)?|mist(y)?|haz[ey]|smog",
    "overcast": r"overcast|gr[ea]y sk(y|ies)|gloomy|dull sky",
    "cloudy": r"cloud(y|s)",
}
_SEASONS: Final = {
    "autumn": r"autumn\w*|in the fall|fall (colou?rs|foliage|season)|season of fall",
    "winter": r"winter\w*|icy|frozen|frosty",
    "spring": r"spring(time)?",
    "summer": r"summer\w*",
}
_LIGHTS: Final = {
    "warm light": r"warm(er|th|ly)?|cosier|cozier|cosy|cozy",
    "cool light": r"cool (colou?rs?|tones?|light|grade|grading|palette)|cooler|cold(er)?|bluer|icy",
    "bright": r"bright(er|en)?|lighter|lighten",
    "dark": r"dark(er|en)?|dim(mer)?|moody|gloomy|ominous",
    "contrast": r"(more|high|higher|stronger|add|boost(ed)?|increased?|turn up)( the)? contrast"
    r"|contrasty|dramatic",
    "flat": r"(less|low|lower|reduced?|decreased?|turn down)( the)? contrast"
    r"|faded|washed[- ]out|matte",
    "vivid": r"vivid|vibrant|colou?rful|saturat(ed|e)|more colou?rs?|richer colou?rs?|punchy",
    "muted": r"muted|desaturat\w+|less colou?rs?|less saturat\w+|pale",
    "teal and orange": r"teal and orange|orange and teal|cinematic|blockbuster",
    "dreamy": r"dream(y|like)|ethereal|soft focus",
    "vignette": r"vignette",
    "glow": r"glow(ing)?|bloom",
    "moonlight": r"moon(light|lit)",
    "neon": r"neon",
    "god rays": r"god rays|(sun|light) ?(beams|rays|shafts)|shafts of light|rays of light",
    "candlelight": r"candle ?(light|lit)",
    "firelight": r"fire ?(light|lit)",
    "lamplight": r"lamp ?(light|lit)",
}
_PACES: Final = {
    "slow motion": r"slow[- ]?mo(tion)?|slow(er|ed)?( (it|this|that|everything|the \w+))? ?(down)?"
    r"|half (the )?speed|half as fast|twice as slow",
    "time-lapse": r"time[- ]?lapse|hyper[- ]?lapse|fast[- ]?(er|forward|motion)"
    r"|speed(ed)?( (it|this|that|everything|the \w+))? up|sped up"
    r"|double (the )?speed|twice as fast|quick(er|en)",
    "reverse": r"revers(e|ed)|backwards?|rewind|in reverse",
    "freeze": r"freez(e|es|ing)( frame)?|stop motion frame|still frame|stand still",
}
_STYLES: Final = {
    "black and white": r"black[- ]and[- ]white|b ?& ?w|monochrome|gr[ea]y ?scale",
    "pencil": r"pencil|sketch(ed)?|hand[- ]drawn|drawing",
    "charcoal": r"charcoal",
    "pixel art": r"pixel(s|ated| art)?|8[- ]bit",
    "anime": r"anime|manga",
    "old film": r"old film|silent film",
    "noir": r"noir",
    "impressionist": r"impressionis\w+|monet",
    "van gogh": r"van gogh",
    "ukiyo-e": r"ukiyo[- ]?e|woodblock",
    "paper cut": r"paper[- ]?cut(s|out)?",
    "cyberpunk": r"cyber ?punk",
    "vaporwave": r"vapou?rwave|synthwave",
    "surreal": r"surreal\w*",
    "watercolour": r"water ?colou?rs?",
    "oil painting": r"oil[- ]paint\w*|painting|painted|painterly",
    "sepia": r"sepia",
    "vintage": r"vintage|retro",
    "pastel": r"pastels?",
    "comic": r"comic|cartoon",
}
_AIRS: Final = {
    "leaves": r"(falling|drifting|blowing|swirling) (autumn )?leaves|leaves (fall|drift|blow)\w*",
    "dust": r"dust( motes| particles)?|motes|floating particles",
    "fireflies": r"firefl(y|ies)",
}
_NOT: Final = re.compile(
    r"\b(no|not|without|don'?t|never|remove|stop|get rid of|(take|clear) away|away with)\b"
    r"(\W+\w+){0,2}\W+$"
)
_LESS: Final = re.compile(r"\b(less|not so|not as|not too)\W+$")
_OPPOSITES: Final = {
    "dark": "bright",
    "bright": "dark",
    "warm light": "cool light",
    "cool light": "warm light",
    "vivid": "muted",
    "muted": "vivid",
    "contrast": "flat",
    "flat": "contrast",
}
_HEAVY: Final = re.compile(r"\bheav(y|ily)|pour\w*|downpour|torrential|blizzard|snow ?storm")

_MUTED: Final = re.compile(
    r"\b(mute|muted audio|silence|silent)\b|\b(no|without|remove (the )?) ?(sound|audio)\b"
)

_FIRST_STYLES: Final = (
    "a style (watercolour, oil painting, pencil, comic, pixel art, black and white)"
)
OFFER: Final = (
    "Nothing of this edit can be done to the whole picture of a clip that was not made here. "
    f"Ask for {_FIRST_STYLES}, an hour (night, dawn, sunset), a weather (rain, snow, fog, storm), "
    "a season, another light (warmer, darker, more contrast) or a pace (slow motion, time-lapse, "
    "reverse, freeze)."
)
"""What is said where nothing can be done."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be done to a clip; None and empty where nothing was said.

    Attributes:
        hour: As ``Shot.time_of_day``.
        weather: As ``Shot.weather``.
        season: As ``Shot.season``.
        lights: Names of changes of light and colour, see ``looks``.
        style: As ``Shot.style``.
        airs: Names of what falls or floats, see ``looks``.
        pace: As ``Shot.pace``.
        hearing: Sounds that are asked for.
        muted: Its own sound is not to be heard.
    """

    hour: str | None = None
    weather: str | None = None
    season: str | None = None
    lights: tuple[str, ...] = ()
    style: str | None = None
    airs: tuple[str, ...] = ()
    pace: str | None = None
    hearing: Hearing = field(default_factory=Hearing)
    muted: bool = False

    @property
    def pictured(self) -> bool:
        """Whether any picture is to look otherwise."""
        said = self.hour, self.weather, self.season, self.style
        return any(said) or bool(self.lights) or bool(self.airs)

    @property
    def sounding(self) -> bool:
        """Whether anything is to be heard that was not."""
        return self.hearing.music is not None or bool(self.hearing.noises)


def wished(storyboard: Storyboard) -> Wishes:
    """Return what the edit asks of the whole picture, or of the sound.

    Raises:
        RenderError: It asks for nothing that can be done to a whole picture; says what can.
    """
    said, shot = storyboard.prompt.casefold(), storyboard.shots[0]
    weather = _weather(shot, said)
    wishes = Wishes(
        hour=_hour(shot, said),
        weather=weather,
        season=_meant(_SEASONS, shot.season, said),
        lights=tuple(dict.fromkeys([*_known(shot.light), *_lights(said)])),
        style=_meant(_STYLES, shot.style, said),
        airs=tuple(_airs(weather, said)),
        pace=_pace(shot, said),
        hearing=storyboard.hearing,
        muted=_MUTED.search(said) is not None,
    )
    if wishes == Wishes(hearing=wishes.hearing) and not wishes.sounding:
        raise RenderError(OFFER)
    return wishes


def _hour(shot: Shot, said: str) -> str | None:
    hour = shot.time_of_day if shot.time_of_day != "day" else None
    return _meant(_HOURS, hour, said)


def _weather(shot: Shot, said: str) -> str | None:
    return _meant(_WEATHERS, shot.weather if shot.weather in _WEATHERS else None, said)


def _pace(shot: Shot, said: str) -> str | None:
    pace = shot.pace or _first(_PACES, said)
    return "time-lapse" if pace == "hyperlapse" else pace


def _known(lights: tuple[str, ...]) -> Iterator[str]:
    return (word for word in lights if word in _LIGHTS)


def _lights(said: str) -> Iterator[str]:
    """Yield the changes of light that are asked for; less of one is its opposite."""
    for name, words in _LIGHTS.items():
        for found in re.finditer(rf"\b(?:{words})\b", said):
            before = said[: found.start()]
            if _LESS.search(before) and name in _OPPOSITES:
                yield _OPPOSITES[name]
            elif not _NOT.search(before) and not _LESS.search(before):
                yield name


def _airs(weather: str | None, said: str) -> Iterator[str]:
    heavy = _HEAVY.search(said) is not None
    if weather in {"rain", "storm"}:
        yield "heavy rain" if heavy or weather == "storm" else "rain"
    if weather == "snow":
        yield "blizzard" if heavy else "snow"
    yield from _all(_AIRS, said)


def _meant(table: Mapping[str, str], planned: str | None, said: str) -> str | None:
    """Return what the plan knows, unless it was said away; else what was said."""
    if planned is not None and not _said_away(table.get(planned), said):
        return planned
    return _first(table, said)


def _said_away(words: str | None, said: str) -> bool:
    found = [] if words is None else list(re.finditer(rf"\b(?:{words})\b", said))
    return bool(found) and all(_NOT.search(said[: one.start()]) for one in found)


def _first(table: Mapping[str, str], said: str) -> str | None:
    return next(_all(table, said), None)


def _all(table: Mapping[str, str], said: str) -> Iterator[str]:
    """Yield the names whose words are said, and not said away."""
    for name, words in table.items():
        found = re.finditer(rf"\b(?:{words})\b", said)
        if any(not _NOT.search(said[: one.start()]) for one in found):
            yield name
