"""Layers of a sentence model: run by onnxruntime, told by numpy."""

import numpy as np
import pytest
from numpy.typing import NDArray

from reelkite.guardrails.meaning.blocks import (
    DATA,
    HEADS,
    WIDTH,
    Affine,
    Floats,
    Norm,
    Weights,
    blocks,
    through,
    weights_of,
)

LAYERS = (0, 5)


def as_told(weights: Weights, x: Floats) -> Floats:
    """Return ``x`` after one layer, as its papers write it."""
    looks = through_affine(weights.look, x).reshape(len(x), 3, HEADS, WIDTH // HEADS)
    query, key, value = looks.transpose(1, 2, 0, 3)
    score = np.exp(query @ key.swapaxes(1, 2) / np.sqrt(WIDTH // HEADS))
    seen = (score / score.sum(axis=2, keepdims=True)) @ value
    gathered = through_affine(weights.gather, seen.swapaxes(0, 1).reshape(len(x), WIDTH))
    middle = weights.middle((x + gathered).astype(np.float32))
    wide = through_affine(weights.widen, middle)
    bent = wide / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (wide + 0.044715 * wide**3)))
    return weights.last((middle + through_affine(weights.narrow, bent)).astype(np.float32))


def through_affine(affine: Affine, x: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return ``x`` times the matrix, and the shift."""
    return x @ affine.matrix + affine.shift


@pytest.mark.parametrize("count", [1, 17])
def test_layers_compute_what_is_told_of_them(count: int) -> None:
    """Attention, GELU and norms are those of BERT, for one piece as for many."""
    begun = np.random.default_rng(7).standard_normal((count, WIDTH)).astype(np.float32)

    with np.load(DATA / "minilm.npz") as held:
        found = through(blocks(held, LAYERS), begun)
        told: Floats = begun
        for weights in weights_of(held, LAYERS):
            told = as_told(weights, told).astype(np.float32)

    assert found.shape == (count, WIDTH)
    assert np.abs(found - told).max() < 2e-4


def test_a_layer_that_is_not_there_is_told() -> None:
    """A file that lacks an array gives no layer."""
    with np.load(DATA / "minilm.npz") as held, pytest.raises(KeyError, match=r"6\.query"):
        blocks(held, [6])


def test_a_norm_gives_rows_one_mean_and_one_spread() -> None:
    """Rows have mean 0 and spread 1 before gain and shift."""
    normed = Norm(np.ones(4, np.float32), np.zeros(4, np.float32))(
        np.array([[1, 2, 3, 4], [-5, 0, 0, 5]], np.float32)
    )

    assert normed.mean(axis=1) == pytest.approx([0, 0], abs=1e-6)
    assert normed.std(axis=1) == pytest.approx([1, 1], abs=1e-5)
