import numpy as np
import pytest

from reelkite.planning.grammar.parsing import model, network
from reelkite.planning.grammar.parsing.hashing import text_hash
from reelkite.planning.grammar.parsing.weights import Linear


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("dog", "xxx"),
        ("Tokyo", "Xxxxx"),
        ("1970s", "ddddx"),
        ("f/1.8", "x/d.d"),
        ("x" * 120, "LONG"),
    ],
)
def test_shapes_of_words(word: str, shape: str) -> None:
    """Letters and digits by kind; runs are cut at four."""
    assert network.shape(word) == shape


def test_products_are_the_same_however_they_are_cut() -> None:
    """A few rows at a time give what all at once give."""
    chance = np.random.default_rng(1)
    rows = chance.normal(size=(19, 5)).astype(np.float32)
    layer = Linear(chance.normal(size=(5, 3)).astype(np.float32), np.ones(3, np.float32))
    assert network.multiplied(rows, layer) == pytest.approx(rows @ layer.weights + 1, abs=1e-5)


def test_a_word_has_another_vector_among_others() -> None:
    """The neighbours to each side count, distant words do not."""
    weights = model()
    near = network.vectors(["a", "dog", "runs"], weights)[1]
    far = network.vectors(["a", "dog", "runs"] + ["x"] * 9 + ["cat"], weights)
    other = network.vectors(["a", "dog", "runs"] + ["x"] * 9 + ["car"], weights)
    assert not np.allclose(near, network.vectors(["the", "dog", "sat"], weights)[1])
    assert np.allclose(far[1], other[1])


def test_british_spellings_are_read_as_american_ones() -> None:
    """The model knows one spelling of a word."""
    assert model().norms[text_hash("favourite")] == "favorite"
