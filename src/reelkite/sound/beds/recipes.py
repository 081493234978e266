"""Every bed by name, and the word for what is heard of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from reelkite.sound.beds.air import snow_hush, soft_air, wind
from reelkite.sound.beds.elements import fire, rain
from reelkite.sound.beds.living import birds, cafe, cicadas, crickets, crowd
from reelkite.sound.beds.places import city, machine_hum, room_tone, space
from reelkite.sound.beds.water import drips, slosh, stream, surf, underwater
from reelkite.sound.synthesis.signal import Random, Stereo


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a bed is made, and the word for what is heard."""

    heard: str
    make: Callable[[int, Random], Stereo]


RECIPES: Final = {
    "breath of wind": Recipe("wind", partial(wind, strength=0.2)),
    "light wind": Recipe("wind", partial(wind, strength=0.35)),
    "wind in leaves": Recipe("wind in leaves", partial(wind, strength=0.3, leaves=0.6)),
    "forest leaves": Recipe("leaves", partial(wind, strength=0.28, leaves=1.1)),
    "palm leaves": Recipe("leaves", partial(wind, strength=0.4, leaves=1.4)),
    "strong wind": Recipe("wind", partial(wind, strength=0.9)),
    "bare wind": Recipe("wind", partial(wind, strength=0.6, howl=0.25)),
    "howling wind": Recipe("howling wind", partial(wind, strength=0.95, howl=1.0)),
    "soft air": Recipe("soft air", soft_air),
    "snow hush": Recipe("snow hush", snow_hush),
    "light rain": Recipe("rain", partial(rain, heavy=0.2)),
    "rain": Recipe("rain", partial(rain, heavy=0.5)),
    "heavy rain": Recipe("heavy rain", partial(rain, heavy=0.9)),
    "rain on the roof": Recipe("rain on the roof", partial(rain, heavy=0.5, surface="roof")),
    "rain on leaves": Recipe("rain on leaves", partial(rain, heavy=0.4, surface="leaves")),
    "brook": Recipe("stream", partial(stream, size=0.15)),
    "stream": Recipe("stream", partial(stream, size=0.3)),
    "river": Recipe("river", partial(stream, size=0.55)),
    "waterfall": Recipe("waterfall", partial(stream, size=1.0)),
    "surf": Recipe("surf", partial(surf, size=0.6)),
    "open sea": Recipe("waves", partial(surf, size=0.35)),
    "heavy surf": Recipe("surf", partial(surf, size=1.0)),
    "lapping": Recipe("lapping water", slosh),
    "under water": Recipe("under water", underwater),
    "drips": Recipe("dripping water", drips),
    "fire": Recipe("fire", fire),
    "room tone": Recipe("room tone", room_tone),
    "ventilation": Recipe("machine hum", machine_hum),
    "city": Recipe("traffic", partial(city, busy=0.6)),
    "lane": Recipe("distant traffic", partial(city, busy=0.15)),
    "wet city": Recipe("wet traffic", partial(city, busy=0.6, wet=0.8)),
    "space": Recipe("space drone", space),
    "birds": Recipe("birds", birds),
    "dawn chorus": Recipe("birds", partial(birds, density=1.0)),
    "few birds": Recipe("birds", partial(birds, kinds=("sparrow", "robin"), density=0.35)),
    "forest birds": Recipe(
        "birds", partial(birds, kinds=("robin", "tit", "chaffinch", "dove"), metres=26.0)
    ),
    "town birds": Recipe("birds", partial(birds, kinds=("sparrow", "dove"), density=0.35)),
    "crows": Recipe("crows", partial(birds, kinds=("crow",), density=0.3, metres=45.0)),
    "gulls": Recipe("gulls", partial(birds, kinds=("gull",), density=0.5, metres=24.0)),
    "owl": Recipe("owl", partial(birds, kinds=("owl",), density=0.3, metres=30.0)),
    "crickets": Recipe("crickets", crickets),
    "cicadas": Recipe("cicadas", cicadas),
    "crowd": Recipe("crowd", partial(crowd, people=14)),
    "murmur": Recipe("murmur", partial(crowd, people=6, brightness=0.2)),
    "cafe": Recipe("cafe", cafe),
}
"""Every bed by name."""
