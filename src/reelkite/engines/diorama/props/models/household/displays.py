"""What shows something off: a plinth, a flacon of perfume, a board to write on."""

from typing import Final

from reelkite.engines.diorama.props.carving import post, put, slab, vessel
from reelkite.engines.diorama.props.modelling import (
    METAL,
    SMOOTH,
    Builder,
    Kit,
    Model,
    Part,
    lighter,
    toned,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import merge
from reelkite.engines.diorama.shapes import ball

_GLASS: Final = Finish(roughness=0.07)
_GOLD: Final = linear("#c9a24a")


def pedestal(kit: Kit) -> Model:
    """Return a low round plinth of two steps."""
    stone = kit.main("#e9e2d6", "#d9cfc4", "#3b3a40", "#b9c4bd")
    shape = vessel(
        [(0, 0), (0.30, 0), (0.31, 0.012), (0.31, 0.05), (0.295, 0.062), (0.255, 0.066),
         (0.25, 0.075), (0.25, 0.185), (0.24, 0.198), (0, 0.20)], 56)  # fmt: skip
    return Model((Part(shape, stone, SMOOTH),), {"top": (0, 0.20, 0), "rim": (0, 0.20, 0)})


def perfume(kit: Kit) -> Model:
    """Return a square flacon: a block of coloured glass, a gold collar and a stopper."""
    glass = kit.main("#d9913c", "#d98aa0", "#7fb5b0", "#8f7bc0")
    return Model(
        (
            Part(slab((0.105, 0.115, 0.050), (0, 0, 0), 0.012), lighter(glass, 0.45), _GLASS),
            Part(slab((0.083, 0.082, 0.054), (0, 0.014, 0), 0.008), glass, _GLASS),
            Part(slab((0.052, 0.032, 0.004), (0, 0.038, 0.0275), 0.002), linear("#f3ead7"), SMOOTH),
            Part(merge([post(0.017, 0.016, (0, 0.113, 0)), post(0.021, 0.006, (0, 0.126, 0))]),
                 _GOLD, METAL),
            Part(put(ball(0.027, 3), (0, 0.154, 0)), toned(glass, 0.8), _GLASS),
        ),
        {"top": (0, 0.18, 0), "writing": (0, 0.054, 0.030)},
    )  # fmt: skip


def sign_board(kit: Kit) -> Model:
    """Return a wide board on two posts, its face free for words."""
    wood = kit.main("#e8d3a8", "#d9b98a", "#efe6d2")
    posts = [post(0.035, 1.25, (side * 0.52, 0, -0.045)) for side in (-1, 1)]
    return Model(
        (
            Part(merge(posts), toned(wood, 0.62), SMOOTH),
            Part(slab((1.42, 0.66, 0.05), (0, 0.62, 0), 0.02), toned(wood, 0.72), SMOOTH),
            Part(slab((1.30, 0.54, 0.03), (0, 0.68, 0.022), 0.012), wood, SMOOTH),
        ),
        {"writing": (0, 0.95, 0.040)},
    )


DISPLAYS: Final[dict[str, Builder]] = {
    "pedestal": pedestal,
    "perfume": perfume,
    "sign-board": sign_board,
}
"""Builders by name."""
