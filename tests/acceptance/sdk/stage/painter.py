"""The rehearsal engine once more, as one that can do everything with pictures and clips.

The environment may say which version it is, as if another release were installed.
"""

import os
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

VERSION: Final = os.environ.get("PAINTER_VERSION", "1")

PLUGIN: Final = RehearsalPlugin(EngineFacts("painter", VERSION, ABLE, seconds_per_cost=0.01))
