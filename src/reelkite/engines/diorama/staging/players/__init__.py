"""Performers that join bodies of several rooms."""

from reelkite.engines.diorama.staging.players.dressed import Dressed, dressed

__all__ = ["Dressed", "dressed"]
