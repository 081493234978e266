import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.views import (
    Moment,
    Sight,
    flash,
    frame_values,
    sight_of,
    sun_matrix,
)
from reelkite.engines.diorama.scene.scene import Scene, View


def _on_screen(sight: Sight, point: tuple[float, float, float]) -> tuple[float, float]:
    x, y, _, w = sight.to_clip @ np.array([*point, 1.0])
    return float(x / w), float(y / w)


def test_the_target_is_in_the_middle() -> None:
    """What the camera looks at is at 0, 0 of clip space."""
    sight = sight_of(View((1, 2, 3), (4, 1, -5), 40.0), Size(160, 90), 1.0)

    assert _on_screen(sight, (4, 1, -5)) == pytest.approx((0, 0), abs=1e-5)


def test_a_roll_turns_the_camera_clockwise() -> None:
    """With the camera rolled clockwise, what was above leans to the left."""
    sight = sight_of(View((0, 0, 5), (0, 0, 0), 40.0, roll=0.3), Size(90, 90), 1.0)

    x, y = _on_screen(sight, (0, 1, 0))
    assert x != pytest.approx(0, abs=0.05)
    assert y > 0


def test_a_mirrored_sight_shows_the_world_upside_down() -> None:
    """A point and its mirror image change places."""
    sight = sight_of(View((0, 2, 5), (0, 0, 0), 40.0), Size(90, 90), 1.0)

    mirrored = sight.mirrored(0.5)
    assert _on_screen(mirrored, (0.4, 1.5, 0)) == pytest.approx(
        _on_screen(sight, (0.4, -0.5, 0)), abs=1e-5
    )
    assert mirrored.eye == pytest.approx([0, -1, 5])


def test_the_sun_sees_the_ball_of_shadows() -> None:
    """The middle is at 0, 0, and a point a radius aside is at the border."""
    matrix = sun_matrix((0.0, 1.0, 0.0), np.array([1.0, 2.0, 3.0]), 4.0)

    assert (matrix @ [1, 2, 3, 1])[:2] == pytest.approx([0, 0])
    assert np.abs((matrix @ [5, 2, 3, 1])[:2]).max() == pytest.approx(1)


def test_lightning_only_brightens() -> None:
    """Flashes come and go; without them the light is steady."""
    times = np.linspace(0, 6, 200)
    bright = [flash(10.0, float(t)) for t in times]

    assert min(bright) >= 1
    assert max(bright) > 5
    assert {flash(0.0, float(t)) for t in times} == {1.0}


def test_the_block_has_the_layout_of_the_shader(scene: Scene, sight: Sight) -> None:
    """Three matrices and eighteen vectors: as many as ``frame.glsl`` declares."""
    moment = Moment(sight, 0.5, np.eye(4, dtype=np.float32), 0.01, Size(96, 54))

    values = frame_values(scene, moment)
    assert values.shape == (3 * 16 + 18 * 4,)
    assert values[48:51] == pytest.approx(sight.eye)
    assert values[51] == pytest.approx(0.5)


def test_a_window_that_is_moved_keeps_what_is_upright() -> None:
    """The shift comes to the middle, and a post seen from below does not lean."""
    view = View((0, 0, 0), (0, 0, -1), 20.0, shift=(0.5, 0.3))
    sight = sight_of(view, Size(90, 90), 1.0)

    assert _on_screen(sight, (2.0, 1.2, -4.0)) == pytest.approx((0, 0), abs=1e-5)
    low, high = (_on_screen(sight, (2.0, y, -4.0))[0] for y in (0.0, 3.0))
    assert low == pytest.approx(high, abs=1e-5)
