from dataclasses import replace

import pytest

from reelkite.engines.diorama.raster.styles.canvas import beat, canvas_shift
from reelkite.engines.diorama.raster.views import sight_of
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import Scene, View
from tests.unit.engines.diorama.raster.conftest import TINY


def test_a_still_camera_leaves_the_canvas_where_it_is(scene: Scene) -> None:
    """Nothing slides in front of a camera that does not move."""
    sight = sight_of(scene.camera(0.0), TINY, scene.unit)

    assert canvas_shift(scene, TINY, sight) == pytest.approx((0.0, 0.0), abs=1e-5)


def test_the_canvas_slides_against_the_pan(scene: Scene) -> None:
    """When the camera turns to the right, what is painted goes to the left."""

    def pan(t: float) -> View:
        target: Vec3 = (t - 0.5, 0.4, 0.0)
        return View((0.0, 1.2, 4.0), target, 36.0, focus=4.0)

    panned = replace(scene, camera=pan)
    right, up = canvas_shift(panned, TINY, sight_of(pan(1.0), TINY, scene.unit))
    assert right < -0.1
    assert abs(up) < 0.05


def test_what_is_behind_the_camera_slides_nothing(scene: Scene) -> None:
    """A camera that has turned round is not sent to infinity."""

    def about(t: float) -> View:
        return View((0.0, 1.2, 4.0), (0.0, 1.2, 0.0 if t < 0.9 else 8.0), 36.0, focus=4.0)

    turned = replace(scene, camera=about)
    assert canvas_shift(turned, TINY, sight_of(about(1.0), TINY, scene.unit)) == (0.0, 0.0)


def test_each_drawing_is_shown_twice() -> None:
    """At 24 frames a second two frames share a drawing."""
    assert [beat(k / 24) for k in range(6)] == [0, 0, 1, 1, 2, 2]
