"""What is asked of a server for a request: up to its model's grid, to be cut down afterwards."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from reelkite.domain.errors import UnsupportedFormat
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest
from reelkite.engines.upstream.options import FrameRule

MEGAPIXEL = 1_000_000


@dataclass(frozen=True, slots=True)
class Film:
    """A clip to ask for.

    Attributes:
        prompt: The client's words.
        generated: Size of the pictures that the model is asked for; covers ``delivered``.
        delivered: Size of the clip: the middle of ``generated``.
        frames: Frames that the model is asked for; the clip keeps the first of them.
        rate: Frames per second.
        seconds: Length of the clip.
        seed: The request's seed.
    """

    prompt: str
    generated: Size
    delivered: Size
    frames: int
    rate: int
    seconds: int
    seed: int

    @property
    def work(self) -> float:
        """How much there is to do: megapixels x frames."""
        return self.generated.width * self.generated.height * self.frames / MEGAPIXEL


def film_of(request: GenerationRequest, rule: FrameRule, *, explicit: bool) -> Film:
    """Return what to ask for, so that nothing has to be stretched or repeated.

    Args:
        request: What the client asked for.
        rule: Which clips the model can make.
        explicit: The server takes sizes and frames as numbers; one that does not is asked for
            the client's own size and seconds, and rounds for itself.

    Raises:
        UnsupportedFormat: The clip is longer than one pass of the model.
    """
    if request.seconds > rule.longest:
        raise UnsupportedFormat(
            f"Invalid value: '{request.seconds}'. The model behind this engine makes at most "
            f"{rule.longest:g} seconds in one pass.",
            field="seconds",
        )
    size = request.size
    wanted = int(Fraction(request.seconds) * rule.frame_rate)
    covering = Size(_up(size.width, rule.multiple), _up(size.height, rule.multiple))
    return Film(
        prompt=request.prompt,
        generated=covering if explicit else size,
        delivered=size,
        frames=rule.offset + _up(max(wanted - rule.offset, 0), rule.step) if explicit else wanted,
        rate=rule.frame_rate,
        seconds=request.seconds,
        seed=request.seed,
    )


def _up(number: int, multiple: int) -> int:
    """Return the least multiple of ``multiple`` that is not less than ``number``."""
    return ceil(Fraction(number, multiple)) * multiple
