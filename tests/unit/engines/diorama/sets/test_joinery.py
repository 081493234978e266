import numpy as np

from reelkite.engines.diorama.scene.looks import Layer, paint
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.sets.joinery import (
    BLOCK_CORNERS,
    block,
    blocks,
    each,
    glow,
    joined,
    moved,
    turns,
)


def test_a_block_fills_its_measures_and_stands_on_its_foot() -> None:
    """A block spans exactly its size around its foot."""
    mesh = block((1.0, 2.0, 3.0), (0.4, 0.6, 0.8), 0.05)
    assert np.allclose(mesh.positions.min(axis=0), (0.8, 2.0, 2.6), atol=1e-6)
    assert np.allclose(mesh.positions.max(axis=0), (1.2, 2.6, 3.4), atol=1e-6)


def test_a_block_is_closed() -> None:
    """Every edge of a block, by place, is shared by an even number of triangles."""
    mesh = block((0.0, 0.0, 0.0), (1.0, 1.0, 1.0), 0.1)
    edges: dict[tuple[int, int], int] = {}
    for triangle in mesh.triangles:
        for k in range(3):
            pair = sorted((int(triangle[k]), int(triangle[k - 1])))
            edges[pair[0], pair[1]] = edges.get((pair[0], pair[1]), 0) + 1
    assert set(edges.values()) == {2}


def test_block_normals_point_out_and_are_unit() -> None:
    """Normals have length 1 and lead away from the middle."""
    mesh = block((0.0, -0.5, 0.0), (1.0, 1.0, 1.0), 0.1)
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1.0, atol=1e-5)
    assert (np.sum(mesh.normals * mesh.positions, axis=1) > 0).all()


def test_a_turned_block_keeps_its_foot() -> None:
    """A quarter turn swaps width and depth about the foot."""
    mesh = blocks([(2.0, 0.0, 0.0)], [(1.0, 1.0, 0.2)], 0.0, turns(np.pi / 2))
    assert np.allclose(mesh.positions.max(axis=0), (2.1, 1.0, 0.5), atol=1e-5)


def test_each_gives_every_part_its_own_colour() -> None:
    """Colours are repeated over the corners of each part, in order."""
    mesh = blocks([(0, 0, 0), (2, 0, 0)], (1, 1, 1))
    colours = each([(1, 0, 0), (0, 1, 0)], mesh)
    assert colours.shape == (2 * BLOCK_CORNERS, 3)
    assert colours[0].tolist() == [1, 0, 0]
    assert colours[-1].tolist() == [0, 1, 0]


def test_joined_makes_one_item_for_each_way_of_drawing() -> None:
    """Pieces of one layer are fused; what shines and casts nothing stays apart."""
    mesh = block((0, 0, 0), (1, 1, 1))
    items = joined([paint(mesh, (1, 0, 0)), paint(mesh, (0, 1, 0)), glow(mesh, (1, 1, 1), 2.0)])
    assert len(items) == 2
    first = items[0].look
    assert len(first.mesh.positions) == 2 * BLOCK_CORNERS  # type: ignore[union-attr] # both are solids
    assert items[1].look.layer is Layer.GLOW  # type: ignore[union-attr] # a solid


def test_moved_moves_the_mesh_and_keeps_the_paint() -> None:
    """Moving pieces shifts positions only."""
    piece = paint(block((0, 0, 0), (1, 1, 1)), (1, 0, 0))
    (there,) = moved([piece], translation(5, 0, 0))
    assert np.allclose(there.mesh.positions - piece.mesh.positions, (5, 0, 0))
    assert there.colours is piece.colours
