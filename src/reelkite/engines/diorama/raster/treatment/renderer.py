"""The renderer of treatments: a moment of a film in, the treated frame out.

    with TreatmentRenderer(size, look) as renderer:
        frame = renderer.draw(View(decoded, 0.5))        # (720, 1280, 3) bytes, row 0 at the top

A frame depends on its view and the look alone, and the look is one for the whole clip.
"""

from typing import Final

import moderngl
import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.owner import ContextOwner
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
)
from reelkite.engines.diorama.raster.styles import recipe_of
from reelkite.engines.diorama.raster.styles.recipes import PLAIN
from reelkite.engines.diorama.raster.tableau.airs import Breath, Swarm
from reelkite.engines.diorama.raster.tableau.direction import AT_REST, Air, lens_of, projection
from reelkite.engines.diorama.raster.treatment.grading import Grading
from reelkite.engines.diorama.raster.treatment.look import Look, View
from reelkite.engines.diorama.raster.treatment.styling import StyledPicture
from reelkite.engines.diorama.scene.mesh import Array

_FOV: Final = 45.0
"""Degrees up and down, by guess: only what falls in the picture asks."""

_UPSIDE_DOWN: Final = np.diag([1.0, -1.0, 1.0, 1.0])
"""Targets here have row 0 below, those of tableaux above."""


class TreatmentRenderer(ContextOwner):
    """Treats the frames of one film; a context manager that owns an OpenGL context."""

    def __init__(self, size: Size, look: Look) -> None:
        """Open OpenGL, compile and upload.

        Raises:
            EngineUnavailable: EGL or OpenGL is missing; the message names the packages.
        """
        super().__init__()
        self._size, self._look = size, look
        context = self.opened()
        programs = Programs(context)
        self._before, self._after = _film(context, size), _film(context, size)
        self._moved = make_target(context, size, 4, "f1")
        self._between = ScreenPass(programs, "treatment/between.frag")
        self._flow: moderngl.Texture | None = None
        self._styled = _styled(programs, size, look)
        inner = size if self._styled is None else self._styled.inner
        self._toned = make_target(context, inner, 4, "f1")
        self._grading = Grading(programs, look, self._toned, size)
        self._swarms: dict[Air, Swarm] = {
            air: Swarm(programs, air, inner.height) for air in look.airs
        }
        self._out = make_target(context, size, 4, "f1")
        self._upright = ScreenPass(programs, "develop.frag")

    def draw(self, view: View) -> RGBFrame:
        """Return the treated frame of ``view``: ``(height, width, 3)``, row 0 on top."""
        with self.opened():
            return self._treated(view)

    def _treated(self, view: View) -> RGBFrame:
        shown = self._moment(view)
        if self._look.untouched:
            return _read(self._moved) if view.after is not None else view.frame
        self._grading.grade(shown, view)
        self._fall(view)
        if self._styled is not None:
            depths = self._grading.depths
            self._styled.paint(self._toned, depths, view.slid, view.t, self._out)
        else:
            values = {"grain": (0.0, 0.0, 0.0)}
            self._upright.draw(self._out, {"picture": self._toned.texture}, values)
        return _read(self._out)

    def _moment(self, view: View) -> moderngl.Texture:
        """Return the picture of the moment, row 0 at v = 0."""
        self._before.write(np.ascontiguousarray(view.frame))
        if view.after is None or view.flow is None:
            return self._before
        self._after.write(np.ascontiguousarray(view.after))
        sources: dict[str, Picture] = {
            "picture": self._before,
            "second": self._after,
            "flow": self._uploaded(view.flow),
        }
        self._between.draw(self._moved, sources, {"share": view.share})
        return self._moved.texture

    def _uploaded(self, flow: Array) -> moderngl.Texture:
        height, width = flow.shape[:2]
        if self._flow is None:
            self._flow = self.opened().texture((width, height), 3, dtype="f2", alignment=1)
            self._flow.repeat_x = self._flow.repeat_y = False
        self._flow.write(np.ascontiguousarray(flow, dtype=np.float16))
        return self._flow

    def _fall(self, view: View) -> None:
        """Draw what falls and floats over the graded picture."""
        if not self._swarms:
            return
        context, look = self.opened(), self._look
        lens = lens_of(_FOV, self._size)
        matrix = (_UPSIDE_DOWN @ projection(AT_REST, lens)).astype(np.float32)
        breath = Breath(
            matrix, (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), lens, view.t + 3.0, 1.0, look.light
        )
        self._toned.framebuffer.use()
        context.enable(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        self._grading.bind_depths()
        for swarm in self._swarms.values():
            swarm.draw(breath)
        context.disable(context.BLEND)


def _styled(programs: Programs, size: Size, look: Look) -> StyledPicture | None:
    """Return the passes of the style, unless it is a matter of colour alone."""
    if look.style is None or recipe_of(look.style) is PLAIN:
        return None
    return StyledPicture(programs, size, look.style, (look.skies.top, look.skies.rim))


def _film(context: moderngl.Context, size: Size) -> moderngl.Texture:
    texture = context.texture((size.width, size.height), 3, alignment=1)
    texture.repeat_x = texture.repeat_y = False
    return texture


def _read(target: Target) -> RGBFrame:
    size = target.size
    frame = np.empty((size.height, size.width, 3), dtype=np.uint8)
    target.framebuffer.read_into(frame, components=3, alignment=1)
    return frame
