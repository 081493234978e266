"""The upstream engine as bootstrap finds it; nobody is asked before a clip is."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from reelkite.domain.engine import AnyClips, Capabilities, Engine, EngineFacts, Sound
from reelkite.domain.provenance import SourceType
from reelkite.engines.upstream.options import UpstreamOptions

VERSION: Final = "1"
"""Raised whenever we may make another clip of what the same server gives."""

USUAL_SHARE: Final = 1 / 20
"""Share of the longest time for a clip (``Patience.clip``) that an ordinary clip is taken to need
before any was made: servers differ by a hundred times, and only the operator knows his."""

USUAL_COST: Final = 4 * 1.280 * 0.720
"""Cost of an ordinary clip, in seconds x megapixels: 4 s of 1280x720."""


@dataclass(frozen=True, slots=True)
class UpstreamPlugin:
    """See ``domain.engine.EnginePlugin``.

    Attributes:
        options: How the servers are asked.
    """

    options: UpstreamOptions

    @property
    def facts(self) -> EngineFacts:
        """What is known of it. Clips are not changed or extended, for no wire offers that."""
        return EngineFacts(
            name="upstream",
            version=VERSION,
            capabilities=Capabilities(
                reference_image=self.options.reference, longest=self.options.rule.longest
            ),
            seconds_per_cost=self.options.patience.clip * USUAL_SHARE / USUAL_COST,
            source=SourceType.TRAINED,
        )

    def build(
        self,
        cache: Path,
        sound: Sound,
        cores: int,  # noqa: ARG002 - the servers' cores work
        clips: AnyClips,
    ) -> Engine:
        """Make the engine; servers are asked when a clip is."""
        from reelkite.engines.upstream.engine import UpstreamEngine  # noqa: PLC0415 - loads httpx
        from reelkite.engines.upstream.refit import Fitter  # noqa: PLC0415 - loads numpy

        fitter = Fitter(clips, sound, self.options.sound)
        folder = cache / "upstream" / self.options.name
        return UpstreamEngine(self.facts, self.options, folder, fitter)
