"""Text as pieces of words of a hundred languages, the way the second sentence model reads.

Of all ways to cut a word the likeliest counts (unigram language model, Kudo 2018), found by
dynamic programming (Viterbi 1967). Each piece has the logarithm of its likelihood.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

BEGIN: Final = "<s>"
END: Final = "</s>"
UNKNOWN: Final = "<unk>"
_MARKS: Final = frozenset({BEGIN, END, UNKNOWN, "<pad>", "<mask>"})
"""What stands in the list and in no text: somebody who writes it writes signs."""
_GAP: Final = "\u2581"
"""Stands before each word, as the model's own tokenizer writes it."""
_ASKS: Final = "query:"
"""What the model was taught to read before a short text (Wang et al. 2024)."""
_WORST: Final = 10.0
"""How much less likely an unknown sign is than the least likely piece, as in SentencePiece."""
_LONGEST_WORD: Final = 100
"""Signs of a run without blanks that are cut at once: time grows with their number only."""


@dataclass(frozen=True, slots=True)
class Unigram:
    """The pieces that the second model knows.

    Attributes:
        rows: Their rows in its table, without marks.
        scores: How likely each is, as a logarithm; by row.
        begin: The row of the mark that begins what is read.
        end: The row of the mark that ends it.
        unknown: The row of the piece that stands for what is not known.
        longest: Signs of the longest piece.
    """

    rows: Mapping[str, int]
    scores: Sequence[float]
    begin: int
    end: int
    unknown: int
    longest: int

    def ids(self, text: str) -> list[int]:
        """Return the rows of the pieces of ``text``, without marks for its begin and end."""
        return [row for run in _runs(text) for row in self._cut(run)]

    @property
    def lead(self) -> tuple[int, ...]:
        """The rows of what stands before a text."""
        return (self.begin, *self.ids(_ASKS))

    def _cut(self, run: str) -> list[int]:
        """Return the likeliest pieces of ``run``."""
        best: list[tuple[float, int, int]] = [(0.0, 0, self.unknown)]
        for end in range(1, len(run) + 1):
            best.append(max(self._endings(run, end, best)))
        found, end = [], len(run)
        while end:
            _, end, row = best[end]
            found.append(row)
        return found[::-1]

    def _endings(
        self, run: str, end: int, best: Sequence[tuple[float, int, int]]
    ) -> Iterator[tuple[float, int, int]]:
        """Yield how likely ``run`` up to ``end`` is with each last piece, its start and row."""
        yield best[end - 1][0] + self.scores[self.unknown], end - 1, self.unknown
        for start in range(max(0, end - self.longest), end):
            row = self.rows.get(run[start:end])
            if row is not None:
                yield best[start][0] + self.scores[row], start, row


def _runs(text: str) -> Iterator[str]:
    """Yield the words, each with a gap before it, in parts that are short enough."""
    seen = "".join(map(_seen, unicodedata.normalize("NFKC", text)))
    for word in seen.split():
        marked = _GAP + word
        for start in range(0, len(marked), _LONGEST_WORD):
            yield marked[start : start + _LONGEST_WORD]


def _seen(sign: str) -> str:
    """Return ``sign``, a blank for one that parts words, or nothing for one that is not seen."""
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in ("Cc", "Cf", "Cn", "Cs", "Co") else sign


def open_unigram(path: Path, scores: Sequence[float]) -> Unigram:
    """Return the pieces of the list at ``path``, one a line, with their ``scores``.

    Raises:
        OSError: It cannot be read.
        ValueError: There are not as many scores as pieces.
    """
    pieces = path.read_text("utf-8").split("\n")[:-1]
    if len(scores) != len(pieces):
        raise ValueError(
            f"{path.name} has {len(pieces)} pieces, and there are {len(scores)} scores."
        )
    rows = {piece: row for row, piece in enumerate(pieces)}
    begin, end, unknown = rows[BEGIN], rows[END], rows[UNKNOWN]
    told = list(scores)
    told[unknown] = min(told) - _WORST
    plain = {piece: row for piece, row in rows.items() if piece not in _MARKS}
    return Unigram(plain, told, begin, end, unknown, max(map(len, plain)))
