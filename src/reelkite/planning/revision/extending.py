"""What follows after the end of a storyboard: the last shot goes on, or another takes over."""

# ruff: noqa: E501  a pattern is read best in one line

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from reelkite.domain.storyboard import CameraMove, Shot, Storyboard, Subject
from reelkite.planning import ambience
from reelkite.planning.phrases import Findings
from reelkite.planning.planner import Understood, understood
from reelkite.planning.revision import recasting
from reelkite.planning.revision.instructions import Asked, read
from reelkite.planning.revision.revising import as_basis, recalled
from reelkite.planning.revision.wishes import Change
from reelkite.planning.words import clean_prompt

DISSOLVE: Final = Fraction(1)
"""Seconds in which the last picture gives way to another view."""

HELD: Final = Fraction(3, 4)
"""Seconds that the last view still stands before a cut that is asked for: no join is a cut."""

_GOES_ON: Final = re.compile(
    r"^(?:please |just |and |simply )*(?:continue|continuing|keep (?:it )?(?:going|rolling|on)|go on|"
    r"carry on|more|longer|extend|next|and so on|make it longer|proceed|resume|play on|etc)"
    r"(?: (?:it|this|that|the|clip|video|scene|shot|story|action|please|from|here|as|is|before|"
    r"a|bit|little|longer|for|of|same|on|while|seconds|and|going|with|\d+))*[ .!…]*$",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r"^(?:then |now |and |next,? )*(?:(?:hard |smash |jump |quick |straight )?cuts? (?:away )?to|"
    r"(?:the )?(?:next|new|another) (?:shot|scene)(?: is| shows)?|switch(?:es)? to|change of scene|"
    r"scene change(?: to)?|meanwhile|elsewhere)[ :,-]+(?=\S)",
    re.IGNORECASE,
)
_VANISHING: Final = re.compile(
    r"^(?:then |now |suddenly |and )*(the .+?) (?:disappears?|vanish(?:es)?|(?:is|are) gone|fades? away)\b.*$",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(camera \w+(?: \w+)??) (?:above|over|past|beyond|through|between) (?:the |some )?\w+",
    re.IGNORECASE,
)
"""What a camera moves past is named for its way, and plays no part."""
_THEY: Final = re.compile(
    r"^(?:then |now |and )*(?:they|both|both of them)(?: both| all)?\b", re.IGNORECASE
)
_SEVERAL: Final = 2
_PACES: Final = frozenset({"slow motion", "time-lapse"})
"""Paces that go on; nothing stays frozen, or runs backwards, for ever."""
_HUNG: Final = frozenset({"holds", "flies", "wears", "rides", "on", "in", "under", "above"})


def extended(base: Storyboard, prompt: str, seconds: int) -> Storyboard:
    """Return ``base``, which stays as it is, and after it what ``prompt`` tells.

    Who was there stays there, and so do place, light and camera, where the prompt does not speak
    of them. When it only says what they do next or how the camera moves, the last shot runs on;
    else the new view grows out of it softly. A cut that is named comes a moment after the end.

    Args:
        base: The storyboard of the clip that goes on.
        prompt: What happens next.
        seconds: Length of both together; more than that of ``base``.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    text = clean_prompt(prompt)
    added = seconds - int(base.duration)
    missed: tuple[str, ...] = ()
    if _GOES_ON.match(text):
        made: tuple[Shot, ...] = (_held(base, Fraction(added)),)
    else:
        cut = _CUT.match(text)
        asked = _what_follows(text[cut.end() :] if cut else text, base.shots[-1], cuts=bool(cut))
        tail, left = _changed(base, asked)
        told = understood(asked.told, added, (*base.shots[:-1], tail))
        missed = (*(one.thing for one in left), *told.storyboard.not_understood)
        made = tuple(_after_cut(base, told, asked) if cut else _after(base, tail, told, asked))
    shots = (*base.shots, *made)
    return replace(
        base, prompt=text, shots=shots, sound=ambience.layers(shots), not_understood=missed
    )


def _what_follows(text: str, shot: Shot, *, cuts: bool) -> Asked:
    """Return what a prompt asks for after ``shot``; whoever is there stays, unless it cuts."""
    asked = read(_VANISHING.sub(r"remove \1", _PAST.sub(r"\1", _by_name(text, shot))))
    told = asked.text or ("" if asked.changes else text)
    return replace(asked, told=told or "it", added="", instructs=not cuts)


def _by_name(text: str, shot: Shot) -> str:
    """Return "the woman and the dog walk away" for "they walk away", where both are there."""
    alive = [one.noun for one in shot.subjects if one.asset.startswith(("person/", "animal/"))]
    if len(alive) < _SEVERAL:
        return text
    return _THEY.sub(" and ".join(f"the {noun}" for noun in alive), text)


def _changed(base: Storyboard, asked: Asked) -> tuple[Shot, tuple[Change, ...]]:
    """Return the last shot as it was left, with what is to be changed of things in it."""
    tail = as_basis(_left(base.shots[-1]))
    board, missed = recasting.changed(replace(base, shots=(tail,)), asked.changes)
    return board.shots[0], missed


def _left(shot: Shot) -> Shot:
    """Return a shot as it is at its end: all do what they did last, and nobody speaks."""
    subjects = tuple(
        replace(one, action=one.then[-1].action if one.then else one.action, then=())
        for one in shot.subjects
    )
    pace = shot.pace if shot.pace in _PACES else None
    return replace(shot, subjects=subjects, lines=(), pace=pace)


def _held(base: Storyboard, seconds: Fraction) -> Shot:
    """Return the last shot going on for ``seconds``, and nothing new."""
    return replace(
        as_basis(_left(base.shots[-1])),
        start=base.duration,
        seconds=seconds,
        moves=(CameraMove(),),
        runs_on=True,
        dissolve=Fraction(0),
    )


def _after(base: Storyboard, tail: Shot, told: Understood, asked: Asked) -> Iterator[Shot]:
    """Yield what follows; only the first of several is joined to what was there softly."""
    before = tail
    for number, (shot, said) in enumerate(zip(told.storyboard.shots, told.said, strict=True)):
        whole = _whole(before, shot, said, asked, start=base.duration)
        if number == 0:
            whole = _joined(_left(base.shots[-1]), whole, shot, said)
        else:
            whole = _cut_to(before, whole, shot, asked)
        yield whole
        before = as_basis(_left(whole))


def _after_cut(base: Storyboard, told: Understood, asked: Asked) -> Iterator[Shot]:
    """Yield the last view for a moment, and then what it cuts to."""
    yield _held(base, HELD)
    before = as_basis(_left(base.shots[-1]))
    for number, (shot, said) in enumerate(zip(told.storyboard.shots, told.said, strict=True)):
        whole = _whole(before, shot, said, asked, start=base.duration)
        whole = _cut_to(before, whole, shot, asked)
        if number == 0:
            whole = replace(whole, start=whole.start + HELD, seconds=whole.seconds - HELD)
        yield whole
        before = as_basis(_left(whole))


def _cut_to(before: Shot, whole: Shot, new: Shot, asked: Asked) -> Shot:
    """Return a shot of its own, composed anew, with only those who are named in it."""
    cast = recasting.named(before, new, asked) or whole.subjects
    fresh = tuple(replace(one, basis=None) for one in cast)
    return replace(whole, subjects=fresh, basis=None)


def _whole(before: Shot, new: Shot, said: Findings, asked: Asked, *, start: Fraction) -> Shot:
    """Return what is new with all of ``before`` that it does not speak of."""
    return replace(
        recalled(before, new, said, asked),
        start=start + new.start,
        seconds=new.seconds,
        lines=new.lines,
        moves=new.moves if said.moves() else (CameraMove(),),
        runs_on=False,
        dissolve=Fraction(0),
    )


def _joined(before: Shot, whole: Shot, new: Shot, said: Findings) -> Shot:
    """Return the shot that is joined to ``before``: it runs on, or grows out of it softly."""
    if said.values("framing") or not _is_same_view(before, whole):
        return replace(whole, dissolve=min(DISSOLVE, new.seconds / 4))
    return replace(whole, runs_on=True)


def _is_same_view(before: Shot, after: Shot) -> bool:
    """Whether nothing but deeds and camera moves is new."""
    return _view(before) == _view(after) and _looks(before.subjects) == _looks(after.subjects)


def _view(shot: Shot) -> tuple[object, ...]:
    return (
        shot.framing, shot.angle, shot.setting, shot.time_of_day, shot.weather, shot.season,
        shot.light, shot.depth_of_field, shot.style, shot.excluded, shot.pace,
    )  # fmt: skip


def _looks(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects without what they do, and with whom they hang on."""
    return tuple(
        replace(
            one,
            action=None,
            then=(),
            basis=None,
            relations=tuple(tie for tie in one.relations if tie.kind in _HUNG),
        )
        for one in subjects
    )
