"""What a sentence means for the policy: two views of what the sentence model read.

Both share the lower half of its layers. One goes on with the upper half as it was published, the
other with one that was tuned for this; their mean errs less than either, for they err apart.
``data/judge.npz`` holds the ``head`` of the first (mean and peak over the pieces, by kind), its
``head_shift``, and the ``threshold``; ``data/taught.npz`` the tuned layers and their head. Both
are written by ``scripts/train-meaning``.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.policy import Category, Span
from reelkite.guardrails.meaning.encoder import (
    DATA,
    HALF,
    Block,
    Encoder,
    Floats,
    Held,
    blocks,
    floats,
    open_encoder,
    through,
)
from reelkite.guardrails.meaning.windows import MOST, Part, windows_of

KINDS: Final = (
    None,
    Category.SEXUAL,
    Category.VIOLENCE,
    Category.HATE,
    Category.SELF_HARM,
    Category.DANGEROUS,
    Category.DISTURBING,
)
"""What the head tells apart, in its order; None is harmless."""
_SURER: Final = 4.0
"""How much higher the odds of a sentence must be than those of a prompt as a whole.

Pieces of a sentence alone leave out what the others tell of it: water that runs over "the skin"
may run over that of a plum. Of prompts to be refused hardly any is found by a sentence only.
"""
_ALSO: Final = 0.4
"""Share of the likeliest category from which another is told beside it."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is thought of one part of a text.

    Attributes:
        categories: What it would be, if it is to be refused, the likeliest first.
        share: How likely it is to be refused at all, 0..1; of a sentence less, see ``_SURER``.
        span: Where it stands in the text; None for a window as a whole.
    """

    categories: tuple[Category, ...]
    share: float
    span: Span | None


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
        threshold: The share from which a text is refused.
    """

    encoder: Encoder
    views: tuple[View, ...]
    threshold: float

    def worst(
        self, text: str, known: Collection[tuple[int, ...]] = (), most: int = MOST
    ) -> Opinion | None:
        """Return the opinion of the worst part of ``text``; None if there is nothing to read.

        Args:
            text: A prompt.
            known: Pieces of parts that were judged before, and are not again.
            most: Windows that are judged at most.
        """
        windows = windows_of(text, self.encoder.pieces, known, most)
        opinions = [opinion for window in windows for opinion in self._opinions(window)]
        return max(opinions, key=lambda opinion: opinion.share, default=None)

    def _opinions(self, window: tuple[Part, ...]) -> list[Opinion]:
        """Return what is thought of a window as a whole, and of each of its sentences."""
        pieces = self.encoder.pieces
        ids = [pieces.begin, *(row for part in window for row in part.ids), pieces.end]
        begun = self.encoder.halfway(np.array(ids, np.intp))
        reads = [through(view.blocks, begun) for view in self.views]
        if len(window) == 1:
            return [self._opinion(reads, window[0].span, alone=True)]
        opinions, start = [self._opinion(reads, None, alone=True)], 1
        for part in window:
            end = start + len(part.ids)
            opinions.append(
                self._opinion([read[start:end] for read in reads], part.span, alone=False)
            )
            start = end
        return opinions

    def _opinion(self, reads: Sequence[Floats], span: Span | None, *, alone: bool) -> Opinion:
        """Return the mean of all views of a part; ``reads`` are its pieces, as each sees them.

        ``alone`` is False of a sentence that has others beside it in the window.
        """
        pairs = zip(self.views, reads, strict=True)
        said = np.mean([view.said(read) for view, read in pairs], axis=0)
        shares = np.exp(said - said.max())
        shares /= shares.sum()
        named = sorted(zip(shares, KINDS, strict=True), key=lambda pair: -pair[0])
        told = [(share, kind) for share, kind in named if kind is not None]
        least = _ALSO * told[0][0]
        categories = tuple(kind for share, kind in told if share >= least)
        odds = (1.0 - float(shares[0])) / (1.0 if alone else _SURER)
        return Opinion(categories, odds / (odds + float(shares[0])), span)


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
        threshold = float(held["threshold"])
    with np.load(folder / "taught.npz", allow_pickle=False) as held:
        taught = _view(held, blocks(held, range(HALF, len(encoder.blocks))))
    return Judge(encoder, (published, taught), threshold)


def _view(held: Held, upper: tuple[Block, ...]) -> View:
    return View(upper, floats(held, "head"), floats(held, "head_shift"))
