"""Things to subjects: a body for each, and how well it fits."""

from collections.abc import Sequence
from typing import Final

from reelkite.domain.storyboard import Deed, Match, Relation, Subject
from reelkite.planning import tables
from reelkite.planning.catalogue import entries
from reelkite.planning.grammar.reading import Reading, Thing

MOST_SUBJECTS: Final = 12
"""More cannot be told apart in a frame."""
_STRANGE: Final = 5
"""With more unknown words than this the prompt is in another language: no shapes for its words."""
_MOST_SHAPES: Final = 2
"""Words that nobody knows get at most so many plain shapes."""


def give_off(reading: Reading) -> None:
    """Let steam and smoke come from the first thing that can give them off."""
    for cloud in reading.things:
        action = _CLOUDS.get(cloud.noun)
        source = next((one for one in reading.things if _may_give_off(one)), None)
        if action and source:
            cloud.worked = True
            if action not in source.actions:
                source.actions.insert(0, action)


_CLOUDS: Final = {"steam": "steam", "vapor": "steam", "vapour": "steam", "smoke": "smoke"}


def _may_give_off(thing: Thing) -> bool:
    return thing.staged and thing.kind in {"kitchen", "food", "vehicle", "building", "small prop"}


def on_stage(reading: Reading) -> list[Thing]:
    """Return what is to be shown, in order; a part of a body alone stands for itself."""
    out: list[Thing] = []
    shapes = _MOST_SHAPES if len(reading.missed) > _STRANGE else 0
    for thing in reading.things:
        if not thing.staged or _ruled_out(thing, reading):
            continue
        if thing.kind == "unknown":
            shapes += 1
            if shapes > _MOST_SHAPES or not thing.noun.isascii():
                continue
        out.append(thing)
    seen = _without_standins(_heroes(out, reading), reading)
    return (seen or _shown_parts(reading))[:MOST_SUBJECTS]


def _without_standins(things: list[Thing], reading: Reading) -> list[Thing]:
    """Leave out what would be a mere shape, where anything else or a place can be seen."""
    bodies = [thing for thing in things if not _is_standin(thing)]
    placed = any(vote.place for vote in reading.places)
    return bodies if bodies or placed else things


def _is_standin(thing: Thing) -> bool:
    """Whether a plain shape would stand for it, or a passer-by for a name that does nothing."""
    if thing.kind == "name":
        return not (thing.actions or thing.relations)
    if thing.kind == "part":
        return False
    asset, match = cast(thing)
    told = thing.entry is not None and thing.entry.noun in entries()
    return match is Match.NONE and (asset == "shape/object" or not told)


def _heroes(things: list[Thing], reading: Reading) -> list[Thing]:
    """Leave to the place what it shows anyway: trees beside a hero, clouds over a valley."""
    backdrop = tables.words("settings", "backdrop")
    named = any(vote.place for vote in reading.places)
    solid = [thing for thing in things if not (_head(thing) in backdrop and named)]
    heroes = [thing for thing in solid if not _is_scenery(thing, solid)]
    dispensable = backdrop | tables.words("settings", "only alone")
    return [thing for thing in heroes if _head(thing) not in dispensable] or heroes or solid


def _head(thing: Thing) -> str:
    """Return as much of the noun as the catalogue knows; else its last word."""
    return thing.entry.noun if thing.entry else thing.noun.rpartition(" ")[2]


def _is_scenery(thing: Thing, others: Sequence[Thing]) -> bool:
    """Whether it is some of what grows there, held by nobody and lying on nothing."""
    plain = (thing.many or thing.owned) and not thing.counted
    if not plain or thing.noun not in tables.words("settings", "scenery"):
        return False
    held = any(kind == "holds" and to is thing for one in others for kind, to in one.relations)
    lies = any(kind in _TOLD and to in others for kind, to in thing.relations)
    return not held and not lies


_TOLD: Final = frozenset(
    {
        "in", "on", "around", "under", "above", "between", "left of", "right of", "behind",
        "in front of",
    }
)  # fmt: skip
"""Relations of which the prompt says exactly where something stands: it must be seen there."""


def _ruled_out(thing: Thing, reading: Reading) -> bool:
    return thing.noun in reading.excluded


def _shown_parts(reading: Reading) -> list[Thing]:
    shown = tables.values("clothes", "shown parts")
    return [thing for thing in reading.things if thing.noun in shown][:1]


def subjects(things: Sequence[Thing]) -> tuple[Subject, ...]:
    """Cast the things of a shot and tie their relations by index."""
    index = {id(thing): i for i, thing in enumerate(things)}
    return tuple(_subject(thing, index) for thing in things)


def _subject(thing: Thing, index: dict[int, int]) -> Subject:
    asset, match = cast(thing)
    colour, looks = _complexion(thing, asset)
    ties = [(kind, index[id(to)]) for kind, to in thing.relations if id(to) in index]
    return Subject(
        noun=thing.noun,
        asset=asset,
        match=match,
        count=max(1, thing.count),
        colour=colour,
        action=thing.action,
        then=tuple(Deed(action, begins) for action, begins in thing.then),
        attributes=looks,
        parts=tuple(thing.parts),
        writing=thing.writing,
        relations=tuple(Relation(kind, to) for kind, to in ties),
    )


_COMPLEXIONS: Final = {
    "black": "dark-skinned",
    "brown": "brown-skinned",
    "white": "light-skinned",
}
"""What a colour means that is said of somebody, and not of what somebody wears."""


def _complexion(thing: Thing, asset: str) -> tuple[str | None, tuple[str, ...]]:
    """Return colour and attributes: of people black, brown and white tell the skin."""
    looks = tuple(thing.attributes)
    skin = _COMPLEXIONS.get(thing.colour or "") if asset.startswith("person/") else None
    return (thing.colour, looks) if skin is None else (None, (*looks, skin))


def cast(thing: Thing) -> tuple[str, Match]:
    """Return the asset for a thing and how well it fits."""
    if thing.entry is not None:
        board = _WRITTEN_ON.get(thing.entry.asset) if thing.writing else None
        return board or _person(thing), _match(thing)
    if thing.kind == "part":
        return tables.values("clothes", "shown parts").get(thing.noun, "shape/object"), Match.EXACT
    if thing.kind == "name":
        return "person/adult", Match.NEAREST
    if thing.noun in entries():
        entry = entries()[thing.noun]
        return entry.asset, entry.match
    alive = bool(thing.actions)
    return ("shape/creature" if alive else "shape/object"), Match.NONE


_WRITTEN_ON: Final = {"prop/signpost": "prop/sign-board"}
"""Bodies with room for words, for those that have little."""


def _match(thing: Thing) -> Match:
    """A compound cast by its head alone is a synonym at best ("pirate cat")."""
    if thing.entry is None:
        return Match.NONE
    whole = thing.entry.noun == thing.noun
    return thing.entry.match if whole or thing.entry.match is not Match.EXACT else Match.SYNONYM


_AGED: Final = {
    ("person/adult", "old"): "person/elder",
    ("person/man", "old"): "person/elder",
    ("person/woman", "old"): "person/elder",
    ("person/adult", "baby"): "person/baby",
}


def _person(thing: Thing) -> str:
    """Return the asset, older or younger where an attribute says so."""
    asset = thing.entry.asset if thing.entry else ""
    if asset == "person/adult" and thing.sex:
        asset = f"person/{thing.sex}"
    return next((_AGED[asset, word] for word in thing.attributes if (asset, word) in _AGED), asset)
