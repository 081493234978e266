"""What the prompt itself says about sound, beside what place and actions sound like."""

from typing import Final

from reelkite.domain.media import SoundCue
from reelkite.domain.storyboard import Hearing, Storyboard
from reelkite.sound.beds.recipes import RECIPES
from reelkite.sound.events.foley import FOLEY, SAME_SOUND
from reelkite.sound.plan import Bed

ASKED: Final = 2.0
"""LU of a bed that is asked for, against the reference: it is meant to be noticed."""

_TIMES: Final = (0.2, 0.62)
"""Shares of the clip when an event that is asked for is heard."""

_FAR: Final = 6.0
_STRONG: Final = 0.7


def asked_beds(hearing: Hearing) -> tuple[Bed, ...]:
    """Return the beds that are asked for by their names, or by what is heard of them."""
    recipes = [_recipe(name) for name in hearing.noises if name not in FOLEY]
    return tuple(Bed(recipe, ASKED) for recipe in recipes if recipe is not None)


def asked_cues(storyboard: Storyboard) -> tuple[SoundCue, ...]:
    """Return the events that are asked for, twice each; what goes on goes on for the clip."""
    seconds = float(storyboard.duration)
    names = [SAME_SOUND.get(name, name) for name in storyboard.hearing.noises]
    return tuple(
        SoundCue(name, seconds * at, 0.5, _FAR, _STRONG, seconds * 0.3)
        for name in names
        if name in FOLEY
        for at in _TIMES
    )


def is_wanted(bed: Bed, hearing: Hearing) -> bool:
    """Say whether a place's own bed may be heard."""
    unwanted = set(hearing.without)
    return not unwanted & {"ambience", bed.recipe, RECIPES[bed.recipe].heard}


def _recipe(name: str) -> str | None:
    if name in RECIPES:
        return name
    return next((key for key, recipe in RECIPES.items() if recipe.heard == name), None)
