import pytest

from reelkite.planning import plan
from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.naming import identity
from reelkite.planning.grammar.reading import Reading, Thing


def named(noun: str, **looks: bool) -> Thing:
    """Return a thing of the catalogue that is on stage."""
    thing = Thing(noun, entries().get(noun), staged=True)
    thing.kind = thing.entry.kind if thing.entry else "unknown"
    thing.definite = looks.get("definite", False)
    return thing


@pytest.mark.parametrize(
    ("old", "new"),
    [("football", "ball"), ("sunflower", "flower"), ("lamp post", "lamp"), ("old man", "man")],
)
def test_a_shorter_name_means_the_same(old: str, new: str) -> None:
    """The ball is the football."""
    first = named(old)
    again = identity.same_as_before(named(new, definite=True), Reading(things=[first]))
    assert again is first


def test_another_one_is_another() -> None:
    """A ball is not the football."""
    new = named("ball")
    assert identity.same_as_before(new, Reading(things=[named("football")])) is new


def test_a_second_name_tells_more() -> None:
    """The driver, a woman, is a woman."""
    driver = named("driver")
    assert identity.renamed(named("woman"), driver)
    assert driver.sex == "woman"


def test_somebody_may_be_a_creature() -> None:
    """The waitress, a green alien, is an alien who waits at table."""
    board = plan("The waitress, a green alien with three eyes, wipes the counter.", 4)
    waitress = board.shots[0].subjects[0]
    assert (waitress.asset, waitress.colour) == (entries()["alien"].asset, "green")
    assert "waitress" in waitress.attributes
    assert not identity.become(named("driver"), named("cup"))


def test_an_apprentice_may_be_a_boy() -> None:
    """The second name tells the age."""
    board = plan("His apprentice, a skinny boy with a hat, waves.", 4)
    assert board.shots[0].subjects[0].asset == "person/boy"
