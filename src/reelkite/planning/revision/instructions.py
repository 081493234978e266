"""What a prompt asks to be done to a clip: "make it night", "change the kite to green".

Clauses that are instructions become changes; all else stays a description, in words that the
planner reads.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from reelkite.planning import tables


class ChangeKind(StrEnum):
    """What is to be done to one thing."""

    RECOLOUR = "recolour"
    REMOVE = "remove"
    SWAP = "swap"
    RESIZE = "resize"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing, and what is to become of it.

    Attributes:
        thing: Its name as written, without article.
        by: The colour, the size, or what comes in its place; empty for a removal.
    """

    kind: ChangeKind
    thing: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt taken apart.

    Attributes:
        changes: In order.
        told: What is left, as a description; may be empty.
        instructs: Whether it spoke of the clip as of something that is there.
    """

    changes: tuple[Change, ...] = ()
    told: str = ""
    instructs: bool = False


_THE: Final = r"(?:the |that |this |his |her |its |their |my |all (?:of )?(?:the )?|any |every )"
_POLITE: Final = re.compile(
    r"^(?:please |now |then |and |but |also |just |instead |only |can you |could you |"
    r"i want (?:you )?to |i would like (?:you )?to |i'd like (?:you )?to |let us |"
    r"it should |this time )+",
)
_TRAILING: Final = re.compile(r"(?: instead| please| now| this time| as well| too)+$")
_KEEP: Final = re.compile(
    r"^(?:keep|leave|preserve|retain|maintain)\b.*$|^(?:with )?(?:everything|all|the rest)"
    r"(?: else)?(?: is| stays| remains| should (?:be|stay|remain))? (?:unchanged|(?:the )?same).*$|"
    r"^(?:the )?(?:exact )?same(?: (?:clip|video|scene|shot|thing|as before|again))?$|"
    r"^do not change\b.*$|^(?:nothing else|no other) .*$"
)
_SAME: Final = re.compile(
    r"^(?:the )?same (?:clip|video|scene|shot|thing)?\s*(?:again )?(?:but |, )"
)

_REMOVALS: Final = (
    re.compile(
        r"^(?:remove|delete|erase|get rid of|take (?:away|out)|cut out|drop|hide|lose) "
        rf"{_THE}?(.+)$"
    ),
    re.compile(rf"^take {_THE}(.+?) (?:away|out)$"),
    re.compile(rf"^(?:with )?no (?:more )?(.+)$|^(?:but )?without {_THE}?(.+)$"),
    re.compile(r"^there (?:is|are|should be) no (?:more )?(.+)$"),
)
_SWAPS: Final = (
    re.compile(
        rf"^(?:replace|swap|exchange|substitute) {_THE}?(.+?) (?:with|by|for|out for) (.+)$"
    ),
    re.compile(
        rf"^(?:turn|change|make|transform|convert|switch) {_THE}(.+?) (?:into|to) "
        r"((?:an?|two|three|four|five|some|several) .+)$"
    ),
    re.compile(rf"^make {_THE}(.+?) (an? .+)$"),
    re.compile(
        r"^(?:use |show |put |with )?((?:an?|two|three) .+?) "
        rf"(?:instead|in place|rather than) (?:of )?{_THE}(.+)$"
    ),
)
_COLOURINGS: Final = (
    re.compile(
        rf"^(?:change|switch|set|turn|make) (?:the )?colou?rs? of {_THE}?(.+?) (?:in)?to (.+)$"
    ),
    re.compile(rf"^(?:change|switch|set|turn|make) {_THE}(.+?)(?: 's)? colou?r (?:in)?to (.+)$"),
    re.compile(
        rf"^(?:make|turn|paint|dye|colou?r|recolou?r|tint|change|switch) {_THE}?(.+?) "
        rf"(?:(?:in)?to |in )?(\S+(?: \S+)?)$"
    ),
    re.compile(rf"^{_THE}(.+?) (?:should be|is now|becomes|turns|must be|to be) (\S+(?: \S+)?)$"),
)
_RESIZING: Final = re.compile(
    rf"^(?:make|let) {_THE}(.+?) (?:be |look |grow )?(?:much |a (?:bit|little) |far |even |way )?"
    r"(bigger|larger|taller|huge|giant|gigantic|enormous|smaller|tiny|shorter|little|"
    r"twice as (?:big|large|tall)|half as (?:big|large|tall)|half the size|twice the size)$"
)
_SIZES: Final = {
    "bigger": "huge", "larger": "huge", "taller": "tall", "huge": "huge", "giant": "giant",
    "gigantic": "giant", "enormous": "giant", "smaller": "small", "tiny": "tiny",
    "shorter": "short", "little": "small",
}  # fmt: skip

_REPHRASED: Final = (
    (r"^(?:add|include|insert|bring in|introduce|put in|show) (.+)$", r"\1"),
    (r"^(?:let|have) (it) (snow|rain|storm)$", r"\2"),
    (r"^(?:let|have) it (?:start |begin )?(?:to )?(\w+)\b(.*)$", r"it can \1\2"),
    (r"^(?:let|have) him (?:start |begin )?(?:to )?(\w+)\b(.*)$", r"he can \1\2"),
    (r"^(?:let|have) her (?:start |begin )?(?:to )?(\w+)\b(.*)$", r"she can \1\2"),
    (r"^(?:let|have) them (?:start |begin )?(?:to )?(\w+)\b(.*)$", r"they can \1\2"),
    (rf"^(?:let|have|make) ({_THE}.+?) (?:start |begin )?(?:to )?(\w+)$", r"\1 \2s"),
    (
        (
            rf"^(?:let|have|make) ({_THE}.+?) (\w+) "
            r"((?:at|over|on|in|to|into|through|around|up|down|away|across|with|off|under|behind|"
            r"its|his|her|the|a) ?.*)$"
        ),
        r"\1 \2s \3",
    ),
    (rf"^{_THE}(.+?) should (?:be )?(.+?)(?: (?:instead of|rather than) .+)?$", r"the \1 \2"),
    (
        (
            r"^(?:change|switch|set|move|turn|make|put|transport|bring) (?:the |it to the )?"
            r"(?:background|setting|scene|place|location|surroundings|environment|backdrop|set)"
            r"(?: to| into| be| in| a)* (.+)$"
        ),
        r"in \1",
    ),
    (
        (
            r"^(?:change|switch|set|turn|make) (?:the )?"
            r"(?:time(?: of day)?|weather|light(?:ing)?|season|sky|mood|style|look)"
            r"(?: to| into| be)* (.+)$"
        ),
        r"\1",
    ),
    (
        (
            r"^(?:change|switch|turn|make|render|redo|convert|transform|set|shift|put|move|do) "
            r"(?:it|this|that|the (?:clip|video|whole thing|picture|film|shot|camera)|everything)"
            r"(?: all)?(?: (?:in)?to| as| be| look(?:s)?(?: like)?| happen| take place| like)*"
            r" (?:in )?(.+)$"
        ),
        r"\1",
    ),
    (r"^(?:switch|change|go|turn) (?:over )?(?:to|into) (.+)$", r"\1"),
    (r"^it (?:is|should be|takes place|happens|becomes) (?:now )?(.+)$", r"\1"),
)  # fmt: skip
_REPHRASINGS: Final = tuple((re.compile(pattern), by) for pattern, by in _REPHRASED)

_VERBS: Final = (
    "make|turn|change|switch|paint|dye|color|colour|recolor|recolour|remove|delete|erase|get rid|"
    "take|replace|swap|exchange|add|include|insert|put|let|have|set|keep|leave|give|bring|show|"
    "without|render|convert|transform|slow|speed|hide|drop"
)
_CUTS: Final = re.compile(
    rf"\s*(?:[.;!?\n]+|,? (?:and|then|but)(?: then| also)? (?=(?:{_VERBS})\b)|"
    rf", (?=(?:{_VERBS}|only|no)\b)|, but )\s*"
)
_WHERE: Final = r" (?:from|in|on|at|of|behind|beside|next to|under) "
_SCENE_WORDS: Final = frozenset(
    {"it", "this", "that", "everything", "background", "setting", "scene", "place", "location",
     "time", "time of day", "weather", "light", "lighting", "season", "mood", "style", "look",
     "video", "clip", "picture", "camera", "film", "whole thing", "shot", "surroundings"}
)  # fmt: skip


_LONGEST: Final = 200
"""Letters of an instruction; what is longer describes."""
_COMPARISONS: Final = {
    "darker": "dark",
    "brighter": "sunny",
    "foggier": "foggy",
    "rainier": "rainy",
}
_COMPARED: Final = re.compile("|".join(rf"\b{word}\b" for word in _COMPARISONS))


def read(prompt: str) -> Asked:
    """Return what a clean prompt asks for."""
    changes: list[Change] = []
    told: list[str] = []
    instructs = False
    for clause in _clauses(prompt):
        if _KEEP.match(clause.casefold()):
            instructs = True
            continue
        change = _change(clause)
        rephrased = None if change else _rephrased(clause)
        instructs |= bool(change or rephrased)
        if change:
            changes.append(change)
        else:
            told.append(_of_whom(rephrased or clause, changes))
    return Asked(tuple(changes), ". ".join(told), instructs)


def _of_whom(told: str, changes: Sequence[Change]) -> str:
    """Return a clause that speaks of what was just changed by its name: "and let it spin"."""
    if not changes:
        return told
    return re.sub(r"^(?:it|he|she|they) can\b", f"the {changes[-1].thing} can", told)


def _clauses(prompt: str) -> Iterator[str]:
    """Yield the clauses, without what is only politeness."""
    for clause in _CUTS.split(_in_full(prompt)):
        plain = _SAME.sub("", clause.strip(" ,"), count=1)
        plain = plain[len(match[0]) :] if (match := _POLITE.match(plain.casefold())) else plain
        if plain := _TRAILING.sub("", plain).strip(" ,"):
            yield plain


def _in_full(prompt: str) -> str:
    """Return the prompt with its first letter small, for an instruction may begin with it."""
    return re.sub(r"(?:^|(?<=[.!?\n] ))[A-Z](?=[a-z ])", lambda match: match[0].lower(), prompt)


def _change(clause: str) -> Change | None:
    """Return the change that a clause asks for, if it names a thing to change."""
    if len(clause) > _LONGEST:
        return None
    text = clause.casefold()
    for find in (_resizing, _colouring, _swap, _removal):
        change = find(text)
        if change is not None and change.thing not in _SCENE_WORDS:
            return change
    return None


def _resizing(text: str) -> Change | None:
    match = _RESIZING.match(text)
    if match is None:
        return None
    size = _SIZES.get(match[2], "huge" if match[2].startswith("twice") else "small")
    return Change(ChangeKind.RESIZE, match[1], size)


def _colouring(text: str) -> Change | None:
    for pattern in _COLOURINGS:
        match = pattern.match(text)
        if match and (colour := _colours().get(match[2].removesuffix(" colour"))):
            return Change(ChangeKind.RECOLOUR, match[1], colour)
    return None


@cache
def _colours() -> Mapping[str, str]:
    """Return canonical colours by every word for them."""
    own = {colour: colour for colour in tables.table("attributes", "colour")}
    return {**tables.values("attributes", "colour"), **own}


def _swap(text: str) -> Change | None:
    for number, pattern in enumerate(_SWAPS):
        if match := pattern.match(text):
            old, new = match.groups() if number < len(_SWAPS) - 1 else match.groups()[::-1]
            return Change(ChangeKind.SWAP, old, new)
    return None


def _removal(text: str) -> Change | None:
    for pattern in _REMOVALS:
        if match := pattern.match(text):
            gone = next(filter(None, match.groups()))
            return Change(ChangeKind.REMOVE, re.split(_WHERE, gone)[0])
    return None


def _rephrased(clause: str) -> str | None:
    """Return an instruction about the scene as a description; None if it is none."""
    if len(clause) > _LONGEST:
        return None
    text = _COMPARED.sub(lambda match: _COMPARISONS[match[0]], clause.casefold())
    for pattern, by in _REPHRASINGS:
        if pattern.match(text):
            return pattern.sub(by, text)
    return None
