"""Designs of places under the sky."""

from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.outdoors.park import Park

DESIGNS: Final[dict[str, SetDesign]] = {
    "park": Park(),
    "meadow": Park(paved=False, patches=34, blades=25000, tall=(0.10, 0.30)),
}
"""The designs of this room by their key in ``catalogue.WORDS``."""
