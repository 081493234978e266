"""The inspection: a clip leaves the house only if it is what was asked for."""

from typing import Final

from reelkite.domain.artifact import ClipFacts
from reelkite.domain.errors import RenderError
from reelkite.domain.media import SAMPLE_RATE
from reelkite.domain.request import FRAME_RATE, GenerationRequest

_CHANNELS: Final = 2

_FRAME: Final = float(1 / FRAME_RATE)

_PADDING: Final = 1024 / SAMPLE_RATE
"""Seconds of silence by which AAC may fill up its last packet."""

_GRAIN: Final = 1e-6
"""Rounding that comes with time bases, in seconds."""


def inspect(request: GenerationRequest, facts: ClipFacts) -> None:
    """Compare what a file holds with what was asked for.

    Raises:
        RenderError: It differs in size, number of frames, length, or sound.
    """
    _inspect_picture(request, facts)
    _inspect_sound(facts)


def _inspect_picture(request: GenerationRequest, facts: ClipFacts) -> None:
    if facts.size != request.size:
        raise RenderError(f"The clip came out as {facts.size} instead of {request.size}.")
    if facts.frames != request.grid.count:
        raise RenderError(
            f"The clip came out with {facts.frames} frames instead of {request.grid.count}."
        )
    if not abs(facts.seconds - request.seconds) <= _FRAME + _GRAIN:
        raise RenderError(
            f"The clip came out {facts.seconds:.2f} s long instead of {request.seconds} s."
        )


def _inspect_sound(facts: ClipFacts) -> None:
    if facts.channels == 0 or not facts.sound_seconds > 0:
        raise RenderError("The clip came out without sound.")
    if (facts.sound_rate, facts.channels) != (SAMPLE_RATE, _CHANNELS):
        raise RenderError(
            f"The clip's sound came out with {facts.channels} channels at {facts.sound_rate} Hz"
            f" instead of {_CHANNELS} at {SAMPLE_RATE} Hz."
        )
    if not abs(facts.sound_seconds - facts.seconds) <= _FRAME + _PADDING + _GRAIN:
        raise RenderError(
            f"The clip's sound came out {facts.sound_seconds:.2f} s long"
            f" for {facts.seconds:.2f} s of picture."
        )
