"""Busy hands: phone, camera, book, keys, oars, balls and strings, each with its thing."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.arts.music import laid
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.keyed import posed
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion, ease
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.motions.sports.games import GAMES
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_UP: Final[Vec3] = (0.0, 1.0, 0.0)
_DOWN: Final[Vec3] = (0.0, -1.0, 0.0)
_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.3)
_STOOL: Final = 0.44


def _on(at: Vec3, along: Vec3 | None = None, palm: Vec3 | None = None, hold: int = 0) -> Arm:
    """Return an arm that takes hold with its elbow low."""
    return Arm(elbow=(0.8, -1.0, -0.3), grasp=Grasp(at, along, palm, hold), curl=0.85)


def _base(moment: Moment) -> Pose:
    """Return a body at ease, sitting where there is a seat."""
    return at_ease(moment) if moment.seat is None else seated(moment)


def _chest(moment: Moment, x: float, y: float, z: float) -> Vec3:
    """Return a point in the chest's frame: shares of the arm from between the shoulders."""
    body = moment.body
    return x * body.arm, float(body.shoulder[1]) - body.neck + y * body.arm, z * body.arm


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
    pose = _base(moment)
    mouth = ("open", "smile", "wide", "o", "smile", "smile")[int(moment.own * 5) % 6]
    calling = replace(
        pose, holds=(phone,), right=Arm(elbow=(1.0, -0.7, 0.0), grasp=Grasp((0.0, -0.02, -0.03), _UP), curl=0.8),
        left=replace(pose.left, hand=other, palm=(-0.4, 0.7, 0.2)) if moment.seat is None else pose.left,
        head=(0.03 * moment.wave(0.9), 0.0, -0.10), face=Face(mouth=mouth, brows=0.03 + 0.03 * beat),
    )  # fmt: skip
    return attend(moment, calling, strength=0.7, keep=True)


def text(moment: Moment) -> Pose:
    """Read and type on a phone before the chest."""
    tap = 0.006 * moment.wave(2.2)
    phone = Hold("phone", "chest", _chest(moment, -0.10, -0.36 + tap, 0.66), (0.0, 1.0, 0.65),
                 (0.0, 0.65, -1.0), moment.body.reach)  # fmt: skip
    pose = replace(
        _base(moment), holds=(phone,), right=_on((0.035, -0.05, -0.005), _UP), face=Face(mouth="smile", lids=0.2),
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
    phone = Hold("phone", "chest", _chest(moment, -0.62, 0.42 + tilt, 0.66), (0.05, 1.0, -0.12),
                 (0.62, -0.30, -0.75), moment.body.reach)  # fmt: skip
    pose = replace(
        at_ease(moment), holds=(phone,), right=_on((0.0, -0.05, -0.01), _UP), face=Face(mouth="grin", brows=0.08, squint=0.2),
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
        _base(moment), holds=(camera,), right=_on((0.105, 0.0, 0.0), palm=(-1.0, 0.0, -0.2)), left=_on((-0.105, -0.03, 0.02), palm=(1.0, 0.5, 0.0)),
        spine=(0.06 * up, lean, 0.0), face=face,
    )  # fmt: skip
    return attend(moment, pose, strength=0.4, sway=0.2)


def _reading(thing: str, half: float, height: float, depth: float) -> Motion:
    """Return reading something that both hands hold open; now and then a page is turned."""

    def move(moment: Moment) -> Pose:
        body = moment.body
        pose = _base(moment)
        since = moment.own % 3.8
        page = math.sin(math.pi * since / 0.7) if since < 0.7 else 0.0
        held = Hold(
            thing,
            "chest",
            _chest(moment, 0.0, height, depth),
            (0.0, 1.0, 0.42),
            (0.0, 0.42, -1.0),
            body.reach,
        )
        right = _on((half, -0.05, -0.015), palm=(-0.5, 0.0, 0.9))
        left = _on(
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


def _desk_seat(moment: Moment) -> tuple[Pose, float, tuple[Hold, ...]]:
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


def type_(moment: Moment) -> Pose:
    """Type on a laptop at a desk, fingers quick, eyes on the screen."""
    body = moment.body
    size = body.reach
    pose, top, furniture = _desk_seat(moment)
    laptop = Hold("laptop", "mark", (0.0, top + 0.022 * size, 0.54 * size), size=size)

    def hand(sign: float, shift: float) -> Arm:
        tap = 0.028 * abs(moment.wave(2.6, shift))
        return _on((sign * (0.08 + 0.02 * moment.wave(0.9, shift)), 0.012 + tap, -0.02), palm=_DOWN)

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
    pose, top, furniture = _desk_seat(moment)
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
        pose, holds=(pencil, paper, *furniture), right=_on((0.0, 0.0, 0.0), (0.0, -1.0, 0.0)), left=left,
        spine=(0.20, 0.0, 0.0), head=(0.05, 0.0, 0.05),
    )  # fmt: skip
    return attend(moment.looking((x * size, top, 0.50 * size)), writing, strength=0.8)


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
            at = _chest(moment, 0.0, -0.34 + 0.05 * way, 0.60)
            grips = (0.26, -0.26)
        else:
            along = (-0.50, -1.0, 0.45 * way)
            at = _chest(moment, -0.30, -0.30, 0.48 + 0.10 * way)
            grips = (0.22, -0.30)
        paddle = Hold("paddle", "chest", at, along, size=size)
        rowing = replace(
            pose, holds=(paddle,), right=_on((0.0, grips[0], 0.0), _DOWN if double else _UP), left=_on((0.0, grips[1], 0.0), _UP),
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
        arms.append(_on((0.0, 0.0, 0.0), _UP, hold=len(arms)))
    face = Face(mouth="press" if pull > 0.3 else "smile", squint=0.2)
    rowing = replace(
        pose, holds=tuple(oars), right=arms[0], left=arms[1], spine=(0.16 - 0.34 * pull, 0.0, 0.0), face=face
    )  # fmt: skip
    return attend(moment, rowing, strength=0.5, sway=0.3)


def juggle(moment: Moment) -> Pose:
    """Juggle three balls in a cascade."""
    body = moment.body
    size = body.reach
    pose = at_ease(moment)
    base = float(body.shoulder[1])
    cycle = 1.0
    balls, arms = [], []
    for k in range(3):
        share = (moment.own / cycle + k / 3) % 1.0
        half, way = share * 2 % 1.0, 1.0 if share < 0.5 else -1.0
        held = half < 0.32
        arc = 0.0 if held else (half - 0.32) / 0.68
        x = way * (-0.26 + (0.10 * half / 0.32 if held else 0.10 + 0.42 * arc - 0.10 * arc))
        y = -0.46 + (
            -0.06 * math.sin(math.pi * half / 0.32) if held else 3.2 * arc * (1 - arc) * 0.5
        )
        balls.append(
            Hold("ball", "mark", (x * size, base + y * body.arm, 0.62 * body.arm), size=size)
        )
    for sign, shift in ((-1.0, 0.0), (1.0, 0.5)):
        turns = math.tau * (moment.own / cycle * 2 / 2 + shift)
        spot = (
            0.21 * size + 0.05 * size * math.cos(2 * turns), base - (0.60 + 0.05 * math.sin(2 * turns)) * body.arm, 0.52 * body.arm,
        )  # fmt: skip
        arms.append(Arm(spot, (0.9, -0.9, -0.3), (0.0, 1.0, 0.2), curl=0.3))
        del sign
    colours = tuple(balls)
    juggling = replace(
        pose,
        holds=colours,
        right=arms[0],
        left=arms[1],
        face=_GLAD,
        squash=0.012 * moment.wave(2.0),
    )
    return attend(moment.looking((0.0, float(body.face[1] + 0.25), 0.8)), juggling, strength=0.8)


def dribble(moment: Moment) -> Pose:
    """Bounce a basketball with the right hand, knees bent."""
    body = moment.body
    size = body.reach
    share = moment.own * 1.5 % 1.0
    high = 4 * (share - 0.5) ** 2
    top = 0.86 * body.hip
    height = (0.12 * size) + (top - 0.12 * size) * high
    x = -float(body.shoulder[0]) - 0.12 * size
    ball = Hold("basketball", "mark", (x, height, 0.42 * size), (0.3 * share, 1.0, 0.0), size=size)
    hand = (-x, max(height + 0.17 * size, top - 0.10 * size) + 0.02, 0.36 * size)
    pose = at_ease(moment)
    low = 0.16
    playing = replace(
        pose, holds=(ball,), right=Arm(hand, (0.9, 0.2, -0.8), (0.0, -1.0, 0.2), curl=0.15),
        left=Arm((float(body.shoulder[0]) + 0.55 * body.arm, body.hip + 0.1, 0.25 * size), (0.9, -0.3, -0.4), curl=0.2),
        offset=(0.0, -low * body.leg, 0.0), pelvis=(0.16, 0.10, 0.0), spine=(0.20 + 0.04 * high, 0.0, 0.0),
        head=(-0.30, 0.0, 0.0),
        left_leg=replace(pose.left_leg, foot=(0.10, 0.0, 0.18)), right_leg=replace(pose.right_leg, foot=(0.12, 0.0, -0.16)),
        face=_GLAD,
    )  # fmt: skip
    return attend(moment, playing, strength=0.5, sway=0.3)


def shoot_bow(moment: Moment) -> Pose:
    """Draw a bow, hold, let go; the arrow flies and another is laid on."""
    body = moment.body
    size = body.reach
    pose = posed(GAMES["shoot bow"], moment)
    share = moment.own / 3.0 % 1.0
    drawn = ease(share / 0.55) * (1.0 if share < 0.75 else 0.0)
    at = _chest(moment, 0.30, 0.04, 0.96)
    bow = Hold("longbow", "chest", at, (0.06, 1.0, -0.02), (0.35, 0.02, 0.94), size)
    nock = (0.0, 0.0, -0.20 - 0.38 * drawn)
    strings = [
        laid(
            bow,
            "bowstring",
            nock,
            triple(vector(0.0, s * 0.52, -0.20) - vector(*nock)),
            (0.0, 0.0, 1.0),
        )
        for s in (-1.0, 1.0)
    ]
    lengths = math.hypot(0.52, 0.20 + nock[2]) * size
    strings = [replace(string, size=lengths) for string in strings]
    flown = max(share - 0.75, 0.0) * 60
    arrow = laid(bow, "arrow", (0.0, 0.02, nock[2] + flown), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0))
    visible = share < 0.80
    hand = Grasp((0.0, 0.0, nock[2]), (0.0, 1.0, 0.0)) if share < 0.75 else None
    right = pose.right if hand is None else Arm(elbow=(1.0, 0.3, -0.6), grasp=hand, curl=1.0)
    holds = (bow, *strings, *((arrow,) if visible else ()))
    return attend(
        moment,
        replace(pose, holds=holds, left=_on((0.0, 0.0, 0.0), _UP), right=right),
        strength=0.4,
        sway=0.1,
    )


def blow_bubbles(moment: Moment) -> Pose:
    """Blow bubbles through a ring; they drift up and away."""
    body = moment.body
    size = body.reach
    puff = moment.wave(0.42)
    wand = Hold(
        "bubble wand",
        "head",
        (-0.06, -0.44 * body.head - 0.15 * size, 1.42 * body.head),
        (0.05, 1.0, 0.0),
        (0.3, 0.0, 1.0),
        size,
    )
    bubbles = []
    for k in range(7):
        age = (moment.own * 0.42 + k / 7) % 1.0
        x = -0.05 + 0.35 * math.sin(2.4 * k) * age
        y = (
            float(body.face[1])
            - 0.44 * body.head
            + (0.65 * age + 0.05 * math.sin(6 * age + k)) * size
        )
        z = 1.5 * body.head + (0.10 + 0.75 * age) * size
        bubbles.append(
            Hold(
                "bubble",
                "mark",
                (x, y, z),
                size=size * (0.5 + 0.7 * min(4 * age, 1.0)) * (0.7 + 0.09 * k),
            )
        )
    pose = replace(
        at_ease(moment), holds=(wand, *bubbles), right=_on((0.0, -0.02, 0.0), _UP), spine=(0.04 + 0.06 * puff, 0.0, 0.0),
        breath=0.04 * -puff, face=Face(mouth="small", brows=0.08),
    )  # fmt: skip
    return attend(moment, pose, strength=0.2, sway=0.2, keep=True)


def jump_rope(moment: Moment) -> Pose:
    """Skip over a rope that goes round."""
    body = moment.body
    pose = posed(GAMES["jump rope"], moment)
    turns = math.tau * (moment.own / 0.66 % 1.0)
    hands = 0.72 * body.arm + float(body.shoulder[0])
    low = float(body.shoulder[1]) - 0.58 * body.arm
    way = (0.0, math.cos(turns), math.sin(turns))
    rope = Hold("jump rope", "mark", (0.0, low, 0.14), (0.0, way[1], way[2]), (0.0, -way[2], way[1]),
                min(hands * 0.95 / 0.55, low * 1.02))  # fmt: skip
    return attend(moment, replace(pose, holds=(rope, *pose.holds)), strength=0.4, sway=0.2)


HANDY: Final[dict[str, Motion]] = {
    "call": call, "phone": call, "talk phone": call, "text": text, "use phone": text, "scroll": text,
    "look phone": text, "selfie": selfie, "take selfie": selfie, "photograph": photograph,
    "take photo": photograph, "film": photograph, "read": _reading("book", 0.14, -0.40, 0.66),
    "read book": _reading("book", 0.14, -0.40, 0.66), "read newspaper": _reading("newspaper", 0.22, -0.22, 0.70),
    "type": type_, "work": type_, "use laptop": type_, "program": type_, "code": type_, "write": write,
    "draw": write, "sketch": write, "study": write, "row": row, "paddle": _stroking(double=False),
    "kayak": _stroking(double=True), "canoe": _stroking(double=False), "juggle": juggle,
    "dribble": dribble, "play basketball": dribble, "shoot bow": shoot_bow, "blow bubbles": blow_bubbles,
    "jump rope": jump_rope, "skip rope": jump_rope,
}  # fmt: skip
"""What hands do with things of their own, by canonical action."""
