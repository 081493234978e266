from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.atmosphere import Lamp, Water
from reelkite.engines.diorama.scene.looks import Finish, Item, Layer, Skin, Solid, paint
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.shapes import quad

Draw = Callable[[Scene], RGBFrame]


def test_a_skin_is_drawn_where_its_pose_is(
    red_ball: Solid, scene: Scene, drawn: Draw, with_items: Callable[..., Scene]
) -> None:
    """A skin whose pose moves aside leaves the middle of the picture."""

    def aside(_: float) -> tuple[Array, Array]:
        shift = np.array([1.2, 0, 0], dtype=np.float32)
        return red_ball.mesh.positions + shift, red_ball.mesh.normals

    frame = drawn(with_items(Item(Skin(red_ball, aside)), scene.items[1])).astype(int)
    redness = frame[..., 0] - frame[..., 2]
    assert redness[27, 48] < 40
    assert redness[20:35, 60:90].max() > 60


def test_water_mirrors_what_stands_in_it(
    scene: Scene, drawn: Draw, with_items: Callable[..., Scene]
) -> None:
    """Below the ball calm water is redder than where it mirrors the sky."""
    mesh = quad((-6, 0, 6), (6, 0, 6), (6, 0, -6), (-6, 0, -6), 4, 4)
    sea = paint(
        mesh, (0.1, 0.2, 0.2), layer=Layer.WATER, extra=np.full(len(mesh.positions), 3.0, "f4")
    )
    lake = replace(
        with_items(scene.items[0], Item(sea)), water=Water(level=0.0, ripple=0.0, waves=0)
    )

    frame = drawn(lake).astype(int)
    redness = frame[..., 0] - frame[..., 2]
    assert redness[38:46, 44:52].mean() > redness[38:46, 5:15].mean() + 15


def test_a_lamp_lights_what_is_near(scene: Scene, drawn: Draw) -> None:
    """A lamp beside the ball brightens the floor around it."""
    lit = replace(scene, lamps=(Lamp((-1.5, 0.4, 0.5), (4.0, 3.0, 1.0), 1.0),))

    difference = drawn(lit).astype(int).sum(axis=2) - drawn(scene).astype(int).sum(axis=2)
    assert difference[30:45, 10:40].mean() > 10


def test_every_layer_can_be_drawn(drawn: Draw, with_items: Callable[..., Scene]) -> None:
    """No layer leaves a hole: the floor hides the sky in all of them."""
    mesh = quad((-6, 0, 6), (6, 0, 6), (6, 0, -6), (-6, 0, -6), 4, 4)
    for layer in Layer:
        sheet = paint(mesh, (0.5, 0.1, 0.1), Finish(emission=0.4), layer=layer)
        pond = replace(with_items(Item(sheet)), water=Water(level=0.0, wetness=0.5))

        frame = drawn(pond).astype(int)
        assert frame[50, 48, 0] > frame[50, 48, 2] - 40, layer
