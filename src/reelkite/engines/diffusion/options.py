"""How an operator wants open weights to be run: values only, nothing heavy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reelkite.domain.request import Model


class Offload(StrEnum):
    """What leaves the GPU while it is not needed; lossless, slower."""

    NONE = "none"
    MODEL = "model"  #: Whole parts: encoder, transformer, decoder take turns.
    GROUP = "group"  #: Groups of blocks; least memory, slowest.


class Quantize(StrEnum):
    """In what the transformer's weights are kept; lossy but for ``NONE``."""

    NONE = "none"
    FP8 = "fp8"
    INT8 = "int8"


class Tiling(StrEnum):
    """Whether clips are decoded in tiles."""

    AUTO = "auto"  #: Where the picture is larger than 1280x736.
    ON = "on"
    OFF = "off"


class StepCache(StrEnum):
    """Which denoise steps are guessed from earlier ones; lossy but for ``NONE``."""

    NONE = "none"
    FIRST_BLOCK = "first-block"
    MAG = "mag"
    PYRAMID = "pyramid"
    TAYLOR_LITE = "taylor-lite"


@dataclass(frozen=True, slots=True)
class Acceleration:
    """What makes it faster or smaller, each at a price; all off is bit-identical.

    Attributes:
        attention: Backend of attention, as diffusers names it; empty for its own choice.
        compile: Compile repeated blocks; each new size and length compiles again.
        quantize: In what the transformer's weights are kept.
        offload: What leaves the GPU while it is not needed.
        tiling: Whether clips are decoded in tiles.
        cache: Which steps are guessed; never for the fine tier unless ``cache_fine``.
        cache_threshold: How much the cache may differ, where it has such a number; > 0.
        cache_fine: Use cache and quantised weights for the fine tier too.
    """

    attention: str = ""
    compile: bool = False
    quantize: Quantize = Quantize.NONE
    offload: Offload = Offload.NONE
    tiling: Tiling = Tiling.AUTO
    cache: StepCache = StepCache.NONE
    cache_threshold: float = 0.1
    cache_fine: bool = False


@dataclass(frozen=True, slots=True)
class DiffusionOptions:
    """One set of weights, and how it is run.

    Attributes:
        name: Name of the engine in the settings, such as ``ltx``.
        path: Folder with the weights in diffusers' layout.
        recipes: Recipe by tier (see ``films.recipes``); tiers that are missing are not made here.
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:1``, ``mps``; ``auto`` is a GPU if there is one.
        dtype: ``bfloat16``, ``float16`` or ``float32``; empty for what suits the device.
        loras: Few-step weights by the part that they change (``transformer``, ``transformer_2``).
        accepted: Key of the licence whose terms the operator has acknowledged; empty for none.
        allow_untrained: Run checkpoints that were never trained; for tests.
        acceleration: What makes it faster or smaller.
    """

    name: str
    path: Path
    recipes: Mapping[Model, str] = field(default_factory=dict)
    device: str = "auto"
    dtype: str = ""
    loras: Mapping[str, Path] = field(default_factory=dict)
    accepted: str = ""
    allow_untrained: bool = False
    acceleration: Acceleration = field(default_factory=Acceleration)
