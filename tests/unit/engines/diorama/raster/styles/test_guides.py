from collections.abc import Callable
from dataclasses import replace

import moderngl
import numpy as np
import numpy.typing as npt
import pytest

from reelkite.engines.diorama.raster import Quality
from reelkite.engines.diorama.raster.gl.blocks import FrameBlock
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target
from reelkite.engines.diorama.raster.profile import Unmeasured
from reelkite.engines.diorama.raster.stage import Stage
from reelkite.engines.diorama.raster.styles.guides import SIDE, Guides, grain
from reelkite.engines.diorama.scene.scene import Scene
from tests.unit.engines.diorama.raster.conftest import TINY

Pair = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
Pixels = Callable[[Scene], Pair]


@pytest.fixture
def guided(context: moderngl.Context, programs: Programs, quality: Quality) -> Pixels:
    """Return what draws the guides of a scene: plain colours and forms, row 0 at the bottom."""

    def draw(scene: Scene) -> Pair:
        drawn = make_target(context, TINY, depth=True, smooth=False)
        guides = Guides(context, drawn)
        stage = Stage(context, programs, FrameBlock(context), scene, quality, TINY)
        stage.draw_solids(drawn, (0.0, 0.0), Unmeasured(), guides)
        shape = (TINY.height, TINY.width, 4)
        plain, form = (
            np.frombuffer(texture.read(), np.uint8).reshape(shape).astype(int)
            for texture in (guides.plain, guides.form)
        )
        return plain, form

    return draw


def test_the_ball_is_red_and_faces_the_camera(guided: Pixels, scene: Scene) -> None:
    """Plain colour knows no shading; normals turn towards the camera in the ball's middle."""
    plain, form = guided(replace(scene, style="comic"))

    red = (plain[..., 0] > 150) & (plain[..., 1] < 60)
    assert red.sum() > 100
    assert np.ptp(plain[red][:, 0]) < 12
    middle = form[27, 48]
    assert middle[2] > 220
    assert abs(middle[0] - 128) < 25


def test_the_sky_has_no_form(guided: Pixels, scene: Scene) -> None:
    """What nothing stands before is black in both guides."""
    plain, form = guided(replace(scene, style="comic"))

    assert (plain[-1, :, :3] == 0).all()
    assert (form[-1, :, :3] == 0).all()


def test_the_shaded_side_has_no_sun(guided: Pixels, scene: Scene) -> None:
    """The sun is on the left: the ball's left has more of it than its right."""
    _, form = guided(replace(scene, style="anime"))

    assert form[27, 44, 3] > form[27, 53, 3] + 40


def test_grain_is_only_there_for_who_draws_with_it(guided: Pixels, scene: Scene) -> None:
    """A pencil's grain differs from pixel to pixel; other styles save the work."""
    pencil, _ = guided(replace(scene, style="pencil"))
    comic, _ = guided(replace(scene, style="comic"))

    assert pencil[:12, :, 3].std() > 15
    assert comic[:12, :, 3].std() == 0


def test_the_grain_is_white_noise() -> None:
    """All brightnesses are there, and neighbours do not agree."""
    noise = grain().astype(float)

    assert noise.shape == (SIDE, SIDE, SIDE)
    assert 110 < noise.mean() < 145
    assert abs(np.corrcoef(noise[:-1].ravel(), noise[1:].ravel())[0, 1]) < 0.05
