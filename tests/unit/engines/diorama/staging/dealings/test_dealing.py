"""All dealings of a shot."""

from dataclasses import replace

from reelkite.domain.storyboard import Relation, Subject
from reelkite.engines.diorama.scene.acting import Act
from reelkite.engines.diorama.staging.dealings import dealt, related_by_deeds, sized_by_deeds
from reelkite.engines.diorama.staging.placing import Role
from tests.unit.engines.diorama.staging.bodies import part


def test_deeds_put_their_doers_where_they_are_done() -> None:
    """A cat on its way up a tree is beside it, sees a tree it can climb, and goes up."""
    cat, tree = part(0, Relation("on", 1), size=0.5, action="climb tree"), part(1, size=4.0)
    cat = replace(cat, subject=replace(cat.subject, asset="animal/cat"))
    subjects: tuple[Subject, ...] = related_by_deeds((cat.subject, tree.subject))
    small = sized_by_deeds((cat, tree))
    roles = [Role(one, Act(at=(2.0 - 2 * k, 0.0, 0.0), action=one.subject.action))
             for k, one in enumerate(small)]  # fmt: skip

    assert subjects[0].relations[0].kind == "beside"
    assert small[1].height < tree.height
    assert dealt(roles, "park")[0].act.at[1] > 0.1
