"""Tells which sentences that were taught are nearly prompts that are judged."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from benchmarks.guardrails.sets import Sample
from reelkite.guardrails.meaning.sentences import Line

ALIKE = 0.6
"""Words in both, by words in either (Jaccard 1912), from which two prompts are nearly one."""

_WORD = re.compile(r"\w+")


def too_near(taught: Iterable[Line], judged: Iterable[Sample]) -> Iterator[Line]:
    """Yield each line of which a prompt shares ``ALIKE`` of its words with one that is judged."""
    sets = [words(sample.prompt) for sample in judged]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sets):
        for word in each:
            holders[word].append(number)
    for line in taught:
        if any(_nearest(words(prompt), sets, holders) >= ALIKE for prompt in line.prompts):
            yield line


def words(prompt: str) -> frozenset[str]:
    """Return the words of ``prompt``; of languages without blanks, its runs of letters."""
    return frozenset(_WORD.findall(prompt.casefold()))


def _nearest(
    own: frozenset[str], sets: list[frozenset[str]], holders: dict[str, list[int]]
) -> float:
    shared = Counter(number for word in own for number in holders.get(word, ()))
    return max((both / len(own | sets[number]) for number, both in shared.items()), default=0.0)
