"""What is seen through a window stays behind it: no whale swims in the cabin."""

import re
from collections.abc import Sequence
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.reading import Reading, Thing

_PANE: Final = (
    r"(?:through|outside|past|passes|passing|beyond|behind|beneath|below|in|out of)"
    r" (?:(?!and\b)\w+ ){0,3}?(?:windows?|portholes?|windshield|windscreen|viewport|glass wall)\b"
)
_WINDOW: Final = re.compile(r"(?:window|porthole|windshield|windscreen|viewport|glass wall)")
_LOOKING: Final = re.compile(
    r"\b(?:looks?|looking|gaz\w+|star\w+|peer\w+|peek\w+|watch\w+|climb\w+|jump\w+|sit\w*|"
    r"stand\w*|lean\w*|reflect\w*|with|by|near|and)\b"
)
"""Between a noun and a window: who does that is not outside."""
_FREE: Final = frozenset({"animal", "fish", "bird", "nature", "building", "vehicle", "aircraft",
                          "boat", "fantasy", "plant", "street", "small prop"})  # fmt: skip


def leave_out(texts: Sequence[str], reading: Reading) -> None:
    """Leave out what is said to be beyond a window, while somebody or something is inside.

    Args:
        texts: What was read.
        reading: What it says; the first on stage stays in any case.
    """
    text = re.sub(r"[^\w.;!?]+", " ", " ".join(texts).casefold())
    staged = [thing for thing in reading.things if thing.staged]
    for thing in staged[1:] if _WINDOW.search(text) else ():
        if _is_beyond(thing, text):
            thing.staged = False
            thing.worked = True
    if _is_indoors(reading, text):
        for thing in staged[1:]:
            if _is_in_the_sky(thing) and re.search(rf"{_GAZE}{re.escape(thing.spelt[-1])}\b", text):
                thing.staged = False
                thing.worked = True


_HEAVENS: Final = frozenset(
    {"earth", "moon", "sun", "planet", "star", "galaxy", "nebula", "comet", "saturn", "mars"}
    | {"jupiter", "aurora", "rainbow", "meteor", "eclipse"}
)
_GAZE: Final = (
    r"\b(?:look|gaz|star|peer|watch|glanc|admir|view)\w* (?:out )?(?:at |of |over |upon |down )*"
    r"(?:\w+ ){0,3}?"
)
_INSIDE: Final = frozenset({"in", "inside", "inside of", "within", "aboard", "on", "at"})
_WITHIN: Final = re.compile(r"\b(?:inside|within|aboard)(?: of)?((?: \w+){1,4})")


def _is_in_the_sky(thing: Thing) -> bool:
    return bool(thing.spelt) and thing.noun.rpartition(" ")[2] in _HEAVENS


def _is_indoors(reading: Reading, text: str) -> bool:
    """Whether a place with a roof was named: what is in the sky is not in there."""
    indoor, rooms = tables.words("settings", "indoor"), tables.values("settings", "inside")
    if any(f" {noun} " in f"{found[1]} " for found in _WITHIN.finditer(text) for noun in rooms):
        return True
    return any(
        vote.place in indoor or (vote.prep in _INSIDE and {vote.place, vote.words} & set(rooms))
        for vote in reading.places
    )


def _is_beyond(thing: Thing, text: str) -> bool:
    if thing.kind not in _FREE or not thing.spelt:
        return False
    noun = re.escape(" ".join(thing.spelt[-1:]))
    seen = rf"{_WINDOW.pattern}s? (?:\w+ ){{0,3}}?(?:at|over|onto|toward) (?:\w+ ){{0,2}}?{noun}\b"
    if re.search(seen, text):
        return True
    for found in re.finditer(rf"\b{noun}\b((?: \w+){{0,3}}?) {_PANE}", text):
        if not _LOOKING.search(found[1]):
            return True
    return False
