"""How a picture came to be, in the words of IPTC."""

from enum import StrEnum
from typing import Final

_IPTC: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"


class SourceType(StrEnum):
    """How a picture came to be, as IPTC's list of digital source types says it."""

    ALGORITHMIC = f"{_IPTC}algorithmicMedia"  #: By rules alone; nothing was trained.
    TRAINED = f"{_IPTC}trainedAlgorithmicMedia"  #: By a model that was trained.
    COMPOSITE = f"{_IPTC}compositeSynthetic"  #: By rules, out of something that was there.
    COMPOSITE_TRAINED = f"{_IPTC}compositeWithTrainedAlgorithmicMedia"  #: By a model, likewise.

    @property
    def with_ingredients(self) -> "SourceType":
        """What it becomes when something that was there goes in."""
        trained = self in {SourceType.TRAINED, SourceType.COMPOSITE_TRAINED}
        return SourceType.COMPOSITE_TRAINED if trained else SourceType.COMPOSITE
