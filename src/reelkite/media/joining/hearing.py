"""The sound of a clip that is open."""

import av
import numpy as np
from av.audio.resampler import AudioResampler
from av.container import InputContainer

from reelkite.domain.media import SAMPLE_RATE, AudioBlock


def heard(container: InputContainer) -> AudioBlock:
    """Return all sound, without the coder's run-up; silence if there is none."""
    if not container.streams.audio:
        return np.zeros((2, 0), dtype=np.float32)
    resampler = AudioResampler(format="fltp", layout="stereo", rate=SAMPLE_RATE)
    pieces: list[AudioBlock] = []
    for frame in container.decode(container.streams.audio[0]):
        pieces += _samples(resampler, frame)
    pieces += _samples(resampler, None)
    return np.concatenate(pieces, axis=1) if pieces else np.zeros((2, 0), dtype=np.float32)


def _samples(resampler: AudioResampler, frame: av.AudioFrame | None) -> list[AudioBlock]:
    resampled = resampler.resample(frame)
    return [piece.to_ndarray().astype(np.float32, copy=False) for piece in resampled]
