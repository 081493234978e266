import numpy as np
import pytest

from reelkite.engines.diorama.modelling.clay import (
    Lump,
    ball,
    bounds,
    cut,
    dents,
    distance,
    form,
    ring,
    rod,
    slab,
)

POINTS = np.random.default_rng(3).uniform(-1.5, 1.5, (4000, 3)).astype(np.float32)


@pytest.mark.parametrize(
    "lump",
    [
        ball((0.1, 0, 0), (0.3, 0.5, 0.2), "b"),
        rod((0, 0, 0), (0.4, 0.6, 0.1), (0.2, 0.1), "b"),
        slab((0, 0.2, 0), (0.3, 0.2, 0.4), 0.05, "b"),
        ring((0, 0, 0), 0.5, 0.1, "b"),
        rod((0, 0, 0), (0, 1, 0), (0.2, 0.1), "b", flat=True),
    ],
)
def test_a_box_holds_its_lump(lump: Lump) -> None:
    """Nothing of a lump is outside its box."""
    inside = POINTS[lump.field(POINTS) < 0]

    assert len(inside) > 5
    assert (inside >= lump.low - 1e-6).all()
    assert (inside <= lump.high + 1e-6).all()


def test_joining_fills_and_carving_empties() -> None:
    """A union holds both lumps; what is carved away is gone."""
    first, second = ball((0, 0, 0), 0.5, "b"), ball((0.6, 0, 0), 0.5, "b", blend=0.05)
    hole = ball((0, 0, 0), 0.2, "b", carve=True)
    union = distance([first, second], POINTS)
    both = (first.field(POINTS) < 0) | (second.field(POINTS) < 0)

    assert (union[both] < 0).all()
    assert (distance([first, hole], POINTS)[hole.field(POINTS) < 0] > 0).all()


def test_a_flat_rod_ends_at_its_end() -> None:
    """A flat rod has no round cap."""
    beyond = np.array([[0, 1.05, 0]], dtype=np.float32)

    assert rod((0, 0, 0), (0, 1, 0), (0.2, 0.2), "b").field(beyond)[0] < 0
    assert rod((0, 0, 0), (0, 1, 0), (0.2, 0.2), "b", flat=True).field(beyond)[0] > 0


def test_bounds_leave_out_what_is_carved() -> None:
    """Cuts reach to infinity but the box does not."""
    low, high = bounds([ball((0, 0, 0), 0.5, "b"), cut((0, 0, 0), (0, -1, 0))])

    assert np.isfinite(low).all()
    assert high[1] < 0.6


def test_dents_are_as_deep_as_said() -> None:
    """Finger marks stay within their depth."""
    height = dents(0.01)(POINTS)

    assert 0.005 < np.abs(height).max() <= 0.0161


def test_a_form_is_its_field() -> None:
    """Any field can be a lump."""
    lump = form(lambda points: points[:, 1], (0, 0, 0), (1, 1, 1), "b")

    assert np.array_equal(lump.field(POINTS), POINTS[:, 1])
