"""What is thought of a text: of each of its windows as a whole, and of each sentence in them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np

from reelkite.domain.policy import Category, Span
from reelkite.guardrails.meaning.blocks import Floats
from reelkite.guardrails.meaning.encoder import Ids
from reelkite.guardrails.meaning.windows import MOST, Part, windows_of
from reelkite.guardrails.meaning.wordpiece import Cutter

KINDS: Final = (
    None,
    Category.SEXUAL,
    Category.VIOLENCE,
    Category.HATE,
    Category.SELF_HARM,
    Category.DANGEROUS,
    Category.DISTURBING,
)
"""What is told apart, in the order of all heads; None is harmless."""
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


class Mind(Protocol):
    """Reads pieces of words, and says what kind they are of."""

    @property
    def pieces(self) -> Cutter:
        """What cuts words."""
        ...

    def read(self, ids: Ids) -> Floats:
        """Return what is seen of each piece in the light of the others, a row each."""
        ...

    def said(self, read: Floats) -> Floats:
        """Return the logarithm of the share of each of ``KINDS``, for rows of ``read``."""
        ...


def worst(
    mind: Mind, text: str, known: Collection[tuple[int, ...]] = (), most: int = MOST
) -> Opinion | None:
    """Return the opinion of the worst part of ``text``; None if there is nothing to read.

    Args:
        mind: Who judges.
        text: A prompt.
        known: Pieces of parts that were judged before, and are not again.
        most: Windows that are judged at most.
    """
    windows = windows_of(text, mind.pieces, known, most)
    opinions = [opinion for window in windows for opinion in _opinions(mind, window)]
    return max(opinions, key=lambda opinion: opinion.share, default=None)


def _opinions(mind: Mind, window: tuple[Part, ...]) -> list[Opinion]:
    """Return what is thought of a window as a whole, and of each of its sentences."""
    lead = mind.pieces.lead
    ids = [*lead, *(row for part in window for row in part.ids), mind.pieces.end]
    read = mind.read(np.array(ids, np.intp))
    if len(window) == 1:
        return [_opinion(mind.said(read), window[0].span, alone=True)]
    opinions, start = [_opinion(mind.said(read), None, alone=True)], len(lead)
    for part in window:
        end = start + len(part.ids)
        opinions.append(_opinion(mind.said(read[start:end]), part.span, alone=False))
        start = end
    return opinions


def _opinion(said: Floats, span: Span | None, *, alone: bool) -> Opinion:
    """Return what was said of a part; ``alone``: no other sentence stands beside it."""
    shares = np.exp(said - said.max())
    shares /= shares.sum()
    named = sorted(zip(shares, KINDS, strict=True), key=lambda pair: -pair[0])
    told = [(share, kind) for share, kind in named if kind is not None]
    least = _ALSO * told[0][0]
    categories = tuple(kind for share, kind in told if share >= least)
    odds = (1.0 - float(shares[0])) / (1.0 if alone else _SURER)
    return Opinion(categories, odds / (odds + float(shares[0])), span)
