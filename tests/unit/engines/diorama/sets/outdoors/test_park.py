from collections.abc import Callable
from itertools import chain

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.places import Built, Layout
from reelkite.engines.diorama.sets.outdoors import DESIGNS
from reelkite.engines.diorama.sets.outdoors.park import path

COVER = {Layer.BLADES, Layer.GROUND, Layer.WATER}


def _solids(built: Built) -> list[Solid]:
    return [item.look for item in built.items if isinstance(item.look, Solid)]


@pytest.mark.parametrize("key", DESIGNS)
def test_every_place_builds_within_its_budget(
    build: Callable[..., tuple[Layout, Built]], key: str
) -> None:
    """A place has at most 110,000 triangles of solids before culling and 30,000 blades."""
    _, built = build(key)
    counts = {True: 0, False: 0}
    for solid in _solids(built):
        counts[solid.layer is Layer.BLADES] += len(solid.mesh.triangles)
        assert np.isfinite(solid.mesh.positions).all()
        assert np.isfinite(solid.colours).all()
        assert solid.colours.min() >= 0
    assert counts[False] < 110_000
    assert counts[True] < 90_000


@pytest.mark.parametrize("key", DESIGNS)
def test_nothing_stands_on_the_stage(build: Callable[..., tuple[Layout, Built]], key: str) -> None:
    """Ground cover aside, no corner below two metres is near the stage's middle."""
    _, built = build(key)
    for solid in _solids(built):
        if solid.layer in COVER:
            continue
        x, y, z = solid.mesh.positions.T
        low = y < 2.0
        assert np.hypot(x[low], z[low] + 2).min(initial=9.0) > 1.2


@pytest.mark.parametrize("key", DESIGNS)
def test_the_stage_lies_on_the_ground(build: Callable[..., tuple[Layout, Built]], key: str) -> None:
    """The stage has the height of the ground, and that is near 0."""
    layout, _ = build(key)
    x, y, z = layout.stage
    assert y == pytest.approx(layout.ground_at(x, z))
    assert abs(y) < 1.5


def test_the_seed_alone_decides(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The same seed gives the same arrays, another seed other ones."""
    first, other = (build("beach", seed=s)[1] for s in (1, 2))
    again = build("beach", seed=1, words="other words")[1]
    for one, same in zip(_solids(first), _solids(again), strict=True):
        np.testing.assert_array_equal(one.mesh.positions, same.mesh.positions)
        np.testing.assert_array_equal(one.colours, same.colours)
    sizes = [[s.mesh.positions.sum() for s in _solids(b)] for b in (first, other)]
    assert sizes[0] != sizes[1]


def test_tall_frames_are_dressed_too(build: Callable[..., tuple[Layout, Built]]) -> None:
    """A tall frame has grass, trees and flowers in it."""
    _, built = build("park", aspect=9 / 16)
    assert sum(len(s.mesh.triangles) for s in _solids(built)) > 40_000


def test_winter_changes_the_ground(build: Callable[..., tuple[Layout, Built]]) -> None:
    """In winter the ground is white and is called snow."""
    summer, winter = build("park"), build("park", season="winter")
    ground = [
        next(s for s in _solids(b) if s.layer is Layer.GROUND).colours.mean()
        for _, b in (summer, winter)
    ]
    assert ground[1] > 2 * ground[0]
    assert [summer[0].surface, winter[0].surface] == ["grass", "snow"]


def test_the_lamp_is_lit_at_dusk(build: Callable[..., tuple[Layout, Built]]) -> None:
    """The lamp by the path shines in the dark and not by day."""
    assert build("park", time_of_day="dusk")[1].lamps
    assert not build("park")[1].lamps


def test_the_path_winds_past_the_stage() -> None:
    """There is a path beside the stage at every depth, and none on it."""
    z = np.linspace(-30, 2, 60)
    across = path(np.linspace(-2, 9, 200)[:, None], z[None])
    assert (across.max(axis=0) > 0.9).all()
    assert path(np.zeros(60), z).max() < 0.01


def test_rain_falls(build: Callable[..., tuple[Layout, Built]]) -> None:
    """Every place has particles when it rains."""
    wet = [build(key, weather="rain")[1].particles for key in ("park", "beach", "canyon")]
    assert all(chain(wet))
