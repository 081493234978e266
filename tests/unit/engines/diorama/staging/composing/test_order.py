"""The order of columns."""

from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.staging.composing.order import host_of_row, ordered
from tests.unit.engines.diorama.staging.bodies import part

LEFT, RIGHT = "left of", "right of"


def test_subjects_stand_in_the_order_of_mention() -> None:
    """Without a relation the first named is on the left, or on the right in a mirror."""
    roots = [part(0), part(1), part(2)]

    assert [p.index for p in ordered(roots, mirrored=False)] == [0, 1, 2]
    assert [p.index for p in ordered(roots, mirrored=True)] == [2, 1, 0]


@pytest.mark.parametrize("mirrored", [False, True])
def test_left_and_right_hold_in_every_mirror(mirrored: bool) -> None:
    """A relation overrides mention and chance, also through a third."""
    roots = [part(0, Relation(RIGHT, 1)), part(1, Relation(RIGHT, 2)), part(2)]

    assert [p.index for p in ordered(roots, mirrored=mirrored)] == [2, 1, 0]


def test_a_contradiction_keeps_its_first_half() -> None:
    """Each left of the other: the first wins, and both are there."""
    roots = [part(0, Relation(LEFT, 1)), part(1, Relation(LEFT, 0))]

    assert [p.index for p in ordered(roots, mirrored=True)] == [0, 1]


def test_between_is_in_the_middle_and_beside_is_next() -> None:
    """Who is between two stands there, who is beside one is its neighbour."""
    between = [part(0, Relation("between", 1), Relation("between", 2)), part(1), part(2)]
    beside = [part(0, Relation("beside", 2)), part(1), part(2)]

    assert ordered(between, mirrored=False)[1].index == 0
    order = [p.index for p in ordered(beside, mirrored=False)]
    assert abs(order.index(0) - order.index(2)) == 1


def test_who_is_behind_takes_no_column() -> None:
    """Rows are another matter."""
    behind = part(0, Relation("behind", 1))

    assert [p.index for p in ordered([behind, part(1)], mirrored=False)] == [1]
    assert host_of_row(behind, {0, 1}) == ("behind", 1)
    assert host_of_row(replace(behind, index=1), {1}) is None
