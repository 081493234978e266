# ruff: noqa: TC004 - what is heavy is brought in late

from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.options import Acceleration, Offload, Quantize
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Run

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.acceleration.fitting import fit_transformer, told
    from reelkite.engines.diffusion.pipelines.acceleration.narrowing import NarrowLinear

brought = late(
    globals(),
    "reelkite.engines.diffusion.pipelines.acceleration.fitting:fit_transformer,told",
    "reelkite.engines.diffusion.pipelines.acceleration.narrowing:NarrowLinear",
)


def test_all_off_changes_no_bit(loaded: Loaded, run: Run) -> None:
    """Without any wish the clip is the bare pipeline's, and nothing is told."""
    plain = run(loaded("wan22-ti2v-5b"))
    pipeline = loaded("wan22-ti2v-5b")

    fit_transformer(pipeline.transformer, Acceleration(), "cpu", masked=False)

    assert np.array_equal(run(pipeline), plain)
    assert told(Acceleration()) == ()


def test_each_wish_reaches_the_transformer(loaded: Loaded) -> None:
    """Weights are narrowed and attention changed in one go."""
    transformer = loaded("wan22-ti2v-5b").transformer
    wished = Acceleration(attention="_native_math", quantize=Quantize.INT8)

    fit_transformer(transformer, wished, "cpu", masked=False)

    assert isinstance(transformer.blocks[0].attn1.to_q, NarrowLinear)
    assert transformer.blocks[0].attn1.processor._attention_backend == "_native_math"


def test_what_is_missing_stops_the_loading(loaded: Loaded) -> None:
    """A backend that is not there is heard of before any clip."""
    transformer = loaded("wan22-ti2v-5b").transformer

    with pytest.raises(EngineUnavailable, match="attention = 'flash'"):
        fit_transformer(transformer, Acceleration(attention="flash"), "cpu", masked=False)


def test_what_was_done_is_told_with_each_clip() -> None:
    """Each wish that was granted is one detail of the recipe."""
    wished = Acceleration("native", compile=True, quantize=Quantize.FP8, offload=Offload.MODEL)

    assert told(wished) == (
        ("attention", "native"),
        ("compile", "repeated blocks"),
        ("quantize", "fp8 weights"),
        ("offload", "model"),
    )
