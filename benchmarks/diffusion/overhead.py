"""What the engine costs over the bare call of the same pipeline.

The bare call is what a script would do: the pipeline of diffusers with the same arguments, and its
pictures turned into bytes. Ours is ``Studio.make``: the same, and besides planning's exact size,
progress, the search for faults, cutting, and memory given back.

Both make the same clip in turns, so what else the machine does meets both alike. Processor time is
told beside the clock's: on a busy machine it alone says something.
"""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from diffusers import DiffusionPipeline, LTX2ConditionPipeline

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import Road
from reelkite.engines.diffusion.films import FilmPlan, planned
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines.loading import place_of
from reelkite.engines.diffusion.pipelines.opening import studio_of
from reelkite.engines.diffusion.pipelines.road import Asked
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.testing import MemoryWatch

PROMPT = "a red fox walks through a snowy forest at dawn"


@dataclass(frozen=True, slots=True)
class Trial:
    """What is made in both ways.

    Attributes:
        folder: The checkpoint.
        recipe: Name of the recipe, run in one stage.
        size: Of the clip.
        seconds: Of the clip.
        steps: Denoise steps; 0 for the recipe's own.
        pairs: How often each way is timed.
    """

    folder: Path
    recipe: str
    size: Size
    seconds: int
    steps: int
    pairs: int


@dataclass(frozen=True, slots=True)
class Taken:
    """How long one clip took, in seconds."""

    clock: float
    processor: float


def measure(trial: Trial) -> tuple[list[Taken], list[Taken]]:
    """Return what the bare call and ours took, in turns; one clip each before does not count."""
    layout = looked_at(trial.folder)
    options = DiffusionOptions(
        "bench", trial.folder, {Model.SORA_2: trial.recipe}, allow_untrained=True
    )
    plan = plan_of(trial, layout)
    studio = studio_of(options, layout)
    pipeline = _bare(layout, options)

    def ours() -> int:
        watch = MemoryWatch()
        return sum(1 for _ in studio.make(plan, Asked(PROMPT), watch).frames)

    def bare() -> int:
        with torch.inference_mode():
            frames = pipeline(**_arguments(plan, layout))[0][0]
        return len((np.asarray(frames) * 255).round().astype(np.uint8))

    timed(bare), timed(ours)
    pairs = [(timed(bare), timed(ours)) for _ in range(trial.pairs)]
    return [first for first, _ in pairs], [second for _, second in pairs]


def plan_of(trial: Trial, layout: Layout) -> FilmPlan:
    """Return the plan of a clip in one pass and one stage, with the trial's steps."""
    request = GenerationRequest(PROMPT, Model.SORA_2, trial.size, trial.seconds, 1)
    plan = planned(request, layout.family, trial.recipe)
    stage = plan.stages[0]
    if trial.steps:
        stage = replace(stage, steps=trial.steps, sigmas=())
    return replace(plan, stages=(replace(stage, scale=1.0, lora=""),), chunks=plan.chunks[:1])


def timed(make: Callable[[], int]) -> Taken:
    """Return how long ``make`` takes."""
    gc.collect()
    clock, processor = time.perf_counter(), time.process_time()
    make()
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return Taken(time.perf_counter() - clock, time.process_time() - processor)


def shown(name: str, bare: list[Taken], ours: list[Taken]) -> str:
    """Return one line: medians of both, and by how much ours is longer (median of the pairs)."""
    cells = [name]
    for way in ("clock", "processor"):
        before = [getattr(taken, way) for taken in bare]
        after = [getattr(taken, way) for taken in ours]
        more = [b / a - 1 for a, b in zip(before, after, strict=True)]
        spread = f"{min(more):+.1%} to {max(more):+.1%}"
        cells += [
            f"{statistics.median(before):.2f}",
            f"{statistics.median(after):.2f}",
            f"{statistics.median(more):+.1%} ({spread})",
        ]
    return "| " + " | ".join(cells) + " |"


def _bare(layout: Layout, options: DiffusionOptions) -> Any:  # noqa: ANN401 - diffusers has no types
    """Return the pipeline that anybody would load, with the numbers that our engine uses."""
    place = place_of(options)
    kind = LTX2ConditionPipeline if layout.family.road is Road.LTX2 else DiffusionPipeline
    numbers = {"default": place.numbers}
    if layout.family.road is Road.WAN:
        numbers["vae"] = torch.float32
    pipeline = kind.from_pretrained(layout.path, local_files_only=True, dtype=numbers)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline.to(place.device)


def _arguments(plan: FilmPlan, layout: Layout) -> Mapping[str, Any]:
    """Return what the plan asks of the pipeline."""
    stage = plan.stages[0]
    call: dict[str, Any] = {
        "prompt": PROMPT,
        "width": plan.generated.width,
        "height": plan.generated.height,
        "num_frames": plan.chunks[0].frames,
        "num_inference_steps": stage.steps,
        "generator": torch.Generator("cpu").manual_seed(1),
        "output_type": "np",
        "return_dict": False,
    }
    if layout.family.road is Road.HUNYUAN:
        return call
    call |= {"guidance_scale": stage.guidance_scale, **dict(stage.options)}
    if layout.family.road is Road.LTX2:
        call |= {
            "frame_rate": float(plan.frame_rate),
            "sigmas": list(stage.sigmas) or None,
            "spatio_temporal_guidance_blocks": None,
            "use_cross_timestep": True,
        }
    return call
