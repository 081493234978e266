"""What is wrong with an arrangement."""

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.camera.optics import optics_of
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.scene.mesh import Vec3
from reelkite.engines.diorama.scene.scene import View
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.composing.faults import faults_of
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part

OPTICS = optics_of(View(eye=(0.0, 1.0, 8.0), target=(0.0, 0.5, 0.0), fov=40.0), 16 / 9)


def at(each: Part, place: Vec3) -> Role:
    """Return a role at a place."""
    return Role(each, Act(at=place))


def faults(*roles: Role, cropped: bool = False) -> float:
    """Return how much is wrong."""
    return faults_of(roles, OPTICS, cropped=cropped)


def test_two_beside_each_other_are_without_fault() -> None:
    """In the frame, apart and big enough: nothing is wrong."""
    assert faults(at(part(0), (-1.0, 0.0, 0.0)), at(part(1), (1.0, 0.0, 0.0))) == 0


def test_a_broken_relation_weighs_most() -> None:
    """Right instead of left is worse than being cut off."""
    left = part(0, Relation("left of", 1))
    broken = faults(at(left, (1.0, 0.0, 0.0)), at(part(1), (-1.0, 0.0, 0.0)))
    cut = faults(at(part(0), (5.3, 0.0, 0.0)), at(part(1), (-1.0, 0.0, 0.0)))

    assert broken > cut > 0


def test_small_and_hidden_are_faults() -> None:
    """A speck is too small, and what stands right behind another is not seen."""
    assert faults(at(part(0, size=0.1), (0.0, 0.0, 0.0))) > 0
    assert faults(at(part(0), (0.0, 0.0, 1.5)), at(part(1), (0.0, 0.0, 0.0))) > 0


def test_a_close_framing_may_cut() -> None:
    """What is cropped on purpose is no fault."""
    big = at(part(0, size=6.0), (0.0, 0.0, 0.0))

    assert faults(big) > faults(big, cropped=True) == 0
