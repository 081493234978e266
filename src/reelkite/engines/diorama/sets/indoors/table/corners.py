"""What stands behind tables of other kinds than the one by the window: data only."""

from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.sets.indoors.plans import Stand


@dataclass(frozen=True, slots=True)
class Corner:
    """A corner of a room as a table's background.

    Attributes:
        wall: Colour of the walls.
        top: Colour of the table's top.
        stands: What is there; the wall behind is at z = -2.
        planked: The top shows the grain of wood.
    """

    wall: Vec3
    top: Vec3
    stands: tuple[Stand, ...]
    planked: bool = True


_BACK: Final = -1.72


def _corner(wall: str, top: str, *stands: Stand, planked: bool = True) -> Corner:
    return Corner(linear(wall), linear(top), stands, planked)


CORNERS: Final[dict[str, Corner]] = {
    "kitchen counter": _corner(
        "#a9c0b4",
        "#dcd6cc",
        Stand("counter", 0.2, _BACK, size=0.8),
        Stand("wall cabinets", 0.2, -1.9, y=1.35, size=0.8),
        Stand("stove things", 0.8, _BACK, y=0.74, size=0.8),
        Stand("counter things", -0.4, _BACK, y=0.74, size=0.8),
        Stand("utensils", 0.2, -1.96, y=1.05, size=0.8),
        planked=False,
    ),
    "dining table": _corner(
        "#a05f50",
        "#7a4a2c",
        Stand("sideboard", 0.3, _BACK, size=0.9),
        Stand("gallery painting", 0.3, -1.95, y=1.15, size=0.7),
        Stand("dining chair", -0.15, -1.0),
        Stand("dining chair", 0.55, -1.0),
        Stand("chandelier", 0.2, -1.1, y=2.5, size=0.7),
    ),
    "desk": _corner(
        "#71848c",
        "#8d5f38",
        Stand("bookshelf", -0.35, -1.85, size=0.9),
        Stand("bookshelf", 1.0, -1.85, size=0.9),
        Stand("office chair", 0.15, -1.05, yaw=0.3),
        Stand("floor lamp", -1.1, -1.6),
    ),
    "bathroom shelf": _corner(
        "#a9cfc8",
        "#e8e4da",
        Stand("bathtub", 0.7, -1.45, yaw=-0.1, size=0.9),
        Stand("washbasin", -0.5, -1.75, size=0.9),
        Stand("towels", 0.25, -1.96, y=1.35, size=0.8),
        planked=False,
    ),
    "workbench": _corner(
        "#b49a78",
        "#a8804e",
        Stand("tool wall", 0.1, -1.95, y=0.95),
        Stand("jar shelf", -0.9, -1.8, size=0.9),
        Stand("tool cabinet", 0.9, -1.6),
        Stand("ladder", 1.5, -1.7),
    ),
    "bar counter": _corner(
        "#3f5856",
        "#5f3d26",
        Stand("bottle shelf", -0.5, -1.9, y=0.85),
        Stand("bottle shelf", 1.0, -1.9, y=0.85),
        Stand("neon word", 0.25, -1.95, y=1.95, size=0.45),
        Stand("hanging lamp", -0.4, -1.0, y=2.5),
        Stand("hanging lamp", 0.7, -1.0, y=2.5),
    ),
    "cafe table": _corner(
        "#c9a27c",
        "#e9e2d4",
        Stand("bar counter", 0.4, -1.55, size=0.85),
        Stand("espresso machine", 0.0, -1.55, y=0.94, size=0.85),
        Stand("cake stand", 0.85, -1.55, y=0.94, size=0.85),
        Stand("menu board", -0.7, -1.95, y=1.2),
        Stand("hanging lamp", 0.4, -1.1, y=2.5),
        planked=False,
    ),
    "bedside table": _corner(
        "#b3a6b8",
        "#96663b",
        Stand("bed", 0.6, -1.25, size=0.9),
        Stand("picture large", 0.6, -1.96, y=1.3, size=0.8),
        Stand("wardrobe", -0.9, -1.75, size=0.85),
    ),
    "shelf": _corner(
        "#8a6a4c",
        "#9c6c40",
        Stand("tall shelf", -0.75, -1.8, size=0.8),
        Stand("tall shelf", 0.55, -1.8, size=0.8),
        Stand("tall shelf", 1.85, -1.8, size=0.8),
    ),
}
"""Corners by the word of the setting."""
