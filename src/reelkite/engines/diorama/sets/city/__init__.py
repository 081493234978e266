"""Designs of streets, alleys and squares."""

from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.city.street import Street, StreetPlan

DESIGNS: Final[dict[str, SetDesign]] = {
    "city street": Street(StreetPlan()),
    "street at night": Street(StreetPlan(storeys=(2, 5), neon=True)),
    "alley": Street(
        StreetPlan(half=0.0, pavement=2.7, storeys=(1, 3), traffic=False, towers=False)
    ),
}
"""The designs of this room by their key in ``catalogue.WORDS``."""
