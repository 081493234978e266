"""Slips of the pen: a word that nobody knows and that is one stroke away from a known one.

Only words are mended that are English in no other way, so a name or a rare word stays as it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from reelkite.planning import phrases, tables
from reelkite.planning.grammar.tagging import inflection, lexicon
from reelkite.planning.meaning import vectors, wordnet
from reelkite.planning.words import Word

_SHORTEST: Final = 5
"""Shorter words are a stroke away from too many."""
_MOST: Final = 12
"""More unknown words than this are no slips, but another language."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_ENDINGS: Final = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "y", "ish", "less", "like")


def mended(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words with slips put right; a capital inside a sentence is a name's."""
    strange = [word for word in words if _is_strange(word)]
    if not 0 < len(strange) <= _MOST:
        return tuple(words)
    return tuple(_right(word) if _is_strange(word) else word for word in words)


def _is_strange(word: Word) -> bool:
    plain = len(word.text) >= _SHORTEST and word.text.isascii() and word.text.isalpha()
    name = word.capital and not word.first
    return plain and not name and not lexicon.is_known(word.text) and word.text not in _spoken()


def _right(word: Word) -> Word:
    meant = _meant(word.text)
    return word if meant is None else replace(word, text=meant)


@lru_cache(maxsize=2048)
def _meant(text: str) -> str | None:
    """Return the known word a stroke away, or None: swapped letters are likeliest."""
    if _is_english(text):
        return None
    found = (one for one in _strokes(text) if one[:1] == text[0] and _is_plain(one))
    return next((one for one in found if one.rstrip("s") != text.rstrip("s")), None)


def _is_english(text: str) -> bool:
    stems = {text, *inflection.singulars(text)}
    stems |= {text.removesuffix(ending) for ending in _ENDINGS}
    doubled = {one[:-1] for one in stems if one != text and one[-2:-1] == one[-1:]}
    stems |= {f"{stem}e" for stem in stems} | doubled
    long = [stem for stem in stems if len(stem) > 2]  # noqa: PLR2004 - a stem has a vowel and two consonants
    return any(vectors.is_spelt(stem) or bool(wordnet.senses(stem)) for stem in long)


def _strokes(text: str) -> Iterator[str]:
    """Yield what one stroke less, more or other gives: swapped, doubled, missing, wrong."""
    cuts = [(text[:i], text[i:]) for i in range(len(text) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + letter + b for a, b in cuts for letter in _LETTERS)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in _LETTERS)


def _is_plain(text: str) -> bool:
    """Whether a word is one of the tables' own."""
    if text in _spoken() or text in lexicon.verbs() or text in lexicon.nouns():
        return True
    one = lexicon.singular(text)
    return one is not None and inflection.plural(one[0]) == text


@cache
def _spoken() -> frozenset[str]:
    """Return the single words of adjectives, of fixed phrases and of filler."""
    told = {word for kind in phrases.KINDS for word in tables.words("phrases", kind)}
    words = told | set(lexicon.adjectives()) | tables.words("grammar", "numbers")
    words |= tables.words("grammar", "filler") | tables.words("grammar", "relation")
    return frozenset(part for word in words for part in word.removeprefix("~").split())
