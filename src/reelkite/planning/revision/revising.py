"""A storyboard changed by words: what they speak of becomes theirs, all else stays as it was."""

from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from reelkite.domain.storyboard import Hearing, Shot, Storyboard
from reelkite.planning import ambience
from reelkite.planning.phrases import Findings
from reelkite.planning.planner import Understood, plan, understood
from reelkite.planning.revision import recasting
from reelkite.planning.revision.instructions import Asked, read
from reelkite.planning.revision.wishes import Change, ChangeKind
from reelkite.planning.words import clean_prompt


def revised(base: Storyboard, prompt: str) -> Storyboard:
    """Return ``base`` as a remix or an edit by ``prompt`` shows it.

    An instruction ("make it night", "change the kite to green") changes what it names. A
    description keeps place, time, light, camera and whoever plays where it does not speak of
    them; whoever plays is replaced when it names others who do something.

    Raises:
        InvalidPrompt: The prompt holds nothing that could be shown.
    """
    text = clean_prompt(prompt)
    asked = read(text)
    board = replace(base, shots=tuple(map(as_basis, base.shots)))
    board, left = recasting.changed(board, asked.changes)
    asked = replace(asked, told=". ".join(filter(None, (asked.told, *map(_otherwise, left)))))
    missed = [one.thing or one.by for one in left if not _otherwise(one)]
    for part in (replace(asked, added=""), replace(asked, told="")):
        if part.text:
            fresh = understood(part.text, int(base.duration), board.shots)
            missed += fresh.storyboard.not_understood
            missed += _places_added(fresh.storyboard, board) if part.adds else ()
            board = _joined(board, fresh, part, base.prompt)
    return replace(
        board,
        prompt=text,
        sound=ambience.layers(board.shots),
        not_understood=tuple(dict.fromkeys(missed)),
    )


def _places_added(told: Storyboard, base: Storyboard) -> tuple[str, ...]:
    """Return places that nobody plays and that were to be added: a clip stays where it is."""
    shot, known = told.shots[0], {one.noun for one in base.shots[-1].subjects}
    played = any(one.basis is None for one in shot.subjects if one.noun not in known)
    stays = shot.setting_words in {None, base.shots[-1].setting_words}
    return () if played or stays else (str(shot.setting_words),)


def _otherwise(change: Change) -> str:
    """Return what a change of something that is not there describes; nothing if it only misses.

    "Change the park to a beach" is said of the place.
    """
    if change.kind is not ChangeKind.SWAP:
        return change.else_told
    places = [plan(f"a dog in {words}", 1).shots[0] for words in (change.thing, change.by)]
    return f"in {change.by}" if all(place.setting_words for place in places) else ""


def as_basis(shot: Shot) -> Shot:
    """Return a shot that is ``shot``, as a change of it: all keep their places until told."""
    subjects = tuple(replace(one, basis=number) for number, one in enumerate(shot.subjects))
    return replace(shot, subjects=subjects, basis=shot)


def _joined(base: Storyboard, told: Understood, asked: Asked, before: str) -> Storyboard:
    """Return ``base`` with what was told of it; ``before`` is how it was told then."""
    new = told.storyboard
    hearing = _heard(base.hearing, new.hearing)
    if len(new.shots) > 1 and not asked.instructs:  # another script: only its gaps are filled
        return replace(new, hearing=hearing)
    said, shot = told.said[0], new.shots[0]
    if _is_told_again(before, asked):
        kept = tuple(recalled(old, shot, said, asked) for old in base.shots)
        shots = tuple(
            replace(one, subjects=recasting.retold(old, shot, asked.told), basis=old.basis)
            for one, old in zip(kept, base.shots, strict=True)
        )
        return replace(base, shots=shots, hearing=hearing)
    shots = tuple(recalled(old, shot, said, asked) for old in base.shots)
    return replace(base, shots=shots, hearing=hearing)


def _is_told_again(before: str, asked: Asked) -> bool:
    """Whether a description is the earlier one with some words changed."""
    if asked.instructs:
        return False
    old, new = (text.casefold().split() for text in (before, asked.told))
    alike = SequenceMatcher(None, old, new, autojunk=False).ratio()
    return len(new) >= _TOLD_AGAIN[0] and alike >= _TOLD_AGAIN[1]


_TOLD_AGAIN: Final = (6, 0.6)
"""Words of a description that may be an earlier one, and how alike they must be."""


def recalled(old: Shot, new: Shot, said: Findings, asked: Asked) -> Shot:
    """Return a shot with what was said of it.

    Args:
        old: The shot.
        new: What was said, as a shot of its own.
        said: The phrases of it.
        asked: Its words.
    """
    subjects = recasting.joined(old, new, asked)
    banned = set(new.excluded) - set(old.excluded)
    gone = [number for number, one in enumerate(subjects) if one.noun in banned]
    moved = _moves_to(new, old, asked)
    time = said.first("time") or (new.time_of_day if moved and said.values("light") else None)
    kept = recasting.without(subjects, gone)
    stays = not kept or any(one.basis is not None for one in kept) or not old.subjects
    shot = replace(
        old,
        subjects=kept,
        basis=old.basis if stays else None,
        setting=new.setting if moved else old.setting,
        setting_words=new.setting_words if moved else old.setting_words,
        time_of_day=time or old.time_of_day,
        weather=_weather(old, new, said),
        season=said.first("season") or old.season,
        light=_light(old, new, said),
        style=_style(old, new, said),
        pace=said.first("pace") or old.pace,
        excluded=tuple(dict.fromkeys((*old.excluded, *new.excluded))),
        lines=new.lines or old.lines,
    )
    return _filmed(shot, new, said)


def _moves_to(new: Shot, old: Shot, asked: Asked) -> bool:
    """Whether another place was named; who is added takes nobody to where he comes from.

    Where somebody speaks of the clip itself, a castle is a thing, and no place.
    """
    named = new.setting_words is not None and new.setting != old.setting
    if not named or asked.adds:
        return False
    played = {one.noun for one in new.subjects if one.basis is None}
    word = str(new.setting_words)
    looked_at = new.setting == "sky" or bool({word, word.removesuffix("s")} & played)
    return not (asked.instructs and looked_at)


def _filmed(shot: Shot, new: Shot, said: Findings) -> Shot:
    """Return the shot filmed as it was said."""
    return replace(
        shot,
        framing=new.framing if said.values("framing") else shot.framing,
        angle=new.angle if said.values("angle") else shot.angle,
        moves=new.moves if said.moves() else shot.moves,
        depth_of_field=new.depth_of_field if said.values("lens") else shot.depth_of_field,
    )


def _weather(old: Shot, new: Shot, said: Findings) -> str:
    """Return the weather that was said; what was denied stops."""
    if said.values("weather"):
        return new.weather
    return "clear" if old.weather in said.denied("weather") else old.weather


def _light(old: Shot, new: Shot, said: Findings) -> tuple[str, ...]:
    """Return the light: another time of day brings its own, whatever shone before."""
    if said.values("light"):
        return new.light
    return () if said.values("time") else old.light


def _style(old: Shot, new: Shot, said: Findings) -> str | None:
    return new.style if said.values("style") else old.style


def _heard(old: Hearing, new: Hearing) -> Hearing:
    """Return what is to be heard: new music takes the place of the old."""
    without = tuple(dict.fromkeys((*old.without, *new.without)))
    music = new.music or (None if "music" in new.without else old.music)
    noises = tuple(dict.fromkeys((*old.noises, *new.noises)))
    return Hearing(music, tuple(one for one in noises if one not in new.without), without)
