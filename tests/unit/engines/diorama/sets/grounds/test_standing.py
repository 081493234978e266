"""Things in their places on open ground."""

from collections.abc import Callable
from types import MappingProxyType

import numpy as np
import pytest

from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.sets.grounds.design import written
from reelkite.engines.diorama.sets.grounds.standing import Crowd, unknown
from reelkite.engines.diorama.sets.kit import Look, Thing
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.schemes import SCHEMES
from reelkite.engines.diorama.sets.written import Line
from tests.tables import each


def _line(row: str, name: str = "gravestone", **options: str) -> Line:
    word, *values = row.split()
    return Line(word, (name, *values), MappingProxyType(options))


def _everywhere(x: Array, z: Array) -> Array:
    return np.ones(np.broadcast(x, z).shape)


def _stood(site: Site, *lines: Line) -> Thing:
    look = Look(SCHEMES[0], np.random.default_rng(2))
    return Crowd(site, look, _everywhere).all_of(lines)


def _middle(made: Thing) -> Array:
    middle: Array = np.concatenate([piece.mesh.positions for piece in made.pieces]).mean(axis=0)
    return middle


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("put 6 -9", 1),
        ("at 0.5 12", 1),
        ("row -6 -9 6 -9 4", 4),
        ("grid -6 -9 2 -2 3 2", 6),
        ("strew 5 8 20 -1 1", 5),
    ],
)
def test_every_word_puts_as_many_as_it_says(
    site: Callable[..., Site], row: str, count: int
) -> None:
    """A line gives that many copies of its thing."""
    one = len(_stood(site(), _line("put 6 -9")).pieces)
    assert len(_stood(site(), _line(row)).pieces) == count * one


def test_a_thing_gives_way_to_the_stage(site: Callable[..., Site]) -> None:
    """What would stand on the stage moves outward or back; what must not move stays."""
    x, _, z = _middle(_stood(site(), _line("put 1 -2", r="0.8")))
    assert np.hypot(x, z + 2) > 2.5
    x, _, z = _middle(_stood(site(), _line("put 1 -2", r="0")))
    assert np.hypot(x - 1, z + 2) < 0.6


def test_tall_frames_bring_things_to_the_middle(site: Callable[..., Site]) -> None:
    """In a tall frame what stands aside comes nearer to the middle."""
    wide, tall = (_middle(_stood(site(aspect), _line("put 8 -14")))[0] for aspect in (1.78, 0.56))
    assert 0 < tall < wide


def test_what_is_excluded_is_not_there(site: Callable[..., Site]) -> None:
    """Neither the thing's own name nor what it is said to be may be excluded."""
    plain = site()
    excluded = Site(type(plain.dressing)("park", excluded=("car",)), plain.layout, plain.sightline)
    assert not _stood(excluded, _line("put 6 -9", "car")).pieces
    assert not _stood(excluded, _line("put 6 -9", "taxi", noun="car,taxi")).pieces
    assert _stood(excluded, _line("put 6 -9")).pieces


@each("name", written())
def test_places_ask_only_for_things_that_the_kit_has(name: str) -> None:
    """No line names a thing that cannot be made."""
    assert unknown(written()[name].lines) == ()
