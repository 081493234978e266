"""What flies, in air and in space; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["AIRBORNE", "AIRCRAFT", "HOVERING"]

_AIRBORNE: Final = {
    "planes.PLANES": "airplane jet fighter-jet",
    "light.LIGHT": "biplane glider",
    "rotors.ROTORS": "helicopter drone",
}

_HOVERING: Final = {
    "floating.FLOATING": "hot-air-balloon airship parachute paraglider",
    "rockets.ROCKETS": "rocket rocket-launch spaceship",
    "saucers.SAUCERS": "flying-saucer",
    "orbital.ORBITAL": "satellite space-station rover",
}

AIRCRAFT: Final = shelved(__name__, {**_AIRBORNE, **_HOVERING})
"""Where the builders of this room are found, by name."""

AIRBORNE: Final = frozenset(shelved(__name__, _AIRBORNE))
"""Those that have an engine and are heard by it."""

HOVERING: Final = frozenset(shelved(__name__, _HOVERING)) - {"rocket-launch", "rover"}
"""Those that hang in the air, and move a little."""
