from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.scene.scene import Scene

Draw = Callable[[Scene], RGBFrame]


@pytest.fixture
def focused(scene: Scene) -> Callable[[float], Scene]:
    """Return what gives the scene a shallow lens that is sharp at a distance."""

    def build(metres: float) -> Scene:
        view = replace(scene.camera(0.0), focus=metres)
        return replace(scene, blur=0.03, camera=lambda _: view)

    return build


def _steepness(frame: RGBFrame) -> int:
    """Return the steepest step along the row through the ball's middle."""
    return int(np.abs(np.diff(frame[27].astype(int), axis=0)).max())


def test_what_is_out_of_focus_is_soft(focused: Callable[[float], Scene], drawn: Draw) -> None:
    """The ball's edge is steeper when it is in focus, in front and behind alike."""
    sharp = _steepness(drawn(focused(3.7)))

    assert _steepness(drawn(focused(0.8))) < 0.75 * sharp
    assert _steepness(drawn(focused(60.0))) < 0.75 * sharp


def test_bright_things_glow(scene: Scene, drawn: Draw) -> None:
    """With a low threshold bloom adds light around the ball."""
    grade = replace(scene.atmosphere.grade, bloom=1.0, bloom_threshold=0.2)
    glowing = replace(scene, atmosphere=replace(scene.atmosphere, grade=grade))

    assert drawn(glowing).mean() > drawn(scene).mean() + 2


def test_corners_are_darker_than_open_ground(scene: Scene, drawn: Draw) -> None:
    """Occlusion darkens the floor under the ball and not far from it."""
    grade = replace(scene.atmosphere.grade, occlusion=0.0)
    open_air = replace(scene, atmosphere=replace(scene.atmosphere, grade=grade))

    darker = drawn(open_air).astype(int) - drawn(scene).astype(int)
    assert darker[30:45, 36:60].max() >= 6
    assert abs(darker[45:, :15]).max() < 4
