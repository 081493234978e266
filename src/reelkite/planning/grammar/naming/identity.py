"""Whether two names are one: "the ball" after a football, "the driver, a woman in red"."""

from dataclasses import replace
from typing import Final

from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar.reading import Reading, Thing

_TELLING: Final = 4
"""Letters by which the end of a word is told: the ball is a football, the flower a sunflower."""
_SHORT_FOR: Final = {("lamp", "lamp post"), ("lamp", "street lamp"), ("lamp", "street light")}
_PLAIN: Final = frozenset(
    {"man", "woman", "boy", "girl", "child", "kid", "person", "animal", "old man", "old woman"}
)
"""Words for somebody who was named more exactly before."""


def same_as_before(thing: Thing, reading: Reading) -> Thing:
    """Return the earlier thing that "the dog" means again, or the thing itself."""
    staged = [old for old in reading.things if old.staged]
    again = [old for old in staged if _may_be(thing, old)]
    again += [old for old in staged if _is_of_kind(thing, old)]
    old = next(iter(again), None)
    if old is None:
        return thing
    old.colour = old.colour or thing.colour
    for word in thing.attributes:
        old.describe(word)
    return old


def _may_be(thing: Thing, old: Thing) -> bool:
    """Whether the words can mean what was named before: "guitar" after "an electric guitar"."""
    as_many = not old.counted and thing.count == old.count > 1
    if (thing.counted and not as_many) or {thing.colour, None} != {thing.colour, old.colour, None}:
        return False
    if old.noun == thing.noun:
        return as_many or thing.definite or thing.bare or (thing.many and old.many)
    if not (thing.definite or thing.bare) or thing.owned:
        return False
    short = thing.definite and len(thing.noun) >= _TELLING and old.noun.endswith(thing.noun)
    return short or old.noun.endswith(f" {thing.noun}") or (thing.noun, old.noun) in _SHORT_FOR


def renamed(thing: Thing, old: Thing) -> bool:
    """Let a second name tell more of somebody: "the driver, a woman with grey hair"."""
    if old.kind not in PEOPLE or thing.count != old.count:
        return False
    if thing.kind not in PEOPLE:
        return become(old, thing)
    if thing.entry and thing.entry.asset in {"person/man", "person/woman"}:
        old.sex = old.sex or thing.entry.asset.removeprefix("person/")
    if thing.entry and old.entry and thing.entry.asset in _YOUNG:
        old.entry = replace(old.entry, asset=thing.entry.asset)
    for word in thing.attributes:
        old.describe(word)
    return True


_YOUNG: Final = frozenset({"person/boy", "person/girl", "person/child", "person/elder"})
"""Bodies by which somebody is told better than by a trade: an apprentice, a boy."""


def become(old: Thing, beast: Thing) -> bool:
    """Let somebody be an animal or a creature: "the waitress, a green alien"."""
    if not beast.animate or beast.entry is None:
        return False
    old.describe(old.noun)
    old.noun, old.entry, old.kind = beast.noun, beast.entry, beast.kind
    old.colour = old.colour or beast.colour
    for word in beast.attributes:
        old.describe(word)
    return True


def _is_of_kind(thing: Thing, old: Thing) -> bool:
    """Whether "the boy" may mean the grandson, and "the dog" the corgi."""
    if not thing.definite or thing.owned or thing.many != old.many or not thing.entry:
        return False
    if not old.entry:
        return False
    if old.noun.partition(" ")[0] == thing.noun and old.entry.asset == thing.entry.asset:
        return True
    if not (old.animate and thing.animate):
        return False
    plain = thing.noun in _PLAIN
    anyone = thing.kind in PEOPLE and plain and old.entry.asset == "person/adult"
    same = thing.entry.asset == old.entry.asset and thing.entry.noun != old.entry.noun
    return anyone or (same and (plain or thing.kind not in PEOPLE))
