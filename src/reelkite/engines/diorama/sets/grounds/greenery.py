"""What grows on a written place, by the words of lines: grass, flowers, bushes, stones, trees."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

import numpy as np

from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.sets.flora.deepwood import tall_tree
from reelkite.engines.diorama.sets.flora.grass import Sward, grass, seasonal
from reelkite.engines.diorama.sets.flora.groves import (
    FIRS,
    PARKLAND,
    WOODLAND,
    Frame,
    framing,
    planted,
)
from reelkite.engines.diorama.sets.flora.palms import cactus, palm
from reelkite.engines.diorama.sets.flora.trees import (
    Grower,
    broadleaf,
    poplar,
    slender,
    spreading,
)
from reelkite.engines.diorama.sets.flora.undergrowth import bushes, ferns, flowers, mushrooms
from reelkite.engines.diorama.sets.joinery import Pieces
from reelkite.engines.diorama.sets.kit.paints import COLOURS
from reelkite.engines.diorama.sets.nature.planting import Bed, strewn
from reelkite.engines.diorama.sets.nature.rocks import GREY, stones
from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.nature.terrain import Share
from reelkite.engines.diorama.sets.written import Line

Planter: TypeAlias = Callable[[Site, Line, Share], Pieces]

KINDS: Final[Mapping[str, tuple[Grower, ...]]] = {
    "park": PARKLAND,
    "wood": WOODLAND,
    "fir": FIRS,
    "broad": (broadleaf,),
    "oak": (spreading,),
    "birch": (slender,),
    "poplar": (poplar,),
    "giant": (tall_tree,),
    "palm": (palm,),
    "cactus": (cactus,),
}
"""Trees by word."""


CROPS: Final[Mapping[str, str]] = {
    "wheat": "#8a6224 #cf9c3a #e6bc54 #d8a846",
    "rice": "#2f5a24 #6aa83a #94c44a #7fb440",
    "lavender": "#41503a #7a60b4 #9c84d2 #8a70c4",
    "savanna": "#7a6428 #b8963e #d2b45a #c0a04a",
    "reeds": "#5c6a2c #8a9440 #b5a858",
    "salt": "#8a7a54 #b0a070 #c8b888",
    "weeds": "#3f4a20 #6b7430 #8f8a40 #a3924a",
    "magic": "#1f5a5a #2f8f7a #58b894 #9ad06a",
}
"""Root and tips of grass that is no lawn."""


def grown(site: Site, lines: tuple[Line, ...], open_: Share) -> Pieces:
    """Return all that the lines plant; ``open_`` says where something may grow."""
    return tuple(
        piece
        for line in lines
        if line.word in _PLANTERS
        for piece in _PLANTERS[line.word](site, line, open_)
    )


def _grass(site: Site, line: Line, open_: Share) -> Pieces:
    """Plant ``grass blades low high``."""
    blades, low, high = line.numbers(0, 3)
    sward = Sward(
        int(blades), (low, high), keep=open_, far=line.number("far", 34.0), foreground=320
    )
    crop = line.options.get("as")
    if crop is None:
        return grass(site, seasonal(sward, site.season))
    dark, *bright = (linear(code) for code in CROPS[crop].split())
    return grass(site, replace(sward, dark=dark, bright=tuple(bright)))


def _flowers(site: Site, line: Line, open_: Share) -> Pieces:
    """Plant ``flowers patches each far``."""
    patches, each, far = line.numbers(0, 3)
    return flowers(site, int(patches), int(each), far, open_)


def _bed(line: Line, open_: Share, radius: float, gap: float) -> Bed:
    count, near, far, left, right = line.numbers(0, 5)
    size = line.number("size", radius)
    return Bed(int(count), (near, far), (left, right), size, line.number("gap", gap), open_)


def _bushes(site: Site, line: Line, open_: Share) -> Pieces:
    return bushes(site, _bed(line, open_, 0.5, 0.9), f"bushes {line.values}")


def _ferns(site: Site, line: Line, open_: Share) -> Pieces:
    return ferns(site, _bed(line, open_, 0.42, 0.5), f"ferns {line.values}")


def _mushrooms(site: Site, line: Line, open_: Share) -> Pieces:
    return mushrooms(site, _bed(line, open_, 0.18, 0.3), f"caps {line.values}")


def _stones(site: Site, line: Line, open_: Share) -> Pieces:
    colour = COLOURS.get(line.options.get("colour", ""), GREY)
    return stones(site, _bed(line, open_, 0.2, 0.8), f"stones {line.values}", colour)


def _trees(site: Site, line: Line, open_: Share) -> Pieces:
    """Plant ``trees kind count near far left right low high``."""
    count, near, far, left, right, low, high = line.numbers(1, 8)
    gap = line.number("gap", 2.2)
    bed = Bed(int(count), (near, far), (left, right), line.number("r", 1.2), gap, open_)
    name = f"trees {' '.join(line.values)}"
    at = strewn(site, bed, name)
    heights = site.dice(name).uniform(low, high, len(at))
    return planted(site, at, heights, KINDS[line.values[0]], name)


def _frame(site: Site, line: Line, open_: Share) -> Pieces:
    """Plant ``frame kind share away height``."""
    share, away, height = line.numbers(1, 4)
    (kind, *_) = KINDS[line.values[0]]
    name = f"frame {' '.join(line.values)}"
    height *= float(site.dice(name).uniform(0.88, 1.12))
    spread = line.number("spread", 0.3)
    return framing(site, (Frame(share, away, height, kind),), name, spread, open_)


def _avenue(site: Site, line: Line, open_: Share) -> Pieces:
    """Plant ``avenue kind x0 z0 x1 z1 count height``: trees in a line."""
    del open_
    x0, z0, x1, z1, count, height = line.numbers(1, 7)
    t = np.linspace(0.0, 1.0, int(count))
    x, z = x0 + (x1 - x0) * t, z0 + (z1 - z0) * t
    free = site.free(x, z, line.number("r", 1.0))
    at = site.on_ground(x[free], z[free])
    name = f"avenue {' '.join(line.values)}"
    heights = height * site.dice(name).uniform(0.9, 1.1, len(at))
    return planted(site, at, heights, KINDS[line.values[0]], name)


_PLANTERS: Final[Mapping[str, Planter]] = {
    "grass": _grass,
    "flowers": _flowers,
    "bushes": _bushes,
    "ferns": _ferns,
    "mushrooms": _mushrooms,
    "stones": _stones,
    "trees": _trees,
    "frame": _frame,
    "avenue": _avenue,
}
