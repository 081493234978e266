from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from reelkite.engines.diorama.scene.looks import Solid
from reelkite.engines.diorama.scene.places import Sightline
from reelkite.engines.diorama.sets.otherworlds import planets

SIGHTLINE = Sightline(
    eyes=((0.0, 1.0, 5.0),) * 3,
    targets=((0.0, 1.0, -5.0),) * 3,
    fov=90.0,
    aspect=2.0,
    sun=(0.0, 1.0, 0.0),
    clear=lambda x, z, r: np.ones(np.broadcast(x, z, r).shape, dtype=np.bool_),
)

AT = (3.0, 2.0, -20.0)
BODIES: dict[str, Solid] = {
    "banded": planets.banded(AT, 4.0, planets.AMBER, 3),
    "cratered": planets.cratered(AT, 4.0, planets.STONE, 12, 5),
    "asteroid": planets.asteroid(AT, 4.0, 5),
    "blue world": planets.blue_world(AT, 4.0, 5)[0],
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_round_and_in_its_place(extent: Callable[..., Any], name: str) -> None:
    """Its middle is where it was hung, and it is about two radii wide."""
    low, high = extent([BODIES[name]])
    assert np.allclose((low + high) / 2, AT, atol=0.9)
    assert np.all(high - low > 4.5)
    assert np.all(high - low < 10.5)


def test_rings_leave_room_for_their_planet() -> None:
    """No part of the rings is nearer than the planet's skin, and there is a gap in them."""
    rings = planets.ring(AT, 4.0, (0.9, 0.8, 0.6))
    away = np.linalg.norm(rings.mesh.positions - AT, axis=1) / 4.0
    assert away.min() > 1.25
    middles = rings.mesh.positions[rings.mesh.triangles].mean(axis=1)
    reach = np.linalg.norm(middles - AT, axis=1) / 4.0
    assert not ((reach > 1.715) & (reach < 1.765)).any()


def test_things_are_hung_by_their_place_in_the_frame() -> None:
    """The upper right corner of the frame is up and to the right of the view."""
    at, high = planets.hung(SIGHTLINE, 1.0, 1.0, 10.0)
    assert np.allclose(at, (20.0, 11.0, -5.0), atol=1e-6)
    assert high == pytest.approx(10.0)
