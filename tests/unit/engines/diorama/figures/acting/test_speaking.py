from reelkite.engines.diorama.figures.acting.speaking import (
    SHAPES,
    mouths_of,
    speaking,
    talks,
)
from reelkite.engines.diorama.figures.poses import Face
from reelkite.engines.diorama.figures.stature import MOUTHS

SPEECH = ((1.0, 1.3, "open"), (1.3, 1.5, "closed"), (1.6, 1.8, "rest"))


def test_speech_moves_the_mouth_and_nothing_else_does() -> None:
    """While a shape lasts it is shown; before and after the mouth is shut."""
    assert speaking(Face(mouth="open"), SPEECH, 0.5).mouth == "smile"
    assert speaking(Face(), SPEECH, 1.15).mouth == "open"
    assert speaking(Face(), SPEECH, 1.4).mouth == "press"
    assert speaking(Face(mouth="sad"), SPEECH, 1.7).mouth == "sad"


def test_mouths_open_and_close_within_a_tenth_of_a_second() -> None:
    """At its beginning and its end a shape is not yet, or no longer, wide."""
    first, middle, last = (speaking(Face(), SPEECH, t).gape for t in (1.0, 1.15, 1.295))

    assert first < middle
    assert last < middle
    assert middle > 0.95


def test_every_shape_has_a_mouth() -> None:
    """All but rest; without speech a face stays as it is."""
    needed = mouths_of([(0.0, 1.0, shape) for shape in SHAPES])

    assert needed <= set(MOUTHS)
    assert len(needed) == len(SHAPES) - 1
    assert speaking(Face(mouth="grin"), (), 0.0) == Face(mouth="grin")


def test_talking_is_known_a_moment_ahead() -> None:
    """Gestures may begin before the words."""
    assert talks(SPEECH, 0.8)
    assert not talks(SPEECH, 0.3)
