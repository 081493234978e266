import numpy as np

from reelkite.engines.diorama.shapes.outlines import inset, oriented, triangulated

SQUARE = np.array([(0, 0), (2, 0), (2, 2), (0, 2)], float)


def test_outlines_turn_counter_clockwise() -> None:
    """Either way round and with a repeated end, an outline comes out counter-clockwise."""
    np.testing.assert_array_equal(oriented(SQUARE), SQUARE)
    turned = oriented(np.concatenate([SQUARE[::-1], SQUARE[-1:]]))
    assert len(turned) == 4
    x, y = turned.T
    assert np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) > 0


def test_inset_draws_in_evenly() -> None:
    """A square drawn in by a quarter is half a metre smaller."""
    np.testing.assert_allclose(
        inset(SQUARE, 0.25), [(0.25, 0.25), (1.75, 0.25), (1.75, 1.75), (0.25, 1.75)]
    )


def test_every_polygon_has_two_triangles_less_than_corners() -> None:
    """Cutting k corners gives k - 2 triangles."""
    assert triangulated(SQUARE).shape == (2, 3)
