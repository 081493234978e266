"""Fixed phrases: framing, angle, camera, lens, style, time, season, weather, light, pace.

A table entry is strong, or weak and then counts only beside a witness: "a crane by the river" is
no camera move, "crane shot" is. Longest match first; one phrase may mean several things.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, NamedTuple

from reelkite.planning import catalogue, tables
from reelkite.planning.words import Word, spelt

KINDS: Final = (
    "framing",
    "angle",
    "camera",
    "pace",
    "lens",
    "style",
    "unknown style",
    "quality",
    "time",
    "season",
    "weather",
    "light",
    "inside",
)
_WITHIN_CAMERA: Final = frozenset({"framing", "angle", "camera", "lens"})
_SECTION_OF: Final = {
    "style": "style", "unknown style": "style", "light": "light", "time": "time", "weather": "time",
}  # fmt: skip
_REACH: Final = 3
"""How many words from a camera phrase its witnesses and its speed may be."""
_FAR: Final = 5
"""How many words after a camera phrase its direction may be: "pans slowly over to the left"."""
_TURNING: Final = frozenset({"and", "then", "while", "before", "as", "until", "with"})
"""Words after which the next move's direction follows."""
_AT_ONCE: Final = frozenset({"while", "whilst", "simultaneously", "as", "during", "with"})
"""Words between two moves that are made at the same time."""
_LEAD_IN: Final = 5
"""A weak phrase before "of" counts within this many words of the sentence's beginning."""
_NEGATORS: Final = frozenset({"no", "without", "not", "never"})


class Meaning(NamedTuple):
    """What a spelling stands for."""

    kind: str
    value: str
    weak: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found.

    Attributes:
        first: Index of its first word in the sentence.
        last: Index of its last word.
        direction: Where a camera move goes, or None.
        speed: How fast a camera move is, or None.
        denied: The prompt says that it is not so ("no wind").
        joined: A camera move that is made together with the move before it.
        words: The words of a place, or of light, time and weather.
    """

    kind: str
    value: str
    first: int
    last: int
    direction: str | None = None
    speed: str | None = None
    denied: bool = False
    joined: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the phrase tables found in one sentence.

    Attributes:
        used: Indexes of the words that the hits, and their directions, account for.
        alone: Indexes of words in stretches that hold nothing but phrases and filler.
    """

    hits: tuple[Hit, ...] = ()
    used: frozenset[int] = frozenset()
    alone: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Place:
    """A candidate in its sentence."""

    words: Sequence[Word]
    first: int
    last: int
    stretch: tuple[int, int]
    label: str

    def before(self, count: int = 1) -> list[str]:
        low = max(self.stretch[0], self.first - count)
        return [word.text for word in self.words[low : self.first]]

    def after(self, count: int = 1) -> list[str]:
        high = min(self.stretch[1], self.last + 1 + count)
        return [word.text for word in self.words[self.last + 1 : high]]

    def rest(self) -> list[str]:
        inside = range(self.first, self.last + 1)
        return [self.words[i].text for i in range(*self.stretch) if i not in inside]


@cache
def _trie() -> Mapping[tuple[str, ...], tuple[Meaning, ...]]:
    """Return every spelling as words, with all that it may mean."""
    out: dict[tuple[str, ...], tuple[Meaning, ...]] = {}
    for kind in KINDS:
        for value, spellings in tables.table("phrases", kind).items():
            for spelling in spellings:
                weak = spelling.startswith("~")
                key = spelt(spelling.removeprefix("~"))
                out[key] = (*out.get(key, ()), Meaning(kind, value, weak))
    return out


@cache
def _longest() -> int:
    return max(map(len, _trie()))


@cache
def _turns(section: str) -> Mapping[str, str]:
    """Return a table of direction or speed words."""
    return tables.values("phrases", section)


def find(words: Sequence[Word], names: Mapping[int, int] | None = None, label: str = "") -> Phrases:
    """Find the phrases of one sentence.

    Args:
        words: The sentence.
        names: Known names of things and places, first to last word; a phrase inside a longer
            name is no phrase ("storm trooper").
        label: Kind of the section ("camera", "style", ...), which is a witness too.
    """
    hits: list[Hit] = []
    used: set[int] = set()
    alone: set[int] = set()
    within = _inside(names or {})
    for stretch in stretches(words):
        here = _hits_in(words, stretch, within, label)
        hits += here
        spent = _spent(words, stretch, here)
        used |= spent
        if here and all(i in spent or _is_filler(words[i].text) for i in range(*stretch)):
            alone.update(range(*stretch))
    return Phrases(_joined(words, hits), frozenset(used), frozenset(alone))


def _joined(words: Sequence[Word], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Mark the moves that are made with the one before: "pans left while zooming out"."""
    out: list[Hit] = []
    last: Hit | None = None
    for hit in hits:
        if hit.kind == "camera" and last is not None:
            between = {word.text for word in words[last.last + 1 : hit.first]}
            out.append(replace(hit, joined=bool(between & _AT_ONCE)))
        else:
            out.append(hit)
        last = hit if hit.kind == "camera" else last
    return tuple(out)


def stretches(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the runs of words between marks as (first, end)."""
    out: list[tuple[int, int]] = []
    start = 0
    for i, word in enumerate(words):
        if word.mark:
            out.append((start, i))
            start = i + 1
    out.append((start, len(words)))
    return [(first, end) for first, end in out if end > first]


def _inside(names: Mapping[int, int]) -> Mapping[int, tuple[int, int]]:
    """Return for each word of a name of several words where the name begins and ends."""
    return {i: (a, b) for a, b in names.items() if b > a for i in range(a, b + 1)}


def _hits_in(
    words: Sequence[Word],
    stretch: tuple[int, int],
    within: Mapping[int, tuple[int, int]],
    label: str,
) -> list[Hit]:
    hits: list[Hit] = []
    i = stretch[0]
    while i < stretch[1]:
        found = _longest_at(words, i, stretch, within, label)
        hits += found
        i = found[0].last + 1 if found else i + 1
    return hits


def _longest_at(
    words: Sequence[Word],
    first: int,
    stretch: tuple[int, int],
    within: Mapping[int, tuple[int, int]],
    label: str,
) -> list[Hit]:
    for count in range(min(_longest(), stretch[1] - first), 0, -1):
        last = first + count - 1
        meanings = _trie().get(tuple(word.text for word in words[first : last + 1]))
        if not meanings or _part_of_name(first, last, within):
            continue
        place = _Place(words, first, last, stretch, label)
        good = [_hit(one, place) for one in meanings if _holds(one, place)]
        if good:
            return good
    return []


def _part_of_name(first: int, last: int, within: Mapping[int, tuple[int, int]]) -> bool:
    spans = [within[i] for i in range(first, last + 1) if i in within]
    return any(b - a > last - first for a, b in spans)


def _holds(meaning: Meaning, place: _Place) -> bool:
    """Whether a phrase is meant; nobody is inside of a train that has graffiti on it."""
    if meaning.kind == "inside":
        after = place.after() if place.first == place.last else []
        ends = not after or _is_filler(after[0]) or after[0].endswith("ing")
        return ends and any(map(_is_somebody, place.words[: place.first]))
    return not meaning.weak or _vouched(meaning, place)


def _is_somebody(word: Word) -> bool:
    known = catalogue.entries()
    entry = known.get(word.text) or known.get(word.text.removesuffix("s"))
    return word.text in _PRONOUNS or (entry is not None and entry.kind in catalogue.ANIMATE)


_PRONOUNS: Final = frozenset({"he", "she", "they", "i", "we"})


def _vouched(meaning: Meaning, place: _Place) -> bool:
    """Whether something beside a weak phrase shows that it is meant."""
    kind = meaning.kind
    if place.label and (
        place.label == _SECTION_OF.get(kind) or (place.label == "camera" and kind in _WITHIN_CAMERA)
    ):
        return True
    if all(_is_filler(word) or _is_turn(word) for word in place.rest()) and not _is_thing(
        kind, place
    ):
        return True
    if kind in _WITHIN_CAMERA and _beside_camera(place):
        return True
    return _witnessed(kind, place)


def _is_thing(kind: str, place: _Place) -> bool:
    """Whether an article makes it a thing: "a truck" is no move."""
    return kind == "camera" and bool({"a", "an", "the", "one", "two"} & set(place.before()))


def _beside_camera(place: _Place) -> bool:
    near = {*place.before(_REACH), *place.after(_REACH)}
    return bool(near & tables.words("phrases", "camera words"))


def _witnessed(kind: str, place: _Place) -> bool:
    """Whether the neighbours speak for the phrase, by the tables of witnesses."""
    after, before = place.after(), place.before()
    kind = kind.removeprefix("unknown ")
    lead_in = after == ["of"] and place.first < _LEAD_IN
    if kind in {"framing", "angle", "style"}:
        if after == ["of"]:
            return lead_in
        return bool(after) and after[0] in tables.table("phrases", "after")[kind]
    if kind == "camera":
        return bool(before) and before[0] in tables.table("phrases", "before")[kind]
    follows = bool(after) and after[0] in tables.table("phrases", "after").get(kind, ())
    precedes = bool(before) and before[0] in tables.table("phrases", "before").get(kind, ())
    if kind == "light":
        return follows or (precedes and not after)
    return follows or precedes


def _is_filler(word: str) -> bool:
    return (
        word in tables.words("grammar", "filler")
        or word in tables.words("grammar", "quality words")
        or word in tables.words("grammar", "determiners")
        or word in tables.words("grammar", "be")
        or word in tables.words("phrases", "small words")
    )


def _is_turn(word: str) -> bool:
    return word in _turns("direction") or word in _turns("speed")


def _hit(meaning: Meaning, place: _Place) -> Hit:
    denied = bool(_NEGATORS & set(place.before(_REACH)))
    if meaning.kind != "camera":
        own = " ".join(word.text for word in place.words[place.first : place.last + 1])
        return Hit(meaning.kind, meaning.value, place.first, place.last, denied=denied, words=own)
    if denied:
        return Hit("camera", "static", place.first, place.last)
    inside = [word.text for word in place.words[place.first : place.last + 1]]
    after = _until_turning(place.after(_FAR))
    before = place.before(_REACH)
    return Hit(
        "camera",
        meaning.value,
        place.first,
        place.last,
        direction=_first_of("direction", [inside, after, before]),
        speed=_first_of("speed", [inside, after, before]),
    )


def _until_turning(after: list[str]) -> list[str]:
    """Return the words that belong to a move; "from left to right" goes right."""
    end = next((i for i, word in enumerate(after) if word in _TURNING), len(after))
    own = after[:end]
    if "from" in own and "to" in own[own.index("from") :]:
        own = own[own.index("to", own.index("from")) :]
    return own


def _first_of(section: str, groups: Sequence[Sequence[str]]) -> str | None:
    turns = _turns(section)
    return next((turns[word] for group in groups for word in group if word in turns), None)


def _spent(words: Sequence[Word], stretch: tuple[int, int], hits: Sequence[Hit]) -> set[int]:
    """Return what the hits account for: their words, and a camera's direction and speed."""
    out = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    for hit in hits:
        if hit.kind == "camera":
            out |= _turns_after(words, hit.last + 1, stretch[1])
            out |= _turns_before(words, hit.first - 1, stretch[0])
    return out


def _turns_after(words: Sequence[Word], i: int, end: int) -> set[int]:
    out: set[int] = set()
    while i < end and (_is_turn(words[i].text) or words[i].text in {"and", "then"}):
        out.add(i)
        i += 1
    return out


def _turns_before(words: Sequence[Word], i: int, start: int) -> set[int]:
    out: set[int] = set()
    while i >= start and (words[i].text in _turns("speed") or words[i].text == "camera"):
        out.add(i)
        i -= 1
    return out


@dataclass(frozen=True, slots=True)
class Findings:
    """All hits of a shot by kind, in order of the prompt."""

    hits: tuple[Hit, ...] = field(default=())

    def values(self, kind: str) -> tuple[str, ...]:
        """Return the different values of a kind that were not denied, in order."""
        found = (hit.value for hit in self.hits if hit.kind == kind and not hit.denied)
        return tuple(dict.fromkeys(found))

    def first(self, kind: str) -> str | None:
        """Return the first value of a kind, or None."""
        found = self.values(kind)
        return found[0] if found else None

    def moves(self) -> tuple[Hit, ...]:
        """Return the camera's moves in order."""
        return tuple(hit for hit in self.hits if hit.kind == "camera")

    def denied(self, kind: str) -> tuple[str, ...]:
        """Return the values of a kind that the prompt rules out."""
        return tuple(hit.value for hit in self.hits if hit.kind == kind and hit.denied)
