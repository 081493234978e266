"""Crafts by their tools and masters."""

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.staging.players.crafted import crafted

_WHEEL = Subject("wheel", "emoji/wheel", action="spin")


def test_a_potter_has_pot_and_wheel_in_hand() -> None:
    """What stood on the wheel stands there no more: the potter brings both."""
    potter = Subject(
        "potter", "person/woman", action="shape pot", relations=(Relation("beside", 1),)
    )
    pot = Subject("pot", "prop/pot", relations=(Relation("on", 2),))
    shown = crafted([potter, pot, _WHEEL])

    assert shown[0].action == "make pottery"
    assert shown[0].relations == (Relation("holds", 1), Relation("holds", 2))
    assert shown[1].relations == ()
    assert shown[2].action is None


def test_the_wheel_tells_the_craft_of_who_is_no_potter() -> None:
    """A woman who makes something at a wheel makes pottery; one who looks at it does not."""
    for action, done in (("make vase", "make pottery"), ("look", "look")):
        woman = Subject("woman", "person/woman", action=action)
        assert crafted([woman, _WHEEL])[0].action == done


def test_a_watchmaker_at_work_mends_a_watch() -> None:
    """Also one of whom nothing is said; one who walks is not at the bench."""
    assert crafted([Subject("watchmaker", "person/man")])[0].action == "repair watch"
    assert crafted([Subject("watchmaker", "person/man", action="walk")])[0].action == "walk"


def test_soup_is_cooked_on_the_stove_that_was_named() -> None:
    """Both are the cook's own; a table stays a table."""
    cook = Subject("chef", "person/man", action="cook soup")
    table = Subject("table", "prop/table")
    shown = crafted([cook, Subject("soup", "prop/soup"), Subject("stove", "prop/oven"), table])

    assert shown[0].action == "cook"
    assert {tie.to for tie in shown[0].relations} == {1, 2}
    assert shown[3] is table


def test_others_stay_as_they_are() -> None:
    """A dog at a wheel, and two potters, are left alone."""
    dog = (Subject("dog", "animal/dog", action="run"), _WHEEL)
    two = (Subject("potter", "person/man", count=2, action="shape clay"),)

    assert crafted(dog) == dog
    assert crafted(two) == two


def test_what_a_deed_brings_along_is_not_there_twice() -> None:
    """Who works at a computer has it before him, and a cat its piano; a sofa stays."""
    man = Subject("man", "person/man", action="work", relations=(Relation("beside", 1),))
    shown = crafted([man, Subject("computer", "prop/monitor"), Subject("sofa", "prop/sofa")])
    assert shown[0].relations == (Relation("holds", 1),)
    assert shown[2].relations == ()

    cat = Subject("cat", "animal/cat", action="play piano", relations=(Relation("beside", 1),))
    assert crafted([cat, Subject("piano", "prop/piano")])[0].relations == (Relation("holds", 1),)


def test_what_stands_elsewhere_is_not_taken() -> None:
    """Who sits on a computer has it not before her; who walks takes none along."""
    woman = Subject("woman", "person/woman", action="type", relations=(Relation("on", 1),))
    computer = Subject("computer", "prop/monitor")
    assert crafted([woman, computer])[0] is woman

    walker = Subject("man", "person/man", action="walk")
    assert crafted([walker, computer])[0] is walker


def test_a_flag_that_is_planted_is_in_hand() -> None:
    """Flag and glass are held; who holds a book is left alone."""
    flag = Subject("flag", "prop/flag")
    planter = crafted([Subject("astronaut", "person/adult", action="plant flag"), flag])[0]
    assert (planter.action, planter.relations) == ("hold", (Relation("holds", 1),))

    glass = Subject("glass", "prop/magnifying-glass")
    detective = crafted([Subject("detective", "person/adult", action="look"), glass])[0]
    assert detective.action == "inspect"

    reader = Subject("boy", "person/boy", action="hold", relations=(Relation("holds", 1),))
    assert crafted([reader, Subject("book", "prop/book"), flag])[0] is reader


def test_a_prize_is_held_up_by_who_gets_it() -> None:
    """It is upright in the hand, not pushed away by its foot."""
    winner = Subject("girl", "person/girl", action="receive award")
    shown = crafted([winner, Subject("award", "prop/trophy")])

    assert (shown[0].action, shown[0].relations) == ("hold", (Relation("holds", 1),))


def test_who_grills_stands_at_the_grill_that_was_named() -> None:
    """The barbecue and the sausages are the cook's own: nothing stands beside them again."""
    cook = Subject("man", "person/man", action="grill sausage", relations=(Relation("beside", 2),))
    shown = crafted([cook, Subject("sausage", "prop/hot-dog"), Subject("grill", "prop/barbecue")])

    assert {(tie.kind, tie.to) for tie in shown[0].relations} == {("holds", 1), ("holds", 2)}
