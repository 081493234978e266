"""Turns of phrase that are said in plainer words before a sentence is read.

Creatures of two halves become one with a part of the other, and what is written on a thing
becomes one sign in the text, so that its words are not read as things.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from reelkite.planning import catalogue
from reelkite.planning.grammar.tagging import lexicon

WRITTEN: Final = "¤"
"""Stands in the text where something is written on what was named before it."""
_QUOTED: Final = r'"([^"\n]{1,80})"'
_SAYS: Final = (
    r"(?:(?:that|which)\s+)?(?:says?|reads?|saying|reading|spelling|spells|displaying|showing|"
    r"labell?ed|named|called|titled|entitled|marked|inscribed(?:\s+with)?|emblazoned\s+with|"
    r"(?:with|bearing|has|showing|displaying)\s+(?:the\s+)?"
    r"(?:words?|text|letters?|name|title|inscription|slogan|message|number|sign|logo))"
    r"\s*[,:]?\s*"
)
_ON_IT: Final = r"(?:\s+(?:(?:is\s+)?written\s+)?(?:on|across)\s+(?:it|them|top)\b)?"
_WRITING: Final = rf"(?:\b{_SAYS})?{_QUOTED}{_ON_IT}"
_CAPITALS: Final = (
    r"\b(?:(?:that|which)\s+)?(?:[Ss]ays?|[Rr]eads?|[Ss]aying|[Rr]eading|[Ss]pelling)\s*:?\s+"
    r"((?:[A-Z0-9][A-Z0-9!?'&]+\s?)+)"
)
_NAMED: Final = r"\b(?:named|called)\s+((?:[A-Z]\w+\s?){1,4})"

_CREATURE: Final = (
    r"(?:(?:creature|animal|beast|being|monster|hybrid)"
    r"(?:\s+(?:that|which)\s+(?:is|looks)|,|\s+being)?\s+)?"
)
_A: Final = r"(?:an?\s+)?"
_HALVES: Final = (
    rf"\b{_CREATURE}(?:half|part)[\s-]+{_A}(\w+)(?:,?\s+and|\s*,)?\s+(?:half|part)[\s-]+{_A}(\w+)\b"
)
_BETWEEN: Final = (
    r"\b(?:hybrid|mix|mixture|cross|crossing|crossover|blend|fusion|combination)\s+"
    rf"(?:of|between)\s+{_A}(\w+)\s+(?:and|with)\s+{_A}(\w+)\b"
)
_HYBRID: Final = r"\b(\w+)[\s-]+(?:and\s+)?(\w+)[\s-]+(?:hybrid|crossbreed|chimera|creature|mix)\b"
_TAILED: Final = frozenset({"fish", "insect"})

_UNNAMED: Final = (
    r"^\s*((?:sitting|standing|walking|running|jogging|dancing|singing|sleeping|eating|drinking|"
    r"cooking|baking|reading|writing|painting|drawing|playing|swimming|climbing|hiking|surfing|"
    r"skiing|skating|skateboarding|fishing|laughing|crying|smiling|waving|jumping|kneeling|"
    r"praying|meditating|exercising|stretching|juggling|gardening|shopping|cycling|knitting)"
    r"(?:\s+(?:alone|slowly|quickly|happily|fast|an?|the|some|his|her|"
    r"their|in|on|at|by|to|up|down|over|into|off|from|across|along|around|through|with|under|"
    r"towards?|inside|beside|near|outside|together|chess|guitar|piano|football|tennis|yoga)\b"
    r"[^,;:]*)?)[.!]?\s*$"
)
"""What somebody does whom no word names; "running water" and "dancing bears" are not meant."""

_EITHER: Final = r"\b[a-z]{3,}ing or (?=[a-z]{3,}ing\b)"
"""The first of two deeds of which either would do: the second has their object."""

_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS: Final = "one|two|three|four|five|six|seven|eight|nine"
_TEENS: Final = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_AGED: Final = (
    rf"\b(?:(\d{{1,5}})|({_TENS})(?:[\s-](?:{_UNITS}|something))?|({_TEENS})|({_UNITS})|"
    r"hundreds?|thousands?)[\s-](?:(?:years?|yrs?)[\s-]olds?\b\s*|(?<=something[\s-]))"
    r"((?=$|[.,;!?]|(?:and|is|in|on|at|with|who|from)\b))?"
)
_GROWN, _AGEING, _AGED_FROM = 13, 35, 60
"""Years from which somebody is young, of no age worth a word, and old."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A text in plainer words, and what was written on the things in it, in order."""

    text: str
    writings: tuple[str, ...] = ()


def plain(text: str) -> Reworded:
    """Return the text in plainer words."""
    text = text.replace(WRITTEN, " ")
    low = text.lower()
    if "old" in low or "something" in low:
        text = _compiled(_AGED).sub(_age, text)
    if low.partition(" ")[0].endswith("ing"):
        text = _compiled(_UNNAMED).sub(r"a person is \1", text)
    if "ing or " in low:
        text = _compiled(_EITHER).sub("", text)
    writings: list[tuple[int, str]] = []
    for signs, pattern, any_case in _WRITTEN_ON:
        if any(sign in low for sign in signs):
            text = _taken(_compiled(pattern, any_case=any_case), text, writings)
    for marks, pattern in _MIXED:
        if any(mark in low for mark in marks):
            text = _compiled(pattern).sub(_one_body, text)
    return Reworded(text, tuple(one for _, one in writings))


_WRITTEN_ON: Final[tuple[tuple[tuple[str, ...], str, bool], ...]] = (
    (('"',), _WRITING, True),
    (("say", "read", "spell"), _CAPITALS, False),
    (("named", "called"), _NAMED, False),
)
_MIXED: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("half", "part"), _HALVES),
    (("hybrid", "mix", "cross", "blend", "fusion", "combination"), _BETWEEN),
    (("hybrid", "crossbreed", "chimera", "creature", "mix"), _HYBRID),
)
"""Letters of which a turn of phrase holds some, and its pattern."""


@cache
def _compiled(pattern: str, *, any_case: bool = True) -> re.Pattern[str]:
    """Return a pattern, compiled when a prompt first holds its letters: most never do."""
    return re.compile(pattern, re.IGNORECASE if any_case else 0)


def _taken(pattern: re.Pattern[str], text: str, writings: list[tuple[int, str]]) -> str:
    """Put signs for what the pattern finds; keep the writings in the order of their signs."""
    out, end, rank = [], 0, 0
    for match in pattern.finditer(text):
        rank += text.count(WRITTEN, end, match.start())
        out += [text[end : match.start()], f" {WRITTEN} "]
        writings.insert(rank, (rank, match[1].strip()))
        rank, end = rank + 1, match.end()
    return "".join((*out, text[end:]))


def _age(match: re.Match[str]) -> str:
    """Return how old so many years are: "25-year-old" is young, and counts nobody."""
    digits, tens, teens, units, alone = match.groups()
    round_years = 20 + 10 * _TENS.split("|").index(tens.lower()) if tens else 100
    years = int(digits) if digits else _GROWN if teens else 1 if units else round_years
    looks = "young " if years < _AGEING else "" if years < _AGED_FROM else "old "
    looks = "little " if years < _GROWN else looks
    return looks if alone is None else f"{looks}{'child' if years < _GROWN else 'person'} "


def _one_body(match: re.Match[str]) -> str:
    """Return "lion with the head of an eagle" for an eagle and a lion in one."""
    first, second = (_creature(word) for word in match.groups())
    if first is None or second is None:
        return match[0]
    part = "tail" if second.kind in _TAILED else "head"
    article = "an" if match[2][0].lower() in "aeiou" else "a"
    return f"{match[1]} with the {part} of {article} {match[2]}"


def _creature(word: str) -> catalogue.Entry | None:
    """Return the catalogue's entry of somebody or some animal, or None."""
    found = lexicon.singular(word.lower())
    entry = (
        catalogue.entries().get("person" if word.lower() == "human" else found[0])
        if found
        else None
    )
    return entry if entry and entry.kind in catalogue.ANIMATE else None
