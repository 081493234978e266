import numpy as np
import pytest

from reelkite.engines.diorama.raster.textures.grade import SIDE, colour_table, graded
from reelkite.engines.diorama.scene.atmosphere import Grade

PLAIN = Grade(exposure=0.7)


def test_more_light_is_brighter_and_never_clips_early() -> None:
    """The tone curve rises from black towards white."""
    light = np.repeat(np.geomspace(0.01, 60, 40, dtype=np.float32)[:, None], 3, axis=1)

    shown = graded(light, PLAIN).mean(axis=1)
    assert (np.diff(shown) >= -1e-4).all()
    assert shown[0] < 0.05
    assert shown[-1] > 0.9


def test_the_table_is_in_the_order_of_opengl() -> None:
    """Red is the fastest axis: pure red is at the end of the first row."""
    table = colour_table(PLAIN, None)

    assert table.shape == (SIDE, SIDE, SIDE, 4)
    red = table[0, 0, 20].astype(int)
    assert red[0] > red[1] + 50


@pytest.mark.parametrize("style", ["black and white", "noir"])
def test_black_and_white_has_no_colour(style: str) -> None:
    """All entries of a silver stock are nearly grey."""
    table = colour_table(PLAIN, style)[..., :3].astype(int)

    assert (table.max(axis=-1) - table.min(axis=-1)).max() < 12


def test_sepia_is_brown() -> None:
    """Middle tones of a sepia stock are redder than blue."""
    table = colour_table(PLAIN, "sepia")[16, 16, 16].astype(int)

    assert table[0] > table[2] + 20
