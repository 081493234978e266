"""Long names that are one letter off: left out, put in, changed, or swapped with the next."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Prompt
from reelkite.guardrails.reading.letters import folded

SHORTEST: Final = 8
"""Letters of the shortest name that is found though it is misspelt."""

_MOST_LETTERS: Final = 40
"""Letters of a word above which it is no name."""

_WORD: Final = re.compile(r"[^\W_]+")

_MOST_WORDS: Final = 3

_HALF: Final = 4
"""Letters at an end of a name by which it is looked up: one letter off leaves one end as it is."""

_LONGEST: Final = 20
"""Letters of the longest word that may be a misspelt one; longer ones only hold names."""

_SHORTEST_PART: Final = 2

_LEAST: Final = 3
"""Letters of a word that may be a misspelt one beside a right one."""

_LONG: Final = 10
"""Letters from which one word may hold a name of several, or a name and more."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A name: as its list has it, its words, and their letters together."""

    name: str
    words: tuple[str, ...]
    letters: str


class Misspelt:
    """Names that are found though one letter is off."""

    def __init__(
        self,
        names: Iterable[str],
        ordinary: frozenset[str],
        first_names: frozenset[str] = frozenset(),
        best_known: Iterable[str] = (),
    ) -> None:
        """Enter names.

        Args:
            names: As their lists have them; short ones, and those of other alphabets, are left.
            ordinary: Folded words that are no misspelt ones.
            first_names: Folded; one of them makes another's name.
            best_known: Names that are found with more mistakes, in small Latin letters.
        """
        self._ordinary = ordinary | first_names
        self._first_names = first_names
        self._by_begin: dict[str, list[_Known]] = {}
        self._by_end: dict[str, list[_Known]] = {}
        self._best = tuple(map(_known, best_known))
        self._nearly: dict[str, list[_Known]] = {}
        for known in self._best:
            for shorter in _shortened(known.words[0]):
                self._nearly.setdefault(shorter, []).append(known)
        for name in names:
            known = _known(name)
            if len(known.letters) >= SHORTEST and known.letters.isascii():
                self._by_begin.setdefault(known.letters[:_HALF], []).append(known)
                self._by_end.setdefault(known.letters[-_HALF:], []).append(known)

    def find(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield the names that nearly stand in ``prompt``, and where."""
        count = len(prompt.reading.words)
        for first in range(count):
            yield from self._run_together(prompt, first)
            words: tuple[str, ...] = ()
            for last in range(first + 1, min(first + _MOST_WORDS, count) + 1):
                if words and not prompt.touches(last - 1):
                    break
                words += (prompt.at(last - 1),)
                if len(words[-1]) > _MOST_LETTERS:
                    break
                if (name := self._nearest(words)) is not None:
                    sentence = prompt.reading.words[first].sentence
                    yield name, Sighting(first, last, prompt.reading.span(first, last), sentence)

    def _run_together(self, prompt: Prompt, first: int) -> Iterator[tuple[str, Sighting]]:
        """Yield names that nearly stand in what several words spell as one."""
        for join in prompt.reading.joins.get(first, ()):
            if (name := self._nearest((join.forms[0],))) is not None:
                sentence = prompt.reading.words[first].sentence
                span = prompt.reading.span(first, join.last)
                yield name, Sighting(first, join.last, span, sentence)

    def find_best(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield the best known names that stand in ``prompt`` with more mistakes, and where."""
        words = prompt.reading.words
        for first, word in enumerate(words):
            joined = (form for join in prompt.reading.joins.get(first, ()) for form in join.forms)
            for form in dict.fromkeys((*word.forms, *joined)):
                if f"{form}s" == prompt.at(first):
                    continue
                if (known := self._best_at(prompt, first, form)) is not None:
                    last = min(first + len(known.words), len(words))
                    span = prompt.reading.span(first, last)
                    yield known.name, Sighting(first, last, span, word.sentence)
                    break

    def _best_at(self, prompt: Prompt, first: int, form: str) -> _Known | None:
        if len(form) < _SHORTEST_PART:
            return None
        for shorter in _shortened(form) if len(form) <= _LONGEST else ():
            for known in self._nearly.get(shorter, ()):
                if self._is_nearly(known, prompt, first, form):
                    return known
        if len(form) < _LONG or form in self._ordinary:
            return None
        return next((each for each in self._best if _is_held(each.letters, form)), None)

    def _is_nearly(self, known: _Known, prompt: Prompt, first: int, form: str) -> bool:
        """Tell whether each word is right or one letter off, and one is no word of the language."""
        following = range(first + 1, first + len(known.words))
        given = (form, *(prompt.at(number) for number in following))
        if len(given) == 1 and len(known.letters) <= _HALF:
            return False
        pairs = tuple(zip(known.words, given, strict=True))
        changed = [word for right, word in pairs if right != word]
        return (
            self._is_misspelling(changed, len(given))
            and all(right == word or is_one_off(right, word) for right, word in pairs)
            and all(map(prompt.touches, following))
        )

    def _is_misspelling(self, changed: list[str], count: int) -> bool:
        """Tell whether the changed words can be no others, or what stands beside says so.

        A word of the language may stand beside a right one, "brad pit"; a first name is another's.
        """
        if count > 1 and len(changed) == 1:
            return changed[0] not in self._first_names and len(changed[0]) >= _LEAST
        return not self._ordinary.issuperset(changed)

    def _nearest(self, words: tuple[str, ...]) -> str | None:
        letters = "".join(words)
        if len(letters) < SHORTEST - 1 or (len(words) == 1 and letters in self._ordinary):
            return None
        for table, end in (
            (self._by_begin, letters[:_HALF]),
            (self._by_end, letters[-_HALF:]),
        ):
            for known in table.get(end, ()):
                if abs(len(known.letters) - len(letters)) <= 1 and self._is_near(known, words):
                    return known.name
        return None

    def _is_near(self, known: _Known, words: tuple[str, ...]) -> bool:
        if len(words) == 1:
            is_long = len(known.words) == 1 or len(words[0]) >= _LONG
            return is_long and is_one_off(known.letters, words[0])
        if len(words) > len(known.words) > 1:
            return "".join(words) == known.letters
        if len(words) != len(known.words):
            return False
        pairs = zip(known.words, words, strict=True)
        changed = [(right, word) for right, word in pairs if right != word]
        if len(changed) != 1:
            return False
        right, word = changed[0]
        return len(right) >= _HALF and word not in self._ordinary and is_one_off(right, word)


def is_one_off(one: str, other: str) -> bool:
    """Tell whether exactly one letter parts two words: changed, left out, or swapped."""
    if one == other:
        return False
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    rest, others = one[begin:], other[begin:]
    if len(rest) == len(others):
        is_swapped = rest[:2] == others[1::-1] and rest[2:] == others[2:]
        return rest[1:] == others[1:] or is_swapped
    return rest[1:] == others or rest == others[1:]


def _known(name: str) -> _Known:
    letters = name if name.isascii() else "".join(map(folded, name))
    words = tuple(letters.split() if letters.isalpha() else _WORD.findall(letters.replace("'", "")))
    return _Known(name, words, "".join(words))


def _shortened(word: str) -> Iterator[str]:
    """Yield the word, and what is left of it when any one letter is taken out."""
    yield word
    yield from dict.fromkeys(word[:place] + word[place + 1 :] for place in range(len(word)))


def _is_held(letters: str, form: str) -> bool:
    """Tell whether a long word holds a name and more."""
    return len(letters) >= SHORTEST and letters != form and letters in form
