"""Other languages: which one it is, and what is said in it word for word.

Only English is read. A prompt in another language still shows what its everyday words name, and
says plainly that no more of it was understood.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.script import emoji

_SCRIPTS: Final = {
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "CJK": "Chinese",
    "HANGUL": "Korean",
    "ARABIC": "Arabic",
    "DEVANAGARI": "Hindi",
    "CYRILLIC": "Russian",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "THAI": "Thai",
    "BENGALI": "Bengali",
    "TAMIL": "Tamil",
}
"""Unicode's name of a letter begins so; Japanese is told by its own letters, hence first."""
_UNSPACED: Final = frozenset({"Chinese", "Japanese"})
_ADJECTIVE_LAST: Final = frozenset({"French", "Spanish", "Arabic"})
_THE_IN_ARABIC: Final = "ال"
_MARKS: Final = ".,;:!?()\"'¿¡。、，！？؟،।"
_MOST: Final = 9_000
"""Letters beyond these are not read in any language."""
_FEWEST: Final = 3
"""So many words must be strange, lest a name or a slip be taken for a language."""


@dataclass(frozen=True, slots=True)
class Told:
    """A prompt in English as far as its words are known.

    Attributes:
        text: In English, or as it was written.
        language: The language's name, or None for English.
        unknown: Its words that are in no table.
    """

    text: str
    language: str | None = None
    unknown: tuple[str, ...] = ()

    @property
    def missed(self) -> tuple[str, ...]:
        """What to say of it: that the language is not read, and the words that were not known."""
        if self.language is None:
            return ()
        known = self.language in tables.sections("tongues")
        read = "only single words of it are read" if known else "it is not read"
        return (f"({self.language}: {read})", *self.unknown)


def told(text: str) -> Told:
    """Return the prompt word for word in English, if it is in another language."""
    text = emoji.in_words(text[:_MOST])
    language = _language(text)
    if language is None or language not in tables.sections("tongues"):
        return Told(text, language)
    lines, unknown = [], []
    for line in text.split("\n"):
        pieces = list(_pieces(line, language))
        lines.append(" ".join(_in_order(pieces, language)))
        unknown += [piece for piece, english in pieces if english is None]
    if not any(lines):
        return Told(text, language)
    return Told("\n".join(lines), language, tuple(dict.fromkeys(unknown)))


def _language(text: str) -> str | None:
    """Return the language by its letters, or by the words that no English speaker knows."""
    names = [unicodedata.name(one, "") for one in text[:2000] if one.isalpha()]
    for script, language in _SCRIPTS.items():
        least = 10 if language == "Japanese" else 3
        if sum(name.startswith(script) for name in names) * least > len(names):
            return language
    return _by_words(text)


def _by_words(text: str) -> str | None:
    """Return the language in Latin letters whose words most of the strange words are."""
    words = [word.strip(_MARKS).lower() for word in text[:2000].split()]
    strange = [word for word in words if word.isalpha() and not lexicon.is_known(word)]
    if len(strange) < _FEWEST or len(strange) * 3 < len(words):
        return None
    found = {name: _heard(name, strange) for name in ("French", "German", "Spanish")}
    best = max(found, key=lambda name: found[name])
    return best if found[best] * 2 > len(strange) else None


def _heard(language: str, words: list[str]) -> int:
    return sum(_word(word, language) is not None for word in words)


def _pieces(line: str, language: str) -> Iterator[tuple[str, str | None]]:
    """Yield each word with its English, or None; marks stay as they are."""
    for mark in _MARKS:
        line = line.replace(mark, f" {mark} ")
    for part in line.lower().split():
        if part in _MARKS:
            yield part, "," if part in "，、،" else "." if part in "。।" else part
        elif part.isascii() and lexicon.is_known(part) and _word(part, language) is None:
            yield part, part
        elif language in _UNSPACED:
            yield from _cut(part, language)
        else:
            yield part, _word(part, language)


def _word(word: str, language: str) -> str | None:
    """Return a word's English: whole, without an article that clings to it, or by its stem."""
    known = _known(language)
    bare = word.removeprefix(_THE_IN_ARABIC) if language == "Arabic" else word
    for spelling in (word, bare):
        if spelling in known:
            return known[spelling]
    stems = (stem for stem in known if stem.endswith("*") and word.startswith(stem[:-1]))
    return next((known[stem] for stem in stems), None)


def _cut(run: str, language: str) -> Iterator[tuple[str, str | None]]:
    """Yield the longest known words in a run of letters without spaces."""
    known = _known(language)
    start, strange = 0, ""
    while start < len(run):
        longest = min(len(run), start + 6)
        end = next((e for e in range(longest, start, -1) if run[start:e] in known), start)
        if end > start:
            yield from ((strange, None),) if strange else ()
            yield run[start:end], known[run[start:end]]
        strange = "" if end > start else strange + run[start]
        start = max(end, start + 1)
    yield from ((strange, None),) if strange else ()


def _in_order(pieces: list[tuple[str, str | None]], language: str) -> list[str]:
    """Return the English words; an adjective that follows its noun goes before it."""
    out: list[str] = []
    for _, english in pieces:
        if english is None:
            continue
        if language in _ADJECTIVE_LAST and english in tables.words("tongues", "adjectives") and out:
            out.insert(len(out) - 1, english)
        else:
            out.append(english)
    return out


@cache
def _known(language: str) -> dict[str, str]:
    """Return the language's words and their English."""
    return {
        unicodedata.normalize("NFKC", spelling): english
        for english, spellings in tables.table("tongues", language).items()
        for spelling in spellings
    }
