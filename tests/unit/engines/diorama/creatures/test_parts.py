import numpy as np

from reelkite.engines.diorama.creatures.inlay import Inlay
from reelkite.engines.diorama.creatures.parts import hull, pelt, piece_of
from reelkite.engines.diorama.modelling.clay import ball
from reelkite.engines.diorama.modelling.pieces import Laid, Surface
from reelkite.engines.diorama.modelling.rig import Bent, Skeleton
from reelkite.engines.diorama.modelling.turning import vector

SKELETON = Skeleton.of([("body", vector(0, 0, 0))])
LUMPS = [ball((0, 0.5, 0), (0.3, 0.5, 0.2), "body")]


def test_a_pelt_becomes_a_painted_piece() -> None:
    """Both colours of a coat are on the piece."""
    coat = Inlay(lambda points: points[:, 1] - 0.5, (1.0, 1.0, 1.0))
    piece = piece_of(pelt(LUMPS, 0.08, Surface((0.1, 0.1, 0.1)), [coat]), 1.0)
    assert isinstance(piece, Laid)
    colours = piece.surface.at(piece.mesh_at(1.0).positions)
    assert {round(float(c), 1) for c in colours[:, 0]} == {0.1, 1.0}


def test_a_hull_is_as_large_as_the_clay() -> None:
    """Points around a lump reach as far as it does."""
    around = hull([pelt(LUMPS, 0.08, Surface((0.1, 0.1, 0.1)))], SKELETON)
    points, _ = around.posed(Bent.at_rest(SKELETON))
    assert np.allclose(points.min(axis=0), (-0.3, 0, -0.2), atol=1e-4)
    assert np.allclose(points.max(axis=0), (0.3, 1, 0.2), atol=1e-4)
