"""Checkpoints with the true layout and next to no numbers, written without torch.

They can be looked at, never run: for whatever judges folders before weights are loaded.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_WAN: Final = {
    "tokenizer": "T5TokenizerFast",
    "text_encoder": "UMT5EncoderModel",
    "vae": "AutoencoderKLWan",
    "scheduler": "UniPCMultistepScheduler",
    "transformer": "WanTransformer3DModel",
}
_HUNYUAN: Final = {
    "tokenizer": "Qwen2Tokenizer",
    "tokenizer_2": "ByT5Tokenizer",
    "text_encoder": "Qwen2_5_VLTextModel",
    "text_encoder_2": "T5EncoderModel",
    "vae": "AutoencoderKLHunyuanVideo15",
    "scheduler": "FlowMatchEulerDiscreteScheduler",
    "transformer": "HunyuanVideo15Transformer3DModel",
    "guider": "ClassifierFreeGuidance",
}

PARTS: Final[Mapping[str, Mapping[str, str]]] = {
    "ltx2": {
        "tokenizer": "GemmaTokenizerFast",
        "text_encoder": "Gemma3ForConditionalGeneration",
        "connectors": "LTX2TextConnectors",
        "vae": "AutoencoderKLLTX2Video",
        "audio_vae": "AutoencoderKLLTX2Audio",
        "vocoder": "LTX2VocoderWithBWE",
        "scheduler": "FlowMatchEulerDiscreteScheduler",
        "transformer": "LTX2VideoTransformer3DModel",
    },
    "wan22-ti2v-5b": _WAN,
    "wan22-t2v-a14b": {**_WAN, "transformer_2": "WanTransformer3DModel"},
    "wan22-i2v-a14b": {**_WAN, "transformer_2": "WanTransformer3DModel"},
    "hunyuan15-t2v": _HUNYUAN,
    "hunyuan15-i2v": {
        **_HUNYUAN,
        "image_encoder": "SiglipVisionModel",
        "feature_extractor": "SiglipImageProcessor",
    },
}
"""Classes of the parts by family and part."""

PIPELINES: Final[Mapping[str, str]] = {
    "ltx2": "LTX2Pipeline",
    "wan22-ti2v-5b": "WanPipeline",
    "wan22-t2v-a14b": "WanPipeline",
    "wan22-i2v-a14b": "WanImageToVideoPipeline",
    "hunyuan15-t2v": "HunyuanVideo15Pipeline",
    "hunyuan15-i2v": "HunyuanVideo15ImageToVideoPipeline",
}

_EXTRAS: Final[Mapping[str, Mapping[str, float | bool]]] = {
    "wan22-ti2v-5b": {"expand_timesteps": True},
    "wan22-t2v-a14b": {"boundary_ratio": 0.875},
    "wan22-i2v-a14b": {"boundary_ratio": 0.9},
}

_SETTINGS_ONLY: Final = ("tokenizer", "scheduler", "guider", "feature_extractor")


def hollow(path: Path, family: str = "ltx2", dtype: str = "BF16", *, marked: bool = True) -> Path:
    """Write a checkpoint of ``family`` into ``path`` and return it.

    Args:
        path: Folder, which is made.
        family: Key of the catalogue.
        dtype: Type of its numbers, as safetensors calls it.
        marked: Mark it as untrained.
    """
    parts = PARTS[family]
    index = {name: ["a library", class_name] for name, class_name in parts.items()}
    for name, class_name in parts.items():
        part(path / name, class_name, dtype)
    written(path / "model_index.json", {"_class_name": PIPELINES[family], **index})
    if extras := _EXTRAS.get(family):
        written(path / "model_index.json", {"_class_name": PIPELINES[family], **index, **extras})
    if marked:
        written(path / "UNTRAINED.json", {"untrained": True})
    return path


def part(folder: Path, class_name: str, dtype: str = "BF16") -> None:
    """Write one part of a checkpoint."""
    folder.mkdir(parents=True, exist_ok=True)
    written(folder / "config.json", {"_class_name": class_name})
    if not folder.name.startswith(_SETTINGS_ONLY):
        tensors(folder / "model.safetensors", dtype)


def tensors(file: Path, dtype: str = "BF16", count: int = 8, filling: bytes = b"\0") -> None:
    """Write a file of weights with ``count`` numbers of two bytes each."""
    size = 2 * count
    header = json.dumps(
        {"a": {"dtype": dtype, "shape": [count], "data_offsets": [0, size]}}
    ).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(len(header).to_bytes(8, "little") + header + filling * size)


def written(file: Path, plain: Mapping[str, object]) -> None:
    """Write an object as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(plain), encoding="utf-8")
