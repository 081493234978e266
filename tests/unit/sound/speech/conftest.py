"""Shots in which somebody speaks."""

from fractions import Fraction

import pytest

from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Framing,
    Line,
    Shot,
    Storyboard,
    Subject,
)


def talking(*lines: Line, seconds: int = 4, start: int = 0) -> Shot:
    """Return a shot of a man and a dog with lines to say."""
    return Shot(
        start=Fraction(start),
        seconds=Fraction(seconds),
        framing=Framing.MEDIUM,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(),),
        subjects=(Subject("man", "person/man"), Subject("dog", "animal/dog")),
        setting="park",
        lines=lines,
    )


@pytest.fixture(scope="session")
def two_shots() -> Storyboard:
    """Return a storyboard in which each of two shots has a line."""
    hello = talking(Line("Hello, my friend.", 0), Line("Woof, woof.", 1))
    return Storyboard("x", (hello, talking(Line("The end."), start=4)))
