"""Rooms that are written as text in ``places/``: from their lines to plans."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.sets.indoors.plans import RoomPlan, Stand
from reelkite.engines.diorama.sets.indoors.shell import Opening, Side
from reelkite.engines.diorama.sets.written import Line, Section, sections

_PLACES: Final = Path(__file__).with_name("places")

_MEASURES: Final = frozenset({"half", "back", "height", "stage", "tiled", "front"})


def rooms() -> Mapping[str, Section]:
    """Return the written rooms by name."""
    return sections(_PLACES)


def plan_of(section: Section) -> RoomPlan:
    """Return the plan of a written room.

    Lines are ``wall``, ``floor``, ``ceiling``, ``glow``, ``glazing``, measures as in ``RoomPlan``,
    ``window side along width bottom top``, ``put thing x z`` and ``row thing x0 z0 x1 z1 count``.
    """
    said: dict[str, Any] = {"openings": (), "curtains": False}
    stands: list[Stand] = []
    for line in section.lines:
        if line.word == "put":
            stands.append(_stand(line, *line.numbers(1, 3)))
        elif line.word == "row":
            stands.extend(_row(line))
        elif line.word == "window":
            said["openings"] = (*said["openings"], _opening(line))
        else:
            said.update(_said(line))
    return RoomPlan(stands=tuple(stands), **said)


def _said(line: Line) -> dict[str, Any]:
    if line.word in _MEASURES:
        return {line.word: line.numbers(0, 1)[0]}
    if line.word == "floor":
        colour = {"floor_colour": linear(line.values[1])} if len(line.values) > 1 else {}
        return {"floor": line.values[0], **colour}
    if line.word in {"lit", "curtains", "skirted"}:
        return {line.word: line.values[0] == "yes"}
    if line.word == "glazing":
        return {"glazing": linear(line.values[0])}
    if line.word == "glow":
        return {"glow": line.numbers(0, 3)}
    wall: Vec3 | str = linear(line.values[0]) if line.word == "wall" else line.values[0]
    return {line.word: wall}


def _opening(line: Line) -> Opening:
    along, width, bottom, top = line.numbers(1, 5)
    return Opening(Side(line.values[0]), along, width, bottom, top)


def _stand(line: Line, x: float, z: float) -> Stand:
    yaw = math.radians(line.number("yaw"))
    radius, size = line.number("r"), line.number("size", 1.0)
    return Stand(line.values[0], x, z, yaw, line.number("y"), radius, size)


def _row(line: Line) -> list[Stand]:
    x0, z0, x1, z1, count = line.numbers(1, 6)
    shares = [k / max(count - 1, 1) for k in range(int(count))]
    return [_stand(line, x0 + (x1 - x0) * t, z0 + (z1 - z0) * t) for t in shares]
