"""Faces of animals, seen close."""

import math
from dataclasses import replace

import pytest

from reelkite.domain.storyboard import Framing
from reelkite.engines.diorama import creatures
from reelkite.engines.diorama.scene.acting import Act, Appearance
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.dealings.portraits import portrait_of
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.boards import KITE
from tests.unit.engines.diorama.staging.bodies import part

VIEW = View(eye=(1.0, 1.0, 4.0), target=(0.0, 0.4, 0.0), fov=30.0)
CLOSE = replace(KITE, framing=Framing.CLOSE_UP)


def dog(action: str | None = None, *, scale: float = 1.0, travel: float = 0.0) -> Role:
    """Return a dog on the ground."""
    performer = creatures.performer("animal/dog")
    assert performer is not None
    act = Act(Appearance(), action=action, scale=scale, travel=travel)
    subject = replace(part(0).subject, asset="animal/dog", action=action)
    return Role(Part(0, subject, performer, performer.extent(act), scale), act)


def test_a_close_up_looks_at_the_face_and_an_extreme_one_from_nearer() -> None:
    """The aim is at the height of the head, and the eye is nearer than for the whole dog."""
    near = portrait_of(CLOSE, VIEW, [dog()])
    nearest = portrait_of(replace(CLOSE, framing=Framing.EXTREME_CLOSE_UP), VIEW, [dog()])

    assert near is not None
    assert nearest is not None
    assert near.target[1] > 0.3
    assert nearest.focus < near.focus < math.dist(VIEW.eye, VIEW.target)
    assert near.focus == pytest.approx(math.dist(near.eye, near.target))


@pytest.mark.parametrize(
    "roles",
    [[], [dog(), dog()], [dog("run", travel=2.0)], [dog("jump")], [dog(scale=0.3)],
     [Role(part(0), Act())]],
    ids=["nobody", "two", "running", "jumping", "tiny", "a thing"],
)  # fmt: skip
def test_others_are_shown_whole(roles: list[Role]) -> None:
    """Who moves, is small, is not alone or has no face is framed as before."""
    assert portrait_of(CLOSE, VIEW, roles) is None


def test_a_medium_shot_is_no_portrait() -> None:
    """Only close-ups come to the face."""
    assert portrait_of(replace(KITE, framing=Framing.MEDIUM), VIEW, [dog()]) is None
