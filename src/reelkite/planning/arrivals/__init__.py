"""Who is said to come: for clips that begin with a picture, where nobody comes who is there."""

from reelkite.planning.arrivals.arriving import arriving

__all__ = ["arriving"]
