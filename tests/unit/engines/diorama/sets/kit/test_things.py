"""Things of the kit."""

from collections.abc import Callable, Iterable

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array, placed
from reelkite.engines.diorama.sets.kit import Look, Thing, items_of, names, thing
from reelkite.engines.diorama.sets.schemes import SCHEMES
from tests.tables import each

HEAVIEST = 20_000
"""Triangles that one thing may have."""


def _look(*, lit: bool = True, snowy: bool = False, scheme: int = 0) -> Look:
    return Look(SCHEMES[scheme], np.random.default_rng(3), lit=lit, snowy=snowy)


def _all(one: Thing) -> list[Solid]:
    return [*one.pieces, *(piece for mover in one.movers for piece in mover.pieces)]


@each("name", sorted(names()))
def test_every_thing_can_be_made(
    extent: Callable[[Iterable[Solid]], tuple[Array, Array]], name: str
) -> None:
    """Its arrays fit together, it is not too heavy, and snow may lie on it."""
    made = thing(name, _look(snowy=True))
    pieces = _all(made)
    if not pieces:
        assert made.plumes
        return
    low, high = extent(pieces)
    assert (high - low).max() > 0.05
    assert sum(len(piece.mesh.triangles) for piece in pieces) < HEAVIEST


def test_movers_move_and_stand_where_the_thing_stands() -> None:
    """A part that turns is somewhere else later, and goes with the thing it belongs to."""
    wheel = thing("ferris wheel", _look())
    there = wheel.stood(placed((10.0, 0.0, -5.0)))
    items = items_of(there)
    assert items
    for item in items:
        assert item.placement is not None
        assert not np.allclose(item.placement(0.0), item.placement(2.0))
    assert abs(there.movers[0].base[0, 3] - 10.0) < 1.0


def test_lamps_are_lit_in_the_dark_only() -> None:
    """A street lamp gives light when lamps are on; a fire always does."""
    assert thing("lamp post", _look()).lamps
    assert not thing("lamp post", _look(lit=False)).lamps
    assert thing("campfire", _look(lit=False)).lamps


def test_windows_shine_warm_at_night() -> None:
    """A pane that is lit has the colour of lamplight, not of the day's glass."""
    shining = [piece for piece in thing("house", _look()).pieces if piece.emission.max() > 0]
    assert shining
    assert all(piece.colours[0, 0] > piece.colours[0, 2] for piece in shining)


def test_a_scheme_changes_the_colours() -> None:
    """A thing that takes the scheme's colours differs from scheme to scheme."""
    first, second = (thing("house", _look(scheme=k)).pieces[0].colours for k in (0, 1))
    assert not np.allclose(first, second)


def test_what_is_no_thing_is_told() -> None:
    """An unknown name raises a key error."""
    with pytest.raises(KeyError):
        thing("no such thing", _look())


def test_the_sky_in_a_window_is_dark_by_night() -> None:
    """What shines with daylight does not shine at night."""
    day, night = (
        thing("apron window", Look(SCHEMES[0], np.random.default_rng(1), night=dark))
        for dark in (False, True)
    )
    assert max(float(piece.emission.max()) for piece in day.pieces) > 0.5
    assert max(float(piece.emission.max()) for piece in night.pieces) == 0
