"""How feelings are shown and music is made, as tables of key poses."""

from typing import Final

from reelkite.engines.diorama.figures.motions.keyed import HANGING, Key, Stroke
from reelkite.engines.diorama.figures.poses import Face
from reelkite.engines.diorama.scene.mesh import Vec3

_GLAD: Final = Face(mouth="grin", brows=0.05, squint=0.4)
_LOST: Final = Face(mouth="smile", blink=1.0, brows=0.04)
"""Eyes closed, lost in music or in somebody's arms."""

_BELLY: Final[Vec3] = (-0.14, -0.58, 0.36)
_EYES: Final[Vec3] = (-0.10, 0.40, 0.46)
_NECK_OF_GUITAR: Final[Vec3] = (0.34, -0.24, 0.50)
_CHIN: Final[Vec3] = (0.16, -0.12, 0.56)
"""The hand that holds a violin."""
_LIPS: Final[Vec3] = (-0.16, 0.26, 0.52)

FEELINGS: Final[dict[str, Stroke]] = {
    "laugh": Stroke(
        0.36,
        (
            Key(0.0, _BELLY, _BELLY, (-0.10, 0.0, 0.03), nod=-0.12),
            Key(0.5, _BELLY, _BELLY, (-0.02, 0.0, -0.02), sink=0.07, nod=-0.02),
        ),
        Face(mouth="grin", brows=0.07, squint=0.9, lids=0.45), (0.3, 0.3), keep=True,
    ),
    "cry": Stroke(
        1.3,
        (
            Key(0.0, _EYES, _EYES, (0.26, 0.0, 0.0), nod=0.12),
            Key(0.35, (-0.02, 0.36, 0.46), (-0.02, 0.36, 0.46), (0.22, 0.0, 0.0), nod=0.08),
            Key(0.6, _EYES, _EYES, (0.30, 0.0, 0.0), sink=0.05, nod=0.14),
        ),
        Face(mouth="sad", frown=-0.4, blink=0.7), (0.9, 0.9), keep=True, at_face=True,
    ),
    "bow": Stroke(
        2.8,
        (
            Key(0.0),
            Key(0.35, (-0.12, -0.62, 0.40), (0.36, -0.70, -0.10), (0.85, 0.0, 0.0), nod=0.35),
            Key(0.55, (-0.12, -0.62, 0.40), (0.36, -0.70, -0.10), (0.88, 0.0, 0.0), nod=0.35),
            Key(0.85),
        ),
        Face(mouth="smile", lids=0.3), (0.2, 0.2),
    ),
    "hug": Stroke(
        3.6,
        (
            Key(0.0, (0.62, -0.10, 0.50), (0.62, -0.06, 0.50), (-0.06, 0.0, 0.05)),
            Key(0.22, (0.60, -0.12, 0.54), (0.60, -0.08, 0.54), (0.04, 0.0, -0.05)),
            Key(0.40, (-0.24, -0.22, 0.56), (-0.24, -0.32, 0.50), (0.10, 0.10, 0.05), nod=0.10),
            Key(0.65, (-0.24, -0.22, 0.56), (-0.24, -0.32, 0.50), (0.10, -0.10, -0.06), nod=0.10),
            Key(0.85, (-0.24, -0.22, 0.56), (-0.24, -0.32, 0.50), (0.08, 0.06, 0.04), nod=0.08),
        ),
        _GLAD, (0.2, 0.2),
    ),
    "shake": Stroke(
        0.25,
        (
            Key(0.0, (-0.36, -0.16, 0.34), (-0.36, -0.22, 0.30), (0.14, 0.03, 0.02), sink=0.08),
            Key(0.5, (-0.34, -0.16, 0.34), (-0.34, -0.22, 0.30), (0.14, -0.03, -0.02), sink=0.08),
        ),
        Face(mouth="wide", brows=0.06, frown=-0.25), (0.4, 0.4),
    ),
    "hide": Stroke(
        2.0,
        (
            Key(0.0, (-0.16, 0.20, 0.42), (-0.16, 0.20, 0.42), (0.45, 0.0, 0.0), sink=0.34),
            Key(0.5, (-0.12, 0.10, 0.46), (-0.12, 0.10, 0.46), (0.34, 0.2, 0.0), sink=0.30),
        ),
        Face(mouth="o", brows=0.12), (0.2, 0.2), at_face=True,
    ),
    "sniff": Stroke(
        2.2,
        (
            Key(0.0, (-0.14, -0.04, 0.52), HANGING, (0.06, 0.0, 0.0)),
            Key(0.4, (-0.20, 0.14, 0.50), HANGING, (0.02, 0.0, 0.04), nod=-0.10),
        ),
        Face(mouth="smile", blink=0.8, brows=0.05), (0.8, 0.2), at_face=True,
    ),
    "teach": Stroke(
        3.0,
        (
            Key(0.0, (0.24, 0.34, 0.62), (0.05, -0.45, 0.48), (0.0, -0.16, 0.0)),
            Key(0.35, (0.40, 0.42, 0.58), (0.05, -0.45, 0.48), (0.0, -0.22, 0.04)),
            Key(0.60, (0.0, -0.36, 0.62), (0.0, -0.40, 0.58), (0.06, 0.10, 0.0)),
        ),
        Face(mouth="open", brows=0.06), (0.15, 0.3),
    ),
    "count": Stroke(
        1.2,
        (
            Key(0.0, (-0.14, -0.34, 0.56), (-0.12, -0.38, 0.56), (0.10, 0.0, 0.0)),
            Key(0.5, (0.08, -0.40, 0.58), (-0.12, -0.38, 0.56), (0.10, 0.0, 0.0)),
        ),
        Face(mouth="press", brows=0.02), (0.6, 0.6), down=True,
    ),
    "cheer": Stroke(
        0.8,
        (
            Key(0.0, (0.34, 0.72, 0.16), (0.34, 0.72, 0.16), (-0.05, 0.0, 0.04), sink=0.0),
            Key(0.5, (0.46, 0.40, 0.20), (0.46, 0.40, 0.20), (0.03, 0.0, -0.04), sink=0.12),
        ),
        _GLAD, (0.9, 0.9),
    ),
}  # fmt: skip
"""Strokes of those who feel or show something, by canonical action."""

MUSIC: Final[dict[str, Stroke]] = {
    "guitar": Stroke(
        0.66,
        (
            Key(0.0, (-0.06, -0.52, 0.44), _NECK_OF_GUITAR, (0.02, 0.06, 0.04), nod=0.06),
            Key(0.5, (-0.04, -0.58, 0.44), _NECK_OF_GUITAR, (0.05, 0.02, 0.0), sink=0.07),
        ),
        _GLAD, (0.5, 0.8), (-0.2, 0.0, -1.0), tilt=-0.9,
    ),
    "violin": Stroke(
        1.8,
        (
            Key(0.0, _CHIN, (-0.20, 0.02, 0.60), (0.0, -0.05, -0.06), nod=0.04),
            Key(0.5, _CHIN, (0.42, -0.22, 0.48), (0.02, 0.08, -0.09), nod=0.07),
        ),
        _LOST, (0.9, 0.8), at_face=True,
    ),
    "piano": Stroke(
        0.8,
        (
            Key(0.0, (0.10, -0.46, 0.66), (0.02, -0.54, 0.66), (0.14, 0.06, 0.03)),
            Key(0.25, (-0.02, -0.56, 0.66), (0.10, -0.46, 0.66), (0.16, 0.0, 0.0)),
            Key(0.5, (0.14, -0.46, 0.66), (-0.02, -0.56, 0.66), (0.14, -0.06, -0.03)),
            Key(0.75, (0.04, -0.56, 0.66), (0.14, -0.46, 0.66), (0.16, 0.0, 0.0)),
        ),
        _GLAD, (0.25, 0.25), (0.0, -1.0, 0.2), down=True,
    ),
    "drum": Stroke(
        0.5,
        (
            Key(0.0, (0.02, -0.16, 0.56), (0.02, -0.52, 0.60), (0.10, 0.06, 0.03), nod=0.05),
            Key(0.5, (0.02, -0.52, 0.60), (0.02, -0.16, 0.56), (0.10, -0.06, -0.03), nod=-0.03),
        ),
        _GLAD, (1.0, 1.0),
    ),
    "flute": Stroke(
        1.6,
        (
            Key(0.0, _LIPS, (-0.06, 0.12, 0.56), (0.0, 0.05, 0.05)),
            Key(0.5, _LIPS, (-0.08, 0.16, 0.56), (0.03, -0.05, -0.05), sink=0.06),
        ),
        Face(mouth="o", blink=0.6, brows=0.05), (0.7, 0.7), keep=True, at_face=True,
    ),
    "ball": Stroke(
        0.8,
        (
            Key(0.0, (0.12, -0.34, 0.52), (0.50, -0.40, 0.20), (0.22, 0.0, 0.0), sink=0.16),
            Key(0.5, (0.12, -0.72, 0.46), (0.50, -0.44, 0.20), (0.28, 0.0, 0.0), sink=0.20),
        ),
        _GLAD, (0.1, 0.2), (0.0, -1.0, 0.2), down=True,
    ),
}  # fmt: skip
"""Strokes of those who play an instrument (or dribble a ball), by a word for it."""

PLAYTHINGS: Final[dict[str, str]] = {
    "guitar": "guitar", "ukulele": "guitar", "banjo": "guitar", "lute": "guitar",
    "bass": "guitar", "electric guitar": "guitar", "acoustic guitar": "guitar",
    "violin": "violin", "fiddle": "violin", "cello": "violin",
    "piano": "piano", "keyboard": "piano", "organ": "piano", "accordion": "piano",
    "drum": "drum", "drums": "drum", "bongo": "drum", "xylophone": "drum",
    "flute": "flute", "trumpet": "flute", "saxophone": "flute", "clarinet": "flute",
    "harmonica": "flute", "recorder": "flute", "basketball": "ball", "ball": "ball",
}  # fmt: skip
"""What is played, and the word in ``MUSIC`` for it."""
