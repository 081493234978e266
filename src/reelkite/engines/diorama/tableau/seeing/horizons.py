"""Where the horizon lies: a level line right across, where lines meet, where the sky ends.

Where lines meet is found by votes, as Hough's transform for points: each edge votes for all points
that lie on its line.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.tableau.filters import softened
from reelkite.engines.diorama.tableau.parts import Plane
from reelkite.engines.diorama.tableau.seeing.sight import Sight

USUAL: Final = 0.45
BAND: Final = (0.12, 0.88)  # where a horizon may be found, as shares of the height
LEVEL: Final = 0.02  # median slope of lightness down that makes a level line
VOTES: Final = 1200  # edges that vote; every n-th is taken
PEAK: Final = 2.6  # how much the best point has more votes than the usual one


@dataclass(frozen=True, slots=True)
class Horizon:
    """Where the ground ends.

    Attributes:
        y: 0 top .. 1 bottom.
        sure: Whether anything in the picture tells it.
        meeting: Where lines meet, as shares of width and height, or None.
    """

    y: float
    sure: bool
    meeting: tuple[float, float] | None = None


def horizon_of(sight: Sight, sky: Plane | None) -> Horizon:
    """Return where the horizon lies.

    Args:
        sight: The small picture.
        sky: How much each pixel is sky, or None.
    """
    meeting = _meeting(sight)
    foot = None if sky is None else _foot(sky)
    level = _level(sight, foot)
    if level is not None:
        return Horizon(level, sure=True)  # open country, or a wall that is faced squarely
    if meeting is not None and (foot is None or meeting[1] > foot - 0.1):
        return Horizon(meeting[1], sure=True, meeting=meeting)
    if foot is not None:
        return Horizon(min(foot, BAND[1]), sure=True)
    return Horizon(USUAL, sure=False)


def _foot(sky: Plane) -> float:
    """Return down to where the sky reaches in its lowest columns."""
    height = sky.shape[0]
    lowest = np.where(sky > 0.5, np.arange(height)[:, None] + 1, 0).max(0)
    lowest = lowest[lowest > 0]
    return float(np.percentile(lowest, 85)) / height if lowest.size else USUAL


def _level(sight: Sight, foot: float | None) -> float | None:
    """Return the row of the level line that runs right across, if there is one."""
    height = sight.shape[0]
    slope = sum(np.gradient(softened(sight.lab[..., k], 0.8), axis=0) for k in range(3))
    strength = np.abs(np.median(np.asarray(slope), axis=1))
    rows = (np.arange(height) + 0.5) / height
    strength[(rows < BAND[0]) | (rows > BAND[1])] = 0
    if foot is not None:
        strength[np.abs(rows - foot) > 0.12] = 0
    best = int(strength.argmax())
    return float(rows[best]) if strength[best] > LEVEL else None


def _meeting(sight: Sight) -> tuple[float, float] | None:
    """Return the point through which more oblique edges run than by chance."""
    height, width = sight.shape
    strong = np.hypot(sight.across, sight.upright)
    oblique = (np.abs(sight.across) > 0.25 * strong) & (np.abs(sight.upright) > 0.25 * strong)
    rows, columns = np.nonzero(oblique & (strong > max(np.percentile(strong, 85), 0.02)))
    every = max(1, len(rows) // VOTES)
    rows, columns = rows[::every], columns[::every]
    if len(rows) < 200:
        return None
    size = strong[rows, columns]
    normal = (
        np.stack([sight.across[rows, columns], sight.upright[rows, columns]], 1) / size[:, None]
    )
    x, y = np.meshgrid(np.linspace(0.1, 0.9, 41) * width, np.linspace(*BAND, 39) * height)
    points = np.stack([x.ravel(), y.ravel()], 1)
    own = (normal * np.stack([columns, rows], 1)).sum(1)
    away = np.hypot(points[:, 0, None] - columns, points[:, 1, None] - rows)
    miss = np.abs(points @ normal.T - own)
    hit = (miss < 0.03 * away) & (away > 0.08 * width)
    votes = softened(hit.sum(1).reshape(x.shape).astype(np.float32), 1.0)
    best = np.unravel_index(votes.argmax(), votes.shape)
    if votes[best] < PEAK * max(float(np.median(votes)), 1.0):
        return None
    return float(x[best]) / width, float(y[best]) / height
