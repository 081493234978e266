"""Lying, swimming, floating: limbs placed from a trunk that is turned over."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from reelkite.engines.diorama.figures.motions.attention import blink, mooded
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.turning import Angles, Vector, turn, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_ASLANT: Final = 1.15
"""Turn of a sleeper on the ground: nearly side on, the face a little to the audience."""


_IN_BED: Final = 0.95
"""The same on a bed or a sofa, whichever way it is long."""

_PROPPED: Final = 0.24
"""Bend of a lying trunk that lets the large head rest on the ground, in radians."""


@dataclass(frozen=True, slots=True)
class Berth:
    """A trunk that is turned over, and points fixed to it.

    Attributes:
        body: Whose.
        turned: Turn of the pelvis.
        height: Of the pelvis over the mark, in metres.
    """

    body: Stature
    turned: Angles
    height: float

    @property
    def offset(self) -> Vec3:
        """Where the pelvis is, from where it stands."""
        return 0.0, self.height - self.body.hip, 0.0

    def arm(self, sign: float, spot: Vec3, *, curl: float = 0.2, palm: Vec3 | None = None) -> Arm:
        """Return an arm; ``spot`` is out, up the trunk, to the front, from its shoulder."""
        body = self.body
        local = (body.shoulder - vector(0, body.hip, 0)) + vector(*spot) * body.arm
        x, y, z = self._through(local, sign)
        faces = None if palm is None else self._turned(vector(*palm), sign)
        return Arm((x * sign, y, z), (0.8, -0.3, -0.3), faces, curl=curl)

    def planted(self, sign: float, out: float, height: float, back: float) -> Arm:
        """Return an arm whose palm is on the ground, ``back`` behind under its shoulder."""
        body = self.body
        local = body.shoulder - vector(0, body.hip, 0)
        x, _, z = self._through(local, sign)
        hand = (x * sign + out * body.arm, height + 0.4 * body.palm, z - 0.3 * back * body.arm)
        return Arm(hand, (1.0, 0.3, -0.6), (0.0, -1.0, 0.0), bend=-1.1, curl=0.0)

    def leg(self, sign: float, spot: Vec3) -> Leg:
        """Return a leg; ``spot`` is out, down the trunk, to the front, from its hip joint."""
        body = self.body
        out, down, ahead = spot
        local = vector(float(body.hip_joint[0]) + out * body.leg, -down * body.leg, 0)
        x, y, z = self._through(local + vector(0, 0, ahead * body.leg), sign)
        pitch, yaw, roll = self.turned
        foot = (x * sign - body.stance, y - body.ankle, z)
        return Leg(foot, (0.15, 0.0, 1.0), (pitch * 0.9, sign * yaw, sign * roll))

    def _through(self, local: Vector, sign: float) -> tuple[float, float, float]:
        spot = turn(self.turned) @ (local * vector(sign, 1, 1)) + vector(0, self.height, 0)
        x, y, z = spot.tolist()
        return x, y, z

    def _turned(self, direction: Vector, sign: float) -> Vec3:
        x, y, z = (turn(self.turned) @ (direction * vector(sign, 1, 1))).tolist()
        return x * sign, y, z


def laid_out(
    berth: Berth, head: Angles, arm: Callable[[float], Arm], leg: Callable[[float], Leg], face: Face
) -> Pose:
    """Return a pose of mirrored or alternating limbs; ``arm`` and ``leg`` take the side's sign."""
    return Pose(
        offset=berth.offset, pelvis=berth.turned, head=head, right=arm(-1.0), left=arm(1.0),
        right_leg=leg(-1.0), left_leg=leg(1.0), face=face,
    )  # fmt: skip


def _seen(moment: Moment) -> float:
    """Return the head's turn by which the audience sees the face of who goes past."""
    return -0.55 * min(max(moment.facing, -1.0), 1.0)


def _on_back(moment: Moment) -> Berth:
    """Return the trunk on its back: along a bed, or aslant on the ground."""
    yaw = _IN_BED if moment.seat is not None else _ASLANT
    return Berth(moment.body, (-math.pi / 2, yaw, 0.0), 0.72 * moment.body.chest)


def lie(moment: Moment) -> Pose:
    """Lie on the back, hands behind the head, one knee up, and look at the sky."""
    berth, swing = _on_back(moment), 0.03 * moment.wave(0.3)

    def arm(sign: float) -> Arm:
        return berth.arm(sign, (0.46, 0.60, 0.02), curl=0.3)

    def leg(sign: float) -> Leg:
        bent = (0.02, 0.66, 0.0) if sign < 0 else (0.06 + swing, 0.96, 0.03)
        return berth.leg(sign, bent)

    face = mooded(moment, Face(mouth="smile", blink=blink(moment), gaze=(2 * swing, 0.1)))
    return _breathing(moment, laid_out(berth, (0.30, -0.40 + 2 * swing, 0.0), arm, leg, face), 0.3)


def sleep(moment: Moment) -> Pose:
    """Lie asleep on the back, a hand on the belly, breathing deeply."""
    berth = _on_back(moment)
    rise = 0.03 * moment.wave(0.22)

    def arm(sign: float) -> Arm:
        spot = (-0.16, -0.62, 0.40 + rise) if sign < 0 else (0.30, -0.86, 0.04)
        return berth.arm(sign, spot, palm=(0.0, 0.0, -1.0))

    def leg(sign: float) -> Leg:
        return berth.leg(sign, (0.08, 0.96, 0.02))

    face = Face(mouth="o" if moment.wave(0.22) > 0.6 else "neutral", blink=1.0)
    return _breathing(moment, laid_out(berth, (0.22, -0.62, -0.06), arm, leg, face), 0.22)


def _breathing(moment: Moment, pose: Pose, rate: float) -> Pose:
    """Return ``pose`` with the chest going up and down."""
    breath = moment.wave(rate)
    spine = (_PROPPED + 0.02 * breath, 0.0, 0.0)
    return replace(pose, spine=spine, breath=0.035 * breath)


def swim(moment: Moment) -> Pose:
    """Swim the crawl, head up so that the face is seen."""
    body, turns = moment.body, moment.own * 0.75
    roll = 0.22 * math.sin(math.tau * turns)
    berth = Berth(body, (1.22, 0.0, roll), 0.02 + 0.02 * moment.wave(1.5))

    def arm(sign: float) -> Arm:
        angle = math.tau * (turns + (0.5 if sign < 0 else 0.0))
        return berth.arm(sign, (0.16, 0.90 * math.cos(angle), -0.75 * math.sin(angle)), curl=0.1)

    def leg(sign: float) -> Leg:
        return berth.leg(sign, (0.02, 0.97, 0.14 * sign * moment.wave(2.5)))

    face = mooded(moment, Face(mouth="open", blink=blink(moment), brows=0.04))
    return laid_out(berth, (-1.0, _seen(moment) - 0.5 * roll, 0.0), arm, leg, face)


def crawl(moment: Moment) -> Pose:
    """Crawl on hands and knees."""
    body, turns = moment.body, moment.own * 0.8
    low = 0.5 * body.leg + body.leg_radius
    berth = Berth(body, (1.30, 0.06 * math.sin(math.tau * turns), 0.0), low)

    def step(sign: float) -> float:
        return math.sin(math.tau * (turns + (0.5 if sign < 0 else 0.0)))

    def arm(sign: float) -> Arm:
        reach = low / body.arm
        way, up = 0.30 * step(sign), 0.10 * max(math.cos(math.tau * turns) * sign, 0.0)
        return berth.arm(sign, (0.05, 0.25 + way, reach - up), curl=0.1)

    def leg(sign: float) -> Leg:
        out = Leg((0.0, 0.01, -0.52 * body.leg - 0.16 * body.leg * step(sign)), (0.0, -1.0, 0.6))
        return Leg(out.foot, out.knee, (1.45, 0.0, 0.0))

    face = mooded(moment, Face(mouth="grin", blink=blink(moment), brows=0.05))
    return laid_out(berth, (-1.05, 0.1 * step(1.0), 0.0), arm, leg, face)


def fly(moment: Moment) -> Pose:
    """Fly like a hero: stretched out, ahead the fist that does not hide the face."""
    berth = Berth(moment.body, (1.05, 0.0, 0.12 * moment.wave(0.4)), moment.body.hip)
    sway, far = 0.04 * moment.wave(0.7), math.copysign(1.0, moment.facing)

    def arm(sign: float) -> Arm:
        return berth.arm(sign, (0.1, 0.98, 0.12) if sign == far else (0.2, -0.88, 0.1), curl=1.0)

    def leg(sign: float) -> Leg:
        return berth.leg(sign, (0.02, 0.97, -0.06 + sign * sway))

    face = mooded(moment, Face(mouth="grin", blink=blink(moment), brows=0.05))
    return laid_out(berth, (-0.85, _seen(moment), 0.0), arm, leg, face)


def drift(moment: Moment) -> Pose:
    """Float without weight, limbs spread and slowly paddling."""
    tilt = (0.14 * moment.wave(0.13), 0.16 * moment.wave(0.09), 0.20 * moment.wave(0.11, 0.2))
    lift = 0.05 * moment.wave(0.2)
    berth = Berth(moment.body, tilt, moment.body.hip + lift)

    def arm(sign: float) -> Arm:
        late = moment.wave(0.16, 0.2 * sign)
        return berth.arm(sign, (0.72, 0.08 + 0.22 * late, 0.32), curl=0.15)

    def leg(sign: float) -> Leg:
        late = moment.wave(0.14, 0.25 * sign)
        return berth.leg(sign, (0.16, 0.86, 0.12 + 0.14 * late))

    face = mooded(moment, Face(mouth="smile", blink=blink(moment), brows=0.05))
    return laid_out(berth, (0.0, 0.15 * moment.wave(0.2), 0.0), arm, leg, face)
