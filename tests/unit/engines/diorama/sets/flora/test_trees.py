import numpy as np
import pytest

from reelkite.engines.diorama.sets.flora.trees import (
    LEAVES,
    NEEDLES,
    Grower,
    broadleaf,
    conifer,
    poplar,
    slender,
    spreading,
)

KINDS: tuple[Grower, ...] = (broadleaf, spreading, slender, poplar, conifer)


@pytest.mark.parametrize("grow", KINDS)
@pytest.mark.parametrize("detail", [0, 1, 2])
def test_trees_are_a_metre_tall(grow: Grower, detail: int) -> None:
    """Every tree stands at its foot and is about one metre tall, with unit normals."""
    pieces = grow(np.random.default_rng(3), LEAVES["summer"][0], detail)
    top = max(piece.mesh.positions[:, 1].max() for piece in pieces)
    assert 0.85 < top < 1.25
    for piece in pieces:
        np.testing.assert_allclose(np.linalg.norm(piece.mesh.normals, axis=1), 1, atol=1e-3)
        assert np.isfinite(piece.colours).all()


@pytest.mark.parametrize("grow", KINDS)
def test_far_trees_are_cheap(grow: Grower) -> None:
    """A far tree has at most 480 triangles, fewer than a near one."""
    counts = [
        sum(len(p.mesh.triangles) for p in grow(np.random.default_rng(3), NEEDLES[0], detail))
        for detail in (0, 2)
    ]
    assert counts[0] <= 480 < counts[1]
