"""Few-step weights of noise for tiny transformers of Wan."""

from pathlib import Path
from typing import Any, Final

import torch
from diffusers import WanPipeline
from peft import LoraConfig, get_peft_model_state_dict

from reelkite.engines.diffusion.pipelines.loading import pipeline_of

LAYERS: Final = ["to_q", "to_k", "to_v", "to_out.0"]


def few_steps(checkpoint: Path, folder: Path) -> dict[str, Path]:
    """Write few-step weights for both experts of ``checkpoint`` into ``folder``."""
    pipeline = pipeline_of(WanPipeline, checkpoint, {"default": torch.float32})
    return {
        part: _written(pipeline.components[part], folder / f"{part}.safetensors")
        for part in ("transformer", "transformer_2")
    }


def _written(transformer: Any, file: Path) -> Path:  # noqa: ANN401 - diffusers has no types
    transformer.add_adapter(LoraConfig(r=2, lora_alpha=2, target_modules=LAYERS))
    with torch.random.fork_rng():
        torch.manual_seed(5)
        numbers = {
            name: torch.randn_like(number) * 0.3
            for name, number in get_peft_model_state_dict(transformer).items()
        }
    WanPipeline.save_lora_weights(
        file.parent, transformer_lora_layers=numbers, weight_name=file.name
    )
    return file
