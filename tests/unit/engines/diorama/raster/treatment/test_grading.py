from collections.abc import Iterator

import moderngl
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target
from reelkite.engines.diorama.raster.treatment import Look, Skies, View
from reelkite.engines.diorama.raster.treatment.grading import Grading, billows
from reelkite.engines.diorama.scene.mesh import Array

GREEN_SKY = Skies(top=(0.0, 0.8, 0.0), rim=(0.0, 0.8, 0.0), share=1.0, mean=(0.68, 0.77, 0.88))


@pytest.fixture(name="context")
def _context() -> Iterator[moderngl.Context]:
    context = open_context()
    yield context
    context.release()


def graded(context: moderngl.Context, look: Look, view: View) -> Array:
    """Return the graded frame, 0..255, row 0 on top."""
    height, width = view.frame.shape[:2]
    size = Size(width, height)
    toned = make_target(context, size, 4, "f1")
    picture = context.texture((width, height), 3, view.frame.tobytes(), alignment=1)
    Grading(Programs(context), look, toned, size).grade(picture, view)
    data = toned.framebuffer.read(components=3, alignment=1)
    return np.frombuffer(data, np.uint8).reshape(height, width, 3)[::-1].astype(np.float64)


def test_a_new_sky_comes_where_the_sky_is_and_nowhere_else(
    context: moderngl.Context, frame: RGBFrame, blue_is_sky: Array
) -> None:
    """Above it is green, and what stands before it keeps its colour."""
    shown = graded(context, Look(skies=GREEN_SKY, horizon=0.5), View(frame, 0.0, sky=blue_is_sky))

    above, block, ground = shown[4:20, 4:40], shown[40:55, 55:70], shown[64:70, 4:40]
    assert above[..., 1].mean() > above[..., 0].mean() + 80
    assert block.mean(axis=(0, 1))[0] > 150
    assert np.abs(ground.mean(axis=(0, 1)) - (96, 110, 70)).max() < 6


def test_without_a_sky_in_the_film_none_is_painted(
    context: moderngl.Context, frame: RGBFrame
) -> None:
    """What nothing tells to be sky stays as it is."""
    shown = graded(context, Look(skies=GREEN_SKY, horizon=0.5), View(frame, 0.0))

    assert np.abs(shown - frame).mean() < 2


def test_fog_hides_the_distance_more_than_what_is_near(
    context: moderngl.Context, frame: RGBFrame
) -> None:
    """At the horizon more of the ground is gone than at the viewer's feet."""
    look = Look(fog=0.5, fog_colour=(1.0, 1.0, 1.0), horizon=0.5)

    shown = graded(context, look, View(frame, 0.0)) - frame

    assert shown[40, :40].mean() > shown[70, :40].mean() + 20


def test_lights_stay_bright_when_all_else_gets_dark(context: moderngl.Context) -> None:
    """A small bright lamp is kept, a large bright wall is not."""
    night = np.full((72, 128, 3), 60, np.uint8)
    night[34:37, 30:33] = 255
    night[10:60, 70:120] = 255
    dark = Look(table=Look().table * 0.2, lamps=1.0)

    shown = graded(context, dark, View(night, 0.0))

    assert shown[35, 31].max() > 180
    assert shown[35, 95].max() < 90


def test_corners_get_darker_than_the_middle(context: moderngl.Context) -> None:
    """A vignette leaves the middle alone."""
    grey = np.full((72, 128, 3), 160, np.uint8)

    shown = graded(context, Look(vignette=0.5), View(grey, 0.0))

    assert abs(shown[36, 64].mean() - 160) < 2
    assert shown[1, 1].mean() < 120


def test_mist_has_no_border() -> None:
    """The tile of noise is as smooth across its edges as within."""
    tile = billows().astype(float)

    inside = np.abs(np.diff(tile, axis=1)).mean()
    across = np.abs(tile[:, 0] - tile[:, -1]).mean()
    assert across < 2 * inside
    assert abs(tile.mean() - 128) < 6
