"""Descriptions that come close to one famous character without its name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from reelkite.guardrails.gazetteer.entries import read_lines
from reelkite.guardrails.gazetteer.index import Sighting
from reelkite.guardrails.gazetteer.prompt import Prompt

_NEAR: Final = 25
"""Words within which all cues of a description stand."""

_MOST: Final = 100
"""Places of a cue that are looked at."""


_SOME: Final = re.compile(r"(\d) of (.+)")
"""Cues of which so many are enough."""

_VERB: Final = "~"
"""A word that ends so is a verb, found in all its regular forms."""


@dataclass(frozen=True, slots=True)
class Look:
    """A description.

    Attributes:
        title: Whose it is.
        cues: What must be said, each as a set of equals.
        choices: What may be said besides: how many of which.
    """

    title: str
    cues: tuple[frozenset[str], ...]
    choices: tuple[tuple[int, tuple[frozenset[str], ...]], ...] = ()

    def phrases(self) -> Iterator[str]:
        """Yield every phrase that must be looked for."""
        for equals in self.cues:
            yield from equals
        for _, some in self.choices:
            yield from (phrase for equals in some for phrase in equals)

    def place(self, prompt: Prompt) -> Sighting | None:
        """Return where all is said close together, or nothing."""
        for start in self._seen(prompt, self.cues[0]):
            if (near := self._beside(prompt, start)) is not None:
                return _around(prompt, [start, *near])
        return None

    def _beside(self, prompt: Prompt, start: Sighting) -> list[Sighting] | None:
        """Return what else is said close to the first cue, or nothing if something is missing."""
        near: list[Sighting] = []
        for cue in self.cues[1:]:
            if (sign := self._nearest(prompt, cue, start)) is None:
                return None
            near.append(sign)
        for least, cues in self.choices:
            some = self._chosen(prompt, cues, start)
            if len(some) < least:
                return None
            near += some[:least]
        return near

    def _chosen(
        self, prompt: Prompt, cues: tuple[frozenset[str], ...], start: Sighting
    ) -> list[Sighting]:
        """Return the cues of a choice that are said, none in the place of another."""
        kept: list[Sighting] = []
        for cue in cues:
            if (sign := self._nearest(prompt, cue, start, kept)) is not None:
                kept.append(sign)
        return kept

    def _nearest(
        self, prompt: Prompt, cue: frozenset[str], start: Sighting, taken: Sequence[Sighting] = ()
    ) -> Sighting | None:
        """Return where a cue stands closest to the first, or nothing if that is too far."""
        near = (
            sign
            for sign in self._seen(prompt, cue)
            if abs(sign.first - start.first) <= _NEAR and not any(map(sign.overlaps, taken))
        )
        return min(near, key=lambda sign: abs(sign.first - start.first), default=None)

    def _seen(self, prompt: Prompt, cue: frozenset[str]) -> list[Sighting]:
        return list(islice(prompt.seen(cue), _MOST))


def open_looks() -> tuple[Look, ...]:
    """Read the descriptions.

    Raises:
        OSError: They cannot be read.
    """
    return tuple(read_look(line) for line in read_lines("looks")[""])


def find_looks(looks: tuple[Look, ...], prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
    """Yield the characters that ``prompt`` describes, and where."""
    seen = prompt.sightings
    for look in looks:
        if all(any(map(seen.__contains__, cue)) for cue in look.cues) and (
            where := look.place(prompt)
        ):
            yield look.title, where


def read_look(line: str) -> Look:
    """Read ``title | cue + 2 of cue / cue / cue``, each cue a list of equals.

    Args:
        line: As in ``data/looks.txt``.
    """
    title, _, text = line.partition(" | ")
    cues: list[frozenset[str]] = []
    choices: list[tuple[int, tuple[frozenset[str], ...]]] = []
    for part in text.split(" + "):
        if (some := _SOME.fullmatch(part)) is None:
            cues.append(_equals(part))
        else:
            choices.append((int(some[1]), tuple(map(_equals, some[2].split(" / ")))))
    return Look(title, tuple(cues), tuple(choices))


def _equals(cue: str) -> frozenset[str]:
    return frozenset(form for each in cue.split(",") for form in _forms(each.strip()))


def _forms(cue: str) -> tuple[str, ...]:
    """Return a cue, or the regular forms of the verb that it begins or ends with."""
    start, mark, rest = cue.partition(_VERB)
    if not mark:
        return (cue,)
    stem = start.removesuffix("e")
    return tuple(f"{form}{rest}" for form in (start, f"{start}s", f"{stem}ing", f"{stem}ed"))


def _around(prompt: Prompt, signs: list[Sighting]) -> Sighting:
    first, last = min(sign.first for sign in signs), max(sign.last for sign in signs)
    return Sighting(first, last, prompt.reading.span(first, last), signs[0].sentence)
