"""How long one run of a transformer takes, how long decoding, and how much memory both.

Sizes and lengths are those that our planning generates for a clip, so what is measured is what is
run. The first step of each clip does not count: kernels are chosen in it.
"""

import gc
import itertools
import resource
import statistics
import time
from dataclasses import dataclass, replace
from typing import Any

import torch

from benchmarks.diffusion.giants import Giant
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films import FilmPlan, planned
from reelkite.engines.diffusion.pipelines.steps import steps_told

RECIPES = {"ltx2": "fast"}
"""Recipes whose sizes are measured; ``fine`` of all others."""

FASTER = ("ms a run", "s to decode", "GB most")


@dataclass(frozen=True, slots=True)
class Measured:
    """One clip's numbers, all with random weights.

    Attributes:
        plan: What was generated.
        runs: Milliseconds of each run of a transformer, but for those of the first step.
        decode: Seconds.
        gigabytes: Most memory that was ever taken while denoising, and while decoding (10**9).
    """

    plan: FilmPlan
    runs: tuple[float, ...]
    decode: float
    gigabytes: tuple[float, float]


def clip_plan(family: str, size: Size, seconds: int, frames: int = 0) -> FilmPlan:
    """Return the plan of a clip; ``frames`` in its first pass instead, unless it is 0."""
    request = GenerationRequest("a fox", Model.SORA_2, size, seconds, 1)
    plan = planned(request, FAMILIES[family], RECIPES.get(family, "fine"))
    first = plan.chunks[0]
    chunk = replace(first, frames=frames or first.frames)
    return replace(plan, chunks=(chunk, *plan.chunks[1:]))


def measured(giant: Giant, plan: FilmPlan, device: str, steps: int) -> Measured:
    """Run the first pass of ``plan`` and return its numbers."""
    size, frames = plan.generated, plan.chunks[0].frames
    moments: list[float] = []

    def told(_done: int, _of: int) -> None:
        finished(device)
        moments.append(time.perf_counter())

    begin(device)
    with torch.inference_mode():
        with steps_told(giant.pipeline, told):
            latents = giant.pipeline(
                **giant.words,
                width=size.width,
                height=size.height,
                num_frames=frames,
                num_inference_steps=steps,
                generator=torch.Generator("cpu").manual_seed(1),
                output_type="latent",
                return_dict=False,
            )[0]
        denoising = most(device)
        begin(device)
        start = time.perf_counter()
        decoded(giant.pipeline, latents)
        finished(device)
        decoding = time.perf_counter() - start
    each = [later - sooner for sooner, later in itertools.pairwise(moments)]
    runs = tuple(1000 * step / giant.runs for step in each[1:])
    return Measured(plan, runs, decoding, (denoising, most(device)))


def decoded(pipeline: Any, latents: Any) -> Any:  # noqa: ANN401 - diffusers has no types
    """Return the pictures of ``latents``; of noise they are noise, whatever its scale."""
    decoder = pipeline.vae
    return decoder.decode(latents.to(decoder.dtype), return_dict=False)[0]


def begin(device: str) -> None:
    """Give back what is not used, and begin to watch memory."""
    gc.collect()
    if device.startswith("cuda"):
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats(device)


def finished(device: str) -> None:
    """Wait until the device has done what it was told."""
    if device.startswith("cuda"):
        torch.cuda.synchronize(device)


def most(device: str) -> float:
    """Return the most GB that were taken: of a card since ``begin``, of a process ever."""
    if device.startswith("cuda"):
        return float(torch.cuda.max_memory_allocated(device)) / 1e9
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


def heading() -> str:
    """Return the head of the table; every number beneath is of random weights, and says so."""
    names = [
        "clip",
        "generated",
        "frames",
        "passes",
        *(f"{name}, random weights" for name in FASTER),
    ]
    return "| " + " | ".join(names) + " |\n" + "| --- " * len(names) + "|"


def shown(clip: str, result: Measured) -> str:
    """Return one line of the table."""
    plan, runs = result.plan, result.runs
    cells = (
        clip,
        str(plan.generated),
        str(plan.chunks[0].frames),
        str(len(plan.chunks)),
        f"{statistics.median(runs):.1f} ({min(runs):.1f} to {max(runs):.1f}) random weights",
        f"{result.decode:.2f} random weights",
        f"{result.gigabytes[0]:.1f} denoising, {result.gigabytes[1]:.1f} decoding random weights",
    )
    return "| " + " | ".join(cells) + " |"
