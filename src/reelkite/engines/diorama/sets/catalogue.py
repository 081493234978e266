"""Which place is built for which words: data only, one line a design.

A design's key is its name in the ``DESIGNS`` of its room; what is written as text has its words
with it and is added here.
"""

from typing import Final

from reelkite.engines.diorama.sets.grounds.design import written
from reelkite.engines.diorama.sets.indoors.plans import PLANS
from reelkite.engines.diorama.sets.indoors.table.corners import CORNERS
from reelkite.engines.diorama.sets.indoors.venues import VENUES
from reelkite.engines.diorama.sets.indoors.written_rooms import rooms

_MODELLED: Final[dict[str, tuple[str, ...]]] = {
    # outdoors
    "park": (
        "garden",
        "backyard",
        "lawn",
        "playground",
        "picnic area",
        "campus",
        "orchard",
        "cemetery",
        "yard",
        "amusement park",
        "porch",
    ),
    "meadow": (
        "field",
        "grassy field",
        "grassland",
        "prairie",
        "flower field",
        "plain",
        "hill",
        "sky",
        "castle",
        "windmill",
        "fantasy landscape",
    ),
    "farm": ("farm field", "farmland", "barnyard", "pasture", "ranch", "vineyard", "wheat field"),
    "beach": (
        "coast",
        "seashore",
        "shore",
        "island",
        "seaside",
        "bay",
        "lagoon",
        "cove",
        "lighthouse",
    ),
    "forest": ("woods", "woodland", "grove", "forest path", "snowy forest", "trees"),
    "jungle": ("rainforest", "rain forest", "bamboo forest", "tropics"),
    "night sky": (
        "stars",
        "starry sky",
        "milky way",
    ),
    "mountain": ("mountains", "peak", "valley", "cliff", "hills", "volcano", "alps"),
    "cave": ("cavern", "grotto"),
    "ice cave": ("ice cavern",),
    "snow field": ("snow", "snowfield", "arctic", "tundra", "glacier", "ski slope", "ice"),
    "snowy village": ("snowy mountain village", "snowy mountains", "winter village"),
    "village": ("mountain village", "hamlet", "small town"),
    "cactus desert": ("wasteland",),
    "canyon": ("badlands", "gorge", "desert canyon", "red rocks"),
    "lake": (
        "river",
        "pond",
        "stream",
        "riverbank",
        "wetland",
        "lakeside",
        "pool",
        "bridge",
        "waterfront",
        "swimming pool",
    ),
    "waterfall": ("waterfalls",),
    "sea": ("ocean", "open water", "open sea", "waves"),
    "harbour": ("harbor", "pier", "dock", "port", "marina", "wharf"),
    "countryside road": (
        "country road",
        "dirt road",
        "trail",
        "road",
        "highway",
        "countryside",
        "railway",
        "race track",
        "runway",
    ),
    # other worlds
    "underwater": ("coral reef", "seabed", "reef"),
    "deep sea": ("abyss",),
    "shipwreck": ("sunken ship",),
    "space": ("outer space", "galaxy", "planet"),
    "moon": ("lunar surface",),
    "alien planet": ("exoplanet",),
    "mars": ("martian surface",),
    # indoors
    "room": (
        "living room",
        "bedroom",
        "home",
        "house",
        "indoors",
        "nursery",
        "apartment",
        "laundry",
        "car interior",
        "train carriage",
    ),
    "table by a window": ("table", "wooden table", "desk by a window", "windowsill"),
    "kitchen": ("kitchen counter", "dining room", "bathroom"),
    "library": (
        "bookshop",
        "study",
        "reading room",
        "archive",
        "museum",
        "castle hall",
        "church",
        "temple",
        "dungeon",
        "corridor",
        "basement",
    ),
    "cafe": ("coffee shop", "restaurant", "diner", "bar", "bakery", "shop", "market"),
    "office": (
        "classroom",
        "school",
        "laboratory",
        "workshop",
        "gym",
        "hospital",
        "factory",
        "music studio",
    ),
    "studio": ("plain background", "white background", "backdrop"),
    "theatre stage": (
        "stage",
        "theatre",
        "theater",
        "concert hall",
        "circus",
        "nightclub",
        "cinema",
    ),
    # city
    "city street": (
        "street",
        "city",
        "downtown",
        "avenue",
        "sidewalk",
        "parking lot",
        "construction site",
        "airport",
        "rooftop",
        "skyline",
    ),
    "street at night": (
        "city at night",
        "neon street",
        "futuristic city",
    ),
    "alley": (
        "alleyway",
        "back alley",
        "narrow street",
        "junkyard",
    ),
    "square": (
        "plaza",
        "town square",
        "courtyard",
        "piazza",
        "fairground",
        "stadium",
    ),
}
_WRITTEN: Final = {
    section.name: section.others for table in (written(), rooms()) for section in table.values()
}
_ROOMS: Final = dict.fromkeys((*PLANS, *VENUES, *CORNERS), ())
_TAKEN: Final = frozenset(
    word for name, others in {**_ROOMS, **_WRITTEN}.items() for word in (name, *others)
)

WORDS: Final[dict[str, tuple[str, ...]]] = {
    **_ROOMS,
    **{
        key: tuple(word for word in others if word not in _TAKEN)
        for key, others in _MODELLED.items()
        if key not in _WRITTEN
    },
    **_WRITTEN,
}
"""A design's key, and the other words that mean it; what is written comes before the rest."""

STAND_INS: Final[dict[str, str]] = {
    "meadow": "park",
    "farm": "meadow",
    "snow field": "mountain",
    "snowy village": "mountain",
    "village": "mountain",
    "mountain": "park",
    "canyon": "desert",
    "cactus desert": "desert",
    "cave": "canyon",
    "ice cave": "cave",
    "desert": "beach",
    "beach": "park",
    "lake": "beach",
    "waterfall": "lake",
    "sea": "beach",
    "harbour": "sea",
    "forest": "park",
    "jungle": "forest",
    "night sky": "park",
    "underwater": "beach",
    "space": "night sky",
    "moon": "desert",
    "alien planet": "desert",
    "mars": "alien planet",
    "deep sea": "underwater",
    "shipwreck": "underwater",
    "countryside road": "park",
    "kitchen": "room",
    "library": "room",
    "cafe": "room",
    "office": "room",
    "theatre stage": "room",
    "table by a window": "room",
    "room": "studio",
    "street at night": "city street",
    "alley": "city street",
    "square": "city street",
    "city street": "studio",
    "studio": "park",
}
"""What is built where a design is not there; every chain ends at the park."""

UNKNOWN: Final = "studio"
"""What is built for words that mean no place."""
