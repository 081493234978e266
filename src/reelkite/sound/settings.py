"""Places and what they sound like: families of settings, as tables."""

from dataclasses import dataclass
from typing import Final

from reelkite.sound.plan import Bed


@dataclass(frozen=True, slots=True)
class Place:
    """A family of settings.

    Attributes:
        day: Beds by day, any order.
        night: Beds from dusk to the end of the night.
        room: A key of ``space.ROOMS``.
        ground: What feet meet where a cue does not say.
        outdoors: Whether weather reaches it.
        hush: Whether it is a nearly silent place (mastered 4 LU lower).
        muffle: Hz above which everything in it is taken away; 0 for nothing.
        airless: Whether nothing that happens can be heard.
    """

    day: tuple[Bed, ...]
    night: tuple[Bed, ...]
    room: str = "open"
    ground: str = "grass"
    outdoors: bool = True
    hush: bool = False
    muffle: float = 0.0
    airless: bool = False


def indoors(*day: Bed, night: tuple[Bed, ...], room: str = "room", hush: bool = False) -> Place:
    """Return a place with a roof."""
    return Place(day, night, room, ground="wood", outdoors=False, hush=hush)


NIGHT_GARDEN: Final = (Bed("crickets", -4), Bed("breath of wind", -9))

CALM_ROOM: Final = indoors(
    Bed("few birds", -7, 4200),
    Bed("wind in leaves", -13, 1100),
    Bed("room tone", -16),
    night=(Bed("room tone", -13), Bed("crickets", -14, 3400), Bed("breath of wind", -16, 600)),
    hush=True,
)

PLACES: Final = {
    "park": Place((Bed("wind in leaves", -7), Bed("birds", -3)), NIGHT_GARDEN),
    "field": Place((Bed("light wind", -3), Bed("birds", -6)), NIGHT_GARDEN),
    "farm": Place(
        (Bed("light wind", -4), Bed("town birds", -5), Bed("crows", -11)), NIGHT_GARDEN
    ),
    "forest": Place(
        (Bed("forest leaves", -4), Bed("forest birds", -4)),
        (Bed("crickets", -4), Bed("owl", -7), Bed("forest leaves", -11)),
        room="forest",
        ground="leaves",
    ),
    "jungle": Place(
        (Bed("forest birds", -3), Bed("cicadas", -9), Bed("palm leaves", -6), Bed("crows", -16)),
        (Bed("crickets", -2), Bed("palm leaves", -9), Bed("owl", -12)),
        room="forest",
        ground="leaves",
    ),
    "beach": Place(
        (Bed("surf", 0), Bed("gulls", -7), Bed("light wind", -11)),
        (Bed("surf", 0), Bed("breath of wind", -9)),
        ground="sand",
    ),
    "sea": Place(
        (Bed("open sea", -2), Bed("lapping", -8), Bed("light wind", -8), Bed("gulls", -16)),
        (Bed("open sea", -2), Bed("lapping", -8), Bed("light wind", -9)),
        ground="wood",
    ),
    "harbour": Place(
        (Bed("lapping", -2), Bed("gulls", -7), Bed("light wind", -10), Bed("lane", -16)),
        (Bed("lapping", -2), Bed("breath of wind", -8)),
        ground="wood",
    ),
    "lake": Place(
        (Bed("lapping", -4), Bed("birds", -7), Bed("light wind", -8)),
        (Bed("lapping", -4), Bed("crickets", -7)),
    ),
    "river": Place(
        (Bed("river", 0), Bed("forest birds", -8)),
        (Bed("river", 0), Bed("crickets", -7)),
        room="forest",
        ground="gravel",
    ),
    "brook": Place(
        (Bed("stream", -2), Bed("forest birds", -6)),
        (Bed("stream", -2), Bed("crickets", -6)),
        room="forest",
    ),
    "waterfall": Place(
        (Bed("waterfall", 0), Bed("forest birds", -11)), (Bed("waterfall", 0),), ground="stone"
    ),
    "street": Place(
        (Bed("city", -1), Bed("town birds", -15)),
        (Bed("city", -4), Bed("breath of wind", -14)),
        room="street",
        ground="stone",
    ),
    "lane": Place(
        (Bed("lane", -7), Bed("town birds", -7)),
        (Bed("lane", -8), Bed("crickets", -14)),
        room="street",
        ground="stone",
    ),
    "market": Place(
        (Bed("crowd", 0), Bed("lane", -14), Bed("town birds", -15)),
        (Bed("crowd", -1), Bed("lane", -14)),
        room="street",
        ground="stone",
    ),
    "stadium": Place(
        (Bed("crowd", 0), Bed("breath of wind", -16)), (Bed("crowd", 0),), room="hall"
    ),
    "playground": Place(
        (Bed("murmur", -6), Bed("birds", -6), Bed("wind in leaves", -7)), NIGHT_GARDEN
    ),
    "desert": Place((Bed("bare wind", -2),), (Bed("bare wind", -4),), ground="sand"),
    "mountain": Place(
        (Bed("bare wind", -2), Bed("crows", -14)), (Bed("bare wind", -3),), ground="stone"
    ),
    "sky": Place((Bed("strong wind", -2),), (Bed("light wind", -3),)),
    "snow": Place(
        (Bed("breath of wind", -1), Bed("snow hush", -6)),
        (Bed("breath of wind", -1), Bed("snow hush", -6)),
        ground="snow",
        hush=True,
    ),
    "night sky": Place((Bed("breath of wind", -5), Bed("birds", -8)), NIGHT_GARDEN),
    "camp": Place(
        (Bed("fire", -2), Bed("birds", -8), Bed("forest leaves", -10)),
        (Bed("fire", 0), Bed("crickets", -9), Bed("breath of wind", -13)),
        ground="leaves",
    ),
    "room": CALM_ROOM,
    "fireside": indoors(
        Bed("fire", -2), Bed("room tone", -16), night=(Bed("fire", -2), Bed("room tone", -16))
    ),
    "kitchen": indoors(
        Bed("few birds", -9, 3600),
        Bed("ventilation", -16, 900),
        Bed("room tone", -14),
        night=(Bed("room tone", -12), Bed("ventilation", -15, 900)),
        hush=True,
    ),
    "office": indoors(
        Bed("ventilation", -10, 1200),
        Bed("murmur", -12, 2000),
        Bed("lane", -15, 700),
        night=(Bed("ventilation", -9, 1200), Bed("lane", -15, 500)),
    ),
    "library": indoors(
        Bed("room tone", -10),
        Bed("murmur", -17, 1500),
        Bed("few birds", -13, 2600),
        night=(Bed("room tone", -10), Bed("breath of wind", -15, 500)),
        room="hall",
        hush=True,
    ),
    "cafe": indoors(
        Bed("cafe", 0), Bed("lane", -16, 700), night=(Bed("cafe", 0),), room="cafe"
    ),
    "hall": indoors(
        Bed("room tone", -10),
        Bed("breath of wind", -14, 800),
        night=(Bed("room tone", -10), Bed("breath of wind", -14, 600)),
        room="hall",
        hush=True,
    ),
    "concert": indoors(Bed("crowd", -1), night=(Bed("crowd", -1),), room="hall"),
    "cave": indoors(
        Bed("drips", -3),
        Bed("room tone", -12),
        night=(Bed("drips", -3), Bed("room tone", -12)),
        room="cave",
    ),
    "machine": indoors(Bed("ventilation", -2), night=(Bed("ventilation", -2),)),
    "train": indoors(Bed("ventilation", -4), Bed("murmur", -10), night=(Bed("ventilation", -3),)),
    "under water": Place(
        (Bed("under water", 0),),
        (Bed("under water", 0),),
        "under",
        "sand",
        outdoors=False,
        muffle=1400.0,
    ),
    "space": Place(
        (Bed("space", 0),), (Bed("space", 0),), "hall", outdoors=False, airless=True
    ),
    "nowhere": Place(
        (Bed("soft air", -4),), (Bed("soft air", -4),), "room", "wood", outdoors=False, hush=True
    ),
}  # fmt: skip
"""Families of settings. At most one broad bed is loud; the others keep out of its octaves."""

WORDS: Final = {
    "park": "park garden backyard yard courtyard orchard vineyard lawn picnic zoo cemetery "
    "greenhouse campus windmill",
    "field": "meadow field grassland prairie savanna savannah hill hills hilltop countryside "
    "cornfield "
    "steppe plain plains valley cliff cliffs golf flowers wheat tundra moor moorland",
    "farm": "farm farmyard barn barnyard stable ranch pasture paddock village",
    "forest": "forest woods woodland wood grove trees treehouse pine bamboo autumn",
    "jungle": "jungle rainforest tropics tropical swamp mangrove",
    "beach": "beach shore seashore coast seaside dune dunes island lagoon surf wave waves",
    "sea": "sea ocean boat ship sail sailing raft yacht deck",
    "harbour": "harbour harbor port pier dock quay marina canal bridge lighthouse waterfront",
    "lake": "lake pond pool fountain riverside lakeside puddle fjord",
    "river": "river rapids creek dam",
    "brook": "stream brook spring oasis",
    "waterfall": "waterfall falls cascade",
    "street": "street city downtown avenue boulevard road highway traffic intersection crossing "
    "alley skyline rooftop rooftops town metropolis square plaza parking garage racetrack track "
    "skyscraper cityscape urban cyberpunk sidewalk crosswalk",
    "lane": "suburb suburban neighbourhood neighborhood lane porch balcony terrace driveway house",
    "market": "market bazaar fair festival carnival parade plaza party wedding crowd mall shop "
    "store supermarket airport",
    "stadium": "stadium arena football soccer pitch basketball tennis court olympics race ring",
    "playground": "playground kindergarten schoolyard",
    "desert": "desert canyon mesa wasteland mars moonscape sahara outback volcano pyramids pyramid "
    "quarry battlefield junkyard",
    "mountain": "mountain mountains peak summit alps glacier ridge rock rocks ruins castle",
    "sky": "sky clouds cloud aerial air",
    "snow": "snow snowfield arctic antarctica antarctic iceberg ice winter ski slope north pole",
    "camp": "campfire camp campsite bonfire fire",
    "fireside": "fireplace fireside hearth cabin lodge tavern",
    "room": "room bedroom livingroom living lounge indoor indoors interior home table window desk "
    "sauna laundry laundromat closet basement cellar bunker mansion shelf workbench pharmacy "
    "barbershop dentist staircase elevator "
    "apartment attic nursery bathroom hallway corridor sofa bed studio workshop classroom gallery "
    "museum hospital hotel tabletop",
    "kitchen": "kitchen bakery pantry",
    "office": "office coworking school laboratory lab classroom gym bank gymnasium dojo courtroom",
    "library": "library bookshop bookstore archive study reading",
    "cafe": "cafe café coffeehouse restaurant bar pub diner bistro canteen teahouse cafeteria",
    "hall": "church cathedral temple mosque monastery hall palace ballroom chapel crypt shrine "
    "planetarium prison underworld",
    "concert": "concert theatre theater stage club disco nightclub opera circus cinema casino "
    "arcade rodeo",
    "cave": "cave cavern grotto tunnel mine dungeon sewer",
    "machine": "factory spaceship spacecraft cockpit engine machine robot server submarine hangar "
    "runway industrial forge warehouse digital launch",
    "train": "train subway metro bus carriage tram plane airplane station railway phone",
    "under water": "underwater reef aquarium seabed coral deep shipwreck",
    "space": "space galaxy orbit nebula cosmos universe planet moon asteroid stars starfield",
}
"""The words by which each family is known; the first family that claims a word keeps it."""

PHRASES: Final = {
    "under water": "under water", "under the sea": "under water", "ocean floor": "under water",
    "outer space": "space", "space station": "machine", "space ship": "machine",
    "night sky": "night sky", "starry sky": "night sky", "table by a window": "room",
    "living room": "room", "coffee shop": "cafe", "swimming pool": "lake",
    "snow field": "snow", "snowy field": "snow", "snowy forest": "snow", "snowy mountain": "snow",
    "fire place": "fireside", "camp fire": "camp", "train station": "market",
    "subway station": "train", "ice rink": "stadium", "flower shop": "room",
    "city park": "park", "tree house": "forest", "throne room": "hall", "fair ground": "market",
    "football field": "stadium", "soccer field": "stadium", "race track": "stadium",
    "art studio": "room", "pottery studio": "room", "dance studio": "office", "tv studio": "office",
    "music studio": "room", "photo studio": "nowhere", "construction site": "machine",
    "salt flat": "desert", "taj mahal": "park", "fantasy landscape": "field", "candy land": "park",
    "toy world": "room", "phone booth": "street", "wine cellar": "room", "prison cell": "room",
    "studio": "nowhere", "void": "nowhere", "backdrop": "nowhere",
}  # fmt: skip
"""Names of more than one word, and names that mean something else than their words."""


def _families() -> dict[str, str]:
    table: dict[str, str] = {}
    for family, words in WORDS.items():
        for word in words.split():
            table.setdefault(word, family)
    return table


FAMILY_OF: Final = _families()
"""Family by word."""


def place_of(setting: str, words: str | None = None) -> Place:
    """Return the place that ``setting`` names, else the prompt's own ``words``, else nowhere."""
    for text in (setting, words or ""):
        family = family_of(text)
        if family is not None:
            return PLACES[family]
    return PLACES["nowhere"]


def family_of(text: str) -> str | None:
    """Return the family that ``text`` names: whole phrases first, then its words, last first.

    The last word is the place itself in English: "a harbour cafe" is a cafe.
    """
    plain = " ".join(text.lower().replace("-", " ").replace(",", " ").split())
    if plain in PLACES and plain not in FAMILY_OF:
        return plain
    for phrase, family in PHRASES.items():
        if f" {phrase} " in f" {plain} ":
            return family
    for word in reversed(plain.split()):
        family_name = FAMILY_OF.get(word) or FAMILY_OF.get(word.removesuffix("s"))
        if family_name is not None:
            return family_name
    return None
