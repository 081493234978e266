"""What two people do together: each plays one half, and they meet in the middle between them."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.scene.mesh import Vec3

_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.45)
_TENDER: Final = Face(mouth="smile", blink=1.0, brows=0.04)

APART: Final[dict[str, float]] = {
    "hug": 0.46, "embrace": 0.46, "cuddle": 0.46, "kiss": 0.52, "shake hands": 0.95,
    "high five": 0.90, "hold hands": 0.62, "waltz": 0.62, "tango": 0.60, "salsa": 0.85,
    "dance": 0.95, "talk": 1.05, "fight": 1.05, "box": 1.10, "fence": 1.60, "wrestle": 0.60,
    "catch": 2.3, "play catch": 2.3, "play tennis": 2.8, "tennis": 2.8, "play badminton": 2.8,
    "play table tennis": 2.6, "play ping pong": 2.6, "play chess": 1.5, "play checkers": 1.5,
    "play cards": 1.4, "give": 0.95, "clink": 0.95, "toast": 0.95, "argue": 1.0, "whisper": 0.62,
    "play": 1.2, "rock paper scissors": 0.95, "play rock paper scissors": 0.95,
}  # fmt: skip
"""Metres between the marks of two grown people who do something together."""

_USUAL: Final = 1.1
_REACH: Final = 1.7
"""Metres within which somebody counts as a partner."""


def apart(action: str | None) -> float:
    """Return how far two grown people stand from each other, in metres at scale 1."""
    words = action or ""
    return APART.get(words, APART.get(words.split(" ", maxsplit=1)[0], _USUAL))


def _middle(moment: Moment, usual: float) -> float:
    """Return how far ahead the middle between both is."""
    if moment.towards is None:
        return usual
    distance = math.hypot(moment.towards[0], moment.towards[2])
    return distance / 2 if distance < _REACH else usual


def hug(moment: Moment) -> Pose:
    """Hug: lean in, arms round the other's back, rock a little."""
    body = moment.body
    size, rock = body.reach, moment.wave(0.3)
    middle = _middle(moment, 0.24)
    near = min(middle, 0.7 * body.arm)
    squeeze = 0.02 * moment.wave(0.6)
    chest = float(body.shoulder[1])
    right = ((0.06 - squeeze) * size, chest - 0.34 * body.arm, near + 0.16 * size)
    left = ((0.02 - squeeze) * size, chest - 0.02 * body.arm, near + 0.18 * size)
    wide: Vec3 = (1.0, -0.1, 0.2)
    pose = replace(
        at_ease(moment), right=Arm(right, wide, (-0.6, 0.0, -1.0), curl=0.3),
        left=Arm(left, wide, (-0.6, 0.0, -1.0), curl=0.3), offset=(0.02 * rock, -0.012, 0.02),
        pelvis=(0.04, 0.04 * rock, 0.02 * rock), spine=(0.12, 0.0, 0.05 * rock),
        head=(0.06, 0.12, 0.18 + 0.03 * rock), face=_TENDER,
    )  # fmt: skip
    return attend(moment, pose, strength=0.0, sway=0.0, keep=True)


def kiss(moment: Moment) -> Pose:
    """Kiss: lean in, eyes closing, a hand on the other's arm, and lean back smiling."""
    body = moment.body
    share = moment.second % 4.0 / 4.0
    near = ease((share - 0.12) / 0.22) - ease((share - 0.72) / 0.2)
    middle = _middle(moment, 0.26)
    hand = (0.10, float(body.shoulder[1] - 0.42 * body.arm), min(middle + 0.10, 0.80 * body.arm))
    arm = Arm(hand, (0.9, -0.8, -0.3), (-0.6, -0.3, 0.6), curl=0.25)
    face = Face(
        mouth="small" if near > 0.6 else "smile", blink=1.0 if near > 0.5 else 0.0, lids=0.3
    )
    pose = replace(
        at_ease(moment), right=arm, left=replace(arm, hand=(0.16, hand[1] - 0.06, hand[2] - 0.02)),
        pelvis=(0.08 * near, 0.0, 0.0), spine=(0.06 + 0.24 * near, 0.0, 0.0),
        head=(-0.16 * near, 0.0, 0.20 * near), face=face,
    )  # fmt: skip
    return attend(moment, pose, strength=0.5 * (1 - near), sway=0.1, keep=True)


def shake_hands(moment: Moment) -> Pose:
    """Shake hands: both right hands meet in the middle and pump."""
    body = moment.body
    pump = 0.04 * moment.wave(1.5) * ease(moment.second / 0.5)
    middle = min(_middle(moment, 0.46), 1.05 * body.arm)
    height = float(body.shoulder[1] - 0.50 * body.arm) + pump
    hand = (0.03, height, middle - 0.9 * body.palm)
    arm = Arm(hand, (0.7, -1.0, -0.4), (-1.0, 0.0, 0.0), curl=0.55)
    pose = replace(at_ease(moment), right=arm, spine=(0.10, 0.10, 0.0), face=_GLAD)
    return attend(moment, pose, strength=0.6, sway=0.2)


def high_five(moment: Moment) -> Pose:
    """High five: swing back, clap palms over the heads' height, again and again."""
    body = moment.body
    share = moment.second * 0.55 % 1.0
    hit = ease(share / 0.30) - ease((share - 0.42) / 0.3)
    middle = min(_middle(moment, 0.45), 0.95 * body.arm)
    low = (float(body.shoulder[0] + 0.3 * body.arm), float(body.shoulder[1] - 0.2 * body.arm), 0.12)
    high = (0.20, float(body.shoulder[1] + 0.62 * body.arm), middle - 0.4 * body.palm)
    x, y, z = (a + (b - a) * hit for a, b in zip(low, high, strict=True))
    arm = Arm((x, y, z), (0.9, -0.5, -0.4), (0.0, 0.1, 1.0), bend=-0.5, curl=0.0)
    pose = at_ease(moment)
    bounce = replace(
        pose, right=arm, offset=(0.0, -0.03 + 0.05 * hit, 0.0), spine=(0.02 + 0.06 * hit,
            0.15 * hit, 0.0),
        head=(-0.10 * hit, 0.0, 0.0), squash=-0.02 * hit, face=_GLAD,
    )  # fmt: skip
    return attend(moment, bounce, strength=0.5, sway=0.2)


def hold_hands(moment: Moment) -> Pose:
    """Hold the other's hand at the side, swinging a little."""
    body = moment.body
    swing = 0.08 * moment.wave(0.4)
    hand = (
        float(body.shoulder[0] + 0.32 * body.arm),
        float(body.shoulder[1] - 0.86 * body.arm),
        0.08 + swing,
    )
    arm = Arm(hand, (0.6, 0.0, -1.0), (-0.2, -0.3, 0.6), curl=0.6)
    return attend(moment, replace(at_ease(moment), left=arm, right=arm, face=_GLAD), strength=0.7)


def toast(moment: Moment) -> Pose:
    """Raise a hand with a glass towards the middle."""
    body = moment.body
    up = ease(moment.second / 0.6)
    touch = 0.03 * moment.wave(0.5)
    middle = min(_middle(moment, 0.46), 0.95 * body.arm)
    spot = (0.10, float(body.shoulder[1] - (0.5 - 0.46 * up) * body.arm), middle - 0.14 + touch)
    arm = Arm(spot, (0.7, -1.0, -0.3), (-1.0, 0.1, 0.1), curl=0.8)
    return attend(moment, replace(at_ease(moment), right=arm, face=_GLAD), strength=0.6)


def rock_paper_scissors(moment: Moment) -> Pose:
    """Pump a fist three times before the chest, then show two fingers, a flat hand or the fist."""
    body = moment.body
    share = moment.second % 2.4 / 2.4
    pumping = share < 0.6
    beat = abs(math.sin(math.pi * share / 0.2)) if pumping else 0.0
    curl = (
        1.0 if pumping else (0.0, 1.0, 0.35)[(int(moment.own / 2.4) + int(moment.phase * 12)) % 3]
    )
    middle = min(_middle(moment, 0.50) - 0.10, 0.86 * body.arm)
    height = float(body.shoulder[1] - (0.42 - 0.24 * beat) * body.arm)
    right = Arm((0.04, height, middle), (0.8, -1.0, -0.3), (-1.0, -0.2, 0.0), curl=curl)
    flat = Arm(
        (0.02, height - 0.12 * body.arm, 0.45 * body.arm), (0.9, -0.8, -0.3), (0.0, 1.0, 0.2)
    )
    pose = replace(
        at_ease(moment), right=right, left=replace(flat, curl=0.1),
        spine=(0.08 + 0.04 * beat, 0.1, 0.0), face=_GLAD,
    )  # fmt: skip
    return attend(moment, pose, strength=0.5, sway=0.2)


COMPANY: Final[dict[str, Motion]] = {
    "hug": hug, "embrace": hug, "cuddle": hug, "snuggle": hug, "kiss": kiss,
    "shake hands": shake_hands, "high five": high_five, "hold hands": hold_hands, "toast": toast,
    "clink": toast, "rock paper scissors": rock_paper_scissors,
    "play rock paper scissors": rock_paper_scissors, "rock scissors paper": rock_paper_scissors,
}  # fmt: skip
"""What two do together, by canonical action."""
