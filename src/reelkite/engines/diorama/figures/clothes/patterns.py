"""Patterns of cloth as paint: stripes, dots, checks and flowers."""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.modelling.pieces import Paint
from reelkite.engines.diorama.scene.colour import mixed
from reelkite.engines.diorama.scene.mesh import Array, Vec3

_Share: TypeAlias = Callable[[Array], Array]
"""How much of the second colour there is at points ``(n, 3)``: ``(n,)``."""

_STEP: Final = 0.125
"""Metres from one stripe to the next."""


def _edge(wave: Array) -> Array:
    """Return a wave with firm edges, 0..1."""
    firm: Array = np.clip(0.5 + 2.6 * wave, 0, 1)
    return firm


def _striped(points: Array) -> Array:
    return _edge(np.sin(2 * np.pi * points[:, 1] / _STEP))


def _checked(points: Array) -> Array:
    across = _edge(np.sin(2 * np.pi * points[:, 0] / (1.3 * _STEP)) - 0.2)
    along = _edge(np.sin(2 * np.pi * points[:, 1] / (1.3 * _STEP)) - 0.2)
    share: Array = 0.5 * across + 0.5 * along
    return share


def _spots(points: Array, pitch: float, size: float) -> Array:
    """Return round spots on a staggered grid over front and back."""
    row = np.round(points[:, 1] / pitch)
    x = points[:, 0] / pitch + 0.5 * (row % 2)
    near = np.hypot(x - np.round(x), points[:, 1] / pitch - row)
    share: Array = np.clip((size - near) / 0.16 + 0.5, 0, 1)
    return share


def _dotted(points: Array) -> Array:
    return _spots(points, 0.115, 0.30)


def _floral(points: Array) -> Array:
    share: Array = np.maximum(_spots(points, 0.15, 0.26), 0.8 * _spots(points + 0.075, 0.15, 0.16))
    return share


_SHARES: Final[dict[str, _Share]] = {
    "striped": _striped, "checked": _checked, "dotted": _dotted, "floral": _floral,
}  # fmt: skip

PATTERNS: Final = tuple(_SHARES)
"""Names of the patterns."""


def patterned(colour: Vec3, pattern: str) -> Paint:
    """Return paint in ``colour`` with a pattern in a colour that goes with it."""
    share = _SHARES[pattern]
    second = _partner(colour, pattern)

    def paint(points: Array) -> Array:
        return mixed(colour, second, share(points))

    return paint


def _partner(colour: Vec3, pattern: str) -> Vec3:
    """Return what goes with a colour: cream on dark cloth, a dark shade on light cloth."""
    light = sum(colour) / 3
    if light > 0.45:
        return (0.72, 0.10, 0.12) if pattern == "floral" else (0.10, 0.16, 0.36)
    if pattern == "checked":
        red, green, blue = (0.35 * part for part in colour)
        return red, green, blue
    return 0.86, 0.80, 0.68
