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
from reelkite.engines.diorama.figures.motions.kite import fly_kite
from reelkite.engines.diorama.figures.motions.locomotion import jog, run, walk
from reelkite.engines.diorama.figures.motions.moment import Moment, Motion
from reelkite.engines.diorama.figures.motions.seated import read, ride, sit, sleep
from reelkite.engines.diorama.figures.motions.standing import look, stand

MOTIONS: Final[dict[str, Motion]] = {
    "stand": stand, "look": look, "walk": walk, "run": run, "jog": jog, "wave": wave, "sit": sit,
    "hold": hold, "fly kite": fly_kite, "dance": dance, "jump": jump, "read": read,
    "drink": drink, "eat": eat, "talk": talk, "sing": talk, "clap": clap, "point": point,
    "play": play, "ride": ride, "sleep": sleep, "lie": sleep, "stroll": walk, "hike": walk,
    "march": walk, "sprint": run, "chase": run, "race": run, "cheer": jump, "celebrate": jump,
    "smile": stand, "laugh": talk, "watch": look, "stare": look, "greet": wave, "meditate": sit,
    "rest": sit, "relax": sit, "pour": drink, "carry": hold, "throw": play, "juggle": play,
    "cook": play, "paint": play, "write": read, "speak": talk, "drive": ride, "row": ride,
}  # fmt: skip
"""Motions by canonical action."""


def motion_of(action: str | None) -> Motion:
    """Return the motion of an action; an unknown one is a person who stands and pays attention.

    A longer phrase falls back on its first word: ``walk dog`` walks.
    """
    if action is None:
        return stand
    return MOTIONS.get(action) or MOTIONS.get(action.split(" ")[0]) or look


__all__ = ["MOTIONS", "Moment", "Motion", "motion_of"]
