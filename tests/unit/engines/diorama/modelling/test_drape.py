import numpy as np

from reelkite.engines.diorama.modelling.clay import ball, distance
from reelkite.engines.diorama.modelling.drape import (
    applique,
    cap,
    front,
    grid_triangles,
    hoop,
    loft,
    padded,
    sheet,
    string,
)

BALL = [ball((0, 0, 0), 0.5, "b")]


def test_the_front_is_found() -> None:
    """Rays from the front and from the back meet the form where it is."""
    x = np.array([0.0, 0.3])

    assert np.allclose(front(BALL, x, x * 0, 1.0), [0.5, 0.4], atol=1e-3)
    assert np.allclose(front(BALL, x, x * 0, -1.0, back=True), [-0.5, -0.4], atol=1e-3)


def test_a_patch_stands_proud_of_its_form() -> None:
    """The middle of a patch is as thick as asked, its border sunk, its normals forward."""
    rows = [(-0.1, 0.1, y) for y in np.linspace(0.1, -0.1, 9)]
    mesh = applique(BALL, rows, 0.02)
    proud = distance(BALL, mesh.positions)

    assert 0.015 < proud.max() < 0.025
    assert proud.min() < 0
    assert (mesh.normals[:, 2] > 0).all()


def test_a_cushion_is_flat_at_its_border() -> None:
    """Padding is 0 at the border and full in the middle."""
    height = padded(np.zeros((5, 7, 3), dtype=np.float32), 0.1)

    assert height[0].max() == height[:, 0].max() == 0
    assert np.isclose(height[2, 3], 0.1)


def test_strings_hoops_and_caps_are_round() -> None:
    """Points are a radius away from the path or the middle, with unit normals."""
    path = np.stack([np.linspace(0, 1, 5), np.zeros(5), np.zeros(5)], axis=1)
    cord = string(path, np.full(5, 0.1))
    band = hoop(np.zeros(3), 0.5, 0.1, np.eye(3))
    zone = cap(0.3, (0.0, 1.0), 4, 8)

    assert np.allclose(np.hypot(cord.positions[:, 1], cord.positions[:, 2]), 0.1, atol=1e-6)
    flat = np.hypot(band.positions[:, 0], band.positions[:, 2]) - 0.5
    assert np.allclose(np.hypot(flat, band.positions[:, 1]), 0.1, atol=1e-6)
    assert np.allclose(np.linalg.norm(zone.positions, axis=1), 0.3, atol=1e-6)
    assert len(hoop(np.zeros(3), 0.5, 0.1, np.eye(3), (13, 4)).triangles) == 13 * 4 * 2
    for mesh in (cord, band, zone):
        assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)


def test_grids_use_every_corner() -> None:
    """A grid has two triangles a cell; a sheet looks to the front."""
    assert len(grid_triangles(3, 4)) == 12
    assert len(grid_triangles(3, 4, closed=True)) == 16
    flat = np.stack(np.meshgrid([0.0, 1, 2], [0.0, 1], [0.0], indexing="ij"), axis=-1)[:, :, 0]
    assert np.allclose(sheet(flat).normals, [0, 0, 1])


def test_a_loft_is_as_high_and_wide_as_its_layers() -> None:
    """A cushion fills its outline, from the first height to the last, normals outward."""
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    mesh = loft(np.stack([np.cos(angle), np.sin(angle)], axis=1), ((0.0, 0.9), (0.2, 1.0)))

    assert np.allclose(mesh.positions[:, 1].max(), 0.2)
    assert np.allclose(np.abs(mesh.positions[:, 0]).max(), 1.0)
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)
    assert (mesh.normals * (mesh.positions - [0, 0.1, 0])).sum() > 0
