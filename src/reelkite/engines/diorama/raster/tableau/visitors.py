"""Figures of the diorama in a picture: each over its shadow, or over its image in the water."""

from collections.abc import Sequence
from typing import Final

import moderngl
import numpy as np

from reelkite.engines.diorama.raster.gl.context import make_current
from reelkite.engines.diorama.raster.gl.programs import Programs, Value, assign, assign_matrix
from reelkite.engines.diorama.raster.gl.targets import Picture, bind
from reelkite.engines.diorama.raster.tableau.cutters import OVER, Cutter
from reelkite.engines.diorama.raster.tableau.direction import Visitor, Window, soft
from reelkite.engines.diorama.raster.tableau.shades import Shades
from reelkite.engines.diorama.scene.mesh import Mat4

_CORNERS: Final = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], dtype=np.float32)
_EARLY: Final = 1e-6
_SQUASHED: Final = 0.8
"""How much shorter an image in the water is than what it is of."""


class Visitors:
    """All visitors of a direction."""

    def __init__(
        self,
        programs: Programs,
        cutters: Sequence[Cutter],
        lens: tuple[float, float],
        *,
        depths: bool,
    ) -> None:
        """Prepare to show what ``cutters`` draw; ``depths`` as for guests."""
        self._shown = [_Shown(programs, cutter, lens, depths=depths) for cutter in cutters]

    def draw(self, over: int, to_clip: Mat4, world: float) -> None:
        """Draw those that stand before the layer with a number, in their order.

        Args:
            over: Number of the layer that was drawn last.
            to_clip: From space to the frame.
            world: Seconds of the world.
        """
        for shown in self._shown:
            if shown.visitor.over == over:
                shown.draw(to_clip, world)


class _Shown:
    def __init__(
        self, programs: Programs, cutter: Cutter, lens: tuple[float, float], *, depths: bool
    ) -> None:
        self._cutter, self._lens = cutter, lens
        self.visitor: Visitor = cutter.visitor
        context = self._context = programs.context
        size = self.visitor.size
        self._picture = context.texture((size.width // OVER, size.height // OVER), 4, alignment=1)
        self._picture.repeat_x = self._picture.repeat_y = False
        corners = context.buffer(_CORNERS.tobytes())
        self._programs = {
            shade: programs.get(
                "tableau/guest.vert",
                "tableau/visitor.frag",
                {"DEPTHS": int(depths), "SHADE": int(shade)},
            )
            for shade in (False, True)
        }
        self._vertices = {
            shade: context.vertex_array(program, [(corners, "2f", "in_corner")])
            for shade, program in self._programs.items()
        }
        shade = self.visitor.shade
        self._shades = None if shade is None else Shades(programs, self.visitor.scene, shade)

    def draw(self, to_clip: Mat4, world: float) -> None:
        visitor = self.visitor
        since = world - visitor.begins
        second, gone = (min(max(t, 0.0), visitor.scene.until) for t in (visitor.held(since), since))
        at = gone if visitor.glides else second
        window = visitor.window(at)
        if since < -_EARLY or not window.seen:
            return
        there = 1.0 if visitor.fades <= 0 else soft(since, visitor.fades)
        cutting = self._cutter.cut(second)
        make_current(self._context)
        self._picture.write(np.ascontiguousarray(cutting), alignment=1)
        self._draw_below(to_clip, (second, at), there)
        self._sheet(self._picture, _placed(window), to_clip, (there, 1.0), shade=False)

    def _draw_below(self, to_clip: Mat4, seconds: tuple[float, float], there: float) -> None:
        """Draw what lies under it, as it is at the first of ``seconds``, where it is then."""
        visitor, (second, at) = self.visitor, seconds
        if self._shades is not None:
            shadow = self._shades.draw(second)
            place = _placed(self._shades.shade.window(at))
            strength = there * self._shades.shade.share(at)
            self._sheet(shadow, place, to_clip, (strength, 1.0), shade=True)
        if visitor.mirror > 0:
            place = _mirrored(visitor.window(at), visitor.foot(at))
            self._sheet(self._picture, place, to_clip, (there * visitor.mirror, 0.0), shade=False)

    def _sheet(
        self,
        picture: Picture,
        place: Mat4,
        to_clip: Mat4,
        strength: tuple[float, float],
        *,
        shade: bool,
    ) -> None:
        """Draw a picture where it belongs; the second of ``strength`` is 0 for what is mirrored."""
        program, tone = self._programs[shade], self.visitor.tone
        values: dict[str, Value] = {
            "lens": (*self._lens, self.visitor.depth),
            "gain": (*tone.gain, tone.saturation),
            "black": (*tone.black, tone.grain),
            "soft": (tone.soft, *strength),
        }
        if self.visitor.shade is not None:
            own = self.visitor.shade
            values["shade"] = (*own.colour, 0.0)
            values["dark"] = (own.cast, own.contact)
        assign(program, values)
        assign_matrix(program, "to_clip", to_clip)
        assign_matrix(program, "place", place)
        bind({"picture": picture})
        self._vertices[shade].render(moderngl.TRIANGLE_STRIP)


def _placed(window: Window) -> Mat4:
    """Return the matrix from shares of a window to shares of the picture."""
    place = np.eye(4, dtype=np.float32)
    place[0, 0], place[1, 1] = 2 * window.wide, 2 * window.tall
    place[0, 3], place[1, 3] = window.x - window.wide, window.y - window.tall
    return place


def _mirrored(window: Window, level: float) -> Mat4:
    """Return the same, upside down about a row of the picture."""
    place = _placed(window)
    place[1, 3] = level + _SQUASHED * (level - place[1, 3])
    place[1, 1] *= -_SQUASHED
    return place
