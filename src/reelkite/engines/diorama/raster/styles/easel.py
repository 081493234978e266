"""The easel: takes a toned picture and its guides, and gives it back in a style."""

from dataclasses import dataclass

import moderngl

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.raster.gl.programs import Programs, Value
from reelkite.engines.diorama.raster.gl.targets import (
    Picture,
    ScreenPass,
    Target,
    make_target,
    upload,
)
from reelkite.engines.diorama.raster.profile import Profile
from reelkite.engines.diorama.raster.styles.canvas import beat, canvas_shift
from reelkite.engines.diorama.raster.styles.guides import Guides
from reelkite.engines.diorama.raster.styles.palette import palette_texture
from reelkite.engines.diorama.raster.styles.papers import brush, paper
from reelkite.engines.diorama.raster.styles.recipes import PHOTO, Recipe, recipe_of
from reelkite.engines.diorama.raster.styles.strokes import Strokes
from reelkite.engines.diorama.raster.views import Sight, sight_of
from reelkite.engines.diorama.scene.scene import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """What a picture is made from.

    Attributes:
        toned: Display colours, brightness in alpha.
        drawn: What was drawn; depth in alpha.
        guides: Forms and plain colours, if the style needs them.
        sight: The camera.
        t: Seconds from the shot's start.
    """

    toned: Target
    drawn: Target
    guides: Guides | None
    sight: Sight
    t: float


class Easel:
    """The passes of one style for pictures of one size."""

    def __init__(self, programs: Programs, scene: Scene, sizes: tuple[Size, Size]) -> None:
        """Prepare for pictures drawn at ``sizes[0]`` and shown at ``sizes[1]``."""
        recipe = recipe_of(scene.style)
        context = programs.context
        self._scene, self._recipe, (self._inner, outer) = scene, recipe, sizes
        unit = 720 / min(outer.width, outer.height)
        middle = sight_of(scene.camera(scene.seconds / 2), self._inner, scene.unit)
        self._fixed: dict[str, Value] = {
            "sheet_size": (outer.width * unit, outer.height * unit),
            "ahead": tuple(float(c) for c in middle.forward),
        }
        self._between = _pass(programs, recipe.between, recipe)
        self._wash = _pass(programs, "styles/wash.frag" if recipe.wash else None, recipe)
        self._ink = _pass(programs, "styles/ink.frag" if recipe.inks else None, recipe)
        self._hatch = _pass(programs, "styles/hatch.frag" if recipe.hatch else None, recipe)
        self._block = _pass(programs, recipe.block, recipe)
        self._strokes = Strokes(programs, recipe.brush, self._inner) if recipe.brush else None
        self._sharpen = _pass(programs, "sharpen.frag" if recipe.last == PHOTO else None, recipe)
        self._last = ScreenPass(programs, recipe.last, recipe.switches)
        self._targets = {
            name: make_target(context, self._inner, 4, "f1")
            for name, wanted in (
                ("between", self._between),
                ("wash", self._wash),
                ("second", self._ink),
                ("third", self._hatch),
                ("block", self._block),
                ("sharp", self._sharpen),
            )
            if wanted is not None
        }
        self._still: dict[str, Picture] = _materials(context, recipe)

    def paint(self, sitting: Sitting, out: Target, values: dict[str, Value], p: Profile) -> None:
        """Fill ``out``; ``values`` are those that ``sharpen.frag`` and ``develop.frag`` read."""
        values = {**values, **self._values(sitting)}
        sources = self._sources(sitting)
        if self._recipe.flat and sitting.guides is not None:
            _averaged(sitting.toned.texture, sitting.guides.plain)
        self._step(self._between, "between", "picture", sources, values)
        self._step(self._wash, "wash", "picture", sources, values)
        self._step(self._ink, "second", "second", sources, values)
        if self._ink is not None and self._recipe.flat:
            _averaged(self._targets["second"].texture)
        self._step(self._hatch, "third", "third", sources, values)
        self._step(self._block, "block", "picture", sources, values)
        p.mark("style")
        if self._strokes is not None:
            drawn = sources.get("second")
            sources["picture"], sources["second"] = self._strokes.paint(sources, values)
            if drawn is not None:
                sources["third"] = drawn
            p.mark("strokes")
        self._step(self._sharpen, "sharp", "picture", sources, values)
        self._last.draw(out, sources, values)
        p.mark("developing")

    def _step(
        self,
        step: ScreenPass | None,
        target: str,
        becomes: str,
        sources: dict[str, Picture],
        values: dict[str, Value],
    ) -> None:
        if step is not None:
            step.draw(self._targets[target], sources, values)
            sources[becomes] = self._targets[target].texture

    def _sources(self, sitting: Sitting) -> dict[str, Picture]:
        sources = {
            **self._still,
            "picture": sitting.toned.texture,
            "depths": sitting.drawn.texture,
        }
        if sitting.guides is not None:
            sources.update(plain=sitting.guides.plain, forms=sitting.guides.form)
        return sources

    def _values(self, sitting: Sitting) -> dict[str, Value]:
        values: dict[str, Value] = {**self._fixed, "beat": beat(sitting.t)}
        if self._recipe.last != PHOTO:  # photographs lie on no canvas
            values["slid"] = canvas_shift(self._scene, self._inner, sitting.sight)
        return values


def _averaged(*textures: moderngl.Texture) -> None:
    for texture in textures:
        texture.build_mipmaps()
        texture.filter = moderngl.LINEAR_MIPMAP_NEAREST, moderngl.LINEAR


def _pass(programs: Programs, shader: str | None, recipe: Recipe) -> ScreenPass | None:
    return None if shader is None else ScreenPass(programs, shader, recipe.switches)


def _materials(context: moderngl.Context, recipe: Recipe) -> dict[str, Picture]:
    if recipe.last == PHOTO:
        return {}
    materials: dict[str, Picture] = {"paper": upload(context, paper(), repeat=True)}
    if recipe.cells:
        materials["table"] = palette_texture(context)
    if recipe.brush is not None:
        materials["brush"] = upload(context, brush(), repeat=False)
    return materials
