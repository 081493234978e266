"""Words, and the forms in which a word may be meant."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reelkite.guardrails.reading.letters import LOOKALIKES, spoken, unmasked
from reelkite.guardrails.reading.vocabulary import MASK, unmasked_words

LEET: Final = str.maketrans("0134578@$!€£", "oieastbasiel")
"""Figures and signs that stand for letters."""

_SECOND_LEET: Final = str.maketrans("01345789@$!+|(", "olewstbgasltlc")
"""Another reading: 1 and ! as l, 4 as w would be rare, 9 as g, + as t."""

_REPEATED: Final = re.compile(r"(.)\1{2,}")

_DOUBLED: Final = re.compile(r"([ahijkquvwxy])\1")
"""Letters that English hardly ever doubles."""

_MASKS: Final = re.compile(r"[*#_.\-–•●■]")
"""What may stand for a letter that is left out."""

_IDEOGRAPH: Final = "[\u2e80-\u30ff\u3400-\u9fff\U00020000-\U0002ffff]"
_HANGUL: Final = "[\uac00-\ud7a3]"
_VOWEL_SIGNS: Final = (
    "\u0900-\u0963\u0966-\u0dff\u0e01-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3"
)
"""Scripts whose vowels are marks: Indic ones, Thai, Lao, Burmese, Khmer; without full stops."""

_LETTER: Final = rf"(?!{_IDEOGRAPH}|{_HANGUL})(?:[^\W_]|[{_VOWEL_SIGNS}])"

_PIECE: Final = re.compile(
    rf"{_IDEOGRAPH}+|{_HANGUL}+|(?:{_LETTER})+(?:['’ʼ`´](?:{_LETTER})+)*", re.UNICODE
)
"""A run of letters and figures of one kind of script; an apostrophe within belongs to it."""

_APOSTROPHE: Final = re.compile("['’ʼ`´]")

_ARTICLES: Final = ("وال", "بال", "كال", "فال", "ال", "لل", "و")
"""What Arabic writes together with the word that follows."""

_SHORTEST: Final = 3

_ELIDED: Final = 2
"""Longest article that French or Italian shorten before a vowel."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a prompt.

    Attributes:
        forms: How it may be read; the first is as it stands, folded. None if it is blanked.
        begin: Index of its first character in the prompt as it was sent.
        end: Index after its last character.
        sentence: Number of its sentence, from 0.
        is_capital: It begins with a capital letter.
    """

    forms: tuple[str, ...]
    begin: int
    end: int
    sentence: int
    is_capital: bool = False


def pieces(chunk: str) -> Iterator[tuple[int, int, str]]:
    """Yield begin, end and letters of the words in ``chunk``, a folded run without spaces."""
    for found in _PIECE.finditer(chunk):
        yield found.start(), found.end(), found.group()


def forms_of(word: str, *, is_latin: bool) -> tuple[str, ...]:
    """Return the forms of a folded word.

    Args:
        word: With its apostrophes.
        is_latin: The prompt is mostly in Latin letters, so that others are suspicious.
    """
    forms = dict.fromkeys(_without_apostrophe(word))
    for form in tuple(forms):
        forms |= dict.fromkeys(_disguised(form, is_latin=is_latin))
    for form in tuple(forms):
        forms |= dict.fromkeys(_inflected(form))
    return tuple(forms)


def spelled(chunk: str) -> tuple[str, ...]:
    """Return the words that a chunk of letters, figures and signs may spell as a whole."""
    whole = "".join(letters for _, _, letters in pieces(chunk))
    readings = (
        _APOSTROPHE.sub("", whole),
        *(
            "".join(sign for sign in chunk.translate(table) if sign.isalnum())
            for table in (LEET, _SECOND_LEET)
        ),
    )
    least = 2 if all(end - begin == 1 for begin, end, _ in pieces(chunk)) else _SHORTEST
    plain = dict.fromkeys(each for each in readings if len(each) >= least)
    plain |= dict.fromkeys(unmasked_words(_MASKS.sub(MASK, chunk)))
    squeezed = {form: None for each in plain for form in _squeezed(each)}
    return tuple(plain | squeezed)


def _without_apostrophe(word: str) -> Iterator[str]:
    parts = _APOSTROPHE.split(word)
    if len(parts) == 1:
        yield word
        return
    if parts[-1] == "s":
        yield "".join(parts[:-1])
    yield "".join(parts)
    if len(parts[0]) <= _ELIDED and len(parts[1]) >= _SHORTEST:
        yield "".join(parts[1:])


def _disguised(word: str, *, is_latin: bool) -> Iterator[str]:
    """Yield what ``word`` is once figures, other alphabets and drawn-out letters are undone."""
    if not word.isascii():
        is_mixed = any("a" <= letter <= "z" for letter in word)
        if (is_mixed or is_latin) and any(letter in LOOKALIKES for letter in word):
            yield from _lettered(unmasked(word))
            yield from _lettered(spoken(word))
        yield from _without_article(word)
    yield from _lettered(word)


def _lettered(word: str) -> Iterator[str]:
    yield from _squeezed(word)
    if len(word) < _SHORTEST or not word.isascii() or word.isdigit() or word.isalpha():
        if word.isalpha():
            yield word
        return
    for table in (LEET, _SECOND_LEET):
        read = word.translate(table)
        yield read
        yield from _squeezed(read)


def _squeezed(word: str) -> Iterator[str]:
    """Yield ``word`` with letters that are drawn out once, and twice."""
    if _REPEATED.search(word):
        yield _REPEATED.sub(r"\1", word)
        yield _REPEATED.sub(r"\1\1", word)
    if _DOUBLED.search(word):
        yield _REPEATED.sub(r"\1", _DOUBLED.sub(r"\1", word))


def _without_article(word: str) -> Iterator[str]:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _SHORTEST:
            yield word.removeprefix(article)


def _inflected(word: str) -> Iterator[str]:
    """Yield singulars of an English word."""
    if len(word) <= _SHORTEST or not word.isascii() or not word.endswith("s"):
        return
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("ves"):
        yield word[:-3] + "f"
        yield word[:-3] + "fe"
    if not word.endswith("ss"):
        yield word[:-1]


def runs_of_letters(lengths: list[int], gaps: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last (exclusive) word of runs in which each word is a single letter.

    Args:
        lengths: Letters of each word.
        gaps: Characters between each word and the one before; the first is 0. Within a run they
            do not grow: a wider gap parts two words that are spelled out.
    """
    starts = [
        number
        for number, length in enumerate(lengths)
        if length == 1 and (number == 0 or lengths[number - 1] != 1 or _is_wide(gaps, number))
    ]
    bounds = [*starts, len(lengths)]
    for start, following in pairwise(bounds):
        end = start
        while end < following and lengths[end] == 1:
            end += 1
        if end - start >= _SHORTEST:
            yield start, end


def _is_wide(gaps: list[int], number: int) -> bool:
    """Tell whether the gap before a word is wider than the one before that."""
    return gaps[number] > 1 and gaps[number] > gaps[number - 1] > 0
