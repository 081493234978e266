"""What each word may be: its parts of speech with lemma and form."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from reelkite.planning import catalogue, tables
from reelkite.planning.grammar.tagging import inflection
from reelkite.planning.words import Word, spelt


class Tag(StrEnum):
    """Parts of speech, as coarse as the grammar needs."""

    DET = "determiner"
    NUM = "number"
    ADJ = "adjective"
    NOUN = "noun"
    VERB = "verb"
    PREP = "preposition"
    TO = "to"
    CONJ = "conjunction"
    OPENER = "clause opener"
    REL = "relative pronoun"
    PRON = "pronoun"
    AUX = "auxiliary"
    NEG = "negator"
    ADV = "adverb"
    MARK = "mark"
    PHRASE = "phrase"
    FILLER = "filler"
    WRITING = "writing"


Reading: TypeAlias = tuple[str, str]
"""Lemma and form: of verbs ``base``, ``s``, ``ing``, ``ed``; of nouns ``one``, ``many``."""

Names: TypeAlias = Mapping[int, tuple[int, Tag, Reading]]
"""Known names of several words by first word: last word, tag, reading."""


class _Name(NamedTuple):
    tag: Tag
    lemma: str
    form: str


@cache
def nouns() -> frozenset[str]:
    """Return every noun that some table knows, in the singular."""
    known = set(catalogue.entries()) | tables.words("clothes", "garments")
    known |= tables.words("clothes", "parts") | tables.words("grammar", "abstract")
    known |= tables.words("grammar", "partitive") | tables.words("grammar", "containers")
    known |= tables.words("grammar", "groups")
    known |= {name.removeprefix("~") for name in tables.words("settings", "setting")}
    return frozenset(known)


@cache
def verbs() -> Mapping[str, Reading]:
    """Return every known verb form."""
    irregular = tables.table("verbs", "irregular")
    lemmas = tables.words("verbs", "action") | tables.words("verbs", "state")
    out: dict[str, Reading] = {}
    for lemma in sorted(lemmas, key=lambda one: (one.count(" "), one)):
        forms = inflection.verb_forms(lemma)
        for form in irregular.get(lemma, ()):
            forms[form] = "ing" if form.endswith("ing") else "ed"
        for form, kind in forms.items():
            out.setdefault(form, (lemma, kind))
    return MappingProxyType(out)


@cache
def adjectives() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return every known adjective with what it says: (kind, canonical word)."""
    out: dict[str, tuple[tuple[str, str], ...]] = {}
    for kind, rows in tables.sections("attributes").items():
        if kind == "shade":
            continue
        for value, spellings in rows.items():
            for spelling in spellings:
                out[spelling] = (*out.get(spelling, ()), (kind, value))
    return MappingProxyType(out)


def singular(word: str) -> tuple[str, bool] | None:
    """Return a known noun's singular and whether ``word`` is a plural; None if unknown."""
    if word in inflection.ALWAYS_MANY and word in nouns():
        return (word, False)
    for guess in inflection.singulars(word):
        if guess in nouns():
            return (guess, True)
    if word in nouns():
        return (word, False)
    head, space, tail = word.rpartition(" ")
    inner = singular(tail) if space else None
    if inner and inner[1] and f"{head} {inner[0]}" in nouns():
        return (f"{head} {inner[0]}", True)
    return None


@cache
def _names() -> Mapping[str, Mapping[tuple[str, ...], _Name]]:
    """Return names of several words by their first word."""
    out: dict[str, dict[tuple[str, ...], _Name]] = {}
    for spelling, name in _spellings():
        key = spelt(spelling)
        out.setdefault(key[0], {}).setdefault(key, name)
    return out


def _spellings() -> list[tuple[str, _Name]]:
    """Return every spelling of several words, the closed classes first."""
    relations = tables.values("grammar", "relation")
    adverbs = tables.words("grammar", "adverbs")
    found = [(one, _Name(Tag.PREP, kind, one)) for one, kind in relations.items() if " " in one]
    found += [(one, _Name(Tag.ADV, one, "")) for one in sorted(adverbs) if " " in one]
    beats = tables.words("grammar", "beats")
    found += [(one, _Name(Tag.OPENER, one, one)) for one in sorted(beats) if " " in one]
    found += [(one, _Name(Tag.ADJ, one, "")) for one in adjectives() if " " in one]
    activities = tables.values("verbs", "activity").items()
    found += [(one, _Name(Tag.VERB, verb, "ing")) for one, verb in activities if _is_doing(one)]
    found += [(form, _Name(Tag.VERB, *how)) for form, how in verbs().items() if " " in form]
    for noun in sorted(one for one in nouns() if " " in one or "'s" in one):
        found.append((noun, _Name(Tag.NOUN, noun, "one")))
        if noun not in inflection.ALWAYS_MANY:
            found.append((inflection.plural(noun), _Name(Tag.NOUN, noun, "many")))
    return found


def _is_doing(activity: str) -> bool:
    """Whether an activity of several words reads as a verb: "roller skating"."""
    return " " in activity and activity.endswith("ing")


def names(words: Sequence[Word]) -> Names:
    """Find known names of several words, longest first, left to right."""
    out: dict[int, tuple[int, Tag, Reading]] = {}
    i = 0
    while i < len(words):
        best = _longest_name(words, i)
        if best:
            out[i] = best
            i = best[0]
        i += 1
    return out


def _longest_name(words: Sequence[Word], i: int) -> tuple[int, Tag, Reading] | None:
    best: tuple[int, Tag, Reading] | None = None
    for key, name in _names().get(words[i].text, {}).items():
        last = i + len(key) - 1
        fits = tuple(word.text for word in words[i : last + 1]) == key
        if fits and (best is None or last > best[0]):
            best = (last, name.tag, (name.lemma, name.form))
    return best


_FIXED: Final = (
    (Tag.NEG, "negators"),
    (Tag.AUX, "auxiliaries"),
    (Tag.CONJ, "conjunctions"),
    (Tag.OPENER, "clause openers"),
    (Tag.OPENER, "beats"),
    (Tag.REL, "relatives"),
    (Tag.DET, "determiners"),
    (Tag.PRON, "pronouns"),
    (Tag.NUM, "numbers"),
    (Tag.PREP, "relation"),
    (Tag.ADV, "adverbs"),
)


@lru_cache(maxsize=8192)
def candidates(word: str) -> Mapping[Tag, Reading]:
    """Return what a single word may be; unknown words are guessed by their ending."""
    out: dict[Tag, Reading] = {}
    if word == "to":
        return {Tag.TO: ("to", "to")}
    for tag, section in _FIXED:
        if word in tables.words("grammar", section):
            out[tag] = (tables.values("grammar", section).get(word, word), word)
    if word.isdigit():
        out[Tag.NUM] = (word, word)
    out |= _open_class(word)
    if not out or set(out) == {Tag.ADV}:
        if word in tables.words("grammar", "filler"):
            out[Tag.FILLER] = (word, "")
        if word in tables.words("grammar", "quality words"):
            out[Tag.FILLER] = (word, "")
    return out or _guess(word)


def _open_class(word: str) -> dict[Tag, Reading]:
    out: dict[Tag, Reading] = {}
    noun = singular(word)
    if noun:
        out[Tag.NOUN] = (noun[0], "many" if noun[1] else "one")
    if word in verbs():
        out[Tag.VERB] = verbs()[word]
    if word in adjectives() or word in tables.values("attributes", "shade"):
        out[Tag.ADJ] = (word, "")
    return out


def _guess(word: str) -> dict[Tag, Reading]:
    """Guess an unknown word by its ending; anything else is taken for a noun."""
    if word.endswith("ly"):
        return {Tag.ADV: (word, "")}
    if word[0].isdigit():
        return {Tag.ADJ: (word, "")}
    verb = inflection.guess_verb(word)
    if verb:
        return {Tag.VERB: verb}
    if inflection.looks_adjective(word):
        return {Tag.ADJ: (word, "")}
    many = inflection.singulars(word)
    out: dict[Tag, Reading] = (
        {Tag.NOUN: (many[-1] if word.endswith("ches") else many[0], "many")}
        if many
        else {Tag.NOUN: (word, "one")}
    )
    return out


def guided(word: str, said: str) -> Mapping[Tag, Reading]:
    """Return what an unknown word is by the parser's tag, with lemma and form by its ending."""
    if said in {"NN", "NNS", "NNP", "NNPS"}:
        many = inflection.singulars(word) if said.endswith("S") else ()
        return {Tag.NOUN: (many[0], "many") if many else (word, "one")}
    if said.startswith("JJ"):
        return {Tag.ADJ: (word, "")}
    if said.startswith("RB"):
        return {Tag.ADV: (word, "")}
    verb = _spoken_verb(word, said)
    return {Tag.VERB: verb} if verb else _guess(word)


def _spoken_verb(word: str, said: str) -> Reading | None:
    """Return lemma and form of an unknown verb, if its form fits the tag."""
    if said == "VBZ" and word.endswith("s"):
        return (inflection.singulars(word) or (word,))[0], "s"
    if said in {"VB", "VBP"}:
        return word, "base"
    fits = {"VBG": "ing", "VBD": "ed", "VBN": "ed"}.get(said)
    guess = inflection.guess_verb(word)
    if guess and guess[1] == fits:
        return guess
    return (word, "ed") if fits == "ed" else None


@cache
def pasts() -> Mapping[str, str]:
    """Return irregular past forms with their lemma, also those that are other verbs ("saw")."""
    rows = tables.table("verbs", "irregular").items()
    return {form: lemma for lemma, forms in rows for form in forms if not form.endswith("ing")}


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Whether any table holds the word."""
    if word.isdigit() or word == "to":
        return True
    fixed = any(word in tables.words("grammar", section) for _, section in _FIXED)
    filler = word in tables.words("grammar", "filler")
    quality = word in tables.words("grammar", "quality words")
    return fixed or filler or quality or bool(_open_class(word)) or _known_manner(word)


def _known_manner(word: str) -> bool:
    """Whether an adverb comes from a known adjective ("gracefully", "happily")."""
    stem = word.removesuffix("ly")
    stems = {stem, stem + "e", stem + "le", stem.removesuffix("i") + "y"}
    speed = tables.words("phrases", "speed")
    return word in speed or (stem != word and not stems.isdisjoint(_manners()))


@cache
def _manners() -> frozenset[str]:
    return frozenset(adjectives()) | tables.words("grammar", "quality words")
