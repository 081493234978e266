"""Descriptions that come close to one famous character without its name."""

from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class Look:
    """A description.

    Attributes:
        title: Whose it is.
        cues: What must be said, each as a set of equals.
    """

    title: str
    cues: tuple[frozenset[str], ...]

    def place(self, prompt: Prompt) -> Sighting | None:
        """Return where all is said close together, or nothing."""
        for start in self._seen(prompt, self.cues[0]):
            near = [start]
            for cue in self.cues[1:]:
                found = [
                    sign
                    for sign in self._seen(prompt, cue)
                    if abs(sign.first - start.first) <= _NEAR
                ]
                if not found:
                    break
                near.append(min(found, key=lambda sign: abs(sign.first - start.first)))
            else:
                return _around(prompt, near)
        return None

    def _seen(self, prompt: Prompt, cue: frozenset[str]) -> list[Sighting]:
        return list(islice(prompt.seen(cue), _MOST))


def open_looks() -> tuple[Look, ...]:
    """Read the descriptions.

    Raises:
        OSError: They cannot be read.
    """
    return tuple(_look(line) for line in read_lines("looks")[""])


def find_looks(looks: tuple[Look, ...], prompt: Prompt) -> Iterator[tuple[str, Sighting]]:
    """Yield the characters that ``prompt`` describes, and where."""
    seen = prompt.sightings
    for look in looks:
        if all(any(map(seen.__contains__, cue)) for cue in look.cues) and (
            where := look.place(prompt)
        ):
            yield look.title, where


def _look(line: str) -> Look:
    title, _, cues = line.partition(" | ")
    return Look(
        title,
        tuple(frozenset(each.strip() for each in cue.split(",")) for cue in cues.split(" + ")),
    )


def _around(prompt: Prompt, signs: list[Sighting]) -> Sighting:
    first, last = min(sign.first for sign in signs), max(sign.last for sign in signs)
    return Sighting(first, last, prompt.reading.span(first, last), signs[0].sentence)
