"""A prompt with all that the lists know of it: what every rule of the room is given."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from reelkite.guardrails.gazetteer.index import Sighting, Sightings
from reelkite.guardrails.reading import Reading

_MOSTLY: Final = 3
"""Words with a capital for each longer one without, above which capitals tell nothing."""

_LONGER: Final = 3
"""Letters of a word that headlines write with a capital too."""

_SMALL: Final = frozenset({"the", "and", "for", "with", "from", "into", "over", "near", "that"})
"""Longer words that they do not."""

_AROUND: Final = 60
"""Characters before and after a name that a pattern may ask for."""
_QUOTES: Final = "\"'“”„«»"

Seen: TypeAlias = tuple[str, Sighting]
"""A phrase, and where it stands."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt as it is read, and every phrase of the lists that stands in it.

    Attributes:
        reading: Its words.
        sightings: The phrases, and where.
        has_case: Capital letters tell names from words in it.
        begun: What begins with each word.
        ended: What ends before each word.
    """

    reading: Reading
    sightings: Sightings
    has_case: bool
    begun: Mapping[int, tuple[Seen, ...]]
    ended: Mapping[int, tuple[Seen, ...]]

    def at(self, number: int) -> str:
        """Return the word of this number as it stands, folded; "" beyond the ends."""
        words = self.reading.words
        if not 0 <= number < len(words) or not words[number].forms:
            return ""
        return words[number].forms[0]

    def is_plural(self, number: int) -> bool:
        """Tell whether a word has a singular that is another word."""
        forms = self.reading.words[number].forms
        return any(f"{form}s" == forms[0] for form in forms[1:])

    def is_name_like(self, number: int) -> bool:
        """Tell whether a word is written as names are, in a prompt where that tells something."""
        words = self.reading.words
        return self.has_case and 0 <= number < len(words) and words[number].is_capital

    def touches(self, number: int) -> bool:
        """Tell whether nothing but space or quotes parts a word from the one before."""
        words = self.reading.words
        if not 0 < number < len(words):
            return False
        gap = self.gap(number)
        return gap.strip() in {"", ".", '"', "'", "“", "«", "-"} and "\n" not in gap

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it; "" at the ends."""
        words = self.reading.words
        if not 0 < number < len(words):
            return ""
        return self.reading.text[words[number - 1].end : words[number].begin]

    def is_possessive(self, where: Sighting) -> bool:
        """Tell whether what stands here ends in an apostrophe and s."""
        return self.reading.text[slice(*where.span)].lower().endswith(("'s", "’s"))

    def stands_in(self, patterns: Iterable["Pattern"], where: Sighting) -> bool:
        """Tell whether what stands here touches the words of one of ``patterns``."""
        text, (begin, end) = self.reading.text, where.span
        before = text[max(0, begin - _AROUND) : begin].lower().rstrip().rstrip(_QUOTES).rstrip()
        after = text[end : end + _AROUND].lower().removeprefix("'s").removeprefix("’s")
        after = after.lstrip(f"{_QUOTES}- ")
        return any(pattern.fits(before, after) for pattern in patterns)

    def seen(self, phrases: Iterable[str]) -> Iterator[Sighting]:
        """Yield where any of ``phrases`` stands."""
        for phrase in phrases:
            yield from self.sightings.get(phrase, ())


@dataclass(frozen=True, slots=True)
class Pattern:
    """What must touch a name: words before it, words after it.

    Attributes:
        before: Small letters; "" for none.
        after: Small letters; "" for none.
    """

    before: str
    after: str

    def fits(self, before: str, after: str) -> bool:
        """Tell whether a name between these words, in small letters, stands in the pattern."""
        if self.before and not _ends_with(before, self.before):
            return False
        return not self.after or _begins_with(after, self.after)


def pattern_of(text: str, slot: str) -> Pattern:
    """Read ``in the style of {name}``.

    Raises:
        ValueError: ``slot`` does not stand in it.
    """
    before, found, after = text.partition(slot)
    if not found:
        raise ValueError(f"There is no {slot} in {text!r}.")
    return Pattern(before.strip(), after.strip().removeprefix("'s").lstrip("- "))


def prompt_of(reading: Reading, sightings: Sightings) -> Prompt:
    """Return ``reading`` with what was found in it."""
    words = [word for word in reading.words if word.forms and word.forms[0][:1].isalpha()]
    capitals = sum(word.is_capital for word in words)
    longer = sum(
        not word.is_capital and word.end - word.begin >= _LONGER and word.forms[0] not in _SMALL
        for word in words
    )
    begun: dict[int, list[Seen]] = {}
    ended: dict[int, list[Seen]] = {}
    for phrase, places in sightings.items():
        for where in places:
            begun.setdefault(where.first, []).append((phrase, where))
            ended.setdefault(where.last, []).append((phrase, where))
    return Prompt(
        reading,
        sightings,
        has_case=0 < capitals <= _MOSTLY * longer,
        begun={number: tuple(seen) for number, seen in begun.items()},
        ended={number: tuple(seen) for number, seen in ended.items()},
    )


def _ends_with(text: str, end: str) -> bool:
    if not text.endswith(end):
        return False
    return not end[0].isascii() or _is_end(text[-len(end) - 1 : -len(end)])


def _begins_with(text: str, begin: str) -> bool:
    if not text.startswith(begin):
        return False
    return not begin[-1].isascii() or _is_end(text[len(begin) : len(begin) + 1])


def _is_end(sign: str) -> bool:
    return not sign.isalnum()
