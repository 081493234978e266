"""What the book finds in one reading."""

import pytest

from reelkite.guardrails.matching import PhraseBook
from reelkite.guardrails.reading import read
from reelkite.guardrails.terms.entries import Entry, Sign, entries
from reelkite.guardrails.terms.sight import look
from reelkite.guardrails.terms.tables import Table, parsed

LIST = """[violence]
~whack | with: hammer | near: nail | then: plank | unless: pillow
~bonk | unless: drum
plop | not: plop art, toy hammer
?bang
[minors]
sprout | not: brussels sprout
[doubts]
hat
"""


@pytest.fixture(scope="module")
def book() -> PhraseBook[Entry]:
    """Return a book of one small list."""
    return PhraseBook(entries(Table("en/x", "en", tuple(parsed(LIST)))))


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("whack", 0),
        ("A hammer lies here, far from all that anybody could ever whack", 1),
        ("A hammer lies here. We whack", 0),
        ("A nail or two, then whack", 1),
        ("A nail is one two three four five six words away from whack", 0),
        ("whack the old grey plank", 1),
        ("A plank, then whack", 0),
        ("whack the plank on the pillow", 0),
        ("whack with a toy hammer", 0),
        ("bonk", 1),
        ("bonk the drum", 0),
        ("plop", 1),
        ("plop art", 0),
        ("plop art and plop", 1),
    ],
)
def test_a_term_counts_in_its_context(book: PhraseBook[Entry], prompt: str, count: int) -> None:
    """Cues stand in the sentence, near or after; a pardoned phrase neither counts nor is a cue."""
    assert len(look(book, read(prompt)).terms) == count


@pytest.mark.parametrize(
    ("prompt", "count"),
    [("bang", 1), ("the bang of the door", 1), ("der Bang und die Tür mit dem Griff", 0)],
)
def test_a_word_of_one_language_counts_there(
    book: PhraseBook[Entry], prompt: str, count: int
) -> None:
    """Where the prompt is clearly in another language, the same letters are another word."""
    assert len(look(book, read(prompt)).terms) == count


def test_signs_are_told_by_their_sort(book: PhraseBook[Entry]) -> None:
    """Signs are kept apart, and those in pardoned phrases are left out."""
    sight = look(book, read("A sprout in a hat eats a brussels sprout"))
    assert [mark.span for mark in sight.signs(Sign.MINOR)] == [(2, 8)]
    assert [mark.span for mark in sight.signs(Sign.DOUBT)] == [(14, 17)]
