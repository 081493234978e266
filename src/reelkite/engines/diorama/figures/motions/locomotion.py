"""Walking and running: one gait with planted feet, by the numbers of animators' cycles."""

import math
from dataclasses import dataclass, replace
from typing import Final

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.scene.mesh import Vec3


@dataclass(frozen=True, slots=True)
class Gait:
    """How somebody goes; lengths as shares of the leg.

    Attributes:
        rate: Cycles (two steps) a second; divides 12 into whole pictures for even steps.
        stride: Ground that the body covers while one foot is planted.
        planted: Share of the cycle for which a foot is planted; below 0.5 is flight.
        lift: Height of the passing foot.
        bob: Rise and fall of the pelvis.
        lean: Forward lean of the trunk in radians.
        swing: Swing of the arms in radians.
        bend: Bend of the elbows, 0 straight to 1 right angle.
        mouth: Its face.
    """

    rate: float
    stride: float
    planted: float
    lift: float
    bob: float
    lean: float
    swing: float
    bend: float
    mouth: str = "smile"

    def speed(self, body: Stature) -> float:
        """Return metres a second over the ground."""
        return self.stride * body.leg / self.planted * self.rate

    def paced(self, share: float) -> "Gait":
        """Return the gait at ``share`` of its speed: first in length of stride, then in rate."""
        longer = min(max(share, 0.6), 1.2)
        quicker = min(max(share / longer, 0.25), 2.0)
        return replace(self, stride=self.stride * longer, rate=self.rate * quicker)


WALK: Final = Gait(1.0, 0.72, 0.58, 0.16, 0.035, 0.05, 0.55, 0.14)
JOG: Final = Gait(4 / 3, 0.72, 0.42, 0.30, 0.055, 0.16, 0.65, 0.85)
RUN: Final = Gait(1.5, 0.98, 0.36, 0.46, 0.075, 0.30, 0.85, 1.0, "grin")

SNEAK: Final = Gait(0.75, 0.52, 0.62, 0.36, 0.05, 0.34, 0.22, 1.0, "press")
MARCH: Final = Gait(1.0, 0.66, 0.56, 0.36, 0.030, 0.0, 0.85, 0.10, "neutral")
LIMP: Final = Gait(0.75, 0.48, 0.62, 0.10, 0.050, 0.12, 0.30, 0.25, "sad")
TIPTOE: Final = Gait(1.0, 0.42, 0.58, 0.22, 0.045, 0.06, 0.18, 1.1, "small")
STROLL: Final = Gait(0.75, 0.62, 0.60, 0.14, 0.035, 0.02, 0.42, 0.16)
SKIP: Final = Gait(4 / 3, 0.62, 0.44, 0.40, 0.10, 0.08, 0.75, 0.5, "grin")

_GAITS: Final = {
    "walk": WALK, "stroll": STROLL, "hike": WALK, "march": MARCH, "jog": JOG, "run": RUN,
    "sprint": RUN, "chase": RUN, "race": RUN, "sneak": SNEAK, "creep": SNEAK, "limp": LIMP,
    "tiptoe": TIPTOE, "wander": STROLL, "push cart": WALK, "push stroller": WALK, "skip": SKIP,
    "walk dog": WALK, "stagger": LIMP, "shuffle": LIMP, "parade": MARCH, "strut": WALK,
    "stride": WALK, "pace": STROLL, "flee": RUN, "rush": RUN, "dash": RUN, "patrol": STROLL,
}  # fmt: skip


def gait_of(action: str | None) -> Gait | None:
    """Return the gait of an action that travels, or None."""
    words = action or ""
    return _GAITS.get(words) or _GAITS.get(words.split(" ", maxsplit=1)[0])


def footfalls(gait: Gait, phase: float, seconds: float) -> list[tuple[float, str]]:
    """Return when each foot strikes the ground within ``0..seconds``: time and side."""
    falls: list[tuple[float, str]] = []
    for side, shift in (("L", 0.0), ("R", 0.5)):
        start = math.ceil(phase * gait.rate + shift - 1e-9)
        last = math.floor((seconds + phase) * gait.rate + shift)
        falls += [((k - shift) / gait.rate - phase, side) for k in range(start, last + 1)]
    return sorted(fall for fall in falls if 0 <= fall[0] < seconds)


_TOUCH: Final = 0.38
"""Lift of the toes, in radians, as the heel strikes."""


def _roll(body: Stature, pitch: float) -> float:
    """Return how high the ankle is when the foot rolls over its toes or its heel."""
    lever = 1.30 * body.foot if pitch > 0 else 0.68 * body.foot
    return lever * math.sin(abs(pitch)) - body.ankle * (1 - math.cos(pitch))


def _foot(gait: Gait, body: Stature, cycle: float) -> Leg:
    """Return one leg at its place in the cycle: planted first, then passing forward."""
    reach = gait.stride * body.leg
    push = 0.50 if gait.planted > 0.5 else 0.70
    if cycle < gait.planted:
        share = cycle / gait.planted
        pitch = push * max(share - 0.72, 0.0) / 0.28 - _TOUCH * max(0.16 - share, 0.0) / 0.16
        lift, z = 0.0, reach * (0.5 - share)
    else:
        share = (cycle - gait.planted) / (1 - gait.planted)
        pitch = push * (1 - share) ** 1.5 - _TOUCH * share**2
        early = 1 + (0.55 if gait.planted < 0.5 else 0.15) * (1 - share)
        lift = gait.lift * body.leg * math.sin(math.pi * share) * early
        z = -reach * 0.5 * math.cos(math.pi * share)
    inwards = -0.25 * float(body.hip_joint[0])
    return Leg((inwards, lift + _roll(body, pitch), z), ankle=(pitch, 0.08, 0.0))


def _swinging(gait: Gait, body: Stature, swing: float) -> Arm:
    """Return an arm at an angle of swing, positive forward, bent at the elbow."""
    upper = body.arm * 0.5
    angle = gait.swing * swing
    fore = min(angle + gait.bend * (0.95 + 0.45 * swing) + 0.10, 1.75)
    shoulder = body.shoulder
    out = body.arm * 0.16
    y = shoulder[1] - upper * math.cos(angle) - upper * math.cos(fore) * 0.98
    z = upper * math.sin(angle) + upper * math.sin(fore)
    hand: Vec3 = (float(shoulder[0]) + out * (1 - 0.35 * max(swing, 0.0) * gait.bend), float(y), z)
    curl = 0.75 if gait.bend > 0.5 else 0.3
    return Arm(hand=hand, elbow=(0.35, -0.15, -1.0), palm=(-1.0, 0.0, 0.1), curl=curl)


def _go(moment: Moment, gait: Gait) -> Pose:
    """Return one picture of a gait."""
    body = moment.body
    turns = moment.own * gait.rate
    angle = math.tau * turns
    flight = gait.planted < 0.5
    # The body is lowest just after a foot strikes and highest as the other passes.
    mid = gait.planted / 2
    dip = math.cos(2 * math.tau * (turns - mid))
    height = gait.bob * body.leg * (-dip if flight else dip)
    sink = -0.055 * body.leg if flight else -0.045 * body.leg
    twist = math.cos(angle)
    swing = math.cos(angle - 0.25)
    return Pose(
        offset=(0.012 * math.sin(angle - math.tau * mid), height + sink, 0.0),
        pelvis=(gait.lean * 0.45, -0.16 * twist, 0.045 * math.sin(angle)),
        spine=(gait.lean * 0.75, 0.34 * twist, -0.06 * math.sin(angle)),
        head=(-gait.lean * 0.95 + 0.03 * dip, -0.18 * twist, 0.02 * math.sin(angle)),
        squash=(-0.035 if flight else -0.02) * (-dip if flight else dip),
        left=_swinging(gait, body, -swing),
        right=_swinging(gait, body, swing),
        left_leg=_foot(gait, body, turns % 1.0),
        right_leg=_foot(gait, body, (turns + 0.5) % 1.0),
        face=Face(mouth=gait.mouth, brows=0.03),
        drag=_trail(gait, angle),
    )


def _trail(gait: Gait, angle: float) -> tuple[float, float, float]:
    """Return how hair and skirt lag: they lift late after each step, and stream behind."""
    late = angle - 0.9
    return (
        -0.06 - 0.25 * gait.lean + 0.07 * math.cos(2 * late),
        0.12 * math.sin(late),
        0.10 * math.sin(late),
    )


def walk(moment: Moment) -> Pose:
    """Walk."""
    return attend(moment, _go(moment, WALK.paced(moment.pace)), strength=0.7, sway=0.6)


def jog(moment: Moment) -> Pose:
    """Jog."""
    return attend(moment, _go(moment, JOG.paced(moment.pace)), strength=0.6, sway=0.4)


def run(moment: Moment) -> Pose:
    """Run, arms pumping, leaning into it."""
    return attend(moment, _go(moment, RUN.paced(moment.pace)), strength=0.6, sway=0.25)


def _going(gait: Gait) -> Motion:
    """Return going by a gait that has no more to it."""

    def move(moment: Moment) -> Pose:
        return attend(moment, _go(moment, gait.paced(moment.pace)), strength=0.6, sway=0.5)

    return move


def limp(moment: Moment) -> Pose:
    """Limp: the right leg is spared, the body dips over it and a hand holds the thigh."""
    body = moment.body
    pose = _go(moment, LIMP.paced(moment.pace))
    dip = max(math.sin(math.tau * (moment.own * LIMP.rate + 0.42)), 0.0)
    x, y, z = pose.offset
    hand: Vec3 = (float(body.hip_joint[0]) + 0.04, body.hip - 0.16 * body.leg + y, 0.12)
    held = replace(
        pose, offset=(x, y - 0.10 * body.leg * dip, z), right=Arm(hand, (1.0, 0.0, -0.4), curl=0.4),
        spine=(0.16 + 0.10 * dip, pose.spine[1], -0.16 * dip), head=(-0.10, 0.0, 0.10 * dip),
    )  # fmt: skip
    return attend(moment, held, strength=0.5, sway=0.4)


GOING: Final[dict[str, Motion]] = {
    "walk": walk, "run": run, "jog": jog, "limp": limp, "stagger": limp, "shuffle": limp,
    **{
        action: _going(gait)
        for action, gait in _GAITS.items()
        if action not in {"limp", "stagger", "shuffle"} and gait not in {WALK, RUN, JOG}
    },
    **dict.fromkeys(("hike", "push cart", "push stroller", "walk dog", "strut", "stride"), walk),
    **dict.fromkeys(("sprint", "chase", "race", "flee", "rush", "dash"), run),
}  # fmt: skip
"""Ways to go, by canonical action."""
