"""Fishes, whales and seals: one builder with fins, and a table."""

from reelkite.engines.diorama.creatures.fishes.shoal import SHOAL
from reelkite.engines.diorama.creatures.fishes.swimmer import Swimmer, cast

__all__ = ["SHOAL", "Swimmer", "cast"]
