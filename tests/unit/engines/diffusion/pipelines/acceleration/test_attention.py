# ruff: noqa: TC004 - what is heavy is brought in late

from contextlib import suppress
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reelkite.domain.errors import EngineUnavailable
from tests.checkpoints.late import late
from tests.unit.engines.diffusion.pipelines.acceleration.conftest import Loaded, Run

if TYPE_CHECKING:
    from reelkite.engines.diffusion.pipelines.acceleration.attention import attend_by

brought = late(globals(), "reelkite.engines.diffusion.pipelines.acceleration.attention:attend_by")


def test_a_backend_that_is_there_is_used(loaded: Loaded, run: Run) -> None:
    """Torch's plain arithmetic takes over in every layer, and makes nearly the same clip."""
    pipeline = loaded("wan22-ti2v-5b")
    plain = run(pipeline)

    attend_by(pipeline.transformer, "_native_math", "cpu", masked=False)

    used = {block.attn1.processor._attention_backend for block in pipeline.transformer.blocks}
    assert used == {"_native_math"}
    assert np.abs(run(pipeline) - plain).max() < 1e-3


@pytest.mark.parametrize(("backend", "masked"), [("_native_math", False), ("_native_flash", True)])
def test_other_models_keep_theirs(backend: str, masked: bool, loaded: Loaded, run: Run) -> None:
    """A backend used or refused is one model's: the next one in the process is what it was."""
    model = loaded("hunyuan15-t2v")
    before = run(model)

    with suppress(EngineUnavailable):
        attend_by(loaded("wan22-ti2v-5b").transformer, backend, "cpu", masked=masked)

    assert np.array_equal(run(model), before)


@pytest.mark.parametrize(
    ("backend", "masked", "why"),
    [
        ("quick", False, "must be one of"),
        ("flash", False, "flash-attn"),
        ("sage", False, "sageattention"),
        ("sage_hub", False, "fetch kernels from a hub"),
        ("_native_flash", True, "attn_mask"),
    ],
)
def test_a_backend_that_cannot_work_is_refused(
    backend: str, masked: bool, why: str, loaded: Loaded
) -> None:
    """What is unknown, missing, fetched later or not made for masks is refused by its setting."""
    transformer = loaded("wan22-ti2v-5b").transformer

    with pytest.raises(EngineUnavailable, match=why) as told:
        attend_by(transformer, backend, "cpu", masked=masked)

    assert f"attention = '{backend}'" in str(told.value)
