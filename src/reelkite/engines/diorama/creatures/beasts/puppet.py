"""Poses of beasts, and from them the bones."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.beasts.build import LEGS, NECK_BONES, Build, skeleton_of
from reelkite.engines.diorama.modelling.limbs import curve, frames, reach
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import Angles, Vector, turn, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_SHARES: Final = (0.40, 0.20, 0.20, 0.20)
"""How the joints of a neck share its bend: it hinges at the shoulders."""

HIDDEN: Final = 1e-4
"""Size of a lid that is open."""


@dataclass(frozen=True, slots=True)
class Foot:
    """One foot.

    Attributes:
        at: Where its ankle is, in metres, seen from where it hangs at rest.
        toe: Pitch, positive with the toes down.
        pole: Where the knee points: 1 forward, -1 back, 0 as the kind of leg has it.
        out: How far the knee points outwards.
    """

    at: Vec3 = (0.0, 0.0, 0.0)
    toe: float = 0.0
    pole: float = 0.0
    out: float = 0.0


@dataclass(frozen=True, slots=True)
class Curl:
    """How a tail or a trunk bends from root to tip.

    Attributes:
        pitch: Radians at the root, and added towards the tip.
        sway: Radians to the side.
        wave: Turns that the sway lags from root to tip.
        turns: Where the sway is in its cycle, in turns.
    """

    pitch: tuple[float, float] = (0.0, 0.0)
    sway: float = 0.0
    wave: float = 0.3
    turns: float = 0.0

    def angles(self, share: float) -> tuple[float, float]:
        """Return pitch and yaw at a share of the length."""
        yaw = self.sway * math.sqrt(share) * math.sin(math.tau * (self.turns - self.wave * share))
        return self.pitch[0] + self.pitch[1] * share * share, yaw


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole beast; angles in radians, lengths in metres.

    Attributes:
        offset: Of the trunk from where it stands.
        trunk: Turn of the trunk about its middle.
        bend: Bend of the spine.
        neck: Bend of the neck.
        head: Turn of the head on it.
        jaw: 0 shut to 1 wide open.
        blink: Whether the eyes are shut.
        ears: Turn of both ears: back if positive; and of the left alone.
        tail: Of the tail.
        nose: Of the trunk, where there is one.
        feet: By leg.
        breath: Swelling of the chest.
        squash: Share by which the trunk is flatter.
    """

    offset: Vec3 = (0.0, 0.0, 0.0)
    trunk: Angles = (0.0, 0.0, 0.0)
    bend: Angles = (0.0, 0.0, 0.0)
    neck: Angles = (0.0, 0.0, 0.0)
    head: Angles = (0.0, 0.0, 0.0)
    jaw: float = 0.0
    blink: bool = False
    ears: tuple[float, float] = (0.0, 0.0)
    tail: Curl = Curl()
    nose: Curl = Curl((0.0, -0.5))
    feet: Mapping[str, Foot] = field(default_factory=dict)
    breath: float = 0.0
    squash: float = 0.0


def _shared(angles: Angles, share: float) -> Vector:
    pitch, yaw, roll = angles
    return turn((pitch * share, yaw * share, roll * share))


@dataclass(frozen=True, slots=True, eq=False)
class Puppet:
    """The bones of one build."""

    build: Build
    skeleton: Skeleton

    @classmethod
    def of(cls, build: Build) -> "Puppet":
        """Return the puppet of a build."""
        return cls(build, skeleton_of(build))

    def bend(self, pose: Pose) -> Bent:
        """Return all bones in ``pose``."""
        bent = Bent.at_rest(self.skeleton)
        root = turn(pose.trunk)
        self._spine(bent, pose, root)
        front = root @ _shared(pose.bend, 0.5)
        self._neck(bent, pose, front, self._carried(pose, root, self.build.nape))
        self._head(bent, pose)
        dock = self._carried(pose, root, self.build.dock)
        way, long_ = self.build.tail_way, self.build.tail[0]
        self._string(bent, "tail", (dock, root @ _shared(pose.bend, -0.5), way, long_), pose.tail)
        if self.build.trunk:
            self._trunk(bent, pose)
        for name, x, z in LEGS:
            hip = self._carried(pose, root, self.build.hip(x, z))
            self._leg(bent, name, (hip, root, z), pose.feet.get(name, Foot()))
        return bent

    def _carried(self, pose: Pose, root: Vector, point: Vector) -> Vector:
        """Return where a point of the stiff trunk is."""
        middle = vector(0, self.build.back, 0)
        away = point - middle
        away = vector(away[0], away[1] * (1 - pose.squash), away[2])
        return np.asarray(middle + np.array(pose.offset) + root @ away)

    def _spine(self, bent: Bent, pose: Pose, root: Vector) -> None:
        run = self.skeleton.run("body")
        for k, bone in enumerate(range(run.start, run.stop)):
            share = k / (run.stop - run.start - 1) - 0.5
            bent.turns[bone] = root @ _shared(pose.bend, share)
            bent.origins[bone] = self._carried(pose, root, self.skeleton.rest[bone])
            swell = 1 + pose.breath + 0.5 * pose.squash
            bent.sizes[bone] = swell, swell - 1.5 * pose.squash, 1

    def _neck(self, bent: Bent, pose: Pose, front: Vector, spot: Vector) -> None:
        run = self.skeleton.run("neck")
        steps = NECK_BONES - 1
        turned, long_ = front, self.build.neck_way * self.build.neck / steps
        for k, bone in enumerate(range(run.start, run.stop)):
            if k:
                turned = turned @ _shared(pose.neck, _SHARES[k - 1])
                spot = spot + turned @ long_
            bent.turns[bone], bent.origins[bone] = turned, spot

    def _head(self, bent: Bent, pose: Pose) -> None:
        bones, rest = self.skeleton.index, self.skeleton.rest
        last = self.skeleton.run("neck").stop - 1
        turned, spot = bent.turns[last] @ turn(pose.head), bent.origins[last]
        head = bones["head"]
        bent.turns[head], bent.origins[head] = turned, spot
        local: dict[str, tuple[Vector, float]] = {"jaw": (turn((0.62 * pose.jaw, 0, 0)), 1.0)}
        for side, sign in (("R", -1.0), ("L", 1.0)):
            back = pose.ears[0] + (pose.ears[1] if sign > 0 else 0.0)
            local[f"ear{side}"] = turn((-0.5 * back, sign * back, 0)), 1.0
            local[f"lid{side}"] = np.eye(3), 1.0 if pose.blink else HIDDEN
        for name, (angle, size) in local.items():
            bone = bones[name]
            bent.turns[bone] = turned @ angle
            bent.origins[bone] = spot + turned @ (rest[bone] - rest[head])
            bent.sizes[bone] = size

    def _string(
        self, bent: Bent, name: str, at: tuple[Vector, Vector, Vector, float], curl: Curl
    ) -> None:
        """Bend a tail or a trunk: root, frame, resting direction, length."""
        spot, root, way, length = at
        run = self.skeleton.run(name)
        count = run.stop - run.start
        tangents = np.empty((count, 3))
        for k in range(count):
            pitch, yaw = curl.angles(k / (count - 1))
            tangents[k] = root @ (turn((pitch, yaw, 0)) @ way)
            bent.origins[run.start + k] = spot
            spot = spot + tangents[k] * length / (count - 1)
        bent.turns[run] = frames(root, way, tangents)

    def _trunk(self, bent: Bent, pose: Pose) -> None:
        head, first = self.skeleton.index["head"], self.skeleton.index["trunk0"]
        turned, rest = bent.turns[head], self.skeleton.rest
        root = bent.origins[head] + turned @ (rest[first] - rest[head])
        chain = self.skeleton.chains["trunk"]
        way = (chain.end - chain.start) / self.build.trunk
        length = float(np.linalg.norm(way)) * self.build.trunk
        self._string(bent, "trunk", (root, turned, way / np.linalg.norm(way), length), pose.nose)

    def _leg(self, bent: Bent, name: str, at: tuple[Vector, Vector, float], foot: Foot) -> None:
        """Bend one leg to its foot: hip, frame of the trunk, and whether it is a fore leg."""
        hip, root, z = at
        x = 1.0 if name[1] == "L" else -1.0
        ankle = self.build.ankle(x, z)
        goal = ankle + np.array(foot.at)
        length = float(self.build.hip(x, z)[1] - self.build.sole)
        forward = foot.pole or z
        pole = root @ vector(0, 0, forward) + vector(x * foot.out, 0, 0)
        knee, end = reach(hip, goal, length, pole)
        run = self.skeleton.run(f"leg{name}")
        points, tangents = curve(hip, knee, end, run.stop - run.start, 0.5)
        bent.origins[run] = points
        bent.turns[run] = frames(root, vector(0, -1, 0), tangents)
        bone = self.skeleton.index[f"foot{name}"]
        yaw = math.atan2(root[0, 2], root[2, 2]) if abs(root[1, 2]) < 0.9 else 0.0
        bent.turns[bone] = turn((foot.toe, yaw, 0))
        bent.origins[bone] = end
