import pytest

from benchmarks.adherence.relations import area, holds, overlap, shared
from reelkite.domain.geometry import Box

LEFT = Box(0.1, 0.4, 0.3, 0.8)
RIGHT = Box(0.6, 0.4, 0.8, 0.8)
TOP = Box(0.12, 0.05, 0.28, 0.38)


@pytest.mark.parametrize(
    ("kind", "one", "other", "true"),
    [
        ("left of", LEFT, RIGHT, True),
        ("left of", RIGHT, LEFT, False),
        ("on the right of", RIGHT, LEFT, True),
        ("above", TOP, LEFT, True),
        ("on the bottom of", LEFT, TOP, True),
        ("on the top of", LEFT, RIGHT, False),
        ("beside", LEFT, RIGHT, True),
        ("in", Box(0.15, 0.5, 0.25, 0.7), LEFT, True),
        ("in", RIGHT, LEFT, False),
    ],
)
def test_boxes_stand_as_the_audience_sees_them(kind: str, one: Box, other: Box, true: bool) -> None:
    """The named axis must carry more of the distance than the other."""
    assert holds(kind, one, other, aspect=16 / 9) is true


def test_two_in_one_place_are_not_beside_each_other() -> None:
    """Boxes that share more than a tenth stand in no clear relation."""
    assert not holds("left of", Box(0.1, 0.4, 0.5, 0.8), Box(0.2, 0.4, 0.6, 0.8), aspect=1.0)


def test_depth_tells_who_is_behind() -> None:
    """Behind is farther away, in front is nearer."""
    assert holds("behind", LEFT, RIGHT, 1.0, behind=0.5)
    assert not holds("in front of", LEFT, RIGHT, 1.0, behind=0.5)


def test_what_no_box_can_tell_raises() -> None:
    """An unknown relation is not passed silently."""
    with pytest.raises(KeyError):
        holds("owes", LEFT, RIGHT, 1.0)


def test_the_share_of_two_boxes() -> None:
    """Area, shared area and overlap are those of rectangles."""
    half = Box(0.1, 0.4, 0.2, 0.8)

    assert area(LEFT) == pytest.approx(0.08)
    assert shared(LEFT, half) == pytest.approx(0.04)
    assert overlap(LEFT, half) == pytest.approx(0.5)
    assert overlap(LEFT, RIGHT) == 0
