import numpy as np

from reelkite.engines.diorama.reliefs import drawing


def test_the_border_of_a_picture_is_free() -> None:
    """The margin around a drawing is transparent."""
    alpha = drawing.picture("house", 96)[..., 3]

    assert alpha.max() == 255
    assert alpha[[0, -1]].max() == 0


def test_layers_together_cover_the_drawing() -> None:
    """The union of the layers covers what the picture covers."""
    whole = drawing.picture("teapot", 64)[..., 3] > 128
    union = np.max(list(drawing.layers("teapot", 64)), axis=0) > 0.4

    assert (whole & ~union).sum() < 0.02 * whole.sum()


def test_bounds_hold_the_drawing() -> None:
    """Bounds are ordered shares of the side."""
    left, right, bottom, top = drawing.bounds("automobile")

    assert 0 <= left < right <= 1
    assert 0 <= bottom < top <= 1
    assert right - left > top - bottom
