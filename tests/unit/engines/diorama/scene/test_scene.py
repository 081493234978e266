"""One shot, ready to be drawn."""

from dataclasses import replace
from pathlib import Path

from reelkite.domain.geometry import Size
from reelkite.engines.diorama.staging import Tier, build_scene, stage
from tests.unit.engines.diorama.staging.boards import COFFEE


def test_a_scene_that_goes_on_is_looked_at_for_longer(tmp_path: Path) -> None:
    """What it was staged for stays as it is; only the end comes later."""
    scene = build_scene(stage(COFFEE, Size(160, 90), 3, Tier(1.6), tmp_path))

    assert scene.until == scene.seconds
    assert replace(scene, goes_on=2.5).until == scene.seconds + 2.5
