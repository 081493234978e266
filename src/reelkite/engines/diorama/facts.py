"""What is known of the diorama without starting it."""

from typing import Final

from reelkite.domain.engine import Capabilities, EngineFacts

FACTS: Final = EngineFacts(
    name="diorama",
    version="2",  # raised whenever the same request may give other frames
    capabilities=Capabilities(),
    seconds_per_cost=3.1,  # 11.4 s for 4 s of 1280x720 on two cores (docs/performance.md)
)
