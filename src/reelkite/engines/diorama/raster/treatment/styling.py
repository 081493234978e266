"""Styles over pictures that no scene was drawn for: forms and plain colours are guessed."""

import math
from dataclasses import dataclass

import moderngl

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.blocks import FrameBlock
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
    scaled,
)
from reelkite.engines.diorama.raster.profile import Unmeasured
from reelkite.engines.diorama.raster.styles import Easel, Recipe, Sitting, recipe_of
from reelkite.engines.diorama.raster.tableau.direction import Colour
from reelkite.engines.diorama.raster.views import Moment, frame_values, sight_of, sun_matrix
from reelkite.engines.diorama.scene.atmosphere import Atmosphere, Fog, Grade, Sky
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.scene.scene import View as Seen

_SCALE = 2 / 3
"""Painted styles are painted at this share of the size, as the renderer of scenes paints them."""

_SOFT = 1 / 12
_BY_COLOUR = (0.55, 0.02, 1.6)
_BY_TONE = (0.0, 0.5, 5.0)
"""How those see forms who paint colours, and who draw tones: as if all were of one pale paint."""

_RATE = 24.0
_SHARPNESS = 1.2
_UP = (0.0, 1.0, 0.0)


@dataclass(frozen=True, slots=True)
class _Hints:
    """See ``styles.easel.Hints``."""

    plain: moderngl.Texture
    form: moderngl.Texture


class StyledPicture:
    """The passes of one style for pictures of one size."""

    def __init__(
        self, programs: Programs, size: Size, style: str, sky: tuple[Colour, Colour]
    ) -> None:
        """Compile them.

        Args:
            programs: Compiles the passes.
            size: Of the frames.
            style: Canonical look.
            sky: Its colours on top and at the horizon, display values.
        """
        recipe = recipe_of(style)
        self.inner = inner_size(size, recipe)
        context = programs.context
        self._programs, self._context = programs, context
        self._scene = _nothing(style, sky)
        self._grain = self._scene.atmosphere.grade.grain * recipe.grain
        self._easel = Easel(programs, style, (self.inner, size), (0.0, 0.0, -1.0))
        self._block = FrameBlock(context)
        self._even = make_target(context, self.inner, 4, "f1")
        self._soft = make_target(context, scaled(self.inner, _SOFT), 4, "f1")
        self._wash = ScreenPass(programs, "styles/wash.frag")
        self._smaller = ScreenPass(programs, "treatment/softer.frag")
        self._guess = ScreenPass(programs, "treatment/hints.frag")
        self._manner = _BY_TONE if recipe.hatch else _BY_COLOUR
        self._hints: _Hints | None = None
        if recipe.guided:
            both = [make_target(context, self.inner, 4, "f1").texture for _ in range(2)]
            self._hints = _Hints(*both)
            self._framebuffer = context.framebuffer(both)

    def paint(
        self, toned: Target, depths: Target, slid: tuple[float, float], t: float, out: Target
    ) -> None:
        """Fill ``out``, row 0 of the picture first.

        Args:
            toned: Display colours, brightness in alpha; of the size ``inner``.
            depths: Metres in alpha, of the same size; 500 is sky.
            slid: How far the canvas has slid, see ``View``.
            t: Seconds.
            out: Of the size of the frames.
        """
        self._describe(t)
        if self._hints is not None:
            self._look(toned, depths, slid)
        grain = (self._grain, float(int(t * _RATE + 0.5)), _SHARPNESS)
        values: dict[str, Value] = {"texel": toned.step, "grain": grain}
        sitting = Sitting(toned, depths, self._hints, slid, t)
        self._easel.paint(sitting, out, values, Unmeasured())

    def _look(self, toned: Target, depths: Target, slid: tuple[float, float]) -> None:
        """Guess forms and plain colours."""
        self._wash.draw(self._even, {"picture": toned.texture}, {"texel": toned.step})
        self._smaller.draw(self._soft, {"picture": toned.texture}, {"texel": self._soft.step})
        sources: dict[str, Picture] = {
            "picture": toned.texture,
            "second": self._even.texture,
            "third": self._soft.texture,
            "depths": depths.texture,
        }
        short = min(self.inner.width, self.inner.height)
        room = (self.inner.width / short, self.inner.height / short)
        self._framebuffer.use()
        values: dict[str, Value] = {"slid": slid, "room": room, "texel": toned.step}
        self._guess.draw_here(sources, {**values, "manner": self._manner})

    def _describe(self, t: float) -> None:
        """Tell the passes of a camera that stands still."""
        scene = self._scene
        sight = sight_of(scene.camera(t), self.inner, scene.unit)
        to_sun = sun_matrix(scene.atmosphere.sun, sight.eye, 1.0)
        self._block.write(frame_values(scene, Moment(sight, t, to_sun, 1.0, self.inner)))


def inner_size(size: Size, recipe: Recipe) -> Size:
    """Return how large is painted: two pixels each way for a cell of pixel art."""
    if recipe.cells:
        cell = max(2.0, round(min(size.width, size.height) / recipe.cells))
        return Size(2 * math.ceil(size.width / cell), 2 * math.ceil(size.height / cell))
    return scaled(size, _SCALE) if recipe.guided or recipe.brush else size


def _nothing(style: str, sky: tuple[Colour, Colour]) -> Scene:
    """Return a scene with nothing in it: what styles ask of one are its camera and its sky."""
    top, horizon = (_radiance(colour) for colour in sky)
    none = (0.0, 0.0, 0.0)
    air = Atmosphere(_UP, none, none, Sky(top, horizon), Fog(0.0, 0.0, none), Grade(1.0))
    return Scene((), air, lambda _: Seen((0.0, 1.6, 0.0), (0.0, 1.6, -6.0), 45.0), 1.0, style=style)


def _radiance(colour: Colour) -> Colour:
    """Return what ``page.glsl`` shows as ``colour``; its curve is ``(c / (c + 0.42)) ** 0.62``."""
    red, green, blue = (min(max(c, 0.0), 0.98) ** (1 / 0.62) for c in colour)
    return 0.42 * red / (1 - red), 0.42 * green / (1 - green), 0.42 * blue / (1 - blue)
