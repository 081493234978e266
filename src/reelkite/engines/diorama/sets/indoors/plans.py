"""What stands in which kind of room: data for ``room``."""

from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.sets.indoors.shell import Opening, Side


@dataclass(frozen=True, slots=True)
class Stand:
    """One piece of furniture.

    Attributes:
        word: Key of the maker in ``fitting.MAKERS``.
        x: Metres to the right; in rooms with the window on the right all x are mirrored.
        z: Metres towards the audience.
        yaw: Turn in radians; pi/2 faces +x.
        y: Height of its foot.
        radius: Metres around it that must be clear of actors; 0 for what hangs or lies flat.
        size: Multiple of its usual size.
    """

    word: str
    x: float
    z: float
    yaw: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    size: float = 1.0


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """A kind of room.

    Attributes:
        stands: Furniture.
        floor: ``wood``, ``tiles``, ``carpet`` or ``stone``.
        half: Half the width.
        back: z of the back wall.
        height: Of the ceiling.
        openings: Windows; the first one gives the daylight.
        curtains: Hang beside the windows.
        stage: z of the stage.
        tiled: Height of wall tiles on the back wall, 0 for none.
        wall: Colour of the walls, or None for the scheme's.
        ceiling: ``beams``, ``plain``, ``steel`` (dark trusses) or ``open`` (none).
        lit: Lamps burn at any hour, as where there is no window.
        glow: Radiance that lamps out of the picture add to shade, linear RGB.
        front: z of the wall behind the audience.
        floor_colour: Colour of the floor, or None for the scheme's.
        skirted: Has boards along the feet of its walls and a cornice.
        glazing: Colour of the metal around single panes, as in vehicles; None for wooden windows.
    """

    stands: tuple[Stand, ...]
    floor: str = "wood"
    half: float = 3.3
    back: float = -4.2
    height: float = 3.0
    openings: tuple[Opening, ...] = (Opening(Side.LEFT, -2.55, 2.0, 0.7, 2.45),)
    curtains: bool = True
    stage: float = -1.2
    tiled: float = 0.0
    wall: Vec3 | None = None
    ceiling: str = "beams"
    lit: bool = False
    glow: Vec3 = (0.0, 0.0, 0.0)
    front: float = 5.6
    floor_colour: Vec3 | None = None
    skirted: bool = True
    glazing: Vec3 | None = None


_R: Final = 1.5708
_SIDE_WINDOW: Final = Opening(Side.LEFT, -2.5, 1.9, 0.75, 2.45)
_GREAT_WINDOW: Final = Opening(Side.LEFT, -2.35, 2.9, 0.5, 2.6)

LIVING: Final = RoomPlan(
    stands=(
        Stand("rug", 0.0, -1.3),
        Stand("sofa", 0.15, -3.35, radius=0.0),
        Stand("picture large", 0.1, -4.17, y=1.45),
        Stand("picture small", -0.95, -4.17, y=1.62),
        Stand("picture small", 1.1, -4.17, y=1.55),
        Stand("floor lamp", 1.62, -3.5),
        Stand("bookshelf", 2.48, -4.0),
        Stand("floor plant", -1.7, -3.6),
        Stand("armchair", 2.35, -2.1, yaw=-0.95, radius=0.6),
        Stand("low table", -1.75, -2.6, radius=0.4),
        Stand("hanging lamp", 0.2, -2.2, y=3.0),
    )
)
KITCHEN: Final = RoomPlan(
    stands=(
        Stand("counter", 0.3, -3.85),
        Stand("wall cabinets", 0.3, -4.02, y=1.6),
        Stand("stove things", 1.1, -3.8, y=0.92),
        Stand("counter things", -0.6, -3.8, y=0.92),
        Stand("fridge", 2.75, -3.8),
        Stand("utensils", 0.35, -4.14, y=1.46),
        Stand("dining table", 1.85, -1.9, yaw=0.12, radius=0.95),
        Stand("fruit bowl", 1.85, -1.95, y=0.74),
        Stand("chair", 1.35, -2.65, yaw=0.1, radius=0.3),
        Stand("chair", 2.4, -2.6, yaw=-0.1, radius=0.3),
        Stand("hanging lamp", 1.5, -2.0, y=3.0),
        Stand("hanging lamp", 2.2, -1.9, y=3.0),
        Stand("floor plant", -2.75, -3.7),
        Stand("picture small", -2.3, -4.17, y=1.6),
    ),
    floor="tiles",
    curtains=False,
    tiled=1.6,
)
LIBRARY: Final = RoomPlan(
    stands=(
        Stand("rug", 0.0, -1.4),
        *(Stand("tall shelf", -2.4 + 1.6 * k, -4.0) for k in range(4)),
        *(Stand("tall shelf", 3.1, -3.0 + 1.62 * k, yaw=-_R) for k in range(3)),
        Stand("ladder", 1.2, -3.72),
        Stand("armchair", 2.05, -2.5, yaw=-0.6, radius=0.6),
        Stand("floor lamp", 1.3, -3.2),
        Stand("desk", -1.5, -3.05, yaw=0.15, radius=0.8),
        Stand("table lamp", -1.75, -3.1, y=0.74),
        Stand("books", -1.25, -3.0, y=0.74),
        Stand("hanging lamp", 0.1, -2.4, y=3.3),
    ),
    height=3.3,
    openings=(_SIDE_WINDOW,),
)
CAFE: Final = RoomPlan(
    stands=(
        Stand("bar counter", 0.9, -3.0),
        Stand("bottle shelf", 0.9, -4.02, y=1.15),
        Stand("espresso machine", 0.35, -3.0, y=1.1),
        Stand("cake stand", 1.75, -2.95, y=1.1),
        Stand("cafe table", -2.2, -2.6, radius=0.5),
        Stand("cafe table", 2.35, -1.2, radius=0.5),
        Stand("chair", -2.65, -3.1, yaw=0.75, radius=0.3),
        Stand("chair", -1.65, -3.1, yaw=-0.75, radius=0.3),
        Stand("chair", 2.75, -1.75, yaw=-0.6, radius=0.3),
        Stand("menu board", -1.55, -4.15, y=1.45),
        Stand("bulbs", 0.0, -2.6, y=3.0),
        Stand("floor plant", -2.85, -3.8),
        Stand("picture small", -2.6, -4.17, y=1.6),
    ),
    openings=(_GREAT_WINDOW,),
    curtains=False,
    stage=-1.0,
)
OFFICE: Final = RoomPlan(
    stands=(
        Stand("desk", 1.2, -3.2, radius=0.9),
        Stand("computer", 1.2, -3.3, y=0.74),
        Stand("table lamp", 1.75, -3.35, y=0.74),
        Stand("chair", 1.2, -3.85),
        Stand("bookshelf", -1.1, -4.0),
        Stand("bookshelf", 2.48, -4.0),
        Stand("board", 0.7, -4.16, y=1.25),
        Stand("floor plant", -2.6, -3.7),
        Stand("armchair", -2.0, -2.9, yaw=0.7, radius=0.6),
        Stand("hanging lamp", 0.2, -2.2, y=3.0),
    ),
    openings=(_GREAT_WINDOW,),
    curtains=False,
)
CLASSROOM: Final = RoomPlan(
    stands=(
        Stand("blackboard", 0.1, -4.15, y=0.95),
        Stand("desk", -1.75, -3.3, radius=0.8),
        Stand("books", -1.9, -3.3, y=0.74),
        Stand("globe", -1.4, -3.3, y=0.74),
        *(
            Stand("school desk", x, z, yaw=3.1416, radius=0.45)
            for x in (-2.1, 2.1)
            for z in (-2.0, -0.6)
        ),
        Stand("school desk", 2.1, -3.2, yaw=3.1416, radius=0.45),
        Stand("bookshelf", 2.48, -4.0),
        Stand("picture small", -2.6, -4.17, y=1.6),
        Stand("hanging lamp", -0.8, -2.4, y=3.0),
        Stand("hanging lamp", 1.0, -2.4, y=3.0),
    ),
    openings=(_GREAT_WINDOW,),
    curtains=False,
)

PLANS: Final[dict[str, RoomPlan]] = {
    "room": LIVING,
    "kitchen": KITCHEN,
    "library": LIBRARY,
    "cafe": CAFE,
    "office": OFFICE,
    "classroom": CLASSROOM,
}
"""Kinds of room by the word of the setting."""
