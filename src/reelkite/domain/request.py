"""What was asked, validated and frozen."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from reelkite.domain.geometry import FrameGrid, Size

FRAME_RATE: Final = Fraction(24)
"""Frames per second of every clip."""


class Model(StrEnum):
    """Public model names; each is a tier of quality."""

    SORA_2 = "sora-2"  #: The fast tier.
    SORA_2_PRO = "sora-2-pro"  #: The fine tier: motion blur, supersampling, finer shadows.


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One clip, asked for.

    Attributes:
        prompt: The user's words, cleaned (see ``parse_request``).
        model: Which tier.
        size: Exact size of the clip.
        seconds: Exact length, in whole seconds.
        seed: Chooses among equally valid clips; 0 <= seed < 2**32.
    """

    prompt: str
    model: Model
    size: Size
    seconds: int
    seed: int

    @property
    def grid(self) -> FrameGrid:
        """When the frames of the clip are shown."""
        return FrameGrid.covering(Fraction(self.seconds), FRAME_RATE)
