"""What makes pipelines faster or smaller, each checked to be there and to do what it says."""

from reelkite.engines.diffusion.pipelines.acceleration.caches import (
    Denoiser,
    Guess,
    cache_for,
    guessing,
    remember_nothing,
)
from reelkite.engines.diffusion.pipelines.acceleration.fitting import (
    fit_transformer,
    prepared,
    told,
)
from reelkite.engines.diffusion.pipelines.acceleration.placing import place
from reelkite.engines.diffusion.pipelines.acceleration.refusing import refuse

__all__ = [
    "Denoiser",
    "Guess",
    "cache_for",
    "fit_transformer",
    "guessing",
    "place",
    "prepared",
    "refuse",
    "remember_nothing",
    "told",
]
