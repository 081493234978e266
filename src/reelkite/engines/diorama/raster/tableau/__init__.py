"""Draws a picture that was taken apart: its layers move in space, each by its nature."""

from reelkite.engines.diorama.raster.tableau.renderer import TableauRenderer

__all__ = ["TableauRenderer"]
