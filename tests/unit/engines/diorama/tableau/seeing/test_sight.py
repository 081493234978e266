import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.tableau.seeing.sight import LONGEST, seen, small_shape


def test_the_longer_side_is_shrunk_to_what_is_asked() -> None:
    """Pictures are shrunk in proportion, whichever side is the longer."""
    assert small_shape((720, 1280), 320) == (180, 320)
    assert small_shape((1280, 720), 320) == (320, 180)


def test_small_pictures_stay_as_they_are() -> None:
    """Nothing is made larger."""
    assert small_shape((40, 60), 320) == (40, 60)


def test_all_planes_are_of_one_shape(beach: RGBFrame) -> None:
    """Every plane of a sight is as large as its small picture."""
    sight = seen(beach)

    assert max(sight.shape) == LONGEST
    for plane in (sight.edges, sight.upright, sight.across, sight.texture, sight.rows):
        assert plane.shape == sight.shape


def test_an_edge_is_seen_where_two_colours_meet() -> None:
    """The strongest edge of two halves stands between them, and runs up and down."""
    picture = np.zeros((100, 208, 3), np.uint8)
    picture[:, 104:] = 255
    sight = seen(picture)

    assert sight.edges[50].argmax() in (103, 104)
    assert np.abs(sight.across).max() > 0.3
    assert np.abs(sight.upright).max() == pytest.approx(0, abs=1e-6)
