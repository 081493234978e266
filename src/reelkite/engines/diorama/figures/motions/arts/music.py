"""Making music: the instrument is where it is played, and the hands are on it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import seated
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import vector
from reelkite.engines.diorama.scene.mesh import Vec3

_LOST: Final = Face(mouth="smile", blink=1.0, brows=0.04)
"""Eyes closed, lost in music."""
_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.4)
_BLOWING: Final = Face(mouth="small", brows=0.06, lids=0.35)

_UP: Final[Vec3] = (0.0, 1.0, 0.0)
_DOWN: Final[Vec3] = (0.0, -1.0, 0.0)
_STOOL: Final = 0.44
"""Height of a stool for an adult, metres."""


def scaled(spot: Vec3, size: float) -> Vec3:
    """Return a point given for an adult, for a body of ``size`` in arms."""
    return spot[0] * size, spot[1] * size, spot[2] * size


def laid(base: Hold, thing: str, at: Vec3, along: Vec3, front: Vec3) -> Hold:
    """Return a thing that lies on another: place and directions in the other's space."""
    frame = base.matrix()
    spot = frame @ vector(*at, 1.0)
    turned = frame[:3, :3]
    return Hold(
        thing, base.by, triple(spot), triple(turned @ along), triple(turned @ front), base.size
    )


def _hand(at: Vec3, along: Vec3 | None = None, palm: Vec3 | None = None, hold: int = 0) -> Arm:
    """Return an arm that takes hold; elbows go out."""
    curl = 0.95 if along is not None else 0.3
    return Arm(elbow=(0.9, -0.8, -0.3), grasp=Grasp(at, along, palm, hold), curl=curl)


def _standing(moment: Moment, beat: float) -> Pose:
    """Return a musician on their feet, or on a seat where there is one."""
    if moment.seat is not None:
        return seated(moment)
    pose = at_ease(moment)
    sway = moment.wave(beat)
    late = moment.wave(beat, -0.15)
    return replace(
        pose,
        offset=(0.03 * sway, pose.offset[1] - 0.012 * (1 + moment.wave(2 * beat)), 0.0),
        pelvis=(0.0, 0.06 * sway, 0.03 * sway),
        spine=(0.03, -0.06 * late, -0.07 * late),
        head=(0.02, 0.0, 0.05 * late),
        squash=0.014 * moment.wave(2 * beat),
        drag=(0.0, 0.10 * late, -0.05 * late),
    )


def _on_stool(moment: Moment) -> tuple[Pose, tuple[Hold, ...]]:
    """Return a body on a seat of its own, or on the one that is there."""
    if moment.seat is not None:
        return seated(moment), ()
    size = moment.body.reach
    height = _STOOL * size
    pose = seated(replace(moment, seat=height, floor=0.0))
    return pose, (Hold("stool", "mark", (0.0, height - 0.012, -0.02), size=size),)


def _played(moment: Moment, pose: Pose, face: Face, *, strength: float = 0.4) -> Pose:
    """Return ``pose`` with its face on the music."""
    return attend(
        moment, replace(pose, face=face), strength=strength, sway=0.3, keep=moment.mood is None
    )


def violin(moment: Moment) -> Pose:
    """Play the violin under the chin: long strokes of the bow, the body goes along."""
    body = moment.body
    size = body.reach
    stroke = moment.wave(0.55) + 0.10 * moment.wave(2.2)
    pose = _standing(moment, 0.275)
    fiddle = Hold(
        "violin", "chest", (0.55 * body.chest, 0.012, 0.70 * body.head), (0.66, 0.06, 0.74),
        (-0.25, 1.0, 0.15), 0.95 * size,
    )  # fmt: skip
    contact = 0.25 + 0.13 * stroke
    bow = laid(fiddle, "bow", (contact, 0.20, 0.095), (-1.0, 0.0, 0.08), (0.0, 0.0, -1.0))
    pose = replace(
        pose, holds=(fiddle, bow), left=_hand((0.0, 0.43, 0.02), _UP),
        right=_hand((0.0, 0.0, 0.0), _UP, hold=1), spine=(0.02, 0.10, -0.05 + 0.03 * stroke),
        head=(0.13, 0.22, -0.16 + 0.02 * stroke),
    )  # fmt: skip
    return _played(moment, pose, _LOST if moment.wave(0.13) > -0.4 else _GLAD, strength=0.1)


def cello(moment: Moment) -> Pose:
    """Play the cello between the knees, sitting."""
    pose, stool = _on_stool(moment)
    body = moment.body
    size, stroke = body.reach, moment.wave(0.45)
    low = (moment.seat if moment.seat is not None else _STOOL * size) - _STOOL * size
    knees = replace(pose.left_leg, foot=(0.20 * size, *pose.left_leg.foot[1:]))
    instrument = Hold(
        "cello", "mark", (0.0, low, 0.60 * size), (0.05, 1.0, -0.40), (0.0, 0.35, 1.0), 0.90 * size
    )
    contact = -0.25 - 0.10 * stroke
    bow = laid(instrument, "bow", (contact, 0.72, 0.15), (1.0, 0.05, 0.0), (0.0, 0.0, -1.0))
    pose = replace(
        pose, holds=(instrument, bow, *stool), left=_hand((0.0, 0.96, 0.03), _UP),
        right=_hand((0.0, 0.0, 0.0), _UP, hold=1), left_leg=knees, right_leg=knees,
        spine=(0.16, 0.04 * stroke, -0.05 * stroke), head=(0.0, 0.18, -0.08),
    )  # fmt: skip
    return _played(moment, pose, _LOST, strength=0.1)


def guitar_like(thing: str) -> Motion:
    """Return the playing of something with a neck before the belly."""

    def play(moment: Moment) -> Pose:
        body = moment.body
        size = body.reach
        strum = moment.wave(1.5)
        change = 0.05 if int(moment.own * 0.75) % 2 else 0.0
        pose = _standing(moment, 0.75)
        lift = 0.05 if moment.seat is not None else 0.0
        held = Hold(
            thing, "chest",
            (-0.235 * size, -0.76 * body.trunk + lift, 0.70 * body.chest + 0.075 * size),
            (0.90, 0.40, 0.20), (0.0, 0.12, 1.0), 0.86 * size,
        )  # fmt: skip
        pose = replace(
            pose, holds=(held,), left=_hand((0.0, 0.72 - change, 0.035), _UP),
            right=_hand((0.055 * strum, 0.22, 0.085), palm=(0.0, 0.0, -1.0)),
            head=(0.06 + 0.05 * abs(moment.wave(0.75)), 0.08, 0.05 * strum),
        )  # fmt: skip
        return _played(moment, pose, _GLAD)

    return play


def keys_of(thing: str) -> Motion:
    """Return the playing of something with keys: hands run over them."""

    def play(moment: Moment) -> Pose:
        return _at_keys(moment, thing)

    return play


def _at_keys(moment: Moment, thing: str) -> Pose:
    """Play on keys, sitting."""
    pose, stool = _on_stool(moment)
    body = moment.body
    size = body.reach
    keys = Hold(
        thing, "mark",
        (0.0, 0.67 * size + (moment.seat or _STOOL * size) - _STOOL * size, 0.53 * size + 0.04),
        size=size,
    )  # fmt: skip

    def hand(sign: float, shift: float) -> Arm:
        way = 0.17 + 0.10 * moment.wave(0.35, shift)
        tap = 0.045 * max(moment.wave(1.7, shift), 0.0)
        return _hand((sign * way, 0.012 + tap, -0.03), palm=_DOWN)

    lean = 0.07 * moment.wave(0.35)
    pose = replace(
        pose, holds=(keys, *stool), left=hand(1.0, 0.4), right=hand(-1.0, 0.0),
        spine=(0.16 + 0.03 * moment.wave(0.7), 0.0, -lean), head=(0.06, 0.0, lean),
    )  # fmt: skip
    return _played(moment.looking((-lean, body.hip, 0.8)), pose, _GLAD, strength=0.5)


def harp(moment: Moment) -> Pose:
    """Play the harp, sitting: it leans at the right shoulder, both hands pluck in turn."""
    pose, stool = _on_stool(moment)
    size = moment.body.reach
    low = (moment.seat if moment.seat is not None else _STOOL * size) - _STOOL * size
    instrument = Hold(
        "harp", "mark", (-0.05 * size, low, 0.26 * size), (-0.06, 1.0, -0.10), (-0.86, 0.0, 0.5),
        0.95 * size,
    )  # fmt: skip

    def hand(side: float, shift: float) -> Arm:
        pluck = moment.wave(0.9, shift)
        spot = (0.22 + 0.08 * moment.wave(0.3, shift), 0.86 + 0.05 * pluck, 0.05 * side)
        return _hand(spot, palm=(0.0, 0.0, -side))

    lean = 0.05 * moment.wave(0.3)
    pose = replace(
        pose, holds=(instrument, *stool), right=hand(1.0, 0.0), left=hand(-1.0, 0.45),
        spine=(0.10 + lean, 0.0, -0.04), head=(0.05, -0.10, 0.10),
    )  # fmt: skip
    return _played(moment, pose, _LOST, strength=0.1)


def xylophone(moment: Moment) -> Pose:
    """Strike the bars of a xylophone with two mallets, up and down the scale."""
    pose = drums(replace(moment, seat=None))
    way = 0.18 * moment.wave(0.4) * moment.body.reach
    sticks = [replace(hold, at=(hold.at[0] + way, *hold.at[1:])) for hold in pose.holds[:2]]
    base = replace(pose.holds[2], thing="xylophone")
    return replace(pose, holds=(*sticks, base))


def drums(moment: Moment) -> Pose:
    """Beat a drum with two sticks in turn; who sits has a kit before him already."""
    body = moment.body
    size = body.reach
    pose = _standing(moment, 0.75)
    top = body.shoulder[1] + (pose.offset[1] if moment.seat is not None else 0) - 0.78 * body.arm
    drum = Hold("drum", "mark", (0.0, float(top), 0.50 * size), size=float(top) / 0.78)
    sticks = []
    for sign, shift in ((-1.0, 0.0), (1.0, 0.5)):
        up = max(moment.wave(1.5, shift), 0.0)
        tip = vector(0.06 * sign * size, float(top) + (0.03 + 0.28 * up) * size, 0.48 * size)
        fist = vector(
            0.20 * sign * size, float(top) + (0.10 + 0.11 * up) * size, (0.26 - 0.03 * up) * size
        )
        sticks.append(Hold("drumstick", "mark", triple(fist), triple(tip - fist), size=size))
    pose = replace(
        pose, holds=(*sticks, drum) if moment.seat is None else tuple(sticks),
        right=_hand((0.0, 0.0, 0.0), _UP, hold=0),
        left=_hand((0.0, 0.0, 0.0), _UP, hold=1), head=(0.08 * moment.wave(1.5), 0.0, 0.0),
    )  # fmt: skip
    return _played(moment, pose, _GLAD, strength=0.3)


def _at_mouth(
    thing: str, along: Vec3, front: Vec3, hands: tuple[Vec3, Vec3], thumbs: Vec3
) -> Motion:
    """Return the playing of a wind instrument; ``hands`` are right and left on it."""

    def play(moment: Moment) -> Pose:
        body = moment.body
        held = Hold(
            thing, "head", (0.0, -0.44 * body.head, 1.0 * body.head), along, front, body.reach
        )
        right, left = (_hand(at, thumbs) for at in hands)
        blow = moment.wave(0.5)
        pose = replace(
            _standing(moment, 0.25), holds=(held,), right=right, left=left,
            breath=0.05 * blow, spine=(-0.04 - 0.05 * blow, 0.04 * moment.wave(0.25), 0.0),
            head=(-0.02 - 0.04 * blow, 0.0, 0.04 * moment.wave(0.25)),
        )  # fmt: skip
        return _played(moment, pose, _BLOWING, strength=0.15)

    return play


def harmonica(moment: Moment) -> Pose:
    """Play the harmonica in both hands."""
    body = moment.body
    slide = 0.03 * moment.wave(0.8)
    held = Hold("harmonica", "head", (slide, -0.44 * body.head, 1.05 * body.head), size=body.reach)
    pose = replace(
        _standing(moment, 0.5), holds=(held,), right=_hand((-0.06, 0.0, 0.01), palm=(1.0, 0.0,
            -0.4)),
        left=_hand((0.06, 0.0, 0.01), palm=(-1.0, 0.0, -0.4)),
    )  # fmt: skip
    return _played(moment, pose, _LOST, strength=0.1)


def accordion(moment: Moment) -> Pose:
    """Play the accordion before the chest."""
    body = moment.body
    size, squeeze = body.reach, moment.wave(0.5)
    at = (0.0, -0.52 * body.trunk, 0.72 * body.chest + 0.11 * size)
    held = Hold("accordion", "chest", at, (0.12 * squeeze, 1.0, 0.0), size=size)
    pose = replace(
        _standing(moment, 0.5), holds=(held,), right=_hand((-0.20, 0.0, 0.03), palm=(1.0, 0.0,
            0.0)),
        left=_hand((0.20, 0.0, 0.03), palm=(-1.0, 0.0, 0.0)),
    )  # fmt: skip
    return _played(moment, pose, _GLAD)


_SUNG: Final = ("open", "o", "open", "wide", "o", "open", "smile")


def sing(moment: Moment) -> Pose:
    """Sing into a microphone, the free hand drawing the phrase."""
    body = moment.body
    size = body.reach
    phrase, late = moment.wave(0.4), moment.wave(0.4, -0.1)
    mic = Hold(
        "microphone", "head", (-0.03, -0.66 * body.head, 1.45 * body.head), (0.05, 0.60, -0.62),
        (0.0, 0.0, 1.0), size,
    )  # fmt: skip
    hand = (
        float(body.shoulder[0] + (0.52 + 0.12 * late) * body.arm),
        float(body.shoulder[1] + (-0.15 + 0.32 * phrase) * body.arm),
        0.45 * body.arm,
    )
    left = Arm(hand, (0.8, -0.8, -0.3), (0.0, 0.8, 0.4), curl=0.1)
    mouth = _SUNG[int(moment.own * 3) % len(_SUNG)]
    pose = replace(
        _standing(moment, 0.4), holds=(mic,), right=_hand((0.0, -0.03, 0.0), _UP), left=left,
        head=(-0.06 - 0.05 * phrase, 0.0, 0.05 * late),
    )  # fmt: skip
    face = Face(mouth=mouth, brows=0.05 + 0.03 * phrase, lids=0.35 + 0.3 * max(late, 0.0))
    return _played(moment, pose, face, strength=0.3)


def _winds() -> dict[str, Motion]:
    """Return how wind instruments are played."""
    ahead, up = (0.0, 0.10, 1.0), (0.0, 1.0, 0.0)
    return {
        "trumpet": _at_mouth(
            "trumpet", ahead, up, ((0.02, 0.25, -0.02), (-0.02, 0.19, -0.03)), (0.0, 0.0, 1.0)
        ),
        "saxophone": _at_mouth(
            "saxophone", up, (0.0, 0.0, 1.0), ((-0.02, -0.36, 0.15), (0.02, -0.15, 0.13)), _UP
        ),
        "flute": _at_mouth(
            "flute", (-1.0, -0.10, 0.14), (0.0, 1.0, 0.2), ((0.0, 0.44, 0.0), (0.0, 0.24, 0.0)), _UP
        ),
        "clarinet": _at_mouth(
            "clarinet", (0.0, 0.86, -0.50), (0.0, 0.5, 1.0), ((0.0, -0.34, 0.0), (0.0, -0.18, 0.0)),
            _UP,
        ),
    }  # fmt: skip


_WINDS: Final = _winds()

INSTRUMENTS: Final[dict[str, Callable[[Moment], Pose]]] = {
    "violin": violin, "cello": cello, "guitar": guitar_like("guitar"),
    "electric guitar": guitar_like("electric guitar"), "piano": keys_of("piano"),
    "keyboard": keys_of("keyboard"), "drum": drums,
    "harmonica": harmonica, "accordion": accordion, "harp": harp, "xylophone": xylophone, **_WINDS,
}  # fmt: skip
"""How instruments are played, by what people call the thing."""

PLAYED: Final[dict[str, str]] = {
    "violin": "violin", "fiddle": "violin", "viola": "violin", "cello": "cello",
    "double bass": "cello", "bass": "guitar", "guitar": "guitar", "acoustic guitar": "guitar",
    "electric guitar": "electric guitar", "bass guitar": "electric guitar", "ukulele": "guitar",
    "banjo": "guitar", "lute": "guitar", "mandolin": "guitar", "sitar": "guitar",
    "piano": "piano", "keyboard": "keyboard", "organ": "keyboard", "synthesizer": "keyboard",
    "grand piano": "piano", "drum": "drum", "drums": "drum", "drum set": "drum", "bongo": "drum",
    "drum kit": "drum", "xylophone": "xylophone", "marimba": "xylophone", "harp": "harp",
    "lyre": "harp", "trumpet": "trumpet",
    "trombone": "trumpet", "horn": "trumpet", "tuba": "trumpet", "bugle": "trumpet",
    "saxophone": "saxophone", "sax": "saxophone", "flute": "flute", "clarinet": "clarinet",
    "oboe": "clarinet", "recorder": "clarinet", "bagpipe": "clarinet", "harmonica": "harmonica",
    "accordion": "accordion", "concertina": "accordion",
}  # fmt: skip
"""Instruments as prompts name them, and the one whose playing is theirs."""
