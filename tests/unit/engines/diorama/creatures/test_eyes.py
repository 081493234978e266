import numpy as np

from reelkite.engines.diorama.creatures.eyes import eye
from reelkite.engines.diorama.modelling.turning import unit, vector


def test_an_eye_looks_out_and_shines() -> None:
    """Bead, two highlights and a lid are about its spot; the highlights shine and are in front."""
    spot, out = vector(0.1, 1.0, 0.3), unit((0.4, 0.2, 0.9))
    bead, first, second, lid = eye(spot, out, 0.05, ("head", "lidL"), ((0.5, 0.4, 0.3), None))
    assert lid.bones == "lidL"
    for piece in (bead, first, second, lid):
        points = piece.mesh_at(1.0).positions
        assert float(np.linalg.norm(points - spot, axis=1).max()) < 0.06
    for shine in (first, second):
        assert shine.surface.emission > 0.5
        assert float(((shine.mesh_at(1.0).positions - spot) @ out).min()) > 0.02


def test_an_iris_rings_the_pupil() -> None:
    """With a colour there is a pupil over it."""
    pieces = eye(vector(0, 0, 0), vector(0, 0, 1), 1.0, ("a", "b"), ((0.5,) * 3, (0.2, 0.6, 0.1)))
    assert len(pieces) == 5
    assert pieces[0].surface.colour == (0.2, 0.6, 0.1)
