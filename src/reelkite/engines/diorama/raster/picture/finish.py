"""The last passes: tone by a colour table, anti-aliasing, full size, grain, and reading back."""

from dataclasses import dataclass

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
)
from reelkite.engines.diorama.raster.profile import Profile
from reelkite.engines.diorama.raster.styles import (
    Easel,
    Guides,
    Sitting,
    canvas_shift,
    recipe_of,
)
from reelkite.engines.diorama.raster.textures.grade import SIDE, colour_table
from reelkite.engines.diorama.raster.views import Sight, sight_of
from reelkite.engines.diorama.scene.scene import Scene

_SHARPNESS = {False: 0.35, True: 1.5}
"""How much contrast of neighbours is raised; more when the picture is enlarged."""

_RATE = 24.0
"""New grain comes this often a second."""


@dataclass(frozen=True, slots=True, eq=False)
class Scenery:
    """What was drawn of a moment.

    Attributes:
        summed: Radiance, the mean of all instants.
        drawn: The last instant alone; depth in alpha.
        guides: Forms and plain colours, if the style needs them.
        sight: The camera.
        t: Seconds from the shot's start, as the audience counts them: film runs on in slow motion.
    """

    summed: Target
    drawn: Target
    guides: Guides | None
    sight: Sight
    t: float


class Finish:
    """Turns radiance into frames."""

    def __init__(
        self,
        context: moderngl.Context,
        programs: Programs,
        scene: Scene,
        sizes: tuple[Size, Size],
    ) -> None:
        """Prepare for pictures drawn at ``sizes[0]`` and shown at ``sizes[1]``."""
        inner, outer = sizes
        self._size = outer
        self._toned = make_target(context, inner, 4, "f1")
        self._sharpness = _SHARPNESS[inner != outer]
        self._out = make_target(context, outer, 4, "f1")
        self._table = _colour_texture(context, scene)
        self._tone = ScreenPass(programs, "tone.frag")
        self._scene, self._inner = scene, inner
        middle = sight_of(scene.camera(scene.seconds / 2), inner, scene.unit).forward
        ahead = float(middle[0]), float(middle[1]), float(middle[2])
        self._easel = Easel(programs, scene.style, sizes, ahead)
        self._grain = scene.atmosphere.grade.grain * recipe_of(scene.style).grain

    def finish(self, scenery: Scenery, glow: moderngl.Texture, profile: Profile) -> RGBFrame:
        """Return the frame, row 0 at the top; ``glow`` is what the lens made of the picture."""
        sources: dict[str, Picture] = {
            "picture": scenery.summed.texture,
            "second": glow,
            "table": self._table,
        }
        self._tone.draw(self._toned, sources)
        profile.mark("tone")
        grain = (self._grain, float(int(scenery.t * _RATE + 0.5)), self._sharpness)
        values: dict[str, Value] = {"texel": self._toned.step, "grain": grain}
        slid = canvas_shift(self._scene, self._inner, scenery.sight)
        sitting = Sitting(self._toned, scenery.drawn, scenery.guides, slid, scenery.t)
        self._easel.paint(sitting, self._out, values, profile)
        frame = np.empty((self._size.height, self._size.width, 3), dtype=np.uint8)
        self._out.framebuffer.read_into(frame, components=3, alignment=1)
        profile.mark("reading")
        return frame


def _colour_texture(context: moderngl.Context, scene: Scene) -> moderngl.Texture3D:
    table = colour_table(scene.atmosphere.grade, scene.style)
    texture = context.texture3d((SIDE, SIDE, SIDE), 4, np.ascontiguousarray(table).tobytes())
    texture.repeat_x = texture.repeat_y = texture.repeat_z = False
    return texture
