"""Auditions: whether an engine of ``models.toml`` may and can make clips here; without torch."""

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Final

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.films.plan import Method
from reelkite.engines.diffusion.films.recipes import method_of
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights import Layout, looked_at
from reelkite.engines.diffusion.weights.check import fit, permit
from reelkite.engines.diffusion.weights.machine import Machine
from reelkite.engines.upstream.options import UpstreamOptions

LIBRARIES: Final = ("torch", "diffusers", "transformers", "accelerate")
"""What ``reelkite[diffusion]`` brings."""

UPSAMPLER: Final = "latent_upsampler"
"""Part that makes twice as large what was made at half size."""

ALL_LORAS: Final = "all"
"""A stage's word for every few-step weights that are given."""


def examined(options: DiffusionOptions) -> Layout:
    """Return what lies in the engine's folder, if it may be run by its recipes.

    Raises:
        EngineUnavailable: It is not whole, nobody acknowledged its terms, or a recipe needs what
            is not there; the message names file or setting, and what to do.
    """
    layout = looked_at(options.path)
    permit(layout, options)
    for recipe in dict.fromkeys(options.recipes.values()):
        if lacks := tuple(_lacks(layout, options, method_of(layout.family, recipe))):
            raise EngineUnavailable(f"The recipe '{recipe}' needs {'; and '.join(lacks)}.")
    return layout


def recipes_of(layout: Layout, options: DiffusionOptions, names: tuple[str, ...]) -> Iterator[str]:
    """Yield those of the recipes ``names`` that the folder has all the parts for."""
    for name in names:
        if not any(_lacks(layout, options, method_of(layout.family, name))):
            yield name


def _lacks(layout: Layout, options: DiffusionOptions, method: Method) -> Iterator[str]:
    """Yield what a recipe lacks, with what to do."""
    parts = {stage.transformer for stage in method.stages}
    if any(stage.scale < 1 for stage in method.stages):
        parts.add(UPSAMPLER)
    for part in sorted(parts - set(layout.parts)):
        yield (
            f"{layout.path / part}, which is missing (hf download {layout.family.repository} "
            f'--include "{part}/*" --local-dir {layout.path})'
        )
    for lora in sorted({stage.lora for stage in method.stages if stage.lora}):
        if not (options.loras if lora == ALL_LORAS else lora in options.loras):
            part = "transformer" if lora == ALL_LORAS else lora
            yield (
                f"few-step weights; name their file in [engines.{options.name}]: "
                f'loras = {{ {part} = "FILE.safetensors" }}'
            )
    for file in sorted(options.loras.values()):
        if not file.is_file():
            yield f"the few-step weights {file}, which are missing"


def tried(options: DiffusionOptions | UpstreamOptions, machine: Machine) -> str:
    """Return in a few words how an engine would run here.

    Raises:
        EngineUnavailable: It cannot; the message says why, and what to do.
    """
    if isinstance(options, UpstreamOptions):
        return _called(options)
    layout = examined(options)
    if missing := [name for name in LIBRARIES if find_spec(name) is None]:
        raise EngineUnavailable(
            f"{', '.join(missing)} is not installed: pip install 'reelkite[diffusion]'."
        )
    return f"{layout.title} ({layout.family.title}) {fit(layout, options, machine)}"


def _called(options: UpstreamOptions) -> str:
    """Knock at each server: whether it lets us in, not whether it makes clips."""
    from reelkite.engines.upstream.knocking import knock  # noqa: PLC0415 - loads httpx

    shut = []
    for server in options.servers:
        try:
            knock(options, server)
        except EngineUnavailable as error:
            shut.append(f"{server} ({str(error).rstrip('.')})")
    if len(shut) == len(options.servers):
        raise EngineUnavailable(
            f"No server lets us in: {', '.join(shut)}. Start one, or correct [engines."
            f"{options.name}]."
        )
    told = f"{len(options.servers) - len(shut)} of {len(options.servers)} servers let us in"
    return f"{told}; not {', '.join(shut)}" if shut else told
