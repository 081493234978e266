"""Which program draws which layer, and the switches that a scene needs."""

from dataclasses import dataclass
from typing import Final

from reelkite.engines.diorama.raster.gl.programs import Switches
from reelkite.engines.diorama.raster.quality import Quality
from reelkite.engines.diorama.raster.styles.recipes import Recipe as Style
from reelkite.engines.diorama.raster.styles.recipes import recipe_of
from reelkite.engines.diorama.scene.atmosphere import ParticleKind
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Recipe:
    """Shader files and switches of a layer."""

    vertex: str
    fragment: str
    switch: str | None = None


RECIPES: Final = {
    Layer.CLAY: Recipe("solid.vert", "solid.frag", "LAYER_CLAY"),
    Layer.GROUND: Recipe("solid.vert", "solid.frag", "LAYER_GROUND"),
    Layer.WOOD: Recipe("solid.vert", "solid.frag", "LAYER_WOOD"),
    Layer.WET: Recipe("solid.vert", "wet.frag", "LAYER_WET"),
    Layer.WATER: Recipe("solid.vert", "water.frag", "WATER"),
    Layer.BLADES: Recipe("blades.vert", "blades.frag"),
    Layer.LIQUID: Recipe("solid.vert", "liquid.frag", "LAYER_LIQUID"),
    Layer.GLOW: Recipe("solid.vert", "flat.frag"),
}

MIRRORING: Final = frozenset({Layer.WATER, Layer.WET})
"""Layers that show the mirror, and so are not in it."""

DRAWING_ORDER: Final = (
    Layer.CLAY,
    Layer.GLOW,
    Layer.LIQUID,
    Layer.BLADES,
    Layer.WOOD,
    Layer.GROUND,
    Layer.WET,
    Layer.WATER,
)
"""Bodies hide the ground, so they come first: what is hidden is not shaded."""

_SOME_FELT: Final = 0.25
"""Less felt than this is not seen, and neither is as little clay."""

_CLAY_TILE: Final = 1.05
_GROUND_TILE: Final = 2.4
"""Metres that a tile of detail covers in a world of unit 1."""


def scene_switches(scene: Scene, quality: Quality) -> dict[str, int | float]:
    """Return the switches that all programs of a scene share."""
    return {
        "BLINDS": int(scene.blinds is not None),
        "UNIT": float(scene.unit),
        "RAIN": int(any(p.kind is ParticleKind.STREAK for p in scene.particles)),
        "GUIDE": _guiding(recipe_of(scene.style)),
        "FOG": int(scene.atmosphere.fog.density > 0),
        "SHADOW_TAPS": quality.shadow_taps,
        "TEXEL": 1 / quality.shadow_map,
        "CLAY_SCALE": 1 / _CLAY_TILE,
        "GROUND_SCALE": 1 / _GROUND_TILE,
    }


def _guiding(recipe: Style) -> int:
    """Return what solids tell besides colour: 0 nothing, 1 paint and form, 2 grain too."""
    return 2 if recipe.hatch else int(recipe.guided)


def layer_switches(layer: Layer, shared: Switches) -> dict[str, int | float]:
    """Return ``shared`` and what ``layer`` adds."""
    recipe = RECIPES[layer]
    return {**shared, **({recipe.switch: 1} if recipe.switch else {})}


def felt_mode(solid: Solid) -> int:
    """Return what the pixels of ``solid`` must read: 0 clay, 1 felt, 2 half felt, 3 both."""
    if solid.layer is not Layer.CLAY:
        return 0
    low, high = float(solid.felt.min()), float(solid.felt.max())
    if high - low > _SOME_FELT:
        return 3
    return 0 if high < _SOME_FELT else 1 if low > 1 - _SOME_FELT else 2
