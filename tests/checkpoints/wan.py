"""Tiny checkpoints of Wan 2.2: real layout, classes and compression; noise for weights.

True to the released ones, for code depends on it: the parts and their classes, what the decoder
compresses (4x8x8, and 4x16x16 of the small model), the two experts and where they change over,
and the channels of the picture to begin with. Widths, depths and vocabularies are not.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from diffusers import (
    AutoencoderKLWan,
    UniPCMultistepScheduler,
    WanImageToVideoPipeline,
    WanPipeline,
    WanTransformer3DModel,
)
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import T5TokenizerFast, UMT5Config, UMT5EncoderModel

from tests.checkpoints.words import CORPUS

Part: TypeAlias = Any
"""A module, a tokenizer or a pipeline: their libraries have no types."""

WIDTH: Final = 32
"""Of the embedded words."""

PICTURE: Final = 16
"""Channels of a picture that was compressed by 8."""

BEGUN: Final = PICTURE + 4 + PICTURE
"""Channels in, of the model that begins with a picture: noise, mask, the picture."""

SMALL: Final = 48
"""Channels of a picture that was compressed by 16."""


def tokenizer() -> Part:
    """Return a tokenizer of the class that the checkpoints name."""
    raw = Tokenizer(models.Unigram())
    raw.pre_tokenizer = pre_tokenizers.Metaspace()
    trainer = trainers.UnigramTrainer(
        vocab_size=384,
        special_tokens=["<pad>", "</s>", "<unk>"],
        unk_token="<unk>",  # noqa: S106 - a mark in a vocabulary, no secret
        show_progress=False,
    )
    raw.train_from_iterator(CORPUS, trainer)
    words = [tuple(piece) for piece in json.loads(raw.to_str())["model"]["vocab"]]
    return T5TokenizerFast(vocab=words, extra_ids=0, model_max_length=512)


def _encoder(words: int) -> Part:
    return UMT5EncoderModel(
        UMT5Config(
            vocab_size=words,
            d_model=WIDTH,
            d_kv=8,
            d_ff=64,
            num_layers=2,
            num_heads=4,
            dropout_rate=0.0,
            pad_token_id=0,
            eos_token_id=1,
        )
    ).eval()


def _transformer(channels: int, out: int) -> Part:
    return WanTransformer3DModel(
        patch_size=(1, 2, 2),
        num_attention_heads=2,
        attention_head_dim=16,
        in_channels=channels,
        out_channels=out,
        text_dim=WIDTH,
        freq_dim=32,
        ffn_dim=64,
        num_layers=4,
        cross_attn_norm=True,
        qk_norm="rms_norm_across_heads",
        rope_max_seq_len=1024,
    ).eval()


def _decoder() -> Part:
    return AutoencoderKLWan(
        base_dim=4,
        z_dim=PICTURE,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
    ).eval()


def _small_decoder() -> Part:
    return AutoencoderKLWan(
        base_dim=4,
        z_dim=SMALL,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        in_channels=12,
        out_channels=12,
        patch_size=2,
        is_residual=True,
        latents_mean=[0.0] * SMALL,
        latents_std=[1.0] * SMALL,
        scale_factor_spatial=16,
        scale_factor_temporal=4,
    ).eval()


def _parts(shift: float) -> dict[str, Any]:
    words = tokenizer()
    scheduler = UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=shift
    )
    return {
        "tokenizer": words,
        "text_encoder": _encoder(len(words)),
        "scheduler": scheduler,
    }


def small() -> Part:
    """Return TI2V-5B: one expert, text and picture from one set of weights."""
    return WanPipeline(
        **_parts(5.0),
        vae=_small_decoder(),
        transformer=_transformer(SMALL, SMALL),
        transformer_2=None,
        expand_timesteps=True,
    )


def text() -> Part:
    """Return T2V-A14B: two experts."""
    return WanPipeline(
        **_parts(12.0),
        vae=_decoder(),
        transformer=_transformer(PICTURE, PICTURE),
        transformer_2=_transformer(PICTURE, PICTURE),
        boundary_ratio=0.875,
    )


def image() -> Part:
    """Return I2V-A14B: two experts that begin with a picture."""
    return WanImageToVideoPipeline(
        **_parts(5.0),
        vae=_decoder(),
        transformer=_transformer(BEGUN, PICTURE),
        transformer_2=_transformer(BEGUN, PICTURE),
        boundary_ratio=0.9,
        image_encoder=None,
        image_processor=None,
    )


BUILDERS: Final[Mapping[str, Callable[[], Part]]] = {
    "wan22-ti2v-5b": small,
    "wan22-t2v-a14b": text,
    "wan22-i2v-a14b": image,
}
"""Pipelines by the key of their family, unsaved."""
