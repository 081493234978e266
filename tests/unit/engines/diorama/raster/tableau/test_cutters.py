import numpy as np

from reelkite.engines.diorama.raster.gl.context import make_current, open_context
from reelkite.engines.diorama.raster.tableau.cutters import OVER, Cutters, smaller
from reelkite.engines.diorama.raster.tableau.direction import Visitor


def test_a_visitor_is_cut_out(visitor: Visitor) -> None:
    """Red where the ball is, nothing in the corners, and half of something at its edge."""
    with Cutters([visitor]) as cutters:
        (cutter,) = cutters.all
        picture = cutter.cut(0.0)
        assert cutter.cut(0.0) is picture, "it is not drawn again"
    assert picture.shape == (64 // OVER, 64 // OVER, 4)
    middle = picture[16, 16]
    assert middle[3] == 255
    assert middle[0] > 2 * middle[2]
    assert not picture[0, 0].any()
    assert ((picture[..., 3] > 0) & (picture[..., 3] < 255)).any()


def test_others_may_draw_meanwhile(visitor: Visitor) -> None:
    """Two renderers and a context of somebody else live beside each other."""
    with Cutters([visitor, visitor]) as cutters:
        other = open_context()
        one, two = (cutter.cut(0.5) for cutter in cutters.all)
        make_current(other)
        other.buffer(b"1234").release()
        other.release()
    assert np.array_equal(one, two)


def test_colours_are_those_of_what_is_solid_alone() -> None:
    """A white square on nothing has no dark rim: the mean counts the inner pixels."""
    drawn = np.zeros((12, 12, 4), np.uint8)
    drawn[3:9, 3:9] = 255
    small = smaller(drawn)
    assert small.shape == (6, 6, 4)
    cover = small[..., 3]
    assert np.array_equal(small[..., 0], cover)
    assert cover[3, 3] == 255
    assert not small[0].any()
