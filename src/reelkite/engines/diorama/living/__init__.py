"""A picture comes alive as a storyboard says."""

from reelkite.engines.diorama.living.directing import directed

__all__ = ["directed"]
