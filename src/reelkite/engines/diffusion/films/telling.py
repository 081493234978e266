"""What a plan was, in the words that stand with the clip."""

from reelkite.engines.diffusion.films.plan import FilmPlan


def details_of(plan: FilmPlan) -> tuple[tuple[str, str], ...]:
    """Return what was decided for a clip, for ``Recipe.details``."""
    stages = plan.stages
    details = [
        ("recipe", plan.recipe),
        ("steps", " + ".join(str(stage.steps) for stage in stages)),
        ("guidance_scale", " + ".join(f"{stage.guidance_scale:g}" for stage in stages)),
        ("transformer", " + ".join(stage.transformer for stage in stages)),
        ("generated_size", str(plan.generated)),
        ("generated_frames", " + ".join(str(chunk.frames) for chunk in plan.chunks)),
    ]
    loras = [stage.lora for stage in stages if stage.lora]
    if loras:
        details.append(("few_step_weights", " + ".join(loras)))
    if plan.notes:
        details.append(("notes", "; ".join(plan.notes)))
    return tuple(details)
