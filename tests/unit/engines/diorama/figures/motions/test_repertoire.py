import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
import pytest

from reelkite.engines.diorama.figures.holding.grip import TOUCH
from reelkite.engines.diorama.figures.motions.moment import Moment
from reelkite.engines.diorama.figures.motions.repertoire import MOTIONS
from reelkite.engines.diorama.figures.motions.standing import stand
from reelkite.engines.diorama.figures.poses import Arm, Pose
from reelkite.engines.diorama.figures.puppet import Puppet
from reelkite.engines.diorama.figures.stature import arm_rest, stature_of
from reelkite.engines.diorama.modelling.rig import Bent
from reelkite.engines.diorama.modelling.turning import facing, unit, vector
from tests.tables import each

At = Callable[[float], Moment]

ACTIONS = sorted({motion: action for action, motion in reversed(MOTIONS.items())}.values())
"""One name for each motion."""

ONCE = {
    "backflip", "cartwheel", "collapse", "fall", "get up", "lie down", "shoot bow", "sit down",
    "somersault", "stand up", "wake up",
}  # fmt: skip
"""Motions with a fling in them, or that happen once."""

NOT_ON_FEET = {*ONCE, "crawl", "cycle", "ride", "ride broom", "swim", "row", "kayak"}
LOW = {MOTIONS[action] for action in NOT_ON_FEET}
"""Motions of bodies that are not on their feet, on a saddle, or in the water."""

PICTURES = {"man": [k / 12 for k in range(40)], "child": [k / 4 for k in range(8)]}
"""Seconds at which a motion is looked at, by body."""


def _moment(kind: str, second: float) -> Moment:
    return Moment(second=second, body=stature_of(kind))


def _touches(puppet: Puppet, pose: Pose, bent: Bent) -> Iterator[float]:
    """Yield how far each hand is from what it grasps, in metres."""
    for side, sign, arm in (("R", -1.0, pose.right), ("L", 1.0, pose.left)):
        if arm.grasp is None:
            continue
        frame = np.eye(4)
        if arm.grasp.hold is not None:
            frame = puppet.thing(bent, pose.holds[arm.grasp.hold])
        goal = (frame @ vector(*arm.grasp.at, 1.0))[:3]
        gap = goal - _palm(puppet, bent, side, sign, arm)
        if arm.grasp.along is not None:
            # A hand may slide along a stick.
            stick = unit(frame[:3, :3] @ arm.grasp.along)
            gap -= stick * np.clip(gap @ stick, -0.3, 0.3)
        yield float(np.linalg.norm(gap))


def _palm(puppet: Puppet, bent: Bent, side: str, sign: float, arm: Arm) -> np.ndarray:
    if arm.grasp is not None and arm.grasp.along is not None:
        return puppet.grip(bent, side)[:3, 3].astype(np.float64)
    bone = puppet.skeleton.index[f"hand{side}"]
    hand = bent.turns[bone] @ facing(arm_rest(sign), vector(-sign, 0, 0))
    return np.asarray(bent.origins[bone] + hand @ vector(*TOUCH, 0) * puppet.body.palm)


@dataclass(frozen=True, slots=True)
class Film:
    """A motion as bodies play it: picture by picture as a man, now and then as a child."""

    action: str
    puppets: dict[str, Puppet]
    pictures: dict[str, list[tuple[Pose, Bent]]]

    def played(self) -> Iterator[tuple[Puppet, Pose, Bent]]:
        """Yield every picture of every body."""
        for kind, pictures in self.pictures.items():
            for pose, bent in pictures:
                yield self.puppets[kind], pose, bent


@pytest.fixture(name="film", scope="module", params=ACTIONS)
def _film(request: pytest.FixtureRequest) -> Film:
    """Play each motion once for all tests."""
    puppets = {kind: Puppet.of(stature_of(kind)) for kind in PICTURES}
    pictures: dict[str, list[tuple[Pose, Bent]]] = {kind: [] for kind in PICTURES}
    for kind, seconds in PICTURES.items():
        for second in seconds:
            pose = MOTIONS[request.param](_moment(kind, second))
            pictures[kind].append((pose, puppets[kind].bend(pose)))
    return Film(request.param, puppets, pictures)


def test_hands_are_on_what_they_hold(film: Film) -> None:
    """Within 3 cm, all the time."""
    for number, (puppet, pose, bent) in enumerate(film.played()):
        assert all(gap < 0.03 for gap in _touches(puppet, pose, bent)), number


def test_motions_are_finite_and_keep_to_the_ground(film: Film) -> None:
    """No bone is lost, and no foot of who is not in the air goes into the ground."""
    is_low = MOTIONS[film.action] in LOW
    for puppet, _, bent in film.played():
        feet = [bent.origins[puppet.skeleton.index[f"foot{side}"]][1] for side in "RL"]
        assert np.isfinite(bent.origins).all()
        assert np.isfinite(bent.turns).all()
        assert is_low or min(feet) > puppet.body.ankle - 0.04


def test_motions_do_not_jump(film: Film) -> None:
    """From one picture to the next no hand goes farther than an arm's length and a half."""
    if film.action in ONCE:
        pytest.skip("flings limbs on purpose")
    puppet = film.puppets["man"]
    hands = [puppet.skeleton.index[f"hand{side}"] for side in "RL"]
    spots = [bent.origins[hands] for _, bent in film.pictures["man"]]
    steps = [np.linalg.norm(np.subtract(b, a), axis=1).max() for a, b in pairwise(spots)]

    assert max(steps) < 1.5 * puppet.body.arm


@each("action", [action for action in ACTIONS if MOTIONS[action] is not stand])
def test_every_action_is_more_than_standing(action: str, at: At) -> None:
    """At some time the body is not as one that stands at ease."""
    times = [replace(at(k / 3)) for k in range(6)]

    assert any(MOTIONS[action](moment) != stand(moment) for moment in times)


def test_there_are_far_more_than_sixty_motions() -> None:
    """Counted without other names for the same."""
    assert len(ACTIONS) > 140
    assert all(math.isfinite(MOTIONS[action](_moment("man", 0.3)).squash) for action in ACTIONS)
