"""Eyes, head and face: what a person attends to, blinks, and moods."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.motions.moment import Moment, ease
from reelkite.engines.diorama.figures.poses import Face, Pose
from reelkite.engines.diorama.modelling.turning import Angles
from reelkite.engines.diorama.scene.mesh import Vec3

_LEAD: Final = 1 / 6
"""Seconds by which the eyes are ahead of the head."""

_CHEAT: Final = 0.65
"""Radians that a face turns away from the audience at most."""

_AWAY: Final = 1.35
"""Radians beyond which a body has its back to the audience and nothing is cheated."""

_MOODS: Final[dict[str, Face]] = {
    "happy": Face(mouth="grin", brows=0.05, squint=0.6),
    "sad": Face(mouth="sad", brows=0.03, frown=-0.32, lids=0.35),
    "angry": Face(mouth="press", brows=-0.07, frown=0.42, lids=0.25, squint=0.4),
    "surprised": Face(mouth="o", brows=0.12, lids=-0.3),
    "calm": Face(mouth="neutral", lids=0.25),
    "afraid": Face(mouth="teeth", brows=0.10, frown=-0.36, lids=-0.3),
    "tired": Face(mouth="neutral", brows=-0.01, frown=-0.10, lids=0.62),
    "laughing": Face(mouth="grin", brows=0.07, squint=0.85, lids=0.4),
    "crying": Face(mouth="wail", brows=0.03, frown=-0.42, lids=0.5, squint=0.5, tears=1.0),
    "proud": Face(mouth="smile", brows=0.02, lids=0.28),
}


def mooded(moment: Moment, face: Face) -> Face:
    """Return ``face`` as the mood makes it; without one it stays."""
    mood = _MOODS.get(moment.mood or "")
    if mood is None:
        return face
    tears = tear(moment) if mood.tears else 0.0
    return replace(mood, blink=face.blink, gaze=face.gaze, tears=tears)


def tear(moment: Moment) -> float:
    """Return how far a tear has run, 0..1: one after another."""
    return max(moment.own * 0.45 % 1.0, 0.05)


def blink(moment: Moment) -> float:
    """Return 0 open to 1 shut: a blink of three pictures, now and then twice."""
    every = 2.7 + 0.6 * math.sin(moment.phase * 3.1)
    since = (moment.own + 0.9) % every
    for start in (0.0, 0.42 if int((moment.own + 0.9) / every) % 3 == 1 else 9.0):
        if start <= since < start + 0.09:
            return 1.0
        if start + 0.09 <= since < start + 0.17:
            return 0.55
    return 0.0


def _glance(second: float, phase: float) -> tuple[float, float]:
    """Return where idle eyes wander: yaw and pitch, held and then moved quickly."""
    hold = 1.7
    step = math.floor(second / hold)
    share = ease((second - step * hold) / 0.35)

    def spot(number: int) -> tuple[float, float]:
        angle = 2.4 * number + 5 * phase
        return 0.34 * math.sin(angle), 0.10 * math.sin(1.7 * angle)

    (yaw0, pitch0), (yaw1, pitch1) = spot(step - 1), spot(step)
    return yaw0 + (yaw1 - yaw0) * share, pitch0 + (pitch1 - pitch0) * share


def _aim(eyes: float, point: Vec3) -> tuple[float, float]:
    """Return yaw and pitch from a height of the eyes to a point; pitch is positive downwards."""
    x, y, z = point
    flat = math.hypot(x, z)
    return math.atan2(x, z), -math.atan2(y - eyes, max(flat, 1e-3))


def _clamped(value: float, limit: float) -> float:
    return min(max(value, -limit), limit)


def _cheated(moment: Moment, yaw: float, pose: Pose) -> float:
    """Return the head's yaw such that the audience still sees the face, as actors do."""
    trunk = moment.facing + pose.pelvis[1] + pose.spine[1]
    if abs(moment.facing) > _AWAY:
        return yaw
    return _clamped(min(max(yaw, -_CHEAT - trunk), _CHEAT - trunk), 0.85)


def attend(
    moment: Moment, pose: Pose, *, strength: float = 1.0, sway: float = 1.0, keep: bool = False
) -> Pose:
    """Return ``pose`` with head and eyes on what matters, blinking, and in its mood.

    The head does most of the turn, the eyes the rest, a sixth of a second ahead.

    Args:
        moment: When.
        pose: Whose head is still; what its head does already is added.
        strength: Share of the turn towards the point that is done.
        sway: How much idle eyes wander when nothing matters.
        keep: Keep the face's expression also when there is a mood.
    """
    eyes = moment.body.face[1] + pose.offset[1]
    if moment.towards is None:
        yaw, pitch = _glance(moment.own, moment.phase)
        next_yaw, next_pitch = _glance(moment.own + _LEAD, moment.phase)
        yaw, pitch, next_yaw, next_pitch = (sway * a for a in (yaw, pitch, next_yaw, next_pitch))
    else:
        yaw, pitch = _aim(eyes, moment.towards)
        next_yaw, next_pitch = _aim(eyes, moment.ahead or moment.towards)
        trunk_yaw = pose.pelvis[1] + pose.spine[1]
        trunk_pitch = pose.pelvis[0] + pose.spine[0]
        yaw, next_yaw = yaw - trunk_yaw, next_yaw - trunk_yaw
        pitch, next_pitch = pitch - trunk_pitch, next_pitch - trunk_pitch
    head_yaw = _cheated(moment, _clamped(yaw * 0.75, 0.85) * strength + pose.head[1], pose)
    turned: Angles = (
        min(max(pitch * 0.72, -0.24), 0.55) * strength + pose.head[0],
        head_yaw,
        _clamped(yaw, 1.0) * -0.08 * strength + pose.head[2],
    )
    gaze = (
        _clamped((next_yaw - turned[1]) / 0.5, 0.48),
        _clamped(-(next_pitch - turned[0]) / 0.45, 0.42),
    )
    face = replace(pose.face, gaze=gaze, blink=max(blink(moment), pose.face.blink))
    return replace(pose, head=turned, face=face if keep else mooded(moment, face))
