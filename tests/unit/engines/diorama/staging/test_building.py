"""A built scene: the place, the bodies, the sounds."""

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from reelkite.domain.geometry import Size
from reelkite.domain.storyboard import (
    CameraMove,
    Deed,
    DepthOfField,
    Framing,
    Move,
    Shot,
    Subject,
)
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.looks import Relief, Skin, Solid
from reelkite.engines.diorama.scene.scene import Scene
from reelkite.engines.diorama.staging import Tier, build_scene, stage
from tests.unit.engines.diorama.staging.boards import COFFEE, KITE

SIZE = Size(1280, 720)


def built(shot: Shot, tmp_path: Path, seed: int = 7) -> Scene:
    """Stage and build a shot."""
    return build_scene(stage(shot, SIZE, seed, Tier(detail=1.6), tmp_path))


def points_of(look: Solid | Skin | Relief) -> np.ndarray:
    """Return all corners of a look."""
    return look.solid.mesh.positions if isinstance(look, Skin) else look.mesh.positions


def test_the_kite_scene_has_child_kite_and_line(tmp_path: Path) -> None:
    """Both subjects have bodies, and the kite's sound is heard from its side."""
    scene = built(KITE, tmp_path)

    assert {item.subject for item in scene.items} >= {0, 1, None}
    flutter = next(cue for cue in scene.cues if cue.name == "flutter")
    assert flutter.x < 0.5


def test_the_coffee_scene_has_blinds_light_and_steam(tmp_path: Path) -> None:
    """The window, the dust and the plume are there, in a small world."""
    scene = built(COFFEE, tmp_path)

    assert scene.blinds is not None
    assert scene.shafts is not None
    assert scene.plumes
    assert scene.unit == 0.1


def test_the_lens_is_sharp_on_the_hero(tmp_path: Path) -> None:
    """The focus is within the child's reach of its mark at any time."""
    scene = built(KITE, tmp_path)

    for t in (0.0, 2.0, 4.0):
        view = scene.camera(t)
        depth = optics_of(view, SIZE.aspect).depth((0.0, 0.9, -2.0))
        assert view.focus == pytest.approx(depth, abs=0.8)


def test_shallow_close_ups_blur_most_and_deep_shots_not_at_all(tmp_path: Path) -> None:
    """Blur follows the words and the framing."""
    close = built(COFFEE, tmp_path).blur
    wide = built(KITE, tmp_path).blur
    deep = built(replace(KITE, depth_of_field=DepthOfField.DEEP), tmp_path).blur

    assert close > wide > deep == 0.0


def test_all_numbers_are_finite(tmp_path: Path) -> None:
    """No body and no part of the set has a corner at infinity."""
    for shot in (KITE, COFFEE):
        for item in built(shot, tmp_path).items:
            assert np.isfinite(points_of(item.look)).all()


def test_the_same_seed_builds_the_same_scene(tmp_path: Path) -> None:
    """Every array of two builds is equal; another seed gives another scene."""
    first, second, other = (built(KITE, tmp_path, seed) for seed in (7, 7, 8))

    pairs = zip(first.items, second.items, strict=True)
    assert all(np.array_equal(points_of(a.look), points_of(b.look)) for a, b in pairs)
    assert len(first.items) != len(other.items) or any(
        points_of(a.look).shape != points_of(b.look).shape
        for a, b in zip(first.items, other.items, strict=False)
    )


def test_walkers_are_heard_at_their_steps(tmp_path: Path) -> None:
    """Each contact of a foot in the picture is a step on the ground's surface."""
    walking = replace(
        KITE,
        framing=Framing.FULL,
        setting="beach",
        subjects=(Subject("woman", "person/woman", action="walk"),),
    )

    steps = [cue for cue in built(walking, tmp_path).cues if cue.name == "step"]

    assert len(steps) >= 4
    assert {step.detail for step in steps} == {"sand"}
    assert all(0 <= step.second <= 4 for step in steps)


@pytest.mark.parametrize("pace", ["slow motion", "time-lapse", "reverse", "freeze"])
def test_the_camera_moves_at_its_own_time_whatever_the_worlds(pace: str, tmp_path: Path) -> None:
    """At the shot's ends the camera is where it is at the usual pace, and at its middle, too."""
    usual = stage(KITE, Size(640, 360), 7, Tier(1.6), tmp_path)
    paced = stage(replace(KITE, pace=pace), Size(640, 360), 7, Tier(1.6), tmp_path)
    camera, clock = build_scene(paced).camera, paced.clock

    for t in (0.0, 2.0, 4.0):
        seen = camera(clock.world(t))
        assert seen.eye == pytest.approx(usual.path(t).eye, abs=1e-4)
        assert seen.target == pytest.approx(usual.path(t).target, abs=1e-4)


def test_sounds_of_a_slow_world_come_later_and_inside_the_shot(tmp_path: Path) -> None:
    """Steps are further apart, and those before or after what is seen are not heard."""
    walk = replace(KITE, subjects=(Subject("man", "person/man", action="walk"),))
    usual = build_scene(stage(walk, Size(640, 360), 7, Tier(1.6), tmp_path)).cues
    slow = replace(walk, pace="slow motion")
    late = build_scene(stage(slow, Size(640, 360), 7, Tier(1.6), tmp_path)).cues

    assert 0 < len(late) < len(usual)
    assert all(0 <= cue.second < 4 for cue in late)
    gaps = [b.second - a.second for a, b in itertools.pairwise(late)]
    usual_gaps = [b.second - a.second for a, b in itertools.pairwise(usual)]
    assert min(gaps) > 1.5 * min(usual_gaps)


def test_later_deeds_reach_the_act_at_the_worlds_time(tmp_path: Path) -> None:
    """Half-way through the shot is half-way through the world."""
    man = Subject("man", "person/man", action="sit", then=(Deed("wave", 0.75),))
    shot = replace(KITE, subjects=(man,), pace="slow motion")
    (role,) = stage(shot, Size(640, 360), 7, Tier(1.6), tmp_path).roles

    ((action, second),) = role.act.then
    assert action == "wave"
    assert second == pytest.approx(2.4)


RACKING = (CameraMove(Move.RACK_FOCUS),)


def test_focus_is_pulled_from_the_first_to_the_second(tmp_path: Path) -> None:
    """Two of whom one stands well behind: sharp on the one, then on the other."""
    pair = (Subject("cup", "prop/cup"), Subject("book", "prop/book"))
    scene = built(replace(COFFEE, subjects=pair, moves=RACKING), tmp_path)
    first, last = (scene.camera(t).focus for t in (0.2, 3.8))

    assert last > 1.25 * first
    assert scene.blur > 0


def test_alone_one_comes_out_of_the_blur(tmp_path: Path) -> None:
    """With one subject focus comes from the distance to it."""
    scene = built(replace(COFFEE, moves=RACKING), tmp_path)

    assert scene.camera(0.2).focus > 2 * scene.camera(3.8).focus


def test_lamps_of_a_dark_room_burn_low(tmp_path: Path) -> None:
    """The same lamps give less light where the prompt says that it is dark."""
    hall = replace(KITE, subjects=(), setting="corridor", time_of_day="night")
    lit, dark = (built(replace(hall, light=words), tmp_path) for words in ((), ("dark",)))

    assert lit.lamps
    assert all(d.colour[0] < b.colour[0] for d, b in zip(dark.lamps, lit.lamps, strict=True))
