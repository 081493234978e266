"""All held things by name, as solids."""

from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

import numpy as np

from reelkite.engines.diorama.figures.holding.things import (
    carried,
    crafts,
    food,
    home,
    kitchenware,
    music,
    sport,
    tools,
)  # fmt: skip
from reelkite.engines.diorama.figures.holding.things.forms import Form, Making
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.looks import Solid, paint
from reelkite.engines.diorama.scene.mesh import Vec3, merge

THINGS: Final[dict[str, Making]] = {
    **music.MUSIC, **tools.TOOLS, **sport.SPORT, **home.HOME,
    **kitchenware.KITCHENWARE, **carried.CARRIED, **crafts.CRAFTS, **food.FOOD,
}  # fmt: skip
"""What people can bring along."""

_COLOURS: Final[dict[str, str]] = {
    **music.COLOURS, **tools.COLOURS, **sport.COLOURS, **home.COLOURS,
    **kitchenware.COLOURS, **carried.COLOURS, **crafts.COLOURS, **food.COLOURS,
}  # fmt: skip

LIGHTS: Final[dict[str, tuple[Vec3, float]]] = {
    "lantern": ((2.6, 1.5, 0.55), 2.2), "torch": ((3.0, 1.4, 0.45), 2.4),
    "candle": ((1.8, 1.0, 0.38), 1.3), "flashlight": ((1.6, 1.4, 1.0), 1.6),
    "hot iron": ((2.2, 0.9, 0.3), 1.6), "desk lamp": ((1.6, 1.1, 0.6), 1.4),
    "sparkler": ((2.2, 1.6, 0.8), 1.3),
}  # fmt: skip
"""Things that shine: radiance at their reach, roughly, and the reach in metres at scale 1."""

_CHANNELS: Final = ("colours", "emission", "roughness", "felt", "sway", "extra")

_PLAIN: Final = "#d8cdb8"


@lru_cache(maxsize=64)
def solid_of(thing: str, colour: str | None = None) -> Solid:
    """Return a thing, its main part in the colour that was named.

    Raises:
        KeyError: Nobody makes such a thing.
    """
    forms = THINGS[thing]()
    main = linear(_COLOURS.get(thing, _PLAIN)) if colour is None else named(colour)
    solids = [paint(form.mesh, _painted(form, main), form.finish) for form in forms]
    channels: dict[str, Any] = {
        name: np.concatenate([getattr(solid, name) for solid in solids]) for name in _CHANNELS
    }
    return replace(solids[0], mesh=merge([form.mesh for form in forms]), **channels)


def _painted(form: Form, main: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return a form's colour."""
    return main if form.colour is None else linear(form.colour)
