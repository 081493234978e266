"""How long a server's model takes, learnt from the clips that it made."""

import json
import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.task import Plain

WEIGHT: Final = 0.3
"""Share of the newest clip in the mean: after five clips, five sixths are new."""

log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds per work, by model, in a file that several processes share.

    It is an estimate: two that write at once lose one of the two clips, and no more.

    Attributes:
        file: Where it is kept; it may vanish.
        usual: Seconds per megapixel and frame before anything was measured.
    """

    file: Path
    usual: float

    def expected(self, model: str, work: float) -> float:
        """Return how many seconds ``work`` is likely to take."""
        return self._read().get(model, self.usual) * work

    def learn(self, model: str, work: float, seconds: float) -> None:
        """Note that ``work`` took so many seconds."""
        known = self._read()
        latest = seconds / work
        mean = known.get(model, latest)
        known[model] = mean + WEIGHT * (latest - mean)
        draft = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            draft.write_text(json.dumps(known))
            draft.replace(self.file)
        except OSError as error:
            log.info("the pace of the upstream servers cannot be kept: %s", error.strerror)

    def _read(self) -> dict[str, float]:
        try:
            kept: Plain = json.loads(self.file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        kept = kept if isinstance(kept, dict) else {}
        return {
            model: float(pace)
            for model, pace in kept.items()
            if isinstance(pace, int | float) and 0 < pace < float("inf")
        }
