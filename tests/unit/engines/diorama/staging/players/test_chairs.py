"""Chairs for those who sit in rooms."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama import sets
from reelkite.engines.diorama.scene.places import Dressing, Layout
from reelkite.engines.diorama.staging.players.chairs import on_chairs

_MAN = Subject("man", "person/man", action="sit")


def _layout(setting: str) -> Layout:
    return sets.design(setting).layout(Dressing(setting=setting))


def test_who_sits_in_a_cafe_has_a_chair_and_who_sits_in_a_park_has_grass() -> None:
    """Nobody sits on a cafe's floor; in a dojo one does."""
    for setting, action in (("cafe", "sit on chair"), ("park", "sit"), ("dojo", "sit")):
        assert on_chairs([_MAN], setting, _layout(setting))[0].action == action


def test_a_seat_that_was_named_is_enough() -> None:
    """Who sits on a sofa, holds a book, or has a cat on the lap gets no second seat."""
    room = _layout("living room")
    on_sofa = replace(_MAN, relations=(Relation("on", 1),))
    assert on_chairs([on_sofa, Subject("sofa", "prop/sofa")], "living room", room)[0] is on_sofa

    cat = Subject("cat", "animal/cat", relations=(Relation("on", 0),))
    assert on_chairs([_MAN, cat], "living room", room)[0] is _MAN
    assert on_chairs([replace(cat, action="sit")], "living room", room)[0].action == "sit"
