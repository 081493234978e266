"""Poses of birds, and from them the bones."""

import math
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from reelkite.engines.diorama.creatures.birds.flock import NECK_BONES, Bird, skeleton_of
from reelkite.engines.diorama.creatures.eyes import SIDES
from reelkite.engines.diorama.modelling.limbs import curve, frames, reach
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import Angles, Vector, turn, vector
from reelkite.engines.diorama.scene.mesh import Vec3

HIDDEN: Final = 1e-4
"""Size of a lid that is open."""


@dataclass(frozen=True, slots=True)
class Wings:
    """Both wings.

    Attributes:
        folded: Whether they lie on the flanks.
        lift: Angle over the horizon at the root, radians; a little, when folded.
        lag: Angle that the tip is behind.
        sweep: How far the tips point back.
    """

    folded: bool = True
    lift: float = 0.0
    lag: float = 0.0
    sweep: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A whole bird; angles in radians, lengths in metres.

    Attributes:
        offset: Of the body from where it stands.
        body: Turn of the body.
        neck: Bend of the neck, forward if positive.
        curl: How far a long neck is bent into an S.
        head: Turn of the head against the world, not the neck: birds keep theirs level.
        beak: 0 shut to 1 open.
        blink: Whether the eyes are shut.
        wings: Both wings.
        tail: Pitch of the tail.
        feet: Where the feet are (right, left), seen from where they stand at rest.
        tucked: Whether the legs trail behind.
        breath: Swelling of the body.
    """

    offset: Vec3 = (0.0, 0.0, 0.0)
    body: Angles = (0.0, 0.0, 0.0)
    neck: float = 0.0
    curl: float = 0.0
    head: Angles = (0.0, 0.0, 0.0)
    beak: float = 0.0
    blink: bool = False
    wings: Wings = field(default_factory=Wings)
    tail: float = 0.0
    feet: tuple[Vec3, Vec3] = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
    tucked: bool = False
    breath: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Puppet:
    """The bones of one bird."""

    bird: Bird
    skeleton: Skeleton

    @classmethod
    def of(cls, bird: Bird) -> "Puppet":
        """Return the puppet of a bird."""
        return cls(bird, skeleton_of(bird))

    def bend(self, pose: Pose) -> Bent:
        """Return all bones in ``pose``."""
        bent = Bent.at_rest(self.skeleton)
        root = turn(pose.body)
        middle = self.bird.middle + np.array(pose.offset)
        self._put(bent, "body", root, middle, 1 + pose.breath)
        dock = self._on(root, middle, "tail")
        self._put(bent, "tail", root @ turn((pose.tail, 0, 0)), dock)
        self._head(bent, pose, root, self._on(root, middle, "neck0"))
        for (side, sign), foot in zip(SIDES, pose.feet, strict=True):
            shoulder = self._on(root, middle, f"wing{side}0")
            self._wing(bent, (side, sign), (root, shoulder), pose.wings)
            self._leg(bent, side, (root, self._on(root, middle, f"leg{side}0")), pose, foot)
        return bent

    def _put(self, bent: Bent, bone: str, turned: Vector, spot: Vector, size: float = 1.0) -> None:
        number = self.skeleton.index[bone]
        bent.turns[number], bent.origins[number], bent.sizes[number] = turned, spot, size

    def _on(self, root: Vector, middle: Vector, bone: str) -> Vector:
        """Return where a bone's origin is that is stuck in the body."""
        rest = self.skeleton.rest[self.skeleton.index[bone]]
        return np.asarray(middle + root @ (rest - self.bird.middle))

    def _head(self, bent: Bent, pose: Pose, root: Vector, spot: Vector) -> None:
        step = (self.bird.poll - self.bird.nape) / (NECK_BONES - 1)
        turned = root
        for k in range(NECK_BONES):
            share = k / (NECK_BONES - 1)
            if k:
                s_curve = pose.curl * math.cos(math.pi * share) * -1.0
                turned = turned @ turn(((pose.neck + 2.2 * s_curve) / (NECK_BONES - 1), 0, 0))
                spot = spot + turned @ step
            self._put(bent, f"neck{k}", turned, spot)
        level = turn(pose.head)
        self._put(bent, "head", level, spot)
        rest, poll = self.skeleton.rest, self.skeleton.rest[self.skeleton.index["head"]]
        local = {"jaw": (turn((0.55 * pose.beak, 0, 0)), 1.0)}
        shut = 1.0 if pose.blink else HIDDEN
        local |= {f"lid{side}": (np.eye(3), shut) for side, _ in SIDES}
        for bone, (angle, size) in local.items():
            at = spot + level @ (rest[self.skeleton.index[bone]] - poll)
            self._put(bent, bone, level @ angle, at, size)

    def _wing(
        self, bent: Bent, side: tuple[str, float], at: tuple[Vector, Vector], wings: Wings
    ) -> None:
        name, sign = side
        root, spot = at
        run = self.skeleton.run(f"wing{name}")
        count = run.stop - run.start
        if wings.folded:
            spot = spot - root @ vector(0, 0.30 * self.bird.wing[1], 0)
        step = vector(sign * self.bird.wing[0] / (count - 1), 0, 0)
        for k, bone in enumerate(range(run.start, run.stop)):
            share = k / (count - 1)
            if wings.folded:
                # On the flank: the span points back and down, the upper side looks out.
                back = -0.88 * self.bird.stance - 0.10 + 0.25 * wings.lift
                out = sign * (0.50 * share - 0.12 - wings.lift)
                frame = turn((back, out, 0.42 * sign)) @ _SIDEWAYS[name]
            else:
                roll = sign * (wings.lift + wings.lag * share * share)
                frame = turn((-0.10, sign * wings.sweep * share, roll))
            bent.turns[bone], bent.origins[bone] = root @ frame, spot
            spot = spot + root @ frame @ step * (0.80 if wings.folded else 1.0)

    def _leg(
        self, bent: Bent, side: str, at: tuple[Vector, Vector], pose: Pose, foot: Vec3
    ) -> None:
        root, hip = at
        rest = self.skeleton.rest
        ankle = rest[self.skeleton.index[f"foot{side}"]]
        length = float(np.linalg.norm(rest[self.skeleton.index[f"leg{side}0"]] - ankle))
        goal = ankle + np.array(foot)
        if pose.tucked:
            goal = hip + root @ vector(0, -0.30, -0.80) * length
        knee, end = reach(hip, goal, length, root @ vector(0, 0, -1))
        run = self.skeleton.run(f"leg{side}")
        points, tangents = curve(hip, knee, end, run.stop - run.start, 0.3)
        straight = (ankle - rest[run.start]) / length
        bent.origins[run] = points
        bent.turns[run] = frames(root, straight, tangents)
        self._put(bent, f"foot{side}", turn((1.1, 0, 0)) if pose.tucked else np.eye(3), end)


_SIDEWAYS: Final = {
    # Columns: where the wing's x, y and z go: the span back, the upper side out.
    "L": np.array([[0.0, 1.0, 0.0], [0.0, 0.0, -1.0], [-1.0, 0.0, 0.0]]),
    "R": np.array([[0.0, -1.0, 0.0], [0.0, 0.0, -1.0], [1.0, 0.0, 0.0]]),
}
