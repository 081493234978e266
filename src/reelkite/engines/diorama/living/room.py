"""How much room a picture gives a camera: how near things are, and how far they may part."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.raster.tableau.direction import lens_of
from reelkite.engines.diorama.tableau.parts import FARTHEST, Kind, Nature, Plane, Tableau

_REACH: Final = {Kind.PHOTOGRAPH: 0.055, Kind.DRAWING: 0.045, Kind.FLAT: 0.0}
"""By how much near and far may part, as a share of the picture's width: what is filled in behind
what stands before it is guessed, and is better seen in passing."""

_MARGIN: Final = {Kind.PHOTOGRAPH: 0.025, Kind.DRAWING: 0.02, Kind.FLAT: 0.012}
"""How much of the mirror beyond the picture may be seen at an edge, as a share of the picture."""

_SHARE_NEAR: Final = 1.0
"""Percent of the picture that is nearer than what counts as near."""

_FARTHEST_MIDDLE: Final = 25.0
_LEAST_DEPTH: Final = 0.004
"""Dioptres between near and far below which a picture is as good as flat."""


@dataclass(frozen=True, slots=True)
class Room:
    """The space of a picture, in a few numbers.

    Attributes:
        lens: Tangents of half the angles of view: across, and up.
        near: Metres to what is near.
        middle: Metres to what the picture is about.
        reach: How far near and far may part, as a share of the picture's width.
        margin: How much beyond the picture may be seen, as a share of it.
        centre: Of what the picture is about: shares to the right and down.
    """

    lens: tuple[float, float]
    near: float
    middle: float
    reach: float
    margin: float
    centre: tuple[float, float] = (0.5, 0.5)

    @property
    def sideways(self) -> float:
        """Metres to the side after which near and far have parted as far as they may."""
        if self.flat:
            return 0.0
        dioptres = 1 / self.near - 1 / FARTHEST
        return 2 * self.lens[0] * self.reach / dioptres

    @property
    def flat(self) -> bool:
        """Whether there is nothing to walk around in it."""
        return self.reach == 0


def room_of(tableau: Tableau) -> Room:
    """Measure a tableau."""
    seen = visible_depth(tableau)
    near = float(np.percentile(seen, _SHARE_NEAR))
    reach = _REACH[tableau.kind] if 1 / near - 1 / FARTHEST > _LEAST_DEPTH else 0.0
    middle, centre = _middle(tableau, seen)
    return Room(
        lens=lens_of(tableau.fov, tableau.size),
        near=near,
        middle=max(middle, near),
        reach=reach,
        margin=_MARGIN[tableau.kind],
        centre=centre,
    )


def visible_depth(tableau: Tableau) -> Plane:
    """Return how far what is seen in each pixel is."""
    seen = tableau.layers[0].depth.copy()
    for layer in tableau.layers[1:]:
        np.copyto(seen, layer.depth, where=layer.alpha > 127)
    return seen


def _middle(tableau: Tableau, seen: Plane) -> tuple[float, tuple[float, float]]:
    """Return how far the subject is and where: the nearest one, else the middle of all."""
    height, width = seen.shape
    for layer in reversed(tableau.layers):
        there = layer.alpha > 127
        if layer.nature is Nature.SUBJECT and there.any():
            rows, columns = np.nonzero(there)
            centre = float(columns.mean()) / width, float(rows.mean()) / height
            return float(np.median(layer.depth[there])), centre
    return min(float(np.median(seen)), _FARTHEST_MIDDLE), (0.5, 0.5)
