from dataclasses import replace

import numpy as np

from reelkite.engines.diorama.props.kite import KiteActor
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.looks import Skin

ACT = Act(at=(1.0, 6.0, -4.0), subject=0)


def test_it_is_at_its_mark_at_mid_shot() -> None:
    """Halfway through the shot the middle of the kite is where staging put it."""
    assert np.allclose(KiteActor().perform(ACT).focus(ACT.seconds / 2), ACT.at, atol=1e-5)


def test_it_wanders_about_its_mark_with_its_face_to_the_audience() -> None:
    """The kite moves, and its front stays within 60 degrees of the audience."""
    performance = KiteActor().perform(ACT)
    flight = performance.items[0].placement
    assert flight is not None
    places = np.array([performance.focus(float(t)) for t in np.linspace(0, 4, 20)])

    assert np.ptp(places[:, 0]) > 0.4
    assert all(flight(float(t))[2, 2] > 0.5 for t in np.linspace(0, 4, 20))


def test_the_cloth_ripples_while_the_spars_cross_still() -> None:
    """Corners of the cloth move against the frame; the middle does not."""
    skin = KiteActor().perform(ACT).items[0].look
    assert isinstance(skin, Skin)
    first, second = skin.pose(0.0)[0], skin.pose(0.13)[0]
    moved = np.abs(first - second).max(axis=1)
    middle = np.hypot(first[:, 0], first[:, 1] - 0.12) < 0.02

    assert moved.max() > 0.005
    assert moved[middle].max() < 1e-4


def test_the_tail_hangs_from_the_foot_and_follows_late() -> None:
    """The tail starts at the foot of the kite and its end is lower."""
    performance = KiteActor().perform(ACT)
    tail, flight = performance.items[-1].look, performance.items[0].placement
    assert isinstance(tail, Skin)
    assert flight is not None
    points = tail.pose(1.0)[0]
    foot = flight(1.0) @ np.array([0, -0.5, 0, 1])

    assert np.linalg.norm(points - foot[:3], axis=1).min() < 0.03
    assert points[:, 1].min() < foot[1] - 0.8


def test_it_flutters() -> None:
    """The kite is heard all the time."""
    (cue,) = KiteActor().perform(ACT).cues

    assert (cue.name, cue.seconds) == ("flutter", ACT.seconds)


def test_a_kite_that_lies_stands_still_with_its_tail_at_its_foot() -> None:
    """Its foot is at its mark all the time, and the tail is rolled up there."""
    resting = replace(ACT, appearance=Appearance(attributes=("lying",)))
    performance = KiteActor().perform(resting)
    tail = performance.items[-1].look
    assert isinstance(tail, Skin)
    points = tail.pose(1.0)[0]

    assert performance.focus(0.0) == performance.focus(3.0)
    assert np.abs(points - np.array(ACT.at)).max() < 0.5
    assert KiteActor().extent(resting).bottom == 0.0
