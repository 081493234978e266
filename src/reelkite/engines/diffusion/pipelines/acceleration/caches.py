"""Steps that are guessed from earlier ones: on for one clip, and off again after it.

A cache that stayed on would carry what it remembers of a cancelled clip into the next.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from diffusers import (
    FirstBlockCacheConfig,
    MagCacheConfig,
    PyramidAttentionBroadcastConfig,
    TaylorSeerCacheConfig,
)

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.films import FilmPlan
from reelkite.engines.diffusion.options import Acceleration, StepCache

Module: TypeAlias = Any
"""A module of torch, which has no types."""

FEWEST: Final = 6
"""Denoise steps below which nothing is guessed: few-step weights leave nothing out already."""

RATIOS: Final = "mag_ratios.json"
"""File in the checkpoint's folder: how much each step changes, by transformer, as measured."""

_PYRAMID_EVERY: Final = 2
"""Attention is computed in each second step; diffusers' documents give it as the mild choice."""

_PYRAMID_NOISE: Final = (100, 800)
"""Between these noise levels, of 1000, attention changes little (Zhao et al., 2024)."""


@dataclass(frozen=True, slots=True)
class Denoiser:
    """A transformer, and what its cache must know.

    Attributes:
        name: Its folder in the checkpoint.
        module: The transformer.
        steps: Denoise steps that it makes in a pass.
    """

    name: str
    module: Module
    steps: int


@dataclass(frozen=True, slots=True)
class Guess:
    """How steps are guessed in one clip.

    Attributes:
        cache: By which cache.
        threshold: How much it may differ, where it has such a number.
        noise: Tells the noise level, of 1000, of the step under way.
        folder: The checkpoint, where ``MAG`` finds how much each step changes.
    """

    cache: StepCache
    threshold: float
    noise: Callable[[], float]
    folder: Path


def cache_for(plan: FilmPlan, acceleration: Acceleration) -> StepCache:
    """Return the cache that ``plan`` is run with: none for fine and for few-step recipes."""
    fine = plan.recipe.startswith("fine") and not acceleration.cache_fine
    few = max(stage.steps for stage in plan.stages) < FEWEST
    return StepCache.NONE if fine or few else acceleration.cache


def guess(denoisers: Sequence[Denoiser], how: Guess) -> None:
    """Let ``denoisers`` guess steps until ``remember_nothing``.

    Raises:
        EngineUnavailable: ``MAG`` was not measured for them.
    """
    for denoiser in denoisers:
        if how.cache is not StepCache.NONE:
            denoiser.module.enable_cache(_configured(denoiser, how))


@contextmanager
def guessing(denoisers: Sequence[Denoiser], how: Guess) -> Iterator[None]:
    """Guess steps inside, and forget all afterwards, however it ends.

    Raises:
        EngineUnavailable: ``MAG`` was not measured for them.
    """
    try:
        guess(denoisers, how)
        yield
    finally:
        remember_nothing([denoiser.module for denoiser in denoisers])


def remember_nothing(modules: Sequence[Module]) -> None:
    """Take every cache away, with all that it remembers."""
    for module in modules:
        if module.is_cache_enabled:
            module.disable_cache()


def ratios_of(folder: Path) -> Mapping[str, Sequence[float]]:
    """Return how much each step changes, by transformer, as it was measured for a checkpoint.

    Raises:
        EngineUnavailable: It was not measured, or the file cannot be read.
    """
    file = folder / RATIOS
    try:
        read = json.loads(file.read_bytes())
        return {str(name): [float(each) for each in ratios] for name, ratios in read.items()}
    except FileNotFoundError as error:
        raise EngineUnavailable(
            f"cache = 'mag' needs {file}, which is missing: measure it once with "
            "python -m benchmarks.diffusion ratios, or choose another cache."
        ) from error
    except (AttributeError, OSError, TypeError, ValueError) as error:
        raise EngineUnavailable(
            f"cache = 'mag' cannot read {file}: it must be JSON with a list of numbers for each "
            "transformer. Measure it again with: python -m benchmarks.diffusion ratios."
        ) from error


def _configured(denoiser: Denoiser, how: Guess) -> Module:
    """Return diffusers' own form of it."""
    match how.cache:
        case StepCache.FIRST_BLOCK:
            return FirstBlockCacheConfig(threshold=how.threshold)
        case StepCache.MAG:
            return _magnitudes(denoiser, how)
        case StepCache.PYRAMID:
            return PyramidAttentionBroadcastConfig(
                spatial_attention_block_skip_range=_PYRAMID_EVERY,
                spatial_attention_timestep_skip_range=_PYRAMID_NOISE,
                current_timestep_callback=how.noise,
            )
        case _:
            # Without the lite mode Wan computes every block all the same, and nobody is told.
            return TaylorSeerCacheConfig(use_lite_mode=True)


def _magnitudes(denoiser: Denoiser, how: Guess) -> Module:
    ratios = ratios_of(how.folder).get(denoiser.name)
    if not ratios:
        raise EngineUnavailable(
            f"cache = 'mag': {RATIOS} says nothing of {denoiser.name}; measure it again with "
            "python -m benchmarks.diffusion ratios."
        )
    return MagCacheConfig(
        threshold=how.threshold, num_inference_steps=denoiser.steps, mag_ratios=list(ratios)
    )
