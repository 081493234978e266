"""A picture comes alive as a storyboard says."""

from reelkite.engines.diorama.living.directing import directed
from reelkite.engines.diorama.living.showing import Alive, come_alive, painter
from reelkite.engines.diorama.living.visitors import Stagehand

__all__ = ["Alive", "Stagehand", "come_alive", "directed", "painter"]
