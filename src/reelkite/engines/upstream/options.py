"""How an operator wants other servers to be asked: values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from reelkite.domain.request import Model

BY_THEIR_NAMES: Final = MappingProxyType({model: model.value for model in Model})
"""Tiers are asked for as clients ask us."""


class Wire(StrEnum):
    """Which wire format a server speaks."""

    VLLM_OMNI = "vllm-omni"
    SGLANG = "sglang"
    OPENAI = "openai"  #: Any Videos API, another reelkite included.
    MULERUN = "mulerun"


@dataclass(frozen=True, slots=True)
class FrameRule:
    """Which clips a model behind a server can make.

    Attributes:
        multiple: Pixels; both sides of its pictures are multiples of it.
        step: Its numbers of frames are ``step * n + offset``.
        offset: See ``step``.
        frame_rate: Frames per second.
        longest: Seconds in one pass.
    """

    multiple: int = 16
    step: int = 1
    offset: int = 0
    frame_rate: int = 24
    longest: float = 20.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds that are waited.

    Attributes:
        connect: For a connection.
        reply: For a reply, and for each further piece of a body.
        poll: Between two looks at a task.
        clip: For one clip, from asking to its last byte.
    """

    connect: float = 5.0
    reply: float = 60.0
    poll: float = 2.0
    clip: float = 1800.0


@dataclass(frozen=True, slots=True)
class UpstreamOptions:
    """Servers that all serve the same model.

    Attributes:
        name: Name of the engine in the settings, such as ``farm``.
        protocol: Which wire format they speak.
        servers: Their base addresses, such as ``http://10.0.0.4:8091``; at least one.
        models: Name of the model that they are asked for, by tier; tiers that are missing are
            not made here; an empty name sends none.
        key: Secret that they are shown; empty for none.
        concurrency: Clips that one server makes at a time.
        rule: Which clips the model can make.
        reference: The model takes a reference image.
        sound: The model's own sound is used; else ours.
        certificates: File with certificates of authorities to trust besides the usual ones.
        patience: Seconds that are waited.
        extra: Further fields that each request carries, as they are.
    """

    name: str
    protocol: Wire
    servers: tuple[str, ...]
    models: Mapping[Model, str] = field(default_factory=lambda: BY_THEIR_NAMES)
    key: str = field(default="", repr=False)
    concurrency: int = 1
    rule: FrameRule = FrameRule()
    reference: bool = True
    sound: bool = True
    certificates: str = ""
    patience: Patience = Patience()
    extra: Mapping[str, str | int | float | bool] = field(default_factory=dict)
