"""A request becomes a plan: pure arithmetic, before any weight is loaded."""

from math import ceil
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest
from reelkite.engines.diffusion.catalogue.family import Family
from reelkite.engines.diffusion.films.chaining import chained, frames_for
from reelkite.engines.diffusion.films.fitting import fitted_size, generated_size
from reelkite.engines.diffusion.films.lineage import chance_of, tail_of
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Method
from reelkite.engines.diffusion.films.recipes import method_of

MOST_PASSES: Final = 3
"""Passes in a chain: what is gone on with drifts away from what was begun."""


def planned(request: GenerationRequest, family: Family, recipe: str) -> FilmPlan:
    """Return what is generated for ``request``: up to the model's grid, to be cut down after.

    Args:
        request: The clip; of an extension what is added is planned, behind the end of the clip that
            it extends.
        family: Rules of the model.
        recipe: Name of one of its recipes.

    Raises:
        EngineUnavailable: There is no such recipe, or the clip is longer than the model can make.
    """
    method = method_of(family, recipe)
    wanted = request.added * family.frame_rate
    begin, seed = tail_of(request, family), chance_of(request)
    chunks = chained(wanted, family.frame_step, _longest(family, wanted), seed, begin)
    if len(chunks) > MOST_PASSES:
        raise EngineUnavailable(
            f"{family.title} makes {family.longest} frames in one pass, so {request.added} s at "
            f"{family.frame_rate} a second take {len(chunks)} passes; {MOST_PASSES} are the most."
        )
    generated = generated_size(request.size, _multiple(family, method), family.largest)
    return FilmPlan(
        family=family.key,
        recipe=recipe,
        generated=generated,
        fitted=fitted_size(generated, request.size),
        delivered=request.size,
        frame_rate=family.frame_rate,
        chunks=chunks,
        stages=method.stages,
        notes=(*_notes(generated, request.size, len(chunks)), *_strained(family, chunks)),
    )


def size_of(plan: FilmPlan, stage: int) -> Size:
    """Return the size at which a stage of ``plan`` works."""
    scale = plan.stages[stage].scale
    return Size(round(plan.generated.width * scale), round(plan.generated.height * scale))


def shown_size(plan: FilmPlan) -> Size:
    """Return how much of a generated picture the clip shows: its middle, before any scaling."""
    scale = plan.generated.width / plan.fitted.width
    return Size(
        min(ceil(plan.delivered.width * scale), plan.generated.width),
        min(ceil(plan.delivered.height * scale), plan.generated.height),
    )


def _longest(family: Family, wanted: int) -> int:
    """Return how many frames one pass may have: as many as it takes where none can follow another.

    Weights that take no picture cannot go on from one.
    """
    return family.longest if family.takes_image else frames_for(wanted, family.frame_step)


def _multiple(family: Family, method: Method) -> int:
    two_stage = any(stage.scale != 1.0 for stage in method.stages)
    return family.multiple_two_stage if two_stage else family.multiple


def _notes(generated: Size, delivered: Size, passes: int) -> tuple[str, ...]:
    notes: list[str] = []
    if generated.width < delivered.width or generated.height < delivered.height:
        notes.append(f"made at {generated} and scaled up (Lanczos) to {delivered}")
    if passes > 1:
        notes.append(f"made in {passes} passes, each from the last frame of the one before")
    return tuple(notes)


def _strained(family: Family, chunks: tuple[Chunk, ...]) -> tuple[str, ...]:
    longest = max(chunk.frames for chunk in chunks)
    if longest <= family.longest:
        return ()
    known = f"{family.longest} that the model was trained for"
    return (f"made in one pass of {longest} frames, longer than the {known}: it may repeat itself",)
