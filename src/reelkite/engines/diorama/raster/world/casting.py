"""Sorting the scene's items: what never moves is merged, the rest is drawn piece by piece."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reelkite.engines.diorama.scene.looks import Item, Relief, Skin, Solid
from reelkite.engines.diorama.scene.mesh import Mat4
from reelkite.engines.diorama.scene.scene import Scene

_MOMENTS = (0.0, 0.317, 0.618, 0.893, 1.0)
"""Shares of the shot at which a placement is asked whether it moves; no common rhythm."""


@dataclass(frozen=True, slots=True, eq=False)
class Sorted:
    """The items of a scene by how they are drawn.

    Attributes:
        still: Solids in world space that never move.
        moving: Solids with a placement that changes, and skins.
        reliefs: Reliefs, each with whether it keeps its place.
    """

    still: tuple[Solid, ...]
    moving: tuple[Item, ...]
    reliefs: tuple[tuple[Item, bool], ...]


def sorted_items(scene: Scene) -> Sorted:
    """Return the items of ``scene`` by how they are drawn, without empty things."""
    still: list[Solid] = []
    moving: list[Item] = []
    reliefs: list[tuple[Item, bool]] = []
    for item in scene.items:
        fixed = _fixed_place(item, scene.until)
        match item.look:
            case Relief():
                reliefs.append((item, fixed is not None))
            case Solid() as solid if len(solid.mesh.triangles) and fixed is not None:
                still.append(_moved(solid, fixed) if item.placement else solid)
            case Solid() as solid if len(solid.mesh.triangles):
                moving.append(item)
            case Skin() as skin if len(skin.solid.mesh.triangles):
                moving.append(item)
    return Sorted(tuple(still), tuple(moving), tuple(reliefs))


def placement_at(item: Item, t: float) -> Mat4:
    """Return where ``item`` is at ``t`` seconds: model space to world space."""
    if item.placement is None:
        return np.eye(4, dtype=np.float32)
    return item.placement(t)


def _fixed_place(item: Item, seconds: float) -> Mat4 | None:
    """Return the one place of ``item`` if it never leaves it."""
    places = [placement_at(item, share * seconds) for share in _sample(item)]
    if all(np.allclose(place, places[0], atol=1e-5) for place in places[1:]):
        return places[0]
    return None


def _sample(item: Item) -> Sequence[float]:
    return _MOMENTS if item.placement else (0.0,)


def _moved(solid: Solid, place: Mat4) -> Solid:
    return replace(solid, mesh=solid.mesh.moved(place))
