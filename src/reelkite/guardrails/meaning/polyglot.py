"""What a text in any of a hundred languages means: a second sentence model, and heads of its own.

``data/e5.npz`` and ``data/e5.txt``, written by ``scripts/vendor-e5``, hold multilingual-e5-small
(Wang et al. 2024), in the form told in ``encoder``, with 12 layers. ``data/polyglot.npz``, written
by ``scripts/train-polyglot``, holds three heads, each of two layers, over mean and peak of what
stands behind the tenth and the last layer; their mean counts.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.guardrails.meaning.encoder import (
    DATA,
    Affine,
    Encoder,
    Floats,
    Held,
    Ids,
    floats,
    through,
    trunk,
)
from reelkite.guardrails.meaning.unigram import Unigram, open_unigram

LAYERS: Final = 12
EARLIER: Final = 10
"""The layer that is looked at beside the last, which bends towards telling alike texts."""


@dataclass(frozen=True, slots=True)
class Head:
    """Two layers: what is seen becomes features (those below 0 do not count), and these kinds."""

    first: Affine
    second: Affine

    def said(self, seen: Floats) -> Floats:
        """Return the logarithm of each kind's share."""
        said = self.second(np.maximum(self.first(seen), 0))
        said -= said.max()
        return np.asarray(said - np.log(np.exp(said).sum()), np.float32)


@dataclass(frozen=True, slots=True)
class Polyglot:
    """The second classifier, ready to judge.

    Attributes:
        encoder: The sentence model.
        heads: What is made of it; their mean counts.
    """

    encoder: Encoder[Unigram]
    heads: tuple[Head, ...]

    @property
    def pieces(self) -> Unigram:
        """What cuts words."""
        return self.encoder.pieces

    def read(self, ids: Ids) -> Floats:
        """Return what stands behind the earlier and the last layer for each piece, side by side."""
        blocks = self.encoder.blocks
        begun = through(blocks[:EARLIER], self.encoder.first(self.encoder.known(ids)))
        return np.concatenate([begun, through(blocks[EARLIER:], begun)], axis=1)

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share, up to a constant."""
        seen = np.concatenate([read.mean(axis=0), read.max(axis=0)])
        return np.asarray(np.mean([head.said(seen) for head in self.heads], axis=0), np.float32)


def open_reader(folder: Path = DATA) -> Encoder[Unigram]:
    """Return the second sentence model; takes about 0.6 s and 200 MB.

    Raises:
        OSError: Its files are missing or cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    with np.load(folder / "e5.npz", allow_pickle=False) as held:
        pieces = open_unigram(folder / "e5.txt", held["scores"].tolist())
        return Encoder(pieces, *trunk(held, LAYERS))


def open_polyglot(folder: Path = DATA) -> Polyglot:
    """Return the second classifier that ships with the guardrails; raises as ``open_reader``."""
    with np.load(folder / "polyglot.npz", allow_pickle=False) as held:
        return Polyglot(open_reader(folder), heads_of(held))


def heads_of(held: Held) -> tuple[Head, ...]:
    """Return the heads whose arrays are held."""
    names = ("first", "first_shift", "second", "second_shift")
    parts = zip(*(floats(held, name) for name in names), strict=True)
    return tuple(Head(Affine(a, b), Affine(c, d)) for a, b, c, d in parts)
