"""Whose young they are: the cubs beside a bear are bears, a calf beside a whale is a whale."""

from typing import Final

from reelkite.domain.storyboard import Match
from reelkite.planning.catalogue import Entry
from reelkite.planning.grammar.reading import Reading, Thing

_YOUNG: Final = frozenset({"cub", "calf", "pup", "kit", "foal", "chick", "hatchling", "offspring"})
_ELDERS: Final = frozenset({"mother", "father", "parent", "parents"})
"""Whose they are by "its" or "their" was named as an animal: no woman is meant."""
_PARENTS: Final = frozenset({"animal", "bird", "fish"})


def name(reading: Reading) -> None:
    """Give the young without a body of their own the body of the animal that was named first."""
    parents = [one for one in reading.things if _is_parent(one)]
    for thing in reading.things:
        if parents and thing.noun.rpartition(" ")[2] in _YOUNG and thing not in parents:
            _take_after(thing, parents[0])
        elif parents and thing.owned and thing.noun in _ELDERS:
            thing.staged = False


def _is_parent(thing: Thing) -> bool:
    young = thing.noun.rpartition(" ")[2] in _YOUNG
    return thing.staged and thing.embodied and thing.kind in _PARENTS and not young


def _take_after(young: Thing, parent: Thing) -> None:
    if parent.entry is None:
        return
    young.entry = Entry(young.noun, parent.entry.asset, Match.SYNONYM, parent.entry.kind)
    young.kind, young.staged = parent.kind, True
    young.attributes = [word for word in young.attributes if word != young.noun]
    young.describe("baby")
