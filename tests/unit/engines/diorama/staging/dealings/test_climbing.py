"""Animals that climb."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.dealings.climbing import aside, climbable, climbed
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def cat(action: str | None = "climb tree") -> Part:
    """Return a cat of half a metre."""
    one = part(0, size=0.5, action=action)
    return replace(one, subject=replace(one.subject, asset="animal/cat"))


def tree(size: float = 4.0) -> Part:
    """Return a tree."""
    one = part(1, size=size)
    return replace(one, subject=replace(one.subject, asset="prop/tree"))


def on_ground(one: Part, x: float) -> Role:
    """Return a part on the ground."""
    return Role(one, Act(at=(x, 0.0, -2.0), action=one.subject.action))


def test_a_climber_is_up_the_trunk_and_faces_it() -> None:
    """A cat to the right of a tree hangs on its right side, looking at it."""
    up, trunk = climbed([on_ground(cat(), 2.0), on_ground(tree(), 0.0)])

    assert 0.3 < up.act.at[1] < 0.5 * trunk.part.height
    assert 0.0 < up.act.at[0] < 1.0
    assert up.act.yaw < -1.0


def test_who_does_not_climb_stays_on_the_ground() -> None:
    """A cat that sits beside a tree, and one that has nothing tall to climb, are left alone."""
    beside = (on_ground(cat("sit"), 2.0), on_ground(tree(), 0.0))
    low = (on_ground(cat(), 2.0), on_ground(tree(0.4), 0.0))

    assert climbed(beside) == beside
    assert climbed(low) == low


def test_what_is_climbed_is_low_enough_to_show_the_climber() -> None:
    """A tall tree is shown smaller; without a climber it keeps its size."""
    _, small = climbable((cat(), tree()))
    _, tall = climbable((cat(None), tree()))

    assert small.height < 2.0 < tall.height


def test_who_climbs_is_not_on_top_yet() -> None:
    """A climber on a tree is beside it; a cat that sits on one stays on it."""
    on = (Relation("on", 1),)
    climber, sitter = (
        replace(cat(action).subject, relations=on) for action in ("climb tree", "sit")
    )

    assert aside([climber, sitter])[0].relations[0].kind == "beside"
    assert aside([climber, sitter])[1] == sitter
