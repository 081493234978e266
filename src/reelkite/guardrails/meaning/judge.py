"""What a sentence means for the policy: two views of what the sentence model read.

Both share the lower half of its layers. One goes on with the upper half as it was published, the
other with one that was tuned for this; their mean errs less than either, for they err apart.
``data/judge.npz`` holds the ``head`` of the first (mean and peak over the pieces, by kind) and its
``head_shift``; ``data/taught.npz`` the tuned layers and their head. Both are written by
``scripts/train-meaning``. From what share a text is refused, ``bench`` tells.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reelkite.guardrails.meaning.blocks import (
    DATA,
    Block,
    Floats,
    Held,
    blocks,
    floats,
    through,
)
from reelkite.guardrails.meaning.encoder import HALF, Encoder, Ids, open_encoder
from reelkite.guardrails.meaning.wordpiece import Pieces


@dataclass(frozen=True, slots=True)
class View:
    """One way to go on from the middle of the sentence model.

    Attributes:
        blocks: Its upper layers.
        head: A row for each number of mean and peak, a column for each of ``KINDS``.
        shift: What is added.
    """

    blocks: tuple[Block, ...]
    head: Floats
    shift: Floats

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share, for the pieces of a part."""
        seen = np.concatenate([read.mean(axis=0), read.max(axis=0)])
        said = seen @ self.head + self.shift
        said -= said.max()
        return np.asarray(said - np.log(np.exp(said).sum()), np.float32)


@dataclass(frozen=True, slots=True)
class Judge:
    """The classifier, ready to judge.

    Attributes:
        encoder: The sentence model.
        views: What is made of its lower half; their mean counts.
    """

    encoder: Encoder[Pieces]
    views: tuple[View, ...]

    @property
    def pieces(self) -> Pieces:
        """What cuts words."""
        return self.encoder.pieces

    def read(self, ids: Ids) -> Floats:
        """Return what each view sees of each piece, side by side."""
        begun = self.encoder.halfway(ids)
        return np.concatenate([through(view.blocks, begun) for view in self.views], axis=1)

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of each kind's share, up to a constant."""
        reads = np.split(read, len(self.views), axis=1)
        pairs = zip(self.views, reads, strict=True)
        return np.asarray(np.mean([view.said(own) for view, own in pairs], axis=0), np.float32)


def open_judge(folder: Path = DATA) -> Judge:
    """Return the classifier that ships with the guardrails; takes about 0.3 s and 90 MB.

    Raises:
        OSError: Its files are missing or cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    encoder = open_encoder(folder)
    with np.load(folder / "judge.npz", allow_pickle=False) as held:
        published = _view(held, encoder.upper)
    with np.load(folder / "taught.npz", allow_pickle=False) as held:
        taught = _view(held, blocks(held, range(HALF, len(encoder.blocks))))
    return Judge(encoder, (published, taught))


def _view(held: Held, upper: tuple[Block, ...]) -> View:
    return View(upper, floats(held, "head"), floats(held, "head_shift"))
