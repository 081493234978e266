"""A body for a noun that the catalogue does not hold: by synonym, by kin, by nearest meaning.

The guards: the body's class must fit the noun's, the word that lends the body must mostly mean
that sense, and words as general as "device" lend none. Below a confidence of 0.6 a plain shape
is better than a wrong body.
"""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from reelkite.domain.storyboard import Match
from reelkite.planning import tables
from reelkite.planning.catalogue import ROLE, Entry, entries
from reelkite.planning.meaning import vectors, wordnet
from reelkite.planning.meaning.wordnet import Sense

_FITTING: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "animal": frozenset({"animal", "bird", "fish", "insect", "fantasy"}),
        "artifact": frozenset(
            {
                "vehicle", "boat", "aircraft", "building", "furniture", "kitchen", "small prop",
                "electronic", "music", "street", "stuff",
            }
        ),
        "food": frozenset({"food", "kitchen", "plant"}),
        "plant": frozenset({"plant", "food"}),
        "object": frozenset({"nature", "small prop"}),
        "phenomenon": frozenset({"nature", "stuff"}),
        "substance": frozenset({"stuff", "nature", "food", "small prop"}),
        "person": frozenset({"person", ROLE, "fantasy"}),
        "shape": frozenset({"small prop", "nature"}),
    }
)  # fmt: skip
"""Classes of bodies that a kind of noun may have."""
_STEPS: Final = {"animal": 7, "plant": 7, "food": 4, "person": 12}
_FEW_STEPS: Final = 3
"""How far up what something is a kind of a body may be found; artifacts soon differ."""
_CLOSE: Final = 0.5
"""A second sense counts as much as the first when it was met this share as often."""
_LEAST: Final = 0.62
"""Cosine from which a word of the catalogue is near enough in meaning."""
_SEXES: Final = (
    ("girl", "person/girl"), ("boy", "person/boy"), ("woman", "person/woman"),
    ("female", "person/woman"), ("man", "person/man"), ("male", "person/man"),
    ("child", "person/child"), ("infant", "person/baby"), ("old person", "person/elder"),
)  # fmt: skip
_SHAPES: Final = {
    "animal": "shape/creature",
    "substance": "shape/heap",
    "phenomenon": "shape/heap",
}
_CLASSES: Final = {
    "animal": "animal",
    "plant": "plant",
    "food": "food",
    "substance": "stuff",
    "object": "nature",
}
_BODILESS: Final = frozenset({"abstract", "group", "location", "body", "phenomenon", "shape"})
"""Kinds of nouns that get no body: institutions, places, parts of bodies, ideas."""


@lru_cache(maxsize=4096)
def entry_of(noun: str) -> Entry | None:
    """Return an entry for a noun that the catalogue lacks, or None for what cannot be shown.

    Args:
        noun: In the singular; of an unknown compound its last word decides.
    """
    if noun in entries():
        return entries()[noun]
    name = noun if wordnet.senses(noun) else noun.rpartition(" ")[2]
    if name in entries():
        return entries()[name]
    known = _meant(name)
    if not known or known[0].kind in _BODILESS:
        return None
    found = _person(noun, known) or _by_synonym(noun, known) or _by_kin(noun, known)
    return found or _by_vector(noun, name, known) or _shape(noun, known)


def _meant(noun: str) -> tuple[Sense, ...]:
    """Return the senses that a noun is mostly meant in: the first, and a close second."""
    known = wordnet.senses(noun)
    if not known:
        return ()
    kind = wordnet.kind_of(noun)
    most = max(sense.count for sense in known)
    main = [one for one in known if one.kind == kind][:1]
    close = [one for one in known if one.count and one.count >= _CLOSE * most and one not in main]
    return (*main, *(one for one in close if one.kind not in _FIGURATIVE))


_FIGURATIVE: Final = frozenset({"abstract", "person"})
"""Second senses of things that lend no body: an idol may be somebody, but is a statue."""


def _person(noun: str, known: tuple[Sense, ...]) -> Entry | None:
    """Return a person by what they do, with the sex and age that the word tells."""
    if known[0].kind != "person":
        return None
    over = {word for line in wordnet.above(known[0].line) for word in wordnet.words(line)}
    asset = next((asset for word, asset in _SEXES if word in over), _by_ending(noun))
    return Entry(noun, asset, Match.SYNONYM, ROLE)


def _by_ending(noun: str) -> str:
    if noun.endswith(("woman", "lady", "ess")):
        return "person/woman"
    return "person/man" if noun.endswith("man") else "person/adult"


def _by_synonym(noun: str, known: tuple[Sense, ...]) -> Entry | None:
    for sense in known:
        body = _lent(sense.line, sense.kind)
        if body is not None:
            return _weaker(noun, body, Match.SYNONYM)
    return None


def _by_kin(noun: str, known: tuple[Sense, ...]) -> Entry | None:
    """Return the body of what the noun is a kind of, the nearest first."""
    for sense in known:
        steps = _STEPS.get(sense.kind, _FEW_STEPS)
        for _, line in zip(range(steps), wordnet.above(sense.line), strict=False):
            if _general() & set(wordnet.words(line)):
                break
            body = _lent(line, sense.kind)
            if body is not None:
                return _weaker(noun, body, Match.NEAREST)
    return None


@cache
def _general() -> frozenset[str]:
    return tables.words("nouns", "too general")


def _lent(line: int, kind: str) -> Entry | None:
    """Return the entry of a word of the sense that may lend its body."""
    return next((entry for word in wordnet.words(line) for entry in _fit(word, line, kind)), None)


def _fit(word: str, line: int, kind: str) -> Iterator[Entry]:
    entry = entries().get(word)
    fits = entry is not None and entry.kind in _FITTING.get(kind, frozenset())
    if entry and fits and entry.match is not Match.NONE and wordnet.is_main(word, line):
        yield entry


def _weaker(noun: str, body: Entry, match: Match) -> Entry:
    """Return the body for a noun, matched no better than it fits its own name."""
    worse = Match.NEAREST if Match.NEAREST in {body.match, match} else Match.SYNONYM
    return Entry(noun, body.asset, worse, body.kind)


def _by_vector(noun: str, name: str, known: tuple[Sense, ...]) -> Entry | None:
    """Return the body of the word that is nearest in meaning, when it is near enough."""
    kind = known[0].kind
    if kind not in _FITTING:
        return None
    found = vectors.nearest(name, _named(kind))
    if found is None or found[1] < _LEAST:
        return None
    return _weaker(noun, entries()[found[0]], Match.NEAREST)


@cache
def _named(kind: str) -> tuple[str, ...]:
    """Return the words of the catalogue with a meaning of their own and a class that fits."""
    return tuple(
        name
        for name, entry in entries().items()
        if entry.kind in _FITTING[kind]
        and entry.match is not Match.NONE
        and " " not in name
        and vectors.is_spelt(name)
    )


def _shape(noun: str, known: tuple[Sense, ...]) -> Entry:
    """Return a plain shape of the right class."""
    kind = known[0].kind
    asset = _SHAPES.get(kind, "shape/object")
    return Entry(noun, asset, Match.NONE, _CLASSES.get(kind, "small prop"))
