from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.sets.flora.undergrowth import bushes, ferns, flowers, mushrooms
from reelkite.engines.diorama.sets.nature.planting import Bed
from reelkite.engines.diorama.sets.nature.site import Site

BED = Bed(12, (3.0, 12.0), radius=0.3, gap=0.6)


def test_undergrowth_is_low_and_off_the_stage(site: Callable[..., Site]) -> None:
    """Bushes, ferns and mushrooms stay under a metre and out of the cleared circle."""
    for grow in (bushes, ferns, mushrooms):
        pieces = grow(site(), BED, "some")
        assert pieces
        for piece in pieces:
            x, y, z = piece.mesh.positions.T
            assert y.max() < 1.0
            assert np.hypot(x, z + 2).min() > 1.4


def test_flowers_bloom_in_their_season(site: Callable[..., Site]) -> None:
    """There are flowers in spring and summer, and none in autumn and winter."""
    assert flowers(site(), 8, 6, 12.0)
    assert flowers(site(season="spring"), 8, 6, 12.0)
    assert not flowers(site(season="autumn"), 8, 6, 12.0)
    assert not flowers(site(season="winter"), 8, 6, 12.0)


def test_excluded_flowers_do_not_grow(site: Callable[..., Site]) -> None:
    """Without flowers there are none."""
    here = site()
    here = replace(here, dressing=replace(here.dressing, excluded=("flowers",)))
    assert flowers(here, 8, 6, 12.0) == ()
