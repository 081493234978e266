"""Styles: whole-picture treatments between the tone and the frame.

A style may change the colour table (``textures.stocks``), add passes at the size of drawing, and
replace the last pass. Paper and halftone keep to the page; grain and hatching keep to the things
they lie on; strokes keep to a canvas that follows the camera. What wavers does so on twos. All is
a function of scene and time, so any process may draw any frame.
"""

from reelkite.engines.diorama.raster.styles.canvas import canvas_shift
from reelkite.engines.diorama.raster.styles.easel import Easel, Sitting
from reelkite.engines.diorama.raster.styles.guides import Guides
from reelkite.engines.diorama.raster.styles.recipes import Recipe, recipe_of

__all__ = ["Easel", "Guides", "Recipe", "Sitting", "canvas_shift", "recipe_of"]
