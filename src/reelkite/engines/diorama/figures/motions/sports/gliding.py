"""Sports on boards, blades and wheels: the body stands across or along what carries it."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.keyed import Key, Stroke, posed
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import ride
from reelkite.engines.diorama.figures.poses import Arm, Face, Leg, Pose

_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.3)

_ACROSS: Final = -1.15
"""Turn of a rider who stands sideways on a board."""

_SIDEWAYS: Final = Stroke(
    2.6,
    (
        Key(0.0, (0.80, -0.16, 0.08), (0.76, 0.02, 0.14), (0.24, 0.45, 0.10), _ACROSS, 0.26),
        Key(0.5, (0.74, 0.06, 0.14), (0.80, -0.22, 0.08), (0.32, 0.55, -0.10), _ACROSS, 0.36),
    ),
    _GLAD, (0.1, 0.1),
)  # fmt: skip


def _riding(thing: str, deck: float, stance: float, lean: float) -> Motion:
    """Return standing across a board.

    Args:
        thing: The board.
        deck: Height of its top, metres for an adult.
        stance: Half the distance of the feet, likewise.
        lean: How far it banks, radians.
    """

    def move(moment: Moment) -> Pose:
        body = moment.body
        size = body.reach
        bank = lean * moment.wave(0.38)
        bob = 0.02 * size * moment.wave(0.76)
        top = deck * size + bob
        pose = posed(_SIDEWAYS, moment)
        cosine, sine = math.cos(_ACROSS), math.sin(_ACROSS)
        legs = []
        for sign in (-1.0, 1.0):
            along = stance * size * sign
            x, z = sign * along * cosine - sign * body.stance, -along * sine
            spot = (x, top + 0.02 * size - 0.15 * bank * z, z)
            legs.append(Leg(spot, (0.3, 0.0, 1.0), (0.0, sign * _ACROSS, 0.0)))
        board = Hold(thing, "mark", (0.0, top, 0.0), (0.4 * bank, 1.0, 0.15 * bank), size=size)
        riding = replace(
            pose, offset=(0.0, pose.offset[1] + top, 0.0), pelvis=(0.10, _ACROSS, 0.5 * bank),
            right_leg=legs[0], left_leg=legs[1], holds=(board,), right=_up(pose.right, top),
            left=_up(pose.left, top), drag=(-0.24, 0.0, 0.06 * moment.wave(1.2)),
        )  # fmt: skip
        return attend(moment, riding, strength=0.5, sway=0.3)

    return move


def _up(arm: Arm, rise: float) -> Arm:
    """Return an arm that is ``rise`` metres higher, carried round with the body."""
    if arm.hand is None:
        return arm
    out, up, ahead = arm.hand
    return replace(arm, hand=(out, up + rise, ahead))


skateboard = _riding("skateboard", 0.115, 0.24, 0.25)
surf = _riding("surfboard", 0.07, 0.30, 0.40)
snowboard = _riding("snowboard", 0.05, 0.28, 0.45)


def _skating(thing: str) -> Motion:
    """Return skating: push off to the side, glide, arms swinging."""

    def move(moment: Moment) -> Pose:
        body = moment.body
        size = body.reach
        side = moment.wave(0.5)
        low, lift = 0.13 + 0.05 * abs(side), 0.055 * size

        def leg(sign: float) -> Leg:
            push = max(side * sign, 0.0)
            foot = (
                0.04 + 0.34 * push * body.leg,
                lift + 0.10 * push**2 * body.leg,
                -0.36 * push * body.leg,
            )
            return Leg(foot, (0.2, 0.0, 1.0), (0.5 * push, 0.5 * push, 0.0))

        def arm(sign: float) -> Arm:
            swing = side * sign
            hand = (
                float(body.shoulder[0] + (0.32 + 0.2 * abs(side)) * body.arm),
                float(body.shoulder[1] - (0.66 - 0.1 * abs(swing)) * body.arm),
                (0.10 + 0.52 * swing) * body.arm,
            )
            return Arm(hand, (0.6, -0.3, -0.9), curl=0.3)

        holds = tuple(Hold(thing, f"{part} foot", size=size) for part in ("right", "left"))
        pose = Pose(
            offset=(-0.10 * side * body.leg, lift - low * body.leg, 0.0),
            pelvis=(0.22, 0.20 * side, 0.06 * side), spine=(0.28, -0.28 * side, -0.10 * side),
            head=(-0.38, 0.08 * side, 0.0), right=arm(-1.0), left=arm(1.0), right_leg=leg(-1.0),
            left_leg=leg(1.0), face=_GLAD, holds=holds, drag=(-0.20, 0.10 * side, 0.0),
        )  # fmt: skip
        return attend(moment, pose, strength=0.5, sway=0.3)

    return move


ice_skate = _skating("skate")
roller_skate = _skating("roller skate")


def ski(moment: Moment) -> Pose:
    """Ski downhill: deep knees, weight from edge to edge, poles behind."""
    body = moment.body
    size = body.reach
    side, late = moment.wave(0.42), moment.wave(0.42, -0.1)
    top = 0.045 * size
    low = 0.26 + 0.06 * abs(side)

    def leg(sign: float) -> Leg:
        ahead = 0.05 * sign * side * body.leg
        foot = (-0.02 - 0.05 * size * sign * side * sign, top, ahead)
        return Leg(foot, (0.1, 0.0, 1.0), (0.0, -0.02, 0.16 * side * sign))

    def arm(hold: int) -> Arm:
        return Arm(
            elbow=(0.9, -0.4, -0.7),
            grasp=Grasp((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), None, hold),
            curl=1.0,
        )

    poles = tuple(
        Hold("ski pole", "chest", (
            sign * (float(body.shoulder[0]) + 0.34 * body.arm),
            -0.26 * body.trunk - (0.36 + 0.08 * side * sign) * body.arm, 0.56 * body.arm,
        ), (-sign * 0.12, 1.0, -0.06), size=size)
        for sign in (-1.0, 1.0)
    )  # fmt: skip
    skis = tuple(
        Hold("ski", f"{part} foot", (0.0, -body.ankle - 0.016 * size, 0.04), size=size)
        for part in ("right", "left")
    )
    pose = Pose(
        offset=(0.14 * side * body.leg, top - low * body.leg, -0.03), pelvis=(0.30, -0.16 * late,
            0.16 * side),
        spine=(0.34, 0.10 * late, -0.22 * side), head=(-0.46, 0.1 * late, 0.0),
        right=arm(0), left=arm(1), right_leg=leg(-1.0), left_leg=leg(1.0), face=_GLAD,
        holds=(*poles, *skis), drag=(-0.30, 0.10 * late, 0.0),
    )  # fmt: skip
    return attend(moment, pose, strength=0.5, sway=0.2)


def ride_broom(moment: Moment) -> Pose:
    """Fly astride a broom, both hands at its handle, bobbing through the air."""
    pose = ride(moment)
    size = moment.body.reach
    bob = 0.04 * moment.wave(0.6)
    broom = Hold(
        "broom", "mark", (0.0, -0.02 + bob, 0.30 * size), (0.0, -0.08, -1.0), (0.0, 1.0, -0.08),
        1.25 * size,
    )  # fmt: skip

    def arm(back: float) -> Arm:
        grasp = Grasp((0.0, back, 0.0), (0.0, -1.0, 0.0))
        return Arm(elbow=(0.9, -0.5, -0.5), grasp=grasp, curl=1.0)

    x, y, z = pose.offset
    trailing = tuple(
        replace(
            leg, foot=(0.02, leg.foot[1] + 0.04, -0.34 * moment.body.leg), knee=(0.4, -0.2, 1.0)
        )
        for leg in (pose.right_leg, pose.left_leg)
    )
    return replace(
        pose, offset=(x, y + bob, z), right=arm(-0.14), left=arm(-0.02), holds=(broom,),
        spine=(0.42, 0.0, 0.0), head=(-0.40, 0.0, 0.0), right_leg=trailing[0],
        left_leg=trailing[1],
    )  # fmt: skip


GLIDES: Final[dict[str, Motion]] = {
    "skateboard": skateboard, "surf": surf, "snowboard": snowboard, "skate": ice_skate,
    "ice skate": ice_skate, "roller skate": roller_skate, "rollerblade": roller_skate, "ski": ski,
    "windsurf": surf, "wakeboard": surf, "ride broom": ride_broom, "fly broom": ride_broom,
}  # fmt: skip
"""How people glide, by canonical action."""
