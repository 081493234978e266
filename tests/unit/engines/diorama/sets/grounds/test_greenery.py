"""What grows on a written place."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.grounds.greenery import CROPS, KINDS, grown
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.written import Line


def _line(row: str, **options: str) -> Line:
    word, *values = row.split()
    return Line(word, tuple(values), MappingProxyType(options))


def _everywhere(x: Array, z: Array) -> Array:
    return np.ones(np.broadcast(x, z).shape)


def _nowhere(x: Array, z: Array) -> Array:
    return np.zeros(np.broadcast(x, z).shape)


@pytest.mark.parametrize(
    "row",
    [
        "grass 2000 0.1 0.2",
        "flowers 8 5 9",
        "bushes 5 6 14 -1 1",
        "ferns 5 4 12 -1 1",
        "mushrooms 5 3 9 -1 1",
        "stones 5 3 12 -1 1",
        "trees wood 6 12 30 -1 1 4 6",
        "frame oak 0.8 9 5",
        "avenue broad -6 -5 -6 -25 4 5",
    ],
)
def test_every_word_plants_something(site: Callable[..., Site], row: str) -> None:
    """Each kind of line gives pieces, and a word that is no plant gives none."""
    assert grown(site(), (_line(row),), _everywhere)
    assert not grown(site(), (_line("put slide 0 0"),), _everywhere)


def test_nothing_grows_where_it_may_not(site: Callable[..., Site]) -> None:
    """Grass keeps off what is covered."""
    assert not grown(site(), (_line("grass 2000 0.1 0.2"),), _nowhere)


@pytest.mark.parametrize("crop", CROPS)
def test_a_crop_has_its_own_colours(site: Callable[..., Site], crop: str) -> None:
    """Wheat, rice and the like are blades in other colours than the lawn."""
    plain, other = (
        grown(site(), (_line("grass 2000 0.1 0.2", **words),), _everywhere)
        for words in ({}, {"as": crop})
    )
    assert other[0].layer is Layer.BLADES
    assert not np.allclose(plain[0].colours.mean(axis=0), other[0].colours.mean(axis=0))


def test_every_kind_of_tree_has_growers() -> None:
    """A word for trees stands for at least one grower."""
    assert all(KINDS.values())
