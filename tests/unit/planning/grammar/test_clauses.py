import pytest

from reelkite.planning import plan


def actions(prompt: str) -> dict[str, str | None]:
    """Return what each subject does."""
    return {one.noun: one.action for one in plan(prompt, 4).shots[0].subjects}


@pytest.mark.parametrize(
    ("prompt", "noun", "action"),
    [
        ("a dog that is running", "dog", "run"),
        ("a dog runs", "dog", "run"),
        ("a dog ran", "dog", "run"),
        ("a running dog", "dog", "run"),
        ("crows scatter while children wave", "child", "wave"),
        ("a boy throws a ball and a dog jumps", "dog", "jump"),
        ("a cat and a bird sleeping", "bird", "sleep"),
        ("a woman, smiling, in a park", "woman", "smile"),
        ("a girl with a dog dancing", "dog", "dance"),
        ("a sheep bending down to drink water", "sheep", "drink water"),
        ("A boy sits on a bench. He waves.", "boy", "sit"),
        ("a dog strolls", "dog", "walk"),
        ("a candle burns on a windowsill", "candle", "burn"),
        ("a man in a blue shirt and a woman in a white dress dance", "man", "dance"),
        ("a man in a blue shirt and a woman in a white dress dance", "woman", "dance"),
        ("the sun sets as a yellow taxi drives by", "taxi", "drive"),
    ],
)
def test_who_does_what(prompt: str, noun: str, action: str) -> None:
    """Finite verbs, participles, lists, relatives and pronouns find their subject."""
    assert actions(prompt)[noun] == action


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [("an octopus underwater", "octopus"), ("a man plays drums underwater", "man")],
)
def test_places_without_a_preposition_are_places(prompt: str, noun: str) -> None:
    """They are no part of the noun before them."""
    shot = plan(prompt, 4).shots[0]
    assert shot.subjects[0].noun == noun
    assert shot.setting == "underwater"


def test_the_camera_does_not_act() -> None:
    """What the camera does is nobody's action."""
    assert actions("a cat, the camera slowly descends")["cat"] is None


@pytest.mark.parametrize(
    ("prompt", "action"),
    [("an actress does her makeup", "do makeup"), ("a clown does not sing", None)],
)
def test_to_do_something_is_a_verb(prompt: str, action: str | None) -> None:
    """Before a noun "does" is what somebody does; before a verb it helps."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


def test_a_negated_verb_is_not_done() -> None:
    """Not running is not running."""
    assert actions("a dog is not running") == {"dog": None}


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("a park without dogs", "dog"),
        ("a street, no people, no cars", "people"),
        ("a street, no people, no cars", "car"),
        ("a knight not wearing a helmet", "helmet"),
        ("a park with no dogs or cats", "cat"),
    ],
)
def test_absences_are_excluded_and_not_staged(prompt: str, noun: str) -> None:
    """No, without, not."""
    shot = plan(prompt, 4).shots[0]
    assert noun in shot.excluded
    assert noun not in {subject.noun for subject in shot.subjects}


def test_the_same_thing_is_staged_once() -> None:
    """The dog that was named before is the same dog."""
    subjects = plan("A dog runs. The dog jumps over a cat.", 4).shots[0].subjects
    assert [one.noun for one in subjects] == ["dog", "cat"]


def test_whom_the_camera_looks_at_carries_nobody() -> None:
    """In "a zoom on a clerk as a train arrives" the train does not stand on the clerk."""
    subjects = plan("Dolly zoom on a clerk as a train arrives.", 4).shots[0].subjects
    assert [(one.noun, one.relations) for one in subjects] == [("clerk", ()), ("train", ())]


def test_looks_may_follow_their_noun() -> None:
    """A horse, white as milk, is white."""
    horse = plan("One horse, white as milk, stands on a hill.", 4).shots[0].subjects[0]
    assert (horse.colour, horse.action) == ("white", "stand")


def test_what_light_does_nobody_does() -> None:
    """Light moves over the floor, the chair does not."""
    subjects = (
        plan("An empty chair, afternoon light moving slowly on the floor.", 4).shots[0].subjects
    )
    assert [one.action for one in subjects] == [None]


def test_what_was_told_of_one_is_not_done_by_both() -> None:
    """The briefcase is open, and the pigeons walk."""
    subjects = plan("A briefcase is open and pigeons walk in a park.", 4).shots[0].subjects
    assert [(one.noun, one.action) for one in subjects] == [("briefcase", None), ("pigeon", "walk")]
