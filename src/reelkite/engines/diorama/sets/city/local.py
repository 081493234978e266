"""What stands in the streets of one city and nowhere else: landmarks, cabs, stalls, signs."""

import math
from collections.abc import Callable
from typing import Final

from reelkite.engines.diorama.scene.mesh import Mat4, placed
from reelkite.engines.diorama.sets.city.cities import City
from reelkite.engines.diorama.sets.city.plot import Plot
from reelkite.engines.diorama.sets.city.roadway import KERB
from reelkite.engines.diorama.sets.city.terrace import StreetPlan
from reelkite.engines.diorama.sets.kit import Thing, thing
from reelkite.engines.diorama.sets.kit.things import together
from reelkite.engines.diorama.sets.written import Line

_HUNG: Final = 5.6
"""Metres over the street at which chains of lanterns hang."""

_LANE: Final = 4.0
"""Metres from the middle to the fronts up to which it is an alley."""

_REACH: Final = 5.0
"""Half the length of such a chain in the kit."""


def local(city: City, plot: Plot, plan: StreetPlan) -> Thing:
    """Return all that the city adds to a street of measures ``plan``."""
    found = []
    for word, place in _PLACES.items():
        for line in city.lines(word):
            matrix = place(line, plot, plan)
            if matrix is not None and line.values[0] not in plot.dressing.staged:
                found.append(thing(line.values[0], plot.look).stood(matrix))
    return together(found)


def _far(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``far name x z``: at the end of a street, never of an alley."""
    x, z = line.numbers(1, 3)
    wanted = plan.front > _LANE and not set(line.values[0].split()) & set(plot.dressing.excluded)
    return placed((x, line.number("y"), z), scale=line.number("size", 1.0)) if wanted else None


def _span(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``span name z``: across the road."""
    del plot
    (z,) = line.numbers(1, 2)
    return placed((0.0, 0.0, z), scale=plan.front / _REACH) if plan.front > _LANE else None


def _kerb(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``kerb name side z``: on the pavement, facing the road."""
    side, z = line.numbers(1, 3)
    x = side * (plan.front - 1.1)
    y = KERB if plan.half > 0 and abs(x) > plan.half else 0.0
    return _if_free(line, plot, (x, y, z), -side * math.pi / 2, 0.8)


def _wall(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``wall name side z``: on a house front, facing the audience."""
    del plot
    side, z = line.numbers(1, 3)
    return placed((side * (plan.front - 0.55), line.number("y"), z), scale=line.number("size", 1.0))


def _lane(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``lane name x z``: on the right away from the audience."""
    x, z = line.numbers(1, 3)
    if not plan.traffic or "car" in plot.dressing.excluded:
        return None
    return _if_free(line, plot, (x, 0.0, z), math.pi if x > 0 else 0.0, 2.2)


def _over(line: Line, plot: Plot, plan: StreetPlan) -> Mat4 | None:
    """Return the place of ``over name z``: from wall to wall."""
    del plot
    (z,) = line.numbers(1, 2)
    return placed((0.0, _HUNG, z), scale=plan.front / _REACH)


def _if_free(
    line: Line, plot: Plot, at: tuple[float, float, float], yaw: float, radius: float
) -> Mat4 | None:
    words = line.values[0].split()
    if not all(plot.takes(word, at[0], at[2], radius) for word in (line.values[0], *words)):
        return None
    return placed(at, yaw=yaw, scale=line.number("size", 1.0))


_PLACES: Final[dict[str, Callable[[Line, Plot, StreetPlan], Mat4 | None]]] = {
    "far": _far,
    "span": _span,
    "kerb": _kerb,
    "wall": _wall,
    "lane": _lane,
    "over": _over,
}
