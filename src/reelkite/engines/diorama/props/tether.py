"""A thin line between two moving hands or rings."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.looks import Finish, Item, Placement, Posed, Skin, paint
from reelkite.engines.diorama.scene.mesh import Array, Mat4, Mesh, Vec3
from reelkite.engines.diorama.shapes import tube

_POINTS: Final = 28
_SIDES: Final = 5
_STRING: Final[Vec3] = (0.86, 0.82, 0.74)


def line(
    start: Placement,
    end: Placement,
    sag: float,
    seconds: float,
    radius: float = 0.007,
    colour: Vec3 = _STRING,
) -> Item:
    """Return a string from ``start`` to ``end``.

    Args:
        start: The near end, such as a hand.
        end: The far end, such as the bridle of a kite.
        sag: Metres that its middle hangs below the straight line.
        seconds: Length of the shot; the wind's hum fits into it.
        radius: Metres at the far end; thinner at the near end. A kite at 12 m seen at 40 degrees
            in 720 lines needs 0.006 for one pixel.
        colour: Linear RGB.
    """
    along = np.linspace(0, 1, _POINTS)
    thick = radius * (0.55 + 0.45 * along)
    hum = 2 * np.pi * max(1, round(1.4 * seconds)) / seconds

    def pose(t: float) -> Posed:
        mesh = _swung(_ends(start(t), end(t)), along, thick, (sag, hum * t))
        return mesh.positions, mesh.normals

    rest = _swung(_ends(start(0), end(0)), along, thick, (sag, 0.0))
    solid = paint(rest, colour, Finish(roughness=0.9, casts=False))
    still: Mat4 = np.eye(4, dtype=np.float32)
    return Item(Skin(solid, pose), lambda _t: still)


def _ends(start: Mat4, end: Mat4) -> tuple[Array, Array]:
    """Return the two ends in world space."""
    return start[:3, 3], end[:3, 3]


def _swung(
    ends: tuple[Array, Array], along: Array, thick: Array, swing: tuple[float, float]
) -> Mesh:
    """Return the string as it hangs; ``swing`` is its sag and the phase of its hum."""
    sag, phase = swing
    belly = 4 * along * (1 - along)
    path = ends[0] + (ends[1] - ends[0]) * along[:, None]
    path[:, 1] -= sag * belly * (1 + 0.06 * np.sin(phase))
    path[:, 0] += 0.05 * sag * np.sin(2 * np.pi * along) * np.sin(phase + 0.8)
    return tube(path, thick, _SIDES)
