"""HunyuanVideo 1.5, from words or from a picture, each with weights of its own; without sound."""

from typing import Any, Final, TypeAlias

import torch
from diffusers import HunyuanVideo15ImageToVideoPipeline, HunyuanVideo15Pipeline
from PIL import Image

from reelkite.domain.errors import EngineUnavailable, RenderError
from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.catalogue import Family
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines import acceleration as fast
from reelkite.engines.diffusion.pipelines.loading import pipeline_of, place_of
from reelkite.engines.diffusion.pipelines.road import Asked, OnStep, Raw
from reelkite.engines.diffusion.pipelines.rushes.frames import pictures
from reelkite.engines.diffusion.pipelines.steps import steps_told
from reelkite.engines.diffusion.weights import Layout

Module: TypeAlias = Any
"""A module, a pipeline or a tensor: diffusers and torch have no types here."""

UNGUIDED: Final = 1.0
"""Strength of guidance at which the words steer alone."""


def opened(options: DiffusionOptions, layout: Layout) -> "HunyuanWeights":
    """Load the weights in a folder; see ``HunyuanWeights``."""
    return HunyuanWeights(options, layout)


class HunyuanWeights:
    """The weights of a HunyuanVideo 1.5 checkpoint; see ``road.WeightSet``."""

    def __init__(self, options: DiffusionOptions, layout: Layout) -> None:
        """Load them.

        Raises:
            EngineUnavailable: Something is missing, damaged, or cannot run here.
        """
        fast.refuse(options, layout.family)
        _refuse_few_steps(options, layout.family)
        self._options, self._layout, self._place = options, layout, place_of(options)
        kind = HunyuanVideo15Pipeline
        if layout.family.needs_image:
            kind = HunyuanVideo15ImageToVideoPipeline
        self._pipe = pipeline_of(kind, layout.path, {"default": self._place.numbers})
        self._own_guider = self._pipe.guider
        fast.fit_transformer(
            self._pipe.transformer, options.acceleration, self._place.device, masked=True
        )
        fast.place(self._pipe, options.acceleration.offload, self._place.device)

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """See ``road.WeightSet``."""
        done = fast.told(self._options.acceleration)
        return (("weights", self._layout.digest), *self._place.details, *done)

    def prepare(self, plan: FilmPlan) -> tuple[tuple[str, str], ...]:
        """Switch tiles; see ``road.WeightSet``."""
        return fast.prepared(self._pipe.vae, plan, self._options.acceleration)

    def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
        """Make one pass; see ``road.WeightSet``.

        The pipelines have no word for what is to be heard of each step, so their bar is ours.
        """
        stage, pipe = plan.stages[0], self._pipe
        scale = stage.guidance_scale
        pipe.guider = self._own_guider.new(guidance_scale=scale, enabled=scale > UNGUIDED)
        begun = self._begun(plan.generated, asked)

        def told(done: int, of: int) -> None:
            on_step(0, done, of)

        with torch.inference_mode():
            with steps_told(pipe, told), fast.guessing(*self._guess(plan)):
                latents = pipe(prompt=asked.prompt, **begun, **_call(plan, chunk))[0]
            return Raw(pictures(self._decoded(latents), plan.generated, chunk.frames))

    def settle(self) -> None:
        """See ``road.WeightSet``."""
        fast.remember_nothing([self._pipe.transformer])
        self._pipe.maybe_free_model_hooks()

    def _begun(self, size: Size, asked: Asked) -> dict[str, Module]:
        """Return the size, or the picture to begin with, whose size is the clip's.

        The pipeline that takes a picture takes no size: it would choose the nearest that the
        weights were trained at, and another clip than the planned one would come out.
        """
        title, needs = self._layout.family.title, self._layout.family.needs_image
        if needs != bool(asked.begin):
            raise RenderError(f"{title} {'must' if needs else 'cannot'} begin with a picture")
        if not needs:
            return {"width": size.width, "height": size.height}

        def sized(height: int, width: int, target_size: int) -> tuple[int, int]:  # noqa: ARG001 - the pipeline's
            return size.height, size.width

        self._pipe.video_processor.calculate_default_height_width = sized
        return {"image": Image.fromarray(asked.begin[-1])}

    def _guess(self, plan: FilmPlan) -> tuple[list[fast.Denoiser], fast.Guess]:
        acceleration, pipe = self._options.acceleration, self._pipe
        cache = fast.cache_for(plan, acceleration)
        how = fast.Guess(
            cache,
            acceleration.cache_threshold,
            lambda: float(pipe.current_timestep),
            self._layout.path,
        )
        return [fast.Denoiser("transformer", pipe.transformer, plan.stages[0].steps)], how

    def _decoded(self, latents: Module) -> Module:
        """Return the clip as numbers, -1..1."""
        decoder = self._pipe.vae
        scaled = latents.to(decoder.dtype) / decoder.config.scaling_factor
        return decoder.decode(scaled, return_dict=False)[0]


def _call(plan: FilmPlan, chunk: Chunk) -> dict[str, Module]:
    """Return what a pass asks of a pipeline besides its size."""
    return {
        "num_frames": chunk.frames,
        "num_inference_steps": plan.stages[0].steps,
        "generator": torch.Generator("cpu").manual_seed(chunk.seed),
        "output_type": "latent",
        "return_dict": False,
    }


def _refuse_few_steps(options: DiffusionOptions, family: Family) -> None:
    if options.loras:
        raise EngineUnavailable(
            f"loras of [engines.{options.name}]: diffusers loads none for {family.title}. Take "
            "them out, and use the distilled checkpoint with recipe 'fast' instead."
        )
