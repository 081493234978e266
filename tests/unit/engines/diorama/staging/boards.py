"""Shots for tests: the two README prompts, as planning understands them."""

from fractions import Fraction
from typing import Final

from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    DepthOfField,
    Direction,
    Framing,
    Move,
    Relation,
    Shot,
    Speed,
    Subject,
)

KITE: Final = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.WIDE,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(Move.TILT, Direction.UP, Speed.SLOW),),
    subjects=(
        Subject("child", "person/child", action="fly kite", relations=(Relation("flies", 1),)),
        Subject("kite", "prop/kite", colour="red"),
    ),
    setting="park",
    time_of_day="golden hour",
    light=("low sun",),
)

COFFEE: Final = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.CLOSE_UP,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(),),
    subjects=(Subject("coffee cup", "prop/cup", action="steam"),),
    setting="table by a window",
    time_of_day="morning",
    light=("through blinds",),
    depth_of_field=DepthOfField.SHALLOW,
)
