"""Sums of tuples."""

from reelkite.engines.diorama.camera.vectors import difference, plus, times


def test_sums_and_differences_are_taken_part_by_part() -> None:
    """Adding, subtracting and stretching work on each part."""
    assert plus((1, 2, 3), (1, 1, 1), (0, 0, 1)) == (2, 3, 5)
    assert difference((1, 2, 3), (1, 1, 1)) == (0, 1, 2)
    assert times((1, 2, 3), 2) == (2, 4, 6)
