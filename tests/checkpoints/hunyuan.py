"""Tiny checkpoints of HunyuanVideo 1.5: real layout, classes and compression; noise for weights.

The prompt's embedding is cut behind 108 tokens of a template, and the picture's is of a fixed
number of patches; both are as in the released ones, so the pipelines' own code is what runs.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from diffusers import (
    AutoencoderKLHunyuanVideo15,
    ClassifierFreeGuidance,
    FlowMatchEulerDiscreteScheduler,
    HunyuanVideo15ImageToVideoPipeline,
    HunyuanVideo15Pipeline,
    HunyuanVideo15Transformer3DModel,
)
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import (
    ByT5Tokenizer,
    Qwen2_5_VLTextConfig,
    Qwen2_5_VLTextModel,
    Qwen2TokenizerFast,
    SiglipImageProcessor,
    SiglipVisionConfig,
    SiglipVisionModel,
    T5Config,
    T5EncoderModel,
)

from tests.checkpoints.words import CORPUS

Part: TypeAlias = Any
"""A module, a tokenizer or a pipeline: their libraries have no types."""

WIDTH: Final = 32
"""Of the embedded words, of letters, and of the picture's patches."""

LATENT: Final = 32
"""Channels of a compressed picture."""

CHAT: Final = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}"
    "<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def _tokenizer() -> Part:
    raw = Tokenizer(models.BPE())
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=512,
        special_tokens=["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    raw.train_from_iterator(CORPUS, trainer)
    words = Qwen2TokenizerFast(
        tokenizer_object=raw,
        pad_token="<|endoftext|>",  # noqa: S106 - a mark in a vocabulary, no secret
        eos_token="<|im_end|>",  # noqa: S106 - as above
        model_max_length=2048,
    )
    words.chat_template = CHAT
    return words


def _reader(words: int) -> Part:
    return Qwen2_5_VLTextModel(
        Qwen2_5_VLTextConfig(
            vocab_size=words,
            hidden_size=WIDTH,
            intermediate_size=64,
            num_hidden_layers=4,
            num_attention_heads=2,
            num_key_value_heads=1,
            max_position_embeddings=2048,
            rope_parameters={
                "rope_type": "default",
                "rope_theta": 10_000.0,
                "mrope_section": [2, 3, 3],
            },
            bos_token_id=0,
            eos_token_id=2,
            pad_token_id=0,
        )
    ).eval()


def _letters() -> Part:
    """Return what reads words that are to stand in the picture."""
    return T5EncoderModel(
        T5Config(
            vocab_size=384,
            d_model=WIDTH,
            d_kv=8,
            d_ff=64,
            num_layers=2,
            num_heads=4,
            dropout_rate=0.0,
        )
    ).eval()


def _transformer(task: str) -> Part:
    return HunyuanVideo15Transformer3DModel(
        in_channels=2 * LATENT + 1,
        out_channels=LATENT,
        num_attention_heads=2,
        attention_head_dim=16,
        num_layers=4,
        num_refiner_layers=1,
        text_embed_dim=WIDTH,
        text_embed_2_dim=WIDTH,
        image_embed_dim=WIDTH,
        rope_axes_dim=(4, 6, 6),
        target_size=640,
        task_type=task,
    ).eval()


def _decoder() -> Part:
    return AutoencoderKLHunyuanVideo15(
        latent_channels=LATENT,
        block_out_channels=(8, 16, 32, 64, 64),
        layers_per_block=1,
        spatial_compression_ratio=16,
        temporal_compression_ratio=4,
    ).eval()


def _parts(task: str) -> dict[str, Any]:
    words = _tokenizer()
    return {
        "tokenizer": words,
        "text_encoder": _reader(len(words)),
        "tokenizer_2": ByT5Tokenizer(),
        "text_encoder_2": _letters(),
        "transformer": _transformer(task),
        "vae": _decoder(),
        "scheduler": FlowMatchEulerDiscreteScheduler(shift=5.0),
        "guider": ClassifierFreeGuidance(guidance_scale=6.0),
    }


def text() -> Part:
    """Return the model that begins with nothing."""
    return HunyuanVideo15Pipeline(**_parts("t2v"))


def image() -> Part:
    """Return the model that begins with a picture."""
    looks = SiglipVisionModel(
        SiglipVisionConfig(
            hidden_size=WIDTH,
            intermediate_size=64,
            num_hidden_layers=1,
            num_attention_heads=2,
            image_size=56,
            patch_size=14,
        )
    ).eval()
    return HunyuanVideo15ImageToVideoPipeline(
        **_parts("i2v"),
        image_encoder=looks,
        feature_extractor=SiglipImageProcessor(size={"height": 56, "width": 56}),
    )


BUILDERS: Final[Mapping[str, Callable[[], Part]]] = {
    "hunyuan15-t2v": text,
    "hunyuan15-i2v": image,
}
"""Pipelines by the key of their family, unsaved."""
