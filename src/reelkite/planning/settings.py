"""Which place a shot plays in: a scored vote of what was named and what is implied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.reading import PlaceVote, Reading, Thing
from reelkite.planning.grammar.sizes import is_toy
from reelkite.planning.phrases import Findings
from reelkite.planning.places import fitting, implication

NEUTRAL: Final = "studio"
"""Where something is when nothing says or implies a place."""
OPEN: Final = "meadow"
"""Where nothing but light and weather is named: a sunset, falling leaves."""
_NAMED: Final = 4.0
"""How much more a point of a named place weighs than one that is implied."""
_SUPPORT: Final = 0.4
"""How much of what speaks for a place by itself supports the name."""
_CITY: Final = 0.4
"""What is left of a city's vote where another place is named: a cafe in a city is a cafe."""
_SURE: Final = 1.5
"""So many points of clues make a general place a special one: a room with beds."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a shot plays.

    Attributes:
        place: Canonical name.
        words: The prompt's own words, or None when it was inferred.
    """

    place: str
    words: str | None = None


def choose(reading: Reading, things: Sequence[Thing], findings: Findings | None = None) -> Setting:
    """Return the place with the most points: named ones weigh most, then what subjects imply.

    Args:
        reading: The shot's words.
        things: What is on stage.
        findings: The shot's phrases: light and weather speak for places, too.
    """
    hints = implication.points(reading, things, findings)
    named = _settled([vote for vote in reading.places if vote.place], hints)
    named += _aboard(things, findings or Findings()) or _shown_alone(things)
    best = _strongest(named, hints) if named else None
    if best is not None and not _is_outdone(best, hints):
        place = _inside(best) or _narrowed(best, hints)
        words = _with_city(best, named)
        inner = without_its_shell(Setting(place, words), things)
        return Setting(fitting.fit(place, inner, named=True), words)
    if not hints:
        bare = not things and not reading.missed
        return Setting(OPEN if bare else NEUTRAL)
    place = max(hints, key=lambda name: hints[name])
    return Setting(fitting.fit(fitting.outdoors(place, things, findings), things))


def _settled(named: Sequence[PlaceVote], hints: Mapping[str, float]) -> list[PlaceVote]:
    """Leave out where a camera comes from, "the sky", and ice that is in a glass."""
    kept = [vote for vote in named if vote.prep != "from" or vote.place not in _ABOVE]
    inner = {vote.place for vote in kept}
    kept = [vote for vote in kept if not _WITHIN.get(vote.place, frozenset()) & inner]
    told = max(hints.values(), default=0.0) >= _TOLD
    return [vote for vote in kept if vote.strength > 0 or not told]


_TOLD: Final = 3.0
"""From so many points what is on stage says more than a word in passing."""


_WITHIN: Final = {
    "desert": frozenset({"oasis"}),
    "sky": frozenset({"moon", "mars", "alien planet"}),
}
"""Places that lie in others or below them: where both are named, the inner one is meant."""

_ABOVE: Final = frozenset({"sky", "above the clouds"})


def _aboard(things: Sequence[Thing], findings: Findings) -> list[PlaceVote]:
    """Return the inside of a vehicle that somebody is in: a letter is read on a train."""
    rooms = tables.values("settings", "inside")
    phrases = [hit for hit in findings.hits if hit.kind == "inside" and not hit.denied]
    shells = [
        _head(to)
        for thing in things
        for kind, to in thing.relations
        if kind == "in" and thing.animate and _head(to) in rooms
    ]
    return [
        *(PlaceVote(hit.value, hit.words, _IN, "inside") for hit in phrases),
        *(PlaceVote(rooms[noun], noun, _IN, "inside") for noun in shells),
    ]


def _shown_alone(things: Sequence[Thing]) -> list[PlaceVote]:
    """Return the place of a prompt that names nothing but it: "bakery" is its inside."""
    alone = things[0] if len(things) == 1 else None
    if alone is None or alone.place is None or alone.kind != "building" or alone.relations:
        return []
    both = alone.noun in tables.words("settings", "also a subject")
    indoors = alone.place in tables.words("settings", "indoor")
    return [PlaceVote(alone.place, alone.noun, 2.5)] if indoors and not both else []


_IN: Final = 2.9
"""Strength of a vehicle's inside: a place that is named with "in" is stronger."""


def without_its_shell(setting: Setting, things: Sequence[Thing]) -> list[Thing]:
    """Leave out the vehicle or building that the shot is inside of."""
    rooms = tables.values("settings", "inside")
    if not setting.words:
        return list(things)
    alone = _shown_alone(things)
    if alone and alone[0].place == setting.place:
        return []
    shown = landmarks(setting) if len(things) > 1 else frozenset()
    aboard = setting.place in _DRIVEN
    inside = [
        thing
        for thing in things
        if rooms.get(_head(thing)) != setting.place and not (aboard and _is_shell(thing))
    ]
    return [thing for thing in inside if thing.noun not in shown] or inside


def _is_shell(thing: Thing) -> bool:
    """Whether it can only be the vehicle itself: the spaceship of a cockpit, nobody's toy."""
    return thing.kind in {"vehicle", "boat", "aircraft"} and not (is_toy(thing) or thing.actions)


_DRIVEN: Final = frozenset(
    {"car interior", "bus interior", "train carriage", "subway car", "airplane cabin", "cockpit",
     "spaceship interior", "submarine", "boat deck", "ship cabin"}
)  # fmt: skip


def landmarks(setting: Setting) -> frozenset[str]:
    """Return what the place shows far behind the stage, because its words name the city."""
    words = set((setting.words or "").casefold().split())
    rows = tables.table("settings", "landmark").items()
    named = [marks for cities, marks in rows if words & set(cities.split("/"))]
    here = setting.place == "waterfront"
    return frozenset(mark for marks in named for mark in marks if here)


def _head(thing: Thing) -> str:
    return thing.entry.noun if thing.entry else thing.noun.rpartition(" ")[2]


def _strongest(named: Sequence[PlaceVote], hints: Mapping[str, float]) -> PlaceVote:
    """Return the first of the named places with the most points."""
    cities = tables.words("settings", "city")
    others = any(vote.words not in cities for vote in named)

    def worth(vote: PlaceVote) -> float:
        fading = _CITY if others and vote.words in cities else 1.0
        return fading * _NAMED * vote.strength + _SUPPORT * hints.get(vote.place, 0.0)

    return max(named, key=worth)


def _with_city(best: PlaceVote, named: Sequence[PlaceVote]) -> str:
    """Return the words of the place and the city that it lies in: "balcony in paris"."""
    cities = tables.words("settings", "city")
    around = next((vote.words for vote in named if vote.words in cities), None)
    held = around is None or f" {around} " in f" {best.words} "
    return best.words if held else f"{best.words} in {around}"


def _is_outdone(best: PlaceVote, hints: Mapping[str, float]) -> bool:
    """Whether a general word says less than what is on stage: whisky with ice is at a bar."""
    weak = _is_general(best.words) and best.strength <= 1.0
    return weak and max(hints.values(), default=0.0) > _NAMED * best.strength


def _inside(best: PlaceVote) -> str | None:
    """Return the room inside a building or a vehicle: in a castle is in its hall."""
    if best.prep not in _INDOORS or best.words.rpartition(" ")[2] in _UNROOFED:
        return None
    rooms = tables.values("settings", "inside")
    return rooms.get(best.words) or rooms.get(best.place)


_UNROOFED: Final = frozenset({"courtyard", "garden", "gate", "grounds", "roof", "ruins", "yard"})
"""Parts of a building where one is still under the sky."""

_INDOORS: Final = frozenset({"in", "inside", "within", "inside of", "into"})


def _narrowed(best: PlaceVote, hints: Mapping[str, float]) -> str:
    """Return what a general word turns out to be: a room with beds is a bedroom."""
    special = tables.table("settings", "specific").get(best.place, ())
    if not _is_general(best.words):
        return _by_first_word(best) or best.place
    likely = _best_of(special, hints)
    rival = max(_SURE, hints.get(best.place, 0.0))
    return likely if likely and hints[likely] >= rival else best.place


def _by_first_word(best: PlaceVote) -> str | None:
    """Return the place of "garden path", which is no forest path: the first word says more."""
    first, _, last = best.words.rpartition(" ")
    names = tables.values("settings", "setting")
    wide = _is_general(last) or last in tables.words("settings", "city")
    if last in _EVENTS:
        first, wide = first.partition(" ")[0], True
    known = best.words in names or not first or not wide
    return None if known else names.get(first)


_EVENTS: Final = frozenset({"party", "wedding", "picnic", "barbecue", "concert", "festival"})
"""What is held in many places: a backyard birthday party is in the backyard."""


def _best_of(places: Iterable[str], hints: Mapping[str, float]) -> str | None:
    return max((one for one in places if one in hints), key=lambda one: hints[one], default=None)


def _is_general(words: str) -> bool:
    return f"~{words}" in tables.words("settings", "setting") or words in _GENERAL


_GENERAL: Final = frozenset({"street", "city", "field", "room", "forest"})
"""Words for a place of its own, which clues may still make a special one."""
