"""Sizes, ties and numbers."""

import math
from dataclasses import dataclass, replace

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.scene.acting import Act, Extent, Performance
from reelkite.engines.diorama.staging.blocking import (
    Part,
    Tie,
    backdrops_of,
    copies_of,
    is_landmark,
    shown_from_the_side,
    sized,
    stands_far_behind,
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


def test_a_dozen_is_exact_and_more_are_a_crowd() -> None:
    """Twelve are twelve; a hundred are more than one counts."""
    assert copies_of(part(0, count=3)) == 3
    assert copies_of(part(0, count=12)) == 12
    assert 12 < copies_of(part(0, count=100)) < 20


def test_there_is_no_room_below_a_toaster() -> None:
    """What lies under a closed thing bears it; under a table one lies."""
    jar = Subject("jar", "prop/jar", relations=(Relation("under", 1),))
    toaster, table = Subject("toaster", "prop/toaster"), Subject("table", "prop/table")

    (borne,) = ties_of([jar, toaster])
    (below,) = ties_of([jar, table])

    assert (borne.part, borne.host, borne.kind) == (1, 0, "on")
    assert (below.part, below.host, below.kind) == (0, 1, "under")


def test_who_is_under_an_umbrella_holds_it() -> None:
    """An umbrella does not grow out of a head."""
    lady = Subject("lady", "person/woman", relations=(Relation("under", 1),))

    (tie,) = ties_of([lady, Subject("umbrella", "prop/umbrella")])

    assert (tie.part, tie.host, tie.kind) == (1, 0, "holds")


def test_flat_things_are_not_blown_up() -> None:
    """A rug's breadth counts for its size, so it does not become a field."""
    rug = replace(part(0), extent=Extent(1.0, 1.0, 0.03, 0.7, 0.7))

    (shown,) = sized((rug,), (), on_table=False)

    assert shown.width < 2.5


def test_a_pile_does_not_look_about_to_fall() -> None:
    """A wide thing on a narrow one gives way, and so does the narrow one."""
    parts = (part(0, Relation("on", 1), size=2.0), part(1, size=0.2))

    guest, host = sized(parts, ties_of([p.subject for p in parts]), on_table=False)

    assert guest.width < 1.5 * host.width


def test_what_one_jumps_over_is_low() -> None:
    """A log is lower than the fox that leaps it."""
    fox = part(0, Relation("above", 1), size=0.5)
    fox = replace(fox, subject=replace(fox.subject, action="jump"))
    parts = (fox, part(1, size=0.6))

    leaper, log = sized(parts, ties_of([p.subject for p in parts]), on_table=False)

    assert log.height < 0.6 * leaper.height


def test_a_castle_is_the_backdrop_of_a_rider() -> None:
    """What towers over all others goes behind them, unless it was said where it stands."""
    castle = part(1, size=12.0)
    castle = replace(castle, subject=replace(castle.subject, asset="prop/castle"))
    parts = (part(0, size=1.7), castle)
    ordered = (part(0, Relation("left of", 1), size=1.7), castle)

    assert backdrops_of(parts, ()) == {1}
    assert backdrops_of(ordered, ()) == frozenset()
    assert backdrops_of((castle,), ()) == frozenset()
    assert backdrops_of((part(0, size=1.7), part(1, size=12.0)), ()) == frozenset()
    assert sized(parts, (), on_table=False)[0].scale == 1.0


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


def test_a_parrot_on_a_shoulder_hardly_grows() -> None:
    """What sits on a body is about as big beside it as in life."""
    pirate = part(1, size=1.7)
    pirate = replace(pirate, subject=replace(pirate.subject, asset="person/man"))
    parts = (part(0, Relation("on", 1), size=0.3), pirate)

    parrot, man = sized(parts, ties_of([p.subject for p in parts]), on_table=False)

    assert man.scale <= parrot.scale <= 1.5 * man.scale


def test_who_plays_a_thing_has_it() -> None:
    """The action names it and hands know it, so it does not stand beside its player."""
    lady = Subject("lady", "person/woman", action="play cello", relations=(Relation("beside", 1),))
    cello, anvil = Subject("cello", "prop/cello"), Subject("anvil", "prop/anvil")

    (tie,) = ties_of([lady, cello])

    assert (tie.part, tie.host, tie.kind) == (1, 0, "holds")
    assert ties_of([lady, anvil]) == ()


def test_a_board_leaps_along() -> None:
    """Over a bench on a skateboard: the bench is the hurdle, the board goes with the rider."""
    relations = (Relation("above", 1), Relation("rides", 2))
    skater = Subject("skater", "person/adult", action="jump", relations=relations)
    bench, board = Subject("bench", "prop/bench"), Subject("board", "prop/skateboard")

    ties = {(t.part, t.host, t.kind) for t in ties_of([skater, bench, board])}

    assert ties == {(0, 1, "above"), (2, 0, "holds")}


def test_only_what_towers_behind_the_living_stands_far_behind() -> None:
    """A tram behind a man does; a stool behind him, and a tram behind a box, do not."""
    man = replace(part(0), subject=Subject("man", "person/man"))
    tram, stool = part(1, Relation("behind", 0), size=4.0), part(1, Relation("behind", 0))

    assert stands_far_behind(tram, (man, tram))
    assert not stands_far_behind(stool, (man, stool))
    assert not stands_far_behind(tram, (part(0), tram))


def test_what_one_is_busy_with_is_in_the_hands() -> None:
    """A phone that is looked at, a bear that is hugged, an easel: no second one stands beside."""
    for action, asset, kinds in (
        ("look", "prop/phone", ["holds"]),
        ("hug teddy bear", "prop/teddy-bear", ["holds"]),
        ("paint", "prop/easel", ["holds"]),
        ("stand", "prop/suitcase", []),
        ("look", "prop/lighthouse", []),
    ):
        person = Subject("man", "person/man", action=action, relations=(Relation("beside", 1),))
        noun = asset.rsplit("/", maxsplit=1)[-1].replace("-", " ")
        assert [tie.kind for tie in ties_of([person, Subject(noun, asset)])] == kinds


def test_a_lantern_over_somebody_is_above_and_shrinks_nobody() -> None:
    """Who is under a small thing that hangs keeps his size; under a table one still goes."""
    fox = Subject("fox", "animal/fox", relations=(Relation("under", 1),))

    assert ties_of((fox, Subject("lantern", "prop/lantern"))) == (Tie(1, 0, "above"),)
    assert ties_of((fox, Subject("table", "prop/table"))) == (Tie(0, 1, "under"),)


def test_a_giraffe_towers_over_a_car_as_it_does_in_life() -> None:
    """Beside people and things it is larger than its model; among animals it is not."""
    giraffe = replace(part(0, size=2.0), subject=Subject("giraffe", "animal/giraffe"))
    other = part(1, size=1.6)
    zebra = replace(other, subject=Subject("zebra", "animal/zebra"))

    beside_car, car = sized((giraffe, other), (), on_table=False)
    among, striped = sized((giraffe, zebra), (), on_table=False)

    assert beside_car.height / car.height > 1.15 * among.height / striped.height


def test_what_several_sit_on_lies_across() -> None:
    """A long fence is turned to three quarters, and straight across under a row of cats."""
    fence = replace(part(0), extent=Extent(0.1, 0.1, 0.8, near=1.0, far=1.0))
    alone, row = (shown_from_the_side(fence, bench=bench) for bench in (False, True))

    assert alone.turn < row.turn == pytest.approx(math.pi / 2)
    assert row.width > alone.width


def test_a_landmark_is_known_by_its_whole_name() -> None:
    """The lady with the torch and the sphinx are landmarks, and several towers are none."""

    def named(asset: str, count: int = 1) -> Part:
        one = part(0, size=6.0, count=count)
        return replace(one, subject=replace(one.subject, asset=asset))

    assert is_landmark(named("prop/torch-lady"))
    assert is_landmark(named("prop/sphinx"))
    assert not is_landmark(named("prop/iron-tower", count=3))
    assert not is_landmark(named("prop/lady-bug"))
