"""A reference picture, taken apart into layers that can move."""

from reelkite.engines.diorama.tableau.dissect import take_apart
from reelkite.engines.diorama.tableau.parts import Tableau, Wishes

__all__ = ["Tableau", "Wishes", "take_apart"]
