from hypothesis import given, settings
from hypothesis import strategies as st

from reelkite.planning.grammar.parsing import model, network
from reelkite.planning.grammar.parsing.arcs import tree

_WORDS = st.sampled_from(["a", "dog", "runs", "and", ",", "red", "who", "is", ".", "in", "7", "狗"])


def parsed(text: str) -> list[tuple[str, str]]:
    """Return each word's label and its head's word."""
    words = text.split()
    heads, labels = tree(network.vectors(words, model()), model())
    return [(label, words[head]) for head, label in zip(heads, labels, strict=True)]


def test_a_sentence_is_a_tree() -> None:
    """As the model's own library reads it."""
    assert parsed("An old sailor feeds three gulls from a wooden boat .") == [
        ("det", "sailor"),
        ("amod", "sailor"),
        ("nsubj", "feeds"),
        ("ROOT", "feeds"),
        ("nummod", "gulls"),
        ("dobj", "feeds"),
        ("prep", "feeds"),
        ("det", "boat"),
        ("amod", "boat"),
        ("pobj", "from"),
        ("punct", "feeds"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=30))
def test_any_words_end_in_a_forest(words: list[str]) -> None:
    """Every word hangs on a root, without circles."""
    heads, labels = tree(network.vectors(words, model()), model())
    for start in range(len(words)):
        path = [start]
        while heads[path[-1]] not in path:
            path.append(heads[path[-1]])
        assert heads[path[-1]] == path[-1]
        assert labels[path[-1]] == "ROOT"
