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
_GENERAL: Final = (
    r"(?:(?:\w+\s+)?(?:animals|creatures|things|items|objects|fruits|foods|vegetables|toys|"
    r"instruments|insects|birds|flowers))"
)
"""What is then told by examples: animals like dogs and cats."""
_COLOURS: Final = r"white|black|red|blue|green|yellow|pink|golden|silver|brown|grey|gray"
_COVER: Final = (
    r"(?:blankets?|carpets?|veils?|curtains?|sheets?|shrouds?|cloaks?|mantles?|coats?|layers?|"
    r"dusting|canopy|shroud|swirls?|wisps?|ribbons?)"
)
_STUFF: Final = (
    r"(?:snow|fog|mist|rain|smoke|leaves|petals|moss|stars|clouds|light|darkness|dust|silence|"
    r"sand|ice|steam|sunlight|moonlight)"
)
"""What covers, veils and carpets are only said to be made of."""
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
    end = "," if match.string.startswith(" and", match.end()) else ""
    return f" that is {'giant' if entry.kind in _GIANTS else 'tiny'}{end}"


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
        (rf"\b{_GENERAL}(?:,?\s+such\s+as|\s+like|,?\s+including)\s+(?!this|that)", ""),
        (rf",?\s*\b(?:as\s+)?({_COLOURS})\s+as\s+(?:an?\s+|the\s+)?[a-z]+\b", r" \1"),
        (rf"\b(?:an?|the)\s+(?:\w+\s+)?{_COVER}\s+of\s+(?=(?:\w+\s+)?{_STUFF}\b)", "the "),
        (r"\b(?:an?|the)\s+(?:sea|ocean)\s+of\s+(?=(?:\w+\s+)?(?:clouds|fog|mist)\b)",
         "above the clouds, "),
        ((r"\b(?:an?|the)\s+(?:\w+\s+)?(?:sea|ocean)\s+of\s+"
         r"(?=(?:\w+\s+)?(?:grass|flowers|wheat|lavender|tulips|sunflowers|poppies)\b)"),
         "a field of "),
        (r"\btowers?\s+of\s+(?=(?:\w+\s+)?(?:blocks|books|boxes|bricks|cards|plates|coins)\b)",
         "stack of "),
        (r"\b(?:has|have|had)\s+(?:lost|forgotten)\b", "loses"),
        (r"\b(?:plays?|playing|drums?|drumming)\s+(?:(?:the|on|an?)\s+)?air\s+drums?\b",
         "is air drumming"),
        (r"\b(?:plays?|playing)\s+(?:(?:the|on|an?)\s+)?air\s+guitar\b",
         "is air guitar playing"),
        ((r"\b((?:up|shot|view|detail|macro|photo|footage|video|image|picture)\s+of\s+)"
         r"(?:(?:an?|two|the)\s+)?"
         r"(?:(?!\w+s'|\w+'s)[\w-]+\s+){0,2}hands?\s+(?:gently\s+|slowly\s+|carefully\s+)?"
         r"(?=\w+ing\b)"), r"\1a person "),
        (r"\b(\w+)'s\s+(?:\w+\s+)?hands\s+(?=\w+ing\b)", r"\1 "),
        ((r"\b(?:makes?|making|shap(?:es?|ing)|throw(?:s|ing)?|mould(?:s|ing)?|mold(?:s|ing)?|"
          r"form(?:s|ing)?)\s+(?:an?\s+|some\s+|the\s+)?(?:\w+\s+)?"
          r"(?:pottery|clay(?:\s+(?:pot|bowl|vase|jug|cup)s?)?|pot\s+of\s+clay)"
          r"(?:\s+on\s+(?:an?|the|his|her|their)\s+(?:\w+\s+)?(?:potter's\s+)?wheel)?\b"),
         "is pottery making"),
        ((r"(?<!shot )(?<!filmed )(?<!captured )\b(with|holding|holds|carrying|carries)\s+"
         r"(an?|his|her|their)\s+((?:old|vintage|big|small|red|black|digital|film|large)\s+)?"
         r"camera\b"), r"\1 \2 \3photo camera"),
        (r"\bstorm\s+trooper", "stormtrooper"),
        (r"\bslow[\s-]dances\b", "waltzes"),
        (r"\bslow[\s-]danc(?:e\b|(?=ing|ed))", "waltz"),
        (r"\btak(es?|ing)\s+an?\s+(?:free\s+kick|penalty(?:\s+kick)?|corner(?:\s+kick)?)\b",
         "kicks the ball"),
        (r"\b(?:after|following)\s+(?:the\s+|a\s+)?(?:rain|storm|snowfall|rainfall)\b", ""),
    )
)  # fmt: skip
