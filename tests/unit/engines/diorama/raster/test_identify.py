import numpy as np

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster import Quality, Renderer
from reelkite.engines.diorama.scene.scene import Scene


def test_pixels_of_the_ball_are_counted(scene: Scene, quality: Quality) -> None:
    """Subject 0 covers the disc of the ball in the middle; all else is the set."""
    with Renderer(Size(160, 90), scene, quality) as renderer:
        numbers = renderer.identify(0.0)

    assert numbers.shape == (90, 160)
    assert numbers.dtype == np.int16
    assert set(np.unique(numbers)) == {-1, 0}
    rows, columns = np.nonzero(numbers == 0)
    assert abs(columns.mean() - 79.5) < 2
    assert 0.7 < (np.ptp(rows) + 1) / (np.ptp(columns) + 1) < 1.4


def test_drawing_goes_on_after_identifying(scene: Scene, quality: Quality) -> None:
    """Counting does not disturb the picture."""
    with Renderer(Size(64, 36), scene, quality) as renderer:
        before = renderer.draw(0.0)
        renderer.identify(0.0)
        after = renderer.draw(0.0)

    assert np.array_equal(before, after)
