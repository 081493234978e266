"""Designs of places under the sky."""

from typing import Final

from reelkite.engines.diorama.scene.places import SetDesign

DESIGNS: Final[dict[str, SetDesign]] = {}
"""The designs of this room by their key in ``catalogue.WORDS``."""
