"""How HunyuanVideo 1.5 is run, by its authors' numbers (HunyuanVideo 1.5's README)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.engines.diffusion.films.plan import Method, Stage

_STEPS: Final = 50

_METHODS: Final = MappingProxyType(
    {
        "fast": Method(
            "fast",
            "Fifty steps without guidance; for the guidance-distilled checkpoints (_distilled).",
            (Stage(1.0, "transformer", _STEPS, (), 1.0, weight=float(_STEPS)),),
        ),
        "fine": Method(
            "fine",
            "Fifty guided steps.",
            (Stage(1.0, "transformer", _STEPS, (), 6.0, weight=2.0 * _STEPS),),
        ),
    }
)

METHODS: Final[Mapping[str, Mapping[str, Method]]] = MappingProxyType(
    {"hunyuan15-t2v": _METHODS, "hunyuan15-i2v": _METHODS}
)
"""Recipes by family and name."""
