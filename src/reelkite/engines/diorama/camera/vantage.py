"""From where chance looks: another seed stands elsewhere, a little higher, with another lens."""

import math
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from reelkite.engines.diorama.camera.framing import FrameRule

_LENS: Final = 0.15
"""Log of the greatest factor of the angle of view."""
_NEAR: Final = 0.07
"""Greatest share by which heroes are larger or smaller in the frame."""
_FULLEST: Final = 0.92
"""Share of the frame's height that nobody is made larger than."""
_OFF_AXIS: Final = 0.4
"""Nobody looks straight down the stage: the least turn, of the greatest."""


@dataclass(frozen=True, slots=True)
class Vantage:
    """How far from the textbook the camera is in each way, -1..1; 0 is as the book says.

    Attributes:
        turn: Around the heroes; above 0 is to their left, on the audience's right.
        rise: Up.
        lens: Wider.
        near: Closer.
        aside: Of the heroes in the frame, to the right.
    """

    turn: float = 0.0
    rise: float = 0.0
    lens: float = 0.0
    near: float = 0.0
    aside: float = 0.0

    def seen_by(self, rule: FrameRule) -> FrameRule:
        """Return what the framing means from here: its lens, and how much the heroes fill."""
        most = max(rule.share, _FULLEST)
        return replace(
            rule,
            fov=rule.fov * math.exp(_LENS * self.lens),
            share=min(most, rule.share * (1 + _NEAR * self.near)),
        )

    def tamed(self, share: float) -> "Vantage":
        """Return a vantage nearer to the textbook; ``share`` 1 is as it was, 0 the book."""
        return Vantage(
            self.turn * share,
            self.rise * share,
            self.lens * share,
            self.near * share,
            self.aside * share,
        )


BY_THE_BOOK: Final = Vantage()


def vantage_of(seed: int) -> Vantage:
    """Return the vantage that a seed means."""
    turn, rise, lens, near, aside = np.random.default_rng((seed, 11)).uniform(-1, 1, 5).tolist()
    turned = math.copysign(_OFF_AXIS + (1 - _OFF_AXIS) * abs(turn), turn)
    return Vantage(turned, rise, lens, near, aside)
