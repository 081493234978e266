"""Forms of nouns and verbs by rule; what the rules cannot know is in the tables."""

import re
from typing import Final

IRREGULAR_NOUNS: Final = {
    "children": "child",
    "people": "person",
    "passersby": "passerby",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "geese": "goose",
    "feet": "foot",
    "teeth": "tooth",
    "leaves": "leaf",
    "knives": "knife",
    "wolves": "wolf",
    "loaves": "loaf",
    "shelves": "shelf",
    "wives": "wife",
    "calves": "calf",
    "halves": "half",
    "elves": "elf",
    "scarves": "scarf",
    "oxen": "ox",
    "dice": "die",
    "cacti": "cactus",
    "fungi": "fungus",
    "octopi": "octopus",
    "fishermen": "fisherman",
    "firemen": "fireman",
    "policemen": "policeman",
    "snowmen": "snowman",
    "gentlemen": "gentleman",
    "businessmen": "businessman",
    "craftsmen": "craftsman",
    "grandchildren": "grandchild",
}
ALWAYS_MANY: Final = frozenset(
    {
        "skis",
        "scissors",
        "glasses",
        "sunglasses",
        "headphones",
        "goggles",
        "binoculars",
        "fries",
        "jeans",
        "trousers",
        "stairs",
        "noodles",
        "fireworks",
        "cards",
        "drums",
        "ruins",
        "tracks",
        "swords",
        "scales",
        "spectacles",
        "pants",
        "books",
        "bricks",
        "curtains",
    }
)
"""Plural in form, one thing in the picture."""

_VOWELS: Final = "aeiou"
_DOUBLED: Final = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$")
"""One short syllable: its last consonant doubles (run, running)."""


def plural(noun: str) -> str:
    """Return the regular plural of a noun (``box`` to ``boxes``)."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("fe"):
        return noun[:-2] + "ves"
    return noun + "s"


def singulars(word: str) -> tuple[str, ...]:
    """Return what a plural may be the plural of, likeliest first; empty if it is none."""
    if word in IRREGULAR_NOUNS:
        return (IRREGULAR_NOUNS[word],)
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) <= len("gas"):
        return ()
    guesses = [word[:-1]]
    if word.endswith("es"):
        guesses.append(word[:-2])
    if word.endswith("ies"):
        guesses.insert(0, word[:-3] + "y")
    if word.endswith("ves"):
        guesses += [word[:-3] + "f", word[:-3] + "fe"]
    return tuple(guesses)


def verb_forms(lemma: str) -> dict[str, str]:
    """Return the regular forms of a verb: form to kind (``base``, ``s``, ``ing``, ``ed``)."""
    head, _, tail = lemma.partition(" ")
    end = f" {tail}" if tail else ""
    stem = head
    if head.endswith("e") and not head.endswith(("ee", "ye", "oe")):
        stem = head[:-1]
    elif _DOUBLED.match(head):
        stem = head + head[-1]
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        past, third = head[:-1] + "ied", head[:-1] + "ies"
    else:
        past = stem + "ed" if not head.endswith(("ee", "ye", "oe")) else head + "d"
        third = plural(head) if not head.endswith("o") else head + "es"
    return {
        lemma: "base",
        third + end: "s",
        stem + "ing" + end: "ing",
        past + end: "ed",
    }


def guess_verb(word: str) -> tuple[str, str] | None:
    """Return a lemma and kind for an unknown word that looks like a verb form, or None."""
    for ending, kind in (("ing", "ing"), ("ed", "ed")):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 2 and re.search("[aeiouy]", stem):  # noqa: PLR2004 - shorter stems are nouns (king, bed)
            return (_undouble(stem), kind)
    return None


def _undouble(stem: str) -> str:
    """Give back the verb of a stem: ``juggl`` to ``juggle``, ``runn`` to ``run``."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":  # noqa: PLR2004 - two equal letters need three
        return stem[:-1]
    if re.search(r"([bcdfgkpstz]l|[aeiou][cgsvz]|[aeiou]r|[aeiou]t)$", stem) and len(stem) > 3:  # noqa: PLR2004 - as above
        return stem + "e"
    return stem


ADJECTIVE_ENDINGS: Final = (
    "ous",
    "ful",
    "less",
    "ish",
    "able",
    "ible",
    "esque",
    "like",
    "ic",
    "ive",
    "al",
    "ian",
    "ern",
)
ABSTRACT_ENDINGS: Final = (
    "ness",
    "ity",
    "tion",
    "sion",
    "ment",
    "ism",
    "ance",
    "ence",
    "ship",
    "hood",
    "dom",
    "ology",
    "ude",
)


def looks_adjective(word: str) -> bool:
    """Whether an unknown word ends like an adjective."""
    return len(word) > len("able") and word.endswith(ADJECTIVE_ENDINGS)


def looks_abstract(word: str) -> bool:
    """Whether an unknown noun ends like something that cannot be seen."""
    return len(word) > len("ology") and word.endswith(ABSTRACT_ENDINGS)
