import numpy as np
import pytest

from reelkite.engines.diorama.reliefs.inflate import Recipe, inflate


@pytest.mark.parametrize("name", ["dog", "automobile", "sunflower", "jellyfish"])
def test_a_relief_is_sound(name: str) -> None:
    """A relief is finite, stands at 0, is one unit tall, with unit normals and valid indices."""
    relief = inflate(Recipe(name, grid=24, side=96))
    mesh = relief.mesh

    assert np.isfinite(mesh.positions).all()
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-4)
    assert mesh.triangles.min() >= 0
    assert mesh.triangles.max() < len(mesh.positions)
    assert mesh.positions[:, 1].min() == pytest.approx(0, abs=1e-5)
    assert mesh.positions[:, 1].max() == pytest.approx(1, abs=0.06)
    assert relief.uv.min() >= 0
    assert relief.uv.max() <= 1


def test_the_front_is_in_front_and_looks_forward() -> None:
    """The front half bulges to +z with normals that look there; the back half the other way."""
    relief = inflate(Recipe("elephant", grid=24, side=96))
    front = relief.front > 0.5

    assert relief.mesh.positions[front, 2].max() > 0.05
    assert relief.mesh.positions[~front, 2].max() <= 1e-6
    assert relief.mesh.normals[front, 2].mean() > 0.3
    assert relief.mesh.normals[~front, 2].mean() < -0.3


def test_the_same_recipe_gives_the_same_relief() -> None:
    """Inflating twice gives identical arrays."""
    first, second = (inflate(Recipe("owl", grid=16, side=64)) for _ in range(2))

    assert np.array_equal(first.mesh.positions, second.mesh.positions)
    assert np.array_equal(first.texture, second.texture)
    assert np.array_equal(first.normals, second.normals)


def test_a_higher_puff_is_thicker() -> None:
    """Puff raises the dome."""
    flat, round_ = (inflate(Recipe("cookie", 16, puff, 64)).mesh.positions for puff in (1.0, 1.8))

    assert round_[:, 2].max() > 1.2 * flat[:, 2].max()
