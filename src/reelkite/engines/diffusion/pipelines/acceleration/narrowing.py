"""Weights of a transformer in eight bits, widened again where they are used.

Only weights are narrow; sums are made in the usual type. It halves what bfloat16 takes, and costs
a widening a layer. Each row has a scale of its own, so small weights do not drown.
"""

from typing import Any, Final, TypeAlias

import torch
from torch import nn
from torch.nn import functional

from reelkite.engines.diffusion.options import Quantize

Module: TypeAlias = Any
"""A module or a tensor of torch, which has no types."""

_BLOCKS: Final = ("blocks", "transformer_blocks")
"""What repeated blocks are called; all else of a transformer is small and stays as it is."""

_KEPT: Final = ("lora_A", "lora_B")
"""Few-step weights: small, and switched on and off."""


class NarrowLinear(nn.Module):  # type: ignore[misc] # torch has no types here
    """A linear layer whose weights are kept in eight bits, with a scale for each row."""

    def __init__(self, wide: Module, quantize: Quantize) -> None:
        """Narrow the weights of ``wide``."""
        super().__init__()
        dtype = torch.int8 if quantize is Quantize.INT8 else torch.float8_e4m3fn
        weight = wide.weight.detach().float()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-12) / _most(dtype)
        narrow = weight / scale
        narrow = narrow.round() if quantize is Quantize.INT8 else narrow
        self.register_buffer("weight", narrow.to(dtype))
        self.register_buffer("scale", scale.to(wide.weight.dtype))
        self.bias = wide.bias
        self.in_features, self.out_features = wide.in_features, wide.out_features

    def forward(self, x: Module) -> Module:
        """Return ``x`` times the weights, widened for this once."""
        return functional.linear(x, self.weight.to(x.dtype) * self.scale, self.bias)


def narrow(transformer: Module, quantize: Quantize) -> int:
    """Keep the weights of the repeated blocks in eight bits.

    Returns:
        How many layers were narrowed.
    """
    if quantize is Quantize.NONE:
        return 0
    found = [
        (parent, name, layer)
        for blocks in _BLOCKS
        for block in (getattr(transformer, blocks, None) or ())
        for path, parent in block.named_modules()
        for name, layer in parent.named_children()
        if type(layer) is nn.Linear and not _is_kept(f"{path}.{name}")
    ]
    for parent, name, layer in found:
        setattr(parent, name, NarrowLinear(layer, quantize))
    return len(found)


def _is_kept(path: str) -> bool:
    return any(kept in path.split(".") for kept in _KEPT)


def _most(dtype: Module) -> float:
    """Return the largest number of a narrow type."""
    return 127.0 if dtype is torch.int8 else float(torch.finfo(dtype).max)
