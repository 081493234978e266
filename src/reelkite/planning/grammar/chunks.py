"""Noun phrases: determiners, numbers, adjectives, nouns; and what they name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from reelkite.planning import catalogue, meaning, tables
from reelkite.planning.catalogue import Entry
from reelkite.planning.grammar.naming import compounds
from reelkite.planning.grammar.reading import Thing
from reelkite.planning.grammar.tagging import lexicon
from reelkite.planning.grammar.tagging.inflection import ALWAYS_MANY, looks_abstract
from reelkite.planning.grammar.tagging.lexicon import Tag
from reelkite.planning.grammar.tagging.units import Unit

MANY: Final = 3
"""How many a bare plural stands for."""
MOST: Final = 40
_DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "its", "his", "her", "their"}
)
_OWNED: Final = frozenset({"its", "his", "her", "their", "my", "our", "your", "'s"})
_COUPLES: Final = frozenset({"couple", "lovers", "twin", "elderly couple", "old couple"})
_CROWDS: Final = {"crowd": 12, "audience": 12, "people": 5, "family": 4, "team": 5, "orchestra": 8}
_VAGUE: Final = frozenset(
    {"some", "few", "several", "many", "various", "multiple", "numerous", "countless", "endless"}
)
"""Numbers that count nothing."""
_NOBODY: Final = frozenset(
    {
        "camera",
        "shot",
        "lens",
        "view",
        "frame",
        "drone",
        "footage",
        "shadow",
        "shadows",
        "reflection",
        "viewer",
    }
)


@dataclass(slots=True)
class Phrase:
    """A noun phrase as it stands in the sentence; without nouns it names nothing."""

    end: int
    nouns: list[Unit] = field(default_factory=list)
    adjectives: list[Unit] = field(default_factory=list)
    participles: list[Unit] = field(default_factory=list)
    determiners: list[str] = field(default_factory=list)
    number: int | None = None
    filler: str = ""
    adverbs: list[Unit] = field(default_factory=list)
    joined: bool = False

    @property
    def head(self) -> Unit:
        """The last noun."""
        return self.nouns[-1]


_OPENS: Final = frozenset({Tag.DET, Tag.NUM, Tag.ADJ, Tag.NOUN, Tag.FILLER, Tag.PHRASE})


def starts_phrase(units: Sequence[Unit], i: int) -> bool:
    """Whether a noun phrase may begin at unit ``i``."""
    return units[i].tag in _OPENS or _is_participle(units, i)


def noun_phrase(units: Sequence[Unit], start: int) -> Phrase:
    """Read the noun phrase that begins at unit ``start``; ``end`` is the unit after it."""
    phrase = Phrase(end=start)
    i = start
    while i < len(units) and _belongs(units, i, phrase, start):
        _take(units[i], phrase)
        i += 1
    phrase.end = max(i, start + 1)
    return phrase


ADVERBIAL: Final = frozenset(
    {"underwater", "downtown", "backstage", "onstage", "offshore", "midair", "indoors", "outdoors"}
)
"""Places that need no preposition: "an octopus underwater"."""


def _belongs(units: Sequence[Unit], i: int, phrase: Phrase, start: int) -> bool:
    unit = units[i]
    if phrase.nouns:
        more = unit.tag is Tag.NOUN or (unit.text == "one" and unit.tag is Tag.NUM)
        return more and unit.text not in ADVERBIAL
    if unit.tag is Tag.NOUN:
        return True
    if unit.tag in _OPENS:
        return not (unit.tag is Tag.DET and phrase.adjectives)
    if unit.tag is Tag.VERB:
        return _is_participle(units, i) and (i > start or bool(phrase.determiners) or i == start)
    if unit.tag is Tag.ADV:
        return i > start and i + 1 < len(units) and units[i + 1].tag in {Tag.ADJ, Tag.VERB}
    return _between_adjectives(units, i, phrase)


def _between_adjectives(units: Sequence[Unit], i: int, phrase: Phrase) -> bool:
    """A comma or "and" inside a phrase: "a beautiful, handcrafted bowl"."""
    if units[i].text not in {",", "and"} or i + 1 >= len(units):
        return False
    begun = bool(phrase.adjectives or (phrase.filler and phrase.determiners))
    return begun and units[i + 1].tag is Tag.ADJ and _noun_ahead(units, i + 1)


def _noun_ahead(units: Sequence[Unit], i: int) -> bool:
    """Whether adjectives from ``i`` on lead to a noun without a determiner between."""
    while i < len(units) and units[i].tag in {Tag.ADJ, Tag.FILLER, Tag.PHRASE}:
        i += 1
    return i < len(units) and units[i].tag is Tag.NOUN


def _is_participle(units: Sequence[Unit], i: int) -> bool:
    """Whether a verb stands as an adjective: "a flying kite", "two sleeping cats"."""
    unit = units[i]
    if unit.tag is not Tag.VERB or unit.form not in {"ing", "ed"}:
        return False
    while i > 0 and units[i - 1].tag is Tag.ADV:
        i -= 1
    before = units[i - 1].tag if i else Tag.MARK
    allowed = _BEFORE_PARTICIPLE if unit.form == "ing" else _BEFORE_PAST
    return before in allowed and _noun_ahead(units, units.index(unit) + 1)


_BEFORE_PARTICIPLE: Final = frozenset({Tag.DET, Tag.NUM, Tag.ADJ, Tag.PREP})
_BEFORE_PAST: Final = _BEFORE_PARTICIPLE | {
    Tag.MARK,
    Tag.CONJ,
    Tag.PHRASE,
    Tag.FILLER,
    Tag.VERB,
}


def _take(unit: Unit, phrase: Phrase) -> None:
    match unit.tag:
        case Tag.NOUN:
            phrase.nouns.append(unit)
        case Tag.ADJ:
            phrase.adjectives.append(unit)
        case Tag.VERB:
            phrase.participles.append(unit)
        case Tag.ADV:
            phrase.adverbs.append(unit)
        case Tag.CONJ:
            phrase.joined = True
        case Tag.FILLER:
            phrase.filler = unit.text
        case _:
            _determine(unit, phrase)


def _determine(unit: Unit, phrase: Phrase) -> None:
    """Take a determiner or a number."""
    if unit.tag is Tag.NUM:
        phrase.number = min(int(unit.lemma), MOST)
    if unit.tag in {Tag.NUM, Tag.DET}:
        phrase.determiners.append(unit.text)


@cache
def places() -> Mapping[str, tuple[str, bool]]:
    """Return place names with their canonical place and whether they are too general to win."""
    rows = tables.values("settings", "setting")
    return {name.removeprefix("~"): (place, name.startswith("~")) for name, place in rows.items()}


def thing_of(phrase: Phrase) -> Thing:
    """Return what the phrase names, with its count and looks."""
    head = phrase.head
    lemmas = [*(unit.text for unit in phrase.nouns[:-1]), head.lemma]
    noun, entry = compounds.named(lemmas)
    thing = Thing(noun, entry, many=head.form == "many")
    thing.kind = _kind(noun, entry, phrase)
    thing.definite = bool(_DEFINITE & set(phrase.determiners))
    thing.owner = next((one for one in phrase.determiners if one in _OWNED), "")
    thing.owned = bool(thing.owner)
    thing.bare = not phrase.determiners
    thing.counted = phrase.number is not None and not _VAGUE & set(phrase.determiners)
    company = compounds.company(head.lemma, entry, words=len(phrase.nouns))
    thing.count = max(_count(phrase, thing), company)
    done = compounds.deed(head.lemma, thing.kind) if company else None
    if done:
        thing.act(done)
    place = _place(phrase, noun)
    if place:
        thing.place, thing.general = place
    _look(thing, phrase)
    thing.spelt = tuple(unit.text for unit in phrase.nouns)
    thing.worked = head.text in tables.words("grammar", "filler")
    if thing.kind == "unknown" and not place:
        _embody(thing)
    return thing


def _embody(thing: Thing) -> None:
    """Give what no table holds a body by what it means; ideas and institutions have none."""
    thing.entry = meaning.entry_of(thing.noun)
    if not thing.embodied:
        thing.place = meaning.place_of(thing.noun)
    if thing.place is not None:
        thing.entry, thing.kind = None, "place"
    elif thing.entry is not None:
        thing.kind = thing.entry.kind
    elif meaning.kind_of(thing.noun.rpartition(" ")[2]) in _BODILESS:
        thing.kind = "abstract"
    if thing.kind == catalogue.ROLE:
        thing.describe(thing.noun)


_BODILESS: Final = frozenset({"abstract", "group", "location"})


def _kind(noun: str, entry: Entry | None, phrase: Phrase) -> str:
    head = phrase.head
    flown = head.lemma == "drone" and (head.form == "many" or bool(phrase.adjectives))
    if head.lemma in _NOBODY and not (entry and (flown or len(phrase.nouns) > 1)):
        return "nobody"
    if entry:
        return entry.kind
    for kind, file, section in _CLASSES:
        if {head.lemma, noun, head.text} & tables.words(file, section):
            return kind
    return _kind_by_spelling(noun, phrase)


_CLASSES: Final = (
    ("garment", "clothes", "garments"),
    ("part", "clothes", "parts"),
    ("abstract", "grammar", "abstract"),
)


def _kind_by_spelling(noun: str, phrase: Phrase) -> str:
    """Return the class of a noun that stands in no table of classes."""
    head = phrase.head
    if noun in places() or head.lemma in places():
        return "place"
    if any(unit.proper for unit in phrase.nouns) and not head.known:
        return "name"
    if looks_abstract(head.lemma):
        return "abstract"
    return "unknown"


def _count(phrase: Phrase, thing: Thing) -> int:
    if phrase.number is not None and (phrase.number > 1 or phrase.head.form != "many"):
        count = phrase.number
    else:
        count = MANY if phrase.head.form == "many" and not one_heap(thing) else 1
    if phrase.head.lemma in _COUPLES:
        return max(count, 2)
    crowd = _CROWDS.get(phrase.head.text) or _CROWDS.get(phrase.head.lemma)
    return max(count, crowd) if crowd and phrase.number in {None, 1} else count


def one_heap(thing: Thing) -> bool:
    """Whether its plural is one thing in the picture: scissors, a bunch of grapes."""
    heaps = tables.words("grammar", "shown as many")
    shown = thing.entry is not None and thing.entry.asset in heaps
    return shown or thing.noun in ALWAYS_MANY


def _place(phrase: Phrase, noun: str) -> tuple[str, bool] | None:
    """Return the place that the phrase names, trying its adjectives too ("snowy forest")."""
    words = [unit.text for unit in (*phrase.adjectives, *phrase.nouns)]
    lemma = phrase.head.lemma
    tries = [" ".join(words[start:]) for start in range(len(words))]
    tries += [" ".join([*words[start:-1], lemma]) for start in range(len(words))]
    return next((places()[name] for name in (*tries, noun) if name in places()), None)


def _look(thing: Thing, phrase: Phrase) -> None:
    """Give the thing its colour and attributes."""
    _look_by_adjectives(thing, phrase)
    for word in phrase.head.text.split()[:-1]:
        if any(kind in _KEPT for kind, _ in lexicon.adjectives().get(word, ())):
            adjective(thing, word)
    if thing.entry and thing.kind != "place":
        for unit in phrase.nouns[:-1]:
            if unit.lemma not in thing.entry.noun and not compounds.says_material(unit.text):
                thing.describe(unit.lemma)
    if thing.kind == catalogue.ROLE:
        thing.describe(thing.noun)


_KEPT: Final = frozenset({"colour", "age", "size"})
"""Kinds of adjective that a name of several words keeps ("old man", "black bear")."""


def _look_by_adjectives(thing: Thing, phrase: Phrase) -> None:
    shade = _shades().get(phrase.filler, "")
    for unit in (*phrase.adjectives, *phrase.nouns[:-1], *phrase.participles):
        shade = _shades().get(unit.text, shade)
        adjective(thing, unit.text, shade)
        if unit.tag is Tag.ADJ and not unit.known:
            thing.describe(unit.text)
    if phrase.joined:
        thing.attributes += [word for word in thing.ignored if word not in thing.attributes]
        thing.ignored = []


def _shades() -> Mapping[str, str]:
    return tables.values("attributes", "shade")


def adjective(thing: Thing, word: str, shade: str = "") -> None:
    """Apply one adjective: a colour (the first wins) or attributes."""
    for kind, value in lexicon.adjectives().get(word, ()):
        if kind != "colour":
            if not (kind == "look" and word in _shades()):
                thing.describe(value)
        elif thing.colour is None:
            dark = shade in {"dark", "light"} and " " not in value
            thing.colour = f"{shade} {value}" if dark else value
        elif value not in thing.colour:
            thing.ignored.append(word)


def consist(thing: Thing, stuff: Thing) -> None:
    """Let a thing consist of a stuff: of wood is wooden, of clouds is "cloud"."""
    words = [*stuff.attributes, *((stuff.colour,) if stuff.colour else ()), stuff.noun]
    known = {
        value
        for word in (stuff.noun, *stuff.spelt)
        for kind, value in lexicon.adjectives().get(word, ())
        if kind == "material"
    }
    for word in known or words:
        thing.describe(word)
