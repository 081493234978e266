"""People that no list names, where the prompt itself says that they are real."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.guardrails.gazetteer.bearers import Bearers
from reelkite.guardrails.gazetteer.entries import read_lines
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Prompt

_MOST_NAMES: Final = 4
"""Words of the longest name that is looked for."""

_ARTICLES: Final = frozenset({"a", "an", "the", "former"})

_NOT_NAMES: Final = frozenset(
    {"the", "a", "an", "in", "on", "at", "of", "and", "with", "who", "is"}
)

_POSSESSIVES: Final = frozenset({"my", "our"})


@dataclass(frozen=True, slots=True)
class Persons:
    """Words that make a full name a real person's.

    Attributes:
        trades: Public trades.
        reality: What is said of real people.
        acquaintances: Those whom everybody has: real people of no fame.
        invented: What says that a person is made up.
        makers: What is said of one person before the name of a work or a company.
        known: Such names.
        titles: More of them, that are everyday words in small letters.
        bearers: Knows first names.
    """

    trades: tuple[str, ...]
    reality: tuple[str, ...]
    acquaintances: tuple[str, ...]
    invented: tuple[str, ...]
    makers: tuple[str, ...]
    known: frozenset[str]
    titles: frozenset[str]
    bearers: Bearers

    def find(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield the full names that are said to be real people's, with what says so."""
        if any(prompt.seen(self.invented)):
            return
        yield from self._makers(prompt)
        yield from self._after(prompt, self.trades, "trade")
        yield from self._after(prompt, self.reality, "reality")
        yield from self._before(prompt)
        for phrase, sign in self._signs(prompt, self.acquaintances):
            if prompt.at(sign.first - 1) in _POSSESSIVES and (
                name := self._name(prompt, sign.last)
            ):
                yield f"acquaintance: {phrase}", name

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        for phrases in (self.trades, self.reality, self.acquaintances, self.invented, self.makers):
            yield from phrases

    def _makers(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield descriptions such as "the man who founded" and a company's name."""
        for phrase, sign in self._signs(prompt, self.makers):
            begin = sign.last + (prompt.at(sign.last) == "the")
            for name, work in prompt.begun.get(begin, ()):
                is_title = name in self.titles and prompt.is_name_like(begin)
                if (name in self.known or is_title) and prompt.touches(begin):
                    yield f"maker: {phrase}", _place(prompt, sign.first, work.last)

    def _after(
        self, prompt: Prompt, phrases: tuple[str, ...], kind: str
    ) -> Iterator[tuple[str, Sighting]]:
        """Yield names that follow one of ``phrases`` at once."""
        for phrase, sign in self._signs(prompt, phrases):
            if prompt.at(sign.first - 1) in {"a", "an"} and kind == "trade":
                continue
            if prompt.touches(sign.last) and (name := self._name(prompt, sign.last)):
                yield f"{kind}: {phrase}", name

    def _before(self, prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
        """Yield names before a comma, an article and a public trade: "X Y, the senator"."""
        for phrase, sign in self._signs(prompt, self.trades):
            begin = sign.first
            while prompt.at(begin - 1) in _ARTICLES:
                begin -= 1
            if begin == sign.first or "," not in prompt.gap(begin):
                continue
            for length in range(_MOST_NAMES, 1, -1):
                name = self._name(prompt, begin - length)
                if name is not None and name.last == begin:
                    yield f"trade: {phrase}", name
                    break

    def _signs(self, prompt: Prompt, phrases: tuple[str, ...]) -> Iterator[tuple[str, Sighting]]:
        for phrase in phrases:
            yield from ((phrase, sign) for sign in prompt.seen([phrase]))

    def _name(self, prompt: Prompt, first: int) -> Sighting | None:
        """Return the full name that begins at this word, if one does."""
        if not prompt.has_case:
            return self._small_name(prompt, first)
        last = first
        while (
            last < first + _MOST_NAMES
            and prompt.is_name_like(last)
            and (last == first or prompt.touches(last))
            and prompt.at(last) not in _NOT_NAMES
        ):
            last += 1
        return _place(prompt, first, last) if last - first > 1 else None

    def _small_name(self, prompt: Prompt, first: int) -> Sighting | None:
        """Return two words in small letters that both are first names: "taylor james"."""
        names = self.bearers.first_names
        is_full = prompt.at(first) in names and prompt.at(first + 1) in names
        return _place(prompt, first, first + 2) if is_full and prompt.touches(first + 1) else None


def open_persons(
    bearers: Bearers, known: frozenset[str], titles: frozenset[str] = frozenset()
) -> Persons:
    """Read the words that make a name a real person's.

    Args:
        bearers: Knows first names.
        known: Names of works and companies that have one maker.
        titles: More of them, that are everyday words in small letters.

    Raises:
        OSError: They cannot be read.
    """
    lines = read_lines("persons")
    return Persons(
        trades=lines["public trades"],
        reality=lines["reality"],
        acquaintances=lines["acquaintances"],
        invented=lines["invented"],
        makers=lines["makers"],
        known=known,
        titles=titles,
        bearers=bearers,
    )


def _place(prompt: Prompt, first: int, last: int) -> Sighting:
    sentence = prompt.reading.words[first].sentence
    return Sighting(first, last, prompt.reading.span(first, last), sentence)
