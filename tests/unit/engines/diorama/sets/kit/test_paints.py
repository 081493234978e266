"""Colours and finishes of the kit."""

from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.sets.kit.paints import COLOURS, Look, colour_of, finish_of
from reelkite.engines.diorama.sets.schemes import SCHEMES
from reelkite.engines.diorama.sets.written import Line


def _look() -> Look:
    return Look(SCHEMES[0], np.random.default_rng(1))


def test_colours_are_words_codes_and_places_of_the_scheme() -> None:
    """A colour is found by its word, by its code, or in the place's scheme."""
    assert colour_of("red", _look()) == COLOURS["red"]
    assert colour_of("#ffffff", _look()) == (1.0, 1.0, 1.0)
    assert colour_of("$wood", _look()) == SCHEMES[0].wood
    assert colour_of("$any", _look()) in SCHEMES[0].accents


def test_an_unknown_colour_is_told() -> None:
    """A word that is no colour raises a key error."""
    with pytest.raises(KeyError):
        colour_of("nocolour", _look())


@pytest.mark.parametrize(("lit", "shines"), [(True, 2.0), (False, 0.0)])
def test_night_lights_shine_only_when_lamps_are_on(lit: bool, shines: float) -> None:
    """``night`` glows in the dark alone, and what glows throws no shadow."""
    line = Line("box", (), MappingProxyType({"night": "2"}))
    finish = finish_of(line, lit=lit)
    assert finish.emission == shines
    assert finish.casts is not lit
