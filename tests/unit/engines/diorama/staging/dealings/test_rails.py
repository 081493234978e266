"""Tracks under trains."""

import math
from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.scene.acting import Act, Ground, level_ground
from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.staging.dealings.rails import on_rails, tracks
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def hill(x: Array, z: Array) -> Array:
    """Return a level ground with a wall of a hill 20 m to the right."""
    del z
    return np.where(x > 20, 3.0 * (x - 20), 0.0).astype(np.float32)


def train(
    asset: str = "prop/train", *, scale: float = 1.0, x: float = 0.0, ground: Ground = level_ground
) -> Role:
    """Return a train that runs to the right."""
    one = part(0, size=2.8)
    one = replace(one, subject=replace(one.subject, asset=asset), scale=scale)
    return Role(one, Act(at=(x, 0.0, -2.0), yaw=math.pi / 2, scale=scale, ground=ground))


def test_a_train_on_a_meadow_gets_a_track_from_edge_to_edge() -> None:
    """Rails run where it runs, far beyond the frame, on the ground."""
    (track,) = tracks([train()], "valley")
    low, high = track.ends()

    assert low < -30 < 30 < high
    for item in track.items():
        assert isinstance(item.look, Solid)
        points = item.look.mesh.positions
        assert abs(float(points[:, 2].mean()) + 2.0) < 0.8
        assert -0.3 < float(points[:, 1].min()) < float(points[:, 1].max()) < 0.3
    x0, _, x1, _, radius = track.tread()
    assert x1 - x0 > 60
    assert radius > 1


def test_a_track_ends_at_a_steep_hill() -> None:
    """It goes behind the hill, not up a wall."""
    (track,) = tracks([train(ground=hill)], "valley")

    assert track.ends()[1] == pytest.approx(20.0, abs=1.5)


@pytest.mark.parametrize(
    ("role", "setting"),
    [
        (train("prop/car"), "valley"),
        (train(scale=0.1), "nursery"),
        (train(), "railway station"),
        (
            replace(
                train(),
                part=replace(train().part, subject=replace(train().part.subject, noun="toy train")),
            ),
            "nursery",
        ),
        (replace(train(), act=replace(train().act, at=(0.0, 9.0, 0.0))), "sky"),
    ],
    ids=["car", "toy", "rails of the place", "a likeness", "in the sky"],
)
def test_no_track_is_laid_for_others(role: Role, setting: str) -> None:
    """Cars, toys, trains at a station and trains in the sky get none."""
    assert tracks([role], setting) == ()


def test_carriages_share_the_track_of_their_engine() -> None:
    """Two in one line run on one track."""
    assert len(tracks([train(), train("prop/railway-carriage", x=6.0)], "valley")) == 1


def test_a_train_at_a_station_stands_along_its_rails() -> None:
    """There the rails lie across the stage; elsewhere a train stands as it was staged."""
    askew = replace(train(), act=replace(train().act, yaw=-1.0))

    assert on_rails([askew], "railway station")[0].act.yaw == pytest.approx(-math.pi / 2)
    assert on_rails([askew], "valley") == (askew,)


def test_trees_stay_off_the_track() -> None:
    """Places along it are kept free."""
    (track,) = tracks([train()], "valley")
    kept = track.clearings()

    assert max(x for x, _, _ in kept) > 10
    assert all(radius > 0 for _, _, radius in kept)
