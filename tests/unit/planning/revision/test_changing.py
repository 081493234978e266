"""Instructions about one thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.revision.changing import changes_in, colours, is_garment
from reelkite.planning.revision.wishes import Change, ChangeKind

COLOURINGS = [
    "make the {thing} {colour}",
    "make the {thing} {colour} instead of grey",
    "change {thing} color to {colour}",
    "change the colour of the {thing} from grey to {colour}",
    "the {thing} should be {colour}",
    "the {thing} is now {colour}",
    "recolor the {thing} {colour}",
    "paint the {thing} in {colour}",
    "{thing} -> {colour}",
    "{thing}: {colour}",
    "swap the {thing} for a {colour} one",
    "let the {thing} be {colour}",
]
REMOVALS = [
    "remove the {thing}", "no {thing}", "without the {thing}", "get rid of the {thing}",
    "leave out the {thing}", "i don't want to see the {thing}", "do not show the {thing}",
    "the {thing} should disappear", "{thing} gone", "take the {thing} away",
    "there should be no {thing}", "cut the {thing} from the video",
]  # fmt: skip
SWAPS = [
    "replace the {thing} with a {other}",
    "swap out the {thing} for a {other}",
    "turn the {thing} into a {other}",
    "make the {thing} a {other}",
    "the {thing} should be a {other}",
    "a {other} instead of the {thing}",
    "instead of a {thing}, a {other}",
    "make it a {other} instead of a {thing}",
    "{thing} -> {other}",
]
SIZES = {
    "make the {thing} bigger": "large",
    "make the {thing} a lot bigger": "huge",
    "the {thing} should be much smaller": "tiny",
    "a bigger {thing}": "large",
    "giant {thing}": "huge",
    "shrink the {thing}": "small",
    "scale the {thing} up": "large",
    "make the {thing} twice as big": "huge",
}
GARMENTS = [
    "make the {thing} wear a green hat",
    "put a green hat on the {thing}",
    "give the {thing} a green hat",
    "add a green hat to the {thing}",
    "the {thing} wears a green hat",
]
THINGS = st.sampled_from(["kite", "dog", "old car", "table", "boat", "robot"])
OTHERS = st.sampled_from(["cat", "lamp", "horse", "tree", "castle"])


@given(st.sampled_from(COLOURINGS), THINGS, st.sampled_from(["red", "blue", "dark green", "pink"]))
def test_a_colour_is_asked_for_in_many_ways(wording: str, thing: str, colour: str) -> None:
    """Whatever the wording, the thing and its new colour are found."""
    found = changes_in(wording.format(thing=thing, colour=colour))

    assert found == (Change(ChangeKind.RECOLOUR, thing, colour),)


@given(st.sampled_from(REMOVALS), THINGS)
def test_a_thing_is_sent_away_in_many_ways(wording: str, thing: str) -> None:
    """Whatever the wording, it is the thing that goes."""
    assert changes_in(wording.format(thing=thing)) == (Change(ChangeKind.REMOVE, thing),)


@given(st.sampled_from(SWAPS), THINGS, OTHERS)
def test_one_takes_anothers_place_in_many_ways(wording: str, thing: str, other: str) -> None:
    """Whatever the wording and its order, it is told who goes and who comes."""
    found = changes_in(wording.format(thing=thing, other=other))

    assert found == (Change(ChangeKind.SWAP, thing, f"a {other}"),)


@given(st.sampled_from([*SIZES.items()]), THINGS)
def test_a_size_is_asked_for_in_many_ways(case: tuple[str, str], thing: str) -> None:
    """Larger, smaller and by how much."""
    (change,) = changes_in(case[0].format(thing=thing))

    assert (change.kind, change.thing, change.by) == (ChangeKind.RESIZE, thing, case[1])


@given(st.sampled_from(GARMENTS), st.sampled_from(["boy", "old man", "dog"]))
def test_somebody_is_dressed_in_many_ways(wording: str, thing: str) -> None:
    """The garment goes to whoever is named."""
    found = changes_in(wording.format(thing=thing))

    assert found == (Change(ChangeKind.DRESS, thing, "green hat"),)


@given(st.text(max_size=200))
def test_any_clause_is_read(clause: str) -> None:
    """Nothing that is written makes the reader stumble, and no change is without its thing."""
    for change in changes_in(clause.casefold()):
        assert change.thing or change.kind is ChangeKind.DRESS


@pytest.mark.parametrize(
    "clause", ["make it night", "make it black and white", "turn the dog around", "the dog runs"]
)
def test_what_changes_no_thing_is_no_change(clause: str) -> None:
    """An instruction about the scene, and a deed, are none of one thing."""
    assert changes_in(clause) == ()


def test_two_things_in_one_clause_are_two_changes() -> None:
    """A verb counts for both halves, and a list for each of its things."""
    both = changes_in("make the kite green and the dog white")

    assert [(one.thing, one.by) for one in both] == [("kite", "green"), ("dog", "white")]
    assert [one.thing for one in changes_in("remove the dog, the cat and the bench")] == [
        "dog", "cat", "bench",
    ]  # fmt: skip


def test_somebody_who_does_something_is_no_swap() -> None:
    """To make the dog chase a cat does not make it one."""
    assert changes_in("make the dog chase a cat") == ()


def test_one_more_is_counted() -> None:
    """Another dog is one more, and one alone if there was none."""
    assert changes_in("add another dog") == (Change(ChangeKind.MORE, "dog", "1", "a dog"),)


def test_colours_have_many_names() -> None:
    """A word for a colour leads to its canonical name, and that to itself."""
    assert colours()["scarlet"] == "red"
    assert colours()["red"] == "red"


def test_garments_are_told_from_other_things() -> None:
    """A leather jacket is one, a dog in a jacket is not."""
    assert is_garment("red leather jacket")
    assert not is_garment("dog in a jacket")
