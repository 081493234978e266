"""Idioms that a sentence is read without, or in plainer words, because their nouns are not there.

"A dragon the size of a teacup" shows no teacup, "a fox who works as a postman" wears the cap.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from reelkite.planning import catalogue

_Said: TypeAlias = str | Callable[[re.Match[str]], str]

_BODY: Final = re.compile(
    r"\b(?:creature|animal|beast|monster|being|hybrid|chimera)\s+"
    r"(?:with|that\s+has|who\s+has|which\s+has|having)\s+the\s+body\s+of\s+an?\s+"
    r"(\w+)\b(?:\s*,)?(?:\s+(?:and|with)\b)*",
    re.IGNORECASE,
)
_PART: Final = (
    r"(?:the\s+|an?\s+)?(?:wings?|tail|heads?|legs|arms|horns?|antlers|trunk|fins?|claws|beak|"
    r"mane|tusks|tentacles|ears|scales|feathers|eyes)\s+of\s+an?\s+\w+"
)
_PARTS: Final = re.compile(
    rf"(\bwith\s+{_PART})(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)(?={_PART}\b)", re.IGNORECASE
)
_BODY_LAST: Final = re.compile(
    r"\b(?:creature|animal|beast|monster|being|hybrid|chimera)"
    rf"(\s+(?:with|that\s+has|having)\s+{_PART})\s+and\s+the\s+body\s+of\s+an?\s+(\w+)\b",
    re.IGNORECASE,
)
_AS_BIG: Final = re.compile(
    r",?\s*\b(?:(?:that|which|who)\s+(?:is|are)\s+)?(?:about\s+|roughly\s+|only\s+)?"
    r"(?:the\s+size\s+of|as\s+(?:big|large|tall|small|tiny|high)\s+as|no\s+(?:bigger|larger)\s+than)"
    r"\s+(?:an?|the|your)\s+([a-z]+)\b",
    re.IGNORECASE,
)
_GIANTS: Final = frozenset(
    {"building", "vehicle", "boat", "aircraft", "train", "landmark", "place"}
)
_SEAT: Final = r"(?:[a-z]+\s)?(?:bench|sofa|couch|seat|swing|log|blanket|armchair|branch|hammock)"
_SIT: Final = {"share": "sit", "shares": "sits", "sharing": "sitting", "shared": "sat"}
_FALL: Final = {"rains": "falls", "raining": "falling", "rained": "fell"}
_EYE: Final = re.compile(r"\beyes?\b", re.IGNORECASE)


def plain(text: str) -> str:
    """Return the text in plainer words."""
    text = _BODY_LAST.sub(r"\2\1", _BODY.sub(r"\1 with ", text))
    while (listed := _PARTS.sub(r"\1 and with ", text)) != text:
        text = listed
    for pattern, said in _IDIOMS:
        text = pattern.sub(said, text)
    return re.sub(r"\biris(?:es)?\b", "eye", text) if _EYE.search(text) else text


def _size(match: re.Match[str]) -> str:
    """Return how big that is: as a house is giant, as a thimble is tiny."""
    entry = catalogue.entries().get(match[1].lower())
    if entry is None or entry.kind in catalogue.ANIMATE:
        return ""
    return " that is giant" if entry.kind in _GIANTS else " that is tiny"


def _seated(match: re.Match[str]) -> str:
    return f"{_SIT[match[1].lower()]} on {match[2]}"


def _fallen(match: re.Match[str]) -> str:
    return f"{match[1]} {_FALL[match[2].lower()]} {match[3]}"


_IDIOMS: Final[tuple[tuple[re.Pattern[str], _Said], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (_AS_BIG.pattern, _size),
        (
            (r"\b(?:works?|working|worked|serves|serving|employed|moonlights|moonlighting)"
            r"\s+as\s+(?=an?\s)"),
            "dressed as ",
        ),
        (rf"\b(shar(?:es?|ing|ed))\s+((?:an?|the|one)\s+{_SEAT})\b", _seated),
        (r"\b(?!(?:it|he|she|they|that|which)\b)(\w+)\s+(rains|raining|rained)\s+(down|from|over)\b",
         _fallen),
        (r"\b(?:nobody|no\s+one)(?:'s|\s+is)?\s+(?:at\s+)?home\b", "no people"),
        (r"\b(?:wood|coal|charcoal|stone|oven)-(?:fired|burning|baked)\s+", ""),
        (r"\b(throw|toss|drop|put)(s|es|ing|ping|ting)?\s+in\s+(?=(?:an?|some|two|three)\s)",
         r"\1\2 "),
        ((r"(?<!in )(?<!inside )\b(an?|the)\s+(empty|crowded|packed|deserted)\s+"
         r"(subway\s+car|train\s+(?:car|carriage|compartment))\b"), r"inside \1 \2 \3"),
        (r"\bslow[\s-]dances\b", "waltzes"),
        (r"\bslow[\s-]danc(?:e\b|(?=ing|ed))", "waltz"),
        (r"\btak(es?|ing)\s+an?\s+(?:free\s+kick|penalty(?:\s+kick)?|corner(?:\s+kick)?)\b",
         "kicks the ball"),
        (r"\b(?:after|following)\s+(?:the\s+|a\s+)?(?:rain|storm|snowfall|rainfall)\b", ""),
    )
)  # fmt: skip
