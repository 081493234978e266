"""Who denoises which step, at which noise levels, and with which few-step weights."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from diffusers import FlowMatchEulerDiscreteScheduler

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.films.plan import FilmPlan
from reelkite.engines.diffusion.pipelines.loading import damage_told

Module: TypeAlias = Any
"""A module, a pipeline or a scheduler: diffusers and torch have no types here."""

EXPERTS: Final = ("transformer", "transformer_2")
"""Folders of the transformers: for much noise, and for little."""

FEW_STEPS: Final = "few_steps"
"""What few-step weights are called once they are loaded."""


def experts_of(pipeline: Module) -> dict[str, Module]:
    """Return the transformers of ``pipeline`` by their folders."""
    return {
        name: pipeline.components[name]
        for name in EXPERTS
        if pipeline.components.get(name) is not None
    }


def steps_of(pipeline: Module, steps: int) -> dict[str, int]:
    """Return how many of ``steps`` denoise steps each transformer makes."""
    boundary = pipeline.config.boundary_ratio
    if boundary is None:
        return {"transformer": steps}
    scheduler = pipeline.scheduler
    scheduler.set_timesteps(steps, device="cpu")
    much = int((scheduler.timesteps >= boundary * scheduler.config.num_train_timesteps).sum())
    return {"transformer": much, "transformer_2": steps - much}


def levels_given(sigmas: Sequence[float]) -> Module:
    """Return a scheduler that denoises at exactly these levels, 1..0, whatever it is told.

    Wan's pipelines pass a number of steps alone, which would give other levels.
    """
    scheduler = FlowMatchEulerDiscreteScheduler(shift=1.0)
    own = scheduler.set_timesteps

    def set_timesteps(_steps: int, device: Module = None) -> None:
        own(sigmas=list(sigmas), device=device)

    scheduler.set_timesteps = set_timesteps
    return scheduler


def load_few_steps(pipeline: Module, loras: Mapping[str, Path], engine: str) -> None:
    """Load few-step weights for each transformer that has some, switched off.

    Args:
        pipeline: A pipeline of Wan.
        loras: Files by the transformer's folder.
        engine: The engine's name in the settings.

    Raises:
        EngineUnavailable: A file is missing or damaged, or there is no such transformer.
    """
    known = experts_of(pipeline)
    for part, file in loras.items():
        if part not in known:
            raise EngineUnavailable(
                f"loras of [engines.{engine}] names '{part}'; these weights have: "
                f"{', '.join(known)}."
            )
        with damage_told(file):
            pipeline.load_lora_weights(
                file.parent,
                weight_name=file.name,
                adapter_name=FEW_STEPS,
                local_files_only=True,
                load_into_transformer_2=part == EXPERTS[1],
            )
        known[part].disable_adapters()


def need_few_steps(plan: FilmPlan, loras: Mapping[str, Path], parts: Sequence[str]) -> None:
    """Accept ``plan`` if the few-step weights are there that it runs with.

    Raises:
        EngineUnavailable: Some are not named in the settings.
    """
    missing = [part for part in parts if part not in loras]
    if missing and any(stage.lora for stage in plan.stages):
        raise EngineUnavailable(
            f"Recipe '{plan.recipe}' needs few-step weights for {' and '.join(missing)}: name "
            f'their files under loras, as {missing[0]} = "/path/to/lora.safetensors", or choose '
            "recipe 'fine'."
        )
