"""Performers that join bodies of several rooms."""

from reelkite.engines.diorama.staging.players.dressed import Dressed, dressed
from reelkite.engines.diorama.staging.players.grafted import Grafted, grafted

__all__ = ["Dressed", "Grafted", "dressed", "grafted"]
