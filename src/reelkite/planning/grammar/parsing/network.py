"""Words to vectors, and vectors to tags: a convolution of a few layers, in numpy.

Matthew Honnibal's "embed, encode" with hashed rows; the sizes are the package's.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from reelkite.planning.grammar.parsing.hashing import row_hash, text_hash
from reelkite.planning.grammar.parsing.weights import Floats, Linear, Maxout, Weights

_PADDING: Final = 4
"""Rows of nothing before and after the sentence: as many as the layers look to each side."""
_ROWS: Final = 8
"""Rows multiplied at once: few enough that the library of matrices wakes no threads."""
_LONGEST_RUN: Final = 4
_LONG: Final = 100
_LEAST: Final = 1e-8


def vectors(words: Sequence[str], weights: Weights) -> Floats:
    """Return one vector a word, (words, 96); a word knows its four neighbours to each side."""
    features = np.stack(
        [_embedded(word, i + 1 < len(words), weights) for i, word in enumerate(words)]
    )
    out = np.zeros((len(words) + 2 * _PADDING, weights.mixing.gain.size), np.float32)
    out[_PADDING:-_PADDING] = _maxout(features, weights.mixing)
    for window in weights.windows:
        out = out + _maxout(_beside(out), window)
    return out[_PADDING:-_PADDING]


def tags(rows: Floats, weights: Weights) -> tuple[str, ...]:
    """Return the likeliest tag (Penn Treebank) of each word."""
    best = multiplied(rows, weights.tagging).argmax(axis=1)
    return tuple(weights.tags[i] for i in best)


def multiplied(rows: Floats, layer: Linear) -> Floats:
    """Return ``rows @ weights + bias``, a few rows at a time."""
    out = np.empty((len(rows), layer.bias.size), np.float32)
    for start in range(0, len(rows), _ROWS):
        out[start : start + _ROWS] = rows[start : start + _ROWS] @ layer.weights
    out += layer.bias
    return out


def _embedded(word: str, spaced: bool, weights: Weights) -> Floats:  # noqa: FBT001 - a feature of the word
    """Return the rows of a word's six features, one after the other."""
    key = text_hash(word)
    norm = weights.norms.get(key, word.lower())
    texts = (norm, word[0], word[-3:], shape(word))
    keys = [*map(text_hash, texts), int(spaced), 0]
    found = []
    for (rows, seed), one in zip(weights.embeddings, keys, strict=True):
        found.append(rows[[part % len(rows) for part in row_hash(one, seed)]].sum(axis=0))
    return np.concatenate(found)


def shape(word: str) -> str:
    """Return a word's pattern of letters and digits, runs cut at four: ``Xxxxx``, ``dd``."""
    if len(word) >= _LONG:
        return "LONG"
    out, last, run = [], "", 0
    for letter in word:
        kind = _kind(letter)
        run = run + 1 if kind == last else 0
        last = kind
        if run < _LONGEST_RUN:
            out.append(kind)
    return "".join(out)


def _kind(letter: str) -> str:
    if letter.isalpha():
        return "X" if letter.isupper() else "x"
    return "d" if letter.isdigit() else letter


def _beside(rows: Floats) -> Floats:
    """Return each row with the one before and the one after it beside it."""
    nothing = np.zeros((1, rows.shape[1]), np.float32)
    before, after = np.vstack([nothing, rows[:-1]]), np.vstack([rows[1:], nothing])
    return np.hstack([before, rows, after])


def _maxout(rows: Floats, layer: Maxout) -> Floats:
    greatest = multiplied(rows, layer.pieces[0])
    for piece in layer.pieces[1:]:
        np.maximum(greatest, multiplied(rows, piece), out=greatest)
    centred = greatest - greatest.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + _LEAST)
    scaled: Floats = centred / spread * layer.gain + layer.shift
    return scaled
