"""The room of written open places."""

from reelkite.engines.diorama.sets.grounds import DESIGNS


def test_the_places_of_a_child_are_there() -> None:
    """Well-known places have a design of their own."""
    assert {"playground", "castle", "zoo", "lighthouse", "stadium"} <= set(DESIGNS)
