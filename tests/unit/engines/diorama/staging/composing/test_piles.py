"""Piles: what stands on what."""

from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Extent
from reelkite.engines.diorama.staging.blocking import Part, ties_of
from reelkite.engines.diorama.staging.composing.piles import (
    aside_of,
    base_on,
    is_before,
    pile_of,
    tallest_of,
)
from tests.unit.engines.diorama.staging.bodies import part


def named(each: Part, asset: str) -> Part:
    """Return the part as another asset."""
    return replace(each, subject=replace(each.subject, asset=asset))


def test_a_pile_is_as_tall_as_all_of_it() -> None:
    """Three on each other count three times, and as wide as the widest."""
    parts = [part(0, Relation("on", 1), size=2.0), part(1, Relation("on", 2)), part(2)]
    ties = ties_of([each.subject for each in parts])
    pile = pile_of(2, dict(enumerate(parts)), ties)

    assert pile.height == pytest.approx(4.0)
    assert pile.width == pytest.approx(2.0)
    assert tallest_of([2], parts, ties) == pytest.approx(4.0)


def test_what_is_above_hovers() -> None:
    """Above leaves a gap; on leaves none; what is held is no pile."""
    guest, host = part(0), part(1)

    assert base_on("on", guest, host) == pytest.approx(1.0)
    above = base_on("above", guest, host)
    assert above is not None
    assert above > 1.1
    assert base_on("holds", guest, host) is None


def test_what_is_in_a_thing_looks_out_of_it() -> None:
    """More than half of the guest is above the rim, except behind glass."""
    guest, bowl = part(0, size=0.4), part(1)
    out = base_on("in", guest, bowl)

    assert out is not None
    assert out + 0.4 > 1.2
    assert base_on("in", guest, named(bowl, "prop/aquarium")) == pytest.approx(0.1)


@pytest.mark.parametrize("asset", ["prop/house", "emoji/door"])
def test_one_stands_before_a_house_or_in_its_door(asset: str) -> None:
    """In a house means that both are seen: the guest is at its door."""
    house = named(part(1), asset)

    assert is_before(house)
    assert aside_of("in", part(0), house)[1] > 0.5


def test_under_a_lamp_post_is_beside_it() -> None:
    """Nothing grows out of a head; under a table is under it."""
    post = replace(part(1), extent=Extent(0.1, 0.1, 4.0, 0.1, 0.1))

    assert aside_of("under", part(0), post)[0] > 0.5
    assert aside_of("under", part(0, size=0.5), part(1, size=0.8))[0] == 0.0


def test_things_lie_on_a_car_in_which_people_sit() -> None:
    """A box is on the roof; a driver is lower."""
    box, car = part(0), named(part(1), "prop/car")

    assert base_on("on", box, car) == pytest.approx(1.0)
    assert (base_on("on", named(box, "person/man"), car) or 1.0) < 0.9


def test_who_leaps_over_a_thing_is_over_it() -> None:
    """The feet are near its top, before the leap itself rises, and not behind it."""
    dog, fence = part(0, size=0.6, action="jump"), part(1, size=0.8)
    low = base_on("above", dog, fence)

    assert low is not None
    assert 0.5 < low < 0.8
    assert abs(aside_of("above", dog, fence)[1]) < 0.3


def test_a_lamp_hangs_clear_of_the_head_below_it() -> None:
    """What hangs above somebody alive has more air below it than what hovers above a thing."""
    lamp, box = part(0, size=0.5), part(1, size=1.0)
    person = replace(box, subject=replace(box.subject, asset="person/man"))

    assert (base_on("above", lamp, person) or 0.0) > (base_on("above", lamp, box) or 9.0) + 0.1
