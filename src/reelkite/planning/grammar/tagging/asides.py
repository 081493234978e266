"""What a prompt says to whoever makes the clip, and not of the clip: requests, thanks, addresses.

"Could you please make me a video of a fox? Thanks!" shows a fox, and neither "you" nor "me".
"""

import re
from collections.abc import Iterator
from typing import Final

_MAKE: Final = (
    r"(?:make|create|generate|produce|render|film|shoot|draw|animate|show|give|design|"
    r"imagine|visuali[sz]e|depict)"
)
_CLIP: Final = r"(?:video|clip|footage|movie|film|gif|animation|scene|sequence)"
_SOME: Final = r"(?:[\w-]+\s+){0,4}?"
_WISH: Final = r"^i(?:\s+would|'d)?(?:\s+really)?\s+(?:want|like|need|love)\s+"
_LEADS: Final = (
    r"^(?:hi|hello|hey|dear)\b(?:\s+\w+)?\s*[,!.]\s*",
    rf"^(?:please|kindly)[\s,]+(?={_MAKE}\b)",
    rf"^(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?{_MAKE}\s+(?:(?:me|us)\s+)?",
    rf"{_WISH}(?:you\s+)?to\s+(?:see|have|{_MAKE})\s+(?:(?:me|us)\s+)?",
    rf"{_WISH}(?=(?:an?|the)\s+{_SOME}{_CLIP}\b)",
    rf"^{_MAKE}\s+(?:me|us)\s+",
    (
        rf"^(?:(?:my|our|the)\s+\w+|we|they|s?he)\s+(?:wants?|needs?|would\s+like|asked\s+for)\s+"
        rf"(?=(?:an?|the|some)\s+{_SOME}{_CLIP}\b)"
    ),
    r"^(?:imagine|picture|envision)\s+(?:that\s+)?(?=(?:an?|the|you|we|this)\b)",
    r"^(?:me\s+)?when\s[^:\n]{3,90}:\s+",
    rf"^{_MAKE}\s+(?=(?:an?|the|some)\s+{_SOME}{_CLIP}\b)",
    rf"(?:\b\d{{1,3}}|five|eight|ten|twelve)[\s-]*(?:s|secs?|seconds?)(?:[\s-]+long)?\s+(?={_SOME}{_CLIP}\b)",
)
_THANKS: Final = (
    (
        r"(?:^|(?<=[.,!?])|\s)\s*(?:many\s+)?(?:thanks|thank\s+you|thx)"
        r"(?:\s+(?:so|very)\s+much|\s+a\s+lot|\s+in\s+advance)?[\s.!]*$"
    ),
    r"[\s,]+please[\s.!?]*$",
)
_ASIDES: Final = tuple(re.compile(lead, re.IGNORECASE) for lead in (*_LEADS, *_THANKS))
_ABOUT: Final = re.compile(
    rf"^((?:an?|the|this)\s+{_SOME}{_CLIP})\s+"
    r"(?:showing|about|featuring|depicting|(?:that|which)\s+(?:shows|depicts))\s+",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"(?:\bhttps?://|\bwww\.)\S+", re.IGNORECASE)


def without(text: str) -> str:
    """Return the text without what is not to be seen, or as it was if nothing else is said."""
    said = _ADDRESS.sub(" ", text).strip()
    for aside in _ASIDES:
        said = aside.sub("", said, count=1)
    return _ABOUT.sub(r"\1 of ", said) if any(map(str.isalnum, said)) else text


def addresses(text: str) -> Iterator[str]:
    """Yield the web addresses in the text: nothing is fetched from there."""
    yield from (match[0] for match in _ADDRESS.finditer(text))
