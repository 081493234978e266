"""Motions from a few key poses: what the table of ``strokes`` says, eased round in a cycle."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend, tear
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.poses import STILL, Arm, Face, Leg, Pose
from reelkite.engines.diorama.figures.stature import Stature
from reelkite.engines.diorama.modelling.turning import Angles, turn, unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

HANGING: Final[Vec3] = (0.24, -0.90, 0.12)
"""A hand at ease."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key pose.

    Attributes:
        at: When in the cycle, 0..1.
        right: Right wrist from its shoulder, in lengths of the arm: out, up, forward.
        left: Left wrist, likewise.
        spine: Turn of the neck against the pelvis.
        turned: Turn of the pelvis to the left, in radians.
        sink: How deep the knees are bent, as a share of the leg; negative is on tiptoe.
        right_foot: From its standing place, in lengths of the leg: out, up, forward.
        left_foot: Likewise.
        nod: Bow of the head.
        aim: Direction of the tool, where there is one: out to the right, up, ahead. The right
            hand's place is then that of its grip on the tool, not of the wrist.
    """

    at: float
    right: Vec3 = HANGING
    left: Vec3 = HANGING
    spine: Angles = STILL
    turned: float = 0.0
    sink: float = 0.03
    right_foot: Vec3 = (0.06, 0.0, 0.0)
    left_foot: Vec3 = (0.06, 0.0, 0.0)
    nod: float = 0.0
    aim: Vec3 = (0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True)
class Tool:
    """What a stroke is done with: its way is told, and the hands follow it.

    Attributes:
        thing: As in ``things.THINGS``.
        right: Where on it the right hand is, in metres along it for an adult.
        left: Where the left hand is, likewise, or None when that is free.
        front: Direction that its front faces: out to the right, up, ahead.
        thumbs: 1 where the thumbs point up the tool, -1 where they point down it; right and left.
        by: ``aim`` where the keys tell the tool's way; ``hand`` where it goes with the right hand.
    """

    thing: str
    right: float = 0.0
    left: float | None = None
    front: Vec3 = (0.0, 0.0, 1.0)
    thumbs: tuple[float, float] = (1.0, 1.0)
    by: str = "aim"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A motion in key poses.

    Attributes:
        period: Seconds of one cycle.
        keys: In order; the first is at 0.
        face: What the face does.
        grip: Curl of the right and of the left hand.
        palms: Direction that the palms face, or None for inwards.
        down: Whether the eyes are on the hands rather than on what matters.
        keep: Keep the face's expression also when there is a mood.
        at_face: Whether hands may be before the face; otherwise raised ones go round it.
        tilt: Bend of the right wrist towards the thumb, which points what it holds; radians.
        tool: What it is done with, or None for bare hands.
        scenery: Further things, in metres for an adult; those by ``mark`` are as high as told.
    """

    period: float
    keys: tuple[Key, ...]
    face: Face = Face(mouth="smile")  # noqa: RUF009 - frozen, so that it may be shared
    grip: tuple[float, float] = (0.85, 0.3)
    palms: Vec3 | None = None
    down: bool = False
    keep: bool = False
    at_face: bool = False
    tilt: float = 0.0
    tool: Tool | None = None
    scenery: tuple[Hold, ...] = ()


def motion_by(stroke: Stroke) -> Motion:
    """Return the motion that ``stroke`` describes."""

    def move(moment: Moment) -> Pose:
        pose = posed(stroke, moment)
        if stroke.down and moment.towards is None:
            spot = (0.0, moment.body.hip + 0.2 * moment.body.trunk, 0.9)
            return attend(moment.looking(spot), pose, strength=0.8, keep=stroke.keep)
        return attend(moment, pose, strength=0.7, sway=0.4, keep=stroke.keep)

    return move


def posed(stroke: Stroke, moment: Moment) -> Pose:
    """Return the body at a moment, with its head still."""
    key = _between(stroke.keys, moment.own / stroke.period % 1.0)
    body, breath = moment.body, moment.wave(0.36)
    offset = (0.0, -key.sink * body.leg, 0.0)
    right = _arm(stroke, moment.body, key, -1.0)
    left = _arm(stroke, moment.body, key, 1.0)
    holds = _holds(stroke, body, key)
    if stroke.tool is not None:
        right, left = _handled(stroke.tool, right, left)
    return Pose(
        offset=offset,
        pelvis=(0.25 * key.spine[0], key.turned, 0.0),
        spine=(key.spine[0] + 0.012 * breath, key.spine[1], key.spine[2]),
        head=(key.nod - 0.5 * key.spine[0], -0.5 * key.spine[1], -0.5 * key.spine[2]),
        breath=0.014 * breath,
        squash=0.10 * (key.sink - 0.03),
        right=right,
        left=left,
        right_leg=_leg(body, key.right_foot),
        left_leg=_leg(body, key.left_foot),
        face=replace(stroke.face, tears=tear(moment)) if stroke.face.tears else stroke.face,
        drag=(-0.3 * key.spine[0], 0.3 * key.spine[1], 0.0),
        holds=holds,
    )


def _holds(stroke: Stroke, body: Stature, key: Key) -> tuple[Hold, ...]:
    """Return the tool where the key says, and the scenery, in this body's size."""
    size = body.reach
    rest = tuple(
        replace(hold, at=_scaled(hold.at, size), size=hold.size * size) for hold in stroke.scenery
    )
    tool = stroke.tool
    if tool is None:
        return rest
    if tool.by == "hand":
        grip = (0.0, -tool.right * size, 0.0)
        return (Hold(tool.thing, "right", grip, size=size), *rest)
    carried = turn((0.0, key.turned + key.spine[1], 0.0)) @ np.diag([-1.0, 1.0, 1.0])
    along, front = unit(carried @ vector(*key.aim)), carried @ vector(*tool.front)
    out, up, ahead = _hand(body, key, key.right, -1.0)
    spot = vector(-out, up, ahead) - along * (tool.right * size)
    held = Hold(tool.thing, "mark", triple(spot), triple(along), triple(front), size)
    return (held, *rest)


def _scaled(spot: Vec3, size: float) -> Vec3:
    return spot[0] * size, spot[1] * size, spot[2] * size


def _handled(tool: Tool, right: Arm, left: Arm) -> tuple[Arm, Arm]:
    """Return both arms with the hands on the tool."""
    up, down = tool.thumbs
    if tool.by == "aim":
        grasp = Grasp((0.0, tool.right, 0.0), (0.0, up, 0.0))
        right = replace(right, grasp=grasp, curl=1.0)
    if tool.left is not None:
        left = replace(left, grasp=Grasp((0.0, tool.left, 0.0), (0.0, down, 0.0)), curl=1.0)
    return right, left


def _between(keys: Sequence[Key], share: float) -> Key:
    """Return the eased key at ``share`` of the cycle."""
    last = max(k for k, key in enumerate(keys) if key.at <= share)
    first, second = keys[last], keys[(last + 1) % len(keys)]
    end = second.at if last + 1 < len(keys) else 1.0
    way = ease((share - first.at) / max(end - first.at, 1e-6))

    def number(a: float, b: float) -> float:
        return a + (b - a) * way

    def three(a: Vec3, b: Vec3) -> Vec3:
        return number(a[0], b[0]), number(a[1], b[1]), number(a[2], b[2])

    return Key(
        at=share,
        right=three(first.right, second.right),
        left=three(first.left, second.left),
        spine=three(first.spine, second.spine),
        turned=number(first.turned, second.turned),
        sink=number(first.sink, second.sink),
        right_foot=three(first.right_foot, second.right_foot),
        left_foot=three(first.left_foot, second.left_foot),
        nod=number(first.nod, second.nod),
        aim=three(first.aim, second.aim),
    )


def _arm(stroke: Stroke, body: Stature, key: Key, sign: float) -> Arm:
    """Return one arm at a key."""
    spot, curl = (key.right, stroke.grip[0]) if sign < 0 else (key.left, stroke.grip[1])
    if not stroke.at_face:
        spot = _clear(body, spot)
    tilt = stroke.tilt if sign < 0 else 0.0
    wrist = _hand(body, key, spot, sign)
    return Arm(wrist, (0.8, -0.7, -0.4), stroke.palms, tilt=tilt, curl=curl)


def _clear(body: Stature, spot: Vec3) -> Vec3:
    """Return ``spot``, or a place beside the face when it is as high as the face."""
    out, up, ahead = spot
    beside = (1.12 * body.head + body.palm - float(body.shoulder[0])) / body.arm
    raised = ease((up + 0.05) / 0.3)
    return max(out, beside * raised + out * (1 - raised)), up, ahead


def _hand(body: Stature, key: Key, spot: Vec3, sign: float) -> Vec3:
    """Return where a wrist is: from the shoulder as pelvis and spine carry it."""
    pitch, yaw, roll = key.spine
    hips = turn((0.25 * pitch, key.turned, 0.0))
    half = hips @ turn((0.5 * pitch, 0.5 * yaw, 0.5 * roll))
    neck = vector(0, body.hip - key.sink * body.leg, 0) + half @ vector(0, body.trunk, 0)
    local = (body.shoulder - vector(0, body.neck, 0)) * vector(sign, 1, 1)
    shoulder = neck + hips @ turn(key.spine) @ local
    ahead = turn((0.0, key.turned + yaw, 0.0))
    wrist = shoulder + ahead @ (vector(*spot) * vector(sign, 1, 1)) * body.arm
    return float(wrist[0] * sign), float(wrist[1]), float(wrist[2])


def _leg(body: Stature, foot: Vec3) -> Leg:
    """Return a leg; a lifted foot hangs its toes."""
    out, up, ahead = (share * body.leg for share in foot)
    return Leg((out, up, ahead), ankle=(math.atan2(up, 0.3) * 0.6, 0.18, 0.0))
