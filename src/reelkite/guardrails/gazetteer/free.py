"""What is free: things named after people, painters' styles, figures that belong to nobody."""

from collections.abc import Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.entries import Entry, entry_of, read_lines, read_list
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Pattern, Prompt, pattern_of

_NAME: Final = "{name}"


@dataclass(frozen=True, slots=True)
class Free:
    """Phrases and patterns within which a name means nobody.

    Attributes:
        harmless: Whole phrases.
        figures: Names that belong to nobody, with the signs of versions that somebody owns.
        painters: Names of painters.
        styles: Where a painter's name is a style.
        things: Where a person's name is a place, a prize or a statue.
    """

    harmless: frozenset[str]
    figures: Mapping[str, Entry]
    painters: frozenset[str]
    styles: tuple[Pattern, ...]
    things: tuple[Pattern, ...]

    def of_people(self, prompt: Prompt) -> Sequence[Sighting]:
        """Return where no person is meant, whatever is named."""
        return [*self._harmless(prompt), *self._styles(prompt)]

    def of_characters(self, prompt: Prompt) -> Sequence[Sighting]:
        """Return where no owned character is meant."""
        free = [where for entry, where in self._figures(prompt) if not _is_owned(entry, prompt)]
        return [*self._harmless(prompt), *free]

    def owned(self, prompt: Prompt) -> Iterator[tuple[Entry, Sighting]]:
        """Yield figures that belong to nobody, in a version that belongs to somebody."""
        for entry, where in self._figures(prompt):
            if _is_owned(entry, prompt):
                yield entry, where

    def is_thing(self, prompt: Prompt, where: Sighting) -> bool:
        """Tell whether a person's name is a part of a thing's name here."""
        return prompt.stands_in(self.things, where)

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        yield from self.harmless
        yield from self.painters
        yield from self.figures
        for entry in self.figures.values():
            yield from entry.signs

    def _harmless(self, prompt: Prompt) -> Iterator[Sighting]:
        return _seen(prompt, self.harmless)

    def _figures(self, prompt: Prompt) -> Iterator[tuple[Entry, Sighting]]:
        for where, name in _seen_with(prompt, self.figures.keys()):
            yield self.figures[name], where

    def _styles(self, prompt: Prompt) -> Iterator[Sighting]:
        for where in _seen(prompt, self.painters):
            if prompt.stands_in(self.styles, where):
                yield where


def open_free() -> Free:
    """Read what is free.

    Raises:
        OSError: It cannot be read.
    """
    harmless = (line for lines in read_lines("harmless").values() for line in lines)
    figures = [entry_of(line) for lines in read_lines("public_domain").values() for line in lines]
    around = read_lines("bearers")
    return Free(
        harmless=frozenset(harmless),
        figures={name: entry for entry in figures for name, _ in entry.names},
        painters=frozenset(name for line in read_list("painters", "painters") for name in line),
        styles=tuple(pattern_of(line, _NAME) for line in read_lines("painters")["patterns"]),
        things=(
            *(Pattern("", place) for place in around["places"]),
            *(Pattern(monument, "") for monument in around["monuments"]),
        ),
    )


def _is_owned(entry: Entry, prompt: Prompt) -> bool:
    return any(prompt.seen(entry.signs))


def _seen(prompt: Prompt, phrases: frozenset[str]) -> Iterator[Sighting]:
    return (where for where, _ in _seen_with(prompt, phrases))


def _seen_with(
    prompt: Prompt, phrases: frozenset[str] | KeysView[str]
) -> Iterator[tuple[Sighting, str]]:
    for phrase, places in prompt.sightings.items():
        if phrase in phrases:
            yield from ((where, phrase) for where in places)
