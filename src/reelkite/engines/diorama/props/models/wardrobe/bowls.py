"""A goldfish bowl: clay is opaque, so the glass is cut open to the front."""

from typing import Final

import numpy as np

from reelkite.engines.diorama.props.carving import hoop, put
from reelkite.engines.diorama.props.forms import tuft
from reelkite.engines.diorama.props.modelling import (
    GLAZED,
    LEAFY,
    MATT,
    Builder,
    Joint,
    Kit,
    Model,
    Part,
    lighter,
)
from reelkite.engines.diorama.scene.colour import linear
from reelkite.engines.diorama.scene.looks import Finish
from reelkite.engines.diorama.scene.mesh import Mesh, merge, rotation, translation
from reelkite.engines.diorama.shapes import ball, cone, disc, ellipsoid, sheet

_RADIUS: Final = 0.15
_MIDDLE: Final = 0.135
"""Height of the bowl's middle in metres: it stands on a flat foot."""
_OPEN: Final = 1.12
"""Radians to each side of the front in which the glass is left out."""
_LEVEL: Final = 0.055
"""Height of the water over the middle."""


def fish_bowl(kit: Kit) -> Model:
    """Return a round bowl of water in which a goldfish swims rounds over gravel."""
    water = kit.main("#9fd6e6")
    gold = linear("#f47d1c")
    glass = _shell(-0.9, 0.95)
    band = merge([hoop(0.092, 0.007, (0, _MIDDLE + 0.12, 0)),
                  hoop(0.1, 0.008, (0, 0.012, 0))])  # fmt: skip
    top = disc(np.sqrt(_RADIUS**2 - _LEVEL**2) - 0.004, 36)
    gravel = ellipsoid(0.108, 0.022, 0.108, 3).moved(translation(0, 0.034, 0))
    weed = merge([put(tuft(6, 0.12, 0.014, k, rise=1.0), (x, 0.04, -0.05))
                  for k, x in enumerate((-0.06, 0.055))])  # fmt: skip
    fish, eyes = _goldfish()
    swims = translation(0, _MIDDLE - 0.01, 0.05)
    bubbles = merge([ball(0.006, 1).moved(translation(0.07, 0.09 + 0.03 * k, 0.03))
                     for k in range(3)])  # fmt: skip
    return Model(
        (
            Part(glass, water, Finish(roughness=0.12, emission=0.25, two_sided=True)),
            Part(band, lighter(water, 0.6), GLAZED),
            Part(top.moved(translation(0, _MIDDLE + _LEVEL, 0)), lighter(water, 0.45), GLAZED),
            Part(gravel, linear("#d9b98c"), MATT),
            Part(weed, linear("#3f9a4f"), LEAFY),
            Part(bubbles, linear("#f0fafc"), GLAZED),
            Part(fish.moved(swims), gold, GLAZED, joint="fish"),
            Part(eyes.moved(swims), linear("#1d1a1c"), GLAZED, joint="fish"),
        ),
        {"top": (0, _MIDDLE + 0.12, 0), "focus": (0, _MIDDLE, 0.05)},
        {"fish": Joint((0, _MIDDLE, 0), rate=0.35, axis="y", swing=0.5)},
    )


def _shell(low: float, high: float) -> Mesh:
    """Return the sides and the back of a ball of glass, between two latitudes in radians."""
    turn, rise = np.meshgrid(np.linspace(_OPEN, 2 * np.pi - _OPEN, 30), np.linspace(low, high, 14))
    flat = _RADIUS * np.cos(rise)
    return sheet(
        np.stack([flat * np.sin(turn), _MIDDLE + _RADIUS * np.sin(rise), flat * np.cos(turn)], -1)
    )


def _goldfish() -> tuple[Mesh, Mesh]:
    """Return a goldfish on the origin, its head to the left, and its eyes."""
    tail = [put(ellipsoid(0.03, 0.012, 0.004, 2), (0.066, side * 0.012, 0), (0, 0, side * 0.5))
            for side in (-1, 1)]  # fmt: skip
    fin = cone(0.018, 0.035, 10, 0.003).moved(translation(0.004, 0.024, 0))
    side = ellipsoid(0.016, 0.008, 0.004, 1).moved(
        translation(0.004, -0.008, 0.021) @ rotation(yaw=0.4)
    )
    eyes = merge([ball(0.006, 1).moved(translation(-0.032, 0.008, s * 0.016)) for s in (-1, 1)])
    return merge([ellipsoid(0.05, 0.032, 0.022, 3), *tail, fin, side]), eyes


BOWLS: Final[dict[str, Builder]] = {"fish-bowl": fish_bowl}
"""Builders by name."""
