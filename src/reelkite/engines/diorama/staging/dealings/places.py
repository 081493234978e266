"""A thing that is the place itself is not staged a second time: on a ship's deck there is no ship.

And who does something with a thing that is on another one is there as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reelkite.domain.storyboard import Relation, Subject

_VESSELS: Final = frozenset(
    {
        "boat", "cargo-ship", "cruise-ship", "ferry", "fishing-boat", "galleon", "pirate-ship",
        "sailboat", "ship", "steamboat", "tall-ship", "tugboat", "yacht",
    }
)  # fmt: skip
_IS: Final[dict[str, frozenset[str]]] = {
    "boat deck": _VESSELS,
    "ship cabin": _VESSELS,
    "airplane cabin": frozenset({"airplane", "jet", "airliner"}),
    "cockpit": frozenset({"airplane", "helicopter", "jet", "fighter-jet"}),
    "bus interior": frozenset({"bus", "school-bus", "double-decker", "tram"}),
    "subway car": frozenset({"subway-train", "train"}),
    "train carriage": frozenset({"train", "railway-carriage", "bullet-train"}),
    "submarine": frozenset({"submarine"}),
}
"""What one is in or on in each place."""
_PUTTING: Final = frozenset({"plant", "place", "put", "raise", "stick", "hoist", "set"})


def is_the_place(subject: Subject, setting: str) -> bool:
    """Whether a subject is what the place shows the inside or the deck of."""
    word = subject.asset.rsplit("/", maxsplit=1)[-1]
    return not subject.relations and word in _IS.get(setting, ())


def standing_there(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects with who plants a flag on a planet on that planet, flag in hand."""
    changed = list(subjects)
    for index, doer in enumerate(subjects):
        thing = _put_by(doer, subjects)
        if thing is None:
            continue
        host = next(r for r in subjects[thing].relations if r.kind == "on")
        if host.to == index:
            continue
        changed[index] = replace(
            doer, relations=(Relation("on", host.to), Relation("holds", thing))
        )
        changed[thing] = replace(subjects[thing], relations=())
    return tuple(changed)


def _put_by(doer: Subject, subjects: Sequence[Subject]) -> int | None:
    """Return the index of the thing on another that somebody without a place puts there."""
    first, *objects = (doer.action or "").split(" ")
    if first not in _PUTTING or doer.relations or not doer.asset.startswith("person/"):
        return None
    for index, thing in enumerate(subjects):
        meant = thing.noun.rsplit(" ", maxsplit=1)[-1] in objects
        if meant and any(relation.kind == "on" for relation in thing.relations):
            return index
    return None
