"""A storyboard and a picture taken apart become what is to happen in the picture."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from reelkite.domain.storyboard import Framing, Move, Shot, Storyboard
from reelkite.engines.diorama.living.cover import covered
from reelkite.engines.diorama.living.moods import airs_of, mood_of
from reelkite.engines.diorama.living.moves import gentle, path_of, together
from reelkite.engines.diorama.living.natures import followed, paths_of, stirs_of
from reelkite.engines.diorama.living.room import Room, room_of
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    UNCHANGED,
    CameraPath,
    Direction,
    Pose,
    Take,
)
from reelkite.engines.diorama.scene.clock import RATES
from reelkite.engines.diorama.tableau.parts import Kind, Tableau

_LOCKED: Final = re.compile(
    r"\b(static|stationary|fixed|locked|still|motionless|tripod)[- ]?(off|down)?[- ]?"
    r"(camera|shot|frame|view|tripod)\b|\bon a tripod\b|\bno camera (movement|motion)\b"
    r"|\bcamera (\w+ )?(is |stays |remains |holds )?(still|static|fixed|locked|stationary)\b"
    r"|\bcamera (does not|doesn't|never) moves?\b"
)
"""Words that ask for a camera at rest: a storyboard says no more than that none was asked to
move, and then it moves a little."""

_CROPS: Final = {
    Framing.EXTREME_WIDE: 1.0,
    Framing.WIDE: 1.0,
    Framing.FULL: 1.12,
    Framing.MEDIUM: 1.3,
    Framing.CLOSE_UP: 1.6,
    Framing.EXTREME_CLOSE_UP: 1.9,
}
"""How much larger a later shot shows its part of the picture."""

_OTHERWISE: Final = 1.28
"""The same, for a later shot that would else begin as the one before it did."""

_START: Final = 0.6
"""Seconds in which the world comes from rest to its pace."""


@dataclass(frozen=True, slots=True)
class _Set:
    """What all shots have in common."""

    tableau: Tableau
    room: Room
    prompt: str
    begins: float


def directed(storyboard: Storyboard, tableau: Tableau, begins: float = 0.0) -> Direction:
    """Return what happens: each shot's camera, light and weather, and each layer's motion.

    Args:
        storyboard: Of the clip.
        tableau: What the picture shows.
        begins: When the picture is shown, in seconds of the storyboard; what was before is no
            matter. The direction counts its seconds from then on.
    """
    told = _Set(tableau, room_of(tableau), storyboard.prompt, begins)
    shots = [shot for shot in storyboard.shots if shot.start + shot.seconds > begins]
    takes: list[Take] = []
    crop = 1.0
    for number, shot in enumerate(shots):
        crop = _crop(shot, crop) if takes and not shot.runs_on else crop
        takes.append(_take(shot, told, (number, crop), takes[-1] if takes else None))
    lasts = sum(take.world(take.seconds) - take.world(0.0) for take in takes)
    stirs = stirs_of(tableau, shots[0], storyboard.prompt, abs(lasts))
    style = None if tableau.kind is Kind.DRAWING else shots[0].style
    return Direction(tuple(takes), stirs, style)


def _take(shot: Shot, told: _Set, place: tuple[int, float], before: Take | None) -> Take:
    """Return the take of a shot; a shot that runs on begins as the one before ended."""
    number, crop = place
    start = max(0.0, float(shot.start) - told.begins)
    seconds = float(shot.start + shot.seconds) - told.begins - start
    mood, airs = mood_of(shot, told.tableau.light), airs_of(shot, told.prompt)
    paths = paths_of(told.tableau, shot)
    first, lasting = (UNCHANGED, airs[:0]) if before is None else (mood, airs)
    if before is not None and shot.runs_on:
        first, lasting = before.mood, before.airs
        both = zip(before.paths, paths, strict=True)
        paths = tuple(followed(one, other, start) for one, other in both)
    opening = _opening(shot, before, _framed(crop, told.room))
    camera = _camera(shot, told, number, opening)
    return Take(
        start=start,
        seconds=seconds,
        camera=covered(camera, told.tableau, told.room, seconds),
        world=_world(shot, before),
        before=first,
        mood=mood,
        lasting=lasting,
        airs=airs,
        paths=paths,
        dissolve=float(shot.dissolve),
    )


def _opening(shot: Shot, before: Take | None, framed: Pose) -> Pose:
    if before is None:
        return AT_REST
    return before.camera(before.seconds) if shot.runs_on else framed


def _camera(shot: Shot, told: _Set, number: int, start: Pose) -> CameraPath:
    room, seconds = told.room, float(shot.seconds)
    if any(move.move is not Move.STATIC for move in shot.moves):
        return path_of(shot.moves, room, seconds, start)
    if _LOCKED.search(told.prompt.casefold()):
        return path_of((), room, seconds, start)
    side = 1.0 if (len(told.prompt) + number) % 2 else -1.0
    # What runs on and on comes and goes: the fillings carry no endless way.
    back = shot.runs_on and number % 2 == 1
    drift = gentle(room, seconds, side, back=back)
    return lambda t: together(start, drift(t))


def _crop(shot: Shot, before: float) -> float:
    """Return how much larger a later shot is; two alike would look like a jump."""
    wanted = _CROPS[shot.framing]
    return _OTHERWISE if abs(wanted - before) < 0.1 and before < _OTHERWISE - 0.1 else wanted


def _framed(crop: float, room: Room) -> Pose:
    """Return the window on what the picture is about."""
    if crop <= 1:
        return AT_REST
    most = 1 - 1 / crop
    x, y = 2 * room.centre[0] - 1, 1 - 2 * room.centre[1]
    return Pose(zoom=crop, aside=(min(most, max(-most, x)), min(most, max(-most, y))))


def _world(shot: Shot, before: Take | None) -> Callable[[float], float]:
    """Return how time goes in the world: from rest in the first shot, then at the shot's pace."""
    rate = RATES.get(shot.pace or "", 1.0)
    if before is not None:
        gone = before.world(before.seconds)
        return lambda t: gone + rate * t

    def world(t: float) -> float:
        return rate * (t * t / (2 * _START) if t < _START else t - _START / 2)

    return world
