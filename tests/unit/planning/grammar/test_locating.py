import pytest

from reelkite.planning import plan


def ties(prompt: str) -> set[tuple[str, str, str]]:
    """Return relations as (noun, kind, noun)."""
    subjects = plan(prompt, 4).shots[0].subjects
    return {
        (one.noun, tie.kind, subjects[tie.to].noun) for one in subjects for tie in one.relations
    }


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("a cat on the left of a dog", ("cat", "left of", "dog")),
        ("a cat to the right of a dog", ("cat", "right of", "dog")),
        ("a cat on top of a box", ("cat", "on", "box")),
        ("a cat underneath a chair", ("cat", "under", "chair")),
        ("a cat next to a dog", ("cat", "beside", "dog")),
        ("a cat in front of a house", ("cat", "in front of", "house")),
        ("a boat with the Eiffel Tower in background", ("eiffel tower", "behind", "boat")),
        ("apples and pears in a bowl", ("apple", "in", "bowl")),
        ("apples and pears in a bowl", ("pear", "in", "bowl")),
        ("an owl sits in an armchair", ("owl", "on", "armchair")),
        ("a girl holds an umbrella next to a mailbox", ("girl", "beside", "mailbox")),
        ("a woman with an umbrella", ("woman", "holds", "umbrella")),
        ("a bowl with apples", ("apple", "in", "bowl")),
        ("a dachshund between two bicycles", ("dachshund", "between", "bicycle")),
    ],
)
def test_prepositions_place_things(prompt: str, tie: tuple[str, str, str]) -> None:
    """Each preposition stands for one relation, said of the right noun."""
    assert tie in ties(prompt)


def test_garments_and_parts_are_said_of_their_wearer() -> None:
    """A red dress and blue eyes are no subjects."""
    subjects = plan("a woman in a red dress with blue eyes wearing a hat", 4).shots[0].subjects
    assert [one.noun for one in subjects] == ["woman"]
    assert {"red dress", "blue eyes", "hat"} <= set(subjects[0].attributes)


def test_a_table_under_small_things_is_the_place() -> None:
    """It is no subject of its own."""
    shot = plan("a vase on a table", 4).shots[0]
    assert [one.noun for one in shot.subjects] == ["vase"]
    assert shot.setting == "table by a window"


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("an old man reading a book on a bench", ("old man", "on", "bench")),
        ("a woman drinking coffee in a chair", ("woman", "on", "chair")),
        ("a boy playing guitar on a sofa", ("boy", "on", "sofa")),
        ("a man holding a lantern on a boat", ("man", "on", "boat")),
        ("a girl with a balloon on a swing", ("girl", "on", "swing")),
        ("a knight on a horse", ("knight", "rides", "horse")),
        ("a cat on a chair", ("cat", "on", "chair")),
        ("two people having a conversation on a bench", ("person", "on", "bench")),
        ("two friends talking over coffee", ("friend", "holds", "coffee")),
        ("a person typing on a laptop", ("person", "holds", "laptop")),
        ("a man fishing from a boat", ("man", "on", "boat")),
        ("a chef sprinkles salt on a steak", ("chef", "beside", "steak")),
        ("a glass with ice cubes", ("ice cube", "in", "glass")),
    ],
)
def test_seats_and_mounts_carry_the_person(prompt: str, tie: tuple[str, str, str]) -> None:
    """Who reads a book on a bench is on the bench, not the book."""
    assert tie in ties(prompt)


@pytest.mark.parametrize(
    ("prompt", "action", "kept"),
    [
        ("an old man reading a book on a bench", "read book", ("old",)),
        ("a woman drinking coffee in a chair", "sit", ("drink coffee",)),
        ("two men talking on a bench", "sit", ("talk",)),
        ("a woman in an armchair", "sit", ()),
        ("a knight on a horse", "ride horse", ("knight",)),
        ("a child jumping on a bed", "jump", ()),
    ],
)
def test_who_is_on_a_seat_sits(prompt: str, action: str, kept: tuple[str, ...]) -> None:
    """Unless the action says how the body is; what hands and face do is kept as a word."""
    first = plan(prompt, 4).shots[0].subjects[0]
    assert (first.action, first.attributes) == (action, kept)


@pytest.mark.parametrize(
    "prompt",
    [
        "A man walks down a dark hallway with a candle.",
        "A woman climbs the stairs with a lantern.",
        "A girl sits on a bench with a doll.",
    ],
)
def test_what_comes_along_is_in_the_hand(prompt: str) -> None:
    """Neither hallway nor stairs nor bench holds it."""
    holder, *_ = plan(prompt, 4).shots[0].subjects
    assert "holds" in [tie.kind for tie in holder.relations]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("An old man climbs the stairs and looks out at the sea.", "staircase"),
        ("A woman looks out of the window of a train.", "train carriage"),
        ("A man sits at the bar of a roadside diner.", "diner"),
        ("A backyard birthday party with a cake.", "garden"),
    ],
)
def test_where_one_is_counts_more_than_what_one_sees(prompt: str, place: str) -> None:
    """The sea is only looked at, the window is the train's, the bar the diner's."""
    assert plan(prompt, 4).shots[0].setting == place


def test_who_sits_on_something_with_a_doll_holds_it() -> None:
    """The doll is in the girl's hands, not in the sack."""
    subjects = plan("A girl sits on a sack of flour with a doll.", 4).shots[0].subjects
    held = [subjects[tie.to].noun for tie in subjects[0].relations if tie.kind == "holds"]
    assert held == ["doll"]


@pytest.mark.parametrize(
    ("prompt", "ties"),
    [
        ("Two boys sit on the hood of a car.", [("on", "car")]),
        ("A man plays a guitar on the roof of a train.", [("holds", "guitar"), ("on", "train")]),
        ("A queen shatters into a thousand butterflies.", []),
    ],
)
def test_what_one_is_on_and_what_one_becomes(prompt: str, ties: list[tuple[str, str]]) -> None:
    """On the roof of a train is on the train; nobody stands in what she became."""
    subjects = plan(prompt, 4).shots[0].subjects
    assert [(tie.kind, subjects[tie.to].noun) for tie in subjects[0].relations] == ties


def test_who_fishes_from_a_pier_is_on_it() -> None:
    """The pier is the place, not a thing on it."""
    shot = plan("An old man fishes from a wooden pier.", 4).shots[0]
    assert (shot.setting, [one.noun for one in shot.subjects]) == ("pier", ["old man"])


@pytest.mark.parametrize(
    ("prompt", "place", "ties"),
    [
        ("A captain grips the wheel of his ship.", "boat deck", []),
        ("A sailor on a beach looks up at a ship.", "beach", []),
        ("A girl on a beach looks through a telescope.", "beach", ["holds"]),
        ("A blacksmith hammers a sword on an anvil.", "forge", ["beside", "beside"]),
    ],
)
def test_where_one_stands_to_what_one_uses(prompt: str, place: str, ties: list[str]) -> None:
    """At the wheel is aboard, looking up at a ship is not; an anvil is no seat."""
    shot = plan(prompt, 4).shots[0]
    assert (shot.setting, [tie.kind for tie in shot.subjects[0].relations]) == (place, ties)


def test_a_desk_with_things_has_them_on_it() -> None:
    """They do not lie on the rug."""
    subjects = plan("A desk with a crystal ball and a skull in a castle.", 4).shots[0].subjects
    ties = {one.noun: [tie.kind for tie in one.relations] for one in subjects}
    assert ties["crystal ball"] == ["on"]
