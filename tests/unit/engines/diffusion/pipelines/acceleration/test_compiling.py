# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

import pytest

from reelkite.domain.errors import EngineUnavailable
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Pipeline

if TYPE_CHECKING:
    import torch

    from reelkite.engines.diffusion.pipelines.acceleration.compiling import compile_blocks

brought = late(
    globals(), "torch", "reelkite.engines.diffusion.pipelines.acceleration.compiling:compile_blocks"
)


def eager(function: Pipeline, *, fullgraph: bool) -> Pipeline:
    """Stand in for the compiler, which takes half a minute."""
    assert fullgraph
    return function


def test_every_repeated_block_is_compiled(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block of the transformer is compiled, and nothing else."""
    transformer = loaded("wan22-ti2v-5b").transformer
    monkeypatch.setattr(torch, "compile", eager)

    compile_blocks(transformer, "cpu")

    compiled = [layer for layer in transformer.modules() if layer._compiled_call_impl is not None]
    assert compiled == list(transformer.blocks)


def test_a_machine_that_cannot_compile_is_told_so(
    loaded: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a compiler the setting is named before any clip is asked for."""

    def missing(_function: Pipeline, *, fullgraph: bool) -> Pipeline:
        raise RuntimeError(f"no C++ compiler {fullgraph}\nmore")

    monkeypatch.setattr(torch, "compile", missing)

    with pytest.raises(EngineUnavailable, match=r"compile = true .* no C\+\+ compiler True\."):
        compile_blocks(loaded("wan22-ti2v-5b").transformer, "cpu")
