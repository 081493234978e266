"""Poses into bones: the wire armature of a clay person."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.holding.grip import GRIP, Aim, taken
from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.poses import STILL, Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import (
    LIMB_BONES,
    MOUTHS,
    SIDES,
    SPINE_BONES,
    Stature,
    arm_rest,
    skeleton_of,
)
from reelkite.engines.diorama.modelling.limbs import curve, frames, reach
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import Vector, cross, facing, turn, unit, vector
from reelkite.engines.diorama.scene.mesh import Mat4

HIDDEN: Final = 1e-4
"""Size of a replacement part that is not in use."""


@dataclass(frozen=True, slots=True, eq=False)
class Puppet:
    """A stature and its skeleton."""

    body: Stature
    skeleton: Skeleton

    @classmethod
    def of(cls, body: Stature) -> "Puppet":
        """Return the puppet of a body."""
        return cls(body, skeleton_of(body))

    def bend(self, pose: Pose) -> Bent:
        """Return all bones in ``pose``."""
        return self.settle(pose)[1]

    def settle(self, pose: Pose) -> tuple[Pose, Bent]:
        """Return ``pose`` with both wrists where they come to lie, and all bones in it.

        A hand that grasps what the other hand holds is set after it.
        """
        bent = Bent.at_rest(self.skeleton)
        self._trunk(bent, pose)
        for (side, sign), leg in zip(SIDES, (pose.right_leg, pose.left_leg), strict=True):
            self._leg(bent, side, sign, leg)
        arms = {"R": pose.right, "L": pose.left}
        for side, sign in sorted(SIDES, key=lambda each: _waits(arms[each[0]], each[0], pose)):
            arms[side] = self._settled(bent, sign, arms[side], pose)
            self._arm(bent, side, sign, arms[side], pose.shrug)
        self._whirled(bent, pose)
        self.make_face(bent, pose.face)
        return replace(pose, right=arms["R"], left=arms["L"]), bent

    def _whirled(self, bent: Bent, pose: Pose) -> None:
        """Turn the body as a whole about its hips."""
        if pose.whirl == STILL:
            return
        turned = turn(pose.whirl)
        middle = bent.origins[self.skeleton.index["pelvis"]].copy()
        bent.turns[:] = turned @ bent.turns
        bent.origins[:] = (bent.origins - middle) @ turned.T + middle

    def thing(self, bent: Bent, hold: Hold) -> Vector:
        """Return where a held thing is in the body's space, ``(4, 4)``."""
        return self.frame(bent, hold.by) @ hold.matrix()

    def frame(self, bent: Bent, part: str) -> Vector:
        """Return the frame of a part of the body, by its name as in ``Hold.by``."""
        if part in {"right", "left"}:
            return self.grip(bent, "R" if part == "right" else "L").astype(np.float64)
        if part == "head":
            return self.crown(bent).astype(np.float64)
        frame = np.eye(4)
        bone = {
            "chest": self.skeleton.run("spine").stop - 1, "pelvis": self.skeleton.index["pelvis"],
            "right foot": self.skeleton.index["footR"], "left foot": self.skeleton.index["footL"],
        }.get(part)  # fmt: skip
        if bone is not None:
            frame[:3, :3], frame[:3, 3] = bent.turns[bone], bent.origins[bone]
        return frame

    def _trunk(self, bent: Bent, pose: Pose) -> None:
        """Set pelvis, spine, head, and what hangs on them."""
        body, bones = self.body, self.skeleton.index
        turned, spot = turn(pose.pelvis), vector(0, body.hip, 0) + pose.offset
        thick, flat = 1 + 0.5 * pose.squash, 1 - pose.squash
        _set(bent, bones["pelvis"], turned, spot, (thick, flat, thick))
        _set(bent, bones["skirt"], turned @ turn(pose.drag), spot, (thick, flat, thick))
        run = self.skeleton.run("spine")
        share = 1 / (SPINE_BONES - 1)
        step = turn((pose.spine[0] * share, pose.spine[1] * share, pose.spine[2] * share))
        rise = vector(0, body.trunk * share * (1 - 0.6 * pose.squash), 0)
        for k in range(SPINE_BONES):
            if k:
                turned = turned @ step
                spot = spot + turned @ rise
            swell = 1 + (pose.breath if k in {2, 3} else 0) + 0.4 * pose.squash
            _set(bent, run.start + k, turned, spot, (swell, 1, swell))
        head = turned @ turn(pose.head)
        _set(bent, bones["head"], head, spot + turned @ vector(0, 0.012, 0))
        pitch, yaw, roll = pose.drag
        self._ride(bent, "locks", turn((1.6 * pitch, 1.6 * yaw, 1.6 * roll)))

    def _ride(
        self, bent: Bent, bone: str, turned: Vector, shift: Vector | None = None,
        size: tuple[float, float, float] = (1.0, 1.0, 1.0),
    ) -> None:  # fmt: skip
        """Set a bone that sits in the head."""
        bones, rest = self.skeleton.index, self.skeleton.rest
        head = bones["head"]
        local = rest[bones[bone]] - rest[head] + (0 if shift is None else shift)
        spot = bent.origins[head] + bent.turns[head] @ local
        _set(bent, bones[bone], bent.turns[head] @ turned, spot, size)

    def _settled(self, bent: Bent, sign: float, arm: Arm, pose: Pose) -> Arm:
        """Return the arm with its wrist's place, and the hand's turn where it grasps."""
        mirror = vector(sign, 1, 1)
        chest = bent.turns[self.skeleton.run("spine")][-1]
        root = self._shoulder(bent, sign, pose.shrug)
        hips = bent.turns[self.skeleton.index["pelvis"]]
        if arm.grasp is None:
            if arm.hand is not None:
                return arm
            spot = _hanging(self.body, chest, root(vector(0, -9, 0)), mirror) * mirror
            return replace(arm, hand=triple(spot))
        aim = self._aim(bent, arm.grasp, pose.holds)
        wrist, frame = taken(self.body, sign, aim, root, hips @ (arm.elbow * mirror))
        spot = wrist * mirror
        turned = (triple(frame[:, 0]), triple(frame[:, 1]), triple(frame[:, 2]))
        return replace(arm, hand=triple(spot), turned=turned, grasp=None)

    def _aim(self, bent: Bent, grasp: Grasp, holds: tuple[Hold, ...]) -> Aim:
        """Return what a grasp means in the body's space."""
        frame = np.eye(4) if grasp.hold is None else self.thing(bent, holds[grasp.hold])
        along = None if grasp.along is None else unit(frame[:3, :3] @ grasp.along)
        palm = None if grasp.palm is None else unit(frame[:3, :3] @ grasp.palm)
        return Aim((frame @ vector(*grasp.at, 1.0))[:3], along, palm)

    def _shoulder(self, bent: Bent, sign: float, shrug: float) -> Callable[[Vector], Vector]:
        """Return where a shoulder is for a wrist: it goes up with a raised arm."""
        body, mirror = self.body, vector(sign, 1, 1)
        chest = bent.turns[self.skeleton.run("spine")][-1]
        neck = bent.origins[self.skeleton.run("spine")][-1]
        local = (body.shoulder - vector(0, body.neck, 0)) * mirror + vector(0, shrug, 0)
        shoulder = neck + chest @ local

        def root(goal: Vector) -> Vector:
            lifted = float(np.clip((goal[1] - shoulder[1]) / body.arm, 0, 1))
            rise = chest @ vector(-sign * 0.12 * lifted, 0.2 * lifted, 0)
            return np.asarray(shoulder + rise * body.trunk * 0.45)

        return root

    def _arm(self, bent: Bent, side: str, sign: float, arm: Arm, shrug: float) -> None:
        """Bend one settled arm to its goal and turn its hand."""
        body, mirror = self.body, vector(sign, 1, 1)
        chest = bent.turns[self.skeleton.run("spine")][-1]
        goal = vector(*(arm.hand or (0.0, 0.0, 0.0))) * mirror
        shoulder = self._shoulder(bent, sign, shrug)(goal)
        hips = bent.turns[self.skeleton.index["pelvis"]]
        elbow, wrist = reach(shoulder, goal, body.arm, hips @ (arm.elbow * mirror))
        points, tangents = curve(shoulder, elbow, wrist, LIMB_BONES, 0.42)
        run = self.skeleton.run(f"arm{side}")
        bent.origins[run] = points
        bent.turns[run] = frames(chest, arm_rest(sign), tangents)
        self._hand(bent, side, sign, arm)

    def _hand(self, bent: Bent, side: str, sign: float, arm: Arm) -> None:
        """Turn the hand so that its palm faces as wanted, and curl the fingers."""
        last = self.skeleton.run(f"arm{side}").stop - 1
        forearm, wrist = bent.turns[last] @ arm_rest(sign), bent.origins[last]
        if arm.turned is not None:
            hand = facing(vector(*arm.turned[1]), vector(*arm.turned[0]))
        else:
            mirror = vector(sign, 1, 1)
            inwards = vector(-1, 0, 0.25) if arm.palm is None else vector(*arm.palm)
            bends = turn((sign * arm.tilt, 0, 0)) @ turn((0, 0, -arm.bend))
            hand = facing(forearm, inwards * mirror) @ bends
        bound = facing(arm_rest(sign), vector(-sign, 0, 0))
        turned = hand @ bound.T
        _set(bent, self.skeleton.index[f"hand{side}"], turned, wrist)
        self._fingers(bent, side, hand, bound, arm.curl)

    def _fingers(self, bent: Bent, side: str, hand: Vector, bound: Vector, curl: float) -> None:
        """Roll the fingers in towards the palm."""
        run = self.skeleton.run(f"fingers{side}")
        palm = self.body.palm
        spot = bent.origins[self.skeleton.index[f"hand{side}"]] + hand @ vector(0, 1.35 * palm, 0)
        step = 1.3 * palm / (run.stop - run.start - 1)
        for k, bone in enumerate(range(run.start, run.stop)):
            turned = hand @ turn((0, 0, -curl * (0.85, 2.0, 2.9)[k]))
            _set(bent, bone, turned @ bound.T, spot)
            spot = spot + turned @ vector(0, step, 0)

    def _leg(self, bent: Bent, side: str, sign: float, leg: Leg) -> None:
        """Bend one leg to where its foot should be."""
        body, mirror = self.body, vector(sign, 1, 1)
        pelvis = self.skeleton.index["pelvis"]
        hips = bent.turns[pelvis]
        hip = bent.origins[pelvis] + hips @ (body.hip_joint * mirror - vector(0, body.hip, 0))
        stand = vector(body.stance, body.ankle, 0)
        goal = (stand + leg.foot) * mirror
        knee, ankle = reach(hip, goal, body.leg, hips @ (leg.knee * mirror))
        points, tangents = curve(hip, knee, ankle, LIMB_BONES, 0.34)
        run = self.skeleton.run(f"leg{side}")
        bent.origins[run] = points
        bent.turns[run] = frames(hips, vector(0, -1, 0), tangents)
        pitch, yaw, roll = leg.ankle
        turned = turn((pitch, sign * yaw, sign * roll))
        _set(bent, self.skeleton.index[f"foot{side}"], turned, ankle)

    def make_face(self, bent: Bent, face: Face) -> None:
        """Set eyes, lids, brows, and show the one mouth in use."""
        across, up = face.gaze
        open_ = 1 - face.blink
        lid = -0.95 + 1.33 * face.blink + (0.10 - 0.3 * max(up, 0.0) - 0.3 * min(up, 0.0)) * open_
        lid += 0.55 * face.lids * open_
        low = 1.06 - 0.60 * face.blink - 0.34 * face.squint
        for side, sign in SIDES:
            self._ride(bent, f"eye{side}", turn((-0.45 * up, 0.5 * across, 0)))
            self._ride(bent, f"lid{side}", turn((lid, 0, 0)))
            self._ride(bent, f"low{side}", turn((low, 0, 0)))
            lift = vector(0, face.brows * self.body.head, 0)
            self._ride(bent, f"brow{side}", turn((0, 0, sign * face.frown)), lift)
        for name in MOUTHS:
            shown = name == face.mouth
            size = (1.0, face.gape, 1.0) if shown else (HIDDEN,) * 3
            self._ride(bent, f"mouth {name}", np.eye(3), size=size)
        run = max(face.tears, HIDDEN)
        for side, _ in SIDES:
            self._ride(bent, f"tear{side}", np.eye(3), size=(min(4 * run, 1.0), run, 1.0))

    def grip(self, bent: Bent, side: str) -> Mat4:
        """Return the frame of a closed hand.

        Its origin is the middle of the grip, y runs along the held stick towards the thumb, z
        along the forearm out of the body.
        """
        sign = dict(SIDES)[side]
        bone = self.skeleton.index[f"hand{side}"]
        hand = bent.turns[bone] @ facing(arm_rest(sign), vector(-sign, 0, 0))
        spot = bent.origins[bone] + hand @ vector(*GRIP, 0) * self.body.palm
        thumb = hand[:, 2] * sign
        frame = np.eye(4, dtype=np.float32)
        frame[:3, :3] = np.stack([cross(thumb, hand[:, 1]), thumb, hand[:, 1]], axis=1)
        frame[:3, 3] = spot
        return frame

    def crown(self, bent: Bent) -> Mat4:
        """Return the frame of the head: its origin is the head's middle."""
        bone = self.skeleton.index["head"]
        frame = np.eye(4, dtype=np.float32)
        frame[:3, :3] = bent.turns[bone]
        middle = self.body.face - self.skeleton.rest[bone]
        frame[:3, 3] = bent.origins[bone] + bent.turns[bone] @ middle
        return frame


def _waits(arm: Arm, side: str, pose: Pose) -> bool:
    """Whether an arm grasps what the other hand holds."""
    if arm.grasp is None or arm.grasp.hold is None:
        return False
    return pose.holds[arm.grasp.hold].by == {"R": "left", "L": "right"}[side]


def _set(
    bent: Bent,
    bone: int,
    turned: Vector,
    spot: Vector,
    size: tuple[float, float, float] = (1.0, 1.0, 1.0),
) -> None:
    """Put one bone in its place."""
    bent.turns[bone] = turned
    bent.origins[bone] = spot
    bent.sizes[bone] = size


def _hanging(body: Stature, chest: Vector, shoulder: Vector, mirror: Vector) -> Vector:
    """Return where a wrist is when the arm hangs, a little bent and away from the body."""
    return shoulder + chest @ (vector(0.26, -0.93, 0.12) * mirror) * body.arm
