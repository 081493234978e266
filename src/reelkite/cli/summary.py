"""A storyboard in words, for people."""

from collections.abc import Iterator, Sequence
from typing import Final

from reelkite.domain.storyboard import (
    CameraMove,
    Entrance,
    Line,
    Manner,
    Match,
    Move,
    Shot,
    Speed,
    Storyboard,
    Subject,
)


def summarise(storyboard: Storyboard) -> str:
    """Return ``storyboard`` as a few short lines."""
    lines = [f"prompt   {' '.join(storyboard.prompt.split())}"]
    for shot in storyboard.shots:
        lines += [f"{name:<8} {text}" for name, text in _shot(shot) if text]
    lines.append(f"sound    {_listed(storyboard.sound)}")
    if storyboard.not_understood:
        lines.append(f"not understood: {_listed(storyboard.not_understood)}")
    return "\n".join(lines)


def _shot(shot: Shot) -> Iterator[tuple[str, str]]:
    end = shot.start + shot.seconds
    yield "shot", f"{float(shot.start):g}-{float(end):g} s, {shot.framing}, {shot.angle}"
    yield "camera", ", ".join(map(_camera, shot.moves))
    for subject in shot.subjects:
        yield "subject", _subject(subject)
    yield "place", ", ".join(filter(None, (shot.setting, shot.season)))
    yield "light", ", ".join((shot.time_of_day, shot.weather, *shot.light))
    yield "focus", f"{shot.depth_of_field} depth of field"
    yield "style", shot.style or ""
    yield "pace", shot.pace or ""
    for line in shot.lines:
        yield "says", f"{_speaker(shot, line)}: {line.text}"


def _speaker(shot: Shot, line: Line) -> str:
    return "a voice" if line.speaker is None else shot.subjects[line.speaker].noun


def _camera(camera: CameraMove) -> str:
    if camera.move is Move.STATIC:
        return camera.move
    speed = "" if camera.speed is Speed.NORMAL else camera.speed
    return " ".join(filter(None, (speed, camera.move, camera.direction)))


def _subject(subject: Subject) -> str:
    number = f"{subject.count} x" if subject.count > 1 else ""
    words = (number, *subject.attributes, subject.colour, subject.noun)
    text = " ".join(word for word in words if word)
    text += "".join(f", {deed}" for deed in _deeds(subject))
    if subject.match in {Match.NEAREST, Match.NONE}:
        text += f" (shown as {subject.asset})"
    return text if subject.enters is None else f"{text} ({_entrance(subject.enters)})"


def _entrance(entrance: Entrance) -> str:
    """Return how somebody comes into the picture that a clip begins with."""
    text = _COMES[entrance.manner]
    text += f" from {_SIDES.get(entrance.side, entrance.side)}" if entrance.side else ""
    return text if entrance.sure else f"{text}, where a picture shows nobody"


_COMES: Final = {
    Manner.COME: "comes in",
    Manner.CROSS: "crosses",
    Manner.APPEAR: "appears",
}
_SIDES: Final = {"left": "the left", "right": "the right"}


def _deeds(subject: Subject) -> Iterator[str]:
    """Yield what it does, in order."""
    if subject.action:
        yield subject.action
    for deed in subject.then:
        yield f"then {deed.action}"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words) or "-"
