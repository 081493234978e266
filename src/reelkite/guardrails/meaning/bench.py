"""Two classifiers on one bench: the first reads English only, the second any language, slower.

What the first can read and finds unfit is refused; where it is in doubt, the second is asked, and
the mean of both counts: they err apart. What the first cannot read the second judges alone.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from reelkite.guardrails.meaning.blocks import DATA
from reelkite.guardrails.meaning.judge import Judge, open_judge
from reelkite.guardrails.meaning.opinions import Mind, Opinion, worst
from reelkite.guardrails.meaning.polyglot import Polyglot, open_polyglot
from reelkite.guardrails.meaning.windows import MOST, windows_of

CALM: Final = 0.0
"""Odds, as a logarithm, below which the first is not doubted: hardly any unfit prompt looks so."""
SURE: Final = 3.5
"""Odds from which it is not doubted either, a share of 0.971."""
_READ: Final = 0.5
"""Share of the letters of a sentence in words the first knows, below which it is not English.

Of other languages' prompts one in twenty is above, mostly French; of English ones as many below.
"""
_NONE: Final = 0.15
"""The same of a whole text, below which the first is not asked."""
_FEWEST: Final = 6
"""Letters from which a sentence is one whose language can be told."""
_WHOLE: Final = 2_000
"""Characters of a text of which every part is judged, whatever its words."""
_EDGE: Final = 1e-6
"""Nothing is surer than this."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Both classifiers, ready to judge.

    Attributes:
        first: Reads English.
        ask: Lends the second, which reads any language; loaded when it is first asked for.
        both: Mean of both's odds, as logarithms, from which a text is refused.
        alone: Odds of the second, as a logarithm, from which it is refused where the first is no
            help.
    """

    first: Judge
    ask: Callable[[], Polyglot]
    both: float
    alone: float

    @property
    def second(self) -> Polyglot:
        """The second classifier; raises as ``open_polyglot``."""
        return self.ask()

    def refused(self, text: str, before: str = "", most: int = MOST) -> Opinion | None:
        """Return what the worst part of ``text`` is, if it is to be refused.

        Args:
            text: A prompt.
            before: A text that was judged before; its parts are not judged again.
            most: Windows that each judges at most.
        """
        second = self._second(text, before, most) if self.is_strange(text) else None
        if second is not None and logit(second) >= self.alone:
            return second
        if self.first.pieces.known(text) < _NONE:
            return None
        first = worst(self.first, text, _parts(self.first, before), most)
        if first is None or logit(first) < CALM:
            return None
        if logit(first) >= SURE:
            return first
        return self._together(first, second or self._second(text, before, most) or first)

    def alarm(self, text: str) -> float:
        """Return the odds, as a logarithm, of whoever of both is surer that ``text`` is unfit.

        Infinity where the first cannot read it, or it is too long to be read whole.
        """
        if len(text) > _WHOLE or self.is_strange(text):
            return math.inf
        first = worst(self.first, text)
        if first is None or logit(first) >= CALM:
            return math.inf
        return max(logit(first), logit(worst(self.second, text) or first))

    def _second(self, text: str, before: str, most: int) -> Opinion | None:
        return worst(self.second, text, _parts(self.second, before), most)

    def _together(self, first: Opinion, second: Opinion) -> Opinion | None:
        """Return the surer opinion with the mean odds of both, if these are to be refused."""
        mean = (logit(first) + logit(second)) / 2
        if mean < self.both:
            return None
        surer = max(first, second, key=lambda opinion: opinion.share)
        return replace(surer, share=1 / (1 + math.exp(-mean)))

    def is_strange(self, text: str) -> bool:
        """Return whether a sentence of ``text`` is in a language that the first cannot read."""
        pieces = self.first.pieces
        spans = (part.span for window in windows_of(text, pieces) for part in window)
        sentences = (text[slice(*span)] for span in dict.fromkeys(spans))
        return any(
            sum(map(str.isalpha, sentence)) >= _FEWEST and pieces.known(sentence) < _READ
            for sentence in sentences
        )


def logit(opinion: Opinion) -> float:
    """Return the odds of ``opinion`` as a natural logarithm, -13.8 to 13.8."""
    share = min(max(opinion.share, _EDGE), 1 - _EDGE)
    return math.log(share / (1 - share))


def _parts(mind: Mind, text: str) -> frozenset[tuple[int, ...]]:
    return frozenset(part.ids for window in windows_of(text, mind.pieces) for part in window)


def open_bench(folder: Path = DATA) -> Bench:
    """Return both classifiers that ship with the guardrails; with the second about 1 s and 300 MB.

    Raises:
        OSError: A file is missing or cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    with np.load(folder / "polyglot.npz", allow_pickle=False) as held:
        both, alone = float(held["both"]), float(held["alone"])
    return Bench(open_judge(folder), cache(lambda: open_polyglot(folder)), both, alone)
