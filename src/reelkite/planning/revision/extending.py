"""What follows after the end of a storyboard: the last shot goes on, or another takes over."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from reelkite.domain.storyboard import CameraMove, Shot, Storyboard, Subject
from reelkite.planning import ambience
from reelkite.planning.phrases import Findings
from reelkite.planning.planner import understood
from reelkite.planning.revision.instructions import Asked, read
from reelkite.planning.revision.revising import recalled
from reelkite.planning.words import clean_prompt

DISSOLVE: Final = Fraction(1)
"""Seconds in which the last picture gives way to another view."""


def extended(base: Storyboard, prompt: str, seconds: int) -> Storyboard:
    """Return ``base``, which stays as it is, and after it what ``prompt`` tells.

    Who was there stays there, and so do place, light and camera, where the prompt does not speak
    of them. When it only says what they do next or how the camera moves, the last shot runs on;
    else the new view grows out of it softly.

    Args:
        base: The storyboard of the clip that goes on.
        prompt: What happens next.
        seconds: Length of both together; more than that of ``base``.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    text = clean_prompt(prompt)
    asked = read(text)
    asked = replace(asked, told=asked.text or text, added="")
    told = understood(asked.told, seconds - int(base.duration), base.shots)
    made: list[Shot] = []
    for shot, said in zip(told.storyboard.shots, told.said, strict=True):
        before = made[-1] if made else base.shots[-1]
        made.append(_following(before, shot, said, asked, first=not made, start=base.duration))
    shots = (*base.shots, *made)
    return replace(
        base,
        prompt=text,
        shots=shots,
        sound=ambience.layers(shots),
        not_understood=told.storyboard.not_understood,
    )


def _following(
    before: Shot, new: Shot, said: Findings, asked: Asked, *, first: bool, start: Fraction
) -> Shot:
    """Return what follows ``before``; only the first of several is joined to it softly."""
    whole = replace(recalled(before, new, said, asked), start=start + new.start)
    whole = replace(whole, seconds=new.seconds, lines=new.lines, pace=said.first("pace"))
    if not first:
        return replace(whole, runs_on=False, dissolve=Fraction(0))
    if _is_same_view(before, whole):
        return replace(whole, runs_on=True, dissolve=Fraction(0), moves=_next_moves(new, said))
    soft = min(DISSOLVE, new.seconds / 4)
    return replace(whole, runs_on=False, dissolve=soft, moves=_next_moves(new, said))


def _next_moves(new: Shot, said: Findings) -> tuple[CameraMove, ...]:
    """Return the camera's moves: what it did before is done."""
    return new.moves if said.moves() else (CameraMove(),)


def _is_same_view(before: Shot, after: Shot) -> bool:
    """Whether nothing but deeds and camera moves is new."""
    return _view(before) == _view(after) and _looks(before.subjects) == _looks(after.subjects)


def _view(shot: Shot) -> tuple[object, ...]:
    return (
        shot.framing, shot.angle, shot.setting, shot.time_of_day, shot.weather, shot.season,
        shot.light, shot.depth_of_field, shot.style, shot.excluded, shot.pace,
    )  # fmt: skip


def _looks(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects without what they do."""
    return tuple(replace(one, action=None, then=(), relations=()) for one in subjects)
