"""Treats the pictures of a film: a frame and what is known of it in, the treated frame out."""

from reelkite.engines.diorama.raster.treatment.look import NO_SKY, UNTOUCHED, Look, Skies, View
from reelkite.engines.diorama.raster.treatment.renderer import TreatmentRenderer
from reelkite.engines.diorama.raster.treatment.styling import StyledPicture

__all__ = [
    "NO_SKY",
    "UNTOUCHED",
    "Look",
    "Skies",
    "StyledPicture",
    "TreatmentRenderer",
    "View",
]
