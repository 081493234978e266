"""Work at a desk: typing and writing."""

from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.chores.bearing import on
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_UP: Final[Vec3] = (0.0, 1.0, 0.0)


_DOWN: Final[Vec3] = (0.0, -1.0, 0.0)


_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.3)


_STOOL: Final = 0.44


def at_desk(moment: Moment) -> tuple[Pose, float, tuple[Hold, ...]]:
    """Return a body at a desk, the desk's height, and stool and desk."""
    body = moment.body
    size = body.reach
    seat = _STOOL * size if moment.seat is None else moment.seat
    floor = 0.0 if moment.seat is None else moment.floor
    pose = seated(replace(moment, seat=seat, floor=floor))
    top = seat + 0.22 * size
    desk = Hold("desk", "mark", (0.0, top, 0.60 * size), size=max(top - floor, 0.3) / 0.64)
    stool = (
        (Hold("stool", "mark", (0.0, seat - 0.012, -0.02), size=size),)
        if moment.seat is None
        else ()
    )
    return pose, top, (desk, *stool)


def sit_on_chair(moment: Moment) -> Pose:
    """Sit on a chair that comes along, feet on the floor; on a seat that is there, on that."""
    size = moment.body.reach
    if moment.seat is not None:
        return attend(moment, seated(moment))
    seat = _STOOL * size
    chair = Hold("chair", "mark", (0.0, seat - 0.012, -0.02), size=size)
    pose = seated(replace(moment, seat=seat, floor=0.0))
    return attend(moment, replace(pose, holds=(chair,)))


def type_(moment: Moment) -> Pose:
    """Type on a laptop at a desk, fingers quick, eyes on the screen."""
    body = moment.body
    size = body.reach
    pose, top, furniture = at_desk(moment)
    laptop = Hold("laptop", "mark", (0.0, top + 0.022 * size, 0.54 * size), size=size)

    def hand(sign: float, shift: float) -> Arm:
        tap = 0.028 * abs(moment.wave(2.6, shift))
        return on((sign * (0.08 + 0.02 * moment.wave(0.9, shift)), 0.012 + tap, -0.02), palm=_DOWN)

    typing = replace(
        pose,
        holds=(laptop, *furniture),
        left=hand(1.0, 0.3),
        right=hand(-1.0, 0.0),
        spine=(0.14, 0.0, 0.0),
    )
    spot = (0.06 * moment.wave(0.3), top + 0.14 * size, 0.66 * size)
    return attend(moment.looking(spot), typing, strength=0.7)


def write(moment: Moment) -> Pose:
    """Write on paper at a desk, line by line."""
    body = moment.body
    size = body.reach
    pose, top, furniture = at_desk(moment)
    line = moment.own * 0.5 % 1.0
    x = 0.10 - 0.20 * line
    scribble = 0.010 * moment.wave(3.0)
    tip = vector(x * size, top + 0.012 * size, (0.44 + scribble) * size)
    fist = tip + vector(-0.06, 0.085, -0.035) * size
    along = unit(tip - fist)
    pencil = Hold("pencil", "mark", triple(fist), triple(along), size=size)
    paper = Hold("paper", "mark", (0.0, top + 0.004, 0.46 * size), size=size)
    left = Arm(elbow=(0.9, -0.8, -0.3), grasp=Grasp((0.12, 0.012, 0.0), None, _DOWN, 1), curl=0.2)
    writing = replace(
        pose, holds=(pencil, paper, *furniture), right=on((0.0, 0.0, 0.0), (0.0, -1.0, 0.0)),
            left=left,
        spine=(0.20, 0.0, 0.0), head=(0.05, 0.0, 0.05),
    )  # fmt: skip
    return attend(moment.looking((x * size, top, 0.50 * size)), writing, strength=0.8)


def sleep_at_desk(moment: Moment) -> Pose:
    """Sleep at a desk, the head on folded arms, breathing slowly."""
    body = moment.body
    size = body.reach
    pose, top, furniture = at_desk(moment)
    breath = moment.wave(0.16)

    def arm(sign: float) -> Arm:
        grasp = Grasp((-sign * 0.10, 0.03 + 0.03 * (sign > 0), -0.02), None, _DOWN, 0)
        return Arm(elbow=(1.0, -0.2, 0.2), grasp=grasp, curl=0.4)

    sleeping = replace(
        pose, holds=furniture, right=arm(-1.0), left=arm(1.0), breath=0.03 * breath,
        pelvis=(0.16, 0.0, 0.0), spine=(0.86 + 0.02 * breath, 0.0, 0.0), head=(-0.10, 0.25, 0.55),
        offset=(0.0, pose.offset[1], -0.06 * size), face=Face(mouth="small", blink=1.0),
    )  # fmt: skip
    return attend(moment.looking((0.0, top, 0.5 * size)), sleeping, strength=0.0, keep=True)
