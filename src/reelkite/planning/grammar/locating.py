"""Prepositions: where a thing is, what is with it, what it wears, and which place is meant."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar import roles
from reelkite.planning.grammar.deeds import Deed
from reelkite.planning.grammar.figurative import absences
from reelkite.planning.grammar.placing import bodies
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.sizes import SMALL, fits_on_table, is_handy
from reelkite.planning.grammar.tagging.units import Unit

STANDING: Final = frozenset(
    {"beside", "behind", "in front of", "left of", "right of", "under", "at", "in", "through"}
)
"""Relations that, after the object of holding, are said of the holder."""
_KINDS: Final = frozenset(
    {
        "on",
        "in",
        "under",
        "above",
        "behind",
        "beside",
        "between",
        "around",
    }
) | {
    "left of",
    "right of",
    "in front of",
}
_STRENGTH: Final = {"in": 3.0, "at": 3.0, "on": 3.0, "through": 3.0, "of": 1.0, "with": 1.5}
_OUTSIDE: Final = frozenset({"outside", "outside of", "past", "in front of", "behind", "beyond"})
_INTO_PLACE: Final = frozenset({"in", "at", "on", "through"})
_SEATS: Final = frozenset(
    {
        "prop/chair",
        "prop/bench",
        "prop/armchair",
        "prop/stool",
        "prop/sofa",
        "prop/bed",
        "prop/swing",
        "prop/throne",
        "prop/hammock",
    }
)
_WALLS: Final = frozenset({"wall", "ceiling", "floor"})
_MOUNTS: Final = frozenset({"animal", "vehicle", "boat", "aircraft"})
_RIDDEN: Final = frozenset({"animal", "vehicle"})
TABLE: Final = "table by a window"
_GENERAL_COST: Final = 1.5


def locate(
    thing: Thing, prep: Unit, anchor: Sequence[Thing], verb: Deed | None, reading: Reading
) -> None:
    """Take in the noun of a preposition.

    Args:
        thing: The noun.
        prep: The preposition; its lemma is the relation that it stands for.
        anchor: What the preposition is said of.
        verb: The verb of the clause, if any.
        reading: Grows.
    """
    if verb is not None and absences.is_on_the_mind(verb.lemma, prep.text):
        thing.worked = True
        roles.remember(thing, reading)
        return
    who = _anchors(thing, prep, anchor, verb, reading)
    if prep.lemma == "for":
        bodies.serve_as(thing, who, reading)
    elif _is_agent(thing, prep, verb):
        _done_by(thing, verb, reading)
    elif bodies.said_of_body(thing, prep, who, verb, reading):
        return
    elif thing.place and _is_table(thing):
        _at_table(thing, prep, who, verb, reading)
    elif thing.place and not _only_thing(thing, prep):
        _in_place(thing, prep, verb, reading)
    else:
        _beside_thing(thing, prep, who, verb, reading)


def _flees(one: Thing) -> bool:
    return bool(one.actions) and one.actions[-1].partition(" ")[0] in {"run", "fly", "swim", "hide"}


def _steps_over(one: Thing) -> bool:
    """Whether "over" is no height: she leans over the desk, he stumbles over a pumpkin."""
    return bool(one.actions) and one.actions[-1].partition(" ")[0] in _LOW_ACTIONS


_LOW_ACTIONS: Final = frozenset({"walk", "run", "stand", "sit", "fall", "bend", "bow"})


def come_near(verb: Deed) -> None:
    """Let those who walk or run towards the camera come nearer."""
    for one in verb.agents:
        if verb.action in {"walk", "run", "fly", "drive", "swim"}:
            one.rename(verb.action, f"{verb.action} towards camera")


def _anchors(
    thing: Thing, prep: Unit, anchor: Sequence[Thing], verb: Deed | None, reading: Reading
) -> list[Thing]:
    """Return what the preposition is really said of."""
    who = [one for one in anchor if one.kind != "nobody" and one is not thing]
    lost = not any(one.staged for one in who) or (thing.kind == "part" and not bodies.has_will(who))
    if verb and verb.agents and lost:
        return list(verb.agents)
    if verb is not None and (
        _is_tool(thing, prep, who, verb) or _is_brought(thing, prep, who, verb)
    ):
        return list(verb.agents)
    if not _carries(thing, prep) or bodies.has_will(who):
        return who
    sitting = verb.agents if verb and verb.keeps else bodies.holders(who, reading)
    return [one for one in sitting if one.animate] or who


def _is_tool(thing: Thing, prep: Unit, who: Sequence[Thing], verb: Deed) -> bool:
    """Whether somebody does it with the thing: "waters flowers with a teapot"."""
    people = any(one.kind in catalogue.PEOPLE for one in verb.agents)
    handy = thing.kind in SMALL | {"music"} and prep.text == "with" and verb.received
    holds = tables.words("grammar", "containers")
    return people and handy and not any(one.animate or one.noun in holds for one in who)


def _is_brought(thing: Thing, prep: Unit, who: Sequence[Thing], verb: Deed) -> bool:
    """Whether it comes along to a place: "walks down a hallway with a candle"."""
    handy = is_handy(thing) and not (thing.many and not _several(verb.agents))
    bringing = any(one.animate for one in verb.agents) and prep.text == "with" and handy
    seats = [one for one in who if one.entry is not None and one.entry.asset in _SEATS]
    if verb.action in _RESTING:
        seats += [to for one in verb.agents for kind, to in one.relations if kind == "on"]
    return bringing and all(one in seats or bool(one.place) for one in who)


def _carries(thing: Thing, prep: Unit) -> bool:
    """Whether bodies sit on or in the thing: who reads a book on a bench is on the bench."""
    seat = thing.entry is not None and thing.entry.asset in _SEATS
    return prep.lemma in {"on", "in"} and (seat or thing.kind in _MOUNTS)


def _is_agent(thing: Thing, prep: Unit, verb: Deed | None) -> bool:
    return prep.text == "by" and verb is not None and verb.passive and thing.animate


def _done_by(thing: Thing, verb: Deed | None, reading: Reading) -> None:
    """Turn "chased by a dog" round: the dog chases."""
    roles.introduce(thing, reading)
    if verb and verb.action:
        thing.act(verb.action)
        for one in verb.agents:
            thing.relate(verb.side_of_doer, one)


_PASSING: Final = frozenset({"past", "toward", "towards", "to", "against"})


def _is_table(thing: Thing) -> bool:
    return thing.place == TABLE and (thing.entry is None or thing.entry.asset == "prop/table")


def _at_table(
    thing: Thing, prep: Unit, who: Sequence[Thing], verb: Deed | None, reading: Reading
) -> None:
    """A table with small things on it is the place; for bodies it is a piece of furniture."""
    small = all(fits_on_table(one) or not one.staged for one in who)
    if small and prep.lemma in {"on", "at", "in"}:
        strength = 3.0 - (_GENERAL_COST if thing.general else 0.0)
        reading.vote(TABLE, roles.place_words(thing), strength)
        thing.worked = True
        return
    _beside_thing(thing, prep, who, verb, reading)
    reading.vote("room", roles.place_words(thing), 1.5)


def _only_thing(thing: Thing, prep: Unit) -> bool:
    """Whether a building or the like is meant as a thing: "behind the lighthouse"."""
    nouns = tables.words("settings", "also a subject")
    both = thing.embodied or thing.noun in nouns
    return both and thing.entry is not None and prep.lemma not in _INTO_PLACE | {"from"}


def _in_place(thing: Thing, prep: Unit, verb: Deed | None, reading: Reading) -> None:
    place = thing.place or ""
    if prep.text in _OUTSIDE:
        place = roles.seen_from(place)
    strength = _STRENGTH.get(prep.lemma, 2.0)
    if verb is not None and verb.action == "look" and prep.lemma in _VIEWS:
        strength = _VIEWED
    roles.vote(thing, reading, strength, place, prep.text)


_VIEWS: Final = frozenset({"at", "above", "to"})
_VIEWED: Final = 1.2
"""Strength of what is only looked at: who looks out at the sea need not stand in it."""


def stand(one: Thing, prep: Unit, thing: Thing) -> None:
    """Relate a subject to a thing that was named before it: "behind the barn, two goats"."""
    if thing.staged and not roles.is_garment(one):
        _relate(one, prep, thing)


def _beside_thing(
    thing: Thing, prep: Unit, who: Sequence[Thing], verb: Deed | None, reading: Reading
) -> None:
    if (thing.noun in _WALLS and prep.lemma == "on") or _is_window(thing, prep):
        reading.vote("room", "room", 1.0)
        thing.worked = True
        return
    if not thing.embodied and thing.kind not in {"name", "building"}:
        if thing.place:
            roles.vote(thing, reading, 1.0)
        roles.remember(thing, reading)
        return
    roles.introduce(thing, reading)
    if thing.place and not _is_table(thing):
        reading.vote(thing.place, thing.noun, 1.0)
    changes = prep.text == "into" and any(_CHANGING & set(one.verbs) for one in who)
    if prep.text == "into" and verb is not None and verb.lemma in _HITTING:
        prep = replace(prep, lemma="beside", text="beside")
    for one in () if changes else who:
        _relate(one, prep, thing)


def _is_window(thing: Thing, prep: Unit) -> bool:
    """Whether somebody is at a window: in a room, unless a vehicle or a shop was named."""
    pane = thing.noun in {"window", "windowpane"} or (thing.noun == "glass" and thing.definite)
    return pane and not thing.many and prep.lemma in _AT_WINDOW


_AT_WINDOW: Final = frozenset({"beside", "at", "through", "under", "in front of", "in"})


_LENSES: Final = frozenset({"telescope", "binoculars", "spyglass", "magnifying glass", "camera"})
_RESTING: Final = frozenset({"sit", "lie", "sleep", "kneel", "stand"})


_HITTING: Final = frozenset(
    {"crash", "bump", "slam", "smash", "collide", "run", "drive", "walk", "knock"}
)
"""Verbs that end at the surface: a car that crashes into a wall is not in it."""
_CHANGING: Final = frozenset(
    {"explode", "shatter", "turn", "burst", "melt", "transform", "dissolve", "change", "morph"}
    | {"break", "split", "bloom", "crumble", "disintegrate", "scatter"}
)
"""Verbs by which one becomes something else: a queen shatters into butterflies."""


def _is_worked_at(thing: Thing) -> bool:
    """Whether people stand at it: dough is kneaded on a table, not upon it."""
    return thing.entry is not None and thing.entry.asset in _TABLES


_TABLES: Final = frozenset(
    {"prop/table", "prop/desk", "prop/workbench", "prop/counter", "prop/anvil"}
)
_STANDS: Final = frozenset(
    {"sit", "stand", "lie", "sleep", "kneel", "dance", "jump", "climb", "walk", "run", "meditate"}
)
"""What one does upon a table or a machine, and not at it."""


def _several(things: Sequence[Thing]) -> bool:
    return any(one.many or one.count > 1 for one in things)


def _relate(one: Thing, prep: Unit, thing: Thing) -> None:
    kind = _kind_for(one, prep, thing)
    kind = _played(one, kind, thing)
    if kind == "in" and thing.entry and thing.entry.asset in _SEATS:
        kind = "on"
    if kind in _KINDS or kind == "holds":
        _settle(one, kind, thing)
    elif kind == "at" and thing.kind == "boat":
        one.relate("on", thing)
    elif kind == "at" or prep.text in _PASSING:
        one.relate("beside", thing)
    elif kind == "from" and thing.animate and _flees(one):
        one.relate("in front of", thing)
    elif kind == "full of":
        thing.relate("in", one)
    elif kind == "with":
        _accompany(one, thing)


def _played(one: Thing, kind: str, thing: Thing) -> str:
    """Let somebody "on piano" play it, who "on the piano" sits there; return the relation.

    Who looks at something is not there: that is no relation.
    """
    if kind == "at" and "look" in one.actions:
        return ""
    if kind != "on" or thing.kind != "music" or not (thing.bare and one.animate):
        return kind
    one.act(f"play {thing.noun}")
    return "beside"


def _kind_for(one: Thing, prep: Unit, thing: Thing) -> str:
    """Return the relation that people have: they talk over a coffee and type on a laptop."""
    kind = prep.lemma
    if one.kind not in catalogue.PEOPLE | {"name"}:
        return kind
    resting = bool(_STANDS & {action.partition(" ")[0] for action in one.actions})
    seen_through = prep.text == "through" and thing.noun in _LENSES
    if ((kind, thing.kind) in _AT_HAND and not resting) or seen_through:
        return "holds"
    if kind == "on" and one.actions and not resting and _is_worked_at(thing):
        return "beside"
    draws = bool(one.actions) and one.actions[0].partition(" ")[0] in {"paint", "write"}
    if prep.text == "over" and _steps_over(one):
        return "beside"
    if kind == "on" and prep.text == "on" and (draws or thing.kind in {"food", "kitchen"}):
        return "beside"
    return "on" if (kind, thing.kind) == ("from", "boat") else kind


_AT_HAND: Final = frozenset(
    {("above", "food"), ("above", "kitchen"), ("on", "electronic"), ("on", "music")}
    | {("in", "music"), ("in", "electronic")}
)


def _settle(one: Thing, kind: str, thing: Thing) -> None:
    """Relate a body to what it is on or in: mounts are ridden, seats are sat on."""
    carried = kind == "on" and one.kind in catalogue.PEOPLE | {"name"}
    if carried and thing.kind in _RIDDEN and not one.actions:
        one.act(f"ride {thing.noun}")
        kind = "rides"
    elif carried and thing.entry is not None and thing.entry.asset in _SEATS:
        _sit(one)
    host = next((to for tie, to in one.relations if tie in {"in", "on"}), None)
    (host if host and host is not thing and kind == "beside" else one).relate(kind, thing)


def _sit(one: Thing) -> None:
    """Let someone on a seat sit; what the hands or the face do meanwhile is kept as a word."""
    free = tables.words("verbs", "free hands")
    if not one.actions:
        one.act("sit")
    elif one.actions[0].partition(" ")[0] in free:
        one.describe(one.actions[0])
        one.actions.insert(0, "sit")


def _accompany(one: Thing, thing: Thing) -> None:
    """A woman with a fan holds it; with a dog she is beside it; a bowl with apples holds them."""
    if one.animate and not thing.animate and is_handy(thing):
        one.relate("holds", thing)
    elif one.noun in tables.words("grammar", "containers") and fits_on_table(thing):
        thing.relate("in", one)
    elif _is_worked_at(one) and fits_on_table(thing) and not thing.animate:
        thing.relate("on", one)
    else:
        thing.relate("beside", one)
