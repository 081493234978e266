"""Who does what, and what stands where: a walk along the units of one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reelkite.planning import catalogue
from reelkite.planning.grammar import chunks, deeds, locating, roles, syntax
from reelkite.planning.grammar.beats import Clock
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.tagger import Unit

_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "looks", "seems"})

_DEPTHS: Final = {
    "in the background": "behind",
    "in background": "behind",
    "in the distance": "behind",
    "in the foreground": "in front of",
    "in foreground": "in front of",
}


@dataclass(slots=True)
class _Walk:
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
    whose: Thing | None = None
    lead: tuple[Unit, Thing] | None = None
    clock: Clock = field(default_factory=Clock)
    named: dict[int, Thing] = field(default_factory=dict)

    @property
    def units(self) -> Sequence[Unit]:
        """The sentence."""
        return self.tree.units


def read(tree: Tree, reading: Reading, clock: Clock | None = None) -> None:
    """Read one sentence into the shot's reading, at the beats that the clock goes through."""
    walk = _Walk(tree, reading, clock=clock or Clock())
    units = tree.units
    while walk.i < len(units):
        unit = units[walk.i]
        if chunks.starts_phrase(units, walk.i):
            _phrase(walk)
        else:
            _STEPS.get(unit.tag, _skip)(walk, unit)
            walk.i += 1


def _skip(walk: _Walk, unit: Unit) -> None:
    del unit
    del walk


def _mark(walk: _Walk, unit: Unit) -> None:
    walk.prep, walk.being, walk.whose = None, False, None
    walk.fresh = True
    walk.clock.comma()
    if unit.text != ",":
        walk.negated, walk.joined = False, False
        walk.subjects, walk.verb, walk.part = [], None, ""


def _conjunction(walk: _Walk, unit: Unit) -> None:
    del unit
    walk.joined = True


def _opener(walk: _Walk, unit: Unit) -> None:
    before = walk.units[max(0, walk.i - 2)]
    if unit.text == before.text == "as" and walk.i > 1:
        _preposition(walk, replace(unit, tag=Tag.PREP, lemma="like", text="like"))
        return
    walk.clock.open(unit.text, leads=walk.i == 0)
    walk.prep, walk.verb, walk.fresh, walk.joined, walk.part = None, None, True, False, ""


def _relative(walk: _Walk, unit: Unit) -> None:
    del unit
    walk.whose, walk.prep = walk.last, None


def _negator(walk: _Walk, unit: Unit) -> None:
    del unit
    walk.negated = True
    walk.prep = None


def _auxiliary(walk: _Walk, unit: Unit) -> None:
    if unit.text in _HAVE and walk.i + 1 < len(walk.units) and _phrase_follows(walk):
        walk.prep, walk.part = replace(unit, tag=Tag.PREP, lemma="with", text="with"), "preposition"
        walk.anchor = [walk.whose] if walk.whose else walk.subjects
        return
    walk.being = unit.text in _BE
    walk.prep = None


_HAVE: Final = frozenset({"has", "have", "had", "having"})


def _phrase_follows(walk: _Walk) -> bool:
    return chunks.starts_phrase(walk.units, walk.i + 1)


def _writing(walk: _Walk, unit: Unit) -> None:
    """Write on what was named last; what is said of somebody's name is understood only."""
    del unit
    words = walk.reading.quoted.pop(0) if walk.reading.quoted else ""
    roles.write(words, walk.last, walk.reading)


def _preposition(walk: _Walk, unit: Unit) -> None:
    if unit.lemma == "of" and walk.last is None:
        return
    walk.prep = unit
    walk.anchor = _said_of(walk, unit)
    walk.part = "preposition"


def _said_of(walk: _Walk, unit: Unit) -> list[Thing]:
    """Return what a preposition is said of: the last noun, or the verb's subject."""
    follows_verb = walk.i > 0 and walk.units[walk.i - 1].tag in {Tag.VERB, Tag.ADV}
    if walk.whose is not None and walk.verb is None:
        return [walk.whose]
    if walk.verb and (follows_verb or walk.last is None):
        return walk.agents or walk.subjects
    by_tree = syntax.said_of(walk.tree, walk.i, walk.named, walk.verb)
    worn = [one for one in by_tree if one.kind == "part" or roles.is_garment(one)]
    if by_tree and not worn and unit.lemma not in {"with", "of", "by"}:
        return by_tree
    if walk.part == "object" and walk.verb and walk.verb.keeps and unit.lemma in locating.STANDING:
        return walk.agents
    people = [one for one in walk.agents if one.kind in catalogue.PEOPLE]
    if unit.lemma == "with" and people and not (walk.part == "object" and _just_after_noun(walk)):
        return people
    if walk.last and (walk.last.kind == "part" or roles.is_garment(walk.last)):
        return walk.agents or walk.subjects
    if walk.part == "subject" and unit.lemma not in {"left of", "right of"}:
        return walk.subjects
    return [walk.last] if walk.last else walk.subjects


def _adverb(walk: _Walk, unit: Unit) -> None:
    """Adverbs of depth say where the last thing is: behind the others, "in the background"."""
    if not unit.known:
        walk.reading.miss(unit.text)
    kind = _DEPTHS.get(unit.text)
    others = [thing for thing in walk.reading.things if thing.staged and thing is not walk.last]
    if kind and walk.last and others:
        walk.last.relate(kind, others[0])


def _to(walk: _Walk, unit: Unit) -> None:
    if walk.i + 1 < len(walk.units) and walk.units[walk.i + 1].tag is not Tag.VERB:
        _preposition(walk, unit)


def _pronoun(walk: _Walk, unit: Unit) -> None:
    if unit.lemma == "nobody":
        walk.reading.exclude("people")
        return
    if unit.text.endswith(("self", "selves")):
        walk.prep = None
        return
    thing = roles.meant_by(unit, walk.reading, walk.agents)
    if thing and not walk.negated:
        walk.named[walk.i] = thing
        _place_thing(walk, thing, known=True)
    walk.negated = False


def _verb(walk: _Walk, unit: Unit) -> None:
    if walk.negated:
        walk.prep, walk.being = None, False
        return
    agents = _agents(walk, unit)
    if walk.tree.labels[walk.i] == "relcl" or walk.units[max(0, walk.i - 1)].tag is Tag.TO:
        unit = replace(unit, form="ing")
    walk.verb = deeds.deed(unit, agents, walk.clock, passive=_is_passive(walk, unit))
    walk.agents, walk.prep = agents, None
    walk.being = walk.fresh = walk.joined = False
    walk.part, walk.whose = "verb", None
    if not unit.known and unit.lemma:
        walk.reading.miss(unit.text)


def _is_passive(walk: _Walk, unit: Unit) -> bool:
    before = walk.units[max(0, walk.i - 2) : walk.i]
    helped = any(one.tag is Tag.AUX and one.text in _GET for one in before)
    return unit.form == "ed" and (walk.being or helped or _just_after_noun(walk))


_GET: Final = frozenset({"get", "gets", "got", "getting", "being", "been"})


def _just_after_noun(walk: _Walk) -> bool:
    return walk.i > 0 and walk.units[walk.i - 1].tag is Tag.NOUN


def _agents(walk: _Walk, unit: Unit) -> list[Thing]:
    """Return who does the verb at hand: by the tree if it can be, else by the neighbours."""
    by_tree = syntax.doers(walk.tree, walk.i, walk.named)
    if by_tree and not _neighbour_acts(walk, unit):
        listed = set(map(id, by_tree)) <= set(map(id, walk.subjects)) and walk.part != "verb"
        return walk.subjects if listed and unit.form in {"s", "base"} else by_tree
    if walk.whose is not None:
        return [walk.whose]
    named = walk.last if _just_after_noun(walk) else None
    if named is None or walk.part in {"subject", "complement"} or unit.form in {"s", "base"}:
        return walk.subjects or walk.agents or _somebody(walk)
    if named.animate or deeds.moves_by_itself(unit) or unit.form == "ed":
        return [named]
    animate = [one for one in (*walk.agents, *walk.subjects) if one.animate]
    return animate or [named]


def _neighbour_acts(walk: _Walk, unit: Unit) -> bool:
    """Whether the noun right before does it: "a girl with a dog dancing"."""
    return unit.form == "ing" and _just_after_noun(walk) and bool(walk.last and walk.last.animate)


def _somebody(walk: _Walk) -> list[Thing]:
    """Return who a verb without any subject in its sentence is about: the one named before."""
    people = [thing for thing in walk.reading.things if thing.animate]
    return people[-1:] if people else []


def _phrase(walk: _Walk) -> None:
    """Read a noun phrase and give it its part."""
    phrase = chunks.noun_phrase(walk.units, walk.i)
    walk.i = phrase.end
    if not phrase.nouns:
        _without_noun(walk, phrase)
        return
    first = walk.units.index(phrase.nouns[0])
    thing = _following_of(walk, phrase)
    walk.named.update(dict.fromkeys(range(first, walk.i), thing))
    if walk.negated:
        roles.exclude(thing, walk.reading)
        walk.negated = _more_negated(walk)
        walk.prep = None
        return
    for unit in (*phrase.participles, *phrase.adjectives):
        deeds.describe(unit, thing)
    _place_thing(walk, thing)


def _more_negated(walk: _Walk) -> bool:
    return walk.i < len(walk.units) and walk.units[walk.i].tag is Tag.CONJ


def _without_noun(walk: _Walk, phrase: chunks.Phrase) -> None:
    """Adjectives alone say how the subject is, after "is"; filler names nobody."""
    about = walk.subjects if walk.being or walk.verb is None else walk.agents
    if walk.being or (walk.verb and walk.verb.lemma in {"paint", "turn", "become", "look"}):
        for thing in about:
            for unit in phrase.adjectives:
                chunks.adjective(thing, unit.text)
    if phrase.filler in {"camera", "lens", "shot", "frame"} and walk.prep is None:
        walk.subjects, walk.part = [Thing(phrase.filler, kind="nobody")], "subject"
    for unit in phrase.adjectives:
        if not unit.known:
            walk.reading.miss(unit.text)


def _following_of(walk: _Walk, phrase: chunks.Phrase) -> Thing:
    """Return what a phrase names, with its "of": a herd of cows, the edge of a lake."""
    thing = chunks.thing_of(phrase)
    roles.note_unknown(phrase, walk.reading)
    if thing.kind == "part" and walk.prep is not None and walk.prep.lemma == "with":
        roles.ask_donor(thing)
    while walk.i + 1 < len(walk.units) and walk.units[walk.i].lemma in {"of", "'s"}:
        owner = walk.units[walk.i].lemma == "'s"
        if not chunks.starts_phrase(walk.units, walk.i + 1):
            break
        inner = chunks.noun_phrase(walk.units, walk.i + 1)
        walk.i = inner.end
        if not inner.nouns:
            break
        roles.note_unknown(inner, walk.reading)
        second = chunks.thing_of(inner)
        combine = roles.possession if owner else roles.of
        thing = combine(thing, second, walk.reading, phrase)
        phrase = inner
    roles.forget_asking(thing)
    return thing


def _place_thing(walk: _Walk, thing: Thing, *, known: bool = False) -> None:
    """Give a thing its part in the sentence."""
    first = thing
    if roles.said_of_owner(thing, _wearers(walk), walk.reading):
        walk.last, walk.subjects = thing, walk.subjects or [thing]
        walk.fresh = walk.joined = False
        return
    if not known:
        thing = roles.same_as_before(thing, walk.reading)
        walk.named.update({i: thing for i, old in walk.named.items() if old is first})
    part = _part(walk, thing)
    if part == "subject":
        _as_subject(walk, thing)
    elif part == "complement":
        roles.complement(thing, walk.subjects, walk.reading)
    elif part == "object" and walk.verb:
        deeds.receive(walk.verb, thing, walk.reading)
    elif walk.prep is not None:
        locating.locate(thing, walk.prep, walk.anchor, walk.verb, walk.reading)
        if not walk.anchor and not walk.subjects:
            walk.lead = (walk.prep, thing)
    walk.last, walk.part = thing, part
    walk.fresh = walk.joined = walk.being = False
    if part != "place":
        walk.prep = None


def _wearers(walk: _Walk) -> list[Thing]:
    """Return who wears the garment that a list goes on from: "in a coat, a hat and boots"."""
    goes_on = walk.last is not None and roles.is_garment(walk.last) and (walk.joined or walk.fresh)
    if not goes_on or walk.verb is not None or walk.part != "place":
        return []
    return [one for one in walk.anchor if one.animate]


def _part(walk: _Walk, thing: Thing) -> str:
    """Say which part the next thing plays: subject, object, complement or place."""
    if walk.prep is not None:
        return "place" if _belongs_to_preposition(walk, thing) else "subject"
    if walk.being and walk.subjects and not walk.fresh:
        return "complement"
    if walk.joined and walk.part in {"object", "complement"} and not _verb_follows(walk):
        return "object" if walk.verb else "subject"
    if walk.fresh and walk.part == "object" and walk.verb and walk.verb.keeps:
        return "subject" if _verb_follows(walk) else "object"
    if walk.verb and not walk.fresh and walk.part == "verb":
        return "object"
    return "subject"


def _belongs_to_preposition(walk: _Walk, thing: Thing) -> bool:
    """Whether the waiting preposition is said of the thing: not in "as a taxi drives"."""
    acts = _verb_follows(walk)
    if walk.part == "preposition":
        opens = walk.prep is not None and walk.prep.lemma == "for"
        return not (acts and opens)
    between = walk.prep is not None and walk.prep.lemma == "between"
    if thing.animate and walk.last and not walk.last.animate and not between:
        return False
    waits = walk.verb is None and bool(walk.subjects) and not thing.animate
    return walk.joined and (waits or not acts)


def _verb_follows(walk: _Walk) -> bool:
    if walk.i >= len(walk.units):
        return False
    return walk.units[walk.i].tag in {Tag.VERB, Tag.AUX}


def _as_subject(walk: _Walk, thing: Thing) -> None:
    begun = walk.part == "subject" or (walk.part == "place" and walk.joined)
    listed = begun and (walk.joined or walk.fresh) and walk.verb is None
    walk.subjects = [*walk.subjects, thing] if listed else [thing]
    walk.verb = None
    roles.introduce(thing, walk.reading)
    if walk.lead is not None and thing.staged:
        locating.stand(thing, *walk.lead)
        walk.lead = None


_STEPS: Final = {
    Tag.MARK: _mark,
    Tag.CONJ: _conjunction,
    Tag.OPENER: _opener,
    Tag.REL: _relative,
    Tag.NEG: _negator,
    Tag.AUX: _auxiliary,
    Tag.PREP: _preposition,
    Tag.TO: _to,
    Tag.PRON: _pronoun,
    Tag.VERB: _verb,
    Tag.ADV: _adverb,
    Tag.WRITING: _writing,
}
