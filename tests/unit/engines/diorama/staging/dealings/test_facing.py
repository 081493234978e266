"""Face to face."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.dealings.facing import facing
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def person(index: int, x: float, *, action: str | None = None, before: int | None = None) -> Role:
    """Return somebody on the ground, perhaps before another."""
    one = part(index, size=1.7, action=action)
    ties = () if before is None else (Relation("in front of", before),)
    one = replace(one, subject=replace(one.subject, asset="person/adult", relations=ties))
    return Role(one, Act(at=(x, 0.0, -2.0 - index), action=action))


def test_who_kneels_before_somebody_is_turned_to_that_one() -> None:
    """They look at each other from the sides of the picture, as near to it as each other."""
    knight, queen = facing([person(0, 0.2, action="kneel", before=1), person(1, -0.2)])
    assert knight.act.at[0] > queen.act.at[0]
    assert knight.act.yaw < 0 < queen.act.yaw
    assert knight.act.at[2] == queen.act.at[2]
    assert knight.act.towards is not None
    assert queen.act.towards is not None


def test_who_walks_in_front_of_somebody_goes_on() -> None:
    """To be in front of somebody on the way is no meeting."""
    walkers = (person(0, 0.2, action="walk", before=1), person(1, -0.2, action="walk"))
    assert facing(walkers) == walkers
