"""What a phrase of a list means where it is found."""

import pytest

from reelkite.domain.policy import Category
from reelkite.guardrails.terms.entries import Cue, Mark, Pardon, Sign, Term, entries
from reelkite.guardrails.terms.tables import Table, parsed


def _table(text: str) -> Table:
    return Table("de", "de", tuple(parsed(text)))


def test_a_section_gives_its_phrases_their_meaning() -> None:
    """Terms, cues, signs and pardons come from sections and marks."""
    text = "[hate]\none | ~?two | with: three | not: four\n[minors]\nfive\n[pardons hate]\nsix"
    found = dict(entries(_table(text)))
    one, two = found["one"], found["two"]
    assert one == Term(Category.HATE, "terms/de: hate 2", None, None)
    assert isinstance(two, Term)
    assert two.context is not None
    assert two.tongue == "de"
    assert found["three"] == Cue("three")
    assert found["four"] == found["six"] == Pardon(Category.HATE)
    assert found["five"] == Mark(Sign.MINOR, None)


def test_pardons_without_a_category_are_for_all() -> None:
    """A list may pardon a phrase whatever the category."""
    assert dict(entries(_table("[pardons]\none"))) == {"one": Pardon(None)}


def test_pardons_of_signs_are_those_of_their_side() -> None:
    """What is no sign of a minor may still be sexual, and the other way round."""
    found = dict(entries(_table("[minors]\none | not: two\n[doubts]\nthree | not: four")))
    assert found["two"] == Pardon(Category.SEXUAL_MINORS)
    assert found["four"] == Pardon(Category.SEXUAL)


def test_an_unknown_section_is_refused() -> None:
    """A misspelled section does not silently take its phrases out of force."""
    with pytest.raises(ValueError, match="hatred"):
        list(entries(_table("[hatred]\none")))
