"""Keeps a picture's edges out of sight: the camera comes as much closer as its path demands."""

from dataclasses import replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.living.room import Room, visible_depth
from reelkite.engines.diorama.raster.tableau.direction import CameraPath, Pose, projection
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.tableau.parts import Plane, Tableau

_A_SIDE: Final = 24
"""Points of an edge that are looked at."""

_RATE: Final = 12
_SPARE: Final = 1.001


def covered(path: CameraPath, tableau: Tableau, room: Room, seconds: float) -> CameraPath:
    """Return ``path`` with as much zoom, at any time, as hides all beyond the picture's edges.

    A little of the mirror beyond them may be seen, see ``Room.margin``. Zoom never decreases
    again, so that a swaying camera does not pump.
    """
    rim = _rim(visible_depth(tableau), room)
    count = max(2, round(seconds * _RATE) + 1)
    times = np.linspace(0, seconds, count)
    wanted = [_closer(rim, path(float(t)), room) for t in times]
    zooms = np.maximum.accumulate(np.maximum(wanted, 1.0))

    def path_within(t: float) -> Pose:
        pose = path(t)
        return replace(pose, zoom=pose.zoom * float(np.interp(t, times, zooms)))

    return path_within


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
