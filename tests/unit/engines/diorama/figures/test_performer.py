import colorsys
from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.figures import performer
from reelkite.engines.diorama.figures.acting.role import Role, on_twos
from reelkite.engines.diorama.figures.acting.room import role_extent
from reelkite.engines.diorama.figures.casting import KINDS
from reelkite.engines.diorama.figures.motions.locomotion import WALK
from reelkite.engines.diorama.figures.performer import Person
from reelkite.engines.diorama.scene.acting import Act, Appearance, Extent, Held, Performance
from reelkite.engines.diorama.scene.looks import Skin
from reelkite.engines.diorama.scene.mesh import Array

COARSE = Appearance(seed=4, detail=2.6)
ACTIONS = (
    "stand", "walk", "run", "wave", "sit", "hold", "fly kite", "dance", "jump", "read", "drink",
    "clap", "point", "sleep", "kick", "throw", "climb", "lie", "bend", "surf", "dig",
)  # fmt: skip


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


def _person(kind: str) -> Person:
    person = performer(f"person/{kind}")
    assert person is not None
    return person


def test_only_people_are_played() -> None:
    """Other assets are for other rooms."""
    assert performer("prop/cup") is None
    assert performer("person/robot") is None
    assert all(performer(f"person/{kind}") for kind in KINDS)


def _holds(extent: Extent, points: Array, slack: float = 0.05) -> bool:
    low, high = points.min(axis=0), points.max(axis=0)
    return bool(
        low[0] > -extent.left - slack
        and high[0] < extent.right + slack
        and high[1] < extent.height + slack
        and low[1] > extent.bottom - slack
        and high[2] < extent.near + slack
        and low[2] > -extent.far - slack
    )


@pytest.mark.parametrize("action", ACTIONS)
def test_the_extent_holds_the_body_over_time(action: str) -> None:
    """Whatever is done, the clay stays within the room that was asked for."""
    for kind in ("child", "woman"):
        act = Act(COARSE, action, yaw=0.4, travel=1.0)
        performance = _person(kind).perform(act)
        extent = _person(kind).extent(act)
        for second in (0.0, 1.3, 2.6, 3.9):
            assert _holds(extent, _world(performance, second)), (kind, second)


@pytest.mark.parametrize("kind", KINDS)
def test_every_age_fits_its_extent_and_stands_on_the_ground(kind: str) -> None:
    """Soles are on the ground within a centimetre, and the room is right for every age."""
    act = Act(replace(COARSE, attributes=("chef",)), None)
    performance = _person(kind).perform(act)
    points = _world(performance, 1.0)

    assert abs(float(points[:, 1].min())) < 0.01
    assert _holds(_person(kind).extent(act), points)


def test_sitting_is_lower_and_jumping_higher_than_standing() -> None:
    """The extent follows the action."""
    sit, stand, jump = (_person("child").extent(Act(COARSE, a)) for a in ("sit", None, "jump"))

    assert sit.height < stand.height - 0.2
    assert jump.height > stand.height + 0.15


def test_a_walker_travels_as_far_as_the_act_says() -> None:
    """The mark is passed at mid-shot, and the way is along the facing."""
    act = Act(COARSE, "walk", at=(1.0, 0.0, -2.0), yaw=np.pi / 2, travel=2.0)
    role = Role.of("child", act)
    start, middle, end = (role.place(t)[:3, 3] for t in (0.0, 2.0, 4.0))

    assert np.allclose(middle, act.at, atol=1e-5)
    assert np.allclose(end - start, [2, 0, 0], atol=1e-5)


def test_planted_feet_do_not_slide() -> None:
    """While a foot is planted its ankle stays on its spot in the world."""
    act = Act(COARSE, "walk", travel=3.0)
    role = Role.of("child", act)
    gait = WALK.paced(role.pace)
    bone = role.puppet.skeleton.index["footL"]
    flat = []
    for picture in range(48):
        second = picture / 12
        cycle = (second + role.phase) * gait.rate % 1.0
        if 0.2 * gait.planted < cycle < 0.7 * gait.planted:
            spot = role.place(second) @ np.append(role.solved(second)[1].origins[bone], 1)
            flat.append((int((second + role.phase) * gait.rate), spot[2]))
    for step in {number for number, _ in flat}:
        places = [z for number, z in flat if number == step]
        assert max(places) - min(places) < 0.01


def test_feet_follow_the_ground() -> None:
    """On a slope each foot stands at the height of the ground under it."""

    def slope(x: Array, z: Array) -> Array:
        height: Array = (0.2 * x + 0 * z).astype(np.float32)
        return height

    role = Role.of("adult", Act(COARSE, None, ground=slope))
    bent = role.solved(0.0)[1]
    left, right = (bent.origins[role.puppet.skeleton.index[f"foot{s}"]] for s in "LR")

    assert left[1] - right[1] == pytest.approx(0.2 * (left[0] - right[0]), abs=1e-6)


def test_poses_are_held_on_twos() -> None:
    """Within a twelfth of a second nothing changes; after it something does."""
    skin = _skin(_person("child").perform(Act(COARSE, "run")))
    first, held, later = (skin.pose(t)[0] for t in (0.5, 0.5 + 1 / 24, 0.5 + 1 / 12))

    assert np.array_equal(first, held)
    assert not np.array_equal(first, later)
    assert on_twos(0.49) == pytest.approx(5 / 12)


def test_anchors_are_at_the_hands_and_the_head() -> None:
    """Anchors are rigid and within a hand's length of the clay of the hand."""
    act = Act(COARSE, "hold", at=(0.5, 0.1, -1.0), yaw=0.5, scale=1.3)
    performance = _person("woman").perform(act)
    points = _world(performance, 1.0)

    for name in ("hand", "other hand"):
        frame = performance.anchors[name](1.0)
        assert np.allclose(frame[:3, :3] @ frame[:3, :3].T, np.eye(3), atol=1e-4)
        assert np.linalg.norm(points - frame[:3, 3], axis=1).min() < 0.06
    head = performance.anchors["head"](1.0)[:3, 3]
    assert np.linalg.norm(np.array(performance.focus(1.0)) - head) < 0.3


def test_a_mark_above_the_ground_is_a_seat() -> None:
    """Feet hang or stand under a raised mark, and never go through the ground."""
    performance = _person("man").perform(Act(COARSE, "sit", at=(0.0, 0.3, 0.0)))
    role = Role.of("man", Act(COARSE, "sit", at=(0.0, 0.3, 0.0)))

    assert role.raised
    assert role.drop == pytest.approx(0.3)
    assert float(_world(performance, 1.0)[:, 1].min()) > -0.03


def test_steps_are_heard_where_feet_strike() -> None:
    """Steps have the act's surface, the height of the ground, and each its own strength."""
    act = Act(COARSE, "walk", surface="sand", travel=2.0)
    cues = _person("child").perform(act).cues

    assert 5 <= len(cues) <= 9
    assert {cue.detail for cue in cues} == {"sand"}
    assert all(abs(cue.at[1]) < 0.08 for cue in cues)
    assert len({cue.strength for cue in cues}) == len(cues)
    assert all(abs(cue.strength - 0.45) <= 0.1 for cue in cues)
    assert _person("child").perform(Act(COARSE, None)).cues == ()


@pytest.mark.parametrize(("colour", "hue"), [("red", 2), ("blue", 218), ("green", 115)])
def test_the_main_garment_has_the_colour_that_was_named(colour: str, hue: float) -> None:
    """Most of the felt is of that hue."""
    act = Act(replace(COARSE, colour=colour, attributes=("dress",)), None)
    solid = _skin(_person("woman").perform(act)).solid
    felt = solid.colours[solid.felt > 0.6].mean(axis=0) ** (1 / 2.2)
    found = colorsys.rgb_to_hsv(*felt.tolist())[0] * 360

    assert abs((found - hue + 180) % 360 - 180) < 25


def test_seeds_choose_and_the_same_seed_repeats() -> None:
    """Two seeds give two people; one seed gives the same arrays."""
    first, again, other = (
        _skin(_person("man").perform(Act(replace(COARSE, seed=seed), "talk"))) for seed in (1, 1, 2)
    )

    assert np.array_equal(first.pose(1.0)[0], again.pose(1.0)[0])
    assert np.array_equal(first.solid.colours, again.solid.colours)
    assert len(first.solid.colours) != len(other.solid.colours) or not np.array_equal(
        first.solid.colours, other.solid.colours
    )


@pytest.mark.parametrize(
    ("kind", "role", "most"),
    [("child", (), 7_000), ("man", (), 9_000), ("man", ("astronaut",), 9_000)],
)
def test_the_fast_tier_is_thrifty(kind: str, role: tuple[str, ...], most: int) -> None:
    """On the fast tier people have few triangles."""
    act = Act(Appearance(seed=7, attributes=role, detail=1.6), "walk")

    assert len(_skin(_person(kind).perform(act)).solid.mesh.triangles) < most


def test_normals_stay_unit_in_motion() -> None:
    """No normal is lost, hidden mouths included."""
    skin = _skin(_person("child").perform(Act(COARSE, "talk")))
    _, normals = skin.pose(1.7)

    assert np.isfinite(normals).all()
    assert np.allclose(np.linalg.norm(normals, axis=1), 1, atol=1e-3)


def test_a_carried_body_goes_with_its_carrier() -> None:
    """Placement is the carrier's; the extent is around the seat."""
    matrix = np.eye(4, dtype=np.float32)
    matrix[:3, 3] = 1, 2, 3
    act = Act(COARSE, "ride", carrier=lambda _: matrix)
    role = Role.of("child", act)

    assert np.allclose(role.place(1.0), matrix)
    assert role_extent(role).bottom < -0.1


@pytest.mark.parametrize("action", ["walk", "run", "fly kite", "dance"])
def test_feet_never_sink_into_the_ground(action: str) -> None:
    """The lowest clay is never more than a centimetre under the ground."""
    performance = _person("man").perform(Act(COARSE, action, travel=3.0))

    assert min(float(_world(performance, k / 12)[:, 1].min()) for k in range(12)) > -0.011


def test_a_held_lantern_gives_light() -> None:
    """Its lamp is at the hand and grows with the person; a held book gives none."""
    for scale in (1.0, 2.0):
        lit = _person("man").perform(
            Act(COARSE, action="hold", scale=scale, held=(Held("lantern", 1),))
        )
        (lamp,) = lit.lamps
        hand = lit.anchors["hand"](2.0)[:3, 3]
        assert np.linalg.norm(hand - lamp.position) < 0.35 * scale
        assert lamp.reach > scale

    assert not _person("man").perform(Act(COARSE, action="hold", held=(Held("book", 1),))).lamps
