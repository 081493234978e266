"""Colours that go together: each inside takes one scheme, chosen by its seed."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3

DARK_TIMES: Final = frozenset({"dusk", "night"})
"""Times of day at which lamps are lit."""

LAMPLIGHT: Final[Vec3] = (1.0, 0.66, 0.34)
"""Colour of a warm bulb."""


_PALE: Final = 0.5
_CREAM: Final = linear("#efe6d3")


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours of one inside, linear RGB.

    Attributes:
        wall: Plaster.
        wood: Table, floor, furniture.
        textile: Sofa, curtain.
        second: Rug, cushion.
        accents: Small things; at least four.
        leaf: Plants.
        cream: What is painted light: frames, skirting, ceilings.
    """

    wall: Vec3
    wood: Vec3
    textile: Vec3
    second: Vec3
    accents: tuple[Vec3, ...]
    leaf: Vec3
    cream: Vec3 = _CREAM

    def bold(self, generator: np.random.Generator) -> Vec3:
        """Return one of the accents that are not pale, so that a white hero stays the brightest."""
        strong = [colour for colour in self.accents if colour[1] < _PALE]
        return strong[int(generator.integers(len(strong)))]

    def accent(self, generator: np.random.Generator) -> Vec3:
        """Return one of the accents."""
        return self.accents[int(generator.integers(len(self.accents)))]


def _scheme(codes: str, accents: str) -> Scheme:
    wall, wood, textile, second, leaf = (linear(code) for code in codes.split())
    return Scheme(wall, wood, textile, second, tuple(map(linear, accents.split())), leaf)


SCHEMES: Final = (
    _scheme("#d9b98f #9c6a3c #2f7470 #c8603c #5f8a45", "#c8603c #2f7f7a #e6d3ad #d9a23c #8f3f34"),
    _scheme("#d2c3a2 #8d5f38 #c9923a #38616e #6a8f4a", "#d9a23c #38616e #e8dcc4 #b9523c #7b8f6a"),
    _scheme("#dcb59c #a5713f #5d7f5a #b5563f #4f8250", "#b5563f #e0c48e #4f7f86 #efe3cc #d48a4a"),
    _scheme("#b9c2b2 #96663b #b9583f #d9aa4c #5a8a4c", "#d9aa4c #b9583f #efe3cc #356a70 #c77f5c"),
)
"""Terracotta, teal, cream and mustard in four keys."""


def scheme_for(seed: int) -> Scheme:
    """Return the scheme that ``seed`` chooses."""
    return SCHEMES[int(np.random.default_rng((seed, 11)).integers(len(SCHEMES)))]
