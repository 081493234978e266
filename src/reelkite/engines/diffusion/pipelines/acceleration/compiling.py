"""Repeated blocks, compiled: lossless but for rounding; each new size and length compiles again."""

from typing import Any, TypeAlias

import torch

from reelkite.domain.errors import EngineUnavailable

Module: TypeAlias = Any
"""A module or a tensor of torch, which has no types."""


def compile_blocks(transformer: Module, device: str) -> None:
    """Compile the repeated blocks of ``transformer`` when they are first run.

    Raises:
        EngineUnavailable: Nothing can be compiled here.
    """
    try:
        torch.compile(_doubled, fullgraph=True)(torch.ones(2, device=device))
    except (ImportError, OSError, RuntimeError) as error:
        why = str(error).strip().split("\n", maxsplit=1)[0]
        raise EngineUnavailable(
            f"compile = true cannot be used here: {why}. A processor needs a C++ compiler, "
            "a GPU needs triton; or set compile = false."
        ) from error
    transformer.compile_repeated_blocks(fullgraph=True)


def _doubled(x: Module) -> Module:
    return x * 2
