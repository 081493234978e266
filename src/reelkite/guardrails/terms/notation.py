"""The shorthand of the lists: verbs in all forms, alternatives, classes of words, ages."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Final

_ALTERNATIVES: Final = re.compile(r"\(([^()]*)\)")
_VERB: Final = re.compile(r"(?:([^\W\d_]+)|\(([^()]*)\))\+")

AGE: Final = "%"
"""Stands for every age under 18, in figures and in English words."""

_IN_WORDS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen"
)

_AGES: Final = (*map(str, range(18)), *_IN_WORDS.split())

_PAST: Final[dict[str, tuple[str, ...]]] = {
    "beat": ("beat", "beaten"),
    "bind": ("bound",),
    "bite": ("bit", "bitten"),
    "blow": ("blew", "blown"),
    "break": ("broke", "broken"),
    "bring": ("brought",),
    "build": ("built",),
    "burn": ("burned", "burnt"),
    "burst": ("burst",),
    "buy": ("bought",),
    "cut": ("cut",),
    "do": ("did", "done"),
    "drink": ("drank", "drunk"),
    "drive": ("drove", "driven"),
    "eat": ("ate", "eaten"),
    "fall": ("fell", "fallen"),
    "feed": ("fed",),
    "fly": ("flew", "flown"),
    "get": ("got",),
    "grind": ("ground",),
    "hang": ("hanged", "hung"),
    "have": ("had",),
    "hit": ("hit",),
    "hurt": ("hurt",),
    "leap": ("leaped", "leapt"),
    "make": ("made",),
    "put": ("put",),
    "ride": ("rode", "ridden"),
    "rip": ("ripped",),
    "run": ("ran", "run"),
    "saw": ("sawed", "sawn"),
    "sell": ("sold",),
    "set": ("set",),
    "shoot": ("shot",),
    "slay": ("slew", "slain"),
    "slit": ("slit",),
    "split": ("split",),
    "steal": ("stole", "stolen"),
    "stick": ("stuck",),
    "swing": ("swung",),
    "take": ("took", "taken"),
    "tear": ("tore", "torn"),
    "throw": ("threw", "thrown"),
    "thrust": ("thrust",),
    "wring": ("wrung",),
}
"""Verbs of the lists whose past is not made with -ed."""

_STRESSED: Final = frozenset({"commit", "kidnap"})
"""Verbs of two syllables that double their last letter."""

_VOWELS: Final = "aeiou"


def expanded(entry: str, classes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield all phrases that ``entry`` stands for.

    ``kill+`` stands for kill, killing and killed, ``(a/b)`` for a or b, an empty one for nothing,
    ``(kill/hurt)+`` for all forms of both; ``@name`` for each word of a class; ``%`` for each age
    under 18.

    Raises:
        ValueError: A class is not known.
    """
    for name in re.findall(r"@(\w+)", entry):
        if name not in classes:
            raise ValueError(f"The class @{name} of {entry!r} is not known.")
        entry = re.sub(rf"@{name}\b", f"({'/'.join(classes[name])})", entry)
    entry = _VERB.sub(_all_forms, entry)
    entry = entry.replace(AGE, f"({'/'.join(_AGES)})")
    parts = _ALTERNATIVES.split(entry)
    choices = [part.split("/") if place % 2 else [part] for place, part in enumerate(parts)]
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())


def _all_forms(found: "re.Match[str]") -> str:
    verbs = (found[1] or found[2]).split("/")
    return f"({'/'.join(form for verb in verbs for form in verb_forms(verb))})"


@lru_cache(maxsize=2048)
def verb_forms(verb: str) -> tuple[str, ...]:
    """Return an English verb with its participle and past forms.

    The third person is left out: readings take an -s off.
    """
    stem = _stem(verb)
    return tuple(dict.fromkeys((verb, f"{stem}ing", *(_PAST.get(verb) or (_past(verb, stem),)))))


def _past(verb: str, stem: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{stem}ed"


def _stem(verb: str) -> str:
    """Return what -ing and -ed are put to."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}y"
    if verb.endswith("e") and not verb.endswith(("ee", "ye")):
        return verb[:-1]
    before, vowel, last = verb[-3:-2], verb[-2:-1], verb[-1]
    is_short = len(re.findall("[aeiou]+", verb)) == 1 and before not in _VOWELS
    if (is_short or verb in _STRESSED) and vowel in _VOWELS and last not in f"{_VOWELS}wxy":
        return verb + last
    return verb
