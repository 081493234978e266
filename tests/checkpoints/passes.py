"""Short passes through tiny checkpoints, for tests of the code that drives each family."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films import FilmPlan, planned
from reelkite.engines.diffusion.options import Acceleration, DiffusionOptions
from reelkite.engines.diffusion.pipelines.road import Asked, WeightSet

SIZE = Size(64, 64)

Steps = list[tuple[int, int, int]]


def options_for(
    folder: Path, acceleration: Acceleration | None = None, recipe: str = "fine"
) -> DiffusionOptions:
    """Return options for the tiny checkpoint in ``folder``, on the processor."""
    return DiffusionOptions(
        name="tiny",
        path=folder,
        recipes={Model.SORA_2: recipe},
        device="cpu",
        allow_untrained=True,
        acceleration=acceleration or Acceleration(),
    )


def short(family: str, recipe: str = "fine", steps: int = 2, frames: int = 5) -> FilmPlan:
    """Return a plan for one little pass; recipes that fix their noise levels keep their steps."""
    request = GenerationRequest("a fox in the snow", Model.SORA_2, SIZE, 4, 7)
    plan = planned(request, FAMILIES[family], recipe)
    stages = tuple(each if each.sigmas else replace(each, steps=steps) for each in plan.stages)
    chunk = replace(plan.chunks[0], frames=frames, keep=frames)
    return replace(plan, chunks=(chunk,), stages=stages)


def picture(size: Size = SIZE) -> RGBFrame:
    """Return a picture to begin with: shades from black to white."""
    count = size.width * size.height * 3
    shades = np.linspace(0, 255, count).reshape(size.height, size.width, 3)
    return np.asarray(shades, dtype=np.uint8)


def passed(
    weights: WeightSet, plan: FilmPlan, begin: Sequence[RGBFrame] = ()
) -> tuple[list[RGBFrame], Steps]:
    """Make the first pass of ``plan`` as the house does, and return its frames and its steps."""
    steps: Steps = []
    try:
        weights.prepare(plan)
        raw = weights.run(
            plan,
            plan.chunks[0],
            Asked("a fox in the snow", tuple(begin)),
            lambda stage, done, of: steps.append((stage, done, of)),
        )
        return list(raw.frames), steps
    finally:
        weights.settle()
