"""One person in one act: motion, bones and place at a time, each picture solved once."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.acting.course import (
    CHANGE,
    Leg,
    heading_of,
    prepared,
    span,
    stooped,
    where,
    windup,
)
from reelkite.engines.diorama.figures.acting.handling import played_by
from reelkite.engines.diorama.figures.acting.reaching import reached
from reelkite.engines.diorama.figures.acting.speaking import mouths_of, speaking
from reelkite.engines.diorama.figures.blending import mixed_pose
from reelkite.engines.diorama.figures.casting import Character, cast
from reelkite.engines.diorama.figures.face import TEARS
from reelkite.engines.diorama.figures.holding.holds import triple
from reelkite.engines.diorama.figures.motions import Moment
from reelkite.engines.diorama.figures.motions.locomotion import gait_of
from reelkite.engines.diorama.figures.motions.moment import ease
from reelkite.engines.diorama.figures.poses import Pose
from reelkite.engines.diorama.figures.puppet import Puppet
from reelkite.engines.diorama.figures.stature import SIDES
from reelkite.engines.diorama.modelling.rig import Bent
from reelkite.engines.diorama.modelling.turning import Vector, vector
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.mesh import Mat4, Vec3, placed, scaling

PICTURES: Final = 12
"""Poses a second: animated on twos."""

_ONES: Final = 24
"""Mouths a second while somebody speaks."""

_RAISED: Final = 0.12
"""Metres over the ground from which on a mark is a seat."""

_TURNING: Final = 0.6
"""Seconds of a turn to where one goes next."""

_ROOM: Final = 1.4
"""Metres that somebody may go who sets off in mid-shot, at scale 1."""

_ROOM_AWAY: Final = 4.0
"""The same away from the audience."""

_LEAD: Final = 2
"""Pictures by which attention knows where its point will be."""


def on_twos(second: float) -> float:
    """Return the time of the picture that is held at ``second``."""
    return math.floor(second * PICTURES + 1e-6) / PICTURES


@dataclass(slots=True, eq=False)
class Role:
    """One person in one act.

    Attributes:
        act: What is asked.
        character: Who plays.
        puppet: Their bones.
        legs: What is done, one after another.
    """

    act: Act
    character: Character
    puppet: Puppet
    legs: Sequence[Leg]
    _held: tuple[float, Pose, Bent] | None = field(default=None, repr=False)
    _way: Vector = field(default_factory=lambda: np.zeros((0, 2)), repr=False)

    @classmethod
    def of(cls, kind: str, act: Act) -> "Role":
        """Cast ``person/<kind>`` for an act."""
        character = cast(kind, act.appearance)
        puppet = Puppet.of(character.body)
        deeds = ((act.action, 0.0), *act.then)
        legs: list[Leg] = []
        for action, begins in deeds:
            motion = played_by(action, act, first=not legs)
            before = legs[-1].heading if legs else 0.0
            # Where staging knows the first action it has turned the body already.
            heading = heading_of(action, before, act.yaw) if legs else 0.0
            legs.append(Leg(action, begins, motion, gait_of(action), heading))
        return cls(act, character, puppet, tuple(legs))

    @property
    def phase(self) -> float:
        """Seconds by which this person is ahead of the clock; steps keep whole pictures."""
        return (self.act.appearance.seed * 7 % 24) / PICTURES

    def place(self, second: float) -> Mat4:
        """Return where the body is: model space to world space; on twos unless it is carried."""
        if self.act.carrier is not None:
            return self.act.carrier(second) @ scaling(self.act.scale)
        time = on_twos(second)
        return placed(self._mark(time), yaw=self.yaw(time), scale=self.act.scale)

    def yaw(self, second: float) -> float:
        """Return which way the body faces; a turn takes half a second and a little."""
        turned = self.legs[0].heading
        for before, leg in pairwise(self.legs):
            turned += (leg.heading - before.heading) * ease((second - leg.begins) / _TURNING)
        return self.act.yaw + turned

    def _mark(self, second: float) -> Vec3:
        """Return the spot on the ground under the body."""
        act = self.act
        if all(self._speed(leg) == 0 for leg in self.legs):
            return act.at
        way = self.travelled(second) - self.travelled(act.seconds / 2)
        x, z = act.at[0] + float(way[0]), act.at[2] + float(way[1])
        return x, self._ground(x, z), z

    def _ground(self, x: float, z: float) -> float:
        """Return the height of the ground."""
        return float(self.act.ground(np.array([x]), np.array([z]))[0])

    def travelled(self, second: float) -> Vector:
        """Return world metres gone since the shot began: along x and z."""
        if len(self.legs) == 1:
            return self._speed(self.legs[0]) * second * _ahead(self.act.yaw)
        if not len(self._way):
            count = math.ceil(self.act.seconds * _ONES) + _ONES
            steps = [self._step(k / _ONES) for k in range(count)]
            self._way = np.concatenate([np.zeros((1, 2)), np.cumsum(steps, axis=0)])
        place = min(max(second, 0.0) * _ONES, len(self._way) - 1.001)
        low = int(place)
        return np.asarray(self._way[low] + (self._way[low + 1] - self._way[low]) * (place - low))

    def _step(self, second: float) -> Vector:
        """Return world metres along x and z in one picture on ones; speeds change smoothly."""
        speed = self._speed(self.legs[0])
        for before, leg in pairwise(self.legs):
            share = ease((second - leg.begins) / CHANGE)
            speed += (self._speed(leg) - self._speed(before)) * share
        return np.asarray(speed / _ONES * _ahead(self.yaw(second)))

    def _speed(self, leg: Leg) -> float:
        """Return world metres a second in one stretch."""
        if leg.gait is None or (self.act.travel <= 0 and leg is self.legs[0]):
            return 0.0
        body = self.character.body
        return leg.gait.paced(self.pace_of(leg)).speed(body) * self.act.scale

    @property
    def pace(self) -> float:
        """Speed of the first stretch as a share of its gait's own."""
        return self.pace_of(self.legs[0])

    def pace_of(self, leg: Leg) -> float:
        """Return the speed that the act's travel asks for, as a share of the gait's own."""
        first = self.legs[0].gait
        if leg.gait is None:
            return 1.0
        if first is None or self.act.travel <= 0:
            return 1.0 if leg is self.legs[0] else self._free_pace(leg)
        own = first.speed(self.character.body) * self.act.scale
        return self.act.travel / max(self.act.seconds, 1e-6) / own

    def _free_pace(self, leg: Leg) -> float:
        """Return the pace of who sets off in mid-shot: not out of the picture."""
        if leg.gait is None:
            return 1.0
        away = abs(self.act.yaw + leg.heading) > 0.5 * math.pi
        room = (_ROOM_AWAY if away else _ROOM) * self.act.scale
        lasts = span(self.legs, self.legs.index(leg), self.act.seconds)
        own = leg.gait.speed(self.character.body) * self.act.scale * lasts
        return min(1.0, room / own)

    def moment(self, second: float, number: int = 0) -> Moment:
        """Return what the motion of a stretch is told at a picture's time."""
        act, leg = self.act, self.legs[number]
        point, ahead = None, None
        if act.towards is not None:
            inverse = np.linalg.inv(self.place(second).astype(np.float64))
            point = _through(inverse, act.towards(second))
            ahead = _through(inverse, act.towards(second + _LEAD / PICTURES))
        return Moment(
            second=second - leg.begins,
            body=self.character.body,
            phase=self.phase,
            towards=point,
            ahead=ahead,
            mood=self.character.mood,
            wind=act.wind,
            facing=math.remainder(self.yaw(second), math.tau),
            pace=self.pace_of(leg),
            seat=0.0 if self.raised else None,
            floor=self._floor(),
            lasts=span(self.legs, number, act.seconds),
        )

    @property
    def raised(self) -> bool:
        """Whether the mark is on something: a seat, a bed, a saddle."""
        return self.act.carrier is not None or self.drop > _RAISED

    def _floor(self) -> float:
        """Return how high feet find something under them: the ground, or a deck."""
        if any(name == "deck" for name, _ in self.act.rests):
            return self._rests(0.0)["deck"][1]
        return -self.drop

    @property
    def drop(self) -> float:
        """Metres from the mark down to the ground, at scale 1, at mid-shot."""
        x, y, z = self.place(self.act.seconds / 2)[:3, 3].tolist()
        return float(y - self._ground(x, z)) / self.act.scale

    def poses(self) -> Sequence[Pose]:
        """Return every picture's pose, not yet settled: what mouths and things are needed."""
        count = math.ceil(self.act.seconds * PICTURES) + 1
        now = [
            (picture / PICTURES, where(self.legs, picture / PICTURES)) for picture in range(count)
        ]
        poses = [self._motion(time, at.leg) for time, at in now]
        poses += [self._motion(time, at.leg - 1) for time, at in now if at.share < 1]
        return poses

    def mouths(self) -> frozenset[str]:
        """Return the replacement mouths that the act needs."""
        faces = [speaking(pose.face, self.act.speech, -1.0) for pose in self.poses()]
        tears = {TEARS} if any(face.tears > 0 for face in faces) else set()
        return frozenset({face.mouth for face in faces} | tears) | mouths_of(self.act.speech)

    def _motion(self, time: float, number: int) -> Pose:
        return self.legs[number].motion(self.moment(time, number))

    def solved(self, second: float) -> tuple[Pose, Bent]:
        """Return settled pose and bones at a time: the body on twos, a speaking mouth on ones."""
        time = on_twos(second)
        if self._held is None or self._held[0] != time:
            pose, bent = self.puppet.settle(self._course(time))
            self._held = time, pose, bent
        _, pose, bent = self._held
        if self.act.speech:
            beat = math.floor(second * _ONES + 1e-6) / _ONES
            self.puppet.make_face(bent, speaking(pose.face, self.act.speech, beat))
        return pose, bent

    def picture(self, second: float) -> tuple[float, str, float]:
        """Return what tells one picture from another: its time, and the mouth of a speaker."""
        face = self.solved(second)[0].face
        if self.act.speech:
            face = speaking(face, self.act.speech, math.floor(second * _ONES + 1e-6) / _ONES)
        return on_twos(second), face.mouth, face.gape

    def _course(self, time: float) -> Pose:
        """Return the pose at a time, between two actions where one gives way to the next."""
        now = where(self.legs, time)
        pose = self._motion(time, now.leg)
        if now.share < 1:
            before, after = (
                self.puppet.settle(each)[0] for each in (self._motion(time, now.leg - 1), pose)
            )
            pose = mixed_pose(before, after, now.share)
        if self.character.body.age == "elder":
            pose = stooped(pose)
        if self.act.rests:
            pose = reached(pose, self.character.body, self._rests(time))
        amount = windup(self.legs, time)
        return self._grounded(prepared(pose, amount, self.character.body.leg), time)

    def _rests(self, time: float) -> dict[str, Vec3]:
        """Return what there is for hands and feet, in the body's space."""
        inverse = np.linalg.inv(self.place(time).astype(np.float64))
        rests = {name: placement(time) @ vector(0, 0, 0, 1) for name, placement in self.act.rests}
        return {name: _through(inverse, triple(spot)) for name, spot in rests.items()}

    def _grounded(self, pose: Pose, second: float) -> Pose:
        """Return ``pose`` with each foot as high over the ground as it is over the mark."""
        if self.raised:
            return pose
        legs = (pose.right_leg, pose.left_leg)
        stand = self.character.body.stance
        spots = [
            vector(sign * (stand + leg.foot[0]), 0, leg.foot[2], 1)
            for leg, (_, sign) in zip(legs, SIDES, strict=True)
        ]
        world = np.array(spots) @ self.place(second).astype(np.float64).T
        heights = self.act.ground(world[:, 0], world[:, 2])
        lifts = [float(rise) for rise in (heights - self._mark(second)[1]) / self.act.scale]
        right, left = (
            replace(leg, foot=(leg.foot[0], leg.foot[1] + lift, leg.foot[2]))
            for leg, lift in zip(legs, lifts, strict=True)
        )
        return replace(pose, right_leg=right, left_leg=left)


def _ahead(yaw: float) -> Vector:
    """Return x and z of one metre ahead."""
    return vector(math.sin(yaw), math.cos(yaw))


def _through(matrix: Vector, point: Vec3) -> Vec3:
    """Return a point under a matrix."""
    x, y, z, _ = (matrix @ vector(*point, 1.0)).tolist()
    return x, y, z
