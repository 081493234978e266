"""Performers that join bodies of several rooms."""

from reelkite.engines.diorama.staging.players.dressed import Dressed, dressed
from reelkite.engines.diorama.staging.players.grafted import Grafted, grafted
from reelkite.engines.diorama.staging.players.written import Written, inscribed

__all__ = ["Dressed", "Grafted", "Written", "dressed", "grafted", "inscribed"]
