"""From clean text to a script: lay out, cut, label, take speech and sound out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from reelkite.domain.storyboard import Hearing
from reelkite.planning.script import cuts, hearing, layout, speech
from reelkite.planning.script.layout import Section
from reelkite.planning.script.speech import Spoken

_HEARD: Final = frozenset({"sound"})
_UNREAD: Final = frozenset({"sound", "dialogue", "nothing"})
MOST_LETTERS: Final = 9_000
"""What lies beyond is not read: more words than these hold are not even searched."""
_SHARED: Final = frozenset({"style", "negative"})
"""Sections that hold for the whole clip wherever they stand."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is written for one shot.

    Attributes:
        sections: Its text by label, without speech and sound.
        begins: Second of its beginning as the prompt says, or None.
        ends: Second of its end as the prompt says, or None.
        spoken: What is said in it.
    """

    sections: tuple[Section, ...]
    begins: float | None = None
    ends: float | None = None
    spoken: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A prompt by shots, and what is to be heard in all of it."""

    parts: tuple[Part, ...]
    hearing: Hearing


def read(text: str, seconds: int) -> Script:
    """Return the script of a clean prompt.

    Args:
        text: The prompt, as ``clean_prompt`` leaves it.
        seconds: Length of the clip; a shot is at least a second long.
    """
    text = layout.plain(text[:MOST_LETTERS])
    found = [_labelled(one) for one in cuts.cut(text, most=max(1, seconds))]
    every = [one for part in found for one in part.sections]
    sounds = [f"{one.name} {one.text}" for one in every if one.label in _HEARD]
    scene = " . ".join(one.text for one in every if one.label not in _UNREAD)
    parts = _shared(_spread([_spoken(part) for part in found]))
    return Script(tuple(parts), hearing.heard(sounds, scene))


def _labelled(cut: cuts.Cut) -> Part:
    return Part(layout.sections(cut.text), cut.begins, cut.ends)


def _spoken(part: Part) -> Part:
    """Take speech and sound out of a shot's sections."""
    kept: list[Section] = []
    lines: list[Spoken] = []
    for one in part.sections:
        if one.label == "dialogue":
            lines += speech.dialogue(one.text, one.name)
        elif one.label not in _UNREAD:
            taken = speech.take(one.text)
            lines += taken.lines
            kept.append(replace(one, text=hearing.quietened(taken.text)))
    return replace(part, sections=tuple(kept), spoken=tuple(lines))


def _spread(parts: Sequence[Part]) -> list[Part]:
    """Share the lines of a section of dialogue that stands after the last shot."""
    *before, last = parts
    if not before or any(part.spoken for part in before) or len(last.spoken) < len(parts):
        return list(parts)
    share = -(-len(last.spoken) // len(parts))
    return [
        replace(part, spoken=last.spoken[i * share : (i + 1) * share])
        for i, part in enumerate(parts)
    ]


def _shared(parts: Sequence[Part]) -> list[Part]:
    """Let a style or a negative prompt that stands after the last shot hold for all."""
    last = parts[-1].sections if len(parts) > 1 else ()
    common = tuple(one for one in last if one.label in _SHARED)
    return [*(replace(part, sections=(*part.sections, *common)) for part in parts[:-1]), parts[-1]]
