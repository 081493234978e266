"""Names of people, and of characters: which of those that stand in a prompt mean theirs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reelkite.guardrails.gazetteer.bearers import Bearers
from reelkite.guardrails.gazetteer.entries import Entry, Mark, Section
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Pattern, Prompt


@dataclass(frozen=True, slots=True)
class Record:
    """A name in a list.

    Attributes:
        mark: How much it says by itself.
        entry: Whose it is.
        section: Where the entry stands.
    """

    mark: Mark
    entry: Entry
    section: Section


@dataclass(frozen=True, slots=True)
class Named:
    """A name that means the one in the list.

    Attributes:
        record: The name.
        where: Where it stands.
    """

    record: Record
    where: Sighting

    @property
    def rule(self) -> str:
        """What to tell the operator: section and title."""
        return f"{self.record.section.title}: {self.record.entry.title}"


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Signs that stand in a prompt: of an entry itself, shared by its section, and against it."""

    own: tuple[Sighting, ...]
    shared: tuple[Sighting, ...]
    against: tuple[Sighting, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of names with the rules for its marks.

    Attributes:
        records: Every name.
        plain: Titles of the sections whose plain names are signs for the others of them.
        fame: Phrases that are a sign for every name marked ``Mark.CONTEXT``.
        works: Patterns that make such a name a title.
        bearers: Tells who bears a name.
    """

    records: Mapping[str, tuple[Record, ...]]
    plain: frozenset[str]
    fame: tuple[str, ...]
    works: tuple[Pattern, ...]
    bearers: Bearers

    def find(self, prompt: Prompt) -> Iterator[Named]:
        """Yield the names in ``prompt`` that mean the ones in the list."""
        certain: dict[str, list[Sighting]] = {}
        doubtful: list[tuple[Record, tuple[Sighting, ...]]] = []
        for record, places in self._seen(prompt):
            if record.mark is Mark.PLAIN:
                certain.setdefault(record.section.title, []).extend(places)
                yield from (Named(record, where) for where in places)
            else:
                doubtful.append((record, places))
        shared: dict[str, tuple[Sighting, ...]] = {}
        for record, places in doubtful:
            title = record.section.title
            if title not in shared:
                with_it = certain.get(title, ()) if title in self.plain else ()
                shared[title] = (*prompt.seen((*record.section.signs, *self.fame)), *with_it)
            evidence = _evidence(record.entry, prompt, shared[title])
            for where in places:
                if self._means(record.mark, where, prompt, evidence):
                    yield Named(record, where)

    def _seen(self, prompt: Prompt) -> Iterator[tuple[Record, tuple[Sighting, ...]]]:
        for phrase, places in prompt.sightings.items():
            yield from ((record, places) for record in self.records.get(phrase, ()))

    def _means(self, mark: Mark, where: Sighting, prompt: Prompt, evidence: _Evidence) -> bool:
        """Tell whether a name that is not plain means the one in the list."""
        if any(sign.span == where.span or not sign.lies_within(where) for sign in evidence.against):
            return False
        if _is_beside(evidence.own, where) or self._is_written_as_name(where, prompt):
            return True
        if mark is Mark.STRICT:
            return False
        if mark is Mark.FAMOUS and self._is_the_famous_one(where, prompt):
            return True
        return not self.bearers.is_given(prompt, where) and (
            _is_beside(evidence.shared, where) or prompt.stands_in(self.works, where)
        )

    def _is_the_famous_one(self, where: Sighting, prompt: Prompt) -> bool:
        """Tell it from somebody else's name, and from a plural: "karate kids"."""
        is_plural = where.last - where.first > 1 and prompt.is_plural(where.last - 1)
        return not is_plural and not self.bearers.is_another(prompt, where)

    def _is_written_as_name(self, where: Sighting, prompt: Prompt) -> bool:
        """Tell "Green Day" from "a green day": several words, each with a capital.

        An ordinary first name at its beginning makes it anybody's name.
        """
        numbers = range(where.first, where.last)
        return (
            len(numbers) > 1
            and all(prompt.is_name_like(number) for number in numbers)
            and prompt.at(where.first) not in self.bearers.first_names
            and not self.bearers.is_another(prompt, where)
        )


def records_of(sections: Iterable[Section]) -> Mapping[str, tuple[Record, ...]]:
    """Return every name of ``sections`` with all whose it is."""
    found: dict[str, list[Record]] = {}
    for section in sections:
        for entry in section.entries:
            for name, mark in entry.names:
                found.setdefault(name, []).append(Record(mark, entry, section))
    return {name: tuple(records) for name, records in found.items()}


def phrases_of(sections: Iterable[Section]) -> Iterator[str]:
    """Yield every name and every sign of ``sections``."""
    for section in sections:
        yield from section.signs
        for entry in section.entries:
            yield from (name for name, _ in entry.names)
            yield from entry.signs
            yield from entry.against


def _evidence(entry: Entry, prompt: Prompt, shared: tuple[Sighting, ...]) -> _Evidence:
    return _Evidence(tuple(prompt.seen(entry.signs)), shared, tuple(prompt.seen(entry.against)))


def _is_beside(signs: tuple[Sighting, ...], where: Sighting) -> bool:
    """Tell whether one of ``signs`` stands outside the name: no name confirms itself."""
    return any(not sign.lies_within(where) for sign in signs)
