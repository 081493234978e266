"""A prompt cut into shots, and a shot into labelled sections."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from reelkite.planning import tables

MOST_SHOTS: Final = 3
"""More shots than this are not cut apart: a clip is 12 s at most."""

_SHOT_LABEL: Final = re.compile(
    r"""(?:^|\n|(?<=[.;!?\])"]\s)|(?<=\s))
        (?: [\[(]?\b(?:shot|scene)\s*\#?\s*\d+\b[^:\]\n.,]{0,20}[:\])]\s*
          | [\[(]\d+(?::\d+)?\s*s?\s*(?:-|–|to)\s*\d+(?::\d+)?\s*s?(?:ec(?:onds)?)?[\])]\s*:?
          | \b\d+\s*-\s*\d+\s*s(?:ec(?:onds)?)?\s*: )""",
    re.IGNORECASE | re.VERBOSE,
)
_CUT: Final = re.compile(
    r"[.,;]?\s*\b(?:then\s+|and\s+|we\s+|smash\s+|hard\s+|jump\s+)*"
    r"(?:cut|cuts|transition|transitions|dissolve|dissolves|fade|fades|switch|switches)\s+to\b:?"
    r"(?!\s+(?:black|white)\b)"
    r"|\b(?:next|final|second|last)\s+(?:shot|scene)\s*:",
    re.IGNORECASE,
)
_NEW_FRAMING: Final = re.compile(
    r"(?<=[.!?\n])\s+(?=(?:an?\s+|the\s+|then\s+)?(?:extreme\s+|medium\s+|very\s+)?"
    r"(?:wide|long|close|closeup|close-up|medium|macro|aerial|overhead|establishing|tracking)"
    r"(?:[\s-](?:up|angle|view|shot))*\s+(?:shot\s+)?of\b)",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r'"[^"\n]{1,400}"')


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the prompt under one label.

    Attributes:
        label: Kind of label: ``scene`` (the default), ``style``, ``camera``, ``light``,
            ``sound``, ``negative``, ``place`` or ``time``.
    """

    label: str
    text: str


@cache
def _labels() -> tuple[re.Pattern[str], Mapping[str, str]]:
    kinds = tables.values("grammar", "labels")
    names = "|".join(re.escape(name) for name in sorted(kinds, key=len, reverse=True))
    return re.compile(
        rf"(?:^|\n|(?<=[.;!?,\])\"]\s))[-*•\s]*({names})\s*:\s*", re.IGNORECASE
    ), kinds


def shots(text: str) -> tuple[str, ...]:
    """Cut the prompt where it says so; at most ``MOST_SHOTS``, the rest joins the last."""
    marked = _SHOT_LABEL.sub("\0", text)
    marked = _CUT.sub("\0", marked)
    marked = _NEW_FRAMING.sub("\0", marked)
    parts = [part.strip(" \n,;") for part in marked.split("\0")]
    parts = [part for part in parts if any(letter.isalnum() for letter in part)]
    if not parts:
        return (text,)
    head, rest = parts[: MOST_SHOTS - 1], parts[MOST_SHOTS - 1 :]
    return (*head, *((". ".join(rest),) if rest else ()))


def sections(text: str) -> tuple[Section, ...]:
    """Cut a shot's text at its labels; words before the first label are the scene."""
    pattern, kinds = _labels()
    out: list[Section] = []
    label, start = "scene", 0
    for match in pattern.finditer(text):
        out.append(Section(label, text[start : match.start()]))
        label, start = kinds[match[1].lower()], match.end()
    out.append(Section(label, text[start:]))
    return tuple(one for one in out if one.text.strip())


def without_speech(text: str) -> str:
    """Take out what is said or written inside quotes: it is heard, not seen."""
    return _QUOTED.sub(" ", text)
