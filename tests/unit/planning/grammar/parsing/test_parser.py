from concurrent.futures import ThreadPoolExecutor

from reelkite.planning.grammar.parsing import parse
from reelkite.planning.grammar.parsing.parser import MOST_WORDS


def test_words_get_tags_heads_and_labels() -> None:
    """One of each a word."""
    found = parse(["two", "dogs", "are", "chasing", "a", "cat"])
    assert found.tags == ("CD", "NNS", "VBP", "VBG", "DT", "NN")
    assert found.labels[3] == "ROOT"
    assert found.children(3, "nsubj", "dobj") == (1, 5)


def test_nothing_has_no_parse() -> None:
    """No words, no tree."""
    assert parse([]).heads == ()


def test_endless_sentences_are_cut() -> None:
    """The parser reads only so many words."""
    assert len(parse(["dog"] * (MOST_WORDS + 50)).tags) == MOST_WORDS


def test_threads_read_the_same() -> None:
    """The model is shared and never changed."""
    texts = [f"a {word} sleeps on a red sofa".split() for word in ("dog", "cat", "fox", "owl")] * 4
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(parse, texts))
    assert found == [parse(text) for text in texts]
