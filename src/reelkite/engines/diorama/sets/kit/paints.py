"""Colours and finishes of the kit by their words."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.sets.schemes import Scheme
from reelkite.engines.diorama.sets.written import Line

COLOURS: Final[dict[str, Vec3]] = {
    word: linear(code)
    for word, code in {
        "white": "#f2ede2",
        "cream": "#efe0c2",
        "ivory": "#e3d3b4",
        "grey": "#9a9a9c",
        "light": "#c9c8c4",
        "dark": "#4a4b50",
        "black": "#232328",
        "steel": "#a9b0b8",
        "iron": "#3c3e44",
        "brass": "#c9a04a",
        "gold": "#dba83a",
        "red": "#c93a30",
        "crimson": "#982a38",
        "orange": "#e37a2c",
        "yellow": "#efc136",
        "lime": "#a4c240",
        "green": "#4f8f45",
        "forest": "#2f5a3a",
        "leaf": "#6a9a40",
        "teal": "#2f8580",
        "aqua": "#58b8c4",
        "sky": "#8fc4e0",
        "blue": "#3568b8",
        "navy": "#263a62",
        "purple": "#7a52a8",
        "lilac": "#b79ad8",
        "pink": "#ec8fb0",
        "rose": "#d65a78",
        "brown": "#7a5236",
        "wood": "#9c6c40",
        "pine": "#c79a62",
        "bark": "#5f4330",
        "straw": "#d9b860",
        "sand": "#dcc08a",
        "earth": "#8a6644",
        "brick": "#a8543e",
        "tile": "#b8583c",
        "stone": "#a8a098",
        "rock": "#7d7872",
        "marble": "#e6e0d6",
        "slate": "#5c6470",
        "concrete": "#a7a39c",
        "asphalt": "#5a595c",
        "glass": "#9fc4cc",
        "pane": "#3f5566",
        "water": "#4f9fae",
        "ice": "#cfe6f0",
        "snow": "#eef3fb",
        "rust": "#a05a34",
        "skin": "#dba884",
        "neon": "#ff3f9a",
        "cyan": "#2fd6ff",
        "lamp": "#ffca80",
        "moss": "#74803f",
        "mint": "#a8d4bc",
        "peach": "#f0b890",
        "coral": "#e8755a",
        "lava": "#ff5a18",
        "paving": "#b5a898",
        "track": "#b5553c",
        "clay": "#b8623c",
    }.items()
}
"""Clay by its word."""

_SLOTS: Final = ("a", "b", "c", "d")


@dataclass(frozen=True, slots=True)
class Look:
    """What a thing must know of the place it stands in.

    Attributes:
        scheme: Colours that the seed chose.
        generator: Chance, from the seed.
        lit: Whether lamps are on.
        snowy: Whether snow lies on it.
        night: Whether it is night outside, so that ``day=`` windows are dark.
    """

    scheme: Scheme
    generator: np.random.Generator
    lit: bool = False
    snowy: bool = False
    night: bool = False


def colour_of(word: str, look: Look) -> Vec3:
    """Return a colour: a word, a code ``#rrggbb``, or a place in the scheme (``$wall``, ``$a``).

    ``$any`` is one of the scheme's strong colours, another each time.

    Raises:
        KeyError: The word is unknown.
    """
    if word.startswith("#"):
        return linear(word)
    if not word.startswith("$"):
        return COLOURS[word]
    slot, scheme = word[1:], look.scheme
    if slot == "any":
        return scheme.bold(look.generator)
    if slot in _SLOTS:
        return scheme.accents[_SLOTS.index(slot)]
    colours = {
        "wall": scheme.wall,
        "wood": scheme.wood,
        "cloth": scheme.textile,
        "rug": scheme.second,
        "leaf": scheme.leaf,
        "cream": scheme.cream,
    }
    return colours[slot]


def finish_of(line: Line, *, lit: bool, night: bool = False) -> Finish:
    """Return the finish that the options of a line tell.

    ``rough=`` 0.1..1, ``felt=`` 0..1, ``glow=`` always, ``night=`` only when lamps are on,
    ``day=`` what is seen of the sky, ``sway=`` metres, ``flat=`` 1 for what throws no
    shadow, ``thin=`` 1 for what has two sides.
    """
    glow = line.number("glow") or (line.number("night") if lit else 0.0)
    glow = glow or (0.0 if night else line.number("day"))
    return Finish(
        roughness=line.number("rough", 0.75),
        felt=line.number("felt"),
        emission=glow,
        sway=line.number("sway"),
        casts=not (glow or line.number("flat")),
        two_sided=bool(line.number("thin")),
    )
