"""What is on offer: models, sizes, lengths."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from reelkite.domain.geometry import Size
from reelkite.domain.request import Model

SECONDS: Final = (4, 8, 12)
"""Lengths on offer."""

ADDED: Final = (4, 8, 12, 16, 20)
"""Seconds by which a clip can be extended at a time."""

SIZES: Final = (Size(720, 1280), Size(1280, 720), Size(1024, 1792), Size(1792, 1024))
"""Sizes on offer."""

LONGEST_PROMPT: Final = 2000
"""Characters that a prompt may have."""

TIERS: Final = MappingProxyType({model.value: model for model in Model})
"""Models by their own names."""

SNAPSHOTS: Final = MappingProxyType(
    {
        **TIERS,
        "sora-2-2025-10-06": Model.SORA_2,
        "sora-2-2025-12-08": Model.SORA_2,
        "sora-2-pro-2025-10-06": Model.SORA_2_PRO,
    }
)
"""Models by every name that the Videos API knew."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be asked for.

    Attributes:
        models: Tiers by the names that clients may use.
        sizes: Sizes, in the order in which errors list them.
        seconds: Lengths, likewise.
        longest_prompt: Characters that a prompt may have.
        added: Seconds by which a clip can be extended at a time.
    """

    models: Mapping[str, Model] = field(default_factory=lambda: TIERS)
    sizes: tuple[Size, ...] = SIZES
    seconds: tuple[int, ...] = SECONDS
    longest_prompt: int = LONGEST_PROMPT
    added: tuple[int, ...] = ADDED


STANDARD: Final = Offer()
"""The offer of the command line."""
