"""How much memory weights take before a single picture is made: counted from their files."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import Final

from reelkite.engines.diffusion.options import DiffusionOptions, Offload, Quantize
from reelkite.engines.diffusion.weights.layout import Layout

BYTES: Final = {"float64": 8, "float32": 4, "bfloat16": 2, "float16": 2}
"""Bytes of a number, where it is not one."""

_QUANTIZED: Final = "transformer"
"""Parts whose names begin so are kept in one byte a number where that was asked for."""


def gigabytes_needed(layout: Layout, options: DiffusionOptions, *, on_gpu: bool = True) -> float:
    """Return what lies in the memory of the device at the same time, in units of 10**9 bytes.

    It is a lower bound: what the pictures themselves take comes on top and is not known here.
    With whole parts taking turns the largest counts; what groups of blocks take is not known, so
    nothing counts.
    """
    sizes = [size for _, size in _sizes(layout, options, on_gpu=on_gpu)]
    match options.acceleration.offload:
        case Offload.GROUP if on_gpu:
            return 0.0
        case Offload.MODEL if on_gpu:
            return max(sizes)
    return sum(sizes)


def ways_to_fit(layout: Layout, options: DiffusionOptions, gigabytes: float) -> Iterator[str]:
    """Yield settings that would make the weights fit into ``gigabytes``, the gentlest first."""
    for quantize, offload in product((Quantize.NONE, Quantize.INT8), Offload):
        acceleration = replace(options.acceleration, quantize=quantize, offload=offload)
        other = replace(options, acceleration=acceleration)
        if acceleration != options.acceleration and (gigabytes_needed(layout, other) <= gigabytes):
            yield _told(quantize, offload)


def _told(quantize: Quantize, offload: Offload) -> str:
    chosen = {"quantize": quantize.value, "offload": offload.value}
    return " and ".join(f'{key} = "{value}"' for key, value in chosen.items() if value != "none")


def _sizes(
    layout: Layout, options: DiffusionOptions, *, on_gpu: bool
) -> Iterator[tuple[str, float]]:
    """Yield parts that are loaded with what they take; of LTX's two transformers one at a time."""
    wanted = options.dtype or ("bfloat16" if on_gpu else "float32")
    for name in layout.family.parts:
        part = layout.parts[name]
        size = part.gigabytes * BYTES[wanted] / BYTES.get(part.dtype, 1)
        is_small = options.acceleration.quantize is not Quantize.NONE
        yield name, size / BYTES[wanted] if is_small and name.startswith(_QUANTIZED) else size
