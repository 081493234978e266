"""Keeps a picture's edges out of sight: the camera comes as much closer as its path demands."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.living.room import Room, visible_depth
from reelkite.engines.diorama.raster.tableau.direction import CameraPath, Pose, projection
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.parts import Plane, Tableau

_A_SIDE: Final = 14
"""Points of an edge that are looked at."""

_RATE: Final = 12
_SPARE: Final = 1.001
_SLACK: Final = 0.002
_ASIDE: Final = 0.8
"""How far from the middle of the picture something may be kept in place, as a share of half."""


def covered(path: CameraPath, tableau: Tableau, room: Room, seconds: float) -> CameraPath:
    """Return ``path`` with as much zoom, at any time, as hides all beyond the picture's edges.

    A little of the mirror beyond them may be seen, see ``Room.margin``. Zoom never decreases
    again, so that a swaying camera does not pump; and where there is room it keeps what the
    picture is about where it is.
    """
    rim = _rim(visible_depth(tableau), room)
    count = max(2, round(seconds * _RATE) + 1)
    times = np.linspace(0, seconds, count)
    wanted = [_closer(rim, path(float(t)), room) for t in times]
    zooms = np.maximum.accumulate(np.maximum(wanted, 1.0))

    def path_within(t: float) -> Pose:
        pose = path(t)
        return replace(pose, zoom=pose.zoom * float(np.interp(t, times, zooms)))

    for towards in _towards(room):
        aimed = _aimed(path_within, path(0.0), towards)
        if all(_closer(rim, aimed(float(t)), room) <= 1 + _SLACK for t in times[:: _RATE // 4]):
            return aimed
    return path_within


def _towards(room: Room) -> Iterator[tuple[float, float]]:
    """Yield what zoom may keep in place, best first: the middle of things, or one way only."""
    x, y = (min(_ASIDE, max(-_ASIDE, c)) for c in (2 * room.centre[0] - 1, 1 - 2 * room.centre[1]))
    yield from ((x, y), (0.0, y), (x, 0.0))


def _aimed(path: CameraPath, first: Pose, towards: tuple[float, float]) -> CameraPath:
    """Return a path whose zoom, after its first pose, keeps a point of the picture in place."""

    def path_aimed(t: float) -> Pose:
        pose = path(t)
        share = 1 / first.zoom - 1 / max(pose.zoom, first.zoom)
        x, y = pose.aside
        return replace(pose, aside=(x + towards[0] * share, y + towards[1] * share))

    return path_aimed


def _rim(depth: Plane, room: Room) -> Array:
    """Return points in space, ``(n, 4)``, in order around what may be seen of the picture."""
    height, width = depth.shape
    side = np.linspace(0, 1, _A_SIDE, endpoint=False)
    zero, one = np.zeros(_A_SIDE), np.ones(_A_SIDE)
    right = np.concatenate([side, one, 1 - side, zero])
    down = np.concatenate([zero, side, one, 1 - side])
    rows = np.minimum((down * height).astype(int), height - 1)
    columns = np.minimum((right * width).astype(int), width - 1)
    metres = depth[rows, columns]
    wide = 1 + 2 * room.margin
    x = (2 * right - 1) * wide * room.lens[0] * metres
    y = (1 - 2 * down) * wide * room.lens[1] * metres
    return np.stack([x, y, -metres, np.ones_like(x)], axis=1)


def _closer(rim: Array, pose: Pose, room: Room) -> float:
    """Return by how much more zoom the rim comes to lie outside the frame."""
    clip = rim @ projection(pose, room.lens).T
    seen = clip[:, :2] / np.maximum(clip[:, 3:], 1e-3)
    ends = np.roll(seen, -1, axis=0) - seen
    frame = _frame()
    # Along the ray through each point of the frame: where does it cross the rim?
    crossed = frame[:, None, 0] * ends[None, :, 1] - frame[:, None, 1] * ends[None, :, 0]
    safe = np.where(np.abs(crossed) < 1e-9, 1e-9, crossed)
    far = (seen[:, 0] * ends[:, 1] - seen[:, 1] * ends[:, 0])[None] / safe
    along = (seen[None, :, 0] * frame[:, None, 1] - seen[None, :, 1] * frame[:, None, 0]) / safe
    hits = (along >= -1e-6) & (along <= 1 + 1e-6) & (far > 0)
    nearest = np.where(hits, far, np.inf).min(axis=1)
    most = float((1 / nearest).max())
    return most * _SPARE if most > 1 else 1.0


def _frame() -> Array:
    """Return points around the frame, which goes from -1 to 1."""
    side = np.linspace(-1, 1, 2 * _A_SIDE, endpoint=False)
    one = np.ones_like(side)
    corners = [(side, -one), (one, side), (-side, one), (-one, -side)]
    return np.concatenate([np.stack(pair, axis=1) for pair in corners])
