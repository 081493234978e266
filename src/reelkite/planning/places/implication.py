"""What the words of a shot say about its place without naming it."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from reelkite.planning import tables
from reelkite.planning.catalogue import PEOPLE
from reelkite.planning.grammar.reading import Reading, Thing
from reelkite.planning.grammar.sizes import is_toy
from reelkite.planning.phrases import Findings

_FADING: Final = 0.35
"""How much less a later subject says about the place."""
_BY_ROLE: Final = 4.0
_BY_OWN_PLACE: Final = 9.0
"""A role that names its own place: a street musician plays in the street, whatever he plays."""
_BY_ACTION: Final = 3.5
_BY_NOUN: Final = 6.0
_BY_HABITAT: Final = 3.2
"""An animal's habitat says less than a piece of furniture: an owl in an armchair is indoors."""
_BY_ASSET: Final = 3.0
_BY_CLASS: Final = 1.5
_BY_CLUE: Final = 0.8
_BY_TREE: Final = 6.0
"""Who does something under a tree is out of doors, whatever it is."""
_HEARD: Final = 0.6
"""What is left of a noun's points when it is not on stage: a gravestone without a body."""
_BY_CUE: Final = 3.6
_STRONG_CLASSES: Final = {"furniture": 6.0, "boat": 5.0, "vehicle": 3.5, "aircraft": 3.5}
_LARGE: Final = frozenset({"vehicle", "boat", "aircraft", "building"})
_CRAMPED: Final = 0.2
"""What is left of a room's points when something is on stage that no room holds."""
_TIGHT: Final = 0.5
"""What is left of a table top's points when people are there."""
_TOYS: Final = "nursery"


def points(
    reading: Reading, things: Sequence[Thing], findings: Findings | None = None
) -> Mapping[str, float]:
    """Return places with points: by role, action, body and class, by clues, by light.

    Args:
        reading: All things that were named, on stage or not.
        things: What is on stage, most important first.
        findings: Light of the shot.
    """
    out: dict[str, float] = {}
    large = any(_is_too_large(thing) for thing in things)
    for rank, thing in enumerate(things):
        weight = 1.0 / (1.0 + _FADING * rank)
        for place, strength in _wishes(thing):
            share = weight * _fitness(place, things, large=large)
            out[place] = out.get(place, 0.0) + strength * share
    nouns = tables.values("settings", "implied noun")
    if any(
        kind == "under" and to.noun.endswith("tree") for one in things for kind, to in one.relations
    ):
        out["park"] = out.get("park", 0.0) + _BY_TREE
    for thing in reading.things:
        if thing not in things and thing.noun in nouns:
            place = nouns[thing.noun]
            out[place] = out.get(place, 0.0) + _HEARD * _BY_NOUN
        for place in _clues().get(thing.noun.rpartition(" ")[2], ()):
            out[place] = out.get(place, 0.0) + _BY_CLUE
    for place in _cued(findings) if findings else ():
        out[place] = out.get(place, 0.0) + _BY_CUE
    return out


def _is_too_large(thing: Thing) -> bool:
    """Whether no room holds it: what one drives, lives in, or sees burst in the sky."""
    aloft = thing.entry is not None and thing.entry.asset in _ALOFT
    return (thing.kind in _LARGE and not is_toy(thing)) or aloft


_ALOFT: Final = frozenset({"prop/fireworks", "prop/rainbow", "prop/lightning", "prop/tornado"})


def _is_ashore(thing: Thing) -> bool:
    """Whether what lives by the sea is on a rock: a mermaid, a seal, a gull."""
    lives = thing.noun.rpartition(" ")[2] in _BY_THE_SEA
    rests = {to.noun.rpartition(" ")[2] for kind, to in thing.relations if kind in {"on", "beside"}}
    return lives and bool(rests & _ROCKS)


_SHORE: Final = "rocky shore"
_ROCKS: Final = frozenset({"rock", "boulder", "reef", "stone", "cliff"})
_BY_THE_SEA: Final = frozenset(
    {
        "mermaid", "merman", "siren", "selkie", "seal", "seagull", "gull", "pelican",
        "cormorant", "crab", "puffin", "lighthouse", "octopus", "fisherman",
    }
)  # fmt: skip


def _fitness(place: str, things: Sequence[Thing], *, large: bool) -> float:
    """Return how well a place may hold what is on stage, as a share of its points."""
    if large and place in tables.words("settings", "indoor"):
        return _CRAMPED
    people = any(thing.kind in PEOPLE for thing in things)
    return _TIGHT if people and place in tables.words("settings", "tabletop") else 1.0


@cache
def _clues() -> Mapping[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for place, nouns in tables.table("settings", "clue").items():
        for noun in nouns:
            out[noun] = (*out.get(noun, ()), place)
    return MappingProxyType(out)


def _cued(findings: Findings) -> list[str]:
    cues = tables.values("settings", "cue")
    return [cues[f"light {one}"] for one in findings.values("light") if f"light {one}" in cues]


def _wishes(thing: Thing) -> list[tuple[str, float]]:
    """Return the places that one subject wants to be in, with strengths."""
    found: list[tuple[str, float]] = [(_SHORE, _BY_TREE)] if _is_ashore(thing) else []
    role = tables.values("settings", "implied role").get(thing.noun)
    if role:
        own = bool(set(role.split()) & set(thing.noun.split()))
        found.append((role, _BY_OWN_PLACE if own else _BY_ROLE))
    if thing.kind in PEOPLE or thing.kind == "name":
        found += [(place, _BY_ACTION) for place in map(_by_action, thing.actions) if place]
    elif thing.animate and thing.actions and _by_action(thing.actions[0]):
        found.append((str(_by_action(thing.actions[0])), _BY_CLASS))
    return found + ([(_TOYS, _BY_NOUN)] if is_toy(thing) else _by_body(thing))


@cache
def _by_asset() -> Mapping[str, str]:
    """Return where a body is at home by its bare name: a drawing may become a model."""
    rows = tables.values("settings", "implied by")
    return MappingProxyType({_bare(asset): place for asset, place in rows.items()})


def _bare(asset: str) -> str:
    return asset.removeprefix("emoji/").removeprefix("prop/")


def _by_body(thing: Thing) -> list[tuple[str, float]]:
    """Return where such a thing is at home: by its noun, else its body, else its class."""
    nouns = tables.values("settings", "implied noun")
    assets = _by_asset()
    asset = _bare(thing.entry.asset) if thing.entry else ""
    kind = f"class {thing.kind}"
    for noun in (thing.noun, thing.noun.rpartition(" ")[2]):
        if noun in nouns:
            weak = thing.animate or thing.kind == "building"
            return [(nouns[noun], _BY_HABITAT if weak else _BY_NOUN)]
    if asset in assets:
        return [(assets[asset], max(_BY_ASSET, _STRONG_CLASSES.get(thing.kind, 0.0)))]
    if kind in assets:
        return [(assets[kind], _STRONG_CLASSES.get(thing.kind, _BY_CLASS))]
    return []


def _by_action(action: str) -> str | None:
    """Return where an action is done: by the whole of it, else by its verb."""
    places = tables.values("settings", "implied action")
    tries = (action, action.removesuffix("s"), action.partition(" ")[0])
    return next((places[one] for one in tries if one in places), None)
