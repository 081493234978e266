import math

import numpy as np
import pytest

from reelkite.engines.diorama.scene.mesh import (
    Mesh,
    merge,
    placed,
    rotation,
    scaling,
    smooth_normals,
    translation,
)


def _triangle() -> Mesh:
    positions = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0]], dtype=np.float32)
    normals = np.tile(np.array([[0, 0, 1]], dtype=np.float32), (3, 1))
    return Mesh(positions, normals, np.array([[0, 1, 2]], dtype=np.int32))


def test_merged_meshes_keep_their_triangles() -> None:
    """The second mesh's triangles point at the second mesh's corners."""
    both = merge([_triangle(), _triangle().moved(translation(5, 0, 0))])

    assert both.triangles.tolist() == [[0, 1, 2], [3, 4, 5]]
    assert both.positions[both.triangles[1]][:, 0].min() == 5


def test_a_translation_moves_corners_and_leaves_normals() -> None:
    """Only positions change."""
    moved = _triangle().moved(translation(1, 2, 3))

    assert moved.positions[0].tolist() == [1, 2, 3]
    assert moved.normals.tolist() == _triangle().normals.tolist()


def test_normals_stay_upright_under_uneven_scale() -> None:
    """A slope that is stretched gets the normal of the stretched slope, of length 1."""
    slope = Mesh(
        np.array([[0, 0, 0], [1, 1, 0], [0, 0, 1]], dtype=np.float32),
        np.tile(np.array([[-math.sqrt(0.5), math.sqrt(0.5), 0]], dtype=np.float32), (3, 1)),
        np.array([[0, 1, 2]], dtype=np.int32),
    )
    stretched = slope.moved(scaling(2, 1, 1))
    edges = stretched.positions[1:] - stretched.positions[0]

    assert np.abs(edges @ stretched.normals[0]).max() < 1e-6
    assert np.linalg.norm(stretched.normals[0]) == pytest.approx(1)


def test_yaw_turns_the_front_to_the_right() -> None:
    """A quarter turn of yaw takes what faces +z to face +x."""
    front = np.array([0, 0, 1, 1], dtype=np.float32)

    assert (rotation(yaw=math.pi / 2) @ front)[:3] == pytest.approx([1, 0, 0], abs=1e-6)


def test_roll_comes_before_pitch_and_yaw() -> None:
    """A composed turn is roll, then pitch, then yaw."""
    whole = rotation(yaw=0.3, pitch=0.4, roll=0.5)
    steps = rotation(yaw=0.3) @ rotation(pitch=0.4) @ rotation(roll=0.5)

    assert np.allclose(whole, steps, atol=1e-6)


def test_placing_scales_turns_then_moves() -> None:
    """What is placed ends at its mark, at its size."""
    tip = placed((1, 2, 3), yaw=math.pi, scale=2) @ np.array([0, 1, 1, 1], dtype=np.float32)

    assert tip[:3] == pytest.approx([1, 4, 1], abs=1e-6)


def test_one_factor_scales_all_ways() -> None:
    """Scaling by one number is even."""
    assert np.diag(scaling(3)).tolist() == [3, 3, 3, 1]


def test_smooth_normals_are_means_of_facets() -> None:
    """On a fold of two facets of equal size the shared corners look between both."""
    positions = np.array([[0, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]], dtype=np.float32)
    triangles = np.array([[0, 1, 2], [0, 3, 1]], dtype=np.int32)
    normals = smooth_normals(positions, triangles)

    half = math.sqrt(0.5)
    assert np.abs(normals[0]) == pytest.approx([half, half, 0], abs=1e-6)
    assert np.linalg.norm(normals, axis=1) == pytest.approx(np.ones(4))
