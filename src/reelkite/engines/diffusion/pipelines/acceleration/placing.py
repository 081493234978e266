"""Where weights lie while they are not needed, and how much of a picture is decoded at once."""

from typing import Any, Final, TypeAlias

import torch

from reelkite.domain.geometry import Size
from reelkite.engines.diffusion.options import Offload, Tiling

Pipeline: TypeAlias = Any
"""A pipeline of diffusers, which has no types."""

_WHOLE: Final = 1280 * 736
"""Pixels of the largest picture that ``Tiling.AUTO`` decodes at once."""


def place(pipeline: Pipeline, offload: Offload, device: str) -> None:
    """Bring ``pipeline`` to ``device``, or let its parts take turns there.

    Decoders stay on the device when groups take turns: they remember layers between frames.
    """
    match offload:
        case Offload.NONE:
            pipeline.to(device)
        case Offload.MODEL:
            pipeline.enable_model_cpu_offload(device=device)
        case Offload.GROUP:
            pipeline.enable_group_offload(
                onload_device=torch.device(device),
                offload_type="leaf_level",
                use_stream=device.startswith("cuda"),
                exclude_modules=_decoders(pipeline),
            )


def tile(decoder: Pipeline, tiling: Tiling, size: Size) -> bool:
    """Let ``decoder`` decode pictures of ``size`` as ``tiling`` says.

    Returns:
        Whether it does so in tiles.
    """
    large = size.width * size.height > _WHOLE
    tiled = tiling is Tiling.ON or (tiling is Tiling.AUTO and large)
    if tiled:
        decoder.enable_tiling()
    else:
        decoder.disable_tiling()
    return tiled


def _decoders(pipeline: Pipeline) -> list[str]:
    return [name for name in pipeline.components if name in {"vae", "audio_vae", "vocoder"}]
