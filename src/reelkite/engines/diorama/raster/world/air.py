"""What floats: smoke and steam, particles, and light seen in the air."""

import moderngl

from reelkite.engines.diorama.raster.gl.targets import ScreenPass, Target
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.views import Sight
from reelkite.engines.diorama.raster.world.stills import Painting
from reelkite.engines.diorama.scene.scene import Scene


class Air:
    """Draws what floats in a scene."""

    def __init__(
        self, context: moderngl.Context, painting: Painting, scene: Scene, quality: Quality
    ) -> None:
        """Compile and upload what ``scene`` needs."""
        del context, painting, scene, quality
        self.shafts: ScreenPass | None = None

    def draw(self, into: Target, sight: Sight, t: float) -> None:
        """Draw over what is in ``into``; its depth stays as it is."""
