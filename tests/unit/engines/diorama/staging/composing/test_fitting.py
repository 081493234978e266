"""The camera steps back."""

import math
from dataclasses import replace

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Tie
from reelkite.engines.diorama.staging.composing.fitting import fitted
from reelkite.engines.diorama.staging.placing import Role, open_box
from tests.unit.engines.diorama.staging.bodies import part

VIEW = View(eye=(0.0, 1.0, 6.0), target=(0.0, 0.5, 0.0), fov=40.0, focus=6.0)
ASPECT = 16 / 9


def test_a_group_that_fits_is_left_alone() -> None:
    """No step without need."""
    assert fitted(VIEW, [Role(part(0), Act())], ASPECT) == VIEW


def test_the_eye_goes_back_until_all_are_in() -> None:
    """One who sticks out is in the frame afterwards, and the lens is sharp where it was."""
    role = Role(part(0, size=2.0), Act(at=(3.8, 0.0, 0.0)))
    wider = fitted(VIEW, [role], ASPECT)
    box = open_box(role, optics_of(wider, ASPECT))

    assert box.x1 <= 1
    assert math.dist(wider.eye, VIEW.eye) > 0.3
    assert wider.focus > VIEW.focus


def test_a_kite_does_not_push_the_camera_back() -> None:
    """What is flown finds its own place in the sky."""
    kite = Role(part(1, size=2.0), Act(at=(9.0, 0.0, 0.0)), Tie(1, 0, "flies"))

    assert fitted(VIEW, [Role(part(0), Act()), kite], ASPECT) == VIEW


def test_what_towers_behind_somebody_does_not_push_the_camera_back() -> None:
    """A train behind a clerk may leave the frame: the clerk is whom it is made for."""
    clerk = part(0)
    clerk = replace(clerk, subject=replace(clerk.subject, asset="person/adult"))
    train = part(1, Relation("behind", 0), size=5.0)
    roles = [Role(clerk, Act()), Role(train, Act(at=(4.0, 0.0, -6.0)))]

    assert fitted(VIEW, roles, ASPECT) == VIEW
