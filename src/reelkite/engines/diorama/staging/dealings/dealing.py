"""All dealings of a shot, in the order in which they are thought of."""

from collections.abc import Sequence

from reelkite.domain.storyboard import Subject
from reelkite.engines.diorama.staging.blocking import Part
from reelkite.engines.diorama.staging.dealings.boards import at_board
from reelkite.engines.diorama.staging.dealings.climbing import aside, climbable, climbed
from reelkite.engines.diorama.staging.dealings.facing import facing
from reelkite.engines.diorama.staging.dealings.families import around_work, grown
from reelkite.engines.diorama.staging.dealings.flames import flaring
from reelkite.engines.diorama.staging.dealings.places import standing_there
from reelkite.engines.diorama.staging.dealings.rails import on_rails
from reelkite.engines.diorama.staging.dealings.roads import on_roads
from reelkite.engines.diorama.staging.dealings.toys import toyed
from reelkite.engines.diorama.staging.placing import Role


def related_by_deeds(subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    """Return the subjects where their deeds put them: beside a tree, around a snowman."""
    return standing_there(around_work(aside(subjects)))


def sized_by_deeds(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts as big as their deeds and their kin let them be."""
    return climbable(grown(parts))


def dealt(roles: Sequence[Role], setting: str) -> tuple[Role, ...]:
    """Return the roles with those who deal with a thing or with the place where that is done."""
    roles = flaring(at_board(facing(toyed(climbed(roles)))))
    return on_roads(on_rails(roles, setting), setting)
