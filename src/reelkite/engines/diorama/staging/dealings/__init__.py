"""What somebody does with a thing of the shot: climbs it, plays with it."""

from reelkite.engines.diorama.staging.dealings.climbing import aside, climbable, climbed
from reelkite.engines.diorama.staging.dealings.toys import toyed

__all__ = ["aside", "climbable", "climbed", "toyed"]
