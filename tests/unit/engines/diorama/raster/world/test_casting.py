from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.raster.world.casting import placement_at, sorted_items
from reelkite.engines.diorama.scene.looks import Item, Skin, Solid
from reelkite.engines.diorama.scene.mesh import Mat4, translation
from reelkite.engines.diorama.scene.scene import Scene


def _rolling(t: float) -> Mat4:
    return translation(t, 0, 0)


def test_what_keeps_its_place_is_merged_with_the_set(scene: Scene, red_ball: Solid) -> None:
    """A placement that never changes is applied once; one that does makes an actor."""
    parked = Item(red_ball, lambda _: translation(2, 0, 0))
    rolling = Item(red_ball, _rolling)
    skin = Item(Skin(red_ball, lambda _: (red_ball.mesh.positions, red_ball.mesh.normals)))

    parts = sorted_items(replace(scene, items=(parked, rolling, skin)))
    assert parts.moving == (rolling, skin)
    assert len(parts.still) == 1
    assert parts.still[0].mesh.positions[:, 0].mean() == pytest.approx(2, abs=0.01)


def test_empty_things_are_left_out(scene: Scene, red_ball: Solid) -> None:
    """A solid without triangles is not uploaded."""
    mesh = replace(red_ball.mesh, triangles=np.zeros((0, 3), dtype=np.int32))

    assert sorted_items(replace(scene, items=(Item(replace(red_ball, mesh=mesh)),))).still == ()


def test_an_item_without_placement_stays_where_it_is(red_ball: Solid) -> None:
    """Its matrix is the identity."""
    assert np.array_equal(placement_at(Item(red_ball), 3.0), np.eye(4))
