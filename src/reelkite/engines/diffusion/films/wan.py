"""How Wan 2.2 is run.

Steps and strengths of guidance of the fine recipes are those of its authors' code (Wan 2.2,
``wan/configs``). The noise levels of the fast recipe are those that its few-step weights were
trained for (LightX2V, Wan2.2-Lightning): four even steps at a shift of 5.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.engines.diffusion.films.plan import Method, Stage

SHIFT: Final = 5.0
"""How far the few-step weights' noise levels are moved towards noise."""


def shifted(sigma: float, shift: float) -> float:
    """Return a noise level, 0..1, moved towards noise (Esser et al., 2024, equation 23)."""
    return shift * sigma / (1 + (shift - 1) * sigma)


FEW_SIGMAS: Final = tuple(shifted(sigma, SHIFT) for sigma in (1.0, 0.75, 0.5, 0.25))
"""Noise levels of the few-step weights: two for each expert."""

_PAIR: Final = 2.0
"""Runs of the transformer in a guided step: with and without the prompt."""


def _guided(steps: int, high: float, low: float) -> Stage:
    """Return ``steps`` guided by ``high``, and by ``low`` where the second expert works."""
    options = (("guidance_scale_2", low),)
    return Stage(1.0, "transformer", steps, (), high, options, weight=steps * _PAIR)


def _single(steps: int) -> Stage:
    return Stage(1.0, "transformer", steps, (), 5.0, weight=steps * _PAIR)


_FEW: Final = Method(
    "fast",
    "Four steps without guidance; needs few-step weights (loras) for both experts.",
    (Stage(1.0, "transformer", len(FEW_SIGMAS), FEW_SIGMAS, 1.0, lora="all", weight=4.0),),
)

_SMALL: Final = (
    Method("fast", "Thirty guided steps.", (_single(30),)),
    Method("fine", "Fifty guided steps.", (_single(50),)),
)
_TEXT: Final = (_FEW, Method("fine", "Forty guided steps.", (_guided(40, 4.0, 3.0),)))
_IMAGE: Final = (_FEW, Method("fine", "Forty guided steps.", (_guided(40, 3.5, 3.5),)))

METHODS: Final[Mapping[str, Mapping[str, Method]]] = MappingProxyType(
    {
        family: MappingProxyType({method.name: method for method in methods})
        for family, methods in (
            ("wan22-ti2v-5b", _SMALL),
            ("wan22-t2v-a14b", _TEXT),
            ("wan22-i2v-a14b", _IMAGE),
        )
    }
)
"""Recipes by family and name."""
