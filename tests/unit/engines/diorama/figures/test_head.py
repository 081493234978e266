import numpy as np

from reelkite.engines.diorama.figures.head import Features, face_lumps, head
from reelkite.engines.diorama.figures.stature import skeleton_of, stature_of
from reelkite.engines.diorama.modelling.clay import distance
from reelkite.engines.diorama.modelling.pieces import assemble

BODY = stature_of("child")


def test_the_head_is_where_the_stature_says() -> None:
    """The head reaches from the neck to the crown and hangs on its bone."""
    skeleton = skeleton_of(BODY)
    solid, binding = assemble([head(BODY, Features(), (0.8, 0.6, 0.5))], skeleton, 1.6)
    heights = solid.mesh.positions[:, 1]

    assert abs(heights.max() - BODY.height) < 0.04
    assert set(binding.main) == {skeleton.index["head"]}


def test_cheeks_are_warmer_than_the_brow() -> None:
    """Blood shows in the cheeks."""
    solid, _ = assemble([head(BODY, Features(), (0.8, 0.6, 0.5))], skeleton_of(BODY), 1.6)
    local = (solid.mesh.positions - BODY.face) / BODY.head
    redness = solid.colours[:, 0] / solid.colours[:, 2]
    cheek = np.linalg.norm(local - [0.53, -0.24, 0.75], axis=1) < 0.2
    brow = np.linalg.norm(local - [0.0, 0.6, 0.7], axis=1) < 0.25

    assert redness[cheek].mean() > redness[brow].mean() * 1.1


def test_a_wider_jaw_is_wider() -> None:
    """Features change the form."""
    point = np.array([BODY.face + np.array([0.70, -0.5, 0.1]) * BODY.head], dtype=np.float32)
    narrow, wide = (distance(face_lumps(BODY, Features(jaw=jaw)), point)[0] for jaw in (0.6, 0.8))

    assert wide < narrow
