"""A tiny checkpoint of LTX-2: the layout, classes and compression of 2.3; noise for weights.

True to the released ones, for code depends on it: sound and picture in one transformer, pictures
compressed 8x32x32, sound at 25 latents and 48 000 samples a second in stereo, the upsampler, and
a scheduler that uses noise levels exactly as they are given. Widths, depths and vocabularies are
not. ``transformer_full`` and ``latent_upsampler`` lie beside the pipeline's own parts, as in 2.5.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from diffusers import (
    AutoencoderKLLTX2Audio,
    AutoencoderKLLTX2Video,
    FlowMatchEulerDiscreteScheduler,
    LTX2Pipeline,
    LTX2VideoTransformer3DModel,
)
from diffusers.pipelines.ltx2 import LTX2TextConnectors, LTX2VocoderWithBWE
from diffusers.pipelines.ltx2.latent_upsampler import LTX2LatentUpsamplerModel
from tokenizers import Tokenizer, models, normalizers, trainers
from transformers import Gemma3Config, Gemma3ForConditionalGeneration, GemmaTokenizerFast

from tests.checkpoints.words import CORPUS

WORDS: Final = 32
"""Width of the embedded words."""

LAYERS: Final = 2
"""Of the encoder of words."""

PICTURE: Final = 32
"""Width of the transformer's pictures."""

SOUND: Final = 16
"""Width of the transformer's sound."""

LATENT: Final = 8
"""Channels of a compressed picture."""

HEARD: Final = 2
"""Channels of compressed sound."""

MEL: Final = 16
"""Bands of a spectrogram; a quarter of them when compressed."""


def tokenizer() -> GemmaTokenizerFast:
    """Return a tokenizer with Gemma's special words, and spaces as it writes them."""
    raw = Tokenizer(models.BPE(unk_token="<unk>"))  # noqa: S106 - a mark in a vocabulary
    raw.normalizer = normalizers.Replace(" ", "\u2581")
    special = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
    trainer = trainers.BpeTrainer(vocab_size=384, special_tokens=special, show_progress=False)
    raw.train_from_iterator(CORPUS, trainer)
    model = json.loads(raw.to_str())["model"]
    merges = [tuple(each) if isinstance(each, list) else _pair(each) for each in model["merges"]]
    return GemmaTokenizerFast(
        vocab=model["vocab"], merges=merges, model_max_length=64, padding_side="left"
    )


def _pair(merge: str) -> tuple[str, ...]:
    return tuple(merge.split(" "))


def _encoder(words: int) -> Gemma3ForConditionalGeneration:
    """Return the encoder; the marks of pictures must exist although none is ever encoded."""
    reading = {
        "vocab_size": words,
        "hidden_size": WORDS,
        "intermediate_size": 64,
        "num_hidden_layers": LAYERS,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 8,
        "sliding_window": 64,
        "max_position_embeddings": 2048,
        "layer_types": ["sliding_attention", "full_attention"],
        "pad_token_id": 0,
        "eos_token_id": 1,
        "bos_token_id": 2,
    }
    seeing = {
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "image_size": 28,
        "patch_size": 14,
    }
    config = Gemma3Config(
        text_config=reading,
        vision_config=seeing,
        mm_tokens_per_image=4,
        boi_token_index=words - 3,
        eoi_token_index=words - 2,
        image_token_index=words - 1,
    )
    return Gemma3ForConditionalGeneration(config).eval()


def _transformer() -> LTX2VideoTransformer3DModel:
    heard = HEARD * MEL // 4
    return LTX2VideoTransformer3DModel(
        in_channels=LATENT,
        out_channels=LATENT,
        num_attention_heads=2,
        attention_head_dim=16,
        cross_attention_dim=PICTURE,
        audio_in_channels=heard,
        audio_out_channels=heard,
        audio_num_attention_heads=2,
        audio_attention_head_dim=8,
        audio_cross_attention_dim=SOUND,
        num_layers=4,
        caption_channels=WORDS,
        gated_attn=True,
        audio_gated_attn=True,
        cross_attn_mod=True,
        audio_cross_attn_mod=True,
        use_prompt_embeddings=False,
        perturbed_attn=True,
        rope_type="split",
        rope_double_precision=False,
    ).eval()


def _connectors() -> LTX2TextConnectors:
    return LTX2TextConnectors(
        caption_channels=WORDS,
        text_proj_in_factor=LAYERS + 1,
        video_connector_num_attention_heads=2,
        video_connector_attention_head_dim=16,
        video_connector_num_layers=1,
        video_connector_num_learnable_registers=8,
        video_gated_attn=True,
        audio_connector_num_attention_heads=2,
        audio_connector_attention_head_dim=8,
        audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=8,
        audio_gated_attn=True,
        connector_rope_base_seq_len=32,
        rope_double_precision=False,
        rope_type="split",
        per_modality_projections=True,
        video_hidden_dim=PICTURE,
        audio_hidden_dim=SOUND,
        proj_bias=True,
    ).eval()


def _pictures() -> AutoencoderKLLTX2Video:
    return AutoencoderKLLTX2Video(
        latent_channels=LATENT,
        block_out_channels=(8, 16, 32, 32),
        decoder_block_out_channels=(8, 16, 16, 32),
        layers_per_block=(1, 1, 1, 1, 1),
        decoder_layers_per_block=(1, 1, 1, 1, 1),
        decoder_spatio_temporal_scaling=(True,) * 4,
        decoder_inject_noise=(False,) * 5,
        upsample_type=("spatiotemporal", "spatiotemporal", "temporal", "spatial"),
        upsample_residual=(False,) * 4,
        upsample_factor=(2, 2, 1, 2),
        decoder_causal=False,
        decoder_spatial_padding_mode="zeros",
        spatial_compression_ratio=32,
        temporal_compression_ratio=8,
    ).eval()


def _sound() -> AutoencoderKLLTX2Audio:
    return AutoencoderKLLTX2Audio(
        base_channels=HEARD * MEL // 4,
        ch_mult=(1, 1, 1),
        num_res_blocks=1,
        resolution=32,
        latent_channels=HEARD,
        mel_bins=MEL,
    ).eval()


def _vocoder() -> LTX2VocoderWithBWE:
    return LTX2VocoderWithBWE(
        in_channels=2 * MEL,
        hidden_channels=64,
        bwe_in_channels=2 * MEL,
        bwe_hidden_channels=32,
        num_mel_channels=MEL,
        filter_length=128,
        window_length=128,
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1]],
        bwe_resnet_kernel_sizes=[3],
        bwe_resnet_dilations=[[1]],
    ).eval()


def pipeline() -> LTX2Pipeline:
    """Return the pipeline, with the parts that every checkpoint has."""
    words = tokenizer()
    return LTX2Pipeline(
        scheduler=FlowMatchEulerDiscreteScheduler(use_dynamic_shifting=False, shift_terminal=None),
        vae=_pictures(),
        audio_vae=_sound(),
        text_encoder=_encoder(len(words) + 3),
        tokenizer=words,
        connectors=_connectors(),
        transformer=_transformer(),
        vocoder=_vocoder(),
        processor=None,
        prompt_enhancer=None,
        duration_head=None,
    )


def beside(folder: Path) -> None:
    """Write the parts that lie beside the pipeline's own: full weights, and the upsampler."""
    _transformer().save_pretrained(folder / "transformer_full")
    LTX2LatentUpsamplerModel(
        in_channels=LATENT, mid_channels=32, num_blocks_per_stage=1, use_rational_resampler=False
    ).eval().save_pretrained(folder / "latent_upsampler")


BUILDERS: Final[Mapping[str, Callable[[], LTX2Pipeline]]] = {"ltx2": pipeline}
"""Pipelines by the key of their family, unsaved."""
