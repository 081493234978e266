"""The parts that things play: on stage, worn, part of a body, a place, absent."""

from collections.abc import Sequence
from typing import Final

from reelkite.planning import tables
from reelkite.planning.catalogue import PEOPLE, ROLE, entries
from reelkite.planning.grammar import grafts
from reelkite.planning.grammar.chunks import MOST, Phrase, one_heap
from reelkite.planning.grammar.naming import identity
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.tagging import lexicon

_GENERAL_COST: Final = 1.5
"""How much weaker a general word for a place counts ("the sky", "a road")."""
_BARE: Final = 2.5
"""A place as the subject of its sentence: stronger than one beside it, weaker than one it is in."""
_UNSEEN: Final = frozenset({"nobody", "abstract", "stuff", "part", "place"})


def is_garment(thing: Thing) -> bool:
    """Whether the noun is something to wear."""
    garments = tables.words("clothes", "garments")
    looks, _, last = thing.noun.rpartition(" ")
    told = last in garments and looks in lexicon.adjectives()
    return told or thing.noun in garments or bool(set(thing.spelt[-1:]) & garments)


def dress(wearer: Thing, garment: Thing) -> None:
    """Say of a wearer what it wears, colour first: ``red dress``."""
    garment.worked = True
    known = set(garment.spelt[-1:]) & tables.words("clothes", "garments")
    worn = garment.spelt[-1] if garment.many and known else garment.noun
    first, _, last = worn.rpartition(" ")
    worn = last if first in lexicon.adjectives() else worn
    looks = [word for word in garment.attributes if word in _WORN_LOOKS]
    wearer.describe(" ".join([*looks[:1], *((garment.colour,) if garment.colour else ()), worn]))


def said_of_owner(thing: Thing, wearers: Sequence[Thing], reading: Reading) -> bool:
    """Say a garment or part of its owner; whether it was one: "a coat, a hat", "its tail"."""
    if is_garment(thing) and wearers:
        for one in wearers:
            dress(one, thing)
        return True
    if _is_of_a_thing(thing, reading):
        thing.worked = True
        remember(thing, reading)
        return True
    if not thing.owned or not (is_garment(thing) or thing.kind == "part"):
        return False
    owner = next((one for one in reversed(reading.things) if one.staged and one.animate), None)
    if owner is not None and is_garment(thing):
        dress(owner, thing)
    elif owner is not None and not (thing.place or thing.embodied):
        grafts.own(thing, [owner])
        remember(thing, reading)
    return owner is not None and is_garment(thing)


def _is_of_a_thing(thing: Thing, reading: Reading) -> bool:
    """Whether it is what a thing has by nature: a phone and "its screen", a car and its door."""
    staged = [one for one in reading.things if one.staged]
    whole = staged[-1] if staged else None
    belongs = thing.owned and thing.spelt[-1:] and thing.spelt[-1] in _THINGS_HAVE
    return bool(belongs and whole is not None and not whole.animate and whole is not thing)


_THINGS_HAVE: Final = frozenset(
    {"screen", "sole", "soles", "wheel", "wheels", "door", "doors", "window", "windows", "sail"}
    | {"sails", "engine", "engines", "handle", "lid", "cap", "light", "lights", "headlights"}
    | {"roof", "petals", "branches", "leaves", "pages", "strings", "keys", "blades", "lamp"}
    | {"flame", "rim", "label", "wick", "walls", "towers", "bells", "masts", "propeller", "hull"}
)
_WORN_LOOKS: Final = frozenset(
    {
        "striped",
        "dotted",
        "checked",
        "floral",
        "patterned",
        "leather",
        "furry",
        "iron",
        "metal",
        "straw",
    }
)
"""Patterns and materials by which a garment is told from another of its colour."""


def remember(thing: Thing, reading: Reading) -> None:
    """Keep a thing in order of mention without putting it on stage."""
    if thing not in reading.things:
        reading.things.append(thing)


def introduce(thing: Thing, reading: Reading) -> None:
    """Put a thing on stage if it can be seen; a place gets a weak vote instead."""
    remember(thing, reading)
    if thing.kind in PEOPLE and thing.kind not in _UNSEEN:
        _recognise(thing, reading)
    also = _is_also_a_place(thing)
    if thing.place and (not thing.embodied or also):
        if thing.embodied:
            vote(thing, reading, 1.0, seen_from(thing.place))
        else:
            vote(thing, reading, _BARE)
    if thing.kind not in _UNSEEN:
        thing.staged = True


def _is_also_a_place(thing: Thing) -> bool:
    """Whether a body is a landscape or a building too: a mountain, and so a snowy mountain."""
    both = tables.words("settings", "also a subject")
    return thing.noun in both or (thing.entry is not None and thing.entry.noun in both)


def _recognise(thing: Thing, reading: Reading) -> None:
    """Let somebody be whom a pronoun meant before: "before he eats, the boy washes"."""
    guess = next((one for one in reading.things if one.supposed and one is not thing), None)
    if guess is not None and thing.sex_is(guess.noun):
        reading.merge(guess, thing)


def seen_from(place: str) -> str:
    """Return where one stands who sees a building from outside."""
    return tables.values("settings", "in front").get(place, place)


def vote(
    thing: Thing, reading: Reading, strength: float, place: str | None = None, prep: str = ""
) -> None:
    """Vote for the place that a noun names; an empty place excludes people."""
    thing.worked = True
    cost = _GENERAL_COST if thing.general else 0.0
    words = place_words(thing)
    reading.vote(place or thing.place or "", words, strength - cost, prep)
    if "empty" in thing.attributes:
        reading.exclude("people")
    reading.icy = reading.icy or "ice" in thing.attributes


def place_words(thing: Thing) -> str:
    """Return the prompt's own words for a place."""
    return " ".join(thing.spelt) if thing.spelt else thing.noun


def exclude(thing: Thing, reading: Reading) -> None:
    """Say that a thing is not there."""
    thing.worked = True
    reading.exclude("people" if thing.kind == "person" and thing.many else thing.noun)


def note_unknown(phrase: Phrase, reading: Reading) -> None:
    """List the words of a noun phrase that no table holds."""
    for unit in (*phrase.adverbs, *phrase.adjectives, *phrase.participles, *phrase.nouns):
        if not unit.known:
            reading.miss(unit.text)


def person(noun: str) -> Thing:
    """Return a man, a woman or a person whom no words describe."""
    return Thing(noun, entries()[noun], kind="person")


def complement(thing: Thing, subjects: Sequence[Thing], reading: Reading) -> None:
    """Take in what a subject is said to be: a cook, an activity, a place."""
    activity = tables.values("verbs", "activity")
    action = activity.get(" ".join(thing.spelt)) or activity.get(thing.noun)
    thing.worked = True
    if action:
        for subject in subjects:
            subject.act(action)
            if " ".join(thing.spelt) in tables.words("verbs", "finer"):
                subject.told[action] = " ".join(thing.spelt)
    elif thing.place and not thing.embodied:
        vote(thing, reading, 2.0)
    elif _turns_out(thing, subjects):
        identity.become(subjects[0], thing)
    elif any(subject.animate for subject in subjects) or not thing.embodied:
        for subject in subjects:
            subject.describe(thing.noun)
    else:
        introduce(thing, reading)


def _turns_out(thing: Thing, subjects: Sequence[Thing]) -> bool:
    """Whether somebody is said to be an animal: "the librarians are giraffes"."""
    one = subjects[0] if len(subjects) == 1 else None
    return one is not None and one.kind == ROLE and thing.animate and thing.kind not in PEOPLE


def of(first: Thing, second: Thing, reading: Reading, phrase: Phrase) -> Thing:
    """Join "A of B": a herd of cows, the edge of a lake, a cup of coffee."""
    lemma = phrase.head.lemma
    if first.kind == "part":
        return _part_of(first, second)
    if lemma in tables.words("grammar", "groups") and (second.many or second.embodied):
        return _group(first, second, reading, phrase)
    if first.noun in _ON_TOP and second.kind in _MOUNTED:
        first.worked = True
        second.describe(_TOPS.get(first.noun, first.noun))
        return second
    if lemma in tables.words("grammar", "partitive") or first.kind == "nobody":
        first.worked = True
        return second
    if lemma in tables.words("grammar", "containers"):
        return _container(first, second, reading, phrase)
    return _meant_of(first, second, reading)


_ON_TOP: Final = frozenset({"hood", "bonnet", "roof", "back", "bed", "tailgate", "wing", "top"})
_TOPS: Final = {"bonnet": "hood", "top": "roof", "tailgate": "bed"}
_MOUNTED: Final = frozenset({"vehicle", "boat", "aircraft"})
"""On the hood of a car is on the car; the roof of a train is no rooftop."""


def _meant_of(first: Thing, second: Thing, reading: Reading) -> Thing:
    """Return which of two nouns is to be shown: a garden of umbrellas, the king of the hill."""
    if first.kind == "place" and second.embodied:
        vote(first, reading, 2.0)
        return second
    if first.kind in {"abstract", "unknown"} and (second.embodied or second.place):
        remember(first, reading)
        return second
    if first.noun in _ABOARD and second.kind == "boat":
        second.worked = True
        reading.vote("boat deck", second.noun, 3.0, "on")
        return first
    room = tables.values("settings", "inside").get(second.noun)
    if room and first.noun in _INSIDE_OF and not first.many:
        second.worked = True
        reading.vote(room, second.noun, 3.0, "inside")
    elif second.place and not second.embodied:
        vote(second, reading, 2.5 if first.kind == "furniture" else 1.0)
    else:
        first.describe(second.noun)
    return first


_ABOARD: Final = frozenset({"wheel", "helm", "mast", "railing", "rail", "steering wheel"})
"""Who is at these is aboard."""
_INSIDE_OF: Final = frozenset(
    {"window", "seat", "back seat", "compartment", "cabin", "dashboard", "aisle", "windshield"}
)
"""Parts of a vehicle by which one is in it: out of the window of a train."""


def _part_of(part: Thing, owner: Thing) -> Thing:
    """Return the owner of a part: "the head of a statue"; who grafts it asks for its donor."""
    part.worked = True
    if part.donor == _ASKED or owner.kind == "part":
        part.donor = owner.noun if owner.animate else None
        return part
    return owner


_ASKED: Final = "?"


def ask_donor(part: Thing) -> None:
    """Let a part that somebody has, "with the head of a lion", keep whose it is."""
    part.donor = _ASKED


def forget_asking(part: Thing) -> None:
    """Let a part without an "of" be the owner's own."""
    if part.donor == _ASKED:
        part.donor = None


def write(words: str, last: Thing | None, reading: Reading) -> None:
    """Write words on the last thing, or on a sign; an animate thing is only called so."""
    if not words or (last is not None and last.animate):
        return
    on = last if last is not None and last.embodied else None
    if on is None:
        on = Thing("sign", entries()["sign"], kind=entries()["sign"].kind)
        introduce(on, reading)
    on.writing = on.writing or words
    if on.entry is not None and on.kind not in _UNSEEN:
        remember(on, reading)
        on.staged = True


def _group(first: Thing, second: Thing, reading: Reading, phrase: Phrase) -> Thing:
    if first.embodied and first.noun == "bouquet":
        first.colour, second.worked = first.colour or second.colour, True
        return first
    size = int(tables.values("grammar", "groups")[phrase.head.lemma])
    times = phrase.number or (2 if first.many else 1)
    second.count = min(MOST, (1 if one_heap(second) else size) * max(1, times))
    second.many = True
    second.attributes += first.attributes
    first.worked = True
    if first.place:
        vote(first, reading, 1.0)
    return second


_SERVED: Final = frozenset(
    {"prop/soup", "prop/salad", "emoji/spaghetti", "emoji/shallow-pan-of-food", "emoji/pot-of-food"}
    | {"emoji/steaming-bowl", "emoji/curry-rice", "emoji/cooked-rice", "emoji/glass-of-milk"}
)
"""Bodies that bring their own bowl, plate or glass."""


def _container(first: Thing, second: Thing, reading: Reading, phrase: Phrase) -> Thing:
    second.worked = True
    if phrase.head.lemma in {"slice", "pile", "stack"} and second.embodied:
        if not one_heap(second):
            second.many = True
            second.count = max(second.count, 4)
        return second
    own = second.entry is not None and second.entry.asset in _SERVED
    if own:
        second.noun = f"{first.noun} of {second.noun}"
        return second
    if second.embodied and (second.many or second.kind == "food"):
        introduce(second, reading)
        second.relate("on" if first.noun in {"plate", "tray", "platter"} else "in", first)
    else:
        first.describe(second.noun)
        if second.colour:
            first.describe(f"{second.colour} {second.noun}")
    return first


def possession(owner: Thing, thing: Thing, reading: Reading, phrase: Phrase) -> Thing:
    """Join "A's B": a part stays with its owner, a garment is worn, else both are named."""
    del phrase
    if thing.kind == "part":
        return owner
    if is_garment(thing) and owner.kind == ROLE and not owner.definite:
        thing.noun = f"{owner.noun} {thing.noun}"
        return thing
    if is_garment(thing) and owner.animate:
        dress(owner, thing)
        return owner
    if not thing.embodied and owner.embodied and not thing.place:
        remember(thing, reading)
        return owner
    thing.owned = True
    owner.worked = True
    return thing
