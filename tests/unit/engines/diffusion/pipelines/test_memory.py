import gc
import weakref

import pytest

torch = pytest.importorskip("torch")

from reelkite.domain.errors import EngineUnavailable  # noqa: E402 - behind the skip
from reelkite.engines.diffusion.pipelines.memory import (  # noqa: E402 - as above
    is_out_of_memory,
    memory_returned,
    out_of_memory,
)


@pytest.mark.parametrize(
    "error",
    [
        torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB"),
        MemoryError(),
        RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"),
        RuntimeError("MPS backend out of memory (MPS allocated: 9 GB)"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling cublasCreate"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_way_to_say_it_is_understood(error: BaseException) -> None:
    """Cards, processors and libraries say it in their own words."""
    assert is_out_of_memory(error)


@pytest.mark.parametrize(
    "error", [RuntimeError("shape mismatch"), ValueError("out of memory"), KeyboardInterrupt()]
)
def test_other_faults_are_none_of_it(error: BaseException) -> None:
    """A fault of ours must not look like too little memory."""
    assert not is_out_of_memory(error)


def test_the_sentence_says_what_can_be_done() -> None:
    """Smaller clips, and two settings by their names."""
    said = str(out_of_memory())

    assert isinstance(out_of_memory(), EngineUnavailable)
    assert "smaller size" in said
    assert "offload = 'model'" in said


def test_what_only_holds_itself_goes() -> None:
    """Rings of references, which modules of torch are full of, are collected."""

    class Ring:
        def __init__(self) -> None:
            self.own = self

    gc.disable()
    try:
        gone = weakref.ref(Ring())
        memory_returned()
        assert gone() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("is_used", [True, False])
def test_a_cards_cache_is_emptied_if_a_card_was_used(
    monkeypatch: pytest.MonkeyPatch, *, is_used: bool
) -> None:
    """Torch keeps what was freed; where no card was used nothing is woken up."""
    emptied: list[bool] = []
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: is_used)
    monkeypatch.setattr(torch.cuda, "empty_cache", lambda: emptied.append(True))

    memory_returned()

    assert emptied == [True] * is_used
