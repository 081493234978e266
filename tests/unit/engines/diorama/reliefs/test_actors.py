import math
from pathlib import Path

import numpy as np
import pytest

from reelkite.engines.diorama.reliefs.actors import ReliefActor, mirrored
from reelkite.engines.diorama.reliefs.bodies import Drawing
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.looks import Item, Relief


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the reliefs of this module."""
    return tmp_path_factory.mktemp("reliefs")


def _look(items: tuple[Item, ...]) -> Relief:
    relief = items[0].look
    assert isinstance(relief, Relief)
    return relief


@pytest.mark.parametrize(("name", "action"), [("dog", "run"), ("sailboat", "sail"), ("owl", None)])
def test_the_extent_holds_the_body_over_time(cache: Path, name: str, action: str | None) -> None:
    """At every time the body is within the room that it asked for."""
    actor, act = ReliefActor(Drawing(name, cache)), Act(action=action, yaw=1.2, subject=0)
    extent, performance = actor.extent(act), actor.perform(act)
    item = performance.items[0]
    assert item.placement is not None
    for t in np.linspace(0, act.seconds, 9):
        matrix = item.placement(float(t))
        points = _look(performance.items).mesh.positions @ matrix[:3, :3].T + matrix[:3, 3]
        assert -extent.left - 0.02 <= points[:, 0].min()
        assert points[:, 0].max() <= extent.right + 0.02
        assert extent.bottom - 0.02 <= points[:, 1].min()
        assert points[:, 1].max() <= extent.bottom + extent.height + 0.02


def test_it_looks_where_it_goes(cache: Path) -> None:
    """The drawing of a dog looks left; on its way to the right it is mirrored."""
    actor = ReliefActor(Drawing("dog", cache))
    left, right = (
        _look(actor.perform(Act(yaw=yaw, travel=2.0, subject=0)).items) for yaw in (-1.3, 1.3)
    )

    assert np.allclose(left.mesh.positions[:, 0], -right.mesh.positions[:, 0])


def test_the_turn_stays_within_forty_degrees(cache: Path) -> None:
    """However the act is turned, the front of the relief stays towards the audience."""
    actor = ReliefActor(Drawing("horse", cache))
    for yaw in np.linspace(-math.pi, math.pi, 13):
        placement = actor.perform(Act(yaw=float(yaw), subject=0)).items[0].placement
        assert placement is not None
        ahead = placement(0.0)[:3, 2]
        assert ahead[2] / np.linalg.norm(ahead) > math.cos(math.radians(41))


def test_it_travels_along_its_facing_and_steps_are_heard(cache: Path) -> None:
    """A horse that gallops to the right ends there, and its hoofs sound."""
    act = Act(action="gallop", yaw=math.pi / 2, travel=4.0, subject=0, surface="grass")
    performance = ReliefActor(Drawing("horse", cache)).perform(act)
    start, end = performance.focus(0.0), performance.focus(4.0)

    assert end[0] - start[0] == pytest.approx(4.0, abs=0.4)
    assert {cue.name for cue in performance.cues} == {"hoof"}
    assert {cue.detail for cue in performance.cues} == {"grass"}


def test_a_mirrored_relief_has_mirrored_normals(cache: Path) -> None:
    """Mirroring turns the normal map with the mesh."""
    relief = _look(ReliefActor(Drawing("cat", cache)).perform(Act(appearance=Appearance())).items)
    flipped = mirrored(relief)

    assert np.allclose(flipped.mesh.normals[:, 0], -relief.mesh.normals[:, 0])
    assert abs(int(flipped.normals[50, 50, 0]) + int(relief.normals[50, 50, 0]) - 256) <= 1
