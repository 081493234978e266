"""Corners of bodies and of the set over time, and where they fall in the picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from benchmarks.adherence.motion import Flow, likeness
from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.views import sight_of
from reelkite.engines.diorama.raster.world.casting import placement_at
from reelkite.engines.diorama.scene.looks import Item, Relief, Skin
from reelkite.engines.diorama.scene.scene import Scene

Floats = npt.NDArray[np.floating[Any]]

_CORNERS: Final = 240
_MOMENTS: Final = (0.1, 0.26, 0.42, 0.5, 0.58, 0.74, 0.9)
_MIDDLE: Final = 3
_SET_CORNERS: Final = 900
_FRAMES: Final = 96


@dataclass(frozen=True, slots=True, eq=False)
class Body:
    """Some corners of one copy at mid-shot, and how far they stray, in shares of its height."""

    corners: Floats
    stray: float


def sampled_body(scene: Scene, number: int) -> Body:
    """Return some corners of the items that bear ``number``."""
    items = [item for item in scene.items if item.subject == number]
    if not items:
        return Body(np.zeros((0, 3)), 0.0)
    each = max(1, _CORNERS // len(items))
    tracks = np.concatenate([_track(item, scene.seconds, each) for item in items], axis=1)
    middle = tracks[_MIDDLE]
    height = max(float(np.ptp(middle[:, 1])), 0.3 * float(np.ptp(middle[:, 0])), 1e-3)
    stray = np.linalg.norm(tracks - tracks.mean(axis=0), axis=2).mean()
    return Body(middle, float(stray) / height)


def _track(item: Item, seconds: float, count: int) -> Floats:
    """Return ``(moments, k, 3)`` places of some corners."""
    return np.stack([_placed(item, share * seconds, count) for share in _MOMENTS])


def _placed(item: Item, t: float, count: int) -> Floats:
    match item.look:
        case Skin() as skin:
            points = skin.pose(t)[0]
        case Relief() as relief:
            points = relief.mesh.positions
        case solid:
            points = solid.mesh.positions
    some = points[:: max(1, len(points) // count)]
    matrix = placement_at(item, t)
    return np.asarray(some @ matrix[:3, :3].T + matrix[:3, 3], dtype=np.float64)


def projected(scene: Scene, size: Size, points: Floats, t: float) -> tuple[Floats, Floats]:
    """Return where ``points`` fall, ``(n, 2)`` shares from the top left, and their depths."""
    clip = sight_of(scene.camera(t), size, scene.unit).to_clip.astype(np.float64)
    four = np.concatenate([points, np.ones((len(points), 1))], axis=1) @ clip.T
    depth = np.maximum(four[:, 3], 1e-6)
    shares = np.stack([0.5 + four[:, 0] / depth / 2, 0.5 - four[:, 1] / depth / 2], axis=1)
    return shares, four[:, 3]


def shown_of(
    scene: Scene,
    size: Size,
    bodies: Sequence[Body],
    seen: tuple[Sequence[int], npt.NDArray[np.int16]],
) -> tuple[float, float]:
    """Return the share of the corners inside the frame, and the share of those not hidden.

    ``seen`` are the numbers of the bodies and the picture of numbers.
    """
    copies, ids = seen
    points = np.concatenate([body.corners for body in bodies])
    if not len(points):
        return 0.0, 0.0
    shares, depth = projected(scene, size, points, scene.seconds / 2)
    inside = (depth > 0) & ((shares >= 0) & (shares < 1)).all(axis=1)
    if not inside.any():
        return 0.0, 0.0
    pixels = (shares[inside] * (size.width, size.height)).astype(int)
    owners = ids[pixels[:, 1], pixels[:, 0]]
    return float(inside.mean()), float(np.isin(owners, copies).mean())


def camera_flow(scene: Scene, size: Size) -> Flow:
    """Return how the set runs through the picture from the shot's beginning to its end."""
    points = _corners_of_the_set(scene, size)
    if len(points) < 2:  # noqa: PLR2004  two points make a similarity
        return Flow()
    scale = np.array([size.aspect, 1.0])

    def at(t: float) -> Floats:
        shares, _ = projected(scene, size, points, t)
        heights: Floats = (shares - 0.5) * scale
        return heights

    right, down, growth, turn = likeness(at(0.02 * scene.seconds), at(0.98 * scene.seconds))
    step = scene.seconds / _FRAMES
    path = np.stack([np.median(at(k * step), axis=0) for k in range(_FRAMES)])
    views = [scene.camera(share * scene.seconds) for share in (0.05, 0.95)]
    jumps = np.abs(np.diff(path, n=2, axis=0)).sum(axis=1)
    return Flow(
        right=right,
        down=down,
        growth=growth,
        turn=turn,
        shake=float(jumps.mean()),
        pull=float(np.log(views[1].focus / views[0].focus)),
    )


def _corners_of_the_set(scene: Scene, size: Size) -> Floats:
    """Return corners of the set that mid-shot shows, a little spread over all its items."""
    items = [item for item in scene.items if item.subject is None]
    each = max(2, 6 * _SET_CORNERS // max(len(items), 1))
    if not items:
        return np.zeros((0, 3))
    points = np.concatenate([_placed(item, scene.seconds / 2, each) for item in items])
    shares, depth = projected(scene, size, points, scene.seconds / 2)
    inside = (depth > 0.5 * scene.unit) & ((shares >= 0) & (shares < 1)).all(axis=1)
    kept = points[inside]
    return kept[:: max(1, len(kept) // _SET_CORNERS)]


def swing_of(scene: Scene) -> float:
    """Return radians that the eye goes around what it looks at, from beginning to end."""
    views = [scene.camera(share * scene.seconds) for share in (0.0, 1.0)]
    turns = [np.arctan2(v.eye[0] - v.target[0], v.eye[2] - v.target[2]) for v in views]
    straight = np.linalg.norm(np.subtract(views[0].target, views[1].target))
    reach = np.linalg.norm(np.subtract(views[0].eye, views[0].target))
    if straight > 0.2 * reach:
        return 0.0
    return float((turns[1] - turns[0] + np.pi) % (2 * np.pi) - np.pi)
