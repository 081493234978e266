"""The words by which somebody is said to come."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from reelkite.planning import tables
from reelkite.planning.grammar.tagging.inflection import verb_forms


def forms(bases: Iterable[str]) -> Mapping[str, str]:
    """Return the base of each form of some verbs."""
    found: dict[str, str] = {}
    for base in sorted(bases):
        found |= dict.fromkeys((base, *verb_forms(base)), base)
    return found


def _words(section: str) -> frozenset[str]:
    return tables.words("arrivals", section)


@cache
def appearing() -> Mapping[str, str]:
    """Return forms and bases of what one does who was not there, and is."""
    return forms(_words("appearing"))


@cache
def arriving() -> Mapping[str, str]:
    """Return the same of what one does who comes from elsewhere."""
    return forms(_words("arriving"))


@cache
def moving() -> Mapping[str, str]:
    """Return the same of what takes one somewhere; whether into the picture particles say."""
    return forms(_words("moving") | travelling())


def travelling() -> frozenset[str]:
    """Return what by itself takes one through a picture, where nobody else is in it."""
    return _words("travelling")


def putting() -> frozenset[str]:
    """Return what is asked of whoever makes the clip."""
    return _words("putting")


def never() -> frozenset[str]:
    """Return nouns of what comes and goes without being somebody that is brought in."""
    return _words("never")


_FRAME: Final = (
    r"(?:the |our |this )?(?:\w+ )?(?:frame|picture|scene|shot|view|sight|image|screen|foreground|"
    r"photo|photograph|painting|drawing)"
)
INTO: Final = re.compile(
    rf"\b(?:in|into|onto|inside|enters?|entering) {_FRAME}\b|\binto (?:view|sight|frame|shot)\b"
    r"|\b(?:from|out of) (?:nowhere|off[- ]?(?:screen|camera|frame))\b"
    r"|\b(?:in|into\b.{0,40}?|over|up|along|down|across) from (?:the |its |his |her )?"
    r"(?:far |upper |lower |top |bottom )?"
    r"(?:left|right|side|sides|above|behind|below|distance|back|top|bottom|edge|one side|outside)"
)
"""Into the picture, in so many words."""

IN: Final = re.compile(
    r"^(?:\w+ly )?(?:right |back )?(?:past|by|overhead)\b"
    r"|^(?:\w+ly )?(?:right |back )?in(?= (?:from|and|on (?:a|an|the|his|her|its)|with|carrying|to|"
    r"behind|next|beside|holding|through|over|pulling|wearing)\b|$)"
    r"|^up to\b|\b(?:into|onto) (?:the |this |a )?(?:\w+ )?(?:room|kitchen|garden|yard|courtyard|"
    r"backyard|clearing|street|square|hall|hallway|stage|arena|cafe|shop|station|harbou?r|port|"
    r"classroom|office|bar|restaurant|village|town|city|valley|lobby|library|playground|plaza)$"
    r"|^into\b.{0,30}\b(?:room|kitchen|garden|yard|clearing|street|square|hall|stage|harbou?r)\b"
    r"|\bfrom (?:the |its |his |her )?(?:far )?(?:left|right|side|above|below|distance)\b"
    r"|\bfrom behind\b|\bout (?:of|from)\b(?! (?:the )?(?:frame|picture|view|sight|shot|scene))"
)
"""What makes a way lead to here; after the verb."""

PAST: Final = re.compile(
    r"^(?:\w+ly )?(?:right )?(?:past|by|across|through|over|overhead|along|between|around|above)\b"
)
AWAY: Final = re.compile(
    r"^(?:\w+ly )?(?:away|off|out(?! of nowhere| of (?:the|a|its) (?!frame|picture|view|scene|shot)"
    r"| from)|into the distance|towards? the (?:horizon|distance)|back (?:and forth|home))\b"
    r"|\b(?:disappears?|vanish\w*|leaves?|exits?)\b"
    r"|\bout of (?:the )?(?:frame|view|sight|picture|shot)\b"
)
LANDING: Final = re.compile(r"\b(?:land|alight|perch|settle|touch down|descend)\w*\b")
FRONTED: Final = re.compile(
    r"(?:^|, |\b(?:and|then|when|while|suddenly) )(?:in|into|from|out|up|along|down|there|here)\b"
    r"[^,]*$"
)
"""A clause that begins with a way: who goes it comes after the verb."""

FROM: Final = re.compile(
    r"(?:^|, |\b(?:and|then|when|while|suddenly) )from (?:the )?(?:far )?"
    r"(?:left|right|above|behind|distance)\b"
)
"""The same before everything else: "from the left, a dog comes"."""

LATER: Final = re.compile(
    r"\b(?:then|suddenly|after (?:a|that|which|some)|later|finally|eventually|soon|moments? later|"
    r"all of a sudden|out of nowhere|at last|next)\b"
)
SUDDEN: Final = re.compile(
    r"\b(?:now|suddenly|then|soon|all of a sudden|out of nowhere|another|additionally)\b"
)
THERE: Final = re.compile(r"\bthere (?:is|are|appears?|comes?|will be)\b")
COMPANY: Final = re.compile(
    r"\b(?:joined|visited|interrupted|surprised|greeted|approached|passed) by$"
)
DENIED: Final = re.compile(r"\b(?:no|not|never|without|nobody|nothing|neither|nor)\b")

SIDES: Final = (
    ("left", re.compile(r"\bfrom (?:the |its |our )?(?:far |lower |upper |top |bottom )?left\b"
                        r"|\bleft to right\b|\bto the right\b|\bon the (?:far )?left\b")),
    ("right", re.compile(r"\bfrom (?:the |its |our )?(?:far |lower |upper |top |bottom )?right\b"
                         r"|\bright to left\b|\bto the left\b|\bon the (?:far )?right\b")),
    ("above", re.compile(r"\bfrom (?:high |far )?(?:above|overhead|the (?:sky|top|heavens|ceiling|"
                         r"clouds))\b|\bdescend|\bdrops? (?:down|in)\b|\bfalls? from\b")),
    ("behind", re.compile(r"\bfrom behind\b|\bfrom the (?:distance|back|background)\b")),
)  # fmt: skip
"""Where somebody comes from, the surest first."""
