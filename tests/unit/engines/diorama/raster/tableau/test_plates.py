from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.raster.gl.context import open_context
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import make_target
from reelkite.engines.diorama.raster.tableau.direction import (
    AT_REST,
    Direction,
    Motion,
    Path,
    Stir,
    lens_of,
    projection,
)
from reelkite.engines.diorama.raster.tableau.plates import (
    Instant,
    Plates,
    blurred,
    movers_of,
    ripples,
)
from reelkite.engines.diorama.tableau.parts import Tableau, recomposed


def drawn(tableau: Tableau, direction: Direction, instant: Instant) -> np.ndarray:
    """Return the layers as bytes, row 0 at the top."""
    size = tableau.size
    with open_context() as context:
        target = make_target(context, size, 4, "f1")
        plates = Plates(Programs(context), tableau, direction, depths=False)
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
def test_every_motion_begins_with_the_picture(
    tableau: Tableau, still: Direction, motion: Motion
) -> None:
    """At 0 seconds and without strength a layer of any nature is what it was, to a rounding."""
    stirs = tuple(Stir(motion, 1.0, (0.1, 0.0, 0.2), 2.0) for _ in tableau.layers)

    frame = drawn(tableau, replace(still, stirs=stirs), at(tableau, 0.0, 0.0))

    assert np.abs(frame.astype(int) - recomposed(tableau.layers)).max() <= 2


@pytest.mark.parametrize("motion", [motion for motion in Motion if motion is not Motion.STILL])
def test_every_motion_moves_its_layer_and_no_other(
    tableau: Tableau, still: Direction, motion: Motion
) -> None:
    """After a second the ground has changed; the sky and the block have not."""
    moving = Stir(motion, 1.0, (0.1, 0.02, 0.2), 2.0)

    frame = drawn(
        tableau, replace(still, stirs=(Stir(), moving, Stir())), at(tableau, 1.3, 1.0)
    ).astype(int)

    change = np.abs(frame - recomposed(tableau.layers)).mean(axis=2)
    assert change[34:, :40].mean() > 2.0
    assert change[:20].max() <= 2
    assert change[28:52, 54:74].max() <= 2


def test_a_path_moves_the_whole_layer_and_what_is_around_it(
    tableau: Tableau, still: Direction
) -> None:
    """The block goes right as a whole; nothing comes to light behind it, and the rest stays."""
    moved = np.array([[1.0, 0.0, 0.0156], [0.0, 1.0, 0.0]])
    paths: tuple[Path | None, ...] = (None, None, lambda _: moved)
    direction = replace(still, takes=(replace(still.takes[0], paths=paths),))
    rest = at(tableau, 0.0, 0.0)

    frame = drawn(tableau, direction, replace(rest, paths=paths))

    red = np.flatnonzero((frame[40] == (220, 30, 30)).all(axis=1))
    assert red.min() in {51, 52}
    assert red.max() in {78, 79}
    assert np.abs(frame[:, :12].astype(int) - recomposed(tableau.layers)[:, :12]).max() <= 2


def test_of_many_movers_the_nearest_move(still: Direction) -> None:
    """Four layers at most move as wholes."""
    many: tuple[Path | None, ...] = (None, *((lambda _: np.eye(3)[:2]),) * 6)
    direction = replace(still, takes=(replace(still.takes[0], paths=many), still.takes[0]))

    assert movers_of(direction) == (3, 4, 5, 6)
    assert movers_of(still) == ()


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
