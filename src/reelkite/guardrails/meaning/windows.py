"""A prompt cut into what is judged: sentences, and windows that the model can read at once."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from reelkite.domain.policy import Span
from reelkite.guardrails.meaning.encoder import LONGEST
from reelkite.guardrails.meaning.wordpiece import Cutter

ROOM: Final = LONGEST - 2
"""Pieces of a window beside the marks of begin and end."""
MOST: Final = 32
"""Windows that are judged at most, some 16,000 characters of prose."""
_END: Final = re.compile(r"[.!?;](?=\s)|[。！？\n]+")
_FEWEST: Final = 5
"""Pieces below which something is no sentence of its own: "4k.", "Slow."."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a prompt, or as much of a long one as a window takes.

    Attributes:
        ids: Its pieces, at most ``ROOM``.
        span: Where the sentence stands in the text.
    """

    ids: tuple[int, ...]
    span: Span


def windows_of(
    text: str, pieces: Cutter, known: Collection[tuple[int, ...]] = (), most: int = MOST
) -> list[tuple[Part, ...]]:
    """Return the parts of ``text``, gathered into windows of ``ROOM`` pieces at most.

    What is said twice is judged once. Of more than ``most`` windows as many are taken, evenly
    spread over the text; the lists of words read all of it.

    Args:
        text: A prompt.
        pieces: What cuts words.
        known: Pieces of parts that are left out, since they were judged before.
        most: Windows at most.
    """
    windows: list[tuple[Part, ...]] = []
    held: list[Part] = []
    for part in _parts(text, pieces, known):
        if held and sum(len(each.ids) for each in held) + len(part.ids) > ROOM:
            windows.append(tuple(held))
            held = []
        held.append(part)
    if held:
        windows.append(tuple(held))
    step = max(1.0, len(windows) / most)
    return [windows[int(at * step)] for at in range(min(most, len(windows)))]


def _parts(text: str, pieces: Cutter, known: Collection[tuple[int, ...]]) -> Iterator[Part]:
    """Yield each sentence once, with those that are too short beside the one before."""
    seen = set(known)
    for ids, span in _gathered(text, pieces):
        for start in range(0, len(ids), ROOM):
            cut = tuple(ids[start : start + ROOM])
            if cut not in seen:
                seen.add(cut)
                yield Part(cut, span)


def _gathered(text: str, pieces: Cutter) -> Iterator[tuple[list[int], Span]]:
    held: list[int] = []
    begin = end = 0
    for first, last in _sentences(text):
        found = _known(pieces, text[first:last])
        if held and min(len(held), len(found)) >= _FEWEST:
            yield held, (begin, end)
            held, begin = [], first
        held = [*held, *found]
        end = last
    if held:
        yield held, (begin, end)


def _known(pieces: Cutter, text: str) -> list[int]:
    """Return the pieces of ``text``; of unknown ones in a row, as in other scripts, one."""
    ids = pieces.ids(text)
    before = [-1, *ids]
    return [
        row for last, row in zip(before, ids, strict=False) if not last == row == pieces.unknown
    ]


def _sentences(text: str) -> Iterator[Span]:
    """Yield where sentences stand, without blanks around them."""
    starts = [0, *(found.end() for found in _END.finditer(text))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end]
        if bare := sentence.strip():
            first = start + sentence.index(bare)
            yield first, first + len(bare)
