"""A plain prompt cut into shots, with the times that it gives them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

MOST_SHOTS: Final = 8
"""More shots than this are not cut apart, whatever the length."""

_SECOND: Final = r"\d{1,2}(?::\d{2})?(?:\.\d+)?"
_UNIT: Final = r"(?:\s*(?:seconds|second|secs|sec|s))?\b"
_SPAN: Final = rf"({_SECOND}){_UNIT}\s*(?:-|–|—|to|->|→)\s*({_SECOND}){_UNIT}"
_TIME: Final = re.compile(
    rf"[\[(]\s*(?:seconds?\s*|time:?\s*)?{_SPAN}\s*[\])]\s*:?"
    rf"|(?:^|\n|(?<=[.;]\s)|(?<=\s))(?:seconds?\s+)?{_SPAN}\s*[:|](?!\d)\s*"
    rf"|(?:^|\n)\s*(?:from\s+)?{_SPAN}(?<=[sS])\s*(?:-|–|—|,)?\s*(?=\S)"
    r"|(?:^|\n)\s*(\d{1,2}\.\d+)\s*(?:-|–|—|to)\s*(\d{1,2}\.\d+)\s*(?:-|–|—)?\s*(?=\S)"
    r"|(?:^|\n)\s*(\d{1,2}:\d\d)\s*(?:-|–|—|to)\s*(\d{1,2}:\d\d)\s*(?=\S)",
    re.IGNORECASE,
)
_NUMBER: Final = r"(?:\d{1,2}|one|two|three|four|five|six|i{1,3}|iv|[A-F])"
_LABEL: Final = re.compile(
    rf"""(?:^|\n|(?<=[.;!?\])"]\s)|(?<=\s))
        (?: [\[(]?\b(?:shot|scene|clip|cut|segment|frame|panel)\s*\#?\s*{_NUMBER}\b
            (?: \s*[(\[]([^)\]\n]{{1,60}})[)\]]\s*[:–—-]?
              | [^:\]\n.,(\[–—-]{{0,30}}\s*[:\])–—-] )\s*:?\s*
          | \b(?:first|second|third|fourth|next|final|last|opening|closing)\s+(?:shot|scene)\s*
            (?::|[–—-]\s)\s* )""",
    re.IGNORECASE | re.VERBOSE,
)
_CUT: Final = re.compile(
    r"[.,;]?\s*[\[(]?\b(?:then\s+|and\s+|we\s+|the\s+(?:camera|scene|shot|video)\s+|"
    r"(?:smash|hard|jump|match|quick|whip|sharp|sudden)[\s-]+)*"
    r"(?:cut|cuts|cutting|transition|transitions|dissolve|dissolves|fade|fades|switch|switches)"
    r"\s+(?:back\s+)?to\b(?:\s+the\s+next\s+shot)?:?[\])]?"
    r"(?!\s+(?:black|white|silence)\b)"
    r"|(?:^|\n|(?<=[.;]\s))(?:(?:smash|hard|jump|match)\s+cut|cut)\s*(?:[:.]|\n|$)",
    re.IGNORECASE,
)
_NEW_FRAMING: Final = re.compile(
    r"(?<=[.!?\n])\s+(?=(?:an?\s+|the\s+|then,?\s+|next,?\s+|finally,?\s+)?"
    r"(?:extreme\s+|medium\s+|very\s+|slow\s+)?"
    r"(?:wide|long|close|closeup|close-up|medium|macro|aerial|overhead|establishing|tracking|"
    r"insert|low|high|over|pov)"
    r"(?:[\s-](?:up|angle|view|shot|the|shoulder))*\s*(?:shot\s+)?(?:of|on|:|as)\b)",
    re.IGNORECASE,
)
_MARK: Final = re.compile(r"\0(?:(\d+(?:\.\d+)?)~(\d+(?:\.\d+)?))?\0?")


@dataclass(frozen=True, slots=True)
class Cut:
    """The text of one shot.

    Attributes:
        begins: Second of its beginning as the prompt says, or None.
        ends: Second of its end as the prompt says, or None.
    """

    text: str
    begins: float | None = None
    ends: float | None = None


def cut(text: str, most: int = MOST_SHOTS) -> tuple[Cut, ...]:
    """Cut the prompt where it says so; at most ``most`` shots, the rest joins the last."""
    marked = _TIME.sub(_stamp, _LABEL.sub(_opened, text))
    labelled = "\0" in marked
    marked = _CUT.sub("\0\0", marked)
    if not labelled:
        marked = _NEW_FRAMING.sub("\0\0", marked)
    found = _pieces(marked)
    if labelled and len(found) > 1 and not marked.lstrip().startswith("\0"):
        found = _with_preamble(found)
    return _at_most(found, max(1, min(most, MOST_SHOTS))) or (Cut(text),)


def _opened(match: re.Match[str]) -> str:
    """Return a mark, with the times and the framing that a label holds in brackets."""
    inside = match[1] or ""
    span = re.search(_SPAN, inside, re.IGNORECASE)
    words = re.sub(_SPAN, "", inside, flags=re.IGNORECASE).strip(" ,;-|")
    stamp = _stamp(span) if span else ""
    framed = f"Camera: {words}\nScene: " if any(letter.isalpha() for letter in words) else ""
    return f"\0\0{stamp if stamp.startswith(_MARKED) else ''}{framed}"


_MARKED: Final = "\0"


def _stamp(match: re.Match[str]) -> str:
    """Return a mark that carries the times; a span that runs backwards is no span."""
    first, last = (group for group in match.groups() if group)
    begins, ends = _seconds(first), _seconds(last)
    return f"\0{begins}~{ends}\0" if ends > begins else match.group()


def _seconds(text: str) -> float:
    minutes, _, seconds = text.rpartition(":")
    return 60.0 * float(minutes or 0) + float(seconds)


def _pieces(marked: str) -> list[Cut]:
    """Return the text between marks; a label and a time in a row are one mark."""
    out: list[Cut] = []
    start = 0
    span: tuple[float | None, float | None] = (None, None)
    for match in [*_MARK.finditer(marked), None]:
        text = marked[start : match.start() if match else len(marked)].strip(" \n,;")
        if any(letter.isalnum() for letter in text):
            out.append(Cut(_untitled(text) if start else text, *span))
            span = (None, None)
        if match and match[1]:
            span = (float(match[1]), float(match[2]))
        start = match.end() if match else start
    return out


def _untitled(text: str) -> str:
    """Return a shot's text without its title; what follows in brackets is the camera's."""
    match = _TITLE.match(text)
    if match is None or not match.group().strip():
        return text
    camera = f"Camera: {match[1]}\nScene: " if match[1] else ""
    return f"{camera}{text[match.end() :]}"


_TITLE: Final = re.compile(
    r"""\s*[–—-]?\s*(?:"[^"\n]{1,60}"\s*[:–—-]?\s*)?(?:\(([^)\n]{3,80})\)\s*)?"""
)


def _with_preamble(found: Sequence[Cut]) -> list[Cut]:
    """Give what stands before the first labelled shot to that shot."""
    before, first, *rest = found
    joined = f"{before.text.rstrip(' :-')}\nScene: {first.text}"
    return [Cut(joined, first.begins, first.ends), *rest]


def _at_most(found: Sequence[Cut], most: int) -> tuple[Cut, ...]:
    head, tail = found[: most - 1], found[most - 1 :]
    if len(tail) <= 1:
        return tuple(found)
    text = ". ".join(one.text.rstrip(".") for one in tail)
    return (*head, Cut(text, tail[0].begins, tail[-1].ends))
