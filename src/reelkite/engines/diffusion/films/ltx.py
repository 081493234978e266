"""How LTX-2.x is run.

Noise levels are those that the distilled weights were trained for, used as they are: a number of
steps instead would cost quality (Lightricks, ``ltx-pipelines``; diffusers, ``ltx2.utils``). The
strengths of guidance are those that its authors give for the full weights.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from reelkite.engines.diffusion.films.plan import Method, Stage

DISTILLED_SIGMAS: Final = (1.0, 0.99375, 0.9875, 0.98125, 0.975, 0.909375, 0.725, 0.421875)
"""Noise levels of the distilled weights, from noise to picture."""

REFINING_SIGMAS: Final = (0.909375, 0.725, 0.421875)
"""The same for what is refined after it was made twice as large."""

_UNGUIDED: Final = (
    ("audio_guidance_scale", 1.0),
    ("stg_scale", 0.0),
    ("audio_stg_scale", 0.0),
    ("modality_scale", 1.0),
    ("audio_modality_scale", 1.0),
    ("guidance_rescale", 0.0),
    ("audio_guidance_rescale", 0.0),
)
"""One run of the transformer a step; the pipeline's own defaults would take four."""

_GUIDED: Final = (
    ("audio_guidance_scale", 7.0),
    ("stg_scale", 1.0),
    ("audio_stg_scale", 1.0),
    ("modality_scale", 3.0),
    ("audio_modality_scale", 3.0),
    ("guidance_rescale", 0.7),
    ("audio_guidance_rescale", 0.7),
)

_STEPS: Final = 30
"""Of the full weights."""

_RUNS: Final = 4.0
"""Runs of the transformer in a guided step: with and without prompt, perturbed, and apart."""

_LARGE: Final = 5.0
"""A step at full size against one at half: four times the tokens, and attention grows faster."""


def _distilled(scale: float, transformer: str = "transformer", lora: str = "") -> Stage:
    steps = len(DISTILLED_SIGMAS)
    return Stage(
        scale, transformer, steps, DISTILLED_SIGMAS, 1.0, _UNGUIDED, lora, weight=float(steps)
    )


def _refining(transformer: str = "transformer", lora: str = "") -> Stage:
    steps = len(REFINING_SIGMAS)
    weight = steps * _LARGE
    return Stage(1.0, transformer, steps, REFINING_SIGMAS, 1.0, _UNGUIDED, lora, weight)


def _full(scale: float, transformer: str) -> Stage:
    return Stage(scale, transformer, _STEPS, (), 3.0, _GUIDED, weight=_STEPS * _RUNS)


_METHODS: Final = (
    Method(
        "fast",
        "Eight steps of distilled weights, without guidance, at full size.",
        (_distilled(1.0),),
    ),
    Method(
        "fast-two-stage",
        "Eight steps of distilled weights at half size, made twice as large by the checkpoint's "
        "upsampler, and three steps at full size.",
        (_distilled(0.5), _refining()),
    ),
    Method(
        "fine",
        "Thirty guided steps of the full weights (transformer_full) at half size, made twice as "
        "large, and three steps of the distilled weights at full size.",
        (_full(0.5, "transformer_full"), _refining()),
    ),
    Method(
        "fine-one-stage",
        "Thirty guided steps of the full weights (transformer_full) at full size.",
        (_full(1.0, "transformer_full"),),
    ),
    Method(
        "fast-lora",
        "As fast, for checkpoints with full weights alone: their distilled LoRA is on.",
        (_distilled(1.0, lora="transformer"),),
    ),
    Method(
        "fine-lora",
        "As fine, for checkpoints with full weights alone: their distilled LoRA is on for the "
        "last three steps.",
        (_full(0.5, "transformer"), _refining(lora="transformer")),
    ),
)

METHODS: Final[Mapping[str, Mapping[str, Method]]] = MappingProxyType(
    {"ltx2": MappingProxyType({method.name: method for method in _METHODS})}
)
"""Recipes by family and name."""
