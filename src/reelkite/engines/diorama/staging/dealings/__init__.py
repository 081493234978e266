"""What somebody does with a thing of the shot: climbs it, plays with it, runs on it."""

from reelkite.engines.diorama.staging.dealings.dealing import (
    dealt,
    related_by_deeds,
    sized_by_deeds,
)
from reelkite.engines.diorama.staging.dealings.places import is_the_place
from reelkite.engines.diorama.staging.dealings.portraits import portrait_of
from reelkite.engines.diorama.staging.dealings.rails import Track, tracks
from reelkite.engines.diorama.staging.dealings.tables import tabled

__all__ = [
    "Track",
    "dealt",
    "is_the_place",
    "portrait_of",
    "related_by_deeds",
    "sized_by_deeds",
    "tabled",
    "tracks",
]
