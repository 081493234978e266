"""Tables ``[engines.NAME]`` with ``kind = "diffusion"``: open weights."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from reelkite.config.tables import Table
from reelkite.domain.request import Model
from reelkite.engines.diffusion.catalogue import LICENCES
from reelkite.engines.diffusion.options import (
    Acceleration,
    DiffusionOptions,
    Offload,
    Quantize,
    StepCache,
    Tiling,
)

DEVICES: Final = re.compile(r"auto|cpu|mps|cuda(:\d{1,2})?")
DTYPES: Final = ("", "bfloat16", "float16", "float32")
LORAS: Final = ("transformer", "transformer_2")
"""Parts that few-step weights can change."""


def diffusion_options(table: Table, recipes: Mapping[Model, str]) -> DiffusionOptions:
    """Return what the table says.

    Args:
        table: ``[engines.NAME]``.
        recipes: Recipes that ``[models]`` names for this engine.

    Raises:
        RequestError: A key is unknown, or has a value that cannot be used.
    """
    table.only(
        "kind",
        "path",
        "device",
        "dtype",
        "accepted",
        "allow_untrained",
        "loras",
        "acceleration",
    )
    return DiffusionOptions(
        name=table.name.removeprefix("engines."),
        path=table.path("path"),
        recipes=recipes,
        device=_device(table),
        dtype=_one_of(table, "dtype", DTYPES),
        loras=_loras(table.table("loras")),
        accepted=_one_of(table, "accepted", ("", *LICENCES)),
        allow_untrained=table.switch("allow_untrained"),
        acceleration=_acceleration(table.table("acceleration")),
    )


def _device(table: Table) -> str:
    device = table.text("device", "auto")
    if not DEVICES.fullmatch(device):
        raise table.refused("device", "auto, cpu, mps, cuda or cuda:N")
    return device


def _one_of(table: Table, key: str, known: tuple[str, ...]) -> str:
    text = table.text(key)
    if text not in known:
        raise table.refused(key, f"one of: {', '.join(filter(None, known))}; or empty")
    return text


def _loras(table: Table) -> Mapping[str, Path]:
    table.only(*LORAS)
    return {part: table.path(part) for part in LORAS if part in table.values}


def _acceleration(table: Table) -> Acceleration:
    table.only(*Acceleration.__slots__)
    usual = Acceleration()
    return Acceleration(
        attention=table.text("attention", usual.attention),
        compile=table.switch("compile", usual=usual.compile),
        quantize=table.word("quantize", Quantize.NONE),
        offload=table.word("offload", Offload.NONE),
        tiling=table.word("tiling", Tiling.AUTO),
        cache=table.word("cache", StepCache.NONE),
        cache_threshold=table.number("cache_threshold", usual.cache_threshold),
        cache_fine=table.switch("cache_fine", usual=usual.cache_fine),
    )
