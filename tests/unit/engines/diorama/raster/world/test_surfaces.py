from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.raster.quality import FAST
from reelkite.engines.diorama.raster.world.surfaces import (
    DRAWING_ORDER,
    RECIPES,
    felt_mode,
    layer_switches,
    scene_switches,
)
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
