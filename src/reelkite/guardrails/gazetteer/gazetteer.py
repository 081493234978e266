"""The layer of names: all lists at once, each with its rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.domain.policy import Category, Finding, Layer
from reelkite.guardrails.gazetteer.bearers import open_bearers
from reelkite.guardrails.gazetteer.entries import Mark, Section, read_lines, read_sections
from reelkite.guardrails.gazetteer.free import Free, open_free
from reelkite.guardrails.gazetteer.index import Index, Sighting
from reelkite.guardrails.gazetteer.looks import Look, find_looks, open_looks
from reelkite.guardrails.gazetteer.music import Songs, described, open_songs
from reelkite.guardrails.gazetteer.names import Named, Roster, phrases_of, records_of
from reelkite.guardrails.gazetteer.offices import Offices, open_offices
from reelkite.guardrails.gazetteer.persons import Persons, open_persons
from reelkite.guardrails.gazetteer.prompt import Pattern, Prompt, prompt_of
from reelkite.guardrails.gazetteer.spelling import Misspelt
from reelkite.guardrails.reading import Reading

_MUSICIANS: Final = "musicians"
"""The section of people whose music is owned too."""

_SURE: Final = (Mark.PLAIN, Mark.FAMOUS)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Finds real people, owned characters and owned music by name or by description.

    Attributes:
        index: Every phrase of every list.
        people: Real people.
        characters: Owned characters and franchises.
        misspelt: The long names of both.
        offices: Offices that point at one person.
        persons: People who are said to be real.
        looks: Descriptions of characters.
        songs: Titles, and music in somebody's manner.
        free: Where a name means nobody.
    """

    index: Index
    people: Roster
    characters: Roster
    misspelt: Misspelt
    offices: Offices
    persons: Persons
    looks: tuple[Look, ...]
    songs: Songs
    free: Free

    def __call__(self, reading: Reading) -> Iterable[Finding]:
        """Return one finding for each name, description and title in ``reading``."""
        prompt = prompt_of(reading, self.index.find(reading))
        owned = list(self._owned(prompt))
        heard = self._heard(prompt, has_film=bool(owned))
        found = [*self._real(prompt), *owned, *heard]
        return tuple(dict.fromkeys(found or self._misspelt(prompt)))

    def _real(self, prompt: Prompt) -> Iterator[Finding]:
        free = self.free.of_people(prompt)
        for named in _largest(self.people.find(prompt)):
            if not _is_within(named.where, free) and not self._is_no_person(prompt, named.where):
                yield _finding(Category.REAL_PERSON, f"people/{named.rule}", named.where)
                if named.record.section.title == _MUSICIANS:
                    yield from self._in_manner(prompt, named)
        for office, where in self.offices.find(prompt):
            yield _finding(Category.REAL_PERSON, f"offices: {office}", where)
        for sign, where in self.persons.find(prompt):
            if not self.free.is_thing(prompt, where):
                yield _finding(Category.REAL_PERSON, f"persons/{sign}", where)

    def _is_no_person(self, prompt: Prompt, where: Sighting) -> bool:
        return self.free.is_thing(prompt, where) or self.songs.is_author(prompt, where)

    def _in_manner(self, prompt: Prompt, named: Named) -> Iterator[Finding]:
        if self.songs.is_in_manner(prompt, named.where):
            rule = f"music/artists: {named.record.entry.title}"
            yield _finding(Category.MUSIC, rule, named.where)

    def _owned(self, prompt: Prompt) -> Iterator[Finding]:
        free = self.free.of_characters(prompt)
        for named in _largest(self.characters.find(prompt)):
            if not _is_within(named.where, free):
                yield _finding(Category.CHARACTER, f"characters/{named.rule}", named.where)
        for entry, where in self.free.owned(prompt):
            yield _finding(Category.CHARACTER, f"characters/owned version: {entry.title}", where)
        for title, where in find_looks(self.looks, prompt):
            yield _finding(Category.CHARACTER, f"looks: {title}", where)

    def _heard(self, prompt: Prompt, *, has_film: bool) -> Iterator[Finding]:
        for span in described(prompt):
            yield Finding(Category.MUSIC, "music/described: of a film", Layer.TITLES, span)
        for rule, where in self.songs.find(prompt, has_film=has_film):
            yield _finding(Category.MUSIC, f"music/{rule}", where)
        for title, places in prompt.sightings.items():
            for record in self.characters.records.get(title, ())[:1]:
                for where in places:
                    if self._is_theme(prompt, record.mark, where):
                        yield _finding(Category.MUSIC, f"music/themes: {title}", where)

    def _is_theme(self, prompt: Prompt, mark: Mark, where: Sighting) -> bool:
        """Tell "the Jaws theme"; a word in small letters is no title."""
        is_title = mark in _SURE or prompt.is_name_like(where.first)
        return is_title and self.songs.is_theme(prompt, where)

    def _misspelt(self, prompt: Prompt) -> Iterator[Finding]:
        for name, where in (*self.misspelt.find(prompt), *self.misspelt.find_best(prompt)):
            if name in self.people.records:
                yield _finding(Category.REAL_PERSON, f"people/nearly: {name}", where)
            elif name in self.songs.titles:
                yield _finding(Category.MUSIC, f"music/nearly: {name}", where)
            else:
                yield _finding(Category.CHARACTER, f"characters/nearly: {name}", where)


def open_gazetteer() -> Gazetteer:
    """Read all lists, about a quarter of a second.

    Raises:
        OSError: A list cannot be read.
        ValueError: A line of one cannot be understood.
    """
    bearers = open_bearers()
    around = read_lines("bearers")
    people, characters = read_sections("people"), read_sections("characters")
    musicians = [section for section in people if section.title == _MUSICIANS]
    songs = open_songs(frozenset(_sure(musicians)))
    offices, free, looks = open_offices(), open_free(), open_looks()
    known = frozenset((*_sure(characters), *songs.plain())) | offices.organisations
    titles = frozenset(records_of(characters)) | songs.titles.keys()
    ordinary = frozenset(read_lines("ordinary")[""])
    plain = (*_plain((*people, *characters)), *songs.plain())
    persons = open_persons(bearers, known, titles)
    works = (
        *(Pattern("", work) for work in around["works"]),
        *(Pattern(f"the {work}", "") for work in around["works"]),
        *(Pattern(scene, "") for scene in around["scenes"]),
    )
    phrases = (
        *phrases_of((*people, *characters)),
        *around["fame"],
        *offices.phrases(),
        *persons.phrases(),
        *free.phrases(),
        *(phrase for look in looks for phrase in look.phrases()),
        *songs.phrases(),
    )
    return Gazetteer(
        index=Index(phrases, (name for name in plain if name.replace(" ", "") not in ordinary)),
        people=Roster(records_of(people), frozenset(), around["fame"], (), bearers),
        characters=Roster(
            records_of(characters),
            frozenset(section.title for section in characters),
            (),
            works,
            bearers,
        ),
        misspelt=Misspelt(plain, ordinary, bearers.first_names, read_lines("best_known")[""]),
        offices=offices,
        persons=persons,
        looks=looks,
        songs=songs,
        free=free,
    )


def _sure(sections: Iterable[Section]) -> Iterator[str]:
    """Yield the names that are no everyday words."""
    for section in sections:
        for entry in section.entries:
            yield from (name for name, mark in entry.names if mark in _SURE)


def _plain(sections: Iterable[Section]) -> Iterator[str]:
    for section in sections:
        for entry in section.entries:
            yield from (name for name, mark in entry.names if mark is Mark.PLAIN)


def _largest(found: Iterable[Named]) -> Sequence[Named]:
    """Return the names that do not lie within a longer one; one for each place."""
    names = sorted(found, key=lambda each: each.where.span[0] - each.where.span[1])
    kept: list[Named] = []
    taken: set[int] = set()
    for named in names:
        places = range(*named.where.span)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(named)
    return sorted(kept, key=lambda each: each.where.span)


def _is_within(where: Sighting, others: Sequence[Sighting]) -> bool:
    return any(where.lies_within(other) for other in others)


def _finding(category: Category, rule: str, where: Sighting) -> Finding:
    return Finding(
        category,
        rule,
        Layer.NAMES if category is Category.REAL_PERSON else Layer.TITLES,
        where.span,
    )
