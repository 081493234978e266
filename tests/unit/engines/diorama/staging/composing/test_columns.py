"""Columns, rows and ranks."""

import itertools
from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.staging.blocking import Part, Spot, ties_of
from reelkite.engines.diorama.staging.composing.columns import Manner, gap_of, span_of, spots_for
from tests.unit.engines.diorama.staging.bodies import part


def spots(*parts: Part, manner: Manner | None = None) -> tuple[Spot, ...]:
    """Return where the roots stand."""
    return spots_for(parts, ties_of([each.subject for each in parts]), manner)


def several(count: int) -> Part:
    """Return a cube that is many."""
    one = part(0)
    return replace(one, subject=replace(one.subject, count=count))


def test_columns_do_not_overlap_and_are_centred() -> None:
    """Neighbours keep a gap, and the group's middle is the stage's."""
    parts = (part(0), part(1), part(2))
    made = spots(*parts)
    low, high = span_of(made, parts)

    xs = sorted(spot.x for spot in made)
    assert all(b - a >= 1.0 + gap_of(parts[0]) - 1e-6 for a, b in itertools.pairwise(xs))
    assert low == pytest.approx(-high)


def test_behind_is_further_and_looks_past() -> None:
    """A row behind is further from the audience, and to the side of what would hide it."""
    made = {spot.part: spot for spot in spots(part(0), part(1, Relation("behind", 0)))}

    assert made[1].z < made[0].z - 0.5
    assert abs(made[1].x - made[0].x) > 0.4


def test_in_front_is_nearer() -> None:
    """A row before is nearer to the audience, and nobody leaves the stage for it."""
    made = {spot.part: spot for spot in spots(part(0), part(1, Relation("in front of", 0)))}

    assert made[1].z > made[0].z + 0.5
    assert max(spot.z for spot in made.values()) <= 0


def test_a_mirror_swaps_who_is_not_ordered() -> None:
    """Chance turns a group round, and a relation does not let it."""
    free = (part(0), part(1))
    ordered = (part(0, Relation("left of", 1)), part(1))

    assert spots(*free)[0].part != spots(*free, manner=Manner(mirrored=True))[0].part
    assert spots(*ordered)[0].part == spots(*ordered, manner=Manner(mirrored=True))[0].part


@pytest.mark.parametrize("count", [1, 3, 5, 8, 12])
@pytest.mark.parametrize("portrait", [False, True])
def test_all_of_a_number_stand_apart(count: int, portrait: bool) -> None:
    """As many spots as were asked for, none in another's, in ranks where they are many."""
    made = spots(several(count), manner=Manner(portrait=portrait))

    assert len(made) == count
    assert {spot.copy for spot in made} == set(range(count))
    for one, other in itertools.combinations(made, 2):
        assert abs(one.x - other.x) + abs(one.z - other.z) > 0.4
    assert (max(spot.rank for spot in made) > 0) == (count > 4 or (portrait and count > 3))


def test_a_seed_changes_a_crowd_and_not_a_pair() -> None:
    """A crowd stands unevenly, each time otherwise; two alone stand where they should."""
    one, other = Manner(seed=1), Manner(seed=2)

    assert spots(several(5), manner=one) != spots(several(5), manner=other)
    assert spots(part(0), part(1), manner=one) == spots(part(0), part(1), manner=other)


def test_a_ring_is_open_to_the_audience() -> None:
    """Those around something are on all sides of it but the front."""
    ring = replace(
        several(6), subject=replace(several(6).subject, relations=(Relation("around", 1),))
    )
    made = [spot for spot in spots(ring, part(1)) if spot.part == 0]
    host = next(spot for spot in spots(ring, part(1)) if spot.part == 1)

    assert min(spot.x for spot in made) < host.x < max(spot.x for spot in made)
    assert min(spot.z for spot in made) < host.z
    assert all(abs(s.x - host.x) > 0.4 or s.z < host.z for s in made)


def test_a_backdrop_is_far_behind_and_does_not_widen_the_group() -> None:
    """A tower stands behind a rider, who keeps the middle."""
    tower = part(1, size=9.0)
    tower = replace(tower, subject=replace(tower.subject, asset="prop/tower"))
    made = {spot.part: spot for spot in spots(part(0, size=1.7), tower)}

    assert made[0].x == pytest.approx(0)
    assert made[1].z < -5


def test_many_columns_of_a_tall_frame_stand_in_two_rows() -> None:
    """Four beside each other are too wide for a portrait."""
    parts = tuple(part(k) for k in range(4))
    wide, tall = spots(*parts), spots(*parts, manner=Manner(portrait=True))

    assert {spot.z for spot in wide} == {0.0}
    assert len({spot.z for spot in tall}) == 2


def test_a_pull_of_focus_needs_depth() -> None:
    """The second stands well behind the first, but not hidden by it."""
    made = {spot.part: spot for spot in spots(part(0), part(1), manner=Manner(deep=True))}

    assert made[1].z < made[0].z - 2
    assert abs(made[1].x - made[0].x) > 1


def test_one_between_two_of_a_kind_has_one_on_each_side() -> None:
    """Two who are one subject part for whoever is between them."""
    pair = replace(several(2), index=1)
    made = spots(part(0, Relation("between", 1)), pair)
    left, right = sorted(spot.x for spot in made if spot.part == 1)
    (middle,) = (spot.x for spot in made if spot.part == 0)

    assert left + 1.0 < middle < right - 1.0


def test_a_small_thing_is_beside_a_tall_one_and_not_below_it() -> None:
    """Their middles are further apart to the side than in height."""
    made = {s.part: s for s in spots(part(0, Relation("left of", 1), size=0.2), part(1, size=4.0))}

    assert made[1].x - made[0].x > (4.0 - 0.2) / 2


def test_what_hangs_takes_no_room_on_the_floor() -> None:
    """Chandeliers stand nobody apart."""
    lamps = replace(several(3).subject, asset="prop/chandelier")
    lamp = replace(part(2, size=2.0), subject=lamps)
    apart = spots(part(0), part(1, Relation("beside", 0)))
    lit = [spot for spot in spots(part(0), part(1, Relation("beside", 0)), lamp) if spot.part < 2]

    assert [spot.x for spot in lit] == pytest.approx([spot.x for spot in apart])


def test_four_long_animals_stand_in_two_ranks() -> None:
    """Four who are longer than high are no line across the horizon; four cubes are one rank."""
    four = several(4)
    long = replace(four, extent=replace(four.extent, left=1.2, right=1.2))

    assert {spot.rank for spot in spots(four)} == {0}
    assert {spot.rank for spot in spots(long)} == {0, 1}
