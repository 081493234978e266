"""Loaded weights of Wan 2.2, and the two pipelines over them."""

from typing import Any, Final, TypeAlias

import torch
from diffusers import WanImageToVideoPipeline, WanPipeline
from PIL import Image

from reelkite.domain.errors import RenderError
from reelkite.domain.media import RGBFrame
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Stage
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.pipelines import acceleration as fast
from reelkite.engines.diffusion.pipelines.loading import Place, pipeline_of, place_of
from reelkite.engines.diffusion.pipelines.road import Asked, OnStep, Raw
from reelkite.engines.diffusion.pipelines.rushes.frames import pictures
from reelkite.engines.diffusion.pipelines.steps import steps_told
from reelkite.engines.diffusion.pipelines.wan.experts import (
    experts_of,
    levels_given,
    load_few_steps,
    need_few_steps,
    steps_of,
)
from reelkite.engines.diffusion.weights import Layout

Module: TypeAlias = Any
"""A module, a pipeline or a tensor: diffusers and torch have no types here."""

LONGEST_PROMPT: Final = 512
"""Tokens of a prompt that the released weights read."""

UNWANTED: Final = (
    "blurred, low quality, compression artefacts, subtitles, captions, watermark, overexposed, "
    "faded colours, a still picture, deformed hands and faces, crowded background"
)
"""What guidance steers away from."""


def opened(options: DiffusionOptions, layout: Layout) -> "WanWeights":
    """Load the weights in a folder; see ``WanWeights``."""
    return WanWeights(options, layout)


class WanWeights:
    """The weights of a Wan 2.2 checkpoint; see ``road.WeightSet``."""

    def __init__(self, options: DiffusionOptions, layout: Layout) -> None:
        """Load them once, for words and for pictures alike where the family takes both.

        Raises:
            EngineUnavailable: Something is missing, damaged, or cannot run here.
        """
        fast.refuse(options, layout.family)
        self._options, self._layout, self._place = options, layout, place_of(options)
        self._placed = _loaded(layout, self._place)
        self._own_scheduler = self._placed.scheduler
        load_few_steps(self._placed, options.loras, options.name)
        self.experts = experts_of(self._placed)
        for expert in self.experts.values():
            fast.fit_transformer(expert, options.acceleration, self._place.device, masked=False)
        fast.place(self._placed, options.acceleration.offload, self._place.device)
        self._pipes = _over(self._placed, layout)

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """See ``road.WeightSet``."""
        done = fast.told(self._options.acceleration)
        return (("weights", self._layout.digest), *self._place.details, *done)

    def prepare(self, plan: FilmPlan) -> tuple[tuple[str, str], ...]:
        """Switch few-step weights and tiles; see ``road.WeightSet``."""
        need_few_steps(plan, self._options.loras, tuple(self.experts))
        stage, acceleration = plan.stages[0], self._options.acceleration
        few = [part for part in self.experts if part in self._options.loras]
        for part in few:
            expert = self.experts[part]
            (expert.enable_adapters if stage.lora else expert.disable_adapters)()
        details = fast.prepared(self._placed.vae, plan, acceleration)
        names = ", ".join(self._options.loras[part].name for part in few)
        return (*details, *((("few_step_files", names),) if stage.lora else ()))

    def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
        """Make one pass; see ``road.WeightSet``."""
        stage, pipe = plan.stages[0], self._pipe(asked)
        pipe.scheduler = levels_given(stage.sigmas) if stage.sigmas else self._own_scheduler
        call = _call(plan, chunk) | _begun(asked.begin)

        def told(done: int, of: int) -> None:
            on_step(0, done, of)

        with torch.inference_mode():
            with steps_told(pipe, told), fast.guessing(*self._guess(plan, stage, pipe)):
                latents = pipe(prompt=asked.prompt, **call)[0]
            return Raw(pictures(_decoded(pipe, latents), plan.generated, chunk.frames))

    def settle(self) -> None:
        """See ``road.WeightSet``."""
        fast.remember_nothing(list(self.experts.values()))
        self._placed.maybe_free_model_hooks()

    def _pipe(self, asked: Asked) -> Module:
        """Return the pipeline that begins with what is there to begin with."""
        wanted = WanImageToVideoPipeline if asked.begin else WanPipeline
        if wanted not in self._pipes:
            needs = "cannot begin with" if asked.begin else "must begin with"
            raise RenderError(f"{self._layout.family.title} {needs} a picture")
        return self._pipes[wanted]

    def _guess(
        self, plan: FilmPlan, stage: Stage, pipe: Module
    ) -> tuple[list[fast.Denoiser], fast.Guess]:
        acceleration = self._options.acceleration
        steps = steps_of(pipe, stage.steps)
        denoisers = [
            fast.Denoiser(name, expert, steps[name]) for name, expert in self.experts.items()
        ]
        return denoisers, fast.Guess(
            fast.cache_for(plan, acceleration),
            acceleration.cache_threshold,
            lambda: float(pipe.current_timestep),
            self._layout.path,
        )


def _loaded(layout: Layout, place: Place) -> Module:
    """Return the checkpoint's own pipeline; its decoder calculates in large numbers."""
    kind = WanImageToVideoPipeline if layout.family.needs_image else WanPipeline
    return pipeline_of(kind, layout.path, {"default": place.numbers, "vae": torch.float32})


def _over(placed: Module, layout: Layout) -> dict[Module, Module]:
    """Return all pipelines over the same weights, by their classes.

    They are built, never made out of each other: diffusers would turn the weights that they share
    into larger numbers.
    """
    pipes = {type(placed): placed}
    if layout.family.takes_image and not layout.family.needs_image:
        pipes[WanImageToVideoPipeline] = WanImageToVideoPipeline(
            **placed.components,
            image_encoder=None,
            image_processor=None,
            boundary_ratio=placed.config.boundary_ratio,
            expand_timesteps=placed.config.expand_timesteps,
        )
    return pipes


def _call(plan: FilmPlan, chunk: Chunk) -> dict[str, Module]:
    """Return what a pass asks of a pipeline, which leaves nothing to its defaults."""
    stage = plan.stages[0]
    return {
        "negative_prompt": UNWANTED,
        "width": plan.generated.width,
        "height": plan.generated.height,
        "num_frames": chunk.frames,
        "num_inference_steps": stage.steps,
        "guidance_scale": stage.guidance_scale,
        **dict(stage.options),
        "max_sequence_length": LONGEST_PROMPT,
        "generator": torch.Generator("cpu").manual_seed(chunk.seed),
        "output_type": "latent",
        "return_dict": False,
    }


def _begun(begin: tuple[RGBFrame, ...]) -> dict[str, Module]:
    """Return the last of the pictures to begin with: Wan takes one."""
    return {"image": Image.fromarray(begin[-1])} if begin else {}


def _decoded(pipe: Module, latents: Module) -> Module:
    """Return the clip as numbers, -1..1."""
    decoder = pipe.vae
    shape = (1, decoder.config.z_dim, 1, 1, 1)
    latents = latents.to(decoder.dtype)
    mean = torch.tensor(decoder.config.latents_mean).view(shape).to(latents)
    spread = torch.tensor(decoder.config.latents_std).view(shape).to(latents)
    return decoder.decode(latents * spread + mean, return_dict=False)[0]
