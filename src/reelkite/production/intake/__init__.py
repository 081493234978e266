"""The intake: orders are checked, judged, admitted, promised. Both surfaces come here."""

from reelkite.production.intake.casting import Casting
from reelkite.production.intake.orders import Growth, Order, SentFilm
from reelkite.production.intake.pictures import MISMATCH, Pictures
from reelkite.production.intake.sources import Sources
from reelkite.production.intake.studio import CharacterOrder, Studio
from reelkite.production.intake.taking import Intake

__all__ = [
    "MISMATCH",
    "Casting",
    "CharacterOrder",
    "Growth",
    "Intake",
    "Order",
    "Pictures",
    "SentFilm",
    "Sources",
    "Studio",
]
