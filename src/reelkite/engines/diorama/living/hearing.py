"""What a picture sounds like where the prompt names no place."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Shot, Storyboard
from reelkite.engines.diorama.tableau.parts import Nature, Tableau

_LEAST: Final = 0.06
"""Share of the picture that a nature must fill to be heard."""

_PLACES: Final = (
    (Nature.WATER, "lake"),
    (Nature.FOLIAGE, "forest"),
    (Nature.BUILDING, "city street"),
    (Nature.SKY, "meadow"),
)
"""Where it sounds as if one were, by what is seen, the loudest first."""


def heard(storyboard: Storyboard, tableau: Tableau) -> Storyboard:
    """Return the storyboard with places that sound like the picture, where none were named."""
    place = place_of(tableau)
    if place is None:
        return storyboard
    return replace(storyboard, shots=tuple(_placed(storyboard.shots, place)))


def place_of(tableau: Tableau) -> str | None:
    """Return a place that sounds as the picture looks, or None."""
    shares: dict[Nature, float] = {}
    for layer in tableau.layers:
        share = float((layer.alpha > 127).mean())
        shares[layer.nature] = shares.get(layer.nature, 0.0) + share
    return next((place for nature, place in _PLACES if shares.get(nature, 0.0) > _LEAST), None)


def _placed(shots: Iterable[Shot], place: str) -> Iterable[Shot]:
    for shot in shots:
        yield shot if shot.setting_words is not None else replace(shot, setting=place)
