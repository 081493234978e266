"""The diffusion engine as bootstrap finds it; neither torch nor weights are loaded for that."""

from pathlib import Path
from types import MappingProxyType
from typing import Final

from reelkite.domain.engine import AnyClips, Capabilities, Engine, EngineFacts, Sound
from reelkite.domain.provenance import SourceType
from reelkite.domain.request import FRAME_RATE, Model, Operation
from reelkite.engines.diffusion.catalogue import Family
from reelkite.engines.diffusion.options import DiffusionOptions
from reelkite.engines.diffusion.weights import looked_at

VERSION: Final = "1"
"""Raised whenever the same weights and request may give other frames; the weights' own digest
stands in each clip's recipe."""

COSTS: Final = MappingProxyType({Model.SORA_2: 3.6864, Model.SORA_2_PRO: 3.6864 * 2.4})
"""Units of cost of 4 s of 1280x720, to which the catalogue's seconds refer, by tier: seconds x
megapixels x the tier's weight (``production.admission``)."""

UNKNOWN: Final = 100.0
"""Seconds for such a clip where the catalogue has none; what is measured takes its place."""


class DiffusionPlugin:
    """See ``domain.engine.EnginePlugin``."""

    def __init__(self, options: DiffusionOptions) -> None:
        """Keep how the weights are run; they are looked at when facts are asked for."""
        self.options = options

    @property
    def facts(self) -> EngineFacts:
        """What is known of the engine, by the folder of its weights.

        Raises:
            EngineUnavailable: The folder holds no weights that can be run.
        """
        family = looked_at(self.options.path).family
        return EngineFacts(
            name="diffusion",
            version=VERSION,
            capabilities=capabilities_of(family),
            seconds_per_cost=self._seconds_per_cost(family),
            source=SourceType.TRAINED,
        )

    def build(
        self,
        cache: Path,  # noqa: ARG002 - nothing of a clip is worth keeping
        sound: Sound,
        cores: int,  # noqa: ARG002 - torch takes what it finds
        clips: AnyClips,
    ) -> Engine:
        """Make the engine; weights are loaded with its first clip."""
        from reelkite.engines.diffusion.engine import DiffusionEngine  # noqa: PLC0415 - heavy

        return DiffusionEngine(self.options, self.facts, sound, clips)

    def _seconds_per_cost(self, family: Family) -> float:
        """Return how long a unit of cost takes with the slowest recipe in use."""
        known = [
            family.seconds.get(name, UNKNOWN) / COSTS[model]
            for model, name in self.options.recipes.items()
        ]
        return max(known, default=UNKNOWN / COSTS[Model.SORA_2])


def capabilities_of(family: Family) -> Capabilities:
    """Return what can be made with weights of a family.

    A remix is made anew, from the same noise, with the words of both prompts. An extension begins
    with the end of the clip, so it takes a model that begins with pictures, at our frame rate.
    """
    extends = family.takes_image and family.frame_rate == FRAME_RATE
    uploaded = frozenset({Operation.EXTENSION}) if extends else frozenset()
    remixed = frozenset() if family.needs_image else frozenset({Operation.REMIX})
    return Capabilities(
        reference_image=family.takes_image,
        operations=uploaded | remixed,
        uploaded=uploaded,
        needs_reference=family.needs_image,
    )
