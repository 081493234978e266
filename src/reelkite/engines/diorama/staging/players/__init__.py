"""Performers that join bodies of several rooms."""

from reelkite.engines.diorama.staging.players.clad import Clad, clad
from reelkite.engines.diorama.staging.players.dressed import Dressed, dressed
from reelkite.engines.diorama.staging.players.grafted import Grafted, grafted
from reelkite.engines.diorama.staging.players.sized import Sized, sized
from reelkite.engines.diorama.staging.players.written import Written, inscribed

__all__ = [
    "Clad",
    "Dressed",
    "Grafted",
    "Sized",
    "Written",
    "clad",
    "dressed",
    "grafted",
    "inscribed",
    "sized",
]
