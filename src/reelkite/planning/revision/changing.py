"""Instructions about one thing: "make the kite green", "no dog", "a cat instead of the dog"."""

# ruff: noqa: E501  a pattern is read best in one line

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from reelkite.planning import tables
from reelkite.planning.revision.wishes import Change, ChangeKind

THE: Final = r"(?:the |that |this |these |those |his |her |its |their |my |all (?:of )?(?:the )?|any |every )"
_ONE: Final = r"(?:an? |one |two |three |four |five |six |some |several |many |a few )"
_NOW: Final = r"(?: now| from now on)?"
_SCENE: Final = frozenset(
    {"it", "this", "that", "everything", "background", "setting", "scene", "place", "location",
     "time", "time of day", "weather", "light", "lighting", "season", "mood", "style", "look",
     "video", "clip", "picture", "camera", "film", "whole thing", "shot", "surroundings",
     "sky", "angle", "camera angle", "framing", "backdrop", "environment", "them", "him", "her", "he", "she", "they", "camera movement"}
)  # fmt: skip
_REMOVALS: Final = (
    re.compile(
        r"^(?:remove|delete|erase|get rid of|take (?:away|out)|cut(?: out)?|drop|hide|lose|omit|"
        rf"skip|exclude|eliminate|leave (?:out|away)|edit out|clear away|wipe out) {THE}?(.+)$"
    ),
    re.compile(rf"^(?:take|leave|cut|edit|crop) {THE}(.+?) (?:away|out|off)$"),
    re.compile(rf"^(?:with )?no (?:more )?(.+)$|^(?:but )?without {THE}?(?:an? )?(.+)$"),
    re.compile(r"^there (?:is|are|should be|must be) no (?:more )?(.+)$"),
    re.compile(
        r"^i (?:do not|don't|dont|no longer) (?:want|need|like)(?: to see)? "
        rf"(?:{THE}|an? )?(.+)$"
    ),
    re.compile(rf"^(?:do not|don't|dont|never) (?:show|include|use|have) (?:{THE}|an? )?(.+)$"),
    re.compile(
        rf"^{THE}?(.+?) (?:should|must|has to|have to|can) (?:disappear|vanish|go(?: away)?|leave|"
        r"be (?:gone|removed|deleted|left out|taken away)|not be (?:there|visible|shown|seen)(?: any ?more)?)$"
    ),
    re.compile(rf"^{THE}?(.+?) (?:is |are )?(?:gone|removed|deleted)$"),
    re.compile(rf"^make {THE}(.+?) (?:disappear|vanish|go away)$"),
)
_WHERE: Final = re.compile(
    r" (?:from|in|on|at|of|behind|beside|next to|under|near) (?:the |it|there|here|this|that|his|her)"
)
_SWAPS: Final = (
    re.compile(
        rf"^(?:replace|swap|exchange|substitute|switch|trade)(?: out)? {THE}?(.+?) "
        r"(?:with|by|for|out for|against) (.+)$"
    ),
    re.compile(
        rf"^(?:turn|change|make|transform|convert|switch|morph) {THE}(.+?) (?:into|to(?: be)?) "
        rf"({_ONE}.+|[a-z]+s)$"
    ),
    re.compile(rf"^make {THE}(.+?) (an? .+)$"),
    re.compile(
        rf"^{THE}(.+?) (?:should be|is|is now|becomes|must be|ought to be|turns into) ({_ONE}.+)$"
    ),
)
_INSTEAD: Final = (
    re.compile(
        rf"^(?:use |show |put |with |have |make it |let it be |it is |it should be )?({_ONE}.+?),? "
        rf"(?:instead|in place|in the place|rather than|in lieu)(?: of)? (?:{THE}|an? )(.+)$"
    ),
    re.compile(
        rf"^instead of (?:{THE}|an? )(.+?),? (?:use |show |put |have |let there be |there is |with )?"
        rf"({_ONE}.+)$"
    ),
)
_ARROW: Final = re.compile(r"^(?:the )?([a-z][a-z ]{1,30}?) ?(?:->|→|=>|>|:) ?([a-z][a-z ]{1,30})$")
_DYES: Final = (
    re.compile(rf"^(?:change|switch|set|turn|make) (?:the )?colou?rs? of {THE}?(.+)$"),
    re.compile(
        r"^(?:make|turn|paint|dye|colou?r|recolou?r|tint|change|switch|set|let|have|repaint) "
        rf"{THE}?(.+)$"
    ),
    re.compile(
        rf"^{THE}(.+? (?:should be|should become|should have|is now|becomes|turns|must be|to be|in).*)$"
    ),
    re.compile(
        rf"^(?:replace|swap|exchange|switch)(?: out)? {THE}?(.+? (?:for|with|by) an? .+) one$"
    ),
)
_LINKS: Final = re.compile(
    r"(?: (?:should be|should become|should have|is now|becomes|turns|must be|to be|in|into|to|be|"
    r"look|become|for|with|by|colou?r|coloured|colored|an?|all|completely|entirely|bright))+$"
)
_OF_ITS_COLOUR: Final = re.compile(
    r"(?: from [a-z]+(?: [a-z]+)?| colou?r|(?:'s|s') (?:fur|feathers|skin|body|paint|colou?r|mane))+$"
)
_MUCH: Final = r"(?:much |a lot |a (?:bit|little) |slightly |far |even |way |very |really )*"
_SIZES: Final = {
    "bigger": "large", "larger": "large", "taller": "large", "big": "large", "large": "large",
    "huge": "huge", "giant": "huge", "gigantic": "huge", "enormous": "huge", "massive": "huge",
    "smaller": "small", "shorter": "small", "little": "small", "small": "small", "tiny": "tiny",
    "miniature": "tiny",
}  # fmt: skip
_SIZE: Final = "|".join(_SIZES)
_TIMES: Final = r"(?:twice|two times|three times|half) (?:as (?:big|large|tall|small)|the size)"
_RESIZINGS: Final = (
    re.compile(
        rf"^(?:make|let|have|turn) {THE}(.+?) (?:be |look |grow |become |into )?({_MUCH})"
        rf"({_SIZE}|{_TIMES})(?: than .+)?$"
    ),
    re.compile(
        rf"^{THE}(.+?) (?:should be|should look|must be|is now|becomes|grows|shrinks) ({_MUCH})"
        rf"({_SIZE}|{_TIMES})(?: than .+)?$"
    ),
    re.compile(rf"^(?:an? |the )?({_MUCH})({_SIZE}) ([a-z]+(?: [a-z]+)?)$"),
)
_SCALINGS: Final = (
    (
        re.compile(rf"^(?:enlarge|grow|magnify|scale up|blow up|increase the size of) {THE}?(.+)$"),
        "large",
    ),
    (re.compile(rf"^(?:shrink|scale down|reduce the size of|minify) {THE}?(.+)$"), "small"),
    (re.compile(rf"^(?:scale|size) {THE}?(.+?) up$"), "large"),
    (re.compile(rf"^(?:scale|size) {THE}?(.+?) down$"), "small"),
)
_WHO: Final = (
    r"(?:(?:the |that |this |his |her |my )(?P<who>.+?)|"
    r"(?:him|her|them|he|she|they|it|everyone|everybody))"
)
_WHAT: Final = r"(?:an? |some |the |his |her )?(?:pair of )?(?P<what>.+)"
_DRESSINGS: Final = (
    re.compile(
        rf"^(?:make |let |have |get )?{_WHO} (?:should |to |is |now |can |must )*"
        rf"(?:wear|wears|wearing|put on|puts on) {_WHAT}$"
    ),
    re.compile(rf"^(?:put|place) {_WHAT.replace('.+', '.+?')} on(?:to)? {_WHO}$"),
    re.compile(rf"^give {_WHO} (?:an? |some |the |his |her )(?:pair of )?(?P<what>.+)$"),
    re.compile(rf"^add {_WHAT.replace('.+', '.+?')} (?:to|on) {_WHO}$"),
    re.compile(rf"^(?:dress|put|clothe) {_WHO} (?:in|into) {_WHAT}$"),
    re.compile(rf"^with {_WHAT}$"),
    re.compile(r"^(?:an? |some )?(?P<what>\S+ \S+)$"),
)
_MORE: Final = re.compile(
    r"^(?:add |include |put |show |with |there (?:is|should be) |i want )?(?:(another|one more|a second|an additional|an extra)|"
    r"(two|three|four) more) (.+)$"
)
_NUMBERS: Final = {"two": "2", "three": "3", "four": "4"}
_MOST_WORDS: Final = 4


def changes_in(clause: str) -> tuple[Change, ...]:
    """Return the changes of things that a clause in small letters asks for; none if it is none."""
    clause = re.sub(r",? (?:instead of|rather than|and not|not) ([a-z ]+)$", _unless_colour, clause)
    found = tuple(_found(clause))
    if found:
        return found
    first, _, rest = clause.partition(" and ")
    both = [*_found(first)] if rest else []
    if not both:
        return ()
    verb = first.split(" ", maxsplit=1)[0]
    other = [*_found(rest)] or [*_found(f"{verb} {rest}")]
    return (*both, *other) if other else ()


def _found(clause: str) -> Iterator[Change]:
    for find in (_dressing, _more, _resizing, _scaling, _swap, _colouring, _removal):
        change = find(clause)
        if change is not None:
            yield from _each(change)
            return


def _each(change: Change) -> Iterator[Change]:
    """Yield a change for each of several things: "the dog and the bench"."""
    things = [change.thing]
    if change.kind not in {ChangeKind.DRESS, ChangeKind.MORE}:
        things = re.split(rf"(?:,| and| or| nor|,and) {THE}?", change.thing)
    for thing in things:
        plain = thing.strip(" ,")
        named = plain or change.kind is ChangeKind.DRESS
        if named and plain not in _SCENE and len(plain.split()) <= _MOST_WORDS:
            yield replace(change, thing=plain)


def _resizing(text: str) -> Change | None:
    for number, pattern in enumerate(_RESIZINGS):
        if match := pattern.match(text):
            much, size, thing = match[2], match[3], match[1]
            told = ""
            if number == len(_RESIZINGS) - 1:
                much, size, thing, told = match[1], match[2], match[3], text
            return Change(ChangeKind.RESIZE, thing, _size(size, much), told)
    return None


def _size(word: str, much: str) -> str:
    """Return the canonical size; what is to be much larger is huge."""
    size = _SIZES.get(word, "small" if word.startswith("half") else "huge")
    strong = re.search(r"\b(?:much|lot|far|even|way|very|really)\b", much)
    return {"large": "huge", "small": "tiny"}.get(size, size) if strong else size


def _scaling(text: str) -> Change | None:
    for pattern, size in _SCALINGS:
        if match := pattern.match(text):
            return Change(ChangeKind.RESIZE, match[1], size)
    return None


def _colouring(text: str) -> Change | None:
    if match := _ARROW.match(text):
        colour = colours().get(match[2])
        return Change(ChangeKind.RECOLOUR, match[1], colour) if colour else None
    for pattern in _DYES:
        match = pattern.match(text)
        if match and (found := _coloured(match[1])):
            return Change(ChangeKind.RECOLOUR, *found)
    return None


def _unless_colour(match: re.Match[str]) -> str:
    return "" if match[1] in colours() else match[0]


def _coloured(rest: str) -> tuple[str, str] | None:
    """Return the thing and the colour in "kite into dark blue": the longest name of a colour."""
    words = rest.removesuffix(" colour").removesuffix(" color").split(" ")
    for count in (3, 2, 1):
        colour = colours().get(" ".join(words[-count:]))
        thing = _LINKS.sub("", " ".join(words[:-count]))
        thing = _OF_ITS_COLOUR.sub("", thing)
        parts = thing.split(" ")
        whole = parts[0] not in _SCENE and parts[-1] != "and"
        if colour and thing and whole and len(parts) <= _MOST_WORDS:
            return thing, colour
    return None


@cache
def colours() -> Mapping[str, str]:
    """Return canonical colours by every word for them."""
    own = {colour: colour for colour in tables.table("attributes", "colour")}
    return {**tables.values("attributes", "colour"), **own}


def _swap(text: str) -> Change | None:
    if (match := _ARROW.match(text)) and ":" not in text:
        known = match[2] in colours() or match[1] in _SCENE
        return None if known else Change(ChangeKind.SWAP, match[1], f"a {match[2]}")
    for pattern in _SWAPS:
        match = pattern.match(text)
        if match and not match[2].endswith(" one") and not _acts(match[1]):
            return Change(ChangeKind.SWAP, match[1], match[2])
    turned: tuple[Callable[[re.Match[str]], tuple[str, str]], ...] = (
        lambda match: (match[2], match[1]),
        lambda match: (match[1], match[2]),
    )
    for pattern, order in zip(_INSTEAD, turned, strict=True):
        if match := pattern.match(text):
            return Change(ChangeKind.SWAP, *order(match))
    return None


def _acts(words: str) -> bool:
    """Whether words are somebody and a deed: "dog chase"."""
    first, _, last = words.rpartition(" ")
    return bool(first) and last in verbs()


@cache
def verbs() -> frozenset[str]:
    """Return the first words of all verbs that are understood."""
    return frozenset(verb.split(" ")[0] for verb in tables.words("verbs", "action"))


def _removal(text: str) -> Change | None:
    for pattern in _REMOVALS:
        if match := pattern.match(text):
            gone = next(filter(None, match.groups()))
            thing = _WHERE.split(gone)[0].removesuffix(" anymore").removesuffix(" any more")
            return Change(ChangeKind.REMOVE, thing)
    return None


def _more(text: str) -> Change | None:
    match = _MORE.match(text)
    if match is None or len(match[3].split()) > _MOST_WORDS:
        return None
    thing = match[3].split(" to ")[0].split(" in ")[0]
    told = f"a {thing}" if match[1] else f"{match[2]} {thing}"
    return Change(ChangeKind.MORE, thing, _NUMBERS.get(match[2] or "", "1"), told)


def _dressing(text: str) -> Change | None:
    for pattern in _DRESSINGS:
        match = pattern.match(text)
        names = match.groupdict() if match else {}
        if is_garment(names.get("what", "")):
            return Change(ChangeKind.DRESS, names.get("who") or "", names["what"])
    return None


def is_garment(words: str) -> bool:
    """Whether words are a garment, with its colour or what it is made of: "red leather jacket"."""
    *looks, noun = words.split(" ")
    known = noun in tables.words("clothes", "garments")
    plain = not {"and", "of", "in", "on", "with", "to", "a", "the"} & set(looks)
    return known and plain and len(looks) < _MOST_WORDS
