"""What tests of the diffusion engine share: small clips, few steps, and a watch that says stop."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from reelkite.domain.errors import RenderCancelled
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.catalogue import FAMILIES
from reelkite.engines.diffusion.films import FilmPlan, planned
from reelkite.engines.diffusion.options import DiffusionOptions

LICENCE: Final = "ltx-2-community"
"""Of the tiny LTX-2, which has the text encoder of 2.3."""

SMALL: Final = Size(120, 90)
"""Cut out of 128x96, the smallest of LTX-2's sizes that has both a rim and two stages."""


def request_for(recipe_seed: int = 7, prompt: str = "a red fox walks") -> GenerationRequest:
    """Return one second of a small clip."""
    return GenerationRequest(prompt, Model.SORA_2, SMALL, 1, recipe_seed)


def options_for(path: Path, recipe: str = "fast") -> DiffusionOptions:
    """Return how a tiny checkpoint is run."""
    return DiffusionOptions(
        "ltx", path, {Model.SORA_2: recipe}, accepted=LICENCE, allow_untrained=True
    )


def plan_for(recipe: str = "fast", seed: int = 7) -> FilmPlan:
    """Return the plan of a small clip in a few frames and steps."""
    plan = planned(request_for(seed), FAMILIES["ltx2"], recipe)
    chunk = replace(plan.chunks[0], frames=9, keep=8)
    stages = tuple(
        replace(stage, steps=2, sigmas=stage.sigmas[:1] + stage.sigmas[-1:])
        for stage in plan.stages
    )
    return replace(plan, chunks=(chunk,), stages=stages)


class Watch:
    """Keeps what it is told, and says stop at a given share of a stage."""

    def __init__(self, stop: str = "", at: float = 2.0) -> None:
        """Say stop when ``stage`` has come to ``at``; never if it is empty."""
        self.told: list[tuple[str, float]] = []
        self._stop, self._at = stop, at

    def advance(self, stage: str, fraction: float) -> None:
        """Keep it.

        Raises:
            RenderCancelled: It was to.
        """
        self.told.append((stage, fraction))
        if stage == self._stop and fraction >= self._at:
            raise RenderCancelled("stop")
