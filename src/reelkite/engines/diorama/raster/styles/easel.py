"""The easel: takes a toned picture and its guides, and gives it back in a style."""

from dataclasses import dataclass
from typing import Protocol

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
from reelkite.engines.diorama.raster.styles.canvas import beat
from reelkite.engines.diorama.raster.styles.palette import palette_texture
from reelkite.engines.diorama.raster.styles.papers import brush, paper
from reelkite.engines.diorama.raster.styles.recipes import PHOTO, Recipe, recipe_of
from reelkite.engines.diorama.raster.styles.strokes import Strokes
from reelkite.engines.diorama.scene.mesh import Vec3


class Hints(Protocol):
    """What a painted style knows of a picture besides its colours; see ``Guides``."""

    @property
    def plain(self) -> moderngl.Texture:
        """Square root of the things' own colour; in alpha a grain that sticks to them."""

    @property
    def form(self) -> moderngl.Texture:
        """Normals as the camera sees them, 0..1; in alpha the share of the sun, 0..1."""


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """What a picture is made from.

    Attributes:
        toned: Display colours, brightness in alpha.
        drawn: What was drawn; depth in alpha.
        guides: Forms and plain colours, if the style needs them.
        slid: How far the canvas has slid, see ``canvas_shift``.
        t: Seconds from the shot's start.
    """

    toned: Target
    drawn: Target
    guides: Hints | None
    slid: tuple[float, float]
    t: float


class Easel:
    """The passes of one style for pictures of one size."""

    def __init__(
        self, programs: Programs, style: str | None, sizes: tuple[Size, Size], ahead: Vec3
    ) -> None:
        """Prepare for pictures drawn at ``sizes[0]`` and shown at ``sizes[1]``.

        Args:
            programs: Compiles the passes.
            style: Canonical look, or None.
            sizes: In pixels.
            ahead: Where the camera looks at mid-shot.
        """
        recipe = recipe_of(style)
        context = programs.context
        self._recipe, (inner, outer) = recipe, sizes
        unit = 720 / min(outer.width, outer.height)
        self._fixed: dict[str, Value] = {
            "sheet_size": (outer.width * unit, outer.height * unit),
            "ahead": ahead,
        }
        self._between = _pass(programs, recipe.between, recipe)
        self._wash = _pass(programs, "styles/wash.frag" if recipe.wash else None, recipe)
        self._ink = _pass(programs, "styles/ink.frag" if recipe.inks else None, recipe)
        self._hatch = _pass(programs, "styles/hatch.frag" if recipe.hatch else None, recipe)
        self._block = _pass(programs, recipe.block, recipe)
        self._strokes = Strokes(programs, recipe.brush, inner) if recipe.brush else None
        self._sharpen = _pass(programs, "sharpen.frag" if recipe.last == PHOTO else None, recipe)
        self._last = ScreenPass(programs, recipe.last, recipe.switches)
        self._targets = {
            name: make_target(context, inner, 4, "f1")
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
            values["slid"] = sitting.slid
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
