"""A picture comes alive as a storyboard says."""

from reelkite.engines.diorama.living.directing import directed
from reelkite.engines.diorama.living.showing import Alive, come_alive, painter

__all__ = ["Alive", "come_alive", "directed", "painter"]
