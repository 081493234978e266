import numpy as np
import pytest

from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Motion,
    Stir,
    lens_of,
    projection,
)
from reelkite.engines.diorama.raster.tableau.plates import Instant, Plates, blurred, ripples
from reelkite.engines.diorama.tableau.parts import Tableau, recomposed


def drawn(tableau: Tableau, stirs: tuple[Stir, ...], instant: Instant) -> np.ndarray:
    """Return the layers as bytes, row 0 at the top."""
    size = tableau.size
    with open_context() as context:
        target = make_target(context, size, 4, "f1")
        plates = Plates(Programs(context), tableau, stirs, depths=False)
        target.framebuffer.use()
        context.enable_only(context.BLEND)
        context.blend_func = context.ONE, context.ONE_MINUS_SRC_ALPHA
        plates.draw(instant)
        data = target.framebuffer.read(components=3, alignment=1)
    return np.frombuffer(data, np.uint8).reshape(size.height, size.width, 3)


def at(tableau: Tableau, world: float, strength: float) -> Instant:
    """Return an instant with the camera at rest."""
    matrix = projection(AT_REST, lens_of(tableau.fov, tableau.size))
    return Instant(matrix, world, world, strength)


@pytest.mark.parametrize("motion", list(Motion))
def test_every_motion_begins_with_the_picture(tableau: Tableau, motion: Motion) -> None:
    """At 0 seconds and without strength a layer of any nature is what it was, to a rounding."""
    stirs = tuple(Stir(motion, 1.0, (0.1, 0.0, 0.2), 2.0) for _ in tableau.layers)

    frame = drawn(tableau, stirs, at(tableau, 0.0, 0.0))

    assert np.abs(frame.astype(int) - recomposed(tableau.layers)).max() <= 2


@pytest.mark.parametrize("motion", [motion for motion in Motion if motion is not Motion.STILL])
def test_every_motion_moves_its_layer_and_no_other(tableau: Tableau, motion: Motion) -> None:
    """After a second the ground has changed; the sky and the block have not."""
    moving = Stir(motion, 1.0, (0.1, 0.02, 0.2), 2.0)

    frame = drawn(tableau, (Stir(), moving, Stir()), at(tableau, 1.3, 1.0)).astype(int)

    change = np.abs(frame - recomposed(tableau.layers)).mean(axis=2)
    assert change[34:, :40].mean() > 2.0
    assert change[:20].max() <= 2
    assert change[28:52, 54:74].max() <= 2


def test_a_path_moves_the_whole_layer(tableau: Tableau) -> None:
    """A path to the right shows the block farther right, as large as it was."""
    moved = np.array([[1.0, 0.0, 0.125], [0.0, 1.0, 0.0]])
    still = at(tableau, 0.0, 0.0)
    instant = Instant(still.to_clip, 0.0, 0.0, 0.0, (None, None, lambda _: moved))

    frame = drawn(tableau, (Stir(),) * 3, instant)

    red = (frame[40] == (220, 30, 30)).all(axis=1)
    assert np.flatnonzero(red).tolist() == list(range(66, 94))


def test_a_blurred_copy_keeps_the_mean() -> None:
    """Each of its pixels is the mean of a square of the picture."""
    picture = np.zeros((32, 48, 3), np.uint8)
    picture[:16, :16] = 200
    picture[0, 0] = 0

    small = blurred(picture)

    assert small.shape == (2, 3, 4)
    assert small[0, 0, 0] == round(200 * 255 / 256)
    assert small[1, 2].tolist() == [0, 0, 0, 255]


def test_ripples_tile_and_are_even_in_the_mean() -> None:
    """Neighbours across the tile's rim differ no more than neighbours inside it."""
    tile = ripples().astype(int)

    assert abs(tile.mean() - 128) < 3
    rim = np.abs(tile[0] - tile[-1]).mean()
    assert rim < 1.5 * np.abs(np.diff(tile, axis=0)).mean()
