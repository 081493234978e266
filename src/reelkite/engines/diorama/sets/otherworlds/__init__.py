"""Places where nobody breathes: the reef under the sea, space, the moon, other planets."""

from collections.abc import Mapping
from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.otherworlds.barrens import Barrens
from reelkite.engines.diorama.sets.otherworlds.deep_space import DeepSpace
from reelkite.engines.diorama.sets.otherworlds.reef import Reef

__all__ = ["DESIGNS"]

DESIGNS: Final[Mapping[str, SetDesign]] = {
    "underwater": Reef(),
    "deep sea": Reef("deep"),
    "shipwreck": Reef("wreck"),
    "space": DeepSpace(),
    "moon": Barrens("moon"),
    "alien planet": Barrens("alien planet"),
    "mars": Barrens("mars"),
}
"""Designs by the catalogue's key."""
