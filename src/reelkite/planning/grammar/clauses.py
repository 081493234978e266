"""Who does what, and what stands where: a walk along the units of one sentence."""

from dataclasses import replace
from typing import Final

from reelkite.planning.grammar import chunks, deeds, locating, roles, walking
from reelkite.planning.grammar.beats import Clock
from reelkite.planning.grammar.naming import identity
from reelkite.planning.grammar.placing import looks
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging.attachment import Tree
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit
from reelkite.planning.grammar.unsaid import members, pronouns
from reelkite.planning.grammar.walking import Walk

_BE: Final = frozenset({"is", "are", "was", "were", "be", "been", "being", "looks", "seems"})

_SIDES: Final = frozenset(
    {"on the left", "to the left", "on the left side", "on the far left", "to her left"}
    | {"on her left", "to his left", "on his left", "to its left", "on its left"}
)
_OTHER_SIDES: Final = frozenset(one.replace("left", "right") for one in _SIDES)
_DEPTHS: Final = (
    {
        "in the background": "behind",
        "in background": "behind",
        "in the distance": "behind",
        "in the foreground": "in front of",
        "in foreground": "in front of",
    }
    | dict.fromkeys(_SIDES, "left of")
    | dict.fromkeys(_OTHER_SIDES, "right of")
)
"""Adverbs that say where a thing is among the others."""


def read(tree: Tree, reading: Reading, clock: Clock | None = None) -> None:
    """Read one sentence into the shot's reading, at the beats that the clock goes through."""
    walk = Walk(tree, reading, clock=clock or Clock())
    for thing in reading.things:
        thing.supposed = False
    units = tree.units
    while walk.i < len(units):
        unit = units[walk.i]
        if chunks.starts_phrase(units, walk.i):
            _phrase(walk)
        else:
            _STEPS.get(unit.tag, _skip)(walk, unit)
            walk.i += 1


def _skip(walk: Walk, unit: Unit) -> None:
    del unit
    del walk


def _mark(walk: Walk, unit: Unit) -> None:
    walk.prep, walk.being, walk.whose = None, False, None
    walk.fresh = True
    walk.clock.comma()
    aside = unit.text in _DASHES and walk.verb is None
    if unit.text != "," and not aside:
        walk.negated, walk.joined = False, False
        walk.subjects, walk.verb, walk.part = [], None, ""


_DASHES: Final = frozenset({"-", "–", "—"})
"""Around an aside they part no sentence: "a horse - white as milk - stands"."""


def _conjunction(walk: Walk, unit: Unit) -> None:
    del unit
    walk.joined = True


def _opener(walk: Walk, unit: Unit) -> None:
    before = walk.units[max(0, walk.i - 2)]
    if unit.text == before.text == "as" and walk.i > 1:
        _preposition(walk, replace(unit, tag=Tag.PREP, lemma="like", text="like"))
        return
    walk.clock.open(unit.text, leads=walk.i == 0)
    walk.prep, walk.verb, walk.fresh, walk.joined, walk.part = None, None, True, False, ""


def _relative(walk: Walk, unit: Unit) -> None:
    del unit
    walk.whose, walk.prep = walk.last, None


def _negator(walk: Walk, unit: Unit) -> None:
    del unit
    walk.negated = True
    walk.prep = None


def _auxiliary(walk: Walk, unit: Unit) -> None:
    if unit.text in _HAVE and walk.i + 1 < len(walk.units) and _phrase_follows(walk):
        walk.prep, walk.part = replace(unit, tag=Tag.PREP, lemma="with", text="with"), "preposition"
        walk.anchor = [walk.whose] if walk.whose else walk.subjects
        return
    if unit.text in _DO and walk.subjects and _phrase_follows(walk):
        _verb(walk, replace(unit, tag=Tag.VERB, lemma="do", form="s"))
        return
    walk.being = unit.text in _BE
    walk.told = walk.being and bool(walk.subjects)
    walk.prep = None


_HAVE: Final = frozenset({"has", "have", "had", "having"})
_DO: Final = frozenset({"do", "does", "did"})
"""Verbs of their own before a noun: "she does her hair"."""


def _phrase_follows(walk: Walk) -> bool:
    return chunks.starts_phrase(walk.units, walk.i + 1)


def _writing(walk: Walk, unit: Unit) -> None:
    """Write on what was named last; what is said of somebody's name is understood only."""
    del unit
    words = walk.reading.quoted.pop(0) if walk.reading.quoted else ""
    unnamed = walk.i > 0 and walk.units[walk.i - 1].tag is Tag.PHRASE
    roles.write(words, None if unnamed else walk.last, walk.reading)


def _preposition(walk: Walk, unit: Unit) -> None:
    particle = walk.tree.labels[walk.i] == "prt" and unit.text in {"in", "out", "off", "on"}
    if particle or (unit.lemma == "of" and walk.last is None) or _films(walk, unit):
        return
    walk.prep = unit
    walk.anchor = [] if walking.of_weather(walk) else walking.said_of(walk, unit)
    walk.part = "preposition"


def _films(walk: Walk, unit: Unit) -> bool:
    """Whether the preposition only says whom the camera looks at: "a slow zoom on a clerk"."""
    before = walk.units[walk.i - 1] if walk.i else None
    if unit.text not in {"on", "onto"} or before is None or walk.subjects:
        return False
    return before.tag is Tag.PHRASE and before.text.rpartition(" ")[2] in _FILMING


_FILMING: Final = frozenset(
    {"zoom", "in", "shot", "up", "closeup", "view", "focus", "pan", "push", "angle", "insert"}
)


def _adverb(walk: Walk, unit: Unit) -> None:
    """Adverbs of depth say where the last thing is: behind the others, "in the background"."""
    if not unit.known:
        walk.reading.miss(unit.text)
    kind = _DEPTHS.get(unit.text)
    others = [thing for thing in walk.reading.things if thing.staged and thing is not walk.last]
    if kind and walk.last and others:
        walk.last.relate(kind, others[0])
    elif kind and walk.last:
        walk.reading.aside = (walk.last, kind)


def _to(walk: Walk, unit: Unit) -> None:
    if walk.i + 1 < len(walk.units) and walk.units[walk.i + 1].tag is not Tag.VERB:
        _preposition(walk, unit)


def _pronoun(walk: Walk, unit: Unit) -> None:
    if unit.lemma == "nobody" or (walk.negated and unit.lemma == "someone"):
        walk.reading.exclude("people")
        walk.negated, walk.prep = False, None
        return
    if unit.text.endswith(("self", "selves")):
        walk.prep = None
        return
    subject = walking.begins_clause(walk)
    others = walk.agents if subject else [*walk.agents, *walk.subjects]
    every = pronouns.everybody(unit, walk.reading) if subject else []
    if every:
        walk.named[walk.i], walk.subjects, walk.part, walk.verb = every[0], every, "subject", None
        return
    thing = pronouns.meant_by(unit, walk.reading, others, subject=subject)
    if thing and not walk.negated:
        walk.named[walk.i] = thing
        walk.i += 1
        _place_thing(walk, thing, known=True)
        walk.i -= 1
    walk.negated = False


def _verb(walk: Walk, unit: Unit) -> None:
    if walk.negated:
        walk.prep, walk.being = None, False
        return
    agents = walking.agents(walk, unit)
    if walk.tree.labels[walk.i] == "relcl" or walk.units[max(0, walk.i - 1)].tag is Tag.TO:
        unit = replace(unit, form="ing")
    walk.told = False
    walk.verb = deeds.deed(unit, agents, walk.clock, passive=walking.is_passive(walk, unit))
    walk.agents, walk.prep = agents, None
    walk.being = walk.fresh = walk.joined = False
    walk.part, walk.whose = "verb", None
    if not unit.known and unit.lemma:
        walk.reading.miss(unit.text)


def _phrase(walk: Walk) -> None:
    """Read a noun phrase and give it its part."""
    phrase = chunks.noun_phrase(walk.units, walk.i)
    walk.i = phrase.end
    if (not phrase.nouns or phrase.head.text in _ORDER) and _one_of_several(walk, phrase):
        return
    if not phrase.nouns:
        _without_noun(walk, phrase)
        if walk.prep is None and walking.verb_follows(walk) and looks.is_light(walk, phrase):
            walk.subjects, walk.part = [Thing(walking.LIGHT, kind="nobody")], "subject"
            walk.verb = None
        return
    if phrase.head.text in chunks.ADVERBIAL and len(phrase.nouns) == 1:
        _stand_at(chunks.thing_of(phrase), walk.reading)
        return
    first = walk.units.index(phrase.nouns[0])
    thing = _following_of(walk, phrase)
    thing = members.singled_out(thing, phrase.determiners, walk.reading) or thing
    walk.named.update(dict.fromkeys(range(first, walk.i), thing))
    if walk.negated:
        roles.exclude(thing, walk.reading)
        walk.negated = _more_negated(walk)
        walk.prep = None
        return
    for unit in (*phrase.participles, *phrase.adjectives):
        deeds.describe(unit, thing, walk.clock)
    _place_thing(walk, thing)


def _stand_at(place: Thing, reading: Reading) -> None:
    """Take in a place without a preposition."""
    if place.place:
        roles.vote(place, reading, 3.0)


def _more_negated(walk: Walk) -> bool:
    return walk.i < len(walk.units) and walk.units[walk.i].tag is Tag.CONJ


def _without_noun(walk: Walk, phrase: chunks.Phrase) -> None:
    """Adjectives alone say how the subject is, after "is"; filler names nobody."""
    looks.describe(walk, phrase)
    towards = walk.prep is not None and walk.prep.text in _TOWARDS
    if phrase.filler in {"camera", "viewer", "lens"} and towards and walk.verb:
        locating.come_near(walk.verb)
    if phrase.filler in {"camera", "lens", "shot", "frame"} and walk.prep is None:
        walk.subjects, walk.part = [Thing(phrase.filler, kind="nobody")], "subject"
    for unit in phrase.adjectives:
        if not unit.known:
            walk.reading.miss(unit.text)


def _one_of_several(walk: Walk, phrase: chunks.Phrase) -> bool:
    """Take in "one", "the other", "the tall one" as who is meant; whether it was such."""
    words = frozenset(phrase.determiners) | {unit.text for unit in phrase.adjectives}
    words |= {phrase.filler, *(unit.text for unit in phrase.nouns)}
    ends = walk.i >= len(walk.units) or walk.units[walk.i].tag is not Tag.NUM
    said = tuple(unit.text for unit in phrase.adjectives if unit.text not in _ORDER)
    begins = walk.prep is None or (walk.joined and walking.verb_follows(walk))
    one = members.meant_by(words, said, walk.reading) if ends and begins else None
    if one is None:
        return False
    for look in said:
        chunks.adjective(one, look)
    walk.named[walk.i - 1] = one
    walk.joined = walk.joined and walk.part == "subject"
    _place_thing(walk, one, known=True)
    return True


_ORDER: Final = frozenset({"other", "first", "second", "third", "last", "one"})


_TOWARDS: Final = frozenset({"toward", "towards", "to", "at"})


def _following_of(walk: Walk, phrase: chunks.Phrase) -> Thing:
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


def _place_thing(walk: Walk, thing: Thing, *, known: bool = False) -> None:
    """Give a thing its part in the sentence."""
    first = thing
    at_body = walk.prep is not None and walk.prep.lemma != "with"
    if not at_body and roles.said_of_owner(thing, walking.wearers(walk), walk.reading):
        walk.last, walk.subjects = thing, walk.subjects or [thing]
        walk.fresh = walk.joined = False
        return
    named = walking.named_before(walk)
    stepped = thing.of is not None or thing.parted
    if named is not None and not stepped and identity.renamed(thing, named):
        walk.named.update({i: named for i, one in walk.named.items() if one is thing})
        walk.last, walk.part, walk.fresh = named, "subject", False
        return
    if not (known or stepped):
        thing = identity.same_as_before(thing, walk.reading)
        walk.named.update({i: thing for i, old in walk.named.items() if old is first})
    part = walking.part(walk, thing)
    _play(walk, thing, part)
    walk.last, walk.part = thing, part
    walk.fresh = walk.joined = walk.being = False
    if part != "place":
        walk.prep = None


def _play(walk: Walk, thing: Thing, part: str) -> None:
    """Let a thing play its part."""
    if part == "subject":
        _as_subject(walk, thing)
    elif part == "complement":
        roles.complement(thing, walk.subjects, walk.reading)
    elif part == "object" and walk.verb and walk.tree.labels[walk.i - 1] == "dative":
        deeds.turn_to(walk.verb, thing, walk.reading)
    elif part == "object" and walk.verb:
        deeds.receive(walk.verb, thing, walk.reading)
    elif walk.prep is not None:
        locating.locate(thing, walk.prep, walk.anchor, walk.verb, walk.reading)
        if not walk.anchor and not walk.subjects:
            walk.lead = (walk.prep, thing)


def _as_subject(walk: Walk, thing: Thing) -> None:
    begun = walk.part == "subject" or (walk.part == "place" and walk.joined)
    listed = begun and (walk.joined or walk.fresh) and walk.verb is None and not walk.told
    walk.told = False
    walk.subjects = [*walk.subjects, thing] if listed else [thing]
    walk.verb = None
    roles.introduce(thing, walk.reading)
    if thing.staged and not listed:
        walk.reading.about = thing
    if walk.reading.aside is not None and thing.staged:
        aside, side = walk.reading.aside
        aside.relate(side, thing)
        walk.reading.aside = None
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
