"""Work at a wheel and at a bench: a pot that grows between two hands, a watch that is mended."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.chores.desk import at_desk
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import unit, vector

_STOOL: Final = 0.42
_BUSY: Final = Face(mouth="smile", lids=0.25, brows=0.02)
_CLOSE: Final = Face(mouth="press", lids=0.25, squint=0.25, frown=0.10)
_SPIN: Final = 1.1
"""Turns a second of the wheel."""


def make_pottery(moment: Moment) -> Pose:
    """Sit at a potter's wheel: both palms on the turning clay, which they draw up and press in."""
    body = moment.body
    size = body.reach
    seat = _STOOL * size if moment.seat is None else moment.seat
    pose = seated(replace(moment, seat=seat, floor=0.0 if moment.seat is None else moment.floor))
    draw = moment.wave(0.22)
    top = seat + 0.16 * size
    at = (0.0, top, 0.60 * size)
    turn = math.tau * _SPIN * moment.own
    wheel = Hold("potter's wheel", "mark", at, size=size)
    grown = (1.18 + 0.10 * draw) * size
    pot = Hold("clay pot", "mark", at, front=(math.sin(turn), 0.0, math.cos(turn)), size=grown)
    stool = Hold("stool", "mark", (0.0, seat - 0.012, -0.02), size=size * seat / (_STOOL * size))
    rise = 0.14 + 0.07 * draw

    def palm(sign: float) -> Arm:
        grasp = Grasp((sign * 0.155, rise + 0.02 * sign * draw, -0.03), palm=(-sign, 0.0, 0.25))
        return Arm(elbow=(1.0, -0.5, -0.4), grasp=grasp, curl=0.35)

    legs = [
        replace(leg, foot=(0.26 * size, *leg.foot[1:]), knee=(0.9, 0.8, 0.8))
        for leg in (pose.right_leg, pose.left_leg)
    ]
    working = replace(
        pose, holds=(wheel, pot, *((stool,) if moment.seat is None else ())), right=palm(-1.0),
        left=palm(1.0), right_leg=legs[0], left_leg=legs[1], spine=(0.30, 0.03 * draw, 0.0),
        head=(0.10, 0.0, 0.06 * draw), face=_BUSY,
    )  # fmt: skip
    return attend(moment.looking((0.0, top + 0.15 * size, 0.60 * size)), working, strength=0.8)


def repair_watch(moment: Moment) -> Pose:
    """Bend over a watch on a bench under a lamp, and set its wheels with tweezers."""
    size = moment.body.reach
    pose, top, furniture = at_desk(moment)
    set_down = max(moment.wave(0.45), -0.2)
    mat = Hold("mat", "mark", (0.0, top + 0.002, 0.50 * size), size=size)
    watch = Hold("watch", "mark", (0.0, top + 0.008, 0.50 * size), size=1.15 * size)
    lamp = Hold("desk lamp", "mark", (-0.30 * size, top, 0.62 * size), size=size)
    tip = vector(0.0, top + (0.035 + 0.03 * set_down) * size, (0.49 + 0.01 * set_down) * size)
    fist = tip + vector(-0.07, 0.085, -0.05) * size
    tweezers = Hold("tweezers", "mark", triple(fist), triple(unit(tip - fist)), size=1.1 * size)
    right = Arm((0.9, -0.9, -0.3), grasp=Grasp((0.0, 0.0, 0.0), (0.0, -1.0, 0.0), hold=0), curl=0.9)
    left = Arm(
        elbow=(0.9, -0.8, -0.3), grasp=Grasp((0.085, 0.02, -0.01), None, (-0.5, -1.0, 0.0), 1),
        curl=0.35,
    )  # fmt: skip
    mending = replace(
        pose, holds=(tweezers, watch, mat, lamp, *furniture), right=right, left=left,
        spine=(0.30, 0.0, 0.0), head=(0.12, 0.0, -0.05), face=_CLOSE,
    )  # fmt: skip
    return attend(moment.looking((0.0, top, 0.50 * size)), mending, strength=0.9, keep=True)


CRAFTS: Final[dict[str, Motion]] = {
    **dict.fromkeys(
        ("make pottery", "throw pot", "shape clay", "make pot", "build pot", "build vase"),
        make_pottery,
    ),
    **dict.fromkeys(
        ("repair watch", "fix watch", "build watch", "make watch", "repair clock", "fix clock"),
        repair_watch,
    ),
}  # fmt: skip
"""Crafts, by canonical action."""

STANDS_FOR: Final[dict[str, frozenset[str]]] = {
    "clay pot": frozenset({"pot", "vase", "bowl", "amphora", "urn", "potted", "clay", "cup"}),
    "potter's wheel": frozenset({"wheel"}),
    "stove": frozenset({"oven", "stove", "cooker", "cooking pot"}),
    "pot": frozenset({"soup", "stew", "curry", "spaghetti", "noodles", "pot of food", "porridge"}),
    "frying pan": frozenset({"pancake", "pancakes", "egg", "fried egg", "bacon", "omelette"}),
    "milk": frozenset({"milk", "glass of milk", "milk carton"}),
    "tray": frozenset({"cookie", "cookies"}),
    "bowl": frozenset({"plate", "dish", "dishes", "fork and knife with plate"}),
    "watch": frozenset({"watch", "clock", "stopwatch", "alarm clock", "mantelpiece clock"}),
}
"""What the things of a craft are called when prompts name them."""
