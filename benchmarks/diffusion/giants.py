"""Pipelines of true architecture with random weights: time and memory are true, pictures noise.

Time and memory of a dense transformer do not depend on the values of its weights, so a pass, a
decode and the memory are honest. Pictures are noise; caches, sparse attention and the encoder's
speed on real pictures are not measured with them. Text encoders are left out: embeddings of a
prompt are random too.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import torch
from diffusers import (
    AutoencoderKLLTX2Audio,
    AutoencoderKLLTX2Video,
    AutoencoderKLWan,
    FlowMatchEulerDiscreteScheduler,
    LTX2ConditionPipeline,
    LTX2VideoTransformer3DModel,
    UniPCMultistepScheduler,
    WanPipeline,
    WanTransformer3DModel,
)
from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2VocoderWithBWE

Module: TypeAlias = Any
"""A module, a pipeline or a tensor: diffusers and torch have no types here."""

WAN_WORDS: Final = (1, 512, 4096)
"""Of a prompt's embedding: clips, tokens, numbers (UMT5-XXL)."""

LTX_WORDS: Final = (1, 1024, 3840 * 49)
"""The same of all layers of Gemma 3 12B, one behind the other."""


@dataclass(frozen=True, slots=True)
class Giant:
    """A pipeline with random weights, and what it is to be called with.

    Attributes:
        pipeline: The pipeline.
        words: Arguments instead of a prompt.
        runs: Runs of a transformer in each step.
        blocks: Repeated blocks that it has, of how many.
    """

    pipeline: Module
    words: Mapping[str, Module]
    runs: int
    blocks: tuple[int, int]


def giant(family: str, device: str, blocks: int = 0) -> Giant:
    """Return the pipeline of ``family``; its decoder counts in the numbers that our engine uses.

    Args:
        family: A key of ``GIANTS``.
        device: Where it is built.
        blocks: Repeated blocks; 0 for all. Fewer are for trying this file.
    """
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(0)
        return GIANTS[family](device, blocks)


def _small(device: str, blocks: int) -> Giant:
    """Wan 2.2 TI2V-5B."""
    with _born(device, torch.bfloat16):
        transformer = WanTransformer3DModel(
            num_attention_heads=24,
            in_channels=48,
            out_channels=48,
            ffn_dim=14336,
            num_layers=blocks or 30,
        )
    with _born(device, torch.float32):
        decoder = AutoencoderKLWan(
            base_dim=160,
            decoder_base_dim=256,
            z_dim=48,
            in_channels=12,
            out_channels=12,
            patch_size=2,
            is_residual=True,
            latents_mean=[0.0] * 48,
            latents_std=[1.0] * 48,
            scale_factor_spatial=16,
        )
    return _wan(transformer, decoder, (blocks or 30, 30), expands=True)


def _expert(device: str, blocks: int) -> Giant:
    """One expert of Wan 2.2 T2V-A14B: only one of two works at a time."""
    with _born(device, torch.bfloat16):
        transformer = WanTransformer3DModel(num_layers=blocks or 40)
    with _born(device, torch.float32):
        decoder = AutoencoderKLWan()
    return _wan(transformer, decoder, (blocks or 40, 40), expands=False)


def _wan(transformer: Module, decoder: Module, blocks: tuple[int, int], *, expands: bool) -> Giant:
    pipeline = WanPipeline(
        tokenizer=None,
        text_encoder=None,
        vae=_filled(decoder),
        scheduler=UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=5.0
        ),
        transformer=_filled(transformer),
        expand_timesteps=expands,
    )
    words = torch.randn(WAN_WORDS, dtype=torch.bfloat16, device=transformer.device)
    embeddings = {"prompt_embeds": words, "negative_prompt_embeds": words * 0.5}
    return Giant(pipeline, embeddings | {"guidance_scale": 5.0}, 2, blocks)


def _ltx(device: str, blocks: int) -> Giant:
    """LTX-2.3, distilled: one run a step."""
    gates = {"gated_attn": True, "audio_gated_attn": True}
    with _born(device, torch.bfloat16):
        transformer = LTX2VideoTransformer3DModel(
            **gates,
            cross_attn_mod=True,
            audio_cross_attn_mod=True,
            use_prompt_embeddings=False,
            perturbed_attn=True,
            rope_type="split",
            num_layers=blocks or 48,
        )
        connectors = LTX2TextConnectors(
            video_connector_num_attention_heads=32,
            audio_connector_num_attention_heads=32,
            audio_connector_attention_head_dim=64,
            video_gated_attn=True,
            audio_gated_attn=True,
            rope_type="split",
            per_modality_projections=True,
            proj_bias=True,
        )
        parts = {
            "vae": AutoencoderKLLTX2Video(
                spatial_compression_ratio=32, temporal_compression_ratio=8
            ),
            "audio_vae": AutoencoderKLLTX2Audio(),
            "vocoder": LTX2VocoderWithBWE(),
            "connectors": connectors,
            "transformer": transformer,
        }
    pipeline = LTX2ConditionPipeline(
        **{name: _filled(part) for name, part in parts.items()},
        text_encoder=None,
        tokenizer=None,
        processor=None,
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=False),
    )
    words = torch.randn(LTX_WORDS, dtype=torch.bfloat16, device=transformer.device) * 0.1
    call = {
        "prompt_embeds": words,
        "prompt_attention_mask": torch.ones(LTX_WORDS[:2], dtype=torch.int64, device=device),
        "guidance_scale": 1.0,
        "audio_guidance_scale": 1.0,
        "stg_scale": 0.0,
        "audio_stg_scale": 0.0,
        "modality_scale": 1.0,
        "audio_modality_scale": 1.0,
        "spatio_temporal_guidance_blocks": None,
    }
    return Giant(pipeline, call, 1, (blocks or 48, 48))


@contextmanager
def _born(device: str, numbers: Module) -> Iterator[None]:
    """Let modules be born on ``device``, in these numbers: no second copy is ever made."""
    usual = torch.get_default_dtype()
    torch.set_default_dtype(numbers)
    try:
        with torch.device(device):
            yield
    finally:
        torch.set_default_dtype(usual)


def _filled(module: Module) -> Module:
    """Return ``module`` with small random weights, and gains of 1."""
    for name, parameter in module.named_parameters():
        if parameter.ndim == 1 and name.endswith("weight"):
            torch.nn.init.ones_(parameter)
        else:
            torch.nn.init.normal_(parameter, 0.0, 0.02)
    return module.eval().requires_grad_(False)  # noqa: FBT003 - torch's own signature


GIANTS: Final[Mapping[str, Callable[[str, int], Giant]]] = {
    "ltx2": _ltx,
    "wan22-ti2v-5b": _small,
    "wan22-t2v-a14b": _expert,
}
"""What builds each giant, by the key of its family."""
