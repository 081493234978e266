"""All held things by name, as solids."""

from functools import lru_cache
from typing import Final

import numpy as np

from reelkite.engines.diorama.figures.holding.things import home, music, sport, tools
from reelkite.engines.diorama.figures.holding.things.forms import Form, Making
from reelkite.engines.diorama.scene.colour import linear, named
from reelkite.engines.diorama.scene.looks import Solid, paint
from reelkite.engines.diorama.scene.mesh import merge

THINGS: Final[dict[str, Making]] = {
    **music.MUSIC, **tools.TOOLS, **sport.SPORT, **home.HOME, **home.CARRIED,
}  # fmt: skip
"""What people can bring along."""

_COLOURS: Final[dict[str, str]] = {
    **music.COLOURS, **tools.COLOURS, **sport.COLOURS, **home.COLOURS,
}  # fmt: skip

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
    return Solid(
        mesh=merge([form.mesh for form in forms]),
        layer=solids[0].layer,
        colours=np.concatenate([solid.colours for solid in solids]),
        emission=np.concatenate([solid.emission for solid in solids]),
        roughness=np.concatenate([solid.roughness for solid in solids]),
        felt=np.concatenate([solid.felt for solid in solids]),
        sway=np.concatenate([solid.sway for solid in solids]),
        extra=np.concatenate([solid.extra for solid in solids]),
    )


def _painted(form: Form, main: tuple[float, float, float]) -> tuple[float, float, float]:
    """Return a form's colour."""
    return main if form.colour is None else linear(form.colour)
