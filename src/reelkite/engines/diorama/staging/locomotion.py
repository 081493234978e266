"""Which actions carry a body away, how fast, and which hold it in the air."""

import math
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Gait:
    """How an action moves a body.

    Attributes:
        speed: Metres a second of a body as tall as a grown person.
        turn: Radians that the body is turned from the camera; about 1.1 is a three-quarter
            profile that still shows the face.
        airborne: Goes through the air.
    """

    speed: float
    turn: float = 1.08
    airborne: bool = False


GAITS: Final[dict[str, Gait]] = {
    "walk": Gait(0.85),
    "march": Gait(0.85),
    "limp": Gait(0.5),
    "sneak": Gait(0.4),
    "tiptoe": Gait(0.4),
    "stagger": Gait(0.45),
    "stroll": Gait(0.7),
    "sprint": Gait(3.2),
    "slither": Gait(0.3),
    "scuttle": Gait(0.5),
    "crawl": Gait(0.3),
    "jog": Gait(1.8),
    "run": Gait(2.5),
    "chase": Gait(2.5),
    "gallop": Gait(4.5),
    "trot": Gait(2.2),
    "hop": Gait(0.8),
    "ride": Gait(2.4),
    "cycle": Gait(2.6),
    "drive": Gait(3.6, turn=1.15),
    "skate": Gait(2.2),
    "ski": Gait(3.0),
    "snowboard": Gait(3.0),
    "surf": Gait(1.6),
    "sail": Gait(0.8, turn=1.2),
    "row": Gait(0.8, turn=1.2),
    "swim": Gait(0.7),
    "fly": Gait(1.6, turn=1.1, airborne=True),
    "ride broom": Gait(1.6, turn=1.1, airborne=True),
    "soar": Gait(1.4, turn=1.1, airborne=True),
    "glide": Gait(1.4, turn=1.1, airborne=True),
    "float": Gait(0.15, turn=0.4, airborne=True),
    "hover": Gait(0.05, turn=0.4, airborne=True),
    "take off": Gait(2.0, turn=1.1, airborne=True),
}
"""Canonical actions that travel; every other one stays on the spot."""

_LANDED: Final = frozenset({"park", "land", "stand", "lie", "sit", "rest", "sleep", "wait", "fall"})
"""Deeds of what hangs in the air by nature that bring it down."""
_ON_FOOT: Final = frozenset({"walk", "march", "crawl", "jog", "run", "gallop", "trot"})
"""Ways of going that stay so whatever is said with them: "walk away", "run marathon"."""
_AWAY: Final = 2.85
_NEARER: Final = 0.25
"""Not quite straight, so that steps are seen."""
_HANGING: Final = Gait(0.05, turn=0.2, airborne=True)
_IDLE_GAITS: Final[dict[str, Gait]] = {
    "airplane": GAITS["fly"],
    "helicopter": GAITS["fly"],
    "balloon": _HANGING,
    "cloud": _HANGING,
    "hot-air-balloon": _HANGING,
    "kite": _HANGING,
    "moon": _HANGING,
    "star": _HANGING,
    "sun": _HANGING,
    "ghost": _HANGING,
    "sky-lantern": _HANGING,
    "disco-ball": _HANGING,
    "dreamcatcher": _HANGING,
    "bubble": _HANGING,
    "balloons": _HANGING,
    "fireworks": _HANGING,
    "cable-car": _HANGING,
}
"""How bodies go that do nothing in particular."""
_WATERCRAFT: Final = frozenset(
    {
        "boat",
        "canoe",
        "ferry",
        "fishing-boat",
        "gondola",
        "jet-ski",
        "kayak",
        "motor-boat",
        "raft",
        "rowboat",
        "rowing-boat",
        "sailboat",
        "ship",
        "speedboat",
        "submarine",
        "tugboat",
        "yacht",
    }
)
_SHIPS: Final = frozenset({"pirate-ship", "sailing-ship", "cruise-ship", "cargo-ship", "longship"})
_ADRIFT: Final = frozenset(
    {"iceberg", "paper-boat", "rubber-duck", "lotus", "life-buoy", "log", "bottle", "leaf"}
)
"""Things that float on water, and not in the air."""
_DRIFTING: Final = Gait(0.15, turn=0.4)
_IN_WATER: Final = frozenset({"swim", "surf", "sail", "row", "dive"})


def is_afloat(action: str | None, asset: str) -> bool:
    """Whether a body belongs in or on the water."""
    return action in _IN_WATER or asset.rsplit("/", maxsplit=1)[-1] in _WATERCRAFT


def gait_of(action: str | None, asset: str) -> Gait | None:
    """Return how a body goes, or None when it stays; what can only be in the air is there."""
    word = asset.rsplit("/", maxsplit=1)[-1]
    if action == "float" and word in _WATERCRAFT | _SHIPS | _ADRIFT:
        return _DRIFTING
    if action in GAITS:
        return GAITS[action]
    if action is not None:
        first = action.split(" ", maxsplit=1)[0]
        aloft = None if first in _LANDED else _IDLE_GAITS.get(word)
        return GAITS[first] if first in _ON_FOOT else aloft
    return _IDLE_GAITS.get(word)


def bearing_of(action: str | None) -> float | None:
    """Return the yaw of one who is said to go away or to come nearer; None for across."""
    words = (action or "").split(" ")
    if "away" in words:
        return _AWAY
    if {"toward", "towards", "closer", "forward"} & set(words):
        return _NEARER
    return None


def pace(gait: Gait, height: float) -> float:
    """Return metres a second for a body of ``height`` metres; small ones take small steps.

    Speed goes with the root of leg length (Froude number; Alexander 1989), and the table is for
    a grown person of 1.6 m. Giants are not hurried.
    """
    return gait.speed * min(1.3, math.sqrt(height / 1.6))
