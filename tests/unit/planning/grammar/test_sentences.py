import pytest

from reelkite.planning import plan
from reelkite.planning.grammar.sentences import MOST_SENTENCES, Budget, Reader
from reelkite.planning.words import split


def nouns(prompt: str) -> list[str]:
    """Return the nouns of the subjects of the first shot."""
    return [one.noun for one in plan(prompt, 4).shots[0].subjects]


def test_known_words_of_other_languages_are_used_without_a_heap_of_shapes() -> None:
    """Cat and sofa are known; that the rest was not read is said."""
    board = plan("Eine Katze schläft auf dem Sofa", 4)
    assert [one.noun for one in board.shots[0].subjects] == ["cat", "sofa"]
    assert board.not_understood == ("(German: only single words of it are read)",)


def test_beyond_the_budget_known_nouns_are_still_found() -> None:
    """And the storyboard says how much was not read."""
    board = plan("The rain is heavy. " * (MOST_SENTENCES + 5) + "A giraffe dances.", 4)
    giraffe = next(one for one in board.shots[0].subjects if one.noun == "giraffe")
    assert giraffe.action is None
    assert board.not_understood[-1] == "(6 sentences beyond the first)"


def test_what_is_denied_is_not_searched_for() -> None:
    """No dogs, no dogs."""
    reader = Reader(Budget(sentences=0))
    reader.read(split("a tall lighthouse, no dogs"), "scene")
    assert [one.noun for one in reader.reading.things] == ["lighthouse"]


@pytest.mark.parametrize("words", [3000, 8000])
def test_a_budget_ends(words: int) -> None:
    """A sentence that costs too much is neither parsed nor, at the end, searched."""
    budget = Budget()
    assert not budget.allows(words)
    assert not budget.is_left(words)
    assert budget.skipped == 2


def test_long_sentences_are_cut_at_a_comma() -> None:
    """Every piece is read."""
    assert {"cat", "owl"} <= set(nouns("a cat sleeps, " + "rain falls, " * 60 + "an owl sits"))


@pytest.mark.parametrize(
    ("prompt", "ignored"),
    [("a red blue ball", ("blue",)), ("a red and blue ball", ()), ("a dark red ball", ())],
)
def test_contradictions_are_told(prompt: str, ignored: tuple[str, ...]) -> None:
    """The first colour wins; two colours joined by "and" are no contradiction."""
    assert plan(prompt, 4).not_understood == ignored


def test_code_and_lists_give_known_things() -> None:
    """Words only."""
    assert nouns("x = foo(barz); import qux # dog; zork()") == ["dog"]
    assert nouns("apple, banana, pear") == ["apple", "banana", "pear"]
