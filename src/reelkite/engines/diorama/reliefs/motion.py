"""How reliefs come alive: hops, squashes, leans and sways, on twos (12 poses a second)."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.reliefs.kinds import Kind
from reelkite.engines.diorama.scene.mesh import Mat4, rotation, scaling, translation

POSES_A_SECOND: Final = 12


@dataclass(frozen=True, slots=True)
class Motion:
    """One way to move; lengths are shares of the body's height.

    Attributes:
        rate: Beats a second.
        hop: Height of a jump on each beat.
        squash: How much it flattens where it lands, and stretches as it flies.
        lean: How far the top leads the feet, in the direction of travel.
        tilt: Radians that it rocks from side to side, one beat each way.
        bob: Smooth rise and fall.
        spin: Turns a second in its own plane.
        smooth: Moves on every frame, as machines and what floats do.
    """

    rate: float
    hop: float = 0.0
    squash: float = 0.0
    lean: float = 0.0
    tilt: float = 0.0
    bob: float = 0.0
    spin: float = 0.0
    smooth: bool = False

    @property
    def reach(self) -> float:
        """How far above its natural top it comes."""
        return self.hop + self.bob + 0.6 * self.squash


_BREATH: Final = Motion(rate=0.55, squash=0.022, tilt=0.012)
_WALK: Final = Motion(rate=2.2, hop=0.06, squash=0.06, lean=0.05, tilt=0.05)
_RUN: Final = Motion(rate=2.9, hop=0.15, squash=0.11, lean=0.15, tilt=0.07)
_JUMP: Final = Motion(rate=1.25, hop=0.42, squash=0.15, tilt=0.03)
_FLY: Final = Motion(rate=0.8, bob=0.10, tilt=0.10, lean=0.05, squash=0.03, smooth=True)
_SWIM: Final = Motion(rate=0.7, bob=0.05, tilt=0.11, squash=0.02, smooth=True)
_DRIVE: Final = Motion(rate=6.0, hop=0.010, squash=0.006, tilt=0.004, lean=-0.015, smooth=True)
_SAIL: Final = Motion(rate=0.45, bob=0.025, tilt=0.07, smooth=True)
_HANG: Final = Motion(rate=0.3, bob=0.04, tilt=0.03, smooth=True)
_SWAY: Final = Motion(rate=0.4, tilt=0.014, squash=0.006, smooth=True)
_TALK: Final = Motion(rate=2.4, hop=0.02, squash=0.07, tilt=0.03)
_STILL: Final = Motion(rate=0.3, squash=0.004, smooth=True)

IDLE: Final[dict[Kind, Motion]] = {
    Kind.WALKER: _BREATH,
    Kind.FLYER: _BREATH,
    Kind.SWIMMER: _SWIM,
    Kind.CRAWLER: _BREATH,
    Kind.VEHICLE: Motion(rate=7.0, hop=0.004, squash=0.003, smooth=True),
    Kind.BOAT: _SAIL,
    Kind.AIRCRAFT: _HANG,
    Kind.PLANT: _SWAY,
    Kind.AIRBORNE: _HANG,
    Kind.BUILDING: _STILL,
    Kind.THING: _STILL,
}
"""What each kind does when nothing is asked."""

GOING: Final[dict[Kind, Motion]] = {
    **IDLE,
    Kind.WALKER: _WALK,
    Kind.FLYER: _FLY,
    Kind.CRAWLER: Motion(rate=2.2, squash=0.10, tilt=0.04),
    Kind.VEHICLE: _DRIVE,
    Kind.AIRCRAFT: _FLY,
    Kind.THING: Motion(rate=1.8, hop=0.12, squash=0.06, tilt=0.05),
}
"""What each kind does when it travels."""

ACTIONS: Final[dict[str, Motion]] = {
    "run": _RUN,
    "gallop": _RUN,
    "chase": _RUN,
    "trot": Motion(rate=2.6, hop=0.10, squash=0.08, lean=0.08, tilt=0.06),
    "jog": _RUN,
    "jump": _JUMP,
    "hop": Motion(rate=1.8, hop=0.22, squash=0.12, lean=0.06, tilt=0.03),
    "bounce": _JUMP,
    "play": Motion(rate=2.0, hop=0.16, squash=0.11, tilt=0.10),
    "dance": Motion(rate=2.0, hop=0.07, squash=0.10, tilt=0.15),
    "fly": _FLY,
    "soar": Motion(rate=0.4, bob=0.08, tilt=0.13, smooth=True),
    "glide": Motion(rate=0.4, bob=0.08, tilt=0.13, smooth=True),
    "hover": _HANG,
    "float": _HANG,
    "swim": _SWIM,
    "sail": _SAIL,
    "row": _SAIL,
    "sleep": Motion(rate=0.28, squash=0.045, smooth=True),
    "eat": Motion(rate=1.8, squash=0.05, tilt=0.05, lean=0.04),
    "drink": Motion(rate=1.1, squash=0.04, tilt=0.06, lean=0.04),
    "sway": Motion(rate=0.5, tilt=0.05, squash=0.01, smooth=True),
    "bloom": Motion(rate=0.35, squash=0.05, smooth=True),
    "spin": Motion(rate=0.5, spin=0.5, smooth=True),
    "roll": Motion(rate=0.5, spin=0.6, smooth=True),
    "shake": Motion(rate=5.0, tilt=0.06, squash=0.03),
    "wave": Motion(rate=1.6, tilt=0.12, squash=0.03),
    "talk": _TALK,
    "sing": _TALK,
    "play music": _TALK,
}
"""What an action makes of a body, whatever its kind; other actions are breath or travel."""

VOICES: Final[dict[str, str]] = {
    "dog": "bark", "guide-dog": "bark", "poodle": "bark", "service-dog": "bark", "dog-face": "bark",
    "cat": "meow", "black-cat": "meow", "cat-face": "meow", "cow": "moo", "ox": "moo",
    "ewe": "baa", "ram": "baa", "goat": "baa", "horse": "neigh", "duck": "quack", "goose": "honk",
    "rooster": "crow", "chicken": "cluck", "bird": "chirp", "baby-chick": "chirp", "owl": "hoot",
    "frog": "croak", "pig": "oink", "lion": "roar", "tiger": "roar", "bear": "roar",
    "t-rex": "roar",
    "wolf": "howl", "elephant": "trumpet", "honeybee": "buzz", "monkey": "chatter",
    "donkey": "bray", "parrot": "squawk", "black-bird": "caw", "snake": "hiss",
}  # fmt: skip
"""What each drawing says."""

HOOFED: Final = frozenset(
    {
        "horse", "cow", "deer", "donkey", "goat", "ox", "bison", "water-buffalo", "zebra",
        "unicorn", "llama", "camel",
    }
)  # fmt: skip
"""Whose steps are hoofs."""


def motion_for(kind: Kind, action: str | None, *, going: bool, voice: str | None) -> Motion:
    """Return how a body of ``kind`` moves under ``action``; ``going`` when it travels."""
    if action is not None and action == voice:
        return _TALK
    if action in ACTIONS:
        return ACTIONS[action]
    walking = action in {"walk", "march", "drive", "crawl", "ride"}
    return GOING[kind] if going or walking else IDLE[kind]


def on_twos(t: float) -> float:
    """Return the time of the pose that is shown at ``t``."""
    return math.floor(t * POSES_A_SECOND + 1e-6) / POSES_A_SECOND


def pose(motion: Motion, t: float, *, phase: float, forward: float) -> Mat4:
    """Return the pose at ``t`` for a body one unit tall with its feet at the origin.

    Args:
        motion: How it moves.
        t: Seconds.
        phase: Beats by which it is ahead, so that two differ.
        forward: +1 when it looks to its right (+x), -1 to its left, 0 to the audience.
    """
    beat = motion.rate * (t if motion.smooth else on_twos(t)) + phase
    arc = abs(math.sin(math.pi * beat))  # 0 on the ground, 1 at the top of the hop
    if motion.hop > 0:
        stretch = 1 + motion.squash * (1.35 * arc - 0.85 - 0.5 * (1 - arc) ** 6)
    else:
        stretch = 1 + motion.squash * math.sin(2 * math.pi * beat)
    lift = motion.hop * arc + motion.bob * (0.5 + 0.5 * math.sin(2 * math.pi * beat + 0.7))
    roll = motion.tilt * math.sin(math.pi * beat) - 2 * math.pi * motion.spin * t * (forward or 1)
    shear = np.eye(4, dtype=np.float32)
    shear[0, 1] = motion.lean * forward
    middle = 0.5 if motion.spin else 0.15
    turned = translation(0, middle, 0) @ rotation(roll=roll) @ translation(0, -middle, 0)
    wide = 1 / math.sqrt(stretch)
    body = translation(0, lift, 0) @ turned @ shear @ scaling(wide, stretch, wide)
    return body.astype(np.float32)


def landings(motion: Motion, seconds: float, phase: float) -> list[float]:
    """Return when it lands, in seconds."""
    if motion.hop < 0.03:
        return []
    first = math.ceil(phase)
    last = math.floor(motion.rate * seconds + phase)
    return [max(0.0, (beat - phase) / motion.rate) for beat in range(first, last + 1)]
