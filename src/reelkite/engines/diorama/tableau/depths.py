"""How far things are: the ground by perspective, what stands on it as far as its foot.

The ground lies ``EYE`` below the camera; a point of it that is seen ``y`` below the horizon (as a
share of the picture's height) is ``EYE * focal / y`` away. Where lines meet in a point, walls
stand to both sides as in Horry, Anjyo and Arai, *Tour Into the Picture* (1997).
"""

from dataclasses import dataclass
from math import radians, tan
from typing import Final

import numpy as np

from reelkite.engines.diorama.tableau.filters import grown, shrunk, softened
from reelkite.engines.diorama.tableau.parts import EYE, FARTHEST, NEAREST, Plane
from reelkite.engines.diorama.tableau.seeing.scenes import Piece, View
from reelkite.engines.diorama.tableau.seeing.sight import small_shape

FOV: Final = 40.0  # degrees up and down; a usual lens
TALL_FOV: Final = 55.0  # of pictures that are taller than wide
OUTDOORS: Final = 45.0  # the farthest land, in metres: it never lies as far as the sky
INDOORS: Final = 9.0  # the farthest wall where no sky is seen
STANDS: Final = 0.03  # below the horizon by this, something stands on the ground
AIRY: Final = 2.5  # usual height of what hangs in the air, in metres
HALO: Final = 0.05  # of the longer side: how far land is drawn near around what stands in it
PULL: Final = 0.55  # how much
SMALL: Final = 160  # longer side at which depth is reckoned


@dataclass(frozen=True, slots=True)
class Space:
    """The room that a picture shows.

    Attributes:
        shape: Height and width of the picture in pixels.
        horizon: 0 top .. 1 bottom.
        fov: Angle of view up and down, in degrees.
        farthest: How far the farthest land is, in metres.
    """

    shape: tuple[int, int]
    horizon: float
    fov: float
    farthest: float

    @property
    def focal(self) -> float:
        """Focal length as a share of the picture's height."""
        return 0.5 / tan(radians(self.fov) / 2)


def space_of(shape: tuple[int, int], view: View) -> Space:
    """Return the room that a view shows in a picture of ``shape`` (height, width)."""
    fov = TALL_FOV if shape[0] > shape[1] else FOV
    outdoors = view.sky is not None or view.horizon.meeting is not None
    return Space(shape, view.horizon.y, fov, OUTDOORS if outdoors else INDOORS)


def ground_depth(shape: tuple[int, int], horizon: float, focal: float) -> Plane:
    """Return the depth of a level ground seen from eye height, and ``FARTHEST`` above it.

    Args:
        shape: Height and width in pixels.
        horizon: Where the horizon lies, 0 top .. 1 bottom.
        focal: As a share of the picture's height.
    """
    height, width = shape
    below = (np.arange(height, dtype=np.float32) + 0.5) / height - horizon
    depth = EYE * focal / np.maximum(below, EYE * focal / FARTHEST)
    rows = np.clip(depth, NEAREST, FARTHEST).astype(np.float32)
    return np.repeat(rows[:, None], width, axis=1)


def land_depth(view: View, space: Space) -> Plane:
    """Return the depth of all that is neither sky nor subject, smooth everywhere."""
    small = small_shape(space.shape, SMALL)
    nearness = 1 / ground_depth(small, space.horizon, space.focal)
    meeting = view.horizon.meeting
    if meeting is not None:
        nearness = np.maximum(nearness, _walls(small, meeting, space))
    nearness = np.maximum(nearness, 1 / space.farthest)
    depth = np.asarray(1 / softened(nearness.astype(np.float32), SMALL / 50), np.float32)
    return np.asarray(np.maximum(grown(depth, space.shape), NEAREST), np.float32)


def _walls(small: tuple[int, int], meeting: tuple[float, float], space: Space) -> Plane:
    """Return the nearness of walls that run to where lines meet, as far off as they are high."""
    height, width = small
    beside = np.abs((np.arange(width) + 0.5) / width - meeting[0]) * space.shape[1] / space.shape[0]
    return np.repeat((beside / (2 * EYE * space.focal)).astype(np.float32)[None], height, axis=0)


def figure_nearness(piece: Piece, land: Plane, space: Space) -> float:
    """Return 1 / depth of something upright: of the ground at its foot, or of its size in the air.

    What is not sure to be cut out well stands out less from the land around it.

    Args:
        piece: What stands there.
        land: Depth of the land, of any size.
        space: The room that it stands in.
    """
    rows, columns = np.nonzero(piece.mask)
    height, width = piece.mask.shape
    below = (int(rows.max()) + 1) / height - space.horizon
    tall = (int(np.ptp(rows)) + 1) / height
    own = max(below, 0.02) / (EYE * space.focal) if below > STANDS else tall / (AIRY * space.focal)
    at = (
        int(rows.mean() / height * land.shape[0]),
        int(columns.mean() / width * land.shape[1]),
    )
    around = 1 / float(land[at])
    nearness = around + piece.trust * (max(own, around * 1.1) - around)
    return float(np.clip(nearness, 1.2 / space.farthest, 1 / NEAREST))


def drawn_near(land: Plane, pieces: tuple[tuple[Piece, float], ...]) -> Plane:
    """Return the land's depth drawn towards what stands in it.

    So that what was missed of a subject (a hand, a wheel) goes along with it rather than tear.

    Args:
        land: Depth of the land.
        pieces: What stands there, each with its nearness.
    """
    small = small_shape((land.shape[0], land.shape[1]), SMALL)
    nearness = shrunk(np.asarray(1 / land, np.float32), small)
    for piece, own in pieces:
        mask = shrunk(piece.mask.astype(np.float32), small)
        pull = softened(mask, HALO * SMALL)
        pull = np.clip(1.6 * pull, 0, 1) * PULL
        nearness = nearness + pull * np.maximum(own - nearness, 0)
    depth = grown(np.asarray(1 / nearness, np.float32), (land.shape[0], land.shape[1]))
    return np.asarray(np.maximum(depth, NEAREST), np.float32)
