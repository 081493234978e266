"""Speech as data."""

from reelkite.domain.speech import nobody_speaks
from reelkite.domain.storyboard import Storyboard


def test_an_engine_without_a_voice_says_nothing() -> None:
    """Whatever the storyboard, there are no utterances."""
    assert nobody_speaks(Storyboard("x", ()), 1) == ()
