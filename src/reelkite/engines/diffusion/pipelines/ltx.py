"""LTX-2.x: sound and picture from one transformer, from words, a picture, or the end of a clip."""

from contextlib import AbstractContextManager
from typing import Any, Final, TypeAlias

import numpy as np
import torch
from diffusers import LTX2ConditionPipeline, LTX2VideoTransformer3DModel
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition
from diffusers.pipelines.ltx2.utils import DEFAULT_NEGATIVE_PROMPT

from reelkite.domain.errors import EngineUnavailable
from reelkite.engines.diffusion.films.plan import Chunk, FilmPlan, Stage
from reelkite.engines.diffusion.films.planning import size_of
from reelkite.engines.diffusion.options import DiffusionOptions, Offload
from reelkite.engines.diffusion.pipelines import acceleration as fast
from reelkite.engines.diffusion.pipelines.loading import (
    damage_told,
    part_of,
    pipeline_of,
    place_of,
)
from reelkite.engines.diffusion.pipelines.road import Asked, OnStep, Raw
from reelkite.engines.diffusion.pipelines.rushes.cutting import scaled
from reelkite.engines.diffusion.pipelines.rushes.frames import pictures, samples
from reelkite.engines.diffusion.pipelines.steps import steps_told
from reelkite.engines.diffusion.weights import Layout

Module: TypeAlias = Any
"""A module, a pipeline or a tensor: diffusers and torch have no types here."""

UPSAMPLER: Final = "latent_upsampler"
"""Folder of what makes compressed pictures twice as large."""

NOT_NEEDED: Final = ("prompt_enhancer", "duration_head")
"""Parts that are not loaded: prompts stay the user's own, and lengths ours."""

LONGEST_PROMPT: Final = 1024
"""Tokens of a prompt that the released weights read."""

FEW_STEPS: Final = "few_steps"
"""What few-step weights are called once they are loaded."""


def opened(options: DiffusionOptions, layout: Layout) -> "LtxWeights":
    """Load the weights in a folder; see ``LtxWeights``."""
    return LtxWeights(options, layout)


def _perturbed(config: Module) -> int:
    """Return the block that guidance perturbs, as the authors of each generation say."""
    return 28 if config.cross_attn_mod else 29


class LtxWeights:
    """The weights of an LTX-2 checkpoint; see ``road.WeightSet``."""

    def __init__(self, options: DiffusionOptions, layout: Layout) -> None:
        """Load them, but for parts that only some recipes use.

        One pipeline makes clips from words and from pictures alike; none is ever made out of
        another, which would turn the weights that they share into larger numbers.

        Raises:
            EngineUnavailable: Something is missing, damaged, or cannot run here.
        """
        fast.refuse(options, layout.family)
        self._options, self._layout, self._place = options, layout, place_of(options)
        numbers = {"default": self._place.numbers}
        self._pipe = pipeline_of(LTX2ConditionPipeline, layout.path, numbers, NOT_NEEDED)
        self._own_scheduler = self._pipe.scheduler
        self._transformers: dict[str, Module] = {"transformer": self._pipe.transformer}
        self._upsampler: Module = None
        self._load_loras()
        self._fit(self._pipe.transformer)
        fast.place(self._pipe, options.acceleration.offload, self._place.device)

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """See ``road.WeightSet``."""
        return (
            ("weights", self._layout.digest),
            *self._place.details,
            *fast.told(self._options.acceleration),
        )

    def prepare(self, plan: FilmPlan) -> tuple[tuple[str, str], ...]:
        """Load what the plan needs besides; see ``road.WeightSet``."""
        for stage in plan.stages:
            self._know(stage)
        if any(stage.scale != 1.0 for stage in plan.stages):
            self._know_upsampler()
        loras = {stage.lora for stage in plan.stages if stage.lora}
        return (
            *fast.prepared(self._pipe.vae, plan, self._options.acceleration),
            *(("lora", self._options.loras[part].name) for part in sorted(loras)),
        )

    def run(self, plan: FilmPlan, chunk: Chunk, asked: Asked, on_step: OnStep) -> Raw:
        """Make one pass; see ``road.WeightSet``."""
        noise = torch.Generator("cpu").manual_seed(chunk.seed)
        with torch.inference_mode():
            words = self._read(asked.prompt, plan)
            seen = heard = None
            for number, stage in enumerate(plan.stages):
                self._set_up(stage)
                call = self._call(plan, number, chunk, asked)
                if seen is not None:
                    call |= self._refined(stage, seen, heard)

                def told(done: int, of: int, number: int = number) -> None:
                    on_step(number, done, of)

                with steps_told(self._pipe, told), self._guessing(plan, stage):
                    seen, heard = self._pipe(**words, **call, generator=noise)
            frames = pictures(self._decoded(seen), plan.generated, chunk.frames)
            return Raw(frames, samples(self._voiced(heard)), self._rate)

    def settle(self) -> None:
        """See ``road.WeightSet``."""
        fast.remember_nothing(list(self._transformers.values()))
        self._pipe.maybe_free_model_hooks()

    @property
    def _rate(self) -> int:
        return int(self._pipe.vocoder.config.output_sampling_rate)

    def _load_loras(self) -> None:
        for part, file in self._options.loras.items():
            if part != "transformer":
                raise EngineUnavailable(
                    f"loras of [engines.{self._options.name}] names '{part}'; LTX-2 has one "
                    "transformer, so 'transformer' is the only part."
                )
            with damage_told(file):
                self._pipe.load_lora_weights(
                    file.parent,
                    weight_name=file.name,
                    adapter_name=FEW_STEPS,
                    local_files_only=True,
                )

    def _fit(self, transformer: Module) -> None:
        fast.fit_transformer(
            transformer, self._options.acceleration, self._place.device, masked=True
        )

    def _know(self, stage: Stage) -> None:
        """Load the stage's transformer, if it is not there yet; it waits on the processor."""
        if stage.lora and stage.lora not in self._options.loras:
            raise EngineUnavailable(
                f"This recipe needs few-step weights: name their file under loras of "
                f'[engines.{self._options.name}], as {stage.lora} = "/path/to/lora.safetensors".'
            )
        name = stage.transformer
        if name not in self._transformers:
            kind = LTX2VideoTransformer3DModel
            transformer = part_of(kind, self._layout.path, name, self._place)
            self._fit(transformer)
            self._transformers[name] = transformer

    def _know_upsampler(self) -> None:
        if self._upsampler is None:
            model = part_of(LTX2LatentUpsamplerModel, self._layout.path, UPSAMPLER, self._place)
            self._upsampler = model.to(self._place.device)

    def _set_up(self, stage: Stage) -> None:
        """Bring the stage's transformer, few-step weights and noise levels into the pipeline."""
        wanted = self._transformers[stage.transformer]
        if wanted is not self._pipe.transformer:
            self._change(wanted)
        if self._options.loras and stage.transformer == "transformer":
            (self._pipe.enable_lora if stage.lora else self._pipe.disable_lora)()
        own = self._own_scheduler
        as_given = {"use_dynamic_shifting": False, "shift_terminal": None}
        self._pipe.scheduler = (
            type(own).from_config(own.config, **as_given) if stage.sigmas else own
        )

    def _change(self, wanted: Module) -> None:
        """Let two sets of weights change places: a card has room for one."""
        if self._options.acceleration.offload is Offload.NONE:
            self._pipe.transformer.to("cpu")
            self._pipe.register_modules(transformer=wanted.to(self._place.device))
            return
        self._pipe.remove_all_hooks()
        self._pipe.register_modules(transformer=wanted)
        fast.place(self._pipe, self._options.acceleration.offload, self._place.device)

    def _read(self, prompt: str, plan: FilmPlan) -> dict[str, Module]:
        """Return the prompt as the transformer reads it, once for all stages."""
        guided = any(stage.guidance_scale > 1.0 for stage in plan.stages)
        names = ("prompt_embeds", "prompt_attention_mask")
        read = self._pipe.encode_prompt(
            prompt=prompt,
            negative_prompt=DEFAULT_NEGATIVE_PROMPT,
            do_classifier_free_guidance=guided,
            max_sequence_length=min(LONGEST_PROMPT, self._pipe.tokenizer.model_max_length),
        )
        return dict(zip((*names, *(f"negative_{name}" for name in names)), read, strict=True))

    def _call(self, plan: FilmPlan, number: int, chunk: Chunk, asked: Asked) -> dict[str, Module]:
        """Return what a stage asks of the pipeline, which leaves nothing to its defaults."""
        stage, size = plan.stages[number], size_of(plan, number)
        config = self._pipe.transformer.config
        begin = [scaled(frame, size) for frame in asked.begin]
        return {
            "conditions": [LTX2VideoCondition(frames=np.stack(begin))] if begin else None,
            "width": size.width,
            "height": size.height,
            "num_frames": chunk.frames,
            "frame_rate": float(plan.frame_rate),
            "num_inference_steps": stage.steps,
            "sigmas": list(stage.sigmas) or None,
            "guidance_scale": stage.guidance_scale,
            **dict(stage.options),
            "spatio_temporal_guidance_blocks": [min(_perturbed(config), config.num_layers - 1)],
            "use_cross_timestep": bool(config.cross_attn_mod),
            "output_type": "latent",
            "return_dict": False,
        }

    def _refined(self, stage: Stage, seen: Module, heard: Module) -> dict[str, Module]:
        """Return what a stage begins with that goes on from the one before: twice as large."""
        latents = self._upsampler(seen.to(self._place.numbers))
        return {"latents": latents, "audio_latents": heard, "noise_scale": stage.sigmas[0]}

    def _guessing(self, plan: FilmPlan, stage: Stage) -> AbstractContextManager[None]:
        """Guess steps during one stage, if the operator wants it, and forget all afterwards."""
        acceleration = self._options.acceleration
        how = fast.Guess(
            fast.cache_for(plan, acceleration),
            acceleration.cache_threshold,
            lambda: float(self._pipe.current_timestep),
            self._layout.path,
        )
        denoiser = fast.Denoiser(stage.transformer, self._pipe.transformer, stage.steps)
        return fast.guessing([denoiser], how)

    def _decoded(self, latents: Module) -> Module:
        decoder = self._pipe.vae
        conditioned = decoder.config.timestep_conditioning
        moment = torch.zeros(1, device=latents.device, dtype=decoder.dtype) if conditioned else None
        return decoder.decode(latents.to(decoder.dtype), moment, return_dict=False)[0]

    def _voiced(self, latents: Module) -> Module:
        decoder = self._pipe.audio_vae
        return self._pipe.vocoder(decoder.decode(latents.to(decoder.dtype), return_dict=False)[0])
