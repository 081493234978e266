"""Open places written as text in ``places/``: land, what is laid on it and what stands there."""

from collections.abc import Mapping
from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign
from reelkite.engines.diorama.sets.grounds.design import Grounds, written

__all__ = ["DESIGNS"]

DESIGNS: Final[Mapping[str, SetDesign]] = {
    name: Grounds(section) for name, section in written().items()
}
"""Designs by the catalogue's key."""
