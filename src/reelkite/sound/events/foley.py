"""Every cue that can be heard: its maker, and how far it stands out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reelkite.domain.media import SoundCue
from reelkite.sound.events import animals, cloth, engines, feet, liquids, spectacle, tableware
from reelkite.sound.synthesis.signal import Mono, Random


@dataclass(frozen=True, slots=True)
class Foley:
    """How an event is made and how far it stands out.

    Attributes:
        make: The maker.
        above: Loudness of its loudest 100 ms at the camera, LU above the reference bed.
    """

    make: Callable[[SoundCue, Random], Mono]
    above: float = 4.0


FOLEY: Final = {
    "step": Foley(feet.step, -2.0),
    "hoof": Foley(feet.hoof, 6.0),
    "flutter": Foley(cloth.flutter, 1.5),
    "whoosh": Foley(cloth.whoosh, 4.0),
    "flap": Foley(cloth.flap, 3.0),
    "page": Foley(cloth.page, 4.0),
    "rustle": Foley(cloth.rustle, 2.0),
    "splash": Foley(liquids.splash, 7.0),
    "pour": Foley(liquids.pour, 5.0),
    "steam": Foley(liquids.steam, -9.0),
    "sip": Foley(liquids.sip, 2.0),
    "clink": Foley(tableware.clink, 4.0),
    "cup down": Foley(tableware.cup_down, 4.0),
    "door": Foley(tableware.door, 7.0),
    "bell": Foley(tableware.bell, 5.0),
    "typing": Foley(tableware.typing, 4.0),
    "shutter": Foley(tableware.shutter, 5.0),
    "engine": Foley(engines.engine, 5.0),
    "siren": Foley(engines.siren, 2.0),
    "bark": Foley(animals.bark, 7.0),
    "meow": Foley(animals.calling("cat"), 5.0),
    "moo": Foley(animals.calling("cow"), 6.0),
    "neigh": Foley(animals.calling("horse"), 6.0),
    "baa": Foley(animals.calling("sheep"), 5.0),
    "roar": Foley(animals.calling("lion"), 8.0),
    "trumpet": Foley(animals.calling("elephant"), 7.0),
    "oink": Foley(animals.calling("pig"), 5.0),
    "howl": Foley(animals.calling("wolf"), 5.0),
    "caw": Foley(animals.calling("crow"), 5.0),
    "gull": Foley(animals.calling("gull"), 5.0),
    "quack": Foley(animals.quack, 5.0),
    "chirp": Foley(animals.chirp, 3.0),
    "snort": Foley(animals.snort, 4.0),
    "clap": Foley(spectacle.clap, 6.0),
    "applause": Foley(spectacle.applause, 6.0),
    "firework": Foley(spectacle.firework, 11.0),
    "rocket": Foley(spectacle.rocket, 3.0),
    "explosion": Foley(spectacle.explosion, 14.0),
    "thunder": Foley(spectacle.thunder, 12.0),
    "sparkle": Foley(spectacle.sparkle, 4.0),
    "crackle": Foley(spectacle.crackle, 2.0),
}
"""Every cue's name that can be heard."""

SAME_SOUND: Final = {"bird": "chirp", "tweet": "chirp", "footstep": "step", "hit": "door"}
"""Other names for the same sound."""
