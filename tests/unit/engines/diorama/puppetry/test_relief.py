import numpy as np
import pytest

from reelkite.engines.diorama.puppetry.relief import relief_of


def _picture() -> np.ndarray:
    rows, columns = np.mgrid[:120, :80]
    solid = ((rows - 60) / 58) ** 2 + ((columns - 40) / 38) ** 2 < 1
    picture = np.zeros((120, 80, 4), np.uint8)
    picture[solid] = (40, 160, 70, 255)
    picture[30:40, 25:35] = picture[30:40, 45:55] = (250, 250, 250, 255)  # eyes
    return picture


@pytest.mark.parametrize("fine", [True, False])
def test_a_sheet_becomes_a_closed_cushion_one_unit_tall(*, fine: bool) -> None:
    """Feet at 0, top at 1, as wide as its picture, thick in the middle."""
    relief = relief_of(_picture(), fine=fine)
    points = relief.mesh.positions
    assert points[:, 1].min() == pytest.approx(0, abs=0.01)
    assert points[:, 1].max() == pytest.approx(1, abs=0.04)
    assert np.ptp(points[:, 0]) == pytest.approx(78 / 118, abs=0.05)
    assert 0.1 < np.ptp(points[:, 2]) < 0.7


def test_front_and_back_have_their_own_half_of_the_texture() -> None:
    """Both have the body's green; only the front has eyes."""
    relief = relief_of(_picture(), fine=False)
    front = relief.front > 0
    assert relief.uv[front, 0].max() <= 0.5 <= relief.uv[~front, 0].min()
    height, width = relief.texture.shape[:2]
    assert width == 2 * height
    halves = relief.texture[:, :height], relief.texture[:, height:]
    white = [int((half[..., :3].min(-1) > 200).sum()) for half in halves]
    assert white[0] > 200
    assert white[1] < 0.1 * white[0]
    for half in halves:
        red, green, blue = (int(band) for band in np.median(half[..., :3], axis=(0, 1)))
        assert green > 120 > max(red, blue)


def test_the_same_sheet_is_the_same_relief() -> None:
    """Dents and grain come from the picture."""
    one, two = (relief_of(_picture(), fine=False) for _ in range(2))
    assert np.array_equal(one.normals, two.normals)
    assert np.array_equal(one.mesh.positions, two.mesh.positions)
