"""What a text in any of a hundred languages means: a second sentence model, tuned, and its head.

``data/e5.npz`` and ``data/e5.txt``, written by ``scripts/vendor-e5``, hold the table and the lower
layers of multilingual-e5-small (Wang et al. 2024), in the form told in ``encoder``.
``data/polyglot.npz``, written by ``scripts/train-polyglot``, holds its upper layers as they were
tuned, and a ``head`` with its ``head_shift`` over mean and peak of what stands behind the last one.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.guardrails.meaning.blocks import DATA, Floats, Held, blocks, floats, through
from reelkite.guardrails.meaning.encoder import Encoder, Ids, trunk
from reelkite.guardrails.meaning.unigram import Unigram, open_unigram

LAYERS: Final = 12
LOWER: Final = 4
"""Layers that stay as published."""


@dataclass(frozen=True, slots=True)
class Polyglot:
    """The second classifier, ready to judge.

    Attributes:
        encoder: The sentence model.
        head: A row for each number of mean and peak, a column for each of ``KINDS``.
        shift: What is added.
    """

    encoder: Encoder[Unigram]
    head: Floats
    shift: Floats

    @property
    def pieces(self) -> Unigram:
        """What cuts words."""
        return self.encoder.pieces

    def read(self, ids: Ids) -> Floats:
        """Return one vector for each piece, in the light of the others."""
        return through(self.encoder.blocks, self.encoder.first(self.encoder.known(ids)))

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share, up to a constant."""
        seen = np.concatenate([read.mean(axis=0), read.max(axis=0)])
        return np.asarray(seen @ self.head + self.shift, np.float32)


def open_lower(folder: Path = DATA) -> Encoder[Unigram]:
    """Return the second sentence model with its lower layers; takes about 0.6 s and 130 MB.

    Raises:
        OSError: Its files are missing or cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    with np.load(folder / "e5.npz", allow_pickle=False) as held:
        pieces = open_unigram(folder / "e5.txt", held["scores"].tolist())
        return Encoder(pieces, *trunk(held, LOWER))


def open_polyglot(folder: Path = DATA) -> Polyglot:
    """Return the second classifier that ships with the guardrails; raises as ``open_lower``."""
    with np.load(folder / "polyglot.npz", allow_pickle=False) as held:
        return finished(open_lower(folder), held)


def finished(lower: Encoder[Unigram], taught: Held) -> Polyglot:
    """Return the classifier of its lower layers, and of what it was taught.

    Raises:
        KeyError: An array is missing.
    """
    layers = (*lower.blocks, *blocks(taught, range(LOWER, LAYERS)))
    head, shift = floats(taught, "head"), floats(taught, "head_shift")
    return Polyglot(replace(lower, blocks=layers), head, shift)
