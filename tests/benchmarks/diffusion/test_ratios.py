# ruff: noqa: TC004 - what is heavy is brought in late

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from reelkite.engines.diffusion.options import Acceleration, StepCache
from reelkite.engines.diffusion.weights import looked_at
from tests.checkpoints.late import late
from tests.checkpoints.passes import options_for, passed, short
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    import torch

    from benchmarks.diffusion.ratios import Growth, measure
    from reelkite.engines.diffusion.pipelines.acceleration.caches import RATIOS
    from reelkite.engines.diffusion.pipelines.wan.weights import WanWeights

brought = late(
    globals(),
    "torch",
    "benchmarks.diffusion.ratios:Growth,measure",
    "reelkite.engines.diffusion.pipelines.acceleration.caches:RATIOS",
    "reelkite.engines.diffusion.pipelines.wan.weights:WanWeights",
)


def test_growth_is_measured_against_the_step_before() -> None:
    """Of runs with and without the prompt only the first of each step counts."""
    growth = Growth(every=2)
    for size in (1.0, 9.0, 2.0, 9.0, 1.0, 9.0):
        growth.begin(None, [torch.zeros(1, 3, 4)])
        growth.end(None, [], torch.full((1, 3, 4), size))

    assert growth.ratios == [1.0, 2.0, 0.5]


def test_what_was_measured_is_what_the_cache_takes(tiny: Tiny, tmp_path: Path) -> None:
    """Each expert has a ratio a step, and with the file in its folder the checkpoint is run."""
    folder = tmp_path / "checkpoint"
    shutil.copytree(tiny("wan22-t2v-a14b"), folder)
    plan = short("wan22-t2v-a14b", steps=8)

    found = measure(WanWeights(options_for(folder), looked_at(folder)), plan)
    (folder / RATIOS).write_text(json.dumps(found), encoding="utf-8")
    options = options_for(folder, Acceleration(cache=StepCache.MAG, cache_fine=True))
    frames, _ = passed(WanWeights(options, looked_at(folder)), plan)

    assert sum(len(ratios) for ratios in found.values()) == 8
    assert [ratios[0] for ratios in found.values()] == [1.0, 1.0]
    assert len(frames) == 5
