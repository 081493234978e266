"""Visitors as pictures with alpha: each drawn by a renderer of its own, larger than it is shown."""

from collections.abc import Sequence
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.renderer import Renderer
from reelkite.engines.diorama.raster.tableau.direction import Visitor

OVER: Final = 2
"""Pixels that are drawn for one that is shown, each way: a matte knows yes and no alone."""

_QUALITY: Final = Quality(scale=1.0, shadow_map=768)

Cutting = npt.NDArray[np.uint8]
"""A picture with alpha, ``(h, w, 4)``, its colours times its alpha."""


class Cutter:
    """Draws one visitor.

    It owns an OpenGL context, so it is opened before that of whoever shows what it draws.
    """

    def __init__(self, visitor: Visitor) -> None:
        """Open OpenGL, compile and upload.

        Raises:
            EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
        """
        self.visitor = visitor
        self._renderer = Renderer(visitor.size, visitor.scene, _QUALITY)
        self._last: tuple[float, Cutting] | None = None

    def cut(self, second: float) -> Cutting:
        """Return the visitor at a second of its scene, ``OVER`` times smaller than it is drawn.

        What was drawn last is not drawn again.
        """
        if self._last is None or self._last[0] != second:
            self._last = second, smaller(self._renderer.cut_out(second))
        return self._last[1]

    def close(self) -> None:
        """Give OpenGL back; safe to call twice."""
        self._renderer.close()


class Cutters:
    """All visitors of a direction; a context manager."""

    def __init__(self, visitors: Sequence[Visitor]) -> None:
        """Open a renderer for each."""
        self.all = tuple(Cutter(visitor) for visitor in visitors)

    def __enter__(self) -> Self:
        """Return them."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close all."""
        self.close()

    def close(self) -> None:
        """Close all; safe to call twice."""
        for cutter in self.all:
            cutter.close()


def smaller(drawn: Cutting) -> Cutting:
    """Return means of squares, colours times alpha; the outermost pixels are left out.

    Those are mixed with what is behind, which is nothing.
    """
    solid = _inner(drawn[..., 3] > 0)
    kept = drawn * solid[..., None]
    height, width = (side - side % OVER for side in solid.shape)
    squares = kept[:height, :width].astype(np.uint16)
    rows = squares[0::OVER] + squares[1::OVER]
    sums = rows[:, 0::OVER] + rows[:, 1::OVER]
    means: Cutting = ((sums + OVER) // (OVER * OVER)).astype(np.uint8)
    return means


def _inner(solid: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the pixels that have no empty neighbour."""
    inner = solid.copy()
    inner[1:] &= solid[:-1]
    inner[:-1] &= solid[1:]
    inner[:, 1:] &= solid[:, :-1]
    inner[:, :-1] &= solid[:, 1:]
    return inner
