"""Work at a wheel and at a bench: a pot that grows between two hands, a watch that is mended."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.chores.bearing import base_of, before_chest, on
from reelkite.engines.diorama.figures.motions.chores.desk import at_desk
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import unit, vector

_STOOL: Final = 0.42
_BUSY: Final = Face(mouth="smile", lids=0.25, brows=0.02)
_CLOSE: Final = Face(mouth="press", lids=0.25, squint=0.25, frown=0.10)
_EFFORT: Final = Face(mouth="press", brows=-0.02, frown=0.2, squint=0.25)
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


def forge(moment: Moment) -> Pose:
    """Hammer a glowing blade that the left hand holds on the anvil; sparks fly at each blow."""
    body = moment.body
    size = body.reach
    share = moment.own * 0.9 % 1.0
    up = ease(share / 0.45) - ease((share - 0.62) / 0.14)
    face = float(body.shoulder[1]) - 0.66 * body.arm
    anvil = Hold("anvil", "mark", (-0.04 * size, face, 0.56 * size), size=face / 0.72)
    grip = (0.20 * size, face + 0.035 * size, 0.44 * size)
    iron = Hold("hot iron", "mark", grip, (-0.92, 0.0, 0.38), (0.0, 1.0, 0.0), size)
    spot = vector(-0.10 * size, face + 0.05 * size, 0.56 * size)
    fist = vector(-0.20 * size, face + (0.12 + 0.62 * up) * size, (0.36 - 0.10 * up) * size)
    way = unit(vector(0.10, -0.2 + 1.3 * up, 0.9 - 0.7 * up))
    hammer = Hold("hammer", "mark", triple(fist), triple(way), (0.0, -0.9, 0.4), size)
    struck = 0.0 < share - 0.70 < 0.24
    flying = Hold("sparks", "mark", triple(spot), size=(0.6 + 5 * (share - 0.70)) * size)
    pose = replace(
        at_ease(moment), holds=(hammer, iron, anvil, *((flying,) if struck else ())),
        right=on((0.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        left=on((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), hold=1),
        spine=(0.24 - 0.16 * up, -0.10 * up, 0.0), offset=(0.0, -0.03 + 0.02 * up, 0.0),
        head=(0.10, 0.0, 0.0), face=_EFFORT,
    )  # fmt: skip
    return attend(moment.looking(triple(spot)), pose, strength=0.7, keep=True)


def inspect(moment: Moment) -> Pose:
    """Look closely through a magnifying glass that is held before the face, and bend over it."""
    body = moment.body
    search = moment.wave(0.22)
    at = (-0.30 * body.head, (-0.55 + 0.06 * search) * body.head, 1.55 * body.head)
    glass = Hold("magnifying glass", "head", at, (0.14, 1.0, 0.0), size=1.15 * body.reach)
    pose = replace(
        base_of(moment), holds=(glass,), right=on((0.0, -0.03, 0.0), (0.0, 1.0, 0.0)),
        spine=(0.22, 0.10 * search, 0.0), head=(0.02, 0.08 * search, -0.06), face=_CLOSE,
    )  # fmt: skip
    return attend(moment, pose, strength=0.2, keep=True)


def smoke(moment: Moment) -> Pose:
    """Smoke at ease, the pipe in the corner of the mouth."""
    body, draw = moment.body, moment.wave(0.18)
    at = (-0.06 * body.head, -0.44 * body.head, 1.02 * body.head)
    held = Hold("pipe", "head", at, front=(-0.75, -0.1, 0.75), size=1.5 * body.reach)
    pose = replace(
        base_of(moment), holds=(held,), head=(-0.04 * draw, 0.0, 0.03),
        face=Face(mouth="press", lids=0.3 + 0.2 * draw),
    )  # fmt: skip
    return attend(moment, pose, strength=0.3, keep=True)


def cut_hair(moment: Moment) -> Pose:
    """Cut hair with scissors in the right hand, a comb in the left that lifts the locks."""
    return _at_hair(moment, ("scissors", "comb"))


def tend_hair(moment: Moment) -> Pose:
    """Comb somebody's hair with the right hand and braid it with the left."""
    return _at_hair(moment, ("comb", "braid"))


def _at_hair(moment: Moment, tools: tuple[str, str]) -> Pose:
    """Return a body whose hands are at somebody's hair, right and left with a tool."""
    snip, size = moment.wave(1.1), moment.body.reach
    right = before_chest(moment, -0.06 + 0.05 * moment.wave(0.3), -0.10 + 0.03 * snip, 0.72)
    left = before_chest(moment, 0.28, -0.04 + 0.05 * moment.wave(0.3), 0.70)
    pose = replace(
        base_of(moment),
        holds=(
            Hold(tools[0], "chest", right, (0.75, 0.45, 0.3), size=size),
            Hold(tools[1], "chest", left, (-0.8, 0.3, 0.2), size=size),
        ),
        right=on((0.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
        left=on((0.0, 0.0, 0.0), (0.0, 1.0, 0.0), hold=1),
        spine=(0.12, 0.05 * snip, 0.0),
        face=_BUSY,
    )
    return attend(moment, pose, strength=0.5)


CRAFTS: Final[dict[str, Motion]] = {
    **dict.fromkeys(
        ("make pottery", "throw pot", "shape clay", "make pot", "build pot", "build vase"),
        make_pottery,
    ),
    **dict.fromkeys(("inspect", "examine", "look magnifying glass"), inspect),
    **dict.fromkeys(("smoke", "smoke pipe"), smoke),
    **dict.fromkeys(("cut hair", "trim hair", "trim beard"), cut_hair),
    **dict.fromkeys(("tend hair", "braid hair"), tend_hair),
    **dict.fromkeys(("forge", "forge sword", "hammer sword", "forge iron"), forge),
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
    "grill": frozenset({"barbecue", "hot dog", "steak", "cut of meat", "meat on bone", "bacon"}),
    "pot": frozenset({"soup", "stew", "curry", "spaghetti", "noodles", "pot of food", "porridge"}),
    "frying pan": frozenset({"pancake", "pancakes", "egg", "fried egg", "bacon", "omelette"}),
    "milk": frozenset({"milk", "glass of milk", "milk carton"}),
    "tray": frozenset({"cookie", "cookies"}),
    "anvil": frozenset({"anvil"}),
    "desk": frozenset({"school desk"}),
    "pipe": frozenset({"cigarette", "cigar"}),
    "hose": frozenset({"fire hose", "garden hose"}),
    "piano": frozenset({"piano", "grand piano", "musical keyboard"}),
    "hot iron": frozenset({"sword", "blade", "horseshoe", "iron", "dagger", "axe"}),
    "bowl": frozenset({"plate", "dish", "dishes", "fork and knife with plate"}),
    "watch": frozenset({"watch", "clock", "stopwatch", "alarm clock", "mantelpiece clock"}),
}
"""What the things of a craft are called when prompts name them."""
