from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.creatures import performer
from reelkite.engines.diorama.creatures.beasts import BEASTS
from reelkite.engines.diorama.creatures.birds import FLOCK
from reelkite.engines.diorama.creatures.fishes import SHOAL
from reelkite.engines.diorama.creatures.performer import Creature
from reelkite.engines.diorama.scene.acting import Act, Appearance, Performance
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.scene.mesh import Array, translation

COARSE = Appearance(seed=4, detail=3.0)
NAMES = sorted({*BEASTS, *FLOCK, *SHOAL})
MOST_TRIANGLES = 20_000
STANDING = 0.04
CASES = (
    ("dog", "run"), ("dog", "sit"), ("cat", "sleep"), ("horse", "gallop"), ("cow", "eat"),
    ("panda", "drink coffee"), ("elephant", "walk"), ("rabbit", "jump"), ("bear", "dance"),
    ("lion", "bark"), ("giraffe", "eat"), ("bird", "fly"), ("duck", "walk"), ("swan", "swim"),
    ("owl", "sing"), ("fish", "swim"), ("whale", "jump"), ("dog", "play"),
)  # fmt: skip


def _creature(name: str) -> Creature:
    found = performer(f"animal/{name}")
    assert found is not None
    return found


def _skin(performance: Performance) -> Skin:
    look = performance.items[0].look
    assert isinstance(look, Skin)
    return look


def _world(performance: Performance, second: float) -> Array:
    placement = performance.items[0].placement
    assert placement is not None
    matrix = placement(second)
    positions, _ = _skin(performance).pose(second)
    world: Array = positions @ matrix[:3, :3].T + matrix[:3, 3]
    return world


@pytest.mark.parametrize("name", NAMES)
def test_every_animal_is_sound_clay(name: str) -> None:
    """Each kind builds within its budget, finite, with unit normals and painted all over."""
    performance = _creature(name).perform(Act(Appearance(seed=3, detail=1.6)))
    skin = _skin(performance)
    positions, normals = skin.pose(0.7)
    assert len(skin.solid.mesh.triangles) < MOST_TRIANGLES
    assert np.isfinite(positions).all()
    assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)
    assert 0 <= skin.solid.colours.min() <= skin.solid.colours.max() <= 1.01
    assert {"head", "mouth", "hand", "top", "saddle"} <= set(performance.anchors)


@pytest.mark.parametrize("name", sorted({*BEASTS, *FLOCK})[::3])
def test_every_walker_stands_on_the_ground(name: str) -> None:
    """Soles are on the ground within a few centimetres."""
    points = _world(_creature(name).perform(Act(COARSE, "stand")), 1.0)
    assert abs(float(points[:, 1].min())) < STANDING


@pytest.mark.parametrize(("name", "action"), CASES)
def test_the_extent_holds_the_body_over_time(name: str, action: str) -> None:
    """Whatever is done, the clay stays within the room that was asked for."""
    act = Act(COARSE, action)
    performance, extent = _creature(name).perform(act), _creature(name).extent(act)
    slack = 0.12 * extent.height
    for second in (0.0, 1.3, 2.6, 3.9):
        low, high = (f(_world(performance, second), axis=0) for f in (np.min, np.max))
        assert low[0] > -extent.left - slack
        assert high[0] < extent.right + slack
        assert high[1] < extent.height + slack
        assert low[1] > extent.bottom - slack
        assert high[2] < extent.near + slack
        assert low[2] > -extent.far - slack


@pytest.mark.parametrize(("name", "action"), CASES)
def test_no_animal_is_ever_frozen(name: str, action: str) -> None:
    """Within a second something moves, and pictures are held for a twelfth."""
    performance = _creature(name).perform(Act(COARSE, action))
    pose = _skin(performance).pose
    assert pose(1.0)[0] is pose(1.02)[0]
    moved = [np.abs(pose(1.0 + k / 4)[0] - pose(0.0)[0]).max() for k in range(4)]
    assert max(moved) > 1e-3


def test_the_same_act_gives_the_same_frames() -> None:
    """Nothing is left to chance."""
    first, second = (_creature("zebra").perform(Act(COARSE, "walk")) for _ in range(2))
    assert np.array_equal(_skin(first).solid.colours, _skin(second).solid.colours)
    assert np.array_equal(_world(first, 1.7), _world(second, 1.7))


@pytest.mark.parametrize("name", ["dog", "bird", "whale"])
def test_the_colour_is_respected(name: str) -> None:
    """A blue animal is mostly blue."""
    act = Act(replace(COARSE, colour="blue"))
    colours = np.median(_skin(_creature(name).perform(act)).solid.colours, axis=0)
    assert colours[2] > colours[0]


def test_seeds_make_individuals() -> None:
    """Two seeds give two bodies."""
    bodies = [
        _skin(_creature("dog").perform(Act(replace(COARSE, seed=seed)))).solid.mesh.positions
        for seed in (1, 2)
    ]
    assert bodies[0].shape != bodies[1].shape or not np.allclose(bodies[0], bodies[1])


def test_who_travels_is_at_the_mark_at_mid_shot() -> None:
    """The way is centred on the mark, along the facing."""
    act = Act(COARSE, "walk", at=(1.0, 0.0, -2.0), yaw=np.pi / 2, travel=2.0)
    placement = _creature("dog").perform(act).items[0].placement
    assert placement is not None
    assert np.allclose(placement(2.0)[:3, 3], (1, 0, -2), atol=1e-5)
    assert np.allclose(placement(4.0)[:3, 3], (2, 0, -2), atol=1e-5)


def test_a_rider_sits_on_the_back() -> None:
    """The saddle is over the trunk, and moves with it."""
    performance = _creature("horse").perform(Act(COARSE, "gallop"))
    heights = [float(performance.anchors["saddle"](k / 6)[1, 3]) for k in range(12)]
    assert 0.9 < min(heights) < max(heights) < 1.5
    assert max(heights) - min(heights) > 0.02


def test_who_is_carried_follows_the_carrier() -> None:
    """A carrier takes the place of the mark."""
    act = Act(COARSE, "sit", carrier=lambda t: translation(t, 1.0, 0.0))
    performance = _creature("cat").perform(act)
    assert float(np.median(_world(performance, 2.0)[:, 0])) == pytest.approx(2.0, abs=0.2)


def test_a_panda_lifts_its_cup_to_its_mouth() -> None:
    """The held thing is before the chest, and comes near to the mouth now and then."""
    anchors = _creature("panda").perform(Act(COARSE, "drink coffee")).anchors
    gaps = [
        float(np.linalg.norm(anchors["hand"](k / 6)[:3, 3] - anchors["mouth"](k / 6)[:3, 3]))
        for k in range(24)
    ]
    assert min(gaps) < 0.20
    assert max(gaps) > 0.24


def test_animals_are_heard() -> None:
    """Hoofs, paws, wings and voices give cues within the shot, with the ground's surface."""
    heard = {
        ("horse", "gallop"): "hoof", ("dog", "walk"): "step", ("dog", "bark"): "bark",
        ("bird", "fly"): "flap", ("cow", "bark"): "moo", ("owl", "sing"): "hoot",
    }  # fmt: skip
    for (name, action), cue in heard.items():
        cues = _creature(name).perform(Act(COARSE, action, surface="sand")).cues
        assert cue in {each.name for each in cues}, (name, action)
        assert all(0 <= each.second < 4 for each in cues)
        assert all(each.detail == "sand" for each in cues if each.name in {"step", "hoof"})
