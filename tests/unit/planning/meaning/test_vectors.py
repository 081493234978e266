import numpy as np

from reelkite.planning.meaning import vectors


def test_the_nearest_in_meaning() -> None:
    """A poet is nearer to a writer than to a horse."""
    found = vectors.nearest("poet", ("horse", "writer", "cup"))
    assert found is not None
    assert found[0] == "writer"
    assert 0.2 < found[1] < 1.0


def test_words_of_several_pieces_have_no_meaning() -> None:
    """How a word is spelt must not pass for what it means."""
    assert not vectors.is_spelt("goblet")
    assert vectors.nearest("goblet", ("marble", "cup")) is None
    assert not vectors.vector("goblet").any()


def test_vectors_have_unit_length() -> None:
    """So that products are cosines."""
    assert np.isclose(np.linalg.norm(vectors.vector("mountain lake")), 1.0, atol=1e-3)


def test_nearest_among_none() -> None:
    """Nothing is near nothing."""
    assert vectors.nearest("dog", ()) is None
    assert vectors.ranked("dog", ("cat", "horse", "sea"), 2)[0][0] in {"cat", "horse"}
