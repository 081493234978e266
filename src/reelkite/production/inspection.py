"""The inspection: a clip leaves the house only if it is what was asked for."""

from fractions import Fraction
from typing import Final

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.errors import RenderError
from reelkite.domain.geometry import FrameGrid
from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.request import FRAME_RATE, GenerationRequest

_CHANNELS: Final = 2

_PADDING: Final = 1024 / SAMPLE_RATE
"""Seconds of silence by which AAC may fill up its last packet."""

_GRAIN: Final = 1e-6
"""Rounding that comes with time bases, in seconds."""


def inspect(request: GenerationRequest, facts: ClipFacts, rate: Fraction = FRAME_RATE) -> None:
    """Compare what a file holds with what was asked for, at ``rate`` frames a second.

    Raises:
        RenderError: It differs in size, number of frames, length, or sound.
    """
    _inspect_picture(request, facts, rate)
    _inspect_sound(facts, rate)


def _inspect_picture(request: GenerationRequest, facts: ClipFacts, rate: Fraction) -> None:
    frames = FrameGrid.covering(Fraction(request.seconds), rate).count
    if facts.size != request.size:
        raise RenderError(f"The clip came out as {facts.size} instead of {request.size}.")
    if facts.frames != frames:
        raise RenderError(f"The clip came out with {facts.frames} frames instead of {frames}.")
    if not abs(facts.seconds - request.seconds) <= float(1 / rate) + _GRAIN:
        raise RenderError(
            f"The clip came out {facts.seconds:.2f} s long instead of {request.seconds} s."
        )


def _inspect_sound(facts: ClipFacts, rate: Fraction) -> None:
    if facts.channels == 0 or not facts.sound_seconds > 0:
        raise RenderError("The clip came out without sound.")
    if (facts.sound_rate, facts.channels) != (SAMPLE_RATE, _CHANNELS):
        raise RenderError(
            f"The clip's sound came out with {facts.channels} channels at {facts.sound_rate} Hz"
            f" instead of {_CHANNELS} at {SAMPLE_RATE} Hz."
        )
    if not abs(facts.sound_seconds - facts.seconds) <= float(1 / rate) + _PADDING + _GRAIN:
        raise RenderError(
            f"The clip's sound came out {facts.sound_seconds:.2f} s long"
            f" for {facts.seconds:.2f} s of picture."
        )
