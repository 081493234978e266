"""Tables of many-legged, many-armed and legless animals."""

import pytest

from reelkite.engines.diorama.creatures.crawlers.kinds import ARMED, LEGGED, LONG
from reelkite.engines.diorama.creatures.grafts.wings import WINGS


@pytest.mark.parametrize("name", sorted(LEGGED))
def test_legs_reach_the_ground(name: str) -> None:
    """A foot stands within a leg's reach of the body, and wings are of a kind that exists."""
    kind = LEGGED[name]
    width = max(segment[2] for segment in kind.segments)

    assert kind.spread > 0.5 * width
    assert kind.leg[0] > 0.5 * kind.rise
    assert kind.wings is None or kind.wings[0] in WINGS


def test_nothing_is_of_two_families() -> None:
    """Each name has one builder."""
    assert not set(LEGGED) & set(ARMED)
    assert not set(LONG) & (set(ARMED) | set(LEGGED))
