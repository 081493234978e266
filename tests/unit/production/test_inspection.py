from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.inspection import inspect

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(1280, 720), 4, 7)
GOOD = ClipFacts(
    size=Size(1280, 720),
    frames=96,
    seconds=4.0,
    sound_seconds=4.0,
    sound_rate=48_000,
    channels=2,
)
FRAME = 1 / 24


def test_what_was_asked_for_passes() -> None:
    """A clip that is exactly what was asked for may leave."""
    inspect(REQUEST, GOOD)


def test_the_engines_own_frame_rate_counts() -> None:
    """A clip of 16 frames a second has 64 in 4 s, and may be a frame of its own off in length."""
    slow = replace(GOOD, frames=64, seconds=4.06, sound_seconds=4.0)
    inspect(REQUEST, slow, Fraction(16))
    with pytest.raises(RenderError, match="64 frames instead of 96"):
        inspect(REQUEST, slow)
    with pytest.raises(RenderError, match="96 frames instead of 64"):
        inspect(REQUEST, GOOD, Fraction(16))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (replace(GOOD, size=Size(720, 1280)), "720x1280 instead of 1280x720"),
        (replace(GOOD, frames=95), "95 frames instead of 96"),
        (replace(GOOD, frames=97), "97 frames instead of 96"),
        (replace(GOOD, seconds=3.9, sound_seconds=3.9), "3.90 s long instead of 4 s"),
        (replace(GOOD, seconds=4.1, sound_seconds=4.1), "4.10 s long instead of 4 s"),
        (replace(GOOD, seconds=float("nan")), "nan s long instead of 4 s"),
        (replace(GOOD, sound_seconds=0.0, sound_rate=0, channels=0), "without sound"),
        (replace(GOOD, sound_seconds=0.0), "without sound"),
        (replace(GOOD, sound_rate=44_100), "at 44100 Hz instead of 2 at 48000 Hz"),
        (replace(GOOD, channels=1), "with 1 channels"),
        (replace(GOOD, sound_seconds=3.9), "3.90 s long for 4.00 s of picture"),
        (replace(GOOD, sound_seconds=4.1), "4.10 s long for 4.00 s of picture"),
    ],
)
def test_what_differs_is_refused(facts: ClipFacts, said: str) -> None:
    """Each thing that is not as it should be is refused, and told."""
    with pytest.raises(RenderError, match=said):
        inspect(REQUEST, facts)


@given(st.floats(-FRAME, FRAME), st.floats(-1.0, 1.0))
def test_a_frame_more_or_less_is_no_difference(picture: float, sound: float) -> None:
    """Lengths may differ by a frame, and the sound by the padding of its last packet besides."""
    seconds = 4.0 + picture
    inspect(
        REQUEST,
        replace(GOOD, seconds=seconds, sound_seconds=seconds + sound * (FRAME + 1024 / 48_000)),
    )
