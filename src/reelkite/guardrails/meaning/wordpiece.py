"""Text as pieces of words, the way the sentence model was taught to read (WordPiece, uncased)."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

UNKNOWN: Final = "[UNK]"
BEGIN: Final = "[CLS]"
END: Final = "[SEP]"
_INNER: Final = "##"
"""How the list writes a piece that does not begin a word."""
_LONGEST_WORD: Final = 100
"""Longer words are one unknown piece, as in the model's own tokenizer."""
_BLANKS: Final = frozenset("\t\n\r")
_PLAIN_MARKS: Final = frozenset("$+<=>^`|~")
"""Signs of ASCII that Unicode calls symbols and the model punctuation."""
_IDEOGRAPHS: Final = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)
"""Each of these stands alone, as in the model's own tokenizer."""


class Cutter(Protocol):
    """Cuts text into pieces that a sentence model knows."""

    @property
    def lead(self) -> tuple[int, ...]:
        """The rows of what stands before a text."""
        ...

    @property
    def end(self) -> int:
        """The row of the mark that ends what is read."""
        ...

    @property
    def unknown(self) -> int:
        """The row of the piece that stands for what is not known."""
        ...

    def ids(self, text: str) -> list[int]:
        """Return the rows of the pieces of ``text``, without marks."""
        ...


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of words that the model knows, by their row in its table."""

    rows: Mapping[str, int]

    def ids(self, text: str) -> list[int]:
        """Return the rows of the pieces of ``text``, without marks for its begin and end."""
        return [row for word in _words(_plain(text)) for row in self._cut(word)]

    def known(self, text: str) -> float:
        """Return the share of the letters of ``text`` in words that are pieces as a whole, 0..1.

        Words with figures are left out: these may stand for letters.
        """
        words = [word for word in _words(_plain(text)) if _is_written(word)]
        known = sum(len(word) for word in words if word in self.rows)
        return known / max(1, sum(map(len, words)))

    @property
    def lead(self) -> tuple[int, ...]:
        """The row of the mark that begins what is read."""
        return (self.rows[BEGIN],)

    @property
    def end(self) -> int:
        """The row of the mark that ends what is read."""
        return self.rows[END]

    @property
    def unknown(self) -> int:
        """The row of the piece that stands for what is not known."""
        return self.rows[UNKNOWN]

    def _cut(self, word: str) -> list[int]:
        """Return the longest pieces from the left, or one unknown piece where that fails."""
        if len(word) > _LONGEST_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(word):
            end = self._longest(word, start)
            if end == start:
                return [self.unknown]
            found.append(self.rows[_named(word, start, end)])
            start = end
        return found

    def _longest(self, word: str, start: int) -> int:
        ends = range(len(word), start, -1)
        return next((end for end in ends if _named(word, start, end) in self.rows), start)


def open_pieces(path: Path) -> Pieces:
    """Return the pieces of the list at ``path``, one a line.

    Raises:
        OSError: It cannot be read.
    """
    lines = path.read_text("utf-8").splitlines()
    return Pieces({piece: row for row, piece in enumerate(lines)})


def _named(word: str, start: int, end: int) -> str:
    return (_INNER if start else "") + word[start:end]


def _plain(text: str) -> str:
    """Return ``text`` in small letters, without accents and signs that cannot be seen."""
    if text.isascii() and text.isprintable():
        return text.lower()
    seen = "".join(_seen(sign) for sign in text)
    bare = (s for s in unicodedata.normalize("NFD", seen) if unicodedata.category(s) != "Mn")
    return "".join(bare).lower()


def _seen(sign: str) -> str:
    if sign in _BLANKS or unicodedata.category(sign) == "Zs":
        return " "
    if sign == "\ufffd" or unicodedata.category(sign).startswith("C"):
        return ""
    if any(low <= ord(sign) <= high for low, high in _IDEOGRAPHS):
        return f" {sign} "
    return sign


def _words(text: str) -> Iterator[str]:
    """Yield the words and, each alone, the marks."""
    for part in text.split():
        start = 0
        for at, sign in enumerate(part):
            if _is_mark(sign):
                if at > start:
                    yield part[start:at]
                yield sign
                start = at + 1
        if start < len(part):
            yield part[start:]


def _is_written(word: str) -> bool:
    return word[0].isalpha() and not any(map(str.isdigit, word))


def _is_mark(sign: str) -> bool:
    if sign.isalnum():
        return False
    return sign in _PLAIN_MARKS or unicodedata.category(sign).startswith("P")
