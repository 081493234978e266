from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.raster.quality import FAST, Quality
from reelkite.engines.diorama.raster.world.surfaces import (
    DRAWING_ORDER,
    RECIPES,
    felt_mode,
    layer_switches,
    scene_switches,
)
from reelkite.engines.diorama.scene.atmosphere import ParticleKind, Particles
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.scene import Scene


def test_every_layer_has_a_recipe_and_a_turn() -> None:
    """No layer can be forgotten."""
    assert set(RECIPES) == set(DRAWING_ORDER) == set(Layer)


def test_a_scene_turns_on_what_it_needs(scene: Scene) -> None:
    """Without blinds and fog their code is not compiled in."""
    switches = scene_switches(scene, FAST)

    assert switches["BLINDS"] == 0
    assert switches["FOG"] == 0
    assert layer_switches(Layer.WOOD, switches)["LAYER_WOOD"] == 1


def test_felt_is_read_only_where_there_is_felt(red_ball: Solid) -> None:
    """Clay, felt, half felt and a mixture are told apart."""
    half = np.full_like(red_ball.felt, 0.5)
    mixed = np.linspace(0, 1, len(red_ball.felt), dtype=np.float32)

    assert felt_mode(red_ball) == 0
    assert felt_mode(replace(red_ball, felt=half * 2)) == 1
    assert felt_mode(replace(red_ball, felt=half)) == 2
    assert felt_mode(replace(red_ball, felt=mixed)) == 3
    assert felt_mode(replace(red_ball, felt=mixed, layer=Layer.GROUND)) == 0


def test_rain_is_told_to_the_water(scene: Scene, quality: Quality) -> None:
    """Streaks in the air mean that drops strike rings; flakes do not."""
    rain = Particles(
        kind=ParticleKind.STREAK,
        count=10,
        corner=(-1.0, 0.0, -1.0),
        box=(2.0, 2.0, 2.0),
        velocity=(0.0, -9.0, 0.0),
        size=0.01,
        colour=(1.0, 1.0, 1.0, 1.0),
    )
    snow = replace(rain, kind=ParticleKind.DISC)

    assert scene_switches(replace(scene, particles=(snow, rain)), quality)["RAIN"] == 1
    assert scene_switches(replace(scene, particles=(snow,)), quality)["RAIN"] == 0


def test_only_guided_styles_tell_more_than_colour(scene: Scene, quality: Quality) -> None:
    """A plain picture costs nothing extra; hatching asks for grain on top of forms."""
    told = {
        style: scene_switches(replace(scene, style=style), quality)["GUIDE"]
        for style in (None, "sepia", "comic", "pencil")
    }

    assert told == {None: 0, "sepia": 0, "comic": 1, "pencil": 2}
