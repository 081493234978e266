from collections.abc import Callable

import numpy as np

from reelkite.engines.diorama.scene.looks import Layer
from reelkite.engines.diorama.sets.flora.groves import PARKLAND, Frame, framing, planted
from reelkite.engines.diorama.sets.flora.palms import palm
from reelkite.engines.diorama.sets.flora.trees import broadleaf, conifer
from reelkite.engines.diorama.sets.nature.site import Site


def _triangles(site: Site, away: float) -> int:
    at = site.on_ground(np.array([0.0]), np.array([site.eye[2] - away]))
    return sum(len(p.mesh.triangles) for p in planted(site, at, np.array([5.0]), (conifer,), "one"))


def test_detail_falls_with_the_distance(site: Callable[..., Site]) -> None:
    """A near tree has more triangles than a middling one, and that more than a far one."""
    here = site()
    assert _triangles(here, 8) > _triangles(here, 20) > _triangles(here, 60)


def test_framing_trees_keep_off_the_stage(site: Callable[..., Site]) -> None:
    """A tree that is wished onto the stage is moved aside."""
    pieces = framing(site(), (Frame(0.05, 7.5, 5.0, broadleaf),), "frame")
    trunk = pieces[0].mesh.positions
    assert np.hypot(trunk[:, 0], trunk[:, 2] + 2).min() > 2


def test_trees_of_a_group_differ(site: Callable[..., Site]) -> None:
    """A group mixes kinds and tints."""
    here = site()
    at = here.on_ground(np.linspace(-20, 20, 12), np.full(12, -30.0))
    pieces = planted(here, at, np.full(12, 5.0), PARKLAND, "group")
    assert len(pieces) > 6


def test_winter_whitens_crowns(site: Callable[..., Site]) -> None:
    """Under snow, crowns are brighter than in summer."""
    at = site().on_ground(np.array([0.0]), np.array([-20.0]))
    light = [
        max(p.colours.mean() for p in planted(site(season=s), at, np.array([5.0]), (conifer,), "a"))
        for s in ("summer", "winter")
    ]
    assert light[1] > 2 * light[0]


def test_trees_lose_their_leaves_under_snow(site: Callable[..., Site]) -> None:
    """In winter a broad-leaved tree is bare: no leaves stand off its crown."""
    at = site().on_ground(np.array([0.0]), np.array([-4.0]))
    for season, leafy in (("summer", True), ("winter", False)):
        pieces = planted(site(season=season), at, np.array([5.0]), (broadleaf,), "one")
        assert any(piece.layer is Layer.BLADES for piece in pieces) == leafy


def test_no_frond_hangs_before_the_stage(site: Callable[..., Site]) -> None:
    """A palm keeps off the line of sight with its whole crown, not with its trunk alone."""
    here = site()
    pieces = framing(here, (Frame(0.3, 4.0, 5.0, palm),), "palm")
    points = np.concatenate([piece.mesh.positions for piece in pieces] or [np.zeros((0, 3))])
    between = (points[:, 2] < here.eye[2]) & (points[:, 2] > -2.0)
    assert np.abs(points[between, 0]).min(initial=9.0) > 0.3
