"""What is drawn into, and full-screen passes that draw into it."""

from collections.abc import Mapping
from dataclasses import dataclass

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.mipmaps import add_mipmaps
from reelkite.engines.diorama.raster.gl.programs import (
    NO_SWITCHES,
    UNITS,
    Programs,
    Switches,
    Value,
    assign,
)

Picture = moderngl.Texture | moderngl.Texture3D
"""What a sampler reads."""


@dataclass(frozen=True, slots=True)
class Target:
    """A texture that can be drawn into."""

    texture: moderngl.Texture
    framebuffer: moderngl.Framebuffer
    size: Size

    @property
    def step(self) -> tuple[float, float]:
        """One pixel as shares of the texture."""
        return 1 / self.size.width, 1 / self.size.height


def make_target(
    context: moderngl.Context,
    size: Size,
    components: int = 4,
    kind: str = "f2",
    *,
    depth: bool = False,
    smooth: bool = True,
) -> Target:
    """Return a target of ``size``.

    Args:
        context: Who owns it.
        size: In pixels.
        components: 1 to 4.
        kind: ``f1`` (bytes) or ``f2`` (half floats).
        depth: Hide what is behind.
        smooth: Mix neighbours when it is read; pixel by pixel is quicker.
    """
    shape = (size.width, size.height)
    texture = context.texture(shape, components, dtype=kind)
    texture.repeat_x = texture.repeat_y = False
    if not smooth:
        texture.filter = moderngl.NEAREST, moderngl.NEAREST
    buffer = context.depth_renderbuffer(shape) if depth else None
    return Target(texture, context.framebuffer([texture], buffer), size)


def scaled(size: Size, factor: float) -> Size:
    """Return ``size`` times ``factor``, at least one pixel each way."""
    return Size(max(1, round(size.width * factor)), max(1, round(size.height * factor)))


def upload(
    context: moderngl.Context, pixels: npt.NDArray[np.uint8], *, repeat: bool
) -> moderngl.Texture:
    """Return ``(h, w, c)`` bytes as a texture with mipmaps; row 0 is at v = 0."""
    height, width, components = pixels.shape
    data = np.ascontiguousarray(pixels)
    texture = context.texture((width, height), components, data.tobytes(), alignment=1)
    add_mipmaps(texture, data)
    texture.filter = (moderngl.LINEAR_MIPMAP_NEAREST, moderngl.LINEAR)
    texture.repeat_x = texture.repeat_y = repeat
    return texture


def bind(textures: Mapping[str, Picture]) -> None:
    """Put each texture where the sampler of that name looks."""
    for name, texture in textures.items():
        texture.use(UNITS[name])


class ScreenPass:
    """One triangle over the whole target, coloured by a fragment shader."""

    def __init__(
        self,
        programs: Programs,
        fragment: str,
        switches: Switches = NO_SWITCHES,
        vertex: str = "screen.vert",
    ) -> None:
        """Compile the pass."""
        self._program = programs.get(vertex, fragment, switches)
        self._vertices = self._program.ctx.vertex_array(self._program, [])

    def draw(
        self,
        into: Target,
        textures: Mapping[str, Picture],
        values: Mapping[str, Value] | None = None,
    ) -> None:
        """Fill ``into``; names that the shader does not use are passed over."""
        into.framebuffer.use()
        self.draw_here(textures, values)

    def draw_here(
        self,
        textures: Mapping[str, Picture],
        values: Mapping[str, Value] | None = None,
    ) -> None:
        """Fill whatever is drawn into at the moment."""
        bind(textures)
        assign(self._program, values or {})
        self._vertices.render(moderngl.TRIANGLES, 3)
