"""Lines of an old face."""

import numpy as np

from reelkite.engines.diorama.figures.head import Features
from reelkite.engines.diorama.figures.stature import stature_of
from reelkite.engines.diorama.figures.wrinkles import wrinkles


def test_lines_lie_on_the_face_on_both_sides() -> None:
    """They are on its front, as many left as right, and darker than the skin."""
    body, skin = stature_of("elder"), (0.7, 0.5, 0.4)
    (piece,) = wrinkles(body, Features(), skin)
    points = (piece.mesh_at(1.0).positions - body.face) / body.head

    assert points[:, 2].min() > 0.2
    assert np.linalg.norm(points, axis=1).max() < 1.2
    assert abs(points[:, 0].mean()) < 0.02
    assert piece.surface.at(points.astype(np.float32)).max() < max(skin)
