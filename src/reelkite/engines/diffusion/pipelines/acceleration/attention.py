"""Attention by another kernel: tried at load, for a clip is too late to hear that it is missing."""

from typing import Any, Final, TypeAlias

import torch
from diffusers.models.attention_dispatch import attention_backend, dispatch_attention_fn

from reelkite.domain.errors import EngineUnavailable

Module: TypeAlias = Any
"""A module of torch, which has no types."""

_HUB: Final = "_hub"
"""How names of backends end that fetch their kernels when they are first used."""

_TRIAL: Final = (1, 128, 2, 64)
"""Of the tensors in the trial: batch, tokens, heads, numbers a head."""


def attend_by(transformer: Module, backend: str, device: str, *, masked: bool) -> None:
    """Let ``transformer``, and it alone, use ``backend``, after it was tried on ``device``.

    Args:
        transformer: A transformer of diffusers.
        backend: As diffusers names it.
        device: Where the transformer will run.
        masked: The family hides some words from attention; not every backend can.

    Raises:
        EngineUnavailable: The backend is unknown, missing, or cannot do what the family needs.
    """
    if backend.endswith(_HUB):
        raise _unavailable(
            backend, "it would fetch kernels from a hub while it runs; install its package instead"
        )
    try:
        with attention_backend():  # diffusers would make it the choice of all models of the process
            transformer.set_attention_backend(backend)
        _tried(backend, device, transformer.dtype, masked=masked)
    except (ImportError, NotImplementedError, RuntimeError, TypeError, ValueError) as error:
        raise _unavailable(backend, str(error).split("\n", maxsplit=1)[0]) from error


def _tried(backend: str, device: str, dtype: Module, *, masked: bool) -> None:
    """Run ``backend`` once on next to nothing."""
    tensor = torch.zeros(_TRIAL, device=device, dtype=dtype)
    mask = None
    if masked:
        mask = torch.ones(_TRIAL[0], 1, 1, _TRIAL[1], device=device, dtype=torch.bool)
    with torch.inference_mode():
        dispatch_attention_fn(tensor, tensor, tensor, attn_mask=mask, backend=backend)


def _unavailable(backend: str, why: str) -> EngineUnavailable:
    return EngineUnavailable(
        f"attention = '{backend}' cannot be used here: {why}. Leave attention empty for the "
        "usual one, or name one that is installed ('native' always is)."
    )
