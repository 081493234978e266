import math

import pytest

from reelkite.engines.diorama.sets.indoors.furnishings.fitting import MAKERS
from reelkite.engines.diorama.sets.indoors.plans import PLANS

STAGE_RADIUS = 1.25


@pytest.mark.parametrize("kind", PLANS)
def test_a_plan_uses_known_words_inside_its_walls(kind: str) -> None:
    """Everything in a plan can be made and stands between the walls."""
    plan = PLANS[kind]
    for stand in plan.stands:
        assert stand.word in MAKERS
        assert abs(stand.x) < plan.half
        assert stand.z >= plan.back


@pytest.mark.parametrize("kind", PLANS)
def test_what_never_gives_way_leaves_the_stage_free(kind: str) -> None:
    """Things that are not asked to make room are far from the stage, flat, or overhead."""
    plan = PLANS[kind]
    for stand in plan.stands:
        fixed = stand.radius == 0 and stand.y == 0 and stand.word != "rug"
        if fixed:
            assert math.hypot(stand.x, stand.z - plan.stage) > STAGE_RADIUS
