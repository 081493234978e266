"""The layer of meanings: what no list of words can catch."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.policy import Finding, Layer, Span
from reelkite.guardrails.meaning.judge import Judge, Opinion, open_judge
from reelkite.guardrails.meaning.windows import windows_of
from reelkite.guardrails.reading import Reading

_PLAIN: Final = re.compile(r"(?!.*(.)\1\1)[a-z'’]+")
"""A word that wears no mask: letters, none of them drawn out."""
_SHORTEST: Final = 3
"""Letters from which an unmasked word is believed."""
_MASKED: Final = 4
"""Windows at most that are judged once more without masks."""


@dataclass(frozen=True, slots=True)
class MeaningLayer:
    """Finds situations that the policy rules out, told without the words for them."""

    judge: Judge

    def __call__(self, reading: Reading) -> Iterator[Finding]:
        """Yield what the worst part of the prompt means, if it is to be refused.

        The prompt is judged as it was sent, and once more, where words wear masks, with these taken
        off.
        """
        opinion = self.judge.worst(reading.text)
        if _is_fine(opinion, self.judge):
            bare = unmasked(reading, self.judge)
            opinion = None if bare == reading.text else self._without_span(reading.text, bare)
        if opinion is not None and not _is_fine(opinion, self.judge):
            for category in opinion.categories:
                rule = f"meaning/{category.value}: {opinion.share:.2f}"
                yield Finding(category, rule, Layer.MEANING, opinion.span)

    def _without_span(self, text: str, bare: str) -> Opinion | None:
        """Return what the parts of ``bare`` that ``text`` does not hold mean."""
        windows = windows_of(text, self.judge.encoder.pieces)
        known = {part.ids for window in windows for part in window}
        opinion = self.judge.worst(bare, known, _MASKED)
        return opinion and replace(opinion, span=None)


def _is_fine(opinion: Opinion | None, judge: Judge) -> bool:
    return opinion is None or opinion.share < judge.threshold


def unmasked(reading: Reading, judge: Judge) -> str:
    """Return the prompt with figures, signs and gaps that stand for letters read as letters.

    A word is changed only into one that the model knows whole, so that "4k" and "s3" stay.
    """
    changes = [*_joined(reading, judge), *_worn(reading, judge)]
    text, end = reading.text, len(reading.text)
    for (begin, last), word in sorted(changes, reverse=True):
        if last <= end:
            text, end = text[:begin] + word + text[last:], begin
    return text


def _joined(reading: Reading, judge: Judge) -> Iterator[tuple[Span, str]]:
    for first, joins in reading.joins.items():
        for join in joins:
            if word := _known(join.forms, judge):
                yield reading.span(first, join.last), word
                break


def _worn(reading: Reading, judge: Judge) -> Iterator[tuple[Span, str]]:
    for word in reading.words:
        as_sent = reading.text[word.begin : word.end].lower()
        if (
            not _PLAIN.fullmatch(as_sent)
            and (bare := _known(word.forms, judge))
            and bare != as_sent
        ):
            yield (word.begin, word.end), bare


def _known(forms: tuple[str, ...], judge: Judge) -> str:
    """Return the first form that is a whole word of the model's, or nothing."""
    rows = judge.encoder.pieces.rows
    known = (form for form in forms if len(form) >= _SHORTEST and form.isalpha() and form in rows)
    return next(known, "")


def open_meaning() -> MeaningLayer:
    """Open the classifier that lies beside this module.

    Raises:
        OSError: A file cannot be read.
        KeyError: An array is missing.
        ValueError: A file is not whole.
    """
    return MeaningLayer(open_judge())
