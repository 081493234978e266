"""Crafts by their tools and their masters: a potter who shapes something sits at the wheel."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama import figures
from reelkite.engines.diorama.staging.casting import is_person
from reelkite.engines.diorama.staging.players.dressed import acts_as_person


@dataclass(frozen=True, slots=True)
class _Craft:
    """One craft.

    Attributes:
        action: What people do, as in ``figures.motions.MOTIONS``.
        masters: Nouns of those whose trade it is.
        verbs: First words of what they do that means the craft.
        signs: Last words of assets that tell the craft when one of the verbs is done to them.
        works: Last words of assets that the craft's own things stand for.
    """

    action: str
    masters: frozenset[str]
    verbs: frozenset[str | None]
    signs: frozenset[str]
    works: frozenset[str]


_MAKING: Final = frozenset({"build", "make", "shape", "work", "throw", "create", "sculpt", "knead"})
_MENDING: Final = frozenset({"build", "repair", "fix", "work", "adjust", "screw", "clean", "make"})

_IDLE: Final = frozenset({None, "look", "sit"})
"""What a master is said to do who is at work all the same."""

_FORGED: Final = frozenset({"anvil", "sword", "dagger", "axe", "horseshoe", "blade"})
_STOVES: Final = frozenset({"oven", "stove", "cooker"})
_COOKED: Final = _STOVES | {"soup", "stew", "pot", "curry", "porridge"}
_FRIED: Final = frozenset({"pancake", "pancakes", "egg", "fried-egg", "bacon", "omelette"})
_DRINKS: Final = frozenset(
    {"beer-mug", "clinking-beer-mugs", "wine-glass", "cocktail-glass", "cup", "glass-of-milk",
     "tropical-drink", "coffee", "tea", "bubble-tea"}
)  # fmt: skip
_DISHES: Final = frozenset({"plate", "bowl", "pot", "frying-pan", "fork-and-knife-with-plate"})
_CARRYING: Final = frozenset({"hold"})
"""Deeds that are done to many other things as well."""

_EXAMINING: Final = frozenset({"look", "search", "examine", "inspect", "study", "hold"})
_GLASSES: Final = frozenset({"magnifying-glass", "magnifying-glass-tilted-left"})
_HOSES: Final = frozenset({"hose", "fire-hose", "garden-hose"})
_DESKS: Final = frozenset({"desk", "school-desk"})
_PRIZES: Final = frozenset({"trophy", "sports-medal", "1st-place-medal", "award"})
_FLAGS: Final = frozenset({"flag", "white-flag", "triangular-flag"})
_STICKS: Final = frozenset({"chopsticks"})
_NOODLES: Final = frozenset({"noodles", "soup", "spaghetti", "steaming-bowl", "cooked-rice"})
_BAKED: Final = frozenset({"cookie", "cookies"})

_CRAFTS: Final = (
    _Craft(
        "make pottery", frozenset({"potter", "ceramist"}), _MAKING | _IDLE,
        frozenset({"wheel"}), frozenset({"pot", "vase", "bowl", "wheel", "amphora", "urn"}),
    ),
    _Craft(
        "repair watch", frozenset({"watchmaker", "clockmaker", "horologist"}),
        _MENDING | _IDLE, frozenset({"watch", "stopwatch"}),
        frozenset({"watch", "stopwatch"}),
    ),
    _Craft(
        "forge", frozenset({"blacksmith", "smith", "swordsmith"}),
        _MAKING | _MENDING | _IDLE | {"hammer", "forge", "hit", "strike", "beat"},
        frozenset({"anvil"}), _FORGED,
    ),
    _Craft(
        "cook", frozenset(), frozenset({"cook", "stir", "boil", "simmer", "prepare"}), _COOKED,
        _COOKED,
    ),
    _Craft(
        "fry", frozenset(), frozenset({"fry", "flip", "cook", "make"}), _FRIED, _STOVES | _FRIED
    ),
    _Craft(
        "cut hair", frozenset({"hairdresser", "barber", "hairstylist", "stylist"}),
        frozenset({"cut", "trim", "style", "groom"}) | _IDLE, frozenset(), frozenset({"scissors"}),
    ),
    _Craft(
        "hose", frozenset({"firefighter", "fireman"}), frozenset({"water", "spray", "extinguish"}),
        _HOSES, _HOSES,
    ),
    _Craft("sleep at desk", frozenset(), frozenset({"sleep", "nap", "doze"}), _DESKS, _DESKS),
    _Craft("inspect", frozenset(), _EXAMINING, _GLASSES, _GLASSES),
    _Craft("hold", frozenset(), frozenset({"plant", "raise", "wave"}), _FLAGS, _FLAGS),
    _Craft("hold", frozenset(), frozenset({"give", "receive", "win", "lift", "raise"}), _PRIZES,
           _PRIZES),
    _Craft("wash dishes", frozenset(), frozenset({"clean", "wash", "do"}), _DISHES, _DISHES),
    _Craft("drink", frozenset(), frozenset({"eat", "taste"}), _DRINKS, _DRINKS),
    _Craft("eat with chopsticks", frozenset(), frozenset({"eat"}), _STICKS, _STICKS | _NOODLES),
    _Craft("bake cookies", frozenset(), frozenset({"bake", "decorate"}), _BAKED, _BAKED),
)  # fmt: skip


def crafted(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects with a craftsman at his craft, holding what he makes or mends.

    Whatever else somebody's deed brings along by itself, as typing does a computer, is his too.
    """
    for number, person in enumerate(subjects):
        craft = next((each for each in _CRAFTS if _does(person, each, subjects)), None)
        if craft is not None:
            works = [k for k, one in enumerate(subjects) if _word(one) in craft.works]
            return _at_work(number, craft.action, works, subjects)
    return _brought(tuple(subjects))


def _brought(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Return the subjects with what the first one's deed brings along in that one's hands."""
    for number, person in enumerate(subjects):
        if not _is_human(person) or person.action is None:
            continue
        works = [k for k, one in enumerate(subjects) if k != number and _comes_with(person, k, one)]
        if works:
            return _at_work(number, person.action, works, subjects)
    return subjects


def _comes_with(person: Subject, index: int, thing: Subject) -> bool:
    """Whether a thing beside somebody is one that his deed needs.

    Hands that could carry an umbrella are free, and then nothing is needed.
    """
    word, busy = _word(thing), not figures.bears(person.action, "umbrella")
    if thing.asset.startswith(("person/", "animal/")) or not busy:
        return False
    ties = [tie.kind for tie in person.relations if tie.to == index]
    near = all(kind in {"beside", "in front of", "behind", "holds"} for kind in ties)
    return near and figures.bears(person.action, word)


def _is_human(subject: Subject) -> bool:
    return subject.count == 1 and (is_person(subject) or acts_as_person(subject))


def _does(person: Subject, craft: _Craft, subjects: Sequence[Subject]) -> bool:
    if not _is_human(person):
        return False
    action = person.action or None
    if action == craft.action and action not in _CARRYING:
        return True
    verb = None if action is None else action.split(" ", maxsplit=1)[0]
    if verb not in craft.verbs:
        return False
    master = person.noun.rsplit(" ", maxsplit=1)[-1] in craft.masters
    active = verb not in _IDLE or craft.action == "inspect"
    told = active and any(_word(one) in craft.signs for one in subjects)
    return master or told


def _at_work(
    number: int, action: str, works: Sequence[int], subjects: Sequence[Subject]
) -> tuple[Subject, ...]:
    """Return somebody at work with the works in hand; they have no other place."""
    person = subjects[number]
    kept = tuple(tie for tie in person.relations if tie.to not in works)
    held = tuple(Relation("holds", k) for k in works)
    changed = {number: replace(person, action=action, relations=(*held, *kept))}
    changed |= {k: replace(subjects[k], relations=(), action=None) for k in works}
    return tuple(changed.get(k, one) for k, one in enumerate(subjects))


def _word(subject: Subject) -> str:
    return subject.asset.rsplit("/", maxsplit=1)[-1]
