import math

import numpy as np
import pytest

from reelkite.engines.diorama import props
from reelkite.engines.diorama.scene.acting import Act, Appearance, Performance
from reelkite.engines.diorama.scene.looks import Layer, Solid
from reelkite.engines.diorama.scene.mesh import translation


def _perform(name: str, act: Act) -> Performance:
    performer = props.performer(f"prop/{name}")
    assert performer is not None
    return performer.perform(act)


def test_a_cup_steams_when_asked_or_hot() -> None:
    """Steam rises on the action and on the attribute, and not otherwise."""
    hot = Appearance(attributes=("hot",))

    assert _perform("cup", Act(action="steam")).plumes
    assert _perform("cup", Act(appearance=hot)).plumes
    assert not _perform("cup", Act()).plumes


def test_steam_rises_from_the_rim_and_scales_with_the_cup() -> None:
    """The plume starts at the anchor ``rim`` and is as large as the cup is scaled."""
    small, large = (_perform("cup", Act(action="steam", scale=s)) for s in (1.0, 2.0))
    rim = small.anchors["rim"](0.0)[:3, 3]

    assert np.allclose(small.plumes[0].origin, rim, atol=0.01)
    assert large.plumes[0].height == pytest.approx(2 * small.plumes[0].height)


def test_coffee_is_a_liquid_with_its_rim_at_one() -> None:
    """The liquid's extra runs from 0 in the middle to 1 at the rim."""
    looks = [item.look for item in _perform("cup", Act()).items]
    (liquid,) = [x for x in looks if isinstance(x, Solid) and x.layer is Layer.LIQUID]
    reach = np.hypot(liquid.mesh.positions[:, 0], liquid.mesh.positions[:, 2])

    assert liquid.extra.min() == 0
    assert liquid.extra.max() == pytest.approx(1)
    assert np.argmin(liquid.extra) == np.argmin(reach)


def test_wheels_roll_as_far_as_the_car_drives() -> None:
    """A wheel turns by travel over radius."""
    act = Act(action="drive", travel=1.0, seconds=1.0)
    performance = _perform("car", act)
    turned = [
        np.trace(item.placement(1.0)[:3, :3])
        for item in performance.items
        if item.placement is not None and not np.allclose(item.placement(1.0)[:3, 1], (0, 1, 0))
    ]

    assert turned
    assert all(trace == pytest.approx(1 + 2 * math.cos(1.0 / 0.31), abs=1e-3) for trace in turned)
    assert performance.cues[0].name == "engine"


def test_a_carried_prop_goes_with_its_carrier() -> None:
    """A carrier overrides the mark."""
    act = Act(at=(9, 9, 9), carrier=lambda t: translation(t, 2, 0))
    placement = _perform("book", act).items[0].placement
    assert placement is not None

    assert np.allclose(placement(1.5)[:3, 3], (1.5, 2, 0))


def test_a_ball_bounces_and_is_heard() -> None:
    """A bouncing ball leaves the ground, and each landing is a cue."""
    performance = _perform("ball", Act(action="bounce"))
    heights = [performance.focus(float(t))[1] for t in np.linspace(0, 2, 40)]

    assert max(heights) - min(heights) > 0.4
    assert {cue.name for cue in performance.cues} == {"bounce"}


def test_lamps_shine() -> None:
    """A lantern gives light where it stands."""
    (lamp,) = _perform("lantern", Act(at=(1.0, 0.0, -2.0))).lamps

    assert lamp.position[0] == pytest.approx(1.0)
    assert lamp.position[2] == pytest.approx(-2.0)


def test_a_held_thing_is_gripped_where_it_has_its_grip() -> None:
    """The grip of a bat in a hand is where the hand is, however it lies when nobody holds it."""
    carrier = translation(1.0, 2.0, 3.0)
    held = _perform("baseball-bat", Act(carrier=lambda _t: carrier))

    assert np.allclose(held.anchors["grip"](0.0)[:3, 3], (1, 2, 3), atol=1e-5)


def test_what_lay_beside_a_bat_is_gone_when_it_is_held() -> None:
    """The ball on the ground is drawn only while the bat leans there."""
    lying = _perform("baseball-bat", Act())
    held = _perform("baseball-bat", Act(carrier=lambda _t: translation(0.0, 1.0, 0.0)))

    assert len(held.items) == len(lying.items) - 1
