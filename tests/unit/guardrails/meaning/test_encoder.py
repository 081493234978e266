"""The sentence model: what was published, as nearly as whole numbers of a byte can say it."""

import math
from pathlib import Path

import numpy as np
import pytest

from reelkite.guardrails.meaning.blocks import WIDTH
from reelkite.guardrails.meaning.encoder import LONGEST, Encoder, open_encoder, unit
from reelkite.guardrails.meaning.wordpiece import Pieces

PUBLISHED = Path(__file__).with_name("published.npz")
"""Vectors of the model as it was published, in 32-bit numbers; by scripts/vendor-minilm."""


@pytest.fixture(scope="module")
def encoder() -> Encoder[Pieces]:
    """Return the model of the house."""
    return open_encoder()


def test_vectors_are_those_of_the_published_model(encoder: Encoder[Pieces]) -> None:
    """Each recorded sentence has a cosine of at least 0.99 with what the whole model says."""
    with np.load(PUBLISHED) as recorded:
        sentences = [str(sentence) for sentence in recorded["sentences"]]
        expected = recorded["vectors"].astype(np.float32)

    mine = encoder.pooled(encoder.ids(sentences))

    assert len(sentences) >= 40
    assert (mine * expected).sum(axis=1).min() >= 0.99


def test_what_means_the_same_is_near(encoder: Encoder[Pieces]) -> None:
    """A paraphrase is nearer than a sentence with the same words and another meaning."""
    said, same, other = encoder.pooled(
        encoder.ids(["A dog runs on the beach", "A puppy sprints by the sea", "A hot dog stand"])
    )

    assert said @ same > said @ other + 0.2


def test_texts_are_cut_at_the_longest(encoder: Encoder[Pieces]) -> None:
    """Of an endless text as much is read as the model was taught to read."""
    (ids,) = encoder.ids(["kite " * 500])

    assert len(ids) == LONGEST
    assert ids[0] == encoder.pieces.lead[0]
    assert ids[-1] == encoder.pieces.end


def test_each_piece_has_a_vector(encoder: Encoder[Pieces]) -> None:
    """Reading gives one finite row a piece."""
    read = encoder.read(encoder.ids(["a kite"])[0])

    assert read.shape == (4, WIDTH)
    assert np.isfinite(read).all()


def test_a_place_changes_what_is_known_of_a_piece(encoder: Encoder[Pieces]) -> None:
    """The same piece twice is not the same: its place counts."""
    row = encoder.pieces.rows["kite"]

    first, second = encoder.known(np.array([row, row], np.intp))

    assert not np.allclose(first, second)


def test_a_unit_vector_has_length_one() -> None:
    """Length goes, direction stays; nothing stays nothing."""
    assert unit(np.array([3, 4], np.float32)).tolist() == pytest.approx([0.6, 0.8])
    assert math.isclose(float(np.linalg.norm(unit(np.zeros(3, np.float32)))), 0.0)


def test_missing_files_are_told(tmp_path: Path) -> None:
    """Without its files there is no model."""
    with pytest.raises(OSError, match="minilm"):
        open_encoder(tmp_path)
