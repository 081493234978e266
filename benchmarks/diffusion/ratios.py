"""Measures how much each denoise step changes what a transformer adds, for ``cache = 'mag'``.

The measure is MagCache's (Ma et al., 2025): the mean over all tokens of how large what the blocks
add is against the step before. It holds for one checkpoint and number of steps; it is taken of one
clip, for its authors found it nearly the same for every prompt.
"""

import json
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import torch

from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.engines.diffusion.films import FilmPlan, planned
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines.acceleration.caches import RATIOS
from reelkite.engines.diffusion.pipelines.road import Asked
from reelkite.engines.diffusion.pipelines.wan.weights import WanWeights
from reelkite.engines.diffusion.weights import looked_at

Module: TypeAlias = Any
"""A module or a tensor of torch, which has no types."""

PROMPT = "a red fox walks through a snowy forest at dawn, snow falls from the branches"
SMALLEST = 1e-8
"""No length of numbers is taken for less."""


@dataclass(slots=True)
class Growth:
    """What the blocks of one transformer add, run by run.

    Attributes:
        every: Runs in a step; only the first of them, with the prompt, is measured.
        ratios: How large it is against the step before; 1 for the first.
    """

    every: int
    ratios: list[float] = field(default_factory=list)
    _before: deque[Module] = field(default_factory=deque)
    _runs: int = 0
    _begun: Module = None

    def begin(self, _block: Module, given: Sequence[Module]) -> None:
        """Hear what goes into the first block."""
        self._begun = given[0]

    def end(self, _block: Module, _given: Sequence[Module], came: Module) -> None:
        """Hear what comes out of the last."""
        added = torch.linalg.vector_norm((came - self._begun).float(), dim=-1)
        if self._runs % self.every == 0:
            before = self._before.popleft() if self._before else added
            self.ratios.append(float((added / before.clamp(min=SMALLEST)).mean()))
            self._before.append(added)
        self._runs += 1


def measure(weights: WanWeights, plan: FilmPlan) -> dict[str, list[float]]:
    """Return the ratios of each transformer, in order of the steps that it makes in a pass."""
    runs = 2 if plan.stages[0].guidance_scale > 1 else 1
    grown = {name: Growth(runs) for name in weights.experts}
    with ExitStack() as stack:
        for name, growth in grown.items():
            stack.enter_context(_watched(weights.experts[name], growth))
        weights.prepare(plan)
        weights.run(plan, plan.chunks[0], Asked(PROMPT), lambda _stage, _done, _of: None)
    weights.settle()
    return {name: [round(each, 5) for each in growth.ratios] for name, growth in grown.items()}


def written(folder: Path, recipe: str, size: Size, seconds: int) -> Mapping[str, Sequence[float]]:
    """Measure the checkpoint in ``folder`` with a clip, and write the file that the cache needs."""
    layout = looked_at(folder)
    options = DiffusionOptions("ratios", folder, {Model.SORA_2: recipe}, allow_untrained=True)
    request = GenerationRequest(PROMPT, Model.SORA_2, size, seconds, 1)
    plan = planned(request, layout.family, recipe)
    found = measure(WanWeights(options, layout), plan)
    (folder / RATIOS).write_text(json.dumps(found) + "\n", encoding="utf-8")
    return found


@contextmanager
def _watched(transformer: Module, growth: Growth) -> Iterator[None]:
    first = transformer.blocks[0].register_forward_pre_hook(growth.begin)
    last = transformer.blocks[-1].register_forward_hook(growth.end)
    try:
        yield
    finally:
        first.remove()
        last.remove()
