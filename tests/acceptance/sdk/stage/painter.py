"""The rehearsal engine once more, as one that can begin a clip with a picture."""

from typing import Final

from rehearsal import RehearsalPlugin  # type: ignore[import-not-found] # the server's path

from reelkite.domain.engine import Capabilities, EngineFacts

PLUGIN: Final = RehearsalPlugin(
    EngineFacts("painter", "1", Capabilities(reference_image=True), seconds_per_cost=0.01)
)
