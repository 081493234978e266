"""Common words: they part words that are run together, and fill in letters that are masked."""

from functools import lru_cache
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import Final

_SHORT: Final = frozenset(
    {
        "a",
        "i",
        "am",
        "an",
        "as",
        "at",
        "be",
        "by",
        "do",
        "go",
        "he",
        "if",
        "in",
        "is",
        "it",
        "me",
        "my",
        "no",
        "of",
        "on",
        "or",
        "so",
        "to",
        "up",
        "us",
        "we",
    }
)
"""Words of one and two letters that a run may hold."""

_LONGEST: Final = 16
"""Letters of a common word."""

_LEAST_RUN: Final = 10
_MOST_RUN: Final = 60
"""Letters of a run that is parted; shorter ones are words that are merely rare."""

_SHORTEST_PLURAL: Final = 4

MASK: Final = "*"
"""Stands for one letter that is left out."""

_MOST_MASKS: Final = 2
_LEAST_MASKED: Final = 4
"""Letters of a word that is filled in."""


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Return some twenty thousand common English words of three letters and more."""
    lines = (Path(__file__).parent / "data/words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=4096)
def parted(run: str) -> tuple[str, ...]:
    """Return the common words that ``run`` is made of; nothing if it is a word, or not made so.

    Of several ways the one with the fewest words is taken, and of these the one with the longest.
    """
    if not _LEAST_RUN <= len(run) <= _MOST_RUN or not (run.isascii() and run.isalpha()):
        return ()
    if run in common_words() or run.removesuffix("s") in common_words():
        return ()
    best: list[tuple[int, int, tuple[str, ...]] | None] = [(0, 0, ())]
    for end in range(1, len(run) + 1):
        best.append(_best(run, end, best))
    found = best[-1]
    return () if found is None or 3 * found[0] > len(run) else found[2]


def _best(
    run: str, end: int, best: list[tuple[int, int, tuple[str, ...]] | None]
) -> tuple[int, int, tuple[str, ...]] | None:
    """Return the best way to part what comes before ``end``."""
    ways = [
        (before[0] + 1, before[1] - (end - begin) ** 2, (*before[2], run[begin:end]))
        for begin in range(max(0, end - _LONGEST), end)
        if (before := best[begin]) is not None and _is_word(run[begin:end])
    ]
    return min(ways, default=None)


def _is_word(word: str) -> bool:
    if word in _SHORT or word in common_words():
        return True
    return len(word) > _SHORTEST_PLURAL and word.endswith("s") and word[:-1] in common_words()


@lru_cache(maxsize=4096)
def unmasked_words(word: str) -> tuple[str, ...]:
    """Return the common words that ``word`` may be, in which ``MASK`` stands for a letter each."""
    masks = word.count(MASK)
    if not 0 < masks <= _MOST_MASKS or len(word) < _LEAST_MASKED or not _is_framed(word):
        return ()
    shown = word.split(MASK)
    fills = (
        "".join(each for pair in zip(shown, (*letters, ""), strict=True) for each in pair)
        for letters in product(ascii_lowercase, repeat=masks)
    )
    return tuple(fill for fill in fills if fill in common_words())


def _is_framed(word: str) -> bool:
    """Tell whether first and last letter are shown, as those who mask letters do."""
    return word[0].isalpha() and word[-1].isalpha()
