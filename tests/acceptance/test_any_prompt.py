"""Prompts that nobody would write on purpose still become a scene that can be drawn."""

from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.scene.looks import Relief, Solid
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import Tier, build_scene, stage
from reelkite.planning import plan

_MOST_TRIANGLES = 400_000


@pytest.mark.parametrize(
    "prompt",
    [
        "forty children, thirty dogs and 200 balloons in a meadow",
        ", ".join(["a goose", "a mill", "a spoon", "a whale", "a candle", "a king"] * 7),
        "a whale in a thimble on a flea, in a kitchen on the moon, at noon by night",
        "plum " * 5000,
        "猫が庭で眠っている",
        "🐉🔥🏰",
        '{"x": [1, null], "y": "<b>"}',
        "x",
    ],
    ids=["crowd", "list", "scales", "one word", "another language", "emoji", "data", "letter"],
)
@pytest.mark.parametrize("size", [Size(1280, 720), Size(1024, 1792)], ids=str)
def test_any_prompt_becomes_a_scene(prompt: str, size: Size, tmp_path: Path) -> None:
    """Everything stands at a finite place, is seen by a camera, and is not too much to draw."""
    shot = plan(prompt, 4).shots[0]
    scene = build_scene(stage(shot, size, 3, Tier(1.6), tmp_path))
    view = scene.camera(scene.seconds / 2)
    meshes = [_mesh(scene, number) for number in range(len(scene.items))]

    assert np.isfinite([*view.eye, *view.target, view.fov, view.focus]).all()
    assert all(np.isfinite(positions).all() for positions, _ in meshes)
    assert 0 < sum(count for _, count in meshes) < _MOST_TRIANGLES


def _mesh(scene: Scene, number: int) -> tuple[np.ndarray, int]:
    """Return the corners of an item and the number of its triangles."""
    look = scene.items[number].look
    mesh = look.mesh if isinstance(look, Solid | Relief) else look.solid.mesh
    return mesh.positions, len(mesh.triangles)
