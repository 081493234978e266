from collections.abc import Callable
from typing import Any

import numpy as np

from reelkite.engines.diorama.sets.indoors.furnishings.fitting import LIGHTS, MAKERS, Fit
from reelkite.engines.diorama.sets.schemes import SCHEMES
from tests.tables import each


@each("word", MAKERS)
def test_every_word_can_be_made(extent: Callable[..., Any], word: str) -> None:
    """Each word of a plan gives pieces whose arrays fit together."""
    fit = Fit(SCHEMES[1], np.random.default_rng(3), lit=True)
    extent(MAKERS[word](fit))


def test_what_gives_light_can_be_made() -> None:
    """Lights are given by things that exist."""
    assert set(LIGHTS) <= set(MAKERS)
