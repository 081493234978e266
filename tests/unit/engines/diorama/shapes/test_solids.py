import numpy as np
import pytest

from reelkite.engines.diorama.scene.mesh import Mesh
from reelkite.engines.diorama.shapes import (
    ball,
    blob,
    box,
    cone,
    cylinder,
    ellipsoid,
    extrude,
    gable,
    lathe,
    rounded_box,
    tube,
)

STAR = [
    (np.cos(a) * r, np.sin(a) * r)
    for a, r in zip(np.linspace(0, 2 * np.pi, 11)[:-1], [1, 0.4] * 5, strict=True)
]
SOLIDS = {
    "ball": ball(0.5),
    "ellipsoid": ellipsoid(0.5, 1.0, 0.2),
    "blob": blob(0.5, 0.6, 0.5, lump=0.1),
    "box": box(1, 2, 3),
    "rounded box": rounded_box(1, 2, 3, 0.1),
    "cylinder": cylinder(0.5, 0.3, 2),
    "cone": cone(0.5, 2),
    "open profile": lathe([(0.3, 0), (0.5, 0.4), (0.2, 1.0)]),
    "vessel": lathe([(0, 0), (0.4, 0), (0.5, 0.8), (0.45, 0.8), (0.36, 0.06), (0, 0.06)]),
    "profile from above": lathe([(0.2, 1.0), (0.5, 0.4), (0.3, 0)]),
    "torus": lathe([(1 + 0.2 * np.cos(a), 0.2 * np.sin(a)) for a in np.linspace(0, 6.2831853, 9)]),
    "tube": tube([(0, 0, 0), (0.2, 1, 0), (0.1, 2, 0.3)], [0.2, 0.15, 0.1]),
    "ring": tube([(np.cos(a), 0, np.sin(a)) for a in np.linspace(0, 2 * np.pi, 17)], 0.2),
    "star": extrude(STAR, 0.3, 0.05),
    "plate": extrude(STAR[::-1], 0.3),
    "gable": gable(3, 1, 4),
}


def welded(mesh: Mesh) -> np.ndarray:
    """Triangles over corners that share a place."""
    _, place = np.unique(np.round(mesh.positions, 4), axis=0, return_inverse=True)
    return place.reshape(-1)[mesh.triangles]


@pytest.mark.parametrize("name", SOLIDS)
def test_closed(name: str) -> None:
    """Every edge of a solid belongs to an even number of facets: there is no hole."""
    triangles = welded(SOLIDS[name])
    edges = np.sort(np.concatenate([triangles[:, p] for p in ([0, 1], [1, 2], [2, 0])]), axis=1)
    edges = edges[edges[:, 0] != edges[:, 1]]
    assert not np.any(np.unique(edges, axis=0, return_counts=True)[1] % 2)


@pytest.mark.parametrize("name", SOLIDS)
def test_normals_are_unit_and_finite(name: str) -> None:
    """Normals have length one and nothing is NaN."""
    mesh = SOLIDS[name]
    assert np.isfinite(mesh.positions).all()
    np.testing.assert_allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-4)


@pytest.mark.parametrize("name", SOLIDS)
def test_normals_point_out(name: str) -> None:
    """The flux of the position through the facets, along their normals, is a positive volume."""
    mesh = SOLIDS[name]
    a, b, c = (mesh.positions[mesh.triangles[:, k]] for k in range(3))
    facet = np.cross(b - a, c - a)
    mean = mesh.normals[mesh.triangles].mean(axis=1)
    outward = facet * np.sign((facet * mean).sum(1))[:, None]
    assert (outward * (a + b + c) / 3).sum() / 6 > 0
    agree = (facet * mean).sum(1) / (np.linalg.norm(facet, axis=1) + 1e-12)
    assert (np.abs(agree) > 0.3).all()


def test_boxes_stand_on_the_floor() -> None:
    """A box stands on y = 0 and keeps its measures, rounded or not."""
    for mesh in (box(1, 2, 3), rounded_box(1, 2, 3)):
        np.testing.assert_allclose(mesh.positions.min(0), [-0.5, 0, -1.5], atol=1e-6)
        np.testing.assert_allclose(mesh.positions.max(0), [0.5, 2, 1.5], atol=1e-6)


def test_blob_is_reproducible_and_seeded() -> None:
    """The same seed gives the same lump, another seed another one."""
    first, again, other = blob(1, 1, 1, seed=1), blob(1, 1, 1, seed=1), blob(1, 1, 1, seed=2)
    np.testing.assert_array_equal(first.positions, again.positions)
    assert not np.allclose(first.positions, other.positions)


def test_a_bent_outline_is_filled_once() -> None:
    """The front of an extrusion covers the area of its outline, also where that is bent."""
    mesh = extrude([(0, 0), (2, 0), (2, 2), (1, 0.5), (0, 2)], 1.0)
    front = mesh.positions[mesh.triangles][mesh.normals[mesh.triangles[:, 0], 2] > 0.9]
    area = 0.5 * np.linalg.norm(
        np.cross(front[:, 1] - front[:, 0], front[:, 2] - front[:, 0]), axis=1
    )
    np.testing.assert_allclose(area.sum(), 2.5, rtol=1e-5)
