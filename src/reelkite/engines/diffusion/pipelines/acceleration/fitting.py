"""All that is done to a transformer once, when it is loaded."""

from typing import Any, TypeAlias

from reelkite.engines.diffusion.films import FilmPlan
from reelkite.engines.diffusion.options import Acceleration, Offload, Quantize, StepCache
from reelkite.engines.diffusion.pipelines.acceleration.attention import attend_by
from reelkite.engines.diffusion.pipelines.acceleration.caches import cache_for
from reelkite.engines.diffusion.pipelines.acceleration.compiling import compile_blocks
from reelkite.engines.diffusion.pipelines.acceleration.narrowing import narrow
from reelkite.engines.diffusion.pipelines.acceleration.placing import tile

Module: TypeAlias = Any
"""A module of torch, which has no types."""


def fit_transformer(
    transformer: Module, acceleration: Acceleration, device: str, *, masked: bool
) -> None:
    """Make ``transformer`` as fast and as small as it is wished; few-step weights are in it.

    Args:
        transformer: A transformer of diffusers.
        acceleration: What is wished; all off leaves it as it is, to the bit.
        device: Where it will run.
        masked: The family hides some words from attention.

    Raises:
        EngineUnavailable: Something that is wished is missing here; the sentence names it.
    """
    narrow(transformer, acceleration.quantize)
    if acceleration.attention:
        attend_by(transformer, acceleration.attention, device, masked=masked)
    if acceleration.compile:
        compile_blocks(transformer, device)


def told(acceleration: Acceleration) -> tuple[tuple[str, str], ...]:
    """Return what is true of each clip made so, for ``Recipe.details``; nothing if all is off."""
    details: list[tuple[str, str]] = []
    if acceleration.attention:
        details.append(("attention", acceleration.attention))
    if acceleration.compile:
        details.append(("compile", "repeated blocks"))
    if acceleration.quantize is not Quantize.NONE:
        details.append(("quantize", f"{acceleration.quantize} weights"))
    if acceleration.offload is not Offload.NONE:
        details.append(("offload", acceleration.offload.value))
    return tuple(details)


def prepared(
    decoder: Module, plan: FilmPlan, acceleration: Acceleration
) -> tuple[tuple[str, str], ...]:
    """Let ``decoder`` work in tiles if ``plan`` needs it.

    Returns:
        What is true of clips of this plan besides, for ``Recipe.details``: tiles and guesses.
    """
    cache = cache_for(plan, acceleration)
    tiled = tile(decoder, acceleration.tiling, plan.generated)
    return (
        *((("tiling", "on"),) if tiled else ()),
        *((("cache", cache.value),) if cache is not StepCache.NONE else ()),
    )
