"""What flies, in air and in space; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.aircraft.floating import FLOATING
from reelkite.engines.diorama.props.models.aircraft.light import LIGHT
from reelkite.engines.diorama.props.models.aircraft.orbital import ORBITAL
from reelkite.engines.diorama.props.models.aircraft.planes import PLANES
from reelkite.engines.diorama.props.models.aircraft.rockets import ROCKETS
from reelkite.engines.diorama.props.models.aircraft.rotors import ROTORS
from reelkite.engines.diorama.props.models.aircraft.saucers import SAUCERS

__all__ = ["AIRBORNE", "AIRCRAFT", "HOVERING"]

AIRCRAFT: Final[dict[str, Builder]] = {
    **PLANES,
    **LIGHT,
    **ROTORS,
    **FLOATING,
    **ROCKETS,
    **SAUCERS,
    **ORBITAL,
}
"""Builders by name."""

AIRBORNE: Final = frozenset({**PLANES, **LIGHT, **ROTORS})
"""Those that have an engine and are heard by it."""

HOVERING: Final = frozenset({**FLOATING, **ROCKETS, **SAUCERS, **ORBITAL}) - {
    "rocket-launch",
    "rover",
}
"""Those that hang in the air, and move a little."""
