"""What a sentence means for the policy: the tuned sentence model and the head on top.

``data/judge.npz``, written by ``scripts/train-meaning``, holds ``head`` (mean and peak over the
pieces, by kind), ``head_shift`` and ``threshold``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.domain.policy import Category, Span
from reelkite.guardrails.meaning.encoder import DATA, Encoder, Floats, floats, open_encoder
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
_ALSO: Final = 0.4
"""Share of the likeliest category from which another is told beside it."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is thought of one part of a text.

    Attributes:
        categories: What it would be, if it is to be refused, the likeliest first.
        share: How likely it is to be refused at all, 0..1.
        span: Where it stands in the text; None for a window as a whole.
    """

    categories: tuple[Category, ...]
    share: float
    span: Span | None


@dataclass(frozen=True, slots=True)
class Judge:
    """The classifier, ready to judge.

    Attributes:
        encoder: The sentence model with its tuned layers.
        head: A row for each number of mean and peak, a column for each of ``KINDS``.
        shift: What is added.
        threshold: The share from which a text is refused.
    """

    encoder: Encoder
    head: Floats
    shift: Floats
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
        read = self.encoder.read(np.array(ids, np.intp))
        if len(window) == 1:
            return [self._opinion(read, window[0].span)]
        opinions, start = [self._opinion(read, None)], 1
        for part in window:
            opinions.append(self._opinion(read[start : start + len(part.ids)], part.span))
            start += len(part.ids)
        return opinions

    def _opinion(self, read: Floats, span: Span | None) -> Opinion:
        seen = np.concatenate([read.mean(axis=0), read.max(axis=0)])
        said = seen @ self.head + self.shift
        shares = np.exp(said - said.max())
        shares /= shares.sum()
        named = sorted(zip(shares, KINDS, strict=True), key=lambda pair: -pair[0])
        told = [(share, kind) for share, kind in named if kind is not None]
        least = _ALSO * told[0][0]
        categories = tuple(kind for share, kind in told if share >= least)
        return Opinion(categories, 1.0 - float(shares[0]), span)


def open_judge(folder: Path = DATA) -> Judge:
    """Return the classifier that ships with the guardrails; takes about 0.25 s and 65 MB.

    Raises:
        OSError: Its files are missing or cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    encoder = open_encoder(folder)
    with np.load(folder / "judge.npz", allow_pickle=False) as held:
        return Judge(
            encoder, floats(held, "head"), floats(held, "head_shift"), float(held["threshold"])
        )
