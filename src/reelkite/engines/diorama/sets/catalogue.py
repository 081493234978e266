"""Which place is built for which words: data only, one line a design.

A design's key is its name in the ``DESIGNS`` of its room: ``outdoors``, ``indoors`` or ``city``.
"""

from typing import Final

WORDS: Final[dict[str, tuple[str, ...]]] = {
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
    ),
    "meadow": ("field", "grassy field", "grassland", "prairie", "flower field", "plain", "hill"),
    "farm": ("farm field", "farmland", "barnyard", "pasture", "ranch", "vineyard", "wheat field"),
    "beach": ("coast", "seashore", "shore", "island", "seaside", "bay", "lagoon", "cove"),
    "forest": ("woods", "woodland", "grove", "forest path", "swamp", "trees"),
    "jungle": ("rainforest", "rain forest", "bamboo forest", "tropics"),
    "night sky": ("sky", "stars", "starry sky", "milky way", "space", "planet", "moon"),
    "mountain": ("mountains", "peak", "valley", "cliff", "hills", "volcano", "cave", "alps"),
    "snow field": ("snow", "snowfield", "arctic", "tundra", "glacier", "ski slope", "ice"),
    "snowy village": ("snowy mountain village", "snowy mountains", "winter village"),
    "village": ("mountain village", "hamlet", "small town"),
    "desert": ("dunes", "sand dunes", "sahara", "oasis", "wasteland"),
    "canyon": ("badlands", "gorge", "desert canyon", "red rocks"),
    "lake": ("river", "pond", "stream", "riverbank", "waterfall", "wetland", "lakeside", "pool"),
    "sea": ("ocean", "open water", "open sea", "waves", "harbour", "pier", "underwater"),
    "countryside road": (
        "country road",
        "dirt road",
        "trail",
        "road",
        "highway",
        "countryside",
        "railway",
    ),
    # indoors
    "room": ("living room", "bedroom", "home", "house", "indoors", "nursery", "apartment"),
    "table by a window": ("table", "wooden table", "desk by a window", "windowsill"),
    "kitchen": ("kitchen counter", "dining room", "bathroom"),
    "library": ("bookshop", "study", "reading room", "archive", "museum", "castle hall", "church"),
    "cafe": ("coffee shop", "restaurant", "diner", "bar", "bakery", "shop", "market"),
    "office": ("classroom", "school", "laboratory", "workshop", "gym", "hospital"),
    "studio": ("plain background", "white background", "backdrop"),
    "theatre stage": ("stage", "theatre", "theater", "concert hall", "circus", "nightclub"),
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
    ),
    "street at night": ("city at night", "neon street"),
    "alley": ("alleyway", "back alley", "narrow street"),
    "square": ("plaza", "town square", "courtyard", "piazza", "fairground"),
}
"""A design's key, and the other words that mean it."""

STAND_INS: Final[dict[str, str]] = {
    "meadow": "park",
    "farm": "meadow",
    "snow field": "mountain",
    "snowy village": "mountain",
    "village": "mountain",
    "mountain": "park",
    "canyon": "desert",
    "desert": "beach",
    "beach": "park",
    "lake": "beach",
    "sea": "beach",
    "forest": "park",
    "jungle": "forest",
    "night sky": "park",
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
