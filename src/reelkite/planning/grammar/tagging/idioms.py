"""Idioms that a sentence is read without, or in plainer words, because their nouns are not there.

"A dragon the size of a teacup" shows no teacup, "a fox who works as a postman" wears the cap.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

from reelkite.planning import catalogue

_Said: TypeAlias = str | Callable[[re.Match[str]], str]

_BODY: Final = (
    r"\b(?:creature|animal|beast|monster|being|hybrid|chimera)\s+"
    r"(?:with|that\s+has|who\s+has|which\s+has|having)\s+the\s+body\s+of\s+an?\s+"
    r"(\w+)\b(?:\s*,)?(?:\s+(?:and|with)\b)*"
)
_PART: Final = (
    r"(?:the\s+|an?\s+)?(?:wings?|tail|heads?|legs|arms|horns?|antlers|trunk|fins?|claws|beak|"
    r"mane|tusks|tentacles|ears|scales|feathers|eyes)\s+of\s+an?\s+\w+"
)
_PARTS: Final = rf"(\bwith\s+{_PART})(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+)(?={_PART}\b)"
_BODY_LAST: Final = (
    r"\b(?:creature|animal|beast|monster|being|hybrid|chimera)"
    rf"(\s+(?:with|that\s+has|having)\s+{_PART})\s+and\s+the\s+body\s+of\s+an?\s+(\w+)\b"
)
_AS_BIG: Final = (
    r",?\s*\b(?:(?:that|which|who)\s+(?:is|are)\s+)?(?:about\s+|roughly\s+|only\s+)?"
    r"(?:the\s+size\s+of|as\s+(?:big|large|tall|small|tiny|high)\s+as|no\s+(?:bigger|larger)\s+than)"
    r"\s+(?:an?|the|your)\s+([a-z]+)\b"
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
_COMPARED: Final = (
    r"(?:snow|milk|coal|night|ink|blood|fire|grass|gold|ash|paper|chalk|bone|ebony|ghosts?|rose|"
    r"sky|sea|cherry|cherries|pitch|ivory|sugar|lemon|tomato|beet|emerald|ruby|honey|midnight)"
)
"""What colours are compared with; "red as a bird passes" compares nothing."""
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


def plain(text: str) -> str:
    """Return the text in plainer words."""
    low = text.lower()
    if "body of" in low:
        text = _compiled(_BODY_LAST).sub(r"\2\1", _compiled(_BODY).sub(r"\1 with ", text))
    if " of a" in low:
        while (listed := _compiled(_PARTS).sub(r"\1 and with ", text)) != text:
            text = listed
    for signs, pattern, said in _IDIOMS:
        if any(sign in low for sign in signs.split("|")):
            text = _compiled(pattern).sub(said, text)
    eye = "iris" in low and "eye" in low
    return _compiled(r"\biris(?:es)?\b").sub("eye", text) if eye else text


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when a prompt first holds its letters: most never do."""
    return re.compile(pattern, re.IGNORECASE)


def _size(match: re.Match[str]) -> str:
    """Return how big that is: as a house is giant, as a thimble is tiny."""
    entry = catalogue.entries().get(match[1].lower())
    if entry is None or entry.kind in catalogue.ANIMATE:
        return ""
    end = "," if match.string.startswith(" and", match.end()) else ""
    return f" that is {'giant' if entry.kind in _GIANTS else 'tiny'}{end}"


def _seated(match: re.Match[str]) -> str:
    return f"{_SIT[match[1].lower()]} on {match[2]}"


_HOURS: Final = ((4, "night"), (6, "dawn"), (11, "morning"), (16, "afternoon"), (19, "dusk"))
"""Until which hour it is called so; later it is night again."""


def _hour(match: re.Match[str]) -> str:
    """Return the time of day: "at 4 a.m." is at night."""
    hour = int(match[1]) % 12 + (12 if match[2].lower() == "p" else 0)
    return next((name for last, name in _HOURS if hour <= last), "night")


def _aboard(match: re.Match[str]) -> str:
    """Return nothing for the bow of a ship, and leave an archer's and a violinist's."""
    afloat = re.search(r"\b(?:ship|boat|captain|sail\w*|vessel)\b", match.string, re.IGNORECASE)
    return "" if afloat else match[0]


def _palette(match: re.Match[str]) -> str:
    """Return nothing for the colours of the picture, but leave a painter what he holds."""
    painted = re.search(r"paint|artist|brush", match.string, re.IGNORECASE)
    return match[0] if painted else ""


def _fallen(match: re.Match[str]) -> str:
    return f"{match[1]} {_FALL[match[2].lower()]} {match[3]}"


_FACING: Final = (
    r"\b(kneel\w*|knelt|bow\w*|curts\w+|stand\w*|danc\w+|sing\w*|perform\w*|trembl\w+|"
    r"cower\w*|pray\w*|sits?|sitting)(\s+(?:down|silently|proudly|humbly|low|deeply))?\s+before"
    r"\s+(?=(?:an?|the|his|her|their)\s+(?!(?:sun|moon|rain|storm|show|race|game|match|day)\b)"
    r"(?:[\w-]+|[\w-]+\s+[\w-]*[^\Ws])\s*(?:$|[.,;]|\b(?:in|on|at|inside|with|by|under|who|and)\b))"
)
"""Where somebody is before another: not earlier, but face to face."""
_ING: Final = {"laugh": "laughing", "chat": "chatting", "talk": "talking", "smile": "smiling"}


def _going_on(match: re.Match[str]) -> str:
    """Return what several do besides as what it is, and no noun: "sit in a cafe and laugh"."""
    return f"and are {_ING[match[1].lower()]}"


_HERD: Final = (
    r"\b(?:an?|the|its|his|her|their)\s+(?:herd|flock|pack|pod|school|pride|swarm|colony|group)\s+"
    r"of\s+(?:(?:its|his|her|their)\s+(?:own\s+)?(?:kind|species)|(?:other\s+)?(\w+?)e?s)\b"
)
_LIVING: Final = frozenset({"animal", "bird", "fish"})


def _herd(match: re.Match[str]) -> str:
    """Return others like the one that was named before: "a ram and a herd of its kind"."""
    before = re.findall(r"\w+", match.string[: match.start()].lower())
    found = ((word, catalogue.entries().get(word)) for word in before)
    one = next((word for word, entry in found if entry and entry.kind in _LIVING), None)
    if one is None or (match[1] or one) != one:
        return match[0]
    return f"five other {one}" + ("" if one in _SAME else "es" if one[-1] in "shx" else "s")


_SAME: Final = frozenset({"fish", "sheep", "deer"})
"""One and many are called the same."""
_GRILLED: Final = (
    r"\b(?:barbe[cq]uing|bbqing)\b(\s+(?:the|some|a|an|his|her|their)\s+\w+|"
    r"\s+(?!(?:in|on|at|by|with|for|and|near|beside|together|outside|outdoors)\b)\w+)?"
)
_IDIOMS: Final[tuple[tuple[str, str, _Said], ...]] = (
    (" of ", _HERD, _herd),
    ("barbe|bbq", _GRILLED, r"grilling\1 at a barbecue"),
    (
        "column|pillar",
        r"(?:['’]s|(?<=temple)\s+with|(?<=palace)\s+with)\s+(?:[\w-]+\s+){0,3}?(?:columns|pillars)\b",
        "",
    ),
    ("robot danc", r"\b(is|are|starts?|doing)\s+(?:the\s+)?robot\s+danc\w+\b", r"\1 dancing"),
    ("before", _FACING, r"\1\2 in front of "),
    ("flamb", r"\bflamb(?:es?|és?|e?ing|éing|eed|éed)\b", "fries"),
    (
        "and laugh|and chat|and talk|and smile",
        r"\band\s+(laugh|chat|talk|smile)\b(?=\s*(?:$|[.,;]|together\b|happily\b|loudly\b))",
        _going_on,
    ),
    (
        "size of|as big|as large|as tall|as small|as tiny|as high|bigger than|larger than",
        _AS_BIG,
        _size,
    ),
    (
        " as ",
        (
            r"\b(?:works?|working|worked|serves|serving|employed|moonlights|moonlighting)"
            r"\s+as\s+(?=an?\s)"
        ),
        "dressed as ",
    ),
    (
        "return|print|prompt",
        r"^.*?(?:return|print|prompt)\s*[=(]?\s*\"([^\"]{12,})\".*?(?://\s*(.*))?$",
        r"\1. \2",
    ),
    (
        "-bellied|-necked|-nosed|-snouted|-toothed|-faced",
        r"\b(?!(?:\w*ed|one|two|three|white|black|long|big)-)\w+-(?:bellied|necked|nosed|toothed|faced)\s",
        "",
    ),
    (".m|am|pm", r"\b(\d{1,2})(?:[:.]\d\d)?\s*([ap])\.?\s?m\b\.?", _hour),
    (
        "no one|nobody",
        r"\b(?:there\s+(?:is|was)\s+)?(?:no\s+one|nobody)(?:\s+else)?\s+(?=(?:in|on|at)\b)",
        "no people, ",
    ),
    ("palette", r"\b(?:[\w-]+\s+){0,3}palette\b(?!\s+knife)", _palette),
    ("beat", r"\bbeat(?:en)?[\s-]up\b(?=\s+\w)", "old"),
    (
        "outside",
        r"\boutside\s+(?:the|a|an|his|her|their|its|my)\s+(\w+)\s+windows?\b",
        r"in the \1",
    ),
    ("in sight", r"\bno\s+((?:\w+\s+)?\w+)\s+in\s+sight\b", r"no \1"),
    (
        "rivers of|river of",
        r"\brivers?\s+of\s+(?=(?:light|lights|headlights|traffic|cars|people|gold)\b)",
        "",
    ),
    ("lit ", rf"\blit\s+(?:in\s+)?(?:orange|gold|{_COLOURS})\b(?!\s+\w+s\b)", ""),
    ("bow", r"\b(?:over|at|on|from)\s+the\s+bow\b(?!\s+of)(?=.*)", _aboard),
    ("shar", rf"\b(shar(?:es?|ing|ed))\s+((?:an?|the|one)\s+{_SEAT})\b", _seated),
    (
        "rain",
        r"\b(?!(?:it|he|she|they|that|which)\b)(\w+)\s+(rains|raining|rained)\s+(down|from|over)\b",
        _fallen,
    ),
    ("home", r"\b(?:nobody|no\s+one)(?:'s|\s+is)?\s+(?:at\s+)?home\b", "no people"),
    ("-", r"\b(?:wood|coal|charcoal|stone|oven)-(?:fired|burning|baked)\s+", ""),
    (
        "in ",
        r"\b(throw|toss|drop|put)(s|es|ing|ping|ting)?\s+in\s+(?=(?:an?|some|two|three)\s)",
        r"\1\2 ",
    ),
    (
        "car",
        (
            r"(?<!in )(?<!inside )\b(an?|the)\s+(empty|crowded|packed|deserted)\s+"
            r"(subway\s+car|train\s+(?:car|carriage|compartment))\b"
        ),
        r"inside \1 \2 \3",
    ),
    (
        "such as|like|including",
        rf"\b{_GENERAL}(?:,?\s+such\s+as|\s+like|,?\s+including)\s+(?!this|that)",
        "",
    ),
    (" as ", rf",?\s*\b(?:as\s+)?({_COLOURS})\s+as\s+(?:an?\s+|the\s+)?{_COMPARED}\b", r" \1"),
    (" of ", rf"\b(?:an?|the)\s+(?:\w+\s+)?{_COVER}\s+of\s+(?=(?:\w+\s+)?{_STUFF}\b)", "the "),
    (
        "sea of|ocean of",
        r"\b(?:an?|the)\s+(?:sea|ocean)\s+of\s+(?=(?:\w+\s+)?(?:clouds|fog|mist)\b)",
        "above the clouds, ",
    ),
    (
        "sea of|ocean of",
        (
            r"\b(?:an?|the)\s+(?:\w+\s+)?(?:sea|ocean)\s+of\s+"
            r"(?=(?:\w+\s+)?(?:grass|flowers|wheat|lavender|tulips|sunflowers|poppies)\b)"
        ),
        "a field of ",
    ),
    (
        "tower",
        r"\btowers?\s+of\s+(?=(?:\w+\s+)?(?:blocks|books|boxes|bricks|cards|plates|coins)\b)",
        "stack of ",
    ),
    ("lost|forgotten", r"\b(?:has|have|had)\s+(?:lost|forgotten)\b", "loses"),
    (
        "air drum",
        r"\b(?:plays?|playing|drums?|drumming)\s+(?:(?:the|on|an?)\s+)?air\s+drums?\b",
        "is air drumming",
    ),
    (
        "air guitar",
        r"\b(?:plays?|playing)\s+(?:(?:the|on|an?)\s+)?air\s+guitar\b",
        "is air guitar playing",
    ),
    (
        "hand",
        (
            r"\b((?:up|shot|view|detail|macro|photo|footage|video|image|picture)\s+of\s+)"
            r"(?:(?:an?|two|the)\s+)?"
            r"(?:(?!\w+s'|\w+'s)[\w-]+\s+){0,2}hands?\s+(?:gently\s+|slowly\s+|carefully\s+)?"
            r"(?=\w+ing\b)"
        ),
        r"\1a person ",
    ),
    ("hands", r"\b(\w+)'s\s+(?:\w+\s+)?hands\s+(?=\w+ing\b)", r"\1 "),
    (
        "clay|pottery",
        (
            r"\b(?:makes?|making|shap(?:es?|ing)|throw(?:s|ing)?|mould(?:s|ing)?|mold(?:s|ing)?|"
            r"form(?:s|ing)?)\s+(?:an?\s+|some\s+|the\s+)?(?:\w+\s+)?"
            r"(?:pottery|clay(?:\s+(?:pot|bowl|vase|jug|cup)s?)?|pot\s+of\s+clay)"
            r"(?:\s+on\s+(?:an?|the|his|her|their)\s+(?:\w+\s+)?(?:potter's\s+)?wheel)?\b"
        ),
        "is pottery making",
    ),
    (
        "camera",
        (
            r"(?<!shot )(?<!filmed )(?<!captured )\b(with|holding|holds|carrying|carries)\s+"
            r"(an?|his|her|their)\s+((?:old|vintage|big|small|red|black|digital|film|large)\s+)?"
            r"camera\b"
        ),
        r"\1 \2 \3photo camera",
    ),
    ("storm", r"\bstorm\s+trooper", "stormtrooper"),
    ("slow", r"\bslow[\s-]dances\b", "waltzes"),
    ("slow", r"\bslow[\s-]danc(?:e\b|(?=ing|ed))", "waltz"),
    (
        "tak",
        r"\btak(es?|ing)\s+an?\s+(?:free\s+kick|penalty(?:\s+kick)?|corner(?:\s+kick)?)\b",
        "kicks the ball",
    ),
    (
        "after|following",
        r"\b(?:after|following)\s+(?:the\s+|a\s+)?(?:rain|storm|snowfall|rainfall)\b",
        "",
    ),
)
"""Letters of which an idiom holds some, what it is, and what is said for it."""
