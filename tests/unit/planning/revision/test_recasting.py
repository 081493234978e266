"""Who plays, changed."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation, Subject
from reelkite.planning import plan
from reelkite.planning.revision.instructions import Change, ChangeKind
from reelkite.planning.revision.recasting import changed, without

BASE = plan("A woman in a red dress walks with a dog beside a bench", 4)


def _cast(change: Change) -> tuple[Subject, ...]:
    return changed(BASE, [change])[0].shots[0].subjects


def test_who_is_removed_leaves_no_tie_behind() -> None:
    """Relations are counted anew, and those to whoever has gone end."""
    one, two, three = (Subject(noun, "prop/cup") for noun in ("a", "b", "c"))
    tied = replace(one, relations=(Relation("on", 1), Relation("beside", 2)))

    kept = without((tied, two, three), [1])

    assert [subject.noun for subject in kept] == ["a", "c"]
    assert kept[0].relations == (Relation("beside", 1),)


def test_another_in_its_place_does_the_same() -> None:
    """The horse that replaces the dog does what the dog did, where the dog did it."""
    dog = next(one for one in BASE.shots[0].subjects if one.noun == "dog")
    horse = next(
        one for one in _cast(Change(ChangeKind.SWAP, "dog", "a horse")) if one.noun == "horse"
    )

    assert (horse.action, horse.relations) == (dog.action, dog.relations)
    assert horse.asset == "animal/horse"


def test_a_garment_is_dyed() -> None:
    """A colour that is said of what somebody wears changes the garment, not its wearer."""
    woman = _cast(Change(ChangeKind.RECOLOUR, "dress", "blue"))[0]

    assert "blue dress" in woman.attributes
    assert "red dress" not in woman.attributes
    assert woman.colour is None


def test_a_garment_that_nobody_wore_is_put_on() -> None:
    """Whoever wears nothing of the kind yet puts it on."""
    assert "green hat" in _cast(Change(ChangeKind.RECOLOUR, "hat", "green"))[0].attributes


def test_what_nobody_plays_is_kept_out_of_the_set() -> None:
    """To remove trees that only the place shows, the place is told."""
    shot = changed(BASE, [Change(ChangeKind.REMOVE, "trees")])[0].shots[0]

    assert "tree" in shot.excluded
    assert shot.subjects == BASE.shots[0].subjects


def test_people_and_animals_are_whole_classes() -> None:
    """Who removes the people means everybody who is one."""
    assert all(
        not one.asset.startswith("person/") for one in _cast(Change(ChangeKind.REMOVE, "people"))
    )


def test_what_is_not_found_is_named() -> None:
    """A change of something that is not there is told, not ignored."""
    assert changed(BASE, [Change(ChangeKind.SWAP, "submarine", "a cat")])[1] == ("submarine",)
