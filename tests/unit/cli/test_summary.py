from fractions import Fraction

from reelkite.cli.summary import summarise
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Deed,
    Direction,
    Entrance,
    Framing,
    Line,
    Manner,
    Match,
    Move,
    Shot,
    Speed,
    Storyboard,
    Subject,
)


def test_a_storyboard_reads_like_a_call_sheet() -> None:
    """Shots, camera, subjects, place, light, sound and what was missed, a line each."""
    child = Subject("child", "person/child", attributes=("small",), action="fly kite")
    birds = Subject("gryphon", "emoji/eagle", Match.NEAREST, count=2, colour="red")
    shot = Shot(
        start=Fraction(0),
        seconds=Fraction(4),
        framing=Framing.WIDE,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(Move.TILT, Direction.UP, Speed.SLOW),),
        subjects=(child, birds),
        setting="park",
        season="autumn",
        time_of_day="golden hour",
        light=("low sun",),
        style="watercolour",
    )

    assert summarise(
        Storyboard("a child", (shot,), ("wind", "birds"), not_understood=("zork",))
    ) == (
        "prompt   a child\n"
        "shot     0-4 s, wide, eye level\n"
        "camera   slow tilt up\n"
        "subject  small child, fly kite\n"
        "subject  2 x red gryphon (shown as emoji/eagle)\n"
        "place    park, autumn\n"
        "light    golden hour, clear, low sun\n"
        "focus    normal depth of field\n"
        "style    watercolour\n"
        "sound    wind, birds\n"
        "not understood: zork"
    )


def test_it_says_who_comes_into_a_picture() -> None:
    """How, from where, and where there is a doubt."""
    comes = Entrance(Manner.COME, "left")
    cast = (
        Subject("fox", "animal/fox", action="walk", enters=comes),
        Subject("crow", "animal/crow", enters=Entrance(Manner.CROSS, sure=False)),
    )
    shot = Shot(
        Fraction(0),
        Fraction(4),
        Framing.WIDE,
        Angle.LOW,
        (CameraMove(),),
        cast,
        setting="studio",
    )
    told = summarise(Storyboard("x", (shot,)))

    assert "subject  fox, walk (comes in from the left)" in told
    assert "subject  crow (crosses, where a picture shows nobody)" in told


def test_what_is_not_there_is_not_told() -> None:
    """A still camera has no speed, and silence is a dash."""
    shot = Shot(
        Fraction(0), Fraction(4, 3), Framing.WIDE, Angle.LOW, (CameraMove(),), (), setting="studio"
    )
    told = summarise(Storyboard("x", (shot,)))

    assert "camera   static\n" in told
    assert "style" not in told
    assert told.endswith("sound    -")


def test_deeds_and_lines_are_told_in_their_order() -> None:
    """What a subject does next follows what it does, and who speaks is named."""
    boy = Subject("boy", "person/boy", action="run", then=(Deed("wave", 0.5),))
    shot = Shot(
        start=Fraction(0),
        seconds=Fraction(4),
        framing=Framing.WIDE,
        angle=Angle.EYE_LEVEL,
        moves=(CameraMove(Move.PAN, Direction.LEFT), CameraMove(Move.ZOOM, Direction.IN)),
        subjects=(boy,),
        setting="park",
        pace="slow motion",
        lines=(Line("Hello!", 0), Line("The end.")),
    )
    told = summarise(Storyboard("x", (shot,)))

    assert "subject  boy, run, then wave\n" in told
    assert "camera   pan left, zoom in\n" in told
    assert "pace     slow motion\n" in told
    assert "says     boy: Hello!\nsays     a voice: The end.\n" in told
