import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.placing import bodies
from reelkite.planning.grammar.reading import Reading, Thing


@pytest.mark.parametrize(
    ("prompt", "kind", "owner"),
    [
        ("A parrot sits on the shoulder of a pirate. A crow lands on his head.", "on", "pirate"),
        ("A fisherman with a pipe in his mouth.", "holds", "pipe"),
        ("A woman reads to three boys. A paper plane lands in her hair.", "on", "woman"),
    ],
)
def test_what_is_on_a_body_is_on_its_owner(prompt: str, kind: str, owner: str) -> None:
    """The crow is on the pirate's head, the plane in the woman's hair."""
    subjects = plan(prompt, 4).shots[0].subjects
    ties = {(tie.kind, subjects[tie.to].noun) for one in subjects for tie in one.relations}
    assert (kind, owner) in ties


def test_those_who_hold_are_found() -> None:
    """Who holds the cup holds what is in it."""
    cup, girl = Thing("cup"), Thing("girl", kind="person")
    girl.relate("holds", cup)
    assert bodies.holders([cup], Reading(things=[girl, cup])) == [girl]


def test_things_have_no_will() -> None:
    """A girl has, a cup has not."""
    assert bodies.has_will([Thing("girl", kind="person")])
    assert not bodies.has_will([Thing("cup", kind="kitchen")])
