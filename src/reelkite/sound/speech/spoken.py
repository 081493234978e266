"""What a voice said: samples, and when each phoneme is heard."""

from dataclasses import dataclass

from reelkite.domain.media import SAMPLE_RATE
from reelkite.sound.synthesis.signal import Mono


@dataclass(frozen=True, slots=True)
class Phone:
    """One phoneme: seconds from the beginning, and its sign in the model's alphabet."""

    begins: float
    ends: float
    sign: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """Samples, mono at 48 kHz, and when each phoneme is heard in them."""

    samples: Mono
    phones: tuple[Phone, ...]

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.samples.size / SAMPLE_RATE
