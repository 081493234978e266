"""All props by name, how they behave, and what else they are called."""

from collections.abc import Mapping
from typing import Final

from reelkite.engines.diorama.props.actors import (
    DRIVING,
    FLYING,
    HANGING,
    SAILING,
    WADDLING,
    Manner,
)
from reelkite.engines.diorama.props.modelling import Builder
from reelkite.engines.diorama.props.models.aircraft import AIRBORNE, AIRCRAFT, HOVERING
from reelkite.engines.diorama.props.models.buildings import BUILDINGS
from reelkite.engines.diorama.props.models.food import FOOD_PROPS
from reelkite.engines.diorama.props.models.gear import GEAR
from reelkite.engines.diorama.props.models.household import HOUSEHOLD_PROPS
from reelkite.engines.diorama.props.models.keepsakes import KEEPSAKES, LIGHT
from reelkite.engines.diorama.props.models.kitchen import KITCHEN_PROPS
from reelkite.engines.diorama.props.models.landmarks import LANDMARKS
from reelkite.engines.diorama.props.models.machines import MACHINES
from reelkite.engines.diorama.props.models.music import MUSIC_PROPS
from reelkite.engines.diorama.props.models.nature import ALOFT, NATURE
from reelkite.engines.diorama.props.models.plants import PLANTS
from reelkite.engines.diorama.props.models.spooky import HAUNTING, SPOOKY_PROPS
from reelkite.engines.diorama.props.models.sport import SPORT_PROPS
from reelkite.engines.diorama.props.models.street import STREET
from reelkite.engines.diorama.props.models.tools import TOOLS_PROPS
from reelkite.engines.diorama.props.models.toys import TOYS_PROPS
from reelkite.engines.diorama.props.models.vehicles import MOTORED, VEHICLES
from reelkite.engines.diorama.props.models.vessels import VESSELS
from reelkite.engines.diorama.props.models.wardrobe import WARDROBE_PROPS
from reelkite.engines.diorama.props.shelf import Shelf, shelved

_STAND_INS: Final = {"models.standins.STAND_INS": "shape/creature shape/object shape/heap"}

BUILDERS: Final[Mapping[str, Builder]] = Shelf(
    {
        **KITCHEN_PROPS,
        **FOOD_PROPS,
        **MUSIC_PROPS,
        **SPORT_PROPS,
        **shelved(__name__.rpartition(".")[0], _STAND_INS),
        **HOUSEHOLD_PROPS,
        **TOOLS_PROPS,
        **TOYS_PROPS,
        **STREET,
        **BUILDINGS,
        **LANDMARKS,
        **NATURE,
        **PLANTS,
        **VEHICLES,
        **VESSELS,
        **AIRCRAFT,
        **GEAR,
        **KEEPSAKES,
        **MACHINES,
        **SPOOKY_PROPS,
        **WARDROBE_PROPS,
    }
)
"""Builders by name, loaded when asked for."""

MANNERS: Final[dict[str, Manner]] = {
    "shape/creature": WADDLING,
    "robot": WADDLING,
    **dict.fromkeys(sorted(MOTORED), DRIVING),
    "ball": Manner(rolls=0.12, bounce=0.7),
    "football": Manner(rolls=0.11, bounce=0.6),
    "basketball": Manner(rolls=0.12, bounce=0.8),
    "tennis-ball": Manner(rolls=0.034, bounce=0.4),
    "baseball": Manner(rolls=0.037, bounce=0.3),
    **dict.fromkeys(sorted(VESSELS), SAILING),
    **dict.fromkeys(
        ("balloon", "cable-car", *sorted(HOVERING | ALOFT | LIGHT | HAUNTING)), HANGING
    ),
    **dict.fromkeys(sorted(AIRBORNE), FLYING),
    **dict.fromkeys(("iceberg", "paper-boat", "rubber-duck"), SAILING),
}
"""How props behave that do more than stand."""

ALIASES: Final[dict[str, str]] = {
    "mug": "cup",
    "coffee": "cup",
    "tea": "cup",
    "sailboat": "boat",
    "present": "gift",
    "street-lamp": "lamp-post",
    "streetlight": "lamp-post",
    "hydrant": "fire-hydrant",
    "desk": "table",
    "mobile": "phone",
    "bookshelf": "shelf",
    "luggage": "suitcase",
    "bike": "bicycle",
    "plane": "airplane",
    "lorry": "truck",
    "couch": "sofa",
    "plant": "potted-plant",
    "loaf": "bread",
    "steam-train": "train",
    "locomotive": "train",
}
"""Other names."""
