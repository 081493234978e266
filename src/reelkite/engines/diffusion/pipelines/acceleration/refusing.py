"""What a family does not take is refused when its weights are loaded, not ignored."""

from types import MappingProxyType
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import Family, Road
from reelkite.engines.diffusion.options import Acceleration, DiffusionOptions, Quantize, StepCache
from reelkite.engines.diffusion.pipelines.acceleration.caches import ratios_of

CACHES: Final = MappingProxyType(
    {
        Road.WAN: frozenset(StepCache),
        Road.LTX2: frozenset({StepCache.NONE, StepCache.PYRAMID, StepCache.TAYLOR_LITE}),
        Road.HUNYUAN: frozenset({StepCache.NONE, StepCache.PYRAMID, StepCache.TAYLOR_LITE}),
    }
)
"""Caches that skip work, as counted with diffusers 0.42: of the others it knows no such blocks."""


def refuse(options: DiffusionOptions, family: Family) -> None:
    """Accept ``options``, if all that they ask for can take place.

    Raises:
        EngineUnavailable: Something cannot; the sentence names the setting and what to do.
    """
    acceleration = options.acceleration
    _refuse_cache(acceleration, family)
    if acceleration.cache is StepCache.MAG:
        ratios_of(options.path)
    if acceleration.quantize is not Quantize.NONE and not acceleration.cache_fine:
        _refuse_narrow_fine(options)


def _refuse_cache(acceleration: Acceleration, family: Family) -> None:
    cache, taken = acceleration.cache, CACHES[family.road]
    if cache not in taken:
        others = ", ".join(f"'{each}'" for each in StepCache if each in taken)
        raise EngineUnavailable(
            f"cache = '{cache}' does nothing for {family.title}: diffusers has no such cache "
            f"for its blocks. Choose one of {others}."
        )
    if cache is not StepCache.NONE and acceleration.compile:
        raise EngineUnavailable(
            f"compile = true and cache = '{cache}' do not go together: a cache that comes and "
            "goes with each clip would compile everything again. Choose one of them."
        )
    if acceleration.cache_threshold <= 0:
        raise EngineUnavailable(
            f"cache_threshold = {acceleration.cache_threshold} lets the cache guess nothing; "
            "give a number above 0, such as 0.1, or set cache = 'none'."
        )


def _refuse_narrow_fine(options: DiffusionOptions) -> None:
    fine = [model for model, recipe in options.recipes.items() if recipe.startswith("fine")]
    if fine:
        raise EngineUnavailable(
            f"quantize = '{options.acceleration.quantize}' changes {', '.join(fine)} too, whose "
            f"recipe is a fine one, for both use the weights of [engines.{options.name}]. Set "
            "cache_fine = true to accept that, or give that model an engine of its own."
        )
