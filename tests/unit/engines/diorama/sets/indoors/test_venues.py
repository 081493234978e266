import math

import pytest

from reelkite.engines.diorama.sets.indoors.furnishings.fitting import MAKERS
from reelkite.engines.diorama.sets.indoors.plans import PLANS
from reelkite.engines.diorama.sets.indoors.venues import VENUES

STAGE_RADIUS = 1.25


@pytest.mark.parametrize("kind", VENUES)
def test_a_venue_uses_known_words_and_leaves_the_stage_free(kind: str) -> None:
    """All props can be made, stand inside the walls, and none that stays is on the stage."""
    plan = VENUES[kind]
    for stand in plan.stands:
        assert stand.word in MAKERS
        assert abs(stand.x) < plan.half
        assert stand.z >= plan.back
        if stand.radius == 0 and stand.y == 0 and stand.word != "rug":
            assert math.hypot(stand.x, stand.z - plan.stage) > STAGE_RADIUS


def test_no_word_has_two_plans() -> None:
    """A kind of room is planned once."""
    assert not set(PLANS) & set(VENUES)


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("bathroom", "bathtub"),
        ("hospital", "sickbed"),
        ("workshop", "tool wall"),
        ("gym", "hoop"),
        ("museum", "pedestal"),
        ("church", "stained window"),
        ("castle hall", "throne"),
        ("dungeon", "bars"),
    ],
)
def test_a_venue_has_what_everyone_knows_it_by(kind: str, word: str) -> None:
    """The prop that tells the place is there."""
    assert word in {stand.word for stand in VENUES[kind].stands}
