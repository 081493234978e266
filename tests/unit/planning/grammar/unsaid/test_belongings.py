import pytest

from reelkite.planning import plan


def ties(prompt: str) -> list[tuple[str, str, str, int]]:
    """Return relations as (noun, kind, noun, count of the other)."""
    subjects = plan(prompt, 4).shots[0].subjects
    return [
        (one.noun, tie.kind, subjects[tie.to].noun, subjects[tie.to].count)
        for one in subjects
        for tie in one.relations
    ]


@pytest.mark.parametrize(
    ("prompt", "tie"),
    [
        ("a person kayaking", ("person", "in", "kayak", 1)),
        ("a dog surfing", ("dog", "rides", "surfboard", 1)),
        ("two cyclists", ("cyclist", "rides", "bicycle", 2)),
        ("a violinist on a stage", ("violinist", "holds", "violin", 1)),
        ("a teenager skateboards", ("teenager", "rides", "skateboard", 1)),
        ("a pianist plays", ("pianist", "beside", "piano", 1)),
    ],
)
def test_actions_and_trades_bring_their_instrument(
    prompt: str, tie: tuple[str, str, str, int]
) -> None:
    """As many as there are people."""
    assert tie in ties(prompt)


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ("a kayaker paddles down a river", "row"),
        ("a cyclist races down a hill", "cycle"),
        ("a violinist on a stage", "play violin"),
        ("a cellist plays", "play cello"),
    ],
)
def test_actions_are_those_of_the_instrument(prompt: str, action: str) -> None:
    """Nobody swims in a kayak, and a musician without a verb plays."""
    assert plan(prompt, 4).shots[0].subjects[0].action == action


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("a cyclist on a red bicycle", "bicycle"),
        ("a violinist holding a violin", "violin"),
        ("a horse galloping", "horse"),
        ("a jockey riding a horse", "horse"),
    ],
)
def test_what_was_named_is_not_staged_twice(prompt: str, noun: str) -> None:
    """One is enough; a horse needs no horse."""
    subjects = plan(prompt, 4).shots[0].subjects
    assert [one.noun for one in subjects].count(noun) == 1


def test_what_is_his_and_lies_nowhere_is_in_his_hand() -> None:
    """A crow lands on the sword that the samurai holds; the cup stands on the table."""
    board = plan("A samurai stands in a field. A crow lands on his sword.", 4)
    samurai = next(one for one in board.shots[0].subjects if one.noun == "samurai")
    assert [tie.kind for tie in samurai.relations] == ["holds"]
    board = plan("A man sits on a sofa. His cup is on a chair.", 4)
    man = next(one for one in board.shots[0].subjects if one.noun == "man")
    assert "holds" not in [tie.kind for tie in man.relations]


def test_who_paddles_aboard_rows() -> None:
    """On a raft nobody swims."""
    boys = plan("Two boys are on a raft. The boys paddle.", 4).shots[0].subjects[0]
    assert boys.action == "row"


def test_boots_that_nobody_wears_are_hers() -> None:
    """A list of looks before the only person describes her."""
    (girl,) = plan("Pigtails, red boots. A girl jumps.", 4).shots[0].subjects
    assert "red boots" in girl.attributes


def test_a_list_lies_on_the_desk_together() -> None:
    """The ball, the book and the skull; a chair beside it does not."""
    subjects = plan("A desk with a crystal ball, a book and a skull. A chair.", 4).shots[0].subjects
    ties = {one.noun: [tie.kind for tie in one.relations] for one in subjects}
    assert (ties["book"], ties["skull"], ties["chair"]) == (["on"], ["on"], [])
