# ruff: noqa: TC004 - what is heavy is brought in late

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.films.wan import FEW_SIGMAS
from tests.checkpoints.late import late
from tests.checkpoints.passes import short
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    import torch
    from diffusers import WanPipeline

    from reelkite.engines.diffusion.pipelines.loading import pipeline_of
    from reelkite.engines.diffusion.pipelines.wan.experts import (
        experts_of,
        levels_given,
        load_few_steps,
        need_few_steps,
        steps_of,
    )

brought = late(
    globals(),
    "torch",
    "diffusers:WanPipeline",
    "reelkite.engines.diffusion.pipelines.loading:pipeline_of",
    "reelkite.engines.diffusion.pipelines.wan.experts:experts_of,levels_given,load_few_steps,need_few_steps,steps_of",
)


def test_noise_levels_are_those_that_were_given() -> None:
    """Whatever number of steps a pipeline passes, the levels are the recipe's, and end at 0."""
    scheduler = levels_given(FEW_SIGMAS)

    scheduler.set_timesteps(50, device="cpu")

    assert [round(float(level), 4) for level in scheduler.sigmas] == [
        1.0,
        0.9375,
        0.8333,
        0.625,
        0.0,
    ]
    assert [round(float(step)) for step in scheduler.timesteps] == [1000, 938, 833, 625]


def test_one_step_goes_straight_towards_the_picture() -> None:
    """From one level to the next, the picture moves by the difference times its velocity."""
    scheduler = levels_given(FEW_SIGMAS)
    scheduler.set_timesteps(4, device="cpu")
    noise, velocity = torch.ones(1, 2), torch.full((1, 2), 2.0)

    (moved,) = scheduler.step(velocity, scheduler.timesteps[0], noise, return_dict=False)

    assert torch.allclose(moved, torch.full((1, 2), 1.0 - 0.0625 * 2.0))


def test_steps_are_shared_out_at_the_boundary(tiny: Tiny) -> None:
    """Of forty steps the first expert makes those with much noise, the second the others."""
    pipeline = pipeline_of(WanPipeline, tiny("wan22-t2v-a14b"), {"default": torch.float32})

    shares = steps_of(pipeline, 40)

    pipeline.scheduler.set_timesteps(40)
    assert shares["transformer"] == sum(float(t) >= 875 for t in pipeline.scheduler.timesteps)
    assert sum(shares.values()) == 40
    assert set(experts_of(pipeline)) == set(shares)


def test_one_transformer_makes_all_steps(tiny: Tiny) -> None:
    """The small model has no second expert."""
    pipeline = pipeline_of(WanPipeline, tiny("wan22-ti2v-5b"), {"default": torch.float32})

    assert steps_of(pipeline, 50) == {"transformer": 50}
    assert set(experts_of(pipeline)) == {"transformer"}


def test_few_step_weights_of_nobody_are_refused(tiny: Tiny, tmp_path: Path) -> None:
    """A part that the weights lack, and a file that is none, are named."""
    pipeline = pipeline_of(WanPipeline, tiny("wan22-ti2v-5b"), {"default": torch.float32})
    file = tmp_path / "few.safetensors"
    file.write_bytes(b"none")

    with pytest.raises(EngineUnavailable, match=r"loras of \[engines\.w\] names 'transformer_2'"):
        load_few_steps(pipeline, {"transformer_2": file}, "w")
    with pytest.raises(EngineUnavailable, match=r"few\.safetensors"):
        load_few_steps(pipeline, {"transformer": file}, "w")


def test_only_recipes_with_few_steps_need_their_weights() -> None:
    """Half of the weights is as bad as none, and the fine recipe needs neither."""
    family, half = "wan22-t2v-a14b", {"transformer": Path("few.safetensors")}
    parts = ("transformer", "transformer_2")
    fast = short(family, "fast")

    with pytest.raises(EngineUnavailable, match=r"few-step weights for transformer_2: name"):
        need_few_steps(fast, half, parts)
    need_few_steps(replace(fast, stages=short(family).stages), {}, parts)
