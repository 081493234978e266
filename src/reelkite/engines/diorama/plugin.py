"""The diorama as bootstrap finds it; the engine itself is loaded when it is built."""

from dataclasses import dataclass
from pathlib import Path

from reelkite.domain.engine import Clips, Engine, EngineFacts, Sound
from reelkite.engines.diorama.facts import FACTS


@dataclass(frozen=True, slots=True)
class DioramaPlugin:
    """See ``domain.engine.EnginePlugin``."""

    facts: EngineFacts = FACTS

    def build(self, cache: Path, sound: Sound, cores: int, clips: Clips) -> Engine:
        """Make the engine; this loads OpenGL and all rooms of the diorama."""
        from reelkite.engines.diorama.engine import DioramaEngine  # noqa: PLC0415 - heavy

        return DioramaEngine(cache=cache, sound=sound, workers=cores, clips=clips)
