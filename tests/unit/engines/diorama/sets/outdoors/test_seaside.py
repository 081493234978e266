from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.sets.nature.site import Site
from reelkite.engines.diorama.sets.outdoors import seaside


def test_shells_lie_flat_on_the_sand(site: Callable[..., Site]) -> None:
    """Shells and starfish are no higher than a hand."""
    pieces = seaside.shells(site(), 9)
    assert pieces
    assert max(piece.mesh.positions[:, 1].max() for piece in pieces) < 0.12
    assert pieces[0].mesh.normals[:, 1].mean() > 0.5


def test_a_parasol_is_striped() -> None:
    """Its shade has two colours and stands on a pole."""
    shade, pole = seaside.parasol(np.zeros(3), 0.1, (1.0, 0.0, 0.0))
    assert len(np.unique(shade.colours, axis=0)) == 2
    assert pole.mesh.positions[:, 1].min() < 0.05


def test_a_towel_lies_down() -> None:
    """A towel is two metres long and flat."""
    mesh = seaside.towel(np.zeros(3), 0.0, (1.0, 0.0, 0.0)).mesh
    assert np.ptp(mesh.positions[:, 2]) > 1.8
    assert np.ptp(mesh.positions[:, 1]) < 0.06


def test_a_hull_is_round_below() -> None:
    """A hull is as long as asked, dips under the water, and its belly looks down."""
    mesh = seaside.hull(2.0)
    assert 1.6 < np.ptp(mesh.positions[:, 0]) < 2.4
    low = mesh.positions[:, 1] < -0.05
    assert (mesh.normals[low, 1] < 0).mean() > 0.8


def test_a_jetty_stands_over_the_water(site: Callable[..., Site]) -> None:
    """Its planks lie at the height asked, its posts reach under the water."""
    planks, posts = seaside.jetty(site(), (-4.0, -5.0), (-5.0, -12.0), 0.4)
    assert 0.3 < planks.mesh.positions[:, 1].mean() < 0.42
    assert posts.mesh.positions[:, 1].min() < -1
