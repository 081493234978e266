"""How people move: one function of the moment for each action, in ``MOTIONS``."""

from typing import Final

from reelkite.engines.diorama.figures.motions.gestures import (
    clap,
    dance,
    drink,
    eat,
    hold,
    jump,
    play,
    point,
    talk,
    wave,
)  # fmt: skip
from reelkite.engines.diorama.figures.motions.keyed import motion_by
from reelkite.engines.diorama.figures.motions.kite import fly_kite
from reelkite.engines.diorama.figures.motions.locomotion import jog, run, walk
from reelkite.engines.diorama.figures.motions.lying import crawl, drift, fly, lie, sleep, swim
from reelkite.engines.diorama.figures.motions.manners import FEELINGS, MUSIC, PLAYTHINGS
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import (
    cycle,
    drive,
    meditate,
    perched,
    read,
    ride,
    row,
    sit,
    write,
)  # fmt: skip
from reelkite.engines.diorama.figures.motions.standing import look, stand
from reelkite.engines.diorama.figures.motions.strokes import AT_PLAY, AT_WORK
from reelkite.engines.diorama.figures.poses import Pose

_BY_KEYS: Final[dict[str, Motion]] = {
    action: motion_by(stroke)
    for table in (AT_WORK, AT_PLAY, FEELINGS)
    for action, stroke in table.items()
}
_SYNONYMS: Final[dict[str, str]] = {
    "box": "hit", "fight": "hit", "strike": "hit", "bowl": "swing", "golf": "swing",
    "sweep": "clean", "mop": "clean", "wash": "clean", "shower": "groom", "brush": "groom",
    "water": "pour", "close": "open", "stretch": "bend", "exercise": "bend", "dress": "open",
    "work": "build", "lift": "raise", "celebrate": "cheer", "pick": "reach", "ice skate": "skate",
    "hit soccer ball": "kick", "hit football": "kick", "hit ball": "kick",
    "hit tennis ball": "swing", "hit golf ball": "swing", "hit baseball": "swing",
    "play soccer": "kick", "play football": "kick", "play tennis": "swing",
    "play baseball": "swing", "play golf": "swing", "play volleyball": "catch",
    "play frisbee": "throw", "play fetch": "throw", "hunt": "shoot", "shake hands": "give",
}  # fmt: skip

MOTIONS: Final[dict[str, Motion]] = {
    **_BY_KEYS,
    **{action: _BY_KEYS[same] for action, same in _SYNONYMS.items()},
    **{f"play {thing}": motion_by(MUSIC[word]) for thing, word in PLAYTHINGS.items()},
    "stand": stand, "look": look, "walk": walk, "run": run, "jog": jog, "wave": wave, "sit": sit,
    "hold": hold, "fly kite": fly_kite, "dance": dance, "jump": jump, "read": read,
    "drink": drink, "eat": eat, "lick": eat, "talk": talk, "sing": talk, "clap": clap,
    "point": point, "play": play, "ride": ride, "ride bicycle": cycle, "ride bike": cycle,
    "ride tricycle": cycle, "cycle": cycle, "sleep": sleep, "lie": lie, "stroll": walk,
    "hike": walk, "march": walk, "sprint": run, "chase": run, "race": run, "smile": stand,
    "watch": look, "stare": look, "greet": wave, "meditate": meditate, "rest": sit, "relax": sit,
    "write": write, "speak": talk, "drive": drive, "sail": row, "row": row, "swim": swim,
    "crawl": crawl, "fly": fly, "float": drift, "hover": drift, "spin": dance,
}  # fmt: skip
"""Motions by canonical action."""

_OWN_SEAT: Final = frozenset(
    {
        "sit", "read", "ride", "sleep", "lie", "meditate", "write", "drive", "sail", "row", "cycle",
        "swim", "crawl", "fly", "float", "hover", "rest", "relax",
    }
)  # fmt: skip
"""Actions whose motions know what to do on a seat."""
_ON_FEET: Final = frozenset(
    {
        "walk", "run", "jog", "dance", "jump", "climb", "kick", "surf", "skate", "ski", "bend",
        "push", "stand", "spin", "march", "cheer", "skateboard",
    }
)  # fmt: skip
"""Actions that are done standing also on a boat or a board."""


def motion_of(action: str | None) -> Motion:
    """Return the motion of an action; an unknown one is a person who stands and pays attention.

    A longer phrase falls back on its first word: ``walk dog`` walks. On a seat, what is done with
    the hands is done sitting.
    """
    first = (action or "").split(" ")[0]
    motion = stand if action is None else MOTIONS.get(action) or MOTIONS.get(first) or look
    if first in _OWN_SEAT or first in _ON_FEET or action == "fly kite":
        return motion
    return _seatable(motion)


def _seatable(motion: Motion) -> Motion:
    """Return ``motion``, done sitting where there is a seat."""

    def move(moment: Moment) -> Pose:
        pose = motion(moment)
        return pose if moment.seat is None else perched(moment, pose)

    return move


__all__ = ["MOTIONS", "Moment", "Motion", "motion_of"]
