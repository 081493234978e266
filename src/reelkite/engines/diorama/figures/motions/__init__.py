"""How people move: one function of the moment for each action, in ``MOTIONS``."""

from typing import Final

from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.repertoire import MOTIONS
from reelkite.engines.diorama.figures.motions.seated import perched
from reelkite.engines.diorama.figures.motions.standing import look, stand
from reelkite.engines.diorama.figures.poses import Pose

_OWN_SEAT: Final = frozenset(
    {
        "sit", "read", "ride", "sleep", "lie", "meditate", "write", "drive", "sail", "row", "cycle",
        "swim", "crawl", "fly", "float", "hover", "rest", "relax", "type", "work", "draw", "sketch",
        "study", "kayak", "canoe", "paddle", "kneel", "pray", "cello", "pedal", "bike", "nap",
            "wake",
    }
)  # fmt: skip
"""Actions whose motions know what to do on a seat."""
_ON_FEET: Final = frozenset(
    {
        "walk", "run", "jog", "dance", "jump", "climb", "kick", "surf", "skate", "ski", "bend",
        "push", "stand", "spin", "march", "cheer", "skateboard", "snowboard", "rollerblade",
        "cartwheel", "somersault", "backflip", "handstand", "fall", "yoga", "squat", "celebrate",
        "ballet", "salsa", "tango", "waltz", "disco", "breakdance", "ice", "roller", "crouch",
    }
)  # fmt: skip
"""Actions that are done standing also on a boat or a board."""


_KNOW_SEATS: Final = frozenset(
    {"fly kite", *(word for word in MOTIONS if word.startswith("play ")), "call", "text", "shop"}
)  # fmt: skip
"""Longer phrases whose motions know what to do on a seat."""


def motion_of(action: str | None) -> Motion:
    """Return the motion of an action; an unknown one is a person who stands and pays attention.

    A longer phrase falls back on its first word: ``walk dog`` walks. On a seat, what is done with
    the hands is done sitting.
    """
    if action is None:
        return _SEATED[stand]
    first = action.split(" ")[0]
    motion = MOTIONS.get(action) or MOTIONS.get(first) or look
    if first in _OWN_SEAT or first in _ON_FEET or action in _KNOW_SEATS:
        return motion
    return _SEATED[motion]


def _seatable(motion: Motion) -> Motion:
    """Return ``motion``, done sitting where there is a seat."""

    def move(moment: Moment) -> Pose:
        pose = motion(moment)
        return pose if moment.seat is None else perched(moment, pose)

    return move


_SEATED: Final = {motion: _seatable(motion) for motion in {*MOTIONS.values(), stand, look}}
"""Motions that are done sitting where there is a seat."""


__all__ = ["MOTIONS", "Moment", "Motion", "motion_of"]
