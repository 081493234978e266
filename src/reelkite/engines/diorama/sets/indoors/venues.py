"""Rooms with a purpose, told by a few props that everyone knows: data for ``room``."""

from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.sets.indoors.plans import CAFE, RoomPlan, Stand
from reelkite.engines.diorama.sets.indoors.shell import Opening, Side

_R: Final = 1.5708
_SIDE_WINDOW: Final = Opening(Side.LEFT, -2.5, 1.9, 0.75, 2.45)
_GREAT_WINDOW: Final = Opening(Side.LEFT, -2.35, 2.9, 0.5, 2.6)
_HIGH_WINDOW: Final = Opening(Side.LEFT, -2.4, 2.6, 1.6, 3.6)

BATHROOM: Final = RoomPlan(
    stands=(
        Stand("bathtub", 1.15, -3.2, yaw=-0.12),
        Stand("washbasin", -1.25, -3.9),
        Stand("toilet", -2.35, -3.7),
        Stand("towels", 0.1, -4.14, y=1.75),
        Stand("floor plant", 2.7, -3.7),
        Stand("picture small", 1.2, -4.17, y=1.75),
        Stand("rug", 0.1, -1.4),
        Stand("hanging lamp", 0.2, -2.4, y=3.0),
    ),
    floor="tiles",
    curtains=False,
    tiled=1.9,
    wall=linear("#a9cfc8"),
)
HOSPITAL: Final = RoomPlan(
    stands=(
        Stand("sickbed", 1.15, -3.0, yaw=0.42),
        Stand("drip", 0.0, -3.75),
        Stand("monitor", 1.95, -3.75),
        Stand("screen", -1.1, -3.6, yaw=0.25),
        Stand("chest", -2.4, -3.9),
        Stand("vase", -2.4, -3.9, y=0.8),
        Stand("picture small", -0.2, -4.17, y=1.7),
        Stand("board", 2.3, -4.16, y=1.45),
        Stand("chair", 2.35, -2.5, yaw=-0.7, radius=0.4),
        Stand("hanging lamp", 0.2, -2.4, y=3.0),
    ),
    floor="tiles",
    wall=linear("#c3dcd8"),
)
RESTAURANT: Final = replace(
    CAFE,
    stands=(
        Stand("bottle shelf", 0.5, -4.02, y=1.25),
        Stand("dining table", 0.9, -3.2),
        Stand("vase", 0.9, -3.2, y=0.74),
        Stand("chair", 0.4, -3.75, yaw=0.1),
        Stand("chair", 1.4, -3.75, yaw=-0.1),
        Stand("cafe table", -2.0, -2.9, radius=0.5),
        Stand("chair", -2.55, -3.3, yaw=0.75, radius=0.3),
        Stand("chair", -1.45, -3.3, yaw=-0.75, radius=0.3),
        Stand("cafe table", 2.5, -1.3, radius=0.5),
        Stand("chair", 2.8, -1.85, yaw=-0.4, radius=0.3),
        Stand("picture large", -1.7, -4.17, y=1.5),
        Stand("picture small", 2.65, -4.17, y=1.55),
        Stand("hanging lamp", 0.9, -3.0, y=3.0),
        Stand("hanging lamp", -1.9, -2.8, y=3.0),
        Stand("hanging lamp", 2.4, -1.6, y=3.0),
        Stand("floor plant", -2.85, -3.85),
    ),
)
BAR: Final = replace(
    CAFE,
    stands=(
        Stand("bar counter", 0.3, -3.0),
        Stand("bottle shelf", -0.6, -4.02, y=1.2),
        Stand("bottle shelf", 1.9, -4.02, y=1.2),
        Stand("cafe table", -2.3, -1.9, radius=0.5),
        Stand("cafe table", 2.5, -1.3, radius=0.5),
        Stand("picture large", -2.55, -4.17, y=1.5),
        Stand("bulbs", 0.0, -2.6, y=3.0),
        Stand("hanging lamp", -2.3, -1.9, y=3.0),
    ),
    wall=linear("#4f6f6c"),
)
WORKSHOP: Final = RoomPlan(
    stands=(
        Stand("workbench", 0.6, -3.6),
        Stand("tool wall", 0.6, -4.14, y=1.2),
        Stand("goods shelf", -1.35, -3.95),
        Stand("tyres", 2.25, -3.5, radius=0.0),
        Stand("ladder", 2.75, -3.75),
        Stand("table lamp", 1.35, -3.7, y=0.87),
        Stand("mats", -2.5, -2.4, yaw=0.4, radius=0.8),
        Stand("hanging lamp", 0.6, -2.8, y=3.0),
        Stand("hanging lamp", -1.4, -2.6, y=3.0),
    ),
    floor="stone",
    openings=(_SIDE_WINDOW,),
    curtains=False,
    wall=linear("#c2a888"),
)
LABORATORY: Final = RoomPlan(
    stands=(
        Stand("counter", 0.5, -3.85),
        Stand("flasks", 0.2, -3.8, y=0.92),
        Stand("bottle shelf", 0.5, -4.02, y=1.4),
        Stand("computer", -1.0, -3.9, y=0.92),
        Stand("dining table", 1.95, -2.2, yaw=-0.15, radius=0.9),
        Stand("flasks", 1.75, -2.2, y=0.74),
        Stand("monitor", -2.3, -3.7),
        Stand("board", -2.2, -4.16, y=1.5),
        Stand("globe", 2.7, -3.8, y=0.92),
        Stand("hanging lamp", 0.2, -2.4, y=3.0),
    ),
    floor="tiles",
    openings=(_GREAT_WINDOW,),
    curtains=False,
    wall=linear("#bcd0d2"),
)
GYM: Final = RoomPlan(
    stands=(
        Stand("hoop", 0.85, -4.6, y=1.8),
        Stand("wall bars", -1.65, -4.55),
        Stand("wall bars", -2.7, -4.55),
        Stand("balls", 2.3, -3.9, yaw=-0.2),
        Stand("mats", -2.4, -3.3, yaw=0.2, radius=0.8),
        Stand("punching bag", 2.4, -3.0, y=4.2, radius=0.3),
        Stand("hanging lamp", -1.2, -2.4, y=4.2),
        Stand("hanging lamp", 1.2, -2.4, y=4.2),
    ),
    half=3.6,
    back=-4.65,
    height=4.2,
    openings=(_HIGH_WINDOW,),
    curtains=False,
    wall=linear("#d9c39a"),
)
MUSEUM: Final = RoomPlan(
    stands=(
        Stand("picture large", -0.15, -4.57, y=1.45),
        Stand("picture large", 1.35, -4.57, y=1.45),
        Stand("picture large", -1.65, -4.57, y=1.45),
        Stand("ropes", 0.5, -3.9),
        Stand("ropes", -1.1, -3.9),
        Stand("pedestal", 2.3, -3.6, radius=0.4),
        Stand("showcase", -2.35, -2.5, yaw=0.5, radius=0.7),
        Stand("pedestal", 2.6, -1.4, yaw=-0.6, radius=0.4),
        Stand("column", -2.75, -4.2),
        Stand("column", 3.0, -4.2),
        Stand("hanging lamp", 0.2, -2.6, y=3.8),
    ),
    back=-4.6,
    half=3.5,
    height=3.8,
    openings=(Opening(Side.LEFT, -2.4, 2.2, 0.9, 3.2),),
    curtains=False,
    wall=linear("#a8564a"),
)
CHURCH: Final = RoomPlan(
    stands=(
        *(Stand("stained window", x, -5.17, y=1.55) for x in (-2.1, 0.0, 2.1)),
        Stand("altar", 0.0, -4.3),
        *(
            Stand("pew", side * 2.15, z, radius=0.9)
            for side in (-1, 1)
            for z in (-3.3, -2.4, -1.5, -0.6)
        ),
        Stand("tall column", -1.08, -4.95),
        Stand("tall column", 1.08, -4.95),
        Stand("hanging lamp", 0.0, -3.0, y=5.6),
    ),
    floor="stone",
    half=3.6,
    back=-5.2,
    height=5.6,
    openings=(Opening(Side.LEFT, -2.6, 1.3, 1.4, 4.4),),
    curtains=False,
    wall=linear("#d8cbb4"),
)
CASTLE: Final = RoomPlan(
    stands=(
        Stand("throne", 0.0, -3.75),
        Stand("banner", -1.75, -4.95, y=0.7),
        Stand("banner", 1.75, -4.95, y=0.7),
        Stand("banner", -3.3, -4.95, y=0.7),
        Stand("banner", 3.3, -4.95, y=0.7),
        Stand("torch", -1.0, -4.95, y=1.9),
        Stand("torch", 1.0, -4.95, y=1.9),
        Stand("torch", -2.5, -4.95, y=1.9),
        Stand("torch", 2.5, -4.95, y=1.9),
        Stand("tall column", -2.7, -2.9, radius=0.4),
        Stand("tall column", 2.7, -2.9, radius=0.4),
        Stand("masonry", 0.0, -4.98),
        Stand("rug", 0.0, -1.5),
    ),
    floor="stone",
    half=3.9,
    back=-5.0,
    height=5.4,
    openings=(Opening(Side.LEFT, -2.5, 1.4, 1.2, 4.2),),
    curtains=False,
    wall=linear("#aba196"),
)
DUNGEON: Final = RoomPlan(
    stands=(
        Stand("masonry", 0.0, -4.18),
        Stand("bars", 1.55, -2.95),
        Stand("bunk", 1.7, -3.75),
        Stand("torch", -0.7, -4.15, y=1.5),
        Stand("torch", -2.6, -4.15, y=1.5),
        Stand("low table", -1.8, -3.3, radius=0.0),
    ),
    floor="stone",
    height=2.8,
    openings=(Opening(Side.LEFT, -2.5, 1.0, 1.5, 2.4),),
    curtains=False,
    wall=linear("#7f7a76"),
)
VENUES: Final[dict[str, RoomPlan]] = {
    "bathroom": BATHROOM,
    "hospital": HOSPITAL,
    "restaurant": RESTAURANT,
    "bar": BAR,
    "workshop": WORKSHOP,
    "laboratory": LABORATORY,
    "gym": GYM,
    "museum": MUSEUM,
    "church": CHURCH,
    "castle hall": CASTLE,
    "dungeon": DUNGEON,
}
"""Kinds of room by the word of the setting."""
