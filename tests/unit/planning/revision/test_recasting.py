"""Who plays, changed."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation, Subject
from reelkite.planning import plan
from reelkite.planning.revision.instructions import read
from reelkite.planning.revision.recasting import changed, joined, retold, without
from reelkite.planning.revision.revising import as_basis
from reelkite.planning.revision.wishes import Change, ChangeKind

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
    swap = Change(ChangeKind.SWAP, "submarine", "a cat")

    assert changed(BASE, [swap])[1] == (swap,)


def test_a_garment_is_taken_off() -> None:
    """Who removes the dress removes no woman, and nothing of the set."""
    board = changed(BASE, [Change(ChangeKind.REMOVE, "dress")])[0]

    assert "red dress" not in board.shots[0].subjects[0].attributes
    assert board.shots[0].excluded == BASE.shots[0].excluded


def test_somebody_is_dressed() -> None:
    """A garment goes to whoever is named, else to the first person; another of its kind goes."""
    dog = _cast(Change(ChangeKind.DRESS, "dog", "hat"))
    woman = _cast(Change(ChangeKind.DRESS, "", "blue dress"))[0]

    assert [one.noun for one in dog if "hat" in one.attributes] == ["dog"]
    assert woman.attributes.count("blue dress") == 1
    assert "red dress" not in woman.attributes


def test_one_more_of_a_kind_is_counted() -> None:
    """Another dog makes two."""
    dogs = [one for one in _cast(Change(ChangeKind.MORE, "dog", "1")) if one.noun == "dog"]

    assert [dog.count for dog in dogs] == [2]


def test_each_becomes_one_of_those_who_come() -> None:
    """One dog that is turned into robots is one robot; into two, two."""
    one, two = (
        next(s for s in _cast(Change(ChangeKind.SWAP, "dog", by)) if s.noun == "robot")
        for by in ("robots", "two robots")
    )

    assert (one.count, two.count) == (1, 2)


def test_a_size_takes_the_place_of_another() -> None:
    """What was tiny and is to be larger is large."""
    tiny = changed(BASE, [Change(ChangeKind.RESIZE, "bench", "tiny")])[0]
    bench = changed(tiny, [Change(ChangeKind.RESIZE, "bench", "large")])[0].shots[0].subjects[-1]

    assert [look for look in bench.attributes if look in {"tiny", "large"}] == ["large"]


def _joined(prompt: str) -> tuple[Subject, ...]:
    return joined(as_basis(BASE.shots[0]), plan(prompt, 4).shots[0], read(prompt))


def test_who_sits_on_it_is_not_beside_it_any_more() -> None:
    """A deed may take somebody to another place in the shot."""
    dog = next(one for one in _joined("the dog sits on the bench") if one.noun == "dog")

    assert [tie.kind for tie in dog.relations] == ["on"]


def test_what_is_added_is_another_unless_it_is_the_one() -> None:
    """To add a dog makes a second; a cat beside the dog is beside the first."""
    (added,) = [one for one in _joined("add a dog") if one.basis is None]
    cast = joined(
        as_basis(BASE.shots[0]),
        plan("a cat next to the dog", 4).shots[0],
        read("add a cat next to the dog"),
    )
    cat = next(one for one in cast if one.noun == "cat")

    assert added.noun == "dog"
    assert cast[cat.relations[0].to].basis is not None


def test_who_is_left_out_of_a_scene_told_again_is_gone() -> None:
    """And who is named for the first time takes the place of one of his kind."""
    prompt = "A woman in a red dress walks with a cat"
    cast = retold(as_basis(BASE.shots[0]), plan(prompt, 4).shots[0], prompt)
    dog = next(n for n, one in enumerate(BASE.shots[0].subjects) if one.noun == "dog")

    assert {one.noun: one.basis for one in cast} == {"woman": 0, "cat": dog}
