"""The rehearsal engine once more, as one that can do everything with pictures and clips."""

from typing import Final

from rehearsal import RehearsalPlugin  # type: ignore[import-not-found] # the server's path

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.request import Operation

ABLE: Final = Capabilities(
    reference_image=True,
    operations=frozenset(Operation),
    uploaded=frozenset({Operation.EDIT, Operation.EXTENSION}),
    characters=True,
)

PLUGIN: Final = RehearsalPlugin(EngineFacts("painter", "1", ABLE, seconds_per_cost=0.01))
