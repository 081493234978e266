"""Shapes of the mouth."""

from reelkite.domain.speech import Gesture, Mouth
from reelkite.sound.speech.mouths import gestures
from reelkite.sound.speech.spoken import Phone


def test_lips_close_for_m_and_round_for_oo() -> None:
    """Each phoneme has its shape, at its time after the line's beginning."""
    made = gestures((Phone(0.0, 0.1, "m"), Phone(0.1, 0.3, "u")), 2.0)

    assert made == (Gesture(2.0, 2.1, Mouth.CLOSED), Gesture(2.1, 2.3, Mouth.ROUND))


def test_neighbours_of_one_shape_are_one_gesture() -> None:
    """The mouth does not twitch between "t" and "s"."""
    (made,) = gestures((Phone(0.0, 0.1, "t"), Phone(0.1, 0.2, "s")), 0.0)

    assert made == Gesture(0.0, 0.2, Mouth.TONGUE)


def test_pauses_are_no_gesture() -> None:
    """Between words the mouth rests."""
    made = gestures((Phone(0.0, 0.1, "i"), Phone(0.1, 0.2, " "), Phone(0.2, 0.3, "i")), 0.0)

    assert [gesture.mouth for gesture in made] == [Mouth.WIDE, Mouth.WIDE]
