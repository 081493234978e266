"""Heads of animals on other bodies."""

import numpy as np
import pytest

from reelkite.engines.diorama import creatures
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.scene.mesh import Mat4, translation

RADIUS = 0.2


def standing(second: float) -> Mat4:
    """Return a head at 1.3 m that does not move."""
    del second
    return translation(0.0, 1.3, 0.0)


def corners(asset: str, second: float = 0.0) -> np.ndarray:
    """Return where all corners of a worn head are in the world."""
    mask = creatures.mask(asset)
    assert mask is not None
    (item,) = mask.perform(Act(appearance=Appearance(seed=3)), standing, RADIUS).items
    assert isinstance(item.look, Skin)
    assert item.placement is not None
    positions = item.look.pose(second)[0]
    return positions @ item.placement(second)[:3, :3].T + item.placement(second)[:3, 3]


@pytest.mark.parametrize("asset", ["animal/cat", "animal/panda", "animal/owl", "animal/lion"])
def test_a_head_sits_where_the_wearers_is(asset: str) -> None:
    """It is around the wearer's head, somewhat larger, and nothing of the body is left."""
    points = corners(asset)

    middle = np.median(points, axis=0)
    assert np.linalg.norm(middle - (0.0, 1.3, 0.0)) < 1.2 * RADIUS
    assert 2 * RADIUS < np.ptp(points[:, 1]) < 6 * RADIUS
    assert len(points) > 300
    assert np.isfinite(points).all()


def test_a_head_lives_but_stays_where_it_is() -> None:
    """Ears and lids move; the skull breathes with the neck by a few millimetres at most."""
    first, later = corners("animal/cat", 0.0), corners("animal/cat", 2.1)

    moved = np.linalg.norm(later - first, axis=1)
    assert np.median(moved) < 0.005


def test_a_panda_has_dark_arms_and_a_fox_has_its_own_colour() -> None:
    """The colour of the limbs is told, for the body that wears the head."""
    panda, fox = creatures.mask("animal/panda"), creatures.mask("animal/fox")
    assert panda is not None
    assert fox is not None

    assert max(panda.fur(Act())) < 0.1
    red, _, blue = fox.fur(Act())
    assert red > 2 * blue


def test_a_fish_has_no_head_to_take_off() -> None:
    """Nor has what is no animal."""
    assert creatures.mask("animal/fish") is None
    assert creatures.mask("prop/cup") is None


@pytest.mark.parametrize(
    ("asset", "action", "plays"),
    [
        ("animal/dog", "run", True),
        ("animal/dog", "play ball", True),
        ("animal/dog", "play violin", False),
        ("animal/cat", "ride bicycle", False),
        ("animal/owl", "fly", True),
        ("animal/owl", "read book", False),
        ("animal/horse", "gallop", True),
    ],
)
def test_animals_do_what_is_in_their_nature(asset: str, action: str, *, plays: bool) -> None:
    """They run, fly and play with balls; reading and playing instruments takes another body."""
    assert creatures.plays(asset, action) is plays
