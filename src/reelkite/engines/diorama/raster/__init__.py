"""Draws scenes with OpenGL 3.3, on a graphics card or on Mesa's software driver.

    with Renderer(Size(1280, 720), scene, FAST) as renderer:
        frame = renderer.draw(0.5)        # (720, 1280, 3) bytes, row 0 at the top
        who = renderer.identify(0.5)      # (720, 1280) numbers of subjects, -1 is the set

One renderer draws one scene; making one costs about half a second (compiling, uploading, baking
clouds and shadows), each frame a tenth. Frames depend on the scene and the time alone. A renderer
belongs to the thread that made it; several may be open at once.
"""

from reelkite.engines.diorama.raster.gl.context import is_open_here, probe
from reelkite.engines.diorama.raster.quality import FAST, FINE, Quality, reference
from reelkite.engines.diorama.raster.renderer import Renderer
from reelkite.engines.diorama.raster.warming import warming

__all__ = ["FAST", "FINE", "Quality", "Renderer", "is_open_here", "probe", "reference", "warming"]
