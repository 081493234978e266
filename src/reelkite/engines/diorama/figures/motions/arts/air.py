"""Instruments that are not there: drums in the air, and a guitar of nothing."""

import math
from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Grasp, Hold, triple
from reelkite.engines.diorama.figures.motions.arts.music import guitar_like
from reelkite.engines.diorama.figures.motions.attention import attend
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.standing import at_ease
from reelkite.engines.diorama.figures.poses import Arm, Face, Pose
from reelkite.engines.diorama.modelling.turning import Vector, unit, vector
from reelkite.engines.diorama.scene.mesh import Vec3

_BEAT: Final = 1.6
"""Strokes a second of each hand."""
_WILD: Final = Face(mouth="open", brows=0.06, squint=0.45)
_UP: Final[Vec3] = (0.0, 1.0, 0.0)


def air_drums(moment: Moment) -> Pose:
    """Drum on nothing: two sticks fly up beside the head and down in turn, knees and head go along.

    The sticks tell what it is; the drums are in the player's mind, one to the left, one to the
    right and a cymbal above.
    """
    body, beat = moment.body, moment.wave(_BEAT)
    sticks, arms = [], []
    for number, (sign, shift) in enumerate(((-1.0, 0.0), (1.0, 0.5))):
        share = (moment.own * _BEAT + shift) % 1.0
        up = 0.5 + 0.5 * math.cos(math.tau * share)
        high = int(moment.own * _BEAT + shift) % 4 == 3
        fist = _fist(body.arm, float(body.shoulder[1]), sign, 0.6 * up + 0.4 * high)
        tip = unit(vector(0.30 * sign, 1.5 * up - 0.5, 0.75))
        sticks.append(Hold("drumstick", "mark", triple(fist), triple(tip), size=1.25 * body.reach))
        grasp = Grasp((0.0, 0.0, 0.0), _UP, hold=number)
        arms.append(Arm(elbow=(1.0, -0.5, -0.2), grasp=grasp, curl=1.0))
    bounce = abs(beat)
    pose = replace(
        at_ease(moment), holds=tuple(sticks), right=arms[0], left=arms[1],
        offset=(0.0, -0.03 - 0.03 * bounce, 0.0), spine=(0.10 + 0.05 * bounce, 0.10 * beat, 0.0),
        head=(0.16 * moment.wave(2 * _BEAT), 0.0, 0.08 * beat), squash=0.02 * bounce, face=_WILD,
    )  # fmt: skip
    return attend(moment, pose, strength=0.2, sway=0.2, keep=True)


def _fist(arm: float, shoulder: float, sign: float, up: float) -> Vector:
    """Return where a fist is between the low and the high end of its stroke."""
    return vector(sign * (0.30 + 0.34 * up), 0.0, 0.42 - 0.10 * up) * arm + vector(
        sign * 0.1, shoulder + (-0.55 + 0.70 * up) * arm, 0.0
    )


def air_guitar(moment: Moment) -> Pose:
    """Play a guitar that is not there, wildly, the head thrown to and fro."""
    beat = moment.wave(1.2)
    pose = _AIR(moment)
    return replace(
        pose, face=_WILD, spine=(-0.10 + 0.05 * beat, 0.10, -0.10),
        head=(0.16 * moment.wave(2.4), 0.1, 0.10 * beat),
    )  # fmt: skip


_AIR: Final = guitar_like("air guitar")

AIR: Final[dict[str, Motion]] = {
    **dict.fromkeys(("air drum", "play air drum", "play air drums", "drum air"), air_drums),
    **dict.fromkeys(("air guitar", "play air guitar"), air_guitar),
}  # fmt: skip
"""Instruments of air, by canonical action."""
