from collections.abc import Callable

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.looks import Item, Relief
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.shapes import quad


def test_a_relief_shows_its_drawing_upright(
    drawn: Callable[[Scene], RGBFrame], with_items: Callable[..., Scene]
) -> None:
    """The upper half of the texture, green, is above the lower half, red."""
    mesh = quad((-0.5, 0, 0), (0.5, 0, 0), (0.5, 1, 0), (-0.5, 1, 0), 2, 2)
    texture = np.full((16, 16, 4), 255, dtype=np.uint8)
    texture[:8, :, :3] = 20, 220, 20
    texture[8:, :, :3] = 220, 20, 20
    normals = np.full((16, 16, 3), 128, dtype=np.uint8)
    normals[..., 2] = 255
    uv = np.stack([mesh.positions[:, 0] + 0.5, 1 - mesh.positions[:, 1]], axis=1)
    relief = Relief(mesh, uv, np.ones(len(uv), np.float32), texture, normals, translucency=0.3)

    frame = drawn(with_items(Item(relief, lambda t: translation(0.01 * t, 0, 0)))).astype(int)
    greenness = frame[..., 1] - frame[..., 0]
    assert greenness[17, 48] > 60
    assert greenness[33, 48] < -60
