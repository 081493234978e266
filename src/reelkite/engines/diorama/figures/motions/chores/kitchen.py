"""Cooking and eating, grooming and reading: small things near the face and on the table."""

from typing import Final

from reelkite.engines.diorama.figures.holding.holds import Hold
from reelkite.engines.diorama.figures.motions.keyed import Key, Stroke, Tool
from reelkite.engines.diorama.figures.poses import Face
from reelkite.engines.diorama.scene.mesh import Vec3

_BUSY: Final = Face(mouth="smile", brows=0.02, lids=0.1)
_AWED: Final = Face(mouth="open", brows=0.08)
_MIRROR: Final = Face(mouth="small", brows=0.06)

_FRONT: Final[Vec3] = (-0.10, -0.60, 0.56)
_FLAT: Final[Vec3] = (0.0, -1.0, 0.2)
_REST: Final[Vec3] = (0.20, -0.88, 0.14)

_COUNTER: Final = Hold("counter", "mark", (0.0, 0.82, 0.50), size=1.04)
_STOVE: Final = Hold("stove", "mark", (0.0, 0.80, 0.50), size=1.0)
_BOWL: Final = Hold("bowl", "mark", (0.0, 0.90, 0.44), size=1.2)

_GRILL: Final = Hold("grill", "mark", (0.0, 0.78, 0.52), size=1.0)

KITCHEN: Final[dict[str, Stroke]] = {
    "fry": Stroke(
        1.6,
        (
            Key(0.0, (-0.02, -0.46, 0.56), _FRONT, (0.10, 0.0, 0.0), aim=(-0.30, 0.02, 1.0)),
            Key(0.30, (-0.02, -0.54, 0.50), _FRONT, (0.14, 0.0, 0.0), sink=0.06, aim=(-0.30,
                -0.15, 1.0)),
            Key(0.45, (-0.02, -0.32, 0.54), _FRONT, (0.04, 0.0, 0.0), sink=0.0, aim=(-0.30, 0.35,
                1.0)),
            Key(0.70, (-0.02, -0.48, 0.58), _FRONT, (0.10, 0.0, 0.0), aim=(-0.30, 0.0, 1.0)),
        ),
        _BUSY, (1.0, 0.6), down=True, tool=Tool("frying pan", front=(0.0, 1.0, 0.0)),
        scenery=(_STOVE,),
    ),
    "grill": Stroke(
        1.5,
        (
            Key(0.0, (-0.10, -0.30, 0.60), _REST, (0.12, 0.0, 0.0), aim=(0.0, -0.55, 0.8)),
            Key(0.35, (-0.16, -0.40, 0.60), _REST, (0.16, 0.0, 0.0), sink=0.04, aim=(0.05,
                -0.70, 0.7)),
            Key(0.55, (-0.14, -0.20, 0.56), _REST, (0.06, 0.0, 0.0), sink=0.0, aim=(0.0, 0.1,
                1.0)),
            Key(0.75, (-0.08, -0.34, 0.62), _REST, (0.12, 0.0, 0.0), aim=(-0.05, -0.6, 0.8)),
        ),
        _BUSY, (1.0, 0.6), down=True, tool=Tool("spatula"),
        scenery=(_GRILL,),
    ),
    "cook": Stroke(
        1.2,
        (
            Key(0.0, (-0.14, -0.26, 0.62), (0.10, -0.52, 0.56), (0.12, 0.05, 0.0), aim=(-0.05,
                -1.0, 0.10)),
            Key(0.25, (-0.22, -0.26, 0.72), (0.10, -0.52, 0.56), (0.14, -0.02, 0.03), aim=(-0.10,
                -1.0, 0.0)),
            Key(0.50, (-0.34, -0.26, 0.62), (0.10, -0.52, 0.56), (0.12, 0.04, 0.0), aim=(-0.05,
                -1.0, 0.05)),
            Key(0.75, (-0.24, -0.26, 0.52), (0.10, -0.52, 0.56), (0.12, 0.0, -0.03), aim=(0.0,
                -1.0, 0.18)),
        ),
        _BUSY, (1.0, 0.5), down=True, tool=Tool("spoon", thumbs=(-1.0, 1.0)),
        scenery=(Hold("pot", "mark", (0.02, 0.99, 0.44), size=1.05), _STOVE),
    ),
    "whisk": Stroke(
        0.6,
        (
            Key(0.0, (-0.14, -0.24, 0.58), (-0.02, -0.52, 0.60), (0.10, 0.03, 0.0), aim=(-0.1,
                -1.0, 0.1)),
            Key(0.33, (-0.26, -0.24, 0.66), (-0.02, -0.52, 0.60), (0.12, 0.0, 0.0), aim=(-0.05,
                -1.0, 0.0)),
            Key(0.66, (-0.28, -0.24, 0.54), (-0.02, -0.52, 0.60), (0.12, 0.0, 0.0), aim=(0.0,
                -1.0, 0.14)),
        ),
        _BUSY, (1.0, 0.5), _FLAT, down=True, tool=Tool("whisk", thumbs=(-1.0, 1.0)),
        scenery=(_BOWL, _COUNTER),
    ),
    "cut": Stroke(
        0.6,
        (
            Key(0.0, (-0.10, -0.34, 0.56), (0.02, -0.60, 0.58), (0.16, 0.0, 0.0), nod=0.06,
                aim=(-0.45, 0.30, 0.8)),
            Key(0.5, (-0.10, -0.53, 0.58), (0.02, -0.60, 0.58), (0.19, 0.0, 0.0), nod=0.08,
                aim=(-0.45, 0.0, 0.9)),
        ),
        _BUSY, (1.0, 0.6), _FLAT, down=True, tool=Tool("knife", front=(0.0, -1.0, 0.0)),
        scenery=(Hold("chopping board", "mark", (0.0, 0.845, 0.48)), _COUNTER),
    ),
    "knead": Stroke(
        1.1,
        (
            Key(0.0, (-0.16, -0.50, 0.46), (-0.16, -0.50, 0.46), (0.16, 0.0, 0.0), sink=0.02),
            Key(0.4, (-0.16, -0.58, 0.66), (-0.16, -0.58, 0.66), (0.36, 0.0, 0.0), sink=0.05),
            Key(0.7, (-0.12, -0.46, 0.58), (-0.20, -0.46, 0.54), (0.22, 0.05, 0.0), sink=0.02),
        ),
        _BUSY, (0.5, 0.5), _FLAT, down=True,
        scenery=(Hold("dough", "mark", (0.0, 0.86, 0.48)), _COUNTER),
    ),
    "roll dough": Stroke(
        1.2,
        (
            Key(0.0, (0.0, -0.56, 0.42), spine=(0.16, 0.0, 0.0), sink=0.02, aim=(-1.0, 0.0, 0.0)),
            Key(0.5, (0.0, -0.56, 0.70), spine=(0.34, 0.0, 0.0), sink=0.05, aim=(-1.0, 0.0, 0.0)),
        ),
        _BUSY, (1.0, 1.0), down=True, tool=Tool("rolling pin", -0.18, 0.18, (0.0, 1.0, 0.0)),
        scenery=(Hold("dough", "mark", (0.0, 0.83, 0.48)), _COUNTER),
    ),
    "pour": Stroke(
        3.0,
        (
            Key(0.0, (-0.08, -0.24, 0.58), (-0.08, -0.50, 0.60), (0.06, 0.0, 0.0), aim=(0.0, 1.0,
                0.1)),
            Key(0.35, (-0.16, -0.06, 0.60), (-0.08, -0.50, 0.60), (0.08, 0.06, 0.05), aim=(-1.0,
                -0.35, 0.0)),
            Key(0.75, (-0.16, -0.05, 0.60), (-0.08, -0.50, 0.60), (0.08, 0.06, 0.05), aim=(-1.0,
                -0.45, 0.0)),
        ),
        _BUSY, (1.0, 0.8), down=True, tool=Tool("bottle", -0.02),
        scenery=(Hold("cup", "left", (0.0, 0.0, 0.03)),),
    ),
    "pour milk": Stroke(
        2.4,
        (
            Key(0.0, (-0.16, -0.02, 0.60), (-0.08, -0.46, 0.60), (0.08, 0.05, 0.04), aim=(-1.0,
                -0.36, 0.0)),
            Key(0.5, (-0.14, 0.06, 0.60), (-0.08, -0.47, 0.60), (0.09, 0.06, 0.05), aim=(-1.0,
                -0.48, 0.0)),
        ),
        _BUSY, (1.0, 0.8), down=True, tool=Tool("jug", -0.02),
        scenery=(Hold("cup", "left", (0.0, 0.0, 0.03)), Hold("milk", "left", (0.0, 0.0, 0.03))),
    ),
    "bake cookies": Stroke(
        1.3,
        (
            Key(0.0, (-0.10, -0.46, 0.54), (-0.06, -0.48, 0.50), (0.14, 0.04, 0.0), sink=0.02),
            Key(0.35, (-0.26, -0.50, 0.60), (-0.06, -0.46, 0.54), (0.20, -0.04, 0.0), sink=0.03),
            Key(0.65, (-0.02, -0.44, 0.58), (-0.22, -0.50, 0.60), (0.18, 0.06, 0.0), sink=0.02),
        ),
        _BUSY, (0.6, 0.6), _FLAT, down=True,
        scenery=(Hold("tray", "mark", (0.0, 0.825, 0.48)), _COUNTER),
    ),
    "wash dishes": Stroke(
        1.0,
        (
            Key(0.0, (-0.16, -0.46, 0.56), (-0.16, -0.48, 0.54), (0.14, 0.04, 0.0)),
            Key(0.5, (-0.30, -0.40, 0.60), (-0.12, -0.50, 0.54), (0.16, -0.04, 0.0)),
        ),
        _BUSY, (0.5, 0.7), (-0.6, -0.5, 0.3), down=True, tool=Tool("sponge", by="hand"),
        scenery=(Hold("bowl", "left", (0.03, 0.0, 0.06)), _COUNTER),
    ),
    "brush teeth": Stroke(
        0.5,
        (
            Key(0.0, (-0.04, 0.08, 0.56), _REST, (0.04, 0.0, 0.04), aim=(-0.80, 0.24, -0.42)),
            Key(0.5, (-0.18, 0.08, 0.58), _REST, (0.04, 0.0, 0.05), aim=(-0.80, 0.24, -0.42)),
        ),
        Face(mouth="wide", brows=0.05), (1.0, 0.3), keep=True, at_face=True,
        tool=Tool("toothbrush", front=(0.0, 0.2, -1.0)),
    ),
    "shave": Stroke(
        1.4,
        (
            Key(0.0, (-0.02, 0.26, 0.44), _REST, (0.0, 0.06, 0.06), nod=-0.12, aim=(-0.6, 0.55,
                -0.45)),
            Key(0.5, (-0.02, 0.04, 0.48), _REST, (0.0, 0.06, 0.08), nod=-0.16, aim=(-0.6, 0.55,
                -0.45)),
        ),
        _MIRROR, (1.0, 0.3), keep=True, at_face=True, tool=Tool("razor", front=(0.0, -0.3, -1.0)),
    ),
    "apply makeup": Stroke(
        1.2,
        (
            Key(0.0, (-0.02, 0.20, 0.50), _REST, (0.04, 0.05, 0.04), nod=0.02, aim=(-0.55, 0.30,
                -0.60)),
            Key(0.5, (-0.10, 0.26, 0.52), _REST, (0.04, 0.05, 0.06), nod=0.02, aim=(-0.55, 0.25,
                -0.60)),
        ),
        Face(mouth="small", brows=0.10, lids=0.3), (0.9, 0.3), keep=True, at_face=True,
        tool=Tool("powder brush"),
    ),
    "apply lipstick": Stroke(
        1.4,
        (
            Key(0.0, (-0.14, 0.06, 0.58), _REST, (0.05, 0.0, 0.03), aim=(-0.42, 0.40, -0.62)),
            Key(0.5, (-0.24, 0.06, 0.58), _REST, (0.05, 0.0, 0.03), aim=(-0.30, 0.40, -0.62)),
        ),
        Face(mouth="o", brows=0.08), (0.9, 0.3), keep=True, at_face=True, tool=Tool("lipstick"),
    ),
    "comb hair": Stroke(
        1.5,
        (
            Key(0.0, (0.16, 0.80, 0.20), _REST, (0.0, 0.0, 0.06), nod=0.04, aim=(-0.75, 0.45, 0.0)),
            Key(0.6, (0.30, 0.20, 0.22), _REST, (0.0, 0.0, 0.10), nod=0.02, aim=(-0.45, 0.75, 0.0)),
            Key(0.8, (0.36, 0.50, 0.30), _REST, (0.0, 0.0, 0.06), aim=(-0.6, 0.6, 0.1)),
        ),
        Face(mouth="smile", lids=0.25), (1.0, 0.3), at_face=True, tool=Tool("comb", front=(-0.6,
            -0.5, 0.0)),
    ),
    "dry hair": Stroke(
        1.2,
        (
            Key(0.0, (0.40, 0.50, 0.30), (0.10, 0.70, 0.10), (0.0, 0.0, 0.10), aim=(0.3, 0.9, 0.2)),
            Key(0.5, (0.36, 0.72, 0.30), (0.14, 0.55, 0.12), (0.0, 0.0, 0.06), aim=(0.1, 1.0, 0.2)),
        ),
        Face(mouth="smile", lids=0.4), (1.0, 0.4), at_face=True,
        tool=Tool("hair dryer", front=(-1.0, -0.2, -0.5)),
    ),
    "shine shoes": Stroke(
        0.7,
        (
            Key(0.0, (-0.40, -0.62, 0.55), (-0.16, -0.72, 0.45), (0.55, 0.10, 0.0), 0.0, 0.40,
                (0.10, 0.0, -0.18), (0.06, 0.0, 0.34), nod=0.1),
            Key(0.5, (-0.14, -0.62, 0.62), (-0.16, -0.72, 0.45), (0.55, -0.10, 0.0), 0.0, 0.40,
                (0.10, 0.0, -0.18), (0.06, 0.0, 0.34), nod=0.1),
        ),
        _BUSY, (0.6, 0.6), _FLAT, down=True, tool=Tool("cloth", by="hand"),
    ),
    "unbox": Stroke(
        3.0,
        (
            Key(0.0, (-0.10, -0.46, 0.58), (-0.10, -0.46, 0.58), (0.18, 0.0, 0.0), nod=0.1),
            Key(0.35, (0.24, -0.34, 0.56), (0.24, -0.34, 0.56), (0.12, 0.0, 0.0)),
            Key(0.55, (-0.08, -0.30, 0.60), (-0.08, -0.30, 0.60), (0.24, 0.0, 0.0), nod=0.1),
            Key(0.85, (-0.08, -0.14, 0.62), (-0.08, -0.14, 0.62), (0.0, 0.0, 0.0), nod=-0.05),
        ),
        _AWED, (0.4, 0.4), (-0.7, -0.5, 0.2), down=True,
        scenery=(Hold("box", "mark", (0.0, 0.83, 0.46), size=0.95), _COUNTER),
    ),
    "blow bubbles": Stroke(
        2.4,
        (
            Key(0.0, (-0.20, 0.00, 0.68), _REST, (-0.06, 0.0, 0.0), nod=-0.06, aim=(-0.25, 0.75,
                0.1)),
            Key(0.5, (-0.20, 0.02, 0.66), _REST, (0.10, 0.0, 0.0), nod=0.02, aim=(-0.25, 0.75,
                0.1)),
        ),
        Face(mouth="small", brows=0.08), (0.9, 0.3), at_face=True, tool=Tool("bubble wand"),
    ),
    "blow candles": Stroke(
        2.4,
        (
            Key(0.0, _FRONT, _FRONT, (-0.14, 0.0, 0.0), nod=-0.10),
            Key(0.35, _FRONT, _FRONT, (-0.16, 0.0, 0.0), nod=-0.12),
            Key(0.55, _FRONT, _FRONT, (0.34, 0.0, 0.0), sink=0.06, nod=0.08),
            Key(0.80, _FRONT, _FRONT, (0.32, 0.0, 0.0), sink=0.06, nod=0.08),
        ),
        Face(mouth="small", squint=0.4, brows=0.04), (0.3, 0.3), _FLAT, down=True,
        scenery=(Hold("cake", "mark", (0.0, 0.84, 0.52), size=1.1), _COUNTER),
    ),
}  # fmt: skip
"""Strokes of those who cook, eat and groom, by canonical action."""
