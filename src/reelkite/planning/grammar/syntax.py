"""Who is meant by the tree: the doers of a verb, and what a preposition is said of."""

from collections.abc import Mapping
from typing import Final

from reelkite.planning.grammar import roles
from reelkite.planning.grammar.deeds import Deed, moves_by_itself
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag

_INTO: Final = frozenset({"on", "in", "under", "above", "behind", "beside", "between"})
_MOVING: Final = frozenset({"pour", "throw", "plant", "build", "push", "pull", "dig", "hide"})
"""Actions that bring their object somewhere: milk is poured into the cup, not the barista."""
_PUTTING: Final = frozenset(
    {
        "put",
        "place",
        "set",
        "lay",
        "drop",
        "hang",
        "stack",
        "bury",
        "stuff",
        "dip",
        "spread",
        "pack",
    }
)


def doers(tree: Tree, i: int, named: Mapping[int, Thing]) -> list[Thing]:
    """Return who does the verb at unit ``i`` by the tree; empty where that cannot be."""
    found = [_stepped_out(_meant(tree, k, named), k, i, named) for k in tree.subjects(i)]
    things = [thing for thing in found if thing is not None and thing.kind != "nobody"]
    verb = tree.units[i]
    able = [one for one in things if one.animate or one.kind == "unknown" or moves_by_itself(verb)]
    finite = verb.form in {"s", "base"} or tree.labels[i] == "ROOT"
    bodies = [one for one in things if not roles.is_garment(one) and one.kind != "part"]
    return able or (bodies if finite else [])


def _stepped_out(
    thing: Thing | None, noun: int, verb: int, named: Mapping[int, Thing]
) -> Thing | None:
    """Return who of a company was named before the verb: "two boys: one runs"."""
    members = [named[k] for k in range(noun + 1, verb) if k in named and named[k].of is thing]
    return members[-1] if members and thing is not None else thing


def _meant(tree: Tree, noun: int, named: Mapping[int, Thing]) -> Thing | None:
    """Return the thing that a noun or relative pronoun names."""
    if tree.units[noun].tag is Tag.REL:
        before = [i for i in named if i < noun]
        return named[max(before)] if before else None
    return named.get(noun)


def said_of(tree: Tree, i: int, named: Mapping[int, Thing], verb: Deed | None) -> list[Thing]:
    """Return what the preposition at unit ``i`` is said of by the tree; empty if unknown."""
    head = tree.heads[i]
    if tree.units[head].tag is Tag.PREP and tree.labels[i] == "conj":
        head = tree.heads[head]
    kind = tree.units[head].tag
    if kind is Tag.NOUN and head < i:
        return _listed(tree, head, named, i)
    if kind is Tag.VERB and verb is not None and verb.agents:
        things = [named[k] for k in tree.objects(head) if k in named and k < i]
        taken = brings(verb, tree.units[i].lemma) or _takes_along(verb, tree.units[i].text)
        return things if things and taken else list(verb.agents)
    return []


def brings(verb: Deed, relation: str) -> bool:
    """Whether the verb takes its object to the place: milk is poured into a cup."""
    moved = verb.action in _MOVING or verb.lemma in _PUTTING
    return moved and relation in _INTO


def _takes_along(verb: Deed, word: str) -> bool:
    """Whether the object alone goes there: she slides a pie into the oven."""
    return word in {"into", "onto"} and verb.action not in {
        "ride",
        "drive",
        "fly",
        "sail",
        "follow",
    }


def _listed(tree: Tree, head: int, named: Mapping[int, Thing], i: int) -> list[Thing]:
    """Return a noun with those that it is listed with: "apples and pears in a bowl"."""
    group = [head]
    if tree.units[i].lemma not in {"left of", "right of"}:
        start = tree.heads[head] if tree.labels[head] == "conj" else head
        group = [start, head, *(k for k in tree.joined(start) if k < i)]
    return list(dict.fromkeys(named[k] for k in group if k in named))


def role(tree: Tree, i: int) -> str:
    """Return ``subject`` or ``object`` where the tree is sure of the noun at unit ``i``."""
    label, head = tree.labels[i], tree.heads[i]
    if label in {"nsubj", "nsubjpass"} and head > i and tree.units[head].tag is Tag.VERB:
        return "subject"
    start = i
    while tree.labels[start] == "conj" and tree.heads[start] < start:
        start = tree.heads[start]
    follows = tree.labels[start] == "dobj" and tree.heads[start] < start
    return "object" if follows else ""
