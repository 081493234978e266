"""A storyboard changed by words: what they speak of becomes theirs, all else stays as it was."""

from dataclasses import replace

from reelkite.domain.storyboard import Hearing, Shot, Storyboard
from reelkite.planning import ambience
from reelkite.planning.phrases import Findings
from reelkite.planning.planner import Understood, understood
from reelkite.planning.revision import recasting
from reelkite.planning.revision.instructions import Asked, read
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
    board, missed = recasting.changed(board, asked.changes)
    if asked.told:
        told = understood(asked.told, int(base.duration), board.shots)
        board = _joined(board, told, asked)
        missed = (*missed, *told.storyboard.not_understood)
    return replace(
        board,
        prompt=text,
        sound=ambience.layers(board.shots),
        not_understood=tuple(dict.fromkeys(missed)),
    )


def as_basis(shot: Shot) -> Shot:
    """Return a shot that is ``shot``, as a change of it: all keep their places until told."""
    subjects = tuple(replace(one, basis=number) for number, one in enumerate(shot.subjects))
    return replace(shot, subjects=subjects, basis=shot)


def _joined(base: Storyboard, told: Understood, asked: Asked) -> Storyboard:
    """Return ``base`` with what was told of it."""
    new = told.storyboard
    hearing = _heard(base.hearing, new.hearing)
    if len(new.shots) > 1 and not asked.instructs:  # another script: only its gaps are filled
        return replace(new, hearing=hearing)
    said, shot = told.said[0], new.shots[0]
    shots = tuple(recalled(old, shot, said, asked) for old in base.shots)
    return replace(base, shots=shots, hearing=hearing)


def recalled(old: Shot, new: Shot, said: Findings, asked: Asked) -> Shot:
    """Return a shot with what was said of it.

    Args:
        old: The shot.
        new: What was said, as a shot of its own.
        said: The phrases of it.
        asked: Its words.
    """
    subjects = recasting.joined(old, new, asked.told, replaces=not asked.instructs)
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
    """Whether another place was named; birds that are added in the sky take nobody there."""
    named = new.setting_words is not None and new.setting != old.setting
    return named and not (asked.instructs and new.setting == "sky")


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
