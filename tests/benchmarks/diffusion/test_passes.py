# ruff: noqa: TC004 - what is heavy is brought in late

from dataclasses import replace
from typing import TYPE_CHECKING

from reelkite.domain.geometry import Size
from tests.checkpoints.late import late
from tests.checkpoints.tiny import Tiny

if TYPE_CHECKING:
    import torch
    from diffusers import WanPipeline

    from benchmarks.diffusion.giants import Giant
    from benchmarks.diffusion.passes import clip_plan, heading, measured, shown
    from reelkite.engines.diffusion.pipelines.loading import pipeline_of

brought = late(
    globals(),
    "torch",
    "diffusers:WanPipeline",
    "benchmarks.diffusion.giants:Giant",
    "benchmarks.diffusion.passes:clip_plan,heading,measured,shown",
    "reelkite.engines.diffusion.pipelines.loading:pipeline_of",
)


def test_every_step_but_the_first_is_measured(tiny: Tiny) -> None:
    """Four steps give three times, and each number says that its weights are random."""
    pipeline = pipeline_of(WanPipeline, tiny("wan22-ti2v-5b"), {"default": torch.float32})
    words = torch.zeros(1, 16, 32)
    call = {"prompt_embeds": words, "negative_prompt_embeds": words, "guidance_scale": 5.0}
    plan = replace(clip_plan("wan22-ti2v-5b", Size(64, 64), 4), generated=Size(64, 64))
    plan = replace(plan, chunks=(replace(plan.chunks[0], frames=5),))

    result = measured(Giant(pipeline, call, 2, (4, 4)), plan, "cpu", 4)
    line = shown("64x64", result)

    assert len(result.runs) == 3
    assert min(result.runs) > 0
    assert result.decode > 0
    assert line.count("random weights") == 3
    assert line.count("|") == heading().splitlines()[0].count("|")


def test_clips_are_measured_as_they_are_planned() -> None:
    """Twelve seconds of the small model are three passes, each as large as the plan says."""
    plan = clip_plan("wan22-ti2v-5b", Size(1280, 720), 12)

    assert (str(plan.generated), len(plan.chunks)) == ("1280x736", 3)
    assert clip_plan("wan22-ti2v-5b", Size(1280, 720), 12, 9).chunks[0].frames == 9
