"""Groups, columns and rows."""

import itertools
from dataclasses import dataclass, replace

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance
from reelkite.engines.diorama.staging.blocking import (
    Part,
    copies_of,
    shown_from_the_side,
    sized,
    span_of,
    spots_for,
    tallest_of,
    ties_of,
)


@dataclass(frozen=True)
class Dummy:
    """A performer of one size that never performs."""

    size: float = 1.0

    def extent(self, act: Act) -> Extent:
        """Return a cube."""
        del act
        half = self.size / 2
        return Extent(half, half, self.size, half, half)

    def perform(self, act: Act) -> Performance:
        """Is never called here."""
        raise NotImplementedError


def part(index: int, *relations: Relation, size: float = 1.0, count: int = 1) -> Part:
    """Return a cube of ``size`` as subject ``index``."""
    subject = Subject(f"thing{index}", "prop/box", count=count, relations=relations)
    performer = Dummy(size)
    return Part(index, subject, performer, performer.extent(Act()))


def columns(*parts: Part) -> list[int]:
    """Return the parts' indices from left to right."""
    spots = spots_for(parts, ties_of([p.subject for p in parts]))
    return [spot.part for spot in sorted(spots, key=lambda spot: spot.x)]


def test_subjects_stand_in_the_order_of_mention() -> None:
    """Without a relation the first named is on the left."""
    assert columns(part(0), part(1), part(2)) == [0, 1, 2]


def test_left_of_and_right_of_order_the_columns() -> None:
    """A relation overrides the order of mention."""
    assert columns(part(0, Relation("right of", 1)), part(1)) == [1, 0]
    assert columns(part(0), part(1, Relation("left of", 0))) == [1, 0]


def test_columns_do_not_overlap_and_are_centred() -> None:
    """Neighbours keep a gap, and the group's middle is the stage's."""
    parts = (part(0), part(1), part(2))
    spots = spots_for(parts, ())
    low, high = span_of(spots, parts)

    xs = sorted(spot.x for spot in spots)
    assert all(b - a > 1.0 for a, b in itertools.pairwise(xs))
    assert low == pytest.approx(-high)


def test_behind_is_further_from_the_audience() -> None:
    """A row behind has a lower z."""
    parts = (part(0), part(1, Relation("behind", 0)))
    spots = {spot.part: spot for spot in spots_for(parts, ())}

    assert spots[1].z < spots[0].z - 0.5


def test_the_holder_carries_and_the_rider_is_carried() -> None:
    """What is held hangs on the holder; who rides hangs on the mount."""
    holding = ties_of(
        [
            Subject("child", "person/child", relations=(Relation("holds", 1),)),
            Subject("ball", "prop/ball"),
        ]
    )
    riding = ties_of(
        [
            Subject("man", "person/man", relations=(Relation("rides", 1),)),
            Subject("horse", "animal/horse"),
        ]
    )

    assert (holding[0].part, holding[0].host) == (1, 0)
    assert (riding[0].part, riding[0].host) == (0, 1)


def test_nothing_hangs_on_itself_in_a_circle() -> None:
    """A contradiction keeps its first half."""
    ties = ties_of(
        [
            Subject("a", "prop/box", relations=(Relation("on", 1),)),
            Subject("b", "prop/box", relations=(Relation("on", 0),)),
        ]
    )

    assert len(ties) == 1


def test_hung_subjects_take_no_column() -> None:
    """A cup on a table is not beside it, and the pile is as tall as both."""
    parts = (part(0, Relation("on", 1)), part(1))
    ties = ties_of([p.subject for p in parts])
    spots = spots_for(parts, ties)

    assert [spot.part for spot in spots] == [1]
    assert tallest_of(spots, parts, ties) > 1.5


def test_an_ant_is_seen_beside_a_house() -> None:
    """Heights keep their order, but the smallest is at least three tenths of the tallest."""
    ant, house = sized((part(0, size=0.01), part(1, size=6.0)), (), on_table=False)

    assert 0.29 * house.height < ant.height < house.height


def test_on_a_table_things_are_small_and_on_the_ground_big_enough() -> None:
    """Scale follows the place."""
    (elephant,) = sized((part(0, size=3.0),), (), on_table=True)
    (apple,) = sized((part(0, size=0.08),), (), on_table=False)

    assert elephant.height == pytest.approx(0.30)
    assert apple.height == pytest.approx(0.5)


def test_counts_are_shown_up_to_a_limit() -> None:
    """Three are three; a hundred are a group."""
    assert copies_of(part(0, count=3)) == 3
    assert copies_of(part(0, count=100)) == 7
    assert len(spots_for((part(0, count=3),), ())) == 3


def test_what_is_flown_does_not_dwarf_its_holder() -> None:
    """A kite bigger than the child does not count as the tallest."""
    parts = (part(0, Relation("flies", 1), size=1.1), part(1, size=2.0))

    child, kite = sized(parts, ties_of([p.subject for p in parts]), on_table=False)

    assert child.scale == kite.scale == 1.0


def test_long_things_are_turned_and_cubes_are_not() -> None:
    """A thing twice as deep as wide shows its side, and takes the room for it."""
    cube = part(0)
    long_thing = replace(cube, extent=Extent(0.5, 0.5, 1.0, 2.0, 2.0))

    turned = shown_from_the_side(long_thing)

    assert shown_from_the_side(cube).turn == 0.0
    assert turned.turn > 0.7
    assert turned.width > 3.0


def test_a_walking_elephant_takes_the_room_of_its_length() -> None:
    """An animal that walks is seen from its side, so its length counts across the frame."""
    cube = part(0)
    long_body = Extent(0.5, 0.5, 1.0, 2.0, 2.0)
    elephant = replace(cube.subject, asset="animal/elephant", action="walk")

    walking = shown_from_the_side(replace(cube, subject=elephant, extent=long_body))

    assert walking.width > 3.0
    assert walking.turn == 0.0
