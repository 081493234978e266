"""Busy hands: phone, camera, book, oars, each with its thing."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.chores.bearing import base_of, before_chest, on
from reelkite.engines.diorama.figures.motions.chores.desk import (
    sit_on_chair,
    sleep_at_desk,
    type_,
    write,
)
from reelkite.engines.diorama.figures.motions.chores.tricks import TRICKS
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Vec3

_UP: Final[Vec3] = (0.0, 1.0, 0.0)


_DOWN: Final[Vec3] = (0.0, -1.0, 0.0)


_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.3)


_STOOL: Final = 0.44


def call(moment: Moment) -> Pose:
    """Talk on the phone, held at the ear; the other hand underlines it."""
    body = moment.body
    phone = Hold("phone", "head", (-1.06 * body.head, -0.12 * body.head, 0.10 * body.head),
                 (0.06, 1.0, -0.25), (1.0, 0.0, 0.15), body.reach)  # fmt: skip
    beat = moment.wave(0.6)
    other = (
        float(body.shoulder[0] + 0.05 * body.arm),
        float(body.shoulder[1] - (0.45 - 0.1 * beat) * body.arm),
        0.5 * body.arm,
    )
    pose = base_of(moment)
    mouth = ("open", "smile", "wide", "o", "smile", "smile")[int(moment.own * 5) % 6]
    calling = replace(
        pose, holds=(phone,), right=Arm(elbow=(1.0, -0.7, 0.0), grasp=Grasp((0.0, -0.02, -0.03),
            _UP), curl=0.8),
        left=replace(pose.left, hand=other, palm=(-0.4, 0.7,
            0.2)) if moment.seat is None else pose.left,
        head=(0.03 * moment.wave(0.9), 0.0, -0.10), face=Face(mouth=mouth,
            brows=0.03 + 0.03 * beat),
    )  # fmt: skip
    return attend(moment, calling, strength=0.7, keep=True)


def text(moment: Moment) -> Pose:
    """Read and type on a phone before the chest."""
    tap = 0.006 * moment.wave(2.2)
    phone = Hold("phone", "chest", before_chest(moment, -0.10, -0.36 + tap, 0.66), (0.0, 1.0, 0.65),
                 (0.0, 0.65, -1.0), moment.body.reach)  # fmt: skip
    pose = replace(
        base_of(moment), holds=(phone,), right=on((0.035, -0.05, -0.005), _UP),
            face=Face(mouth="smile", lids=0.2),
        spine=(0.10, 0.0, 0.0),
    )  # fmt: skip
    spot = (
        -0.05,
        moment.body.shoulder[1] - 0.36 * moment.body.arm + pose.offset[1],
        0.62 * moment.body.arm,
    )
    return attend(moment.looking((spot[0], float(spot[1]), spot[2])), pose, strength=0.85)


def selfie(moment: Moment) -> Pose:
    """Hold a phone out and smile into it, trying the angle."""
    tilt = 0.06 * moment.wave(0.4)
    phone = Hold("phone", "chest", before_chest(moment, -0.62, 0.42 + tilt, 0.66), (0.05, 1.0,
        -0.12),
                 (0.62, -0.30, -0.75), moment.body.reach)  # fmt: skip
    pose = replace(
        at_ease(moment), holds=(phone,), right=on((0.0, -0.05, -0.01), _UP),
            face=Face(mouth="grin", brows=0.08, squint=0.2),
        spine=(-0.02, 0.0, 0.10 + tilt), head=(0.0, 0.0, 0.14),
    )  # fmt: skip
    return attend(moment, pose, strength=0.2, sway=0.1)


def photograph(moment: Moment) -> Pose:
    """Take pictures: the camera at the eye, then lowered to look."""
    body = moment.body
    share = moment.own % 3.6 / 3.6
    up = ease(share / 0.15) - ease((share - 0.72) / 0.15)
    high = vector(-0.10 * body.head, 0.08 * body.head, 1.32 * body.head)
    low = vector(-0.05, -1.35 * body.head, 1.75 * body.head)
    at = low + (high - low) * up
    camera = Hold(
        "camera",
        "head",
        triple(at),
        (0.0, 1.0, 0.25 * (1 - up)),
        (0.0, -0.3 * (1 - up), 1.0),
        0.9 * body.reach,
    )
    lean = 0.08 * moment.wave(0.3)
    face = Face(mouth="smile", squint=0.5 * up, blink=0.0)
    pose = replace(
        base_of(moment), holds=(camera,), right=on((0.105, 0.0, 0.0), palm=(-1.0, 0.0, -0.2)),
            left=on((-0.105, -0.03, 0.02), palm=(1.0, 0.5, 0.0)),
        spine=(0.06 * up, lean, 0.0), face=face,
    )  # fmt: skip
    return attend(moment, pose, strength=0.4, sway=0.2)


def _reading(thing: str, half: float, height: float, depth: float) -> Motion:
    """Return reading something that both hands hold open; now and then a page is turned."""

    def move(moment: Moment) -> Pose:
        body = moment.body
        pose = base_of(moment)
        since = moment.own % 3.8
        page = math.sin(math.pi * since / 0.7) if since < 0.7 else 0.0
        held = Hold(
            thing,
            "chest",
            before_chest(moment, 0.0, height, depth),
            (0.0, 1.0, 0.42),
            (0.0, 0.42, -1.0),
            body.reach,
        )
        right = on((half, -0.05, -0.015), palm=(-0.5, 0.0, 0.9))
        left = on(
            (-half + 0.16 * page, -0.05 + 0.05 * page, -0.015 + 0.06 * page), palm=(0.5, 0.0, 0.9)
        )
        scan = 0.10 * moment.wave(0.4)
        base = float(body.shoulder[1]) + pose.offset[1]
        reading = replace(
            pose, holds=(held,), right=right, left=left, spine=(0.15, 0.0, 0.0),
            face=Face(mouth="neutral" if moment.mood is None else "smile", lids=0.15),
        )  # fmt: skip
        return attend(
            moment.looking((scan, base + height * body.arm, depth * body.arm)),
            reading,
            strength=0.7,
        )

    return move


def _stroking(*, double: bool) -> Motion:
    """Return paddling: a double paddle from side to side, or one blade on the right."""

    def move(moment: Moment) -> Pose:
        body = moment.body
        size = body.reach
        pose = seated(moment)
        turns = math.tau * moment.own * (0.55 if double else 0.6)
        side, way = math.sin(turns), math.cos(turns)
        if double:
            along = (-1.0, -0.55 * side, 0.55 * way)
            at = before_chest(moment, 0.0, -0.34 + 0.05 * way, 0.60)
            grips = (0.26, -0.26)
        else:
            along = (-0.50, -1.0, 0.45 * way)
            at = before_chest(moment, -0.30, -0.30, 0.48 + 0.10 * way)
            grips = (0.22, -0.30)
        paddle = Hold("paddle", "chest", at, along, size=size)
        rowing = replace(
            pose, holds=(paddle,), right=on((0.0, grips[0], 0.0), _DOWN if double else _UP),
                left=on((0.0, grips[1], 0.0), _UP),
            spine=(0.12, 0.22 * side if double else 0.15 * way, -0.08 * side), face=_GLAD,
        )  # fmt: skip
        return attend(moment, rowing, strength=0.5, sway=0.3)

    return move


def row(moment: Moment) -> Pose:
    """Row with two oars: reach forward, pull, lean back."""
    body = moment.body
    size = body.reach
    pose = seated(moment)
    pull, lift = moment.wave(0.42), moment.wave(0.42, 0.25)
    base = float(body.shoulder[1]) + pose.offset[1]
    oars: list[Hold] = []
    arms: list[Arm] = []
    for sign in (-1.0, 1.0):
        fist = (
            sign * 0.16 * size,
            base - (0.44 - 0.10 * lift) * body.arm,
            (0.62 - 0.24 * pull) * body.arm,
        )
        along = (sign * 1.0, -0.22 - 0.16 * lift, -0.10 + 0.55 * pull)
        oars.append(Hold("oar", "mark", fist, along, size=size))
        arms.append(on((0.0, 0.0, 0.0), _UP, hold=len(arms)))
    face = Face(mouth="press" if pull > 0.3 else "smile", squint=0.2)
    rowing = replace(
        pose, holds=tuple(oars), right=arms[0], left=arms[1], spine=(0.16 - 0.34 * pull, 0.0,
            0.0), face=face
    )  # fmt: skip
    return attend(moment, rowing, strength=0.5, sway=0.3)


HANDY: Final[dict[str, Motion]] = {
    **TRICKS,
    "call": call, "phone": call, "talk phone": call, "text": text, "use phone": text,
        "scroll": text,
    "look phone": text, "selfie": selfie, "take selfie": selfie, "photograph": photograph,
    "take photo": photograph, "film": photograph, "read": _reading("book", 0.14, -0.40, 0.66),
    "read book": _reading("book", 0.14, -0.40, 0.66), "read newspaper": _reading("newspaper",
        0.22, -0.22, 0.70),
    "type": type_, "work": type_, "use laptop": type_, "program": type_, "code": type_,
        "write": write,
    "sit on chair": sit_on_chair, "sleep at desk": sleep_at_desk,
    "nap at desk": sleep_at_desk, "doze at desk": sleep_at_desk,
    "draw": write, "sketch": write, "study": write, "row": row, "paddle": _stroking(double=False),
    "kayak": _stroking(double=True), "canoe": _stroking(double=False),


}  # fmt: skip
"""What hands do with things of their own, by canonical action."""
