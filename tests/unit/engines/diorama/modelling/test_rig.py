import numpy as np

from reelkite.engines.diorama.modelling.clay import ball, rod
from reelkite.engines.diorama.modelling.nets import mould
from reelkite.engines.diorama.modelling.rig import (
    Bent,
    Binding,
    Chain,
    Skeleton,
    moulded_weights,
)
from reelkite.engines.diorama.modelling.turning import turn, vector

SKELETON = Skeleton.of(
    [("base", vector(0, 0, 0)), Chain("hose", vector(0, 0, 0), vector(0, 1, 0), 5)]
)
LUMPS = [ball((0, -0.2, 0), 0.2, "base"), rod((0, 0, 0), (0, 1, 0), (0.1, 0.1), "hose")]
MESH = mould(LUMPS, 0.06)
BINDING = Binding.of(MESH, SKELETON, moulded_weights(SKELETON, LUMPS, MESH.positions))


def test_weights_add_up_and_follow_the_chain() -> None:
    """Weights add up to 1; the top of a chain hangs on its last bone."""
    weights = moulded_weights(SKELETON, LUMPS, MESH.positions)
    top = int(np.argmax(MESH.positions[:, 1]))

    assert np.allclose(weights.sum(axis=1), 1, atol=1e-5)
    assert weights[top, SKELETON.index["hose4"]] > 0.99
    assert SKELETON.run("hose") == slice(1, 6)


def test_a_skeleton_at_rest_leaves_the_mesh_alone() -> None:
    """Skinning at rest changes nothing."""
    positions, normals = BINDING.posed(Bent.at_rest(SKELETON))

    assert np.allclose(positions, MESH.positions, atol=1e-5)
    assert np.allclose(normals, MESH.normals, atol=1e-5)


def test_turning_every_bone_turns_the_mesh() -> None:
    """A rigid turn of the skeleton is a rigid turn of clay and normals."""
    turned = turn((0.3, 0.8, -0.2))
    bent = Bent.at_rest(SKELETON)
    bent.turns[:] = turned
    bent.origins[:] = SKELETON.rest @ turned.T
    positions, normals = BINDING.posed(bent)

    assert np.allclose(positions, MESH.positions @ turned.T, atol=1e-5)
    assert np.allclose(normals, MESH.normals @ turned.T, atol=1e-4)


def test_a_hidden_bone_folds_its_clay_away_without_bad_normals() -> None:
    """Size about 0 gathers the clay in one point; normals stay unit vectors."""
    bent = Bent.at_rest(SKELETON)
    bent.sizes[:] = 1e-4
    bent.origins[:] = 0
    positions, normals = BINDING.posed(bent)

    assert np.abs(positions).max() < 1e-3
    assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)
