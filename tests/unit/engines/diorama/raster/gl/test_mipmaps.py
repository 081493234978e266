import moderngl
import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.mipmaps import halved
from reelkite.engines.diorama.raster.gl.programs import Programs
from reelkite.engines.diorama.raster.gl.targets import ScreenPass, make_target, upload


def _checkered(height: int, width: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    rows, columns = np.indices((height, width))
    board = ((rows + columns) % 2 * 200).astype(np.uint8)
    return np.repeat(board[..., None], 4, axis=2)


def test_copies_are_means_down_to_one_pixel() -> None:
    """An oblong texture ends in a single pixel, the mean of all."""
    copies = list(halved(_checkered(4, 16)))

    assert [copy.shape[:2] for copy in copies] == [(2, 8), (1, 4), (1, 2), (1, 1)]
    assert all((copy == 100).all() for copy in copies)


@pytest.mark.parametrize("side", [64, 60])
def test_what_is_far_away_shows_means(
    context: moderngl.Context, programs: Programs, side: int
) -> None:
    """A fine board seen small is grey, whether or not its side halves evenly."""
    board = upload(context, _checkered(side, side), repeat=True)
    target = make_target(context, Size(side // 4, side // 4), 4, "f1")

    ScreenPass(programs, "tent.frag").draw(target, {"picture": board}, {"texel": (0.0, 0.0)})
    shown = np.frombuffer(target.texture.read(), np.uint8).reshape(-1, 4)[:, 0].astype(int)
    assert np.abs(shown - 100).max() <= 2
    assert context.error == "GL_NO_ERROR"
