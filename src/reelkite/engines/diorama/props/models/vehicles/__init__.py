"""What drives; all of it looks towards +z."""

from typing import Final

from reelkite.engines.diorama.props.shelf import shelved

__all__ = ["MOTORED", "VEHICLES"]

_MOTORED: Final = {
    "cars.CARS": "car taxi police-car off-roader vintage-car",
    "racers.RACERS": "sports-car race-car go-kart",
    "coaches.COACHES": "bus school-bus double-decker van ambulance camper",
    "lorries.LORRIES": "truck tipper fire-engine pickup tank forklift",
    "rails.RAILS": "train tram subway-train bullet-train railway-carriage",
    "works.WORKS": "tractor excavator bulldozer",
}

_OTHERS: Final = {
    "cycles.CYCLES": "bicycle motorcycle motor-scooter kick-scooter",
    "carts.CARTS": "carriage wagon covered-wagon sleigh",
    "handcarts.HANDCARTS": "wheelbarrow sled rickshaw wheelchair shopping-cart",
}

VEHICLES: Final = shelved(__name__, {**_MOTORED, **_OTHERS})
"""Where the builders of this room are found, by name."""

MOTORED: Final = frozenset(shelved(__name__, _MOTORED)) | {
    "motorcycle",
    "motor-scooter",
    "rickshaw",
}
"""Those that have an engine, and are heard by it."""
