"""The operator's weights, looked at, allowed, and loaded by the code that drives their family."""

from collections.abc import Callable
from typing import TypeAlias

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.catalogue import Road
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines.memory import (
    is_out_of_memory,
    memory_returned,
    out_of_memory,
)
from reelkite.engines.diffusion.pipelines.road import WeightSet
from reelkite.engines.diffusion.pipelines.running import Studio
from reelkite.engines.diffusion.weights import Layout

Open: TypeAlias = Callable[[DiffusionOptions, Layout], WeightSet]


def studio_of(options: DiffusionOptions, layout: Layout) -> Studio:
    """Return the studio that works with the operator's weights.

    Raises:
        EngineUnavailable: They cannot be loaded; the sentence names the file or the setting.
        OutOfMemory: They do not fit into memory.
    """
    try:
        return Studio(_road(layout.family.road)(options, layout))
    except EngineUnavailable:
        raise
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
    memory_returned()
    raise out_of_memory()


def _road(road: Road) -> Open:
    """Return what loads such weights; each road imports pipelines that the others do not need."""
    match road:
        case Road.LTX2:
            from reelkite.engines.diffusion.pipelines import ltx  # noqa: PLC0415 - see above

            return ltx.opened
        case Road.WAN:
            from reelkite.engines.diffusion.pipelines import wan  # noqa: PLC0415 - see above

            return wan.opened
        case Road.HUNYUAN:
            from reelkite.engines.diffusion.pipelines import hunyuan  # noqa: PLC0415 - see above

            return hunyuan.opened
