import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.planning.meaning import wordnet


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("dog", "animal"),
        ("toothbrush", "artifact"),
        ("seamstress", "person"),
        ("casserole", "food"),
        ("verbena", "plant"),
        ("freedom", "abstract"),
        ("xyzzy", None),
        ("", None),
    ],
)
def test_nouns_have_kinds(noun: str, kind: str | None) -> None:
    """By their most used sense; nothing is said of unknown ones."""
    assert wordnet.kind_of(noun) == kind


def test_senses_know_what_they_are_a_kind_of() -> None:
    """A kookaburra is a kingfisher, a bird, and so on."""
    over = [word for line in wordnet.above(wordnet.senses("kookaburra")[0].line)
            for word in wordnet.words(line)]  # fmt: skip
    assert over.index("kingfisher") < over.index("bird")


def test_the_main_sense() -> None:
    """A bank is mostly a slope or an institute, hardly a flight manoeuvre."""
    first, *_, last = wordnet.senses("bank")
    assert wordnet.is_main("bank", first.line)
    assert not wordnet.is_main("bank", last.line) or last.count
    assert not wordnet.is_main("dog", first.line)


@given(st.text(max_size=20))
def test_any_word_may_be_asked(word: str) -> None:
    """Senses come commonest first."""
    ranks = [sense.rank for sense in wordnet.senses(word)]
    assert ranks == sorted(ranks)
