import numpy as np

from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.geometry import compacted, corners_of, merged, seen
from reelkite.engines.diorama.scene.looks import Finish, Solid, paint
from reelkite.engines.diorama.scene.mesh import translation
from reelkite.engines.diorama.shapes import ball, quad


def test_corners_keep_what_the_solid_says(red_ball: Solid) -> None:
    """Places are exact, normals and colours nearly so."""
    corners = corners_of(red_ball, ())

    assert np.array_equal(corners["position"], red_ball.mesh.positions)
    normals = corners["normal"][:, :3] / 127.5 - 1
    assert np.abs(normals - red_ball.mesh.normals).max() < 0.01
    assert np.abs(corners["paint"][:, 0] - 0.7).max() < 0.001


def test_only_the_front_of_a_ball_is_kept(red_ball: Solid, sight: Sight) -> None:
    """About half of a ball's triangles face the camera; all of a leaf's do."""
    mesh = red_ball.mesh
    leaf = paint(mesh, (0.1, 0.5, 0.1), Finish(two_sided=True))

    front = seen(merged([red_ball], ()), [sight]).triangles
    assert 0.3 < len(front) / len(mesh.triangles) < 0.7
    assert len(seen(merged([leaf], ()), [sight]).triangles) == len(mesh.triangles)


def test_what_no_view_holds_is_left_out(red_ball: Solid, sight: Sight) -> None:
    """A ball behind the camera is not kept, one before it is, near ones come first."""
    behind = paint(ball(0.5, 1).moved(translation(0, 0, 9)), (1, 1, 1))
    far = paint(ball(0.5, 1).moved(translation(0, 0, -9)), (1, 1, 1))
    chunk = merged([behind, far, red_ball], ())

    order = seen(chunk, [sight]).triangles
    depth = sight.eye[2] - chunk.corners["position"][order].mean(axis=1)[:, 2]
    assert depth.min() > 0
    assert depth[:20].max() < depth[-20:].min()


def test_a_wall_comes_after_what_stands_before_it(red_ball: Solid, sight: Sight) -> None:
    """A big triangle that reaches far back is in a later range than a small one at its middle."""
    both = Finish(two_sided=True)
    wall = paint(quad((-3, 0, -20), (-3, 0, 3), (-3, 4, 3), (-3, 4, -20)), (1, 1, 1), both)

    ranges = [seen(merged([solid], ()), [sight]).ranges for solid in (red_ball, wall)]
    assert ranges[0].max() < ranges[1].min()
    assert (np.diff(ranges[0]) >= 0).all()


def test_a_mirror_shows_only_what_is_above_it(sight: Sight) -> None:
    """Triangles wholly under the water are not mirrored."""
    low = paint(quad((-1, -2, 0), (1, -2, 0), (1, -1, 0), (-1, -1, 0)), (1, 1, 1))

    assert len(seen(merged([low], ()), [sight], above=0.0).triangles) == 0


def test_compacting_drops_unused_corners_and_keeps_the_shape(red_ball: Solid) -> None:
    """The same triangles come out over fewer corners."""
    corners = corners_of(red_ball, ())
    some = red_ball.mesh.triangles[5:9]

    fewer, order = compacted(corners, some)
    assert len(fewer) < len(corners)
    assert np.array_equal(fewer["position"][order], corners["position"][some])
    assert order[0, 0] == 0
