"""Who was not in the picture: sheets that stand in its space between its layers."""

from collections.abc import Sequence

import moderngl
import numpy as np
import numpy.typing as npt

from reelkite.engines.diorama.raster.gl.programs import Programs, assign, assign_matrix
from reelkite.engines.diorama.raster.gl.targets import bind, upload
from reelkite.engines.diorama.raster.tableau.direction import Guest
from reelkite.engines.diorama.scene.mesh import Mat4

_CORNERS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], dtype=np.float32)


class Guests:
    """All guests of a direction."""

    def __init__(
        self,
        programs: Programs,
        guests: Sequence[Guest],
        lens: tuple[float, float],
        *,
        depths: bool,
    ) -> None:
        """Upload them; ``depths`` has their distances drawn beside their colours."""
        self._sheets = [_Sheet(programs, guest, lens, depths=depths) for guest in guests]

    def draw(self, over: int, to_clip: Mat4, t: float) -> None:
        """Draw those that stand before the layer with a number, in their order.

        Args:
            over: Number of the layer that was drawn last.
            to_clip: From space to the frame.
            t: Seconds of the clip.
        """
        for sheet in self._sheets:
            if sheet.guest.over == over:
                sheet.draw(to_clip, t)


class _Sheet:
    def __init__(
        self, programs: Programs, guest: Guest, lens: tuple[float, float], *, depths: bool
    ) -> None:
        self.guest, self._lens = guest, lens
        context = programs.context
        self._program = programs.get(
            "tableau/guest.vert", "tableau/guest.frag", {"DEPTHS": int(depths)}
        )
        self._textures = {"picture": upload(context, _premultiplied(guest), repeat=False)}
        corners = context.buffer(_CORNERS.tobytes())
        self._vertices = context.vertex_array(self._program, [(corners, "2f", "in_corner")])

    def draw(self, to_clip: Mat4, t: float) -> None:
        place = np.eye(4, dtype=np.float32)
        matrix = self.guest.place(t)
        place[:2, :2], place[:2, 3] = matrix[:, :2], matrix[:, 2]
        assign(self._program, {"lens": (*self._lens, self.guest.depth)})
        assign_matrix(self._program, "to_clip", to_clip)
        assign_matrix(self._program, "place", place)
        bind(self._textures)
        self._vertices.render(moderngl.TRIANGLE_STRIP)


def _premultiplied(guest: Guest) -> npt.NDArray[np.uint8]:
    """Return the colours times their alpha, so that no edge shows what is beyond it."""
    cover = guest.picture[..., 3:].astype(np.float32) / 255
    bands = [np.rint(guest.picture[..., :3] * cover), guest.picture[..., 3:]]
    return np.concatenate(bands, axis=-1).astype(np.uint8)
