from fractions import Fraction

from reelkite.domain.storyboard import Angle, CameraMove, Framing, Shot, Storyboard


def test_a_storyboard_lasts_as_long_as_its_shots() -> None:
    """The duration is the exact sum, also of thirds of a second."""
    shots = tuple(
        Shot(
            start=k * Fraction(4, 3),
            seconds=Fraction(4, 3),
            framing=Framing.WIDE,
            angle=Angle.EYE_LEVEL,
            moves=(CameraMove(),),
            subjects=(),
            setting="park",
        )
        for k in range(3)
    )

    assert Storyboard("a park", shots).duration == 4
    assert Storyboard("nothing", ()).duration == 0
