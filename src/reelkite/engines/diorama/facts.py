"""What is known of the diorama without starting it."""

from typing import Final

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import Operation

FACTS: Final = EngineFacts(
    name="diorama",
    version="2",  # raised whenever the same request may give other frames
    capabilities=Capabilities(
        reference_image=True,
        operations=frozenset(Operation),
        uploaded=frozenset(Operation),
        characters=True,
    ),
    source=SourceType.ALGORITHMIC,  # drawn by rules; its small models read words, and speak
    seconds_per_cost=3.1,  # 11.4 s for 4 s of 1280x720 on two cores (docs/performance.md)
)
