"""Offices that point at one living person: with a country, with an organisation, or whole."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.entries import read_lines, read_list
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Prompt

_YEAR: Final = re.compile(
    r"\b(?:in|around|circa|year|from|by|of)(?: the)?(?: year)? (?:1\d{3}|[1-9]\d{2})s?\b"
    r"|\b(?:\d{1}|1\d)(?:st|nd|rd|th)[ -]century|\bcenturies ago\b|\b(?:bc|bce)\b"
)
"""A year before 2000, or a century."""

_OF: Final = frozenset({"of", "the", "de", "la", "du", "von", "des", "di"})

_AROUND_OFFICE: Final = 3
"""Words before an office in which its holder may be said to be invented."""

_AROUND_TIME: Final = 20
"""Words before and after an office in which a time long ago may be named."""

_HEADS: Final = frozenset(
    {"ceo", "chief executive", "chief executive officer", "founder", "co-founder", "boss"}
    | {"coach", "head coach", "manager", "captain", "chairman"}
)
"""Offices that also stand behind the organisation's name: "the tesla ceo"."""

_ORDINARY: Final = frozenset(
    {"orchard", "farm", "tree", "pie", "cart", "stand", "juice", "picker", "league"}
)
"""Words behind an organisation or an office that make it something else."""

_LONG_AGO: Final = frozenset(
    {"ancient", "medieval", "middle ages", "renaissance", "fairy tale", "fairytale"}
)
"""What puts a whole sentence out of our days."""

_FIRST_LADY: Final = "first lady"
_GOES_ON: Final = frozenset({"to", "in", "on", "of", "who", "i", "we", "he"})


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices, and where they are held.

    Attributes:
        held: Office to the names and to the adjectives of countries that have it now; an office
            that an adjective does not confirm has none.
        organised: Offices of organisations.
        organisations: Their names.
        whole: Complete phrases.
        free: Words that make a holder invented or long gone.
        others: Phrases that look like an office and are none.
    """

    held: Mapping[str, tuple[frozenset[str], frozenset[str]]]
    organised: frozenset[str]
    organisations: frozenset[str]
    whole: frozenset[str]
    free: frozenset[str]
    others: frozenset[str]

    def find(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield each description that points at one person, with its words."""
        for phrase, where in self._described(prompt):
            if not self._is_another(prompt, where) and not self._is_free(prompt, where):
                yield phrase, where

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        for office, (names, adjectives) in self.held.items():
            yield office
            yield from names
            yield from adjectives
        yield from _LONG_AGO
        for phrases in (self.organised, self.organisations, self.whole, self.free, self.others):
            yield from phrases

    def _described(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        for phrase, places in prompt.sightings.items():
            for where in places:
                if phrase in self.whole and _is_whole(prompt, where):
                    yield phrase, where
                if phrase in self.held:
                    yield from self._of_country(prompt, phrase, where)
                if phrase in self.organised:
                    yield from self._of_organisation(prompt, phrase, where)

    def _of_country(
        self, prompt: Prompt, office: str, where: Sighting
    ) -> Iterator[tuple[str, Sighting]]:
        names, adjectives = self.held[office]
        if prompt.at(where.last) in _ORDINARY:
            return
        for country, place in _near(prompt, where, names):
            yield f"{office}, {country}", _joined(prompt, where, place)
        for country, place in _near(prompt, where, adjectives):
            if place.last == where.first and prompt.at(place.first - 1) not in {"a", "an"}:
                yield f"{office}, {country}", _joined(prompt, where, place)

    def _of_organisation(
        self, prompt: Prompt, office: str, where: Sighting
    ) -> Iterator[tuple[str, Sighting]]:
        for organisation, place in _near(prompt, where, self.organisations):
            is_behind = place.first > where.first
            is_own = office in _HEADS or prompt.is_possessive(place)
            if (is_behind or is_own) and prompt.at(place.last) not in _ORDINARY:
                yield f"{office}, {organisation}", _joined(prompt, where, place)

    def _is_another(self, prompt: Prompt, where: Sighting) -> bool:
        """Tell "the king of the jungle": the words are a part of something else."""
        around = range(max(0, where.first - _AROUND_OFFICE), where.last)
        return any(
            phrase in self.others and other.overlaps(where)
            for number in around
            for phrase, other in prompt.begun.get(number, ())
        )

    def _is_free(self, prompt: Prompt, where: Sighting) -> bool:
        """Tell whether the holder is anybody, invented, or long dead."""
        before = prompt.at(where.first - 1)
        near = range(max(0, where.first - _AROUND_OFFICE), where.last + 1)
        is_invented = any(
            phrase in self.free for number in near for phrase, _ in prompt.begun.get(number, ())
        )
        return before in {"a", "an"} or is_invented or _is_long_ago(prompt, where)


def open_offices() -> Offices:
    """Read the offices.

    Raises:
        OSError: They cannot be read.
    """
    lines = read_lines("offices")
    countries = _countries("countries")
    monarchies = _countries("monarchies")
    held = dict.fromkeys(lines["country offices"], countries)
    for office in lines["monarchy offices"]:
        bare = office.removeprefix("~")
        held[bare] = monarchies if bare == office else (monarchies[0], frozenset())
    return Offices(
        held=held,
        organised=frozenset(lines["organisation offices"]),
        organisations=frozenset(lines["organisations"]),
        whole=frozenset(lines["whole"]),
        free=frozenset(lines["free"]),
        others=frozenset(lines["not an office"]),
    )


def _countries(section: str) -> tuple[frozenset[str], frozenset[str]]:
    lines = read_list("offices", section)
    names = frozenset(name for line in lines for name in (line[0], *line[2:]))
    return names, frozenset(line[1] for line in lines if len(line) > 1)


def _near(
    prompt: Prompt, office: Sighting, names: frozenset[str]
) -> Iterator[tuple[str, Sighting]]:
    """Yield the names that stand directly before the office, or behind it after "of the"."""
    begin = office.last
    while begin - office.last < 2 and prompt.at(begin) in _OF:  # noqa: PLR2004 - "of the"
        begin += 1
    behind = prompt.begun.get(begin, ()) if begin > office.last else ()
    for name, place in (*behind, *prompt.ended.get(office.first, ())):
        if name in names:
            yield name, place


def _is_whole(prompt: Prompt, where: Sighting) -> bool:
    following = prompt.at(where.last)
    text = prompt.reading.text[slice(*where.span)].lower()
    return not (text.endswith(_FIRST_LADY) and following in _GOES_ON)


def _joined(prompt: Prompt, one: Sighting, other: Sighting) -> Sighting:
    first, last = min(one.first, other.first), max(one.last, other.last)
    return Sighting(first, last, prompt.reading.span(first, last), one.sentence)


def _is_long_ago(prompt: Prompt, where: Sighting) -> bool:
    words = prompt.reading.words
    first = max(0, where.first - _AROUND_TIME)
    last = min(len(words), where.last + _AROUND_TIME) - 1
    if _YEAR.search(prompt.reading.text[words[first].begin : words[last].end].lower()):
        return True
    return any(
        phrase in _LONG_AGO
        for number in range(first, last + 1)
        for phrase, _ in prompt.begun.get(number, ())
    )
