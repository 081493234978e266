"""Where a walk along a sentence is, and what that says of the word at hand.

The tree has the first word on who does what; where it cannot be right, the neighbours decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar import chunks, deeds, locating, roles, syntax
from reelkite.planning.grammar.beats import Clock
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit


@dataclass(slots=True)
class Walk:
    """Where the walk is in the sentence.

    Attributes:
        subjects: Who the clause is about.
        agents: Who did the last verb.
        verb: The last verb's action, or None before any.
        prep: The preposition that waits for its noun.
        anchor: The things that the preposition is said of.
        last: The last thing named, and the part it played (``subject``, ``object``, ``place``).
        negated: What comes next is not there.
        joined: An "and" or a comma of a list stands before.
        fresh: A comma or a clause opener stands before.
        being: A form of "be" stands before.
        told: It was said what the subjects are: whoever comes next is no more of them.
        whose: The relative pronoun stands for this.
        lead: A preposition with its noun before any subject: "behind the barn, goats fight".
        clock: The beat of the shot.
        named: What the units name, by index.
    """

    tree: Tree
    reading: Reading
    i: int = 0
    subjects: list[Thing] = field(default_factory=list)
    agents: list[Thing] = field(default_factory=list)
    verb: deeds.Deed | None = None
    prep: Unit | None = None
    anchor: list[Thing] = field(default_factory=list)
    last: Thing | None = None
    part: str = ""
    negated: bool = False
    joined: bool = False
    fresh: bool = False
    being: bool = False
    told: bool = False
    whose: Thing | None = None
    lead: tuple[Unit, Thing] | None = None
    clock: Clock = field(default_factory=Clock)
    named: dict[int, Thing] = field(default_factory=dict)

    @property
    def units(self) -> Sequence[Unit]:
        """The sentence."""
        return self.tree.units


def said_of(walk: Walk, unit: Unit) -> list[Thing]:
    """Return what a preposition is said of: the last noun, or the verb's subject."""
    follows_verb = walk.i > 0 and walk.units[walk.i - 1].tag in {Tag.VERB, Tag.ADV}
    if walk.whose is not None and walk.verb is None:
        return [walk.whose]
    if walk.verb and (follows_verb or walk.last is None):
        return walk.agents or walk.subjects
    if _is_of_holder(walk, unit):
        return walk.agents
    if walk.last and (unit.lemma == "full of" or _is_dressed(walk)):
        return [walk.last]
    by_tree = syntax.said_of(walk.tree, walk.i, walk.named, walk.verb)
    worn = [one for one in by_tree if one.kind == "part" or roles.is_garment(one)]
    if by_tree and not worn and unit.lemma not in {"of", "by"}:
        return by_tree
    return _said_of_neighbour(walk, unit)


def _is_dressed(walk: Walk) -> bool:
    """Whether the last noun is somebody whose garment follows."""
    animate = walk.last is not None and walk.last.animate
    return animate and _just_after_noun(walk) and _garment_follows(walk)


def _garment_follows(walk: Walk) -> bool:
    """Whether the preposition's noun is a garment: "over a lady in a black dress"."""
    if walk.units[walk.i].text != "in" or walk.i + 1 >= len(walk.units):
        return False
    nouns = chunks.noun_phrase(walk.units, walk.i + 1).nouns
    return bool(nouns) and nouns[-1].text in tables.words("clothes", "garments")


def _is_of_holder(walk: Walk, unit: Unit) -> bool:
    """Whether a place after what somebody holds is the holder's: "reads a book under a tree"."""
    kept = walk.part == "object" and walk.verb is not None and walk.verb.keeps
    stands = unit.lemma in locating.STANDING
    return kept and stands and not (walk.verb and syntax.brings(walk.verb, unit.lemma))


def _said_of_neighbour(walk: Walk, unit: Unit) -> list[Thing]:
    people = [one for one in walk.agents if one.kind in catalogue.PEOPLE]
    if unit.lemma == "with" and people and not (walk.part == "object" and _just_after_noun(walk)):
        return people
    if walk.last and (walk.last.kind == "part" or roles.is_garment(walk.last)):
        return walk.agents or walk.subjects
    if walk.part == "subject" and unit.lemma not in {"left of", "right of"}:
        return walk.subjects
    return [walk.last] if walk.last else walk.subjects


def is_passive(walk: Walk, unit: Unit) -> bool:
    """Whether the subject suffers the verb: it is kicked, it gets caught, a ball kicked far."""
    before = walk.units[max(0, walk.i - 2) : walk.i]
    helped = any(one.tag is Tag.AUX and one.text in _GET for one in before)
    by = walk.i + 1 < len(walk.units) and walk.units[walk.i + 1].text == "by"
    return unit.form == "ed" and (walk.being or helped or by or _just_after_noun(walk))


def _just_after_noun(walk: Walk) -> bool:
    return walk.i > 0 and walk.units[walk.i - 1].tag is Tag.NOUN


LIGHT: Final = "light"
"""Noun of what shines and acts, though nobody is there."""


def agents(walk: Walk, unit: Unit) -> list[Thing]:
    """Return who does the verb at hand: by the tree if it can be, else by the neighbours."""
    by_tree = walk.subjects if _light_acts(walk) else _agents_by_tree(walk, unit)
    if by_tree:
        return by_tree
    if walk.whose is not None:
        return [walk.whose]
    if _weather_acts(walk):
        return []
    named = walk.last if _just_after_noun(walk) else None
    if named is None or walk.part in {"subject", "complement"} or unit.form in {"s", "base"}:
        return walk.subjects or walk.agents or _somebody(walk)
    own = walk.tree.own_subject(walk.i)
    does = own is not None and walk.named.get(own) is named and not _within_with(walk)
    if named.animate or does or deeds.moves_by_itself(unit) or unit.form == "ed":
        return [named]
    animate = [one for one in (*walk.agents, *walk.subjects) if one.animate]
    return animate or [named]


def _light_acts(walk: Walk) -> bool:
    return walk.part == "subject" and [one.noun for one in walk.subjects] == [LIGHT]


def _agents_by_tree(walk: Walk, unit: Unit) -> list[Thing]:
    """Return who acts by the tree, unless the noun right before the verb is likelier."""
    found = syntax.doers(walk.tree, walk.i, walk.named)
    last, after_noun = walk.last, _just_after_noun(walk)
    begins = after_noun and unit.form == "ing" and walk.part == "subject"
    if begins and last and last.staged and deeds.moves_by_itself(unit):
        return [last]
    willed = any(one.animate for one in found)
    if found and not willed and after_noun and last and last.animate and last.staged:
        return [last]
    if not found or (_neighbour_acts(walk, unit) and not _is_last_of_list(walk, found)):
        return []
    listed = set(map(id, found)) <= set(map(id, walk.subjects)) and walk.part != "verb"
    return walk.subjects if listed and unit.form in {"s", "base"} else found


def begins_clause(walk: Walk) -> bool:
    """Whether the pronoun at hand is the subject of a verb that follows."""
    label, head = walk.tree.labels[walk.i], walk.tree.heads[walk.i]
    after = walk.units[walk.i + 1] if walk.i + 1 < len(walk.units) else None
    if walk.units[walk.i].text in _NOMINATIVE and after and after.tag in {Tag.VERB, Tag.AUX}:
        return True
    return label in {"nsubj", "nsubjpass"} and head > walk.i


_NOMINATIVE: Final = frozenset({"he", "she", "they", "i", "we"})


def named_before(walk: Walk) -> Thing | None:
    """Return whom the noun phrase that was just read names again, or None."""
    last = walk.i - 1
    renames = {"appos", "npadvmod"}
    again = walk.tree.labels[last] in renames and walk.prep is None and walk.fresh
    old = walk.named.get(walk.tree.heads[last], walk.last) if again else None
    old = old or (walk.last if _tells_who(walk) else None)
    return old if old is not walk.named.get(last) else None


def _tells_who(walk: Walk) -> bool:
    """Whether a phrase after a comma says who "the driver" is: ", a woman with a scarf"."""
    new, old = walk.named.get(walk.i - 1), walk.last
    if new is None or old is None or walk.verb is not None or not walk.fresh or walk.joined:
        return False
    follows = walk.units[walk.i].tag if walk.i < len(walk.units) else Tag.MARK
    one = old.definite and not (new.definite or new.bare or new.many or walk.prep)
    return one and follows is Tag.PREP and {new.kind, old.kind} <= catalogue.PEOPLE


def _within_with(walk: Walk) -> bool:
    """Whether the tree takes "with a guitar walking" for one clause."""
    return walk.tree.labels[walk.i] == "pcomp"


def of_weather(walk: Walk) -> bool:
    """Whether a phrase alone stands before the preposition: ", lightning between them"."""
    before = [unit.tag for unit in walk.units[max(0, walk.i - 2) : walk.i]]
    return before == [Tag.MARK, Tag.PHRASE]


def _weather_acts(walk: Walk) -> bool:
    """Whether rain or another phrase is what falls."""
    before = [unit.tag for unit in walk.units[max(0, walk.i - 2) : walk.i]]
    return before[-1:] == [Tag.PHRASE] or before == [Tag.PHRASE, Tag.AUX]


def _is_last_of_list(walk: Walk, doers: Sequence[Thing]) -> bool:
    """Whether only the last of a long list acts: "a cook, a waiter, and a woman singing"."""
    listed = any(unit.tag is Tag.MARK for unit in walk.units[: walk.i])
    return listed and list(doers) == [walk.last]


def _neighbour_acts(walk: Walk, unit: Unit) -> bool:
    """Whether the noun right before does it: "a girl with a dog dancing"."""
    return unit.form == "ing" and _just_after_noun(walk) and bool(walk.last and walk.last.animate)


def _somebody(walk: Walk) -> list[Thing]:
    """Return who a verb without any subject in its sentence is about: the one named before."""
    people = [thing for thing in walk.reading.things if thing.animate]
    return people[-1:] if people else []


def wearers(walk: Walk) -> list[Thing]:
    """Return who wears the garment that a list goes on from: "in a coat, a hat and boots"."""
    goes_on = walk.last is not None and roles.is_garment(walk.last) and (walk.joined or walk.fresh)
    if not goes_on or walk.verb is not None or walk.part != "place":
        return []
    return [one for one in walk.anchor if one.animate]


def part(walk: Walk, thing: Thing) -> str:
    """Say which part the next thing plays: subject, object, complement or place."""
    if walk.prep is not None:
        return "place" if _belongs_to_preposition(walk, thing) else "subject"
    by_tree = syntax.role(walk.tree, walk.i - 1)
    if by_tree == "subject" or (walk.joined and verb_follows(walk) and walk.part == "verb"):
        return "subject"
    willed = walk.verb is not None and any(one.animate for one in walk.verb.agents)
    if by_tree == "object" and walk.part in {"verb", "object"} and (willed or not walk.fresh):
        return "object" if walk.verb else "subject"
    return _part_by_neighbours(walk)


def _part_by_neighbours(walk: Walk) -> str:
    if walk.being and walk.subjects and not walk.fresh:
        return "complement"
    if walk.joined and walk.part in {"object", "complement"} and not verb_follows(walk):
        return "object" if walk.verb else "subject"
    if walk.fresh and walk.part == "object" and walk.verb and walk.verb.keeps:
        return "subject" if verb_follows(walk) else "object"
    if walk.verb and not walk.fresh and walk.part == "verb":
        return "object"
    return "subject"


def _belongs_to_preposition(walk: Walk, thing: Thing) -> bool:
    """Whether the waiting preposition is said of the thing: not in "as a taxi drives"."""
    acts = verb_follows(walk)
    if walk.part == "preposition":
        opens = walk.prep is not None and walk.prep.lemma == "for"
        return not (acts and opens)
    between = walk.prep is not None and walk.prep.lemma == "between"
    if thing.animate and walk.last and not walk.last.animate and not between:
        return False
    waits = walk.verb is None and bool(walk.subjects) and not thing.animate
    return walk.joined and (waits or not acts)


def verb_follows(walk: Walk) -> bool:
    """Whether the next unit is a verb."""
    if walk.i >= len(walk.units):
        return False
    return walk.units[walk.i].tag in {Tag.VERB, Tag.AUX}


_GET: Final = frozenset({"get", "gets", "got", "getting", "being", "been"})
