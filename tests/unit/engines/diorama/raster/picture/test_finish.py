from collections.abc import Callable
from dataclasses import replace

import numpy as np

from reelkite.domain.geometry import Size
from reelkite.domain.media import RGBFrame
from reelkite.engines.diorama.raster import Quality, Renderer
from reelkite.engines.diorama.scene.scene import Scene


def test_grain_is_new_in_each_frame(scene: Scene, quality: Quality) -> None:
    """Two frames of a still scene differ by grain alone, about as much as asked for."""
    grade = replace(scene.atmosphere.grade, grain=0.03)
    grainy = replace(scene, atmosphere=replace(scene.atmosphere, grade=grade))
    with Renderer(Size(96, 54), grainy, quality) as renderer:
        first, second = (renderer.draw(k / 24).astype(int) for k in (0, 1))

    difference = first - second
    assert 1 < difference.std() < 12
    assert abs(difference.mean()) < 0.5


def test_a_style_reaches_the_frame(scene: Scene, drawn: Callable[[Scene], RGBFrame]) -> None:
    """Black and white leaves no colour on the red ball."""
    frame = drawn(replace(scene, style="black and white")).astype(int)

    assert np.ptp(frame, axis=2).max() < 15


def test_slanting_edges_have_no_stair_steps(
    scene: Scene, drawn: Callable[[Scene], RGBFrame]
) -> None:
    """Between the red ball and what is behind it there are colours of neither."""
    frame = drawn(scene).astype(int)
    redness = frame[..., 0] - frame[..., 2]
    steps = np.abs(np.diff(redness, axis=1))[18:36].max(axis=1)

    assert steps.max() < 0.85 * redness.max()
