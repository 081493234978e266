import pytest

from reelkite.planning import plan


def nouns(prompt: str) -> list[str]:
    """Return the nouns of the subjects."""
    return [one.noun for one in plan(prompt, 4).shots[0].subjects]


def test_of_passes_to_what_is_meant() -> None:
    """Edges, kinds and pictures stand for what follows."""
    assert nouns("a close view of a cat") == ["cat"]
    assert nouns("a slice of pizza") == ["slice of pizza"]
    assert nouns("a garden of umbrellas") == ["umbrella"]


def test_containers_hold_what_they_hold() -> None:
    """Stuff becomes an attribute, countable things are staged inside."""
    bowl = plan("a bowl of water", 4).shots[0].subjects[0]
    assert (bowl.noun, "water" in bowl.attributes) == ("bowl", True)
    assert nouns("a bowl of apples") == ["apple", "bowl"]


def test_possessions_name_the_right_thing() -> None:
    """A part stays with its owner."""
    assert nouns("close-up of a camel's eye") == ["camel"]


@pytest.mark.parametrize("prompt", ["a snowy mountain", "steep rocky mountains"])
def test_a_mountain_alone_is_the_place(prompt: str) -> None:
    """However it is described, it is shown as a landscape, not as a small body."""
    shot = plan(prompt, 4).shots[0]
    assert "mountain" in shot.setting
    assert not shot.subjects


def test_a_pronoun_without_a_person_makes_one() -> None:
    """Somebody must do it."""
    assert nouns("she walks through the rain") == ["woman"]


def test_what_a_subject_is_said_to_be_is_no_second_subject() -> None:
    """A man who is a cook is one man."""
    assert nouns("the man is a cook") == ["man"]


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        (
            "a man playing the electronic guitar, high electronic guitar",
            ["man", "electronic guitar"],
        ),
        ("a man with an electric guitar, guitar solo", ["man", "electric guitar"]),
        ("a red ball and a blue ball", ["ball", "ball"]),
        ("a dog chasing a dog", ["dog", "dog"]),
        ("a teddy bear falls. The bear sleeps.", ["teddy bear"]),
        ("a corgi sits. The dog barks.", ["corgi"]),
        ("a grandson sings and the boy dances", ["grandson"]),
        ("before he eats, the boy sings", ["boy"]),
    ],
)
def test_a_thing_named_twice_is_one(prompt: str, nouns: list[str]) -> None:
    """A noun without an article, or with "the", is what was named before."""
    assert [subject.noun for subject in plan(prompt, 4).shots[0].subjects] == nouns


@pytest.mark.parametrize(
    ("prompt", "noun", "asset"),
    [
        ("a robot gardener", "robot gardener", "prop/robot"),
        ("a panda chef", "panda chef", "animal/panda"),
        ("a dog walker", "dog walker", "person/adult"),
    ],
)
def test_animals_at_work_stay_animals(prompt: str, noun: str, asset: str) -> None:
    """Unless the trade has to do with the animal."""
    (one,) = plan(prompt, 4).shots[0].subjects
    assert (one.noun, one.asset) == (noun, asset)


@pytest.mark.parametrize(
    ("prompt", "writing"),
    [
        ('a sign that says "OPEN"', {"sign": "OPEN"}),
        ('a cat named "Tom"', {"cat": None}),
        ("a mug that says BOSS on a desk", {"mug": "BOSS"}),
        ("a neon sign that says MOTEL", {"sign": "MOTEL"}),
    ],
)
def test_words_are_written_on_things(prompt: str, writing: dict[str, str | None]) -> None:
    """Names of animals are not; what has no body gets a sign."""
    assert {one.noun: one.writing for one in plan(prompt, 4).shots[0].subjects} == writing


def test_pronouns_mean_what_the_clause_is_about() -> None:
    """The subject for a subject, the object for an object."""
    plane, dog = (
        {one.noun: one for one in plan(text, 4).shots[0].subjects}
        for text in ("A boy throws a ball; it rolls.", "A firefighter lifts a dog and hugs it.")
    )
    assert plane["ball"].action == "flow"
    assert [deed.action for deed in dog["firefighter"].then] == ["hug dog"]


def test_what_a_thing_has_by_nature_is_not_staged_beside_it() -> None:
    """A phone's screen is the phone's; a screen of nobody's is a thing."""
    nouns = [one.noun for one in plan("A phone on a desk, its screen glowing", 4).shots[0].subjects]
    assert nouns == ["phone"]


def test_garments_of_several_are_worn_in_the_singular() -> None:
    """People in grey coats each wear a grey coat."""
    (people,) = plan("People in grey coats walk", 4).shots[0].subjects
    assert people.attributes == ("grey coat",)


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("A bowl of ramen.", [("bowl of ramen", ())]),
        ("A plate of sushi.", [("sushi", ("on",)), ("plate", ())]),
        ("A bouquet of white roses.", [("bouquet", ())]),
    ],
)
def test_what_is_served_is_seen(prompt: str, shown: list[tuple[str, tuple[str, ...]]]) -> None:
    """Ramen brings its bowl, sushi lies on its plate, roses are the bouquet."""
    subjects = plan(prompt, 4).shots[0].subjects
    assert [(one.noun, tuple(tie.kind for tie in one.relations)) for one in subjects] == shown


def test_furniture_tells_its_room() -> None:
    """The tables of a library are in the library."""
    assert plan("An owl flies over the tables of a library.", 4).shots[0].setting == "library"


def test_a_drink_keeps_its_colour() -> None:
    """Orange juice is orange in its glass."""
    glass = plan("A glass of orange juice.", 4).shots[0].subjects[0]
    assert "orange juice" in glass.attributes
