import pytest

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.planning import plan
from reelkite.planning.arrivals import arriving


def _enters(prompt: str, noun: str) -> Entrance | None:
    subjects = plan(prompt, 4).shots[0].subjects
    return next(one.enters for one in subjects if one.noun == noun)


@pytest.mark.parametrize(
    ("prompt", "noun", "manner", "side"),
    [
        ("A goat walks in from the left.", "goat", Manner.COME, "left"),
        ("From the right, a horse trots in.", "horse", Manner.COME, "right"),
        ("In comes a cow.", "cow", Manner.COME, None),
        ("A lantern appears on the path.", "lantern", Manner.APPEAR, None),
        ("Out of nowhere appears a wolf.", "wolf", Manner.APPEAR, None),
        ("Suddenly a bear!", "bear", Manner.APPEAR, None),
        ("Now there is a tent on the meadow.", "tent", Manner.APPEAR, None),
        ("Add a bench.", "bench", Manner.APPEAR, None),
        ("A crow flies past.", "crow", Manner.CROSS, None),
        ("A flying saucer descends from above.", "flying saucer", Manner.COME, "above"),
        ("The goat is joined by a hen.", "hen", Manner.COME, None),
        ("A man with a big hat steps into the frame.", "man", Manner.COME, None),
        ("The pony enters the picture.", "pony", Manner.COME, None),
    ],
)
def test_who_is_said_to_come_is_known(
    prompt: str, noun: str, manner: Manner, side: str | None
) -> None:
    """By verb, particle, or request, with the side that is named."""
    entrance = _enters(prompt, noun)
    assert entrance is not None
    assert (entrance.manner, entrance.side, entrance.sure) == (manner, side, True)


@pytest.mark.parametrize(
    ("prompt", "noun"),
    [
        ("A goat eats grass.", "goat"),
        ("The goat walks through the meadow.", "goat"),
        ("A goat walks away.", "goat"),
        ("A goat appears to be sleeping.", "goat"),
        ("A frog jumps into the water.", "frog"),
        ("The baker puts a cup on the table.", "cup"),
        ("A girl with a red umbrella steps into the frame.", "umbrella"),
    ],
)
def test_who_may_be_there_does_not_come(prompt: str, noun: str) -> None:
    """Deeds, ways out, what others handle, and what shines: in doubt nobody comes."""
    assert _enters(prompt, noun) is None


def test_nobody_comes_who_is_denied() -> None:
    """A negation is heeded where the noun is kept at all."""
    wolf = Subject("wolf", "animal/wolf")
    assert arriving(["No wolf walks in."], [wolf]) == (wolf,)


def test_what_shines_is_not_brought_in() -> None:
    """A sun that appears was behind a cloud."""
    sun = Subject("sun", "prop/sun")
    assert arriving(["A sun appears."], [sun]) == (sun,)


def test_a_way_through_is_sure_only_beside_somebody_else() -> None:
    """Alone it may be the picture's own; where another is "the" one, "a" is new."""
    alone = _enters("A crow flies across the sky.", "crow")
    beside = _enters("The goat eats while a crow flies across the sky.", "crow")
    assert alone is not None
    assert beside is not None
    assert (alone.sure, beside.sure) == (False, True)
    assert alone.by == "fly"


def test_later_clauses_come_later() -> None:
    """What happens "then" waits; landing is told from walking."""
    first = _enters("A hen walks in.", "hen")
    then = _enters("The goat looks up, then a hen walks in.", "hen")
    down = _enters("A stork flies in and lands.", "stork")
    assert first is not None
    assert then is not None
    assert down is not None
    assert first.begins == 0 < then.begins
    assert (first.lands, down.lands) == (False, True)


def test_both_of_two_come() -> None:
    """A list is one subject of its verb."""
    for noun in ("boat", "swan"):
        entrance = _enters("A boat and a swan drift in from the right.", noun)
        assert entrance is not None
        assert entrance.side == "right"


def test_each_has_its_own_way() -> None:
    """What is said of the second is not said of the first."""
    told = "The goat eats while a crow flies across the sky and a fox walks in from the left."
    crow, fox = (_enters(told, noun) for noun in ("crow", "fox"))
    assert crow is not None
    assert fox is not None
    assert (crow.manner, crow.side) == (Manner.CROSS, None)
    assert (fox.manner, fox.side) == (Manner.COME, "left")
