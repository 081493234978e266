"""How beasts go: four planted feet, by the numbers of animators' cycles."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.creatures.beasts.build import LEGS, Build
from reelkite.engines.diorama.creatures.beasts.puppet import Curl, Foot, Pose
from reelkite.engines.diorama.creatures.moment import Moment, glance


@dataclass(frozen=True, slots=True)
class Gait:
    """A way to go; lengths as shares of the leg.

    Attributes:
        name: Of the gait.
        rate: Cycles a second.
        stride: Ground that the body covers while one foot is planted.
        planted: Share of the cycle for which a foot is planted.
        lift: Height of the passing foot.
        order: When in the cycle each foot lands.
        leap: Rise of the trunk in flight.
        bend: Bend of the spine, radians.
    """

    name: str
    rate: float
    stride: float
    planted: float
    lift: float
    order: dict[str, float]
    leap: float = 0.0
    bend: float = 0.0

    def speed(self, build: Build) -> float:
        """Return metres a second over the ground."""
        return self.stride * leg_of(build) / self.planted * self.rate


WALK: Final = Gait("walk", 1.0, 0.66, 0.64, 0.20, {"HL": 0.0, "FL": 0.25, "HR": 0.5, "FR": 0.75})
TROT: Final = Gait(
    "trot", 1.6, 0.85, 0.46, 0.30, {"HL": 0.0, "FR": 0.02, "HR": 0.5, "FL": 0.52}, leap=0.07
)
GALLOP: Final = Gait(
    "gallop", 1.7, 1.15, 0.30, 0.46, {"HL": 0.0, "HR": 0.10, "FL": 0.42, "FR": 0.54},
    leap=0.20, bend=0.42,
)  # fmt: skip
HOP: Final = Gait(
    "hop", 1.5, 0.95, 0.34, 0.55, {"HL": 0.0, "HR": 0.0, "FL": 0.40, "FR": 0.45}, leap=0.55,
    bend=0.55,
)  # fmt: skip

_NAMED: Final[dict[str, Gait]] = {
    "walk": WALK, "march": WALK, "crawl": WALK, "hunt": WALK, "trot": TROT, "jog": TROT,
    "run": GALLOP, "gallop": GALLOP, "chase": GALLOP, "race": GALLOP, "hop": HOP, "ride": GALLOP,
    "skate": TROT, "play": TROT,
}  # fmt: skip


def leg_of(build: Build) -> float:
    """Return the length of a leg that strides are measured by; short legs step far."""
    return 0.5 * (build.leg + 0.75 * build.girth + 0.35 * build.leg)


def is_gait(action: str) -> bool:
    """Say whether an action is a way to go."""
    return action in _NAMED


def gait_of(action: str, build: Build) -> Gait | None:
    """Return the gait of an action, or None."""
    gait = _NAMED.get(action) or _NAMED.get(action.split(" ", maxsplit=1)[0])
    if gait is not None and build.hop:
        return HOP
    return gait


@dataclass(frozen=True, slots=True)
class Stride:
    """A gait at a speed; feet never slide.

    Attributes:
        gait: Which.
        rate: Cycles a second.
        length: Metres that the body goes while one foot is planted.
        reach: Metres by which a passing foot overshoots.
    """

    gait: Gait
    rate: float
    length: float
    reach: float

    @classmethod
    def of(cls, gait: Gait, build: Build, speed: float) -> "Stride":
        """Return the stride that covers ``speed`` metres a second."""
        share = speed / gait.speed(build)
        slow = 0.55 if gait.planted > 0.5 else 0.72
        rate = min(gait.rate * min(max(math.sqrt(max(share, 0.01)), slow), 1.6), 2.6)
        length = speed * gait.planted / rate
        short = gait.stride * leg_of(build) - length
        return cls(gait, rate, length, max(0.0, 0.42 * short))

    def foot(self, name: str, turns: float, lift: float) -> Foot:
        """Return one foot at ``turns`` of the cycle; ``lift`` in metres."""
        planted = self.gait.planted
        cycle = (turns - self.gait.order[name]) % 1.0
        if cycle < planted:
            share = cycle / planted
            return Foot((0.0, 0.0, self.length * (0.5 - share)), 0.45 * max(share - 0.75, 0) / 0.25)
        share = (cycle - planted) / (1 - planted)
        # A slow gallop keeps its sweep in the air, and lands where the ground will carry it.
        z = -0.5 * self.length * math.cos(math.pi * share)
        z -= self.reach * math.sin(math.tau * share)
        rise = lift * math.sin(math.pi * share) * (1.25 - 0.5 * share)
        return Foot((0.0, rise, z), 1.1 * math.sin(math.pi * share) * (1 - share) - 0.1 * share)


def landings(stride: Stride, moment: Moment) -> Sequence[tuple[float, str]]:
    """Return when which foot strikes the ground in a shot that begins at ``moment``."""
    falls: list[tuple[float, str]] = []
    for name, start in stride.gait.order.items():
        first = math.ceil(moment.own * stride.rate - start - 1e-9)
        last = math.floor((moment.own + moment.seconds) * stride.rate - start)
        falls += [((k + start) / stride.rate - moment.own, name) for k in range(first, last + 1)]
    return sorted(fall for fall in falls if 0 <= fall[0] < moment.seconds)


def go(build: Build, gait: Gait, moment: Moment) -> Pose:
    """Return one picture of a gait."""
    stride = Stride.of(gait, build, moment.speed)
    turns = moment.own * stride.rate
    leg = leg_of(build)
    feet = {name: stride.foot(name, turns, gait.lift * leg) for name, _, _ in LEGS}
    body = _BODIES[gait.name](build, gait, math.tau * turns)
    pitch, yaw = glance(moment, float(build.face[1]))
    neck, head = body.neck, body.head
    return Pose(
        offset=body.offset,
        trunk=body.trunk,
        bend=body.bend,
        neck=(neck[0], neck[1] + 0.4 * yaw, neck[2]),
        head=(head[0] + 0.5 * pitch, head[1] + 0.6 * yaw, head[2]),
        jaw=0.35 if gait.name in {"gallop", "trot"} and not build.hoofed else 0.0,
        blink=moment.blink,
        ears=(body.ears[0], 0.2 * moment.now_and_then(1.9, 0.3)),
        tail=body.tail,
        nose=body.nose,
        feet=feet,
        squash=body.squash,
    )


def _walking(build: Build, gait: Gait, angle: float) -> Pose:
    leg, r = leg_of(build), build.girth
    return Pose(
        offset=(0.04 * r * math.sin(angle), leg * (0.020 * math.cos(2 * angle) - 0.045), 0.0),
        trunk=(0.015 * math.sin(2 * angle), 0.03 * math.sin(angle), 0.035 * math.sin(angle)),
        bend=(0.0, 0.12 * math.sin(angle), gait.bend),
        neck=(0.07 * math.sin(2 * angle), 0.05 * math.sin(angle), 0.0),
        head=(0.06 * math.sin(2 * angle + 0.8), 0.0, 0.03 * math.sin(angle)),
        tail=Curl((0.08, 0.0), 0.5, 0.3, angle / math.tau),
        nose=Curl((-0.1, -0.75), 0.30, 0.3, angle / math.tau),
        ears=(0.18 * math.sin(2 * angle) + 0.05, 0.0),
    )


def _trotting(build: Build, gait: Gait, angle: float) -> Pose:
    leg = leg_of(build)
    bounce = math.cos(2 * angle - 2.9)
    return Pose(
        offset=(0.0, leg * (gait.leap * bounce - 0.05), 0.0),
        trunk=(0.03 * math.sin(2 * angle), 0.04 * math.sin(angle), 0.03 * math.sin(angle)),
        bend=(0.0, 0.06 * math.sin(angle), 0.0),
        neck=(0.05 * math.sin(2 * angle), 0.04 * math.sin(angle), 0.0),
        head=(0.07 * math.sin(2 * angle + 0.7), 0.0, 0.05 * math.sin(angle)),
        tail=Curl((0.15 + 0.12 * bounce, 0.1), 0.7, 0.3, 1.5 * angle / math.tau),
        nose=Curl((0.0, -0.9), 0.25, 0.3, angle / math.tau),
        ears=(0.35 + 0.3 * bounce, 0.0),
        squash=-0.02 * bounce,
    )


def _galloping(build: Build, gait: Gait, angle: float) -> Pose:
    """Return the trunk of a gallop: it gathers, then flies stretched out."""
    leg, neck = leg_of(build), 0.30 if build.neck > 0.3 else 0.10
    flight = math.cos(angle - math.tau * 0.82)
    rock = math.sin(angle - math.tau * 0.10)
    lift = 0.0 if build.rise > 0.9 else 0.05
    return Pose(
        offset=(0.0, leg * (gait.leap * max(flight, -0.5) - 0.04), 0.0),
        trunk=(0.13 * rock, 0.0, 0.02 * math.sin(angle)),
        bend=(0.5 * gait.bend * math.sin(angle + 1.0), 0.0, 0.0),
        neck=(neck + 0.16 * math.sin(angle + 3.4) - lift, 0.0, 0.0),
        head=(-0.6 * neck - 0.10 * rock - 0.08, 0.0, 0.0),
        tail=Curl((0.55 * (1 if build.tail[2] < 0 else -0.3), 0.2 * flight), 0.22, 0.4,
                  angle / math.tau),
        nose=Curl((-0.3, -0.9), 0.2, 0.3, angle / math.tau),
        ears=(0.55 + 0.25 * flight, 0.0),
        squash=-0.03 * flight,
    )  # fmt: skip


_BODIES: Final = {"walk": _walking, "trot": _trotting, "gallop": _galloping, "hop": _galloping}
