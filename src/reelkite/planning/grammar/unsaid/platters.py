"""Food that is listed after its plate lies on it: a platter with figs, cheese and bread."""

from typing import Final

from reelkite.planning.grammar.reading import Reading, Thing

_FLAT: Final = frozenset(
    {"prop/plate", "prop/tray", "prop/cutting-board", "emoji/plate", "prop/pizza-box"}
)
_DEEP: Final = frozenset({"prop/bowl", "prop/basket", "prop/pot", "prop/pan"})
_LOOSE: Final = frozenset({"beside", "on", "in"})


def fill(reading: Reading) -> None:
    """Put what is listed after a dish on it, or in it; the first of the list tells that it is."""
    dish: Thing | None = None
    for thing in reading.things:
        if not thing.staged or _is_held(thing, reading):
            continue
        if thing.kind != "food":
            dish = None
            continue
        named = next((to for kind, to in thing.relations if kind in _LOOSE and _kind(to)), None)
        dish = named or (dish if not thing.relations else None)
        if dish is not None and not any(to is thing for _, to in dish.relations):
            thing.relations = [tie for tie in thing.relations if tie[1] is not dish]
            thing.relate(_kind(dish), dish)


def _kind(dish: Thing) -> str:
    """Return how food stands to a dish; nothing where it is none."""
    asset = dish.entry.asset if dish.entry else ""
    return "on" if asset in _FLAT else "in" if asset in _DEEP else ""


def _is_held(thing: Thing, reading: Reading) -> bool:
    return any(
        kind == "holds" and to is thing for one in reading.things for kind, to in one.relations
    )
