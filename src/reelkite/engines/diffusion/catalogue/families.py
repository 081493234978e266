"""The families of checkpoints that can be run here.

Grids and frame rules are those that the pipelines of diffusers 0.42 check or round to. Sources of
memory and time stand beside the numbers; none of them was measured by us.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from reelkite.engines.diffusion.catalogue.family import Family, Road

_HD: Final = 1280 * 720
"""Pixels of the largest picture that Wan 2.2 A14B and HunyuanVideo 1.5 were trained for."""

_WAN_PARTS: Final = ("transformer", "text_encoder", "vae")

LTX2: Final = Family(
    key="ltx2",
    title="LTX-2.x",
    road=Road.LTX2,
    pipelines=("LTX2Pipeline", "LTX2ImageToVideoPipeline", "LTX2ConditionPipeline"),
    multiple=32,
    multiple_two_stage=64,
    frame_step=8,
    frame_rate=24,
    longest=481,  # 20 s at 24 fps: the range of LTX-2.5's own length prediction
    largest=0,
    has_sound=True,
    takes_image=True,
    licence="ltx-2.x-community",
    gigabytes=MappingProxyType(
        {
            "weights of LTX-2.5 in bfloat16, on disk (vllm-omni pull request 6077)": 70.9,
        }
    ),
    parts=("transformer", "text_encoder", "connectors", "vae", "audio_vae", "vocoder"),
    repository="Lightricks/LTX-2.5-Diffusers",
    seconds=MappingProxyType(
        {
            "fast": 7.0,
            "fast-two-stage": 4.0,
            "fine": 23.0,
            "fine-one-stage": 99.0,
            "fast-lora": 7.0,
            "fine-lora": 23.0,
        }
    ),
)

WAN22_TI2V_5B: Final = Family(
    key="wan22-ti2v-5b",
    title="Wan 2.2 TI2V-5B",
    road=Road.WAN,
    pipelines=("WanPipeline", "WanImageToVideoPipeline"),
    multiple=32,
    multiple_two_stage=32,
    frame_step=4,
    frame_rate=24,
    longest=121,
    largest=1280 * 736,  # trained at 1280x704; 736 is what 1280x720 is generated at
    has_sound=False,
    takes_image=True,
    licence="apache-2.0",
    gigabytes=MappingProxyType(
        {
            "720p, 121 frames, offload, RTX 4090 (Wan 2.2's README)": 22.9,
            "weights in bfloat16, VAE in float32, by count of parameters": 24.2,
        }
    ),
    parts=_WAN_PARTS,
    repository="Wan-AI/Wan2.2-TI2V-5B-Diffusers",
    seconds=MappingProxyType({"fast": 49.0, "fine": 82.0}),
)

WAN22_T2V_A14B: Final = Family(
    key="wan22-t2v-a14b",
    title="Wan 2.2 T2V-A14B",
    road=Road.WAN,
    pipelines=("WanPipeline",),
    multiple=16,
    multiple_two_stage=16,
    frame_step=4,
    frame_rate=16,
    longest=81,
    largest=_HD,
    has_sound=False,
    takes_image=False,
    licence="apache-2.0",
    gigabytes=MappingProxyType(
        {
            "720p, 81 frames, experts in turn, one H100 (Wan 2.2's README)": 59.8,
            "480p, 81 frames, experts in turn, one H100 (Wan 2.2's README)": 41.3,
            "weights in bfloat16, both experts, by count of parameters": 69.0,
        }
    ),
    parts=(*_WAN_PARTS, "transformer_2"),
    repository="Wan-AI/Wan2.2-T2V-A14B-Diffusers",
    seconds=MappingProxyType({"fast": 37.0, "fine": 741.0}),
)

WAN22_I2V_A14B: Final = replace(
    WAN22_T2V_A14B,
    key="wan22-i2v-a14b",
    title="Wan 2.2 I2V-A14B",
    pipelines=("WanImageToVideoPipeline",),
    takes_image=True,
    gigabytes=MappingProxyType(
        {
            "720p, 81 frames, experts in turn, one H100 (Wan 2.2's README)": 59.7,
            "832x480, few steps, both experts resident, one H100 (vllm-omni pull request 7737)": (
                80.5
            ),
        }
    ),
    repository="Wan-AI/Wan2.2-I2V-A14B-Diffusers",
    needs_image=True,
)

HUNYUAN15_T2V: Final = Family(
    key="hunyuan15-t2v",
    title="HunyuanVideo 1.5 T2V",
    road=Road.HUNYUAN,
    pipelines=("HunyuanVideo15Pipeline",),
    multiple=16,
    multiple_two_stage=16,
    frame_step=4,
    frame_rate=24,
    longest=121,
    largest=_HD,
    has_sound=False,
    takes_image=False,
    licence="tencent-hunyuan-community",
    gigabytes=MappingProxyType(
        {
            "least, with offload (HunyuanVideo 1.5's README)": 14.0,
            "480p, 121 frames, A100 (vllm-omni pull request 3152)": 62.0,
        }
    ),
    parts=("transformer", "text_encoder", "text_encoder_2", "vae"),
    repository="hunyuanvideo-community/HunyuanVideo-1.5-Diffusers-720p_t2v",
    seconds=MappingProxyType({"fast": 489.0, "fine": 977.0}),
)

HUNYUAN15_I2V: Final = replace(
    HUNYUAN15_T2V,
    key="hunyuan15-i2v",
    title="HunyuanVideo 1.5 I2V",
    pipelines=("HunyuanVideo15ImageToVideoPipeline",),
    takes_image=True,
    parts=(*HUNYUAN15_T2V.parts, "image_encoder"),
    repository="hunyuanvideo-community/HunyuanVideo-1.5-Diffusers-720p_i2v",
    needs_image=True,
)

_ALL: Final = (
    LTX2,
    WAN22_TI2V_5B,
    WAN22_T2V_A14B,
    WAN22_I2V_A14B,
    HUNYUAN15_T2V,
    HUNYUAN15_I2V,
)

FAMILIES: Final[Mapping[str, Family]] = MappingProxyType({family.key: family for family in _ALL})
"""Families by key."""
