"""English words of the lists that are misspelt: letters doubled, swapped, lost or put in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from reelkite.guardrails.reading import Reading, Word
from reelkite.guardrails.reading.vocabulary import common_words
from reelkite.guardrails.terms.tables import Table
from reelkite.guardrails.terms.tongues import tongues

_ENGLISH: Final = "en"

_SHORTEST: Final = 6
"""Letters, doubled ones once, of words in which one may be wrong: shorter ones are too alike."""

_SHORTEST_PLAIN: Final = 5
"""Letters of a word whose doubled letters may be wrong."""

_LONGEST: Final = 20

_DOUBLED: Final = re.compile(r"(.)\1+")
_WORD: Final = re.compile(r"[a-z]+")

_ALIKE: Final = tuple(map(frozenset, ("aeiouy", "ckqsz", "dt", "bp", "fv", "gj")))
"""Letters that sound alike, and stand for one another."""

_ENDINGS: Final = ("ing", "ed", "er", "ers", "es", "ly", "y", "like", "ish")
"""What makes of a common word another that is no mistake."""


class Misspelt:
    """Gives misspelt words of an English prompt the form that a list has."""

    def __init__(self, lists: Iterable[Table]) -> None:
        """Learn the long words of what the English ones of ``lists`` refuse."""
        self._near: defaultdict[str, set[str]] = defaultdict(set)
        for word in set(_listed(lists)):
            for key in _keys(word):
                self._near[key].add(word)

    def mended(self, reading: Reading) -> Reading:
        """Return ``reading`` with one more form for each word that is nearly one of a list."""
        if _ENGLISH not in tongues(reading):
            return reading
        words = tuple(self._with_meant(reading, place) for place in range(len(reading.words)))
        return replace(reading, words=words)

    def _with_meant(self, reading: Reading, place: int) -> Word:
        word = reading.words[place]
        begins = place == 0 or reading.words[place - 1].sentence != word.sentence
        if not word.forms or (word.is_capital and not begins) or not _is_strange(word.forms):
            return word
        meant = sorted(self._meant(word.forms[0]))
        return replace(word, forms=tuple(dict.fromkeys((*word.forms, *meant))))

    def _meant(self, written: str) -> Iterator[str]:
        near = {word for key in _keys(written) for word in self._near.get(key, ())}
        if written in near:
            return
        for word in near:
            if _is_slip(_squeezed(written), _squeezed(word)):
                yield word


def _listed(lists: Iterable[Table]) -> Iterator[str]:
    for table in lists:
        if table.language == _ENGLISH:
            for row in table.rows:
                if not row.section.startswith(("pardons", "minors")):
                    phrases = " ".join(row.plain | row.bound)
                    yield from (w for w in _WORD.findall(phrases) if len(w) >= _SHORTEST_PLAIN)


def _squeezed(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


def _keys(word: str) -> Iterator[str]:
    """Yield what two words share that differ in one letter, or in the order of two."""
    plain = _squeezed(word)
    yield plain
    if len(word) >= _SHORTEST:
        yield from (plain[:at] + plain[at + 1 :] for at in range(1, len(plain)))


def _is_strange(forms: tuple[str, ...]) -> bool:
    """Tell whether a word may be a mistake: plain letters, and no common word in any form."""
    word = forms[0]
    if not _SHORTEST_PLAIN <= len(word) <= _LONGEST or not _WORD.fullmatch(word):
        return False
    known = common_words()
    stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return known.isdisjoint({*forms, *(s for stem in stems for s in (stem, f"{stem}e"))})


def _is_slip(written: str, word: str) -> bool:
    """Tell whether a letter before the last is put in, left out, swapped or one alike in sound."""
    same = next((at for at, (a, b) in enumerate(zip(written, word)) if a != b), None)  # noqa: B905 - ends at the shorter one
    if same is None or min(len(written), len(word)) < _SHORTEST:
        return written == word
    rest, other = written[same:], word[same:]
    swapped = rest[:2] == other[:2][::-1] and rest[2:] == other[2:]
    alike = rest[1:] == other[1:] and any({rest[0], other[0]} <= group for group in _ALIKE)
    return same > 0 and (swapped or alike or rest[1:] == other or rest == other[1:])
