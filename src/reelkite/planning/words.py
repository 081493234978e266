"""A prompt as clean text, and clean text as words."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from reelkite.domain.errors import InvalidPrompt

_STRAIGHT: Final = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‑": "-"}
)
_JOINERS: Final = "\u200d"
"""Zero-width joiner: it holds an emoji together, so it is kept."""

_TERMINAL: Final = re.compile(r"\x1b\[[0-9;]{0,20}[A-Za-z]")
"""Colours of a terminal, as they are copied out of one."""

_SPELT_OUT: Final = {"can't": "can not", "won't": "will not", "let's": "let us"}
_CONTRACTION: Final = re.compile(r"(\w{1,30})(n't|'re|'ve|'ll|'m)\b")
_FULL: Final = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
_IS: Final = re.compile(r"\b(it|he|she|that|there|who|here|what)'s\b", re.IGNORECASE)
_WORD: Final = re.compile(
    r"'s\b|(?:[fF]/)?\d+(?:[.:/]\d+)*\w*|[^\W_]+(?:'(?!s\b)[^\W_]+)*|&|\n|[^\s\w]"
)
_FIRST_SYMBOL: Final = 0x80
_LONGEST: Final = 40
"""Letters of a word that are kept; the longest of the tables has fewer."""
_MARKS: Final = frozenset(',.;:!?()[]{}\n"—–-…/|*•#@$%^~`=+<>\\')


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark of the prompt.

    Attributes:
        text: Lower case.
        start: Where it begins in the text that was split.
        end: Where it ends.
        capital: Written with a capital letter.
        mark: Punctuation, not a word.
        first: The first word of a sentence.
    """

    text: str
    start: int
    end: int
    capital: bool = False
    mark: bool = False
    first: bool = False


def clean_prompt(text: str) -> str:
    """Return the prompt in one spelling: NFKC, straight quotes, no controls, single spaces.

    Line breaks are kept, since labels and lists begin at lines.

    Raises:
        InvalidPrompt: Nothing is left that could be shown.
    """
    plain = _TERMINAL.sub("", unicodedata.normalize("NFKC", text).translate(_STRAIGHT))
    kept = "".join(_visible(letter) for letter in plain.replace("\r", "\n"))
    lines = (" ".join(line.split()) for line in kept.split("\n"))
    clean = "\n".join(line for line in lines if line)
    if not clean:
        raise InvalidPrompt("The prompt is empty; say in a few words what the clip should show.")
    if not any(_meaningful(letter) for letter in clean):
        raise InvalidPrompt(
            "The prompt holds only punctuation; say in a few words what the clip should show."
        )
    return clean


def _visible(letter: str) -> str:
    """Return the letter, a space for a tab, or nothing for a control or format character."""
    if letter in "\n\t" or letter in _JOINERS:
        return " " if letter == "\t" else letter
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"} else letter


def _meaningful(letter: str) -> bool:
    """Letters, digits and pictures (emoji are symbols, ``So``) can be shown."""
    return unicodedata.category(letter)[0] in "LN" or unicodedata.category(letter) == "So"


def spell_out(text: str) -> str:
    """Write contractions in full, so that "isn't" is seen as a negation."""
    for short, full in _SPELT_OUT.items():
        text = re.sub(rf"\b{short}\b", full, text, flags=re.IGNORECASE)
    text = _CONTRACTION.sub(lambda match: match[1] + _FULL[match[2]], text)
    return _IS.sub(r"\1 is", text)


def split(text: str) -> tuple[Word, ...]:
    """Return words and marks in order; hyphens inside words split them and vanish."""
    found: list[Word] = []
    first = True
    for match in _WORD.finditer(re.sub(r"(?<=\w)-(?=\w)", " ", text)):
        raw = _spoken(match.group())
        if not raw:
            continue
        mark = raw in _MARKS
        found.append(
            Word(
                raw.lower()[:_LONGEST],
                match.start(),
                match.end(),
                raw[0].isupper(),
                mark,
                first and not mark,
            )
        )
        first = raw in ".!?\n:" if mark else False
    return tuple(found)


def _spoken(raw: str) -> str:
    """Return a picture (emoji) by its name, nothing for marks that only change a picture."""
    if len(raw) > 1 or ord(raw) < _FIRST_SYMBOL:
        return raw
    kind = unicodedata.category(raw)
    if kind == "So":
        return unicodedata.name(raw, "").lower().removesuffix(" face")
    return "" if kind in {"Mn", "Me", "Sk", "Cf"} else raw


def spelt(text: str) -> tuple[str, ...]:
    """Return the words of a table's spelling, cut as ``split`` cuts a prompt; quick."""
    if "-" not in text and "'" not in text and "’" not in text:
        return tuple(text.split())
    return tuple(text.replace("-", " ").replace("'s", " 's").replace("’", "'").split())


def sentences(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """Cut words at full stops, question marks, exclamation marks and line breaks."""
    out: list[tuple[Word, ...]] = []
    run: list[Word] = []
    for word in words:
        if word.mark and word.text in ".!?\n…":
            out.append(tuple(run))
            run = []
        else:
            run.append(word)
    return tuple(one for one in (*out, tuple(run)) if one)
