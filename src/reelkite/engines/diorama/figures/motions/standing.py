"""Standing: never frozen. Breath, a shift of weight, a glance."""

from dataclasses import replace

from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.scene.mesh import Vec3


def at_ease(moment: Moment) -> Pose:
    """Return a relaxed stance with the weight slowly going from leg to leg."""
    shift = moment.wave(0.16)
    breath = moment.wave(0.36)
    roll = 0.035 * shift
    return Pose(
        offset=(0.014 * shift, -0.010 - 0.004 * abs(shift), 0.0),
        pelvis=(0.0, 0.05 * shift, roll),
        spine=(0.03 + 0.012 * breath, -0.06 * shift, -1.6 * roll),
        head=(-0.02, 0.0, 0.5 * roll),
        squash=0.006 * breath,
        breath=0.018 * breath,
        shrug=0.004 * breath,
        left=_loose(moment, 0.10 * shift),
        right=_loose(moment, -0.10 * shift),
        drag=(0.03 * moment.wave(0.5) * moment.wind, 0.0, 0.05 * moment.wave(0.31) * moment.wind),
        face=Face(mouth="smile", brows=0.015 * moment.wave(0.2, 0.3)),
    )


def _loose(moment: Moment, swing: float) -> Arm:
    """Return an arm that hangs."""
    body = moment.body
    height = body.shoulder[1] - body.arm * 0.92
    hand: Vec3 = (body.shoulder[0] + body.arm * 0.24, height, body.arm * (0.10 + swing))
    return Arm(hand=hand, elbow=(0.5, -0.2, -1.0))


def stand(moment: Moment) -> Pose:
    """Stand at ease."""
    return attend(moment, at_ease(moment))


def look(moment: Moment) -> Pose:
    """Look with interest: a little forward, brows up."""
    pose = at_ease(moment)
    face = Face(mouth="smile", brows=0.05 + 0.02 * moment.wave(0.3))
    return attend(moment, replace(pose, spine=(0.07, *pose.spine[1:]), face=face))
