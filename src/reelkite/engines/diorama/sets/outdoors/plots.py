"""What designs of open places share: a layout on its ground, and the site with its season."""

from dataclasses import replace
from typing import Final

from reelkite.engines.diorama.scene.acting import Ground
from reelkite.engines.diorama.scene.places import Dressing, Layout, Sightline
from reelkite.engines.diorama.sets.nature.site import Site

CALM: Final = Layout()

_SNOWY: Final = frozenset({"snowy", "snow", "frozen", "icy", "winter"})
"""Words of a place on which snow lies in any weather."""


def grounded(ground: Ground, layout: Layout = CALM) -> Layout:
    """Return ``layout`` on ``ground``, its stage lifted or lowered onto it."""
    placed = replace(layout, ground=ground)
    x, _, z = layout.stage
    return replace(placed, stage=(x, placed.ground_at(x, z), z))


def snow_lies(dressing: Dressing) -> bool:
    """Return whether the dressing asks for snow on the ground, or names a place that has some."""
    named = {*dressing.setting.split(), *(dressing.words or "").lower().split()}
    return dressing.season == "winter" or dressing.weather == "snow" or bool(named & _SNOWY)


def site_of(dressing: Dressing, layout: Layout, sightline: Sightline, *, snow: bool = True) -> Site:
    """Return the site; ``snow`` False where none ever lies."""
    return Site(dressing, layout, sightline, snowy=snow and snow_lies(dressing))
