"""What drives; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.vehicles.cars import CARS
from reelkite.engines.diorama.props.models.vehicles.carts import CARTS
from reelkite.engines.diorama.props.models.vehicles.coaches import COACHES
from reelkite.engines.diorama.props.models.vehicles.cycles import CYCLES
from reelkite.engines.diorama.props.models.vehicles.handcarts import HANDCARTS
from reelkite.engines.diorama.props.models.vehicles.lorries import LORRIES
from reelkite.engines.diorama.props.models.vehicles.racers import RACERS
from reelkite.engines.diorama.props.models.vehicles.rails import RAILS
from reelkite.engines.diorama.props.models.vehicles.works import WORKS

__all__ = ["MOTORED", "VEHICLES"]

VEHICLES: Final[dict[str, Builder]] = {
    **CARS,
    **RACERS,
    **COACHES,
    **LORRIES,
    **CYCLES,
    **RAILS,
    **WORKS,
    **CARTS,
    **HANDCARTS,
}
"""Builders by name."""

MOTORED: Final = frozenset({**CARS, **RACERS, **COACHES, **LORRIES, **RAILS, **WORKS}) | {
    "motorcycle",
    "motor-scooter",
    "rickshaw",
}
"""Those that have an engine, and are heard by it."""
