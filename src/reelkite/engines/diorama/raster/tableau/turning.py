"""A picture turns into another look, by and by: a watercolour, a drawing."""

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import ScreenPass, Target, make_target


class Painted(Protocol):
    """The passes of one style, see ``raster.treatment.StyledPicture``."""

    @property
    def inner(self) -> Size:
        """How large is painted."""

    def paint(
        self, toned: Target, depths: Target, slid: tuple[float, float], t: float, out: Target, /
    ) -> None:
        """Fill ``out``, row 0 of the picture first, from pictures of which it is the last."""


CANVAS: Final = 8.0
"""Metres to what strokes of a painted style stick to when the camera moves."""

Painting: TypeAlias = Callable[[Programs, Size], Painted]
"""Makes the passes of a style for frames of a size."""


class Turning:
    """The passes between a frame and the same frame in a style."""

    def __init__(self, programs: Programs, size: Size, painting: Painting) -> None:
        """Compile them."""
        context = programs.context
        self._painted = painting(programs, size)
        inner = self._painted.inner
        self._toned = make_target(context, inner, 4, "f1")
        self._depths = make_target(context, inner, 4, "f2", smooth=False)
        self._styled, self._out = (make_target(context, size, 4, "f1") for _ in range(2))
        self._sitter = ScreenPass(programs, "tableau/sitter.frag")
        # All as far away: outlines come from colours, for mattes are not all where things end.
        self._depths.framebuffer.clear(0.0, 0.0, 0.0, CANVAS)
        self._turn = ScreenPass(programs, "tableau/turn.frag")

    def turn(self, frame: Target, slid: tuple[float, float], at: tuple[float, float]) -> Target:
        """Return the frame as it has turned.

        Args:
            frame: What was drawn, row 0 first.
            slid: How far the canvas has slid, as shares of the shorter side, right and up.
            at: Seconds, and how far the frame has turned: 0..1.
        """
        t, share = at
        if share <= 0:
            return frame
        self._sitter.draw(self._toned, {"picture": frame.texture})
        self._painted.paint(self._toned, self._depths, slid, t, self._styled)
        both = {"picture": frame.texture, "second": self._styled.texture}
        self._turn.draw(self._out, both, {"share": share})
        return self._out
