"""Who is missing where it takes two."""

import pytest

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.players.coupled import coupled


@pytest.mark.parametrize("deed", ["shake hands", "hug", "kiss", "high five"])
def test_nobody_shakes_hands_alone(deed: str) -> None:
    """A second person of the same kind is there."""
    (shown,) = coupled([Subject("man", "person/man", action=deed)])

    assert shown.count == 2
    assert shown.action == deed


def test_who_is_hugged_hugs_back() -> None:
    """Both do the same, and no third person comes."""
    woman = Subject("woman", "person/woman", action="hug son", relations=(Relation("beside", 1),))
    shown = coupled([woman, Subject("son", "person/boy")])

    assert [one.action for one in shown] == ["hug", "hug"]
    assert [one.count for one in shown] == [1, 1]


def test_two_who_kiss_stay_two() -> None:
    """A couple of one noun needs nobody else, nor do two subjects with one deed."""
    (pair,) = coupled([Subject("couple", "person/adult", count=2, action="kiss")])
    assert pair.count == 2

    both = [Subject(noun, "person/adult", action="kiss") for noun in ("bride", "groom")]
    assert [one.count for one in coupled(both)] == [1, 1]


def test_a_tree_and_a_pet_are_hugged_by_one() -> None:
    """Things and animals take no second person."""
    tree = [Subject("man", "person/man", action="hug tree"), Subject("tree", "prop/tree")]
    dog = [Subject("girl", "person/girl", action="hug"), Subject("dog", "animal/dog")]

    assert coupled(tree)[0].count == 1
    assert coupled(dog)[0].count == 1


def test_who_is_with_a_lantern_holds_it() -> None:
    """It is in the hand, not on the ground; a table stays where it is."""
    boy = Subject("boy", "person/boy", action="walk")
    lantern = Subject("lantern", "prop/lantern", relations=(Relation("beside", 0),))
    table = Subject("table", "prop/table", relations=(Relation("beside", 0),))
    shown = coupled([boy, lantern, table])

    assert shown[0].relations == (Relation("holds", 1),)
    assert shown[1].relations == ()
    assert shown[2] == table


def test_what_one_stands_beside_is_not_held() -> None:
    """A girl beside a lantern has her hands free, and so has she whose hands are full."""
    girl = Subject("girl", "person/girl", relations=(Relation("beside", 1),))
    beside = (girl, Subject("lantern", "prop/lantern"))
    full = (
        Subject("man", "person/man", relations=(Relation("holds", 1),)),
        Subject("cup", "prop/cup"),
        Subject("umbrella", "prop/umbrella", relations=(Relation("beside", 0),)),
    )

    assert coupled(beside) == beside
    assert coupled(full) == full


def test_an_umbrella_of_nobody_is_held_by_the_first_person() -> None:
    """It does not stand in the room by itself."""
    shown = coupled([Subject("woman", "person/woman"), Subject("umbrella", "prop/umbrella")])

    assert shown[0].relations == (Relation("holds", 1),)


def test_a_man_and_a_woman_who_dance_dance_together() -> None:
    """Not each alone; two girls, and a man who sings, are left as they are."""
    man, woman = (Subject(noun, f"person/{noun}", action="dance") for noun in ("man", "woman"))
    girl = Subject("girl", "person/girl", action="dance")
    singer = Subject("man", "person/man", action="sing")

    assert [one.action for one in coupled([man, woman])] == ["waltz", "waltz"]
    assert coupled([girl, girl]) == (girl, girl)
    assert coupled([singer, woman]) == (singer, woman)


def test_who_gives_to_ducks_feeds_them() -> None:
    """To a child something is given."""
    woman = Subject("woman", "person/woman", action="give")

    assert coupled([woman, Subject("duck", "animal/duck")])[0].action == "feed"
    child = Subject("child", "person/child")
    assert coupled([woman, child, Subject("duck", "animal/duck")])[0].action == "give"


@pytest.mark.parametrize(("verb", "done"), [("build", "tend hair"), ("cut", "cut hair")])
def test_a_daughter_is_not_built(verb: str, done: str) -> None:
    """Her hair is braided or cut; a house is built as houses are."""
    mother = Subject("mother", "person/woman", action=f"{verb} daughter")
    assert coupled([mother, Subject("daughter", "person/girl")])[0].action == done

    builder = Subject("man", "person/man", action=f"{verb} house")
    assert coupled([builder, Subject("house", "prop/house")])[0] == builder


def test_who_is_under_a_blanket_is_seen_on_it() -> None:
    """A bed is another matter: one may hide under it."""
    boy = Subject("boy", "person/boy", action="read", relations=(Relation("under", 1),))

    shown = coupled([boy, Subject("blanket", "prop/blanket")])
    assert shown[0].relations == (Relation("on", 1),)
    assert coupled([boy, Subject("bed", "prop/bed")])[0].relations == boy.relations


def test_nobody_stands_on_a_phone() -> None:
    """Who talks on one has it at the ear, be it a monkey; a cup may stand on it."""
    phone = Subject("phone", "prop/phone")
    monkey = Subject("monkey", "animal/monkey", action="talk", relations=(Relation("on", 1),))
    shown = coupled([monkey, phone])[0]
    assert (shown.action, shown.relations) == ("call", (Relation("holds", 1),))

    cup = Subject("cup", "prop/cup", relations=(Relation("on", 1),))
    assert coupled([cup, phone])[0] == cup
