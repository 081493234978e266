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
        ("a child flying a kite", ("child", "flies", "kite")),
        ("a girl holding an umbrella", ("girl", "holds", "umbrella")),
        ("a panda drinking coffee", ("panda", "holds", "coffee")),
        ("a knight rides a horse", ("knight", "rides", "horse")),
        ("a man driving a car", ("man", "rides", "car")),
        ("a man paddling a canoe", ("man", "in", "canoe")),
        ("two friends rowing a boat", ("friend", "in", "boat")),
        ("a bear climbing a tree", ("bear", "on", "tree")),
        ("a girl hugging a dog", ("girl", "beside", "dog")),
        ("a raccoon playing the piano", ("raccoon", "beside", "piano")),
        ("a boy takes a shower", ("boy", "in", "shower")),
    ],
)
def test_objects_are_tied_to_who_handles_them(prompt: str, tie: tuple[str, str, str]) -> None:
    """The verb decides how."""
    assert tie in ties(prompt)


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a child flying a kite", "fly kite"),
        ("a panda drinking coffee", "drink coffee"),
        ("a dog enjoying a peaceful walk", "walk"),
        ("a man taking a shower", "shower"),
        ("a girl makes her bed", "make bed"),
        ("a goat bending down to drink water", "drink water"),
        ("a goat bending down", "drink"),
        ("a person is tai chi", "tai chi"),
        ("a train passes a house", "drive"),
        ("a person is motorcycling", "ride"),
        ("a heron soars over a lake", "soar"),
        ("a heron flies over a lake", "fly"),
    ],
)
def test_actions_have_canonical_names(prompt: str, action: str) -> None:
    """Objects are part of the name where they matter."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


def test_what_is_done_by_somebody_is_done_by_them() -> None:
    """The passive is turned round."""
    subjects = plan("a ball kicked by a boy", 4).shots[0].subjects
    assert {one.noun: one.action for one in subjects} == {"ball": None, "boy": "hit"}


def test_a_trunk_of_one_s_own_is_no_chest() -> None:
    """What an animal has by nature is not put beside it when it is used."""
    (subject,) = plan("an elephant using its trunk", 4).shots[0].subjects
    assert subject.asset == "animal/elephant"


def test_home_is_where_one_goes() -> None:
    """Somebody who goes home needs no house on stage."""
    assert [one.noun for one in plan("a woman walking home in the rain", 4).shots[0].subjects] == [
        "woman"
    ]


def test_verb_and_object_hold_together() -> None:
    """Shooting a basketball is playing, so the ball is held."""
    first, ball = plan("a boy shooting basketball", 4).shots[0].subjects
    assert (first.action, ball.noun) == ("play", "basketball")
    assert [tie.kind for tie in first.relations] == ["holds"]


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a happy family having a picnic", "sit"),
        ("a dog having fun on the beach", "play"),
        ("two people having a conversation", "talk"),
        ("a boy feeding ducks", "give"),
        ("a woman having a celebration", None),
        ("a person doing laundry", "clean"),
    ],
)
def test_having_something_is_what_one_does(prompt: str, action: str | None) -> None:
    """A picnic is sat at; nobody holds what has no body, nor eats whom he feeds."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


def test_things_without_a_will_do_nothing_clever() -> None:
    """A willow that creates a serene scene builds nothing; a lantern still glows."""
    assert plan("a willow tree creating a serene scene", 4).shots[0].subjects[0].action is None
    assert plan("a lantern glowing", 4).shots[0].subjects[0].action == "glow"


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a paper boat floating down a stream", "sail"),
        ("a swan floating on a lake", "swim"),
        ("a balloon floating in the sky", "float"),
    ],
)
def test_floating_is_done_on_water_or_in_the_air(prompt: str, action: str) -> None:
    """Boats and birds float on water, balloons in the air."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("A train cuts through a snowy forest.", "drive"),
        ("A sailboat turns towards an island.", "sail"),
        ("A skateboarder rolls down a street.", "skate"),
        ("A train snakes through a canyon.", "drive"),
    ],
)
def test_wheels_and_hulls_go_in_their_own_way(prompt: str, action: str) -> None:
    """Trains neither cut nor snake, boats do not spin."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


def test_what_is_too_big_to_hold_is_decorated_on_its_spot() -> None:
    """Who decorates a tree stands beside it; what is small is in the hand."""
    assert ties("A girl decorates a Christmas tree") == {("girl", "beside", "christmas tree")}
