"""The layer of meanings: what no list of words can catch."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.policy import Finding, Layer, Span
from reelkite.guardrails.meaning.bench import Bench, open_bench
from reelkite.guardrails.meaning.opinions import Opinion
from reelkite.guardrails.meaning.wordpiece import Pieces
from reelkite.guardrails.reading import Reading

_PLAIN: Final = re.compile(r"(?!.*(.)\1\1)[a-z'’]+")
"""A word that wears no mask: letters, none of them drawn out."""
_WORD: Final = re.compile(r"\w+")
_SHORTEST: Final = 3
"""Letters from which an unmasked word is believed."""
_MASKED: Final = 4
"""Windows at most that are judged once more without masks."""


@dataclass(frozen=True, slots=True)
class MeaningLayer:
    """Finds situations that the policy rules out, told without the words for them."""

    bench: Bench

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Yield what the worst part of the prompt means, if it is to be refused.

        The prompt is judged as it was sent, and once more, where words wear masks, with these taken
        off.
        """
        opinion = self.bench.refused(reading.text) or self._unmasked(reading)
        if opinion is not None:
            for category in opinion.categories:
                rule = f"meaning/{category.value}: {opinion.share:.2f}"
                yield Finding(category, rule, Layer.MEANING, opinion.span)

    def alarm(self, reading: Reading, spans: Sequence[Span]) -> float:
        """Return how unfit a prompt seems, as odds on a scale of logarithms.

        Infinity where that cannot be told: words wear masks, the first classifier does not know
        those at ``spans`` whole, or cannot read the prompt.
        """
        pieces, text = self.bench.first.pieces, reading.text
        words = (word for span in spans for word in _WORD.findall(text[slice(*span)].lower()))
        if not all(word in pieces.rows for word in words) or unmasked(reading, pieces) != text:
            return math.inf
        return self.bench.alarm(text)

    def _unmasked(self, reading: Reading) -> Opinion | None:
        """Return what is to be refused of the parts that were masked."""
        bare = unmasked(reading, self.bench.first.pieces)
        opinion = bare != reading.text and self.bench.refused(bare, reading.text, _MASKED)
        return replace(opinion, span=None) if opinion else None


def unmasked(reading: Reading, pieces: Pieces) -> str:
    """Return the prompt with figures, signs and gaps that stand for letters read as letters.

    A word is changed only into one that the model knows whole, so that "4k" and "s3" stay.
    """
    changes = [*_joined(reading, pieces), *_worn(reading, pieces)]
    text, end = reading.text, len(reading.text)
    for (begin, last), word in sorted(changes, reverse=True):
        if last <= end:
            text, end = text[:begin] + word + text[last:], begin
    return text


def _joined(reading: Reading, pieces: Pieces) -> Iterator[tuple[Span, str]]:
    for first, joins in reading.joins.items():
        for join in joins:
            if word := _known(join.forms, pieces):
                yield reading.span(first, join.last), word
                break


def _worn(reading: Reading, pieces: Pieces) -> Iterator[tuple[Span, str]]:
    for word in reading.words:
        as_sent = reading.text[word.begin : word.end].lower()
        if (
            not _PLAIN.fullmatch(as_sent)
            and (bare := _known(word.forms, pieces))
            and bare != as_sent
        ):
            yield (word.begin, word.end), bare


def _known(forms: tuple[str, ...], pieces: Pieces) -> str:
    """Return the first form that is a whole word of the model's, or nothing."""
    long = (form for form in forms if len(form) >= _SHORTEST and form.isalpha())
    known = (form for form in long if form in pieces.rows)
    return next(known, "")


def open_meaning() -> MeaningLayer:
    """Open the classifiers that lie beside this module.

    Raises:
        OSError: A file cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    return MeaningLayer(open_bench())
