"""Designs of streets, alleys and squares."""

from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.city.square import Square
from reelkite.engines.diorama.sets.city.street import Street
from reelkite.engines.diorama.sets.city.terrace import StreetPlan

_ALLEY: Final = StreetPlan(
    half=0.0, pavement=2.7, storeys=(1, 3), widths=(4.4, 6.0), traffic=False, towers=False
)

DESIGNS: Final[dict[str, SetDesign]] = {
    "city street": Street(StreetPlan()),
    "street at night": Street(StreetPlan(storeys=(2, 5), neon=True)),
    "alley": Street(_ALLEY),
    "square": Square(),
}
"""The designs of this room by their key in ``catalogue.WORDS``."""
