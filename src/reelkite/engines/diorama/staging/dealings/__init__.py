"""What somebody does with a thing of the shot: climbs it, plays with it, runs on it."""

from reelkite.engines.diorama.staging.dealings.climbing import aside, climbable, climbed
from reelkite.engines.diorama.staging.dealings.rails import Track, on_rails, tracks
from reelkite.engines.diorama.staging.dealings.toys import toyed

__all__ = ["Track", "aside", "climbable", "climbed", "on_rails", "toyed", "tracks"]
