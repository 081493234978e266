"""What painted styles know of a picture besides its colours, drawn along with the solids."""

from functools import cache
from typing import Final

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.gl.targets import Target

SIDE: Final = 32
"""Entries of the grain each way; ``guide.glsl`` knows it."""


@cache
def grain() -> npt.NDArray[np.uint8]:
    """Return ``(SIDE, SIDE, SIDE)`` of white noise that tiles, 0..255."""
    generator = np.random.default_rng(29)
    return generator.integers(0, 256, (SIDE,) * 3, dtype=np.uint8)


class Guides:
    """Two more pictures beside a target: plain colours with grain, and forms with sunlight.

    Attributes:
        plain: Square root of the things' own colour; in alpha a grain that sticks to them.
        form: Normals as the camera sees them, 0..1; in alpha the share of the sun, 0..1.
            All 0 where there is nothing but sky.
    """

    def __init__(self, context: moderngl.Context, drawn: Target) -> None:
        """Make them for ``drawn``, which must have a depth buffer."""
        size = drawn.size.width, drawn.size.height
        self.plain = context.texture(size, 4)
        self.form = context.texture(size, 4)
        for texture in (self.plain, self.form):
            texture.repeat_x = texture.repeat_y = False
        together = [drawn.texture, self.plain, self.form]
        depth = drawn.framebuffer.depth_attachment
        self._framebuffer = context.framebuffer(together, depth)
        self._alone = drawn.framebuffer
        self._volume = context.texture3d((SIDE,) * 3, 1, grain().tobytes(), alignment=1)
        # White to the last entry, so it need not be smooth: hatching takes means of it anyway.
        self._volume.filter = moderngl.NEAREST, moderngl.NEAREST

    def begin(self, clear: tuple[float, float, float, float]) -> None:
        """Draw solids into all three pictures from now on, on top of nothing."""
        self._framebuffer.use()
        self._framebuffer.clear(*clear)

    def bindings(self) -> dict[str, moderngl.Texture3D]:
        """Return what the programs of solids read."""
        return {"noise_volume": self._volume}

    def end(self) -> None:
        """Draw into the picture alone from now on: the sky has no form."""
        self._alone.use()
