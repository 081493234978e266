"""What a prompt says to whoever makes the clip, and not of the clip: requests, thanks, addresses.

"Could you please make me a video of a fox? Thanks!" shows a fox, and neither "you" nor "me".
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

_MAKE: Final = (
    r"(?:make|create|generate|produce|render|film|shoot|draw|animate|show|give|design|"
    r"imagine|visuali[sz]e|depict)"
)
_CLIP: Final = r"(?:video|clip|footage|movie|film|gif|animation|scene|sequence)"
_SOME: Final = r"(?:[\w-]+\s+){0,4}?"
_WISH: Final = r"^i(?:\s+would|'d)?(?:\s+really)?\s+(?:want|like|need|love)\s+"
_CALLS: Final = "make create generate produce render film shoot draw animate show give design"
_LEADS: Final = (
    ("hi hello hey dear", r"^(?:hi|hello|hey|dear)\b(?:\s+\w+)?\s*[,!.]\s*"),
    ("please kindly", rf"^(?:please|kindly)[\s,]+(?={_MAKE}\b)"),
    (
        "can could would will",
        rf"^(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?{_MAKE}\s+(?:(?:me|us)\s+)?",
    ),
    ("i i'd", rf"{_WISH}(?:you\s+)?to\s+(?:see|have|{_MAKE})\s+(?:(?:me|us)\s+)?"),
    ("i i'd", rf"{_WISH}(?=(?:an?|the)\s+{_SOME}{_CLIP}\b)"),
    (f"{_CALLS} imagine visualize visualise depict", rf"^{_MAKE}\s+(?:me|us)\s+"),
    (
        "my our the we they he she",
        (
            rf"^(?:(?:my|our|the)\s+\w+|we|they|s?he)\s+(?:wants?|needs?|would\s+like|asked\s+for)\s+"
            rf"(?=(?:an?|the|some)\s+{_SOME}{_CLIP}\b)"
        ),
    ),
    (
        "imagine picture envision",
        r"^(?:imagine|picture|envision)\s+(?:that\s+)?(?=(?:an?|the|you|we|this)\b)",
    ),
    (
        "the that mood nobody me",
        (
            r"^(?:(?:the|that)\s+\w+\s+(?:she|he|they|your\s+\w+|when|you)\s[^:\n]{5,70}|mood|nobody|"
            r"me)\s*:\s+(?=\w)"
        ),
    ),
    ("when me", r"^(?:me\s+)?when\s[^:\n]{3,90}:\s+"),
    (f"{_CALLS} visualize depict", rf"^{_MAKE}\s+(?=(?:an?|the|some)\s+{_SOME}{_CLIP}\b)"),
)
"""Words with which a text may begin, and what it then begins with."""
_LENGTHS: Final = (
    r"(?:\b\d{1,3}|five|eight|ten|twelve)[\s-]*(?:s|secs?|seconds?)(?:[\s-]+long)?\s+"
    rf"(?={_SOME}{_CLIP}\b)"
)
_THANKS: Final = (
    (
        r"(?:^|(?<=[.,!?])|\s)\s*(?:many\s+)?(?:thanks|thank\s+you|thx)"
        r"(?:\s+(?:so|very)\s+much|\s+a\s+lot|\s+in\s+advance)?[\s.!]*$"
    ),
    r"[\s,]+please[\s.!?]*$",
)
_ABOUT: Final = (
    rf"^((?:an?|the|this)\s+{_SOME}{_CLIP})\s+"
    r"(?:showing|about|featuring|depicting|(?:that|which)\s+(?:shows|depicts))\s+"
)
_ADDRESS: Final = r"(?:\bhttps?://|\bwww\.)\S+"
_WORD: Final = re.compile(r"[a-z']+")
_ENDING: Final = 80
"""Letters from the end in which thanks are looked for."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first needed: few prompts need any."""
    return re.compile(pattern, re.IGNORECASE)


def without(text: str) -> str:
    """Return the text without what is not to be seen, or as it was if nothing else is said."""
    low = text.lower()
    said = _compiled(_ADDRESS).sub(" ", text).strip() if _may_link(low) else text.strip()
    for firsts, lead in _LEADS:
        first = _WORD.search(said.lower())
        if first and first[0] in firsts.split():
            said = _compiled(lead).sub("", said, count=1)
    if "sec" in low or re.search(r"\d\s*s\b", low):
        said = _compiled(_LENGTHS).sub("", said, count=1)
    if any(word in low[-_ENDING:] for word in ("thank", "thx", "please")):
        for thanks in _THANKS:
            said = _compiled(thanks).sub("", said, count=1)
    if not any(map(str.isalnum, said)):
        return text
    return _compiled(_ABOUT).sub(r"\1 of ", said) if _tells_of_clip(said) else said


def _may_link(low: str) -> bool:
    return "http" in low or "www." in low


def _tells_of_clip(said: str) -> bool:
    return said[:4].lower().startswith(("a ", "an ", "the ", "this"))


def addresses(text: str) -> Iterator[str]:
    """Yield the web addresses in the text: nothing is fetched from there."""
    if _may_link(text.lower()):
        yield from (match[0] for match in _compiled(_ADDRESS).finditer(text))
