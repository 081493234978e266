"""Memory: given back after each clip, and named when it did not suffice."""

import gc
from typing import Final

import torch

from reelkite.domain.errors import OutOfMemory

NO_MEMORY: Final = ("can't allocate memory", "out of memory", "CUBLAS_STATUS_ALLOC_FAILED")
"""How libraries that have no type for it say that memory ran out."""


def memory_returned() -> None:
    """Give back what nobody holds any more."""
    gc.collect()
    if torch.cuda.is_initialized():
        torch.cuda.empty_cache()


def is_out_of_memory(error: BaseException) -> bool:
    """Whether ``error`` says that memory ran out, on a card or in the machine."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error) for words in NO_MEMORY)


def out_of_memory() -> OutOfMemory:
    """Return what we call that, and what can be done."""
    return OutOfMemory(
        "the model needs more memory than there is: choose a smaller size or a shorter clip, or "
        "set offload = 'model' and tiling = 'on' for this engine"
    )
