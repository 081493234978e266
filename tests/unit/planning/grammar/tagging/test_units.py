from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import State, Unit


def test_the_last_unit_is_no_phrase() -> None:
    """Camera words between two words do not part them."""
    noun = Unit(Tag.NOUN, "fox", "fox", "one", 0, 0)
    state = State([noun, Unit(Tag.PHRASE, "slowly", "slowly", "", 1, 1)])
    assert (state.last, state.tag) == (noun, Tag.NOUN)


def test_a_sentence_begins_with_nothing() -> None:
    """Before the first unit there is no tag."""
    assert State([]).tag is None
