from reelkite.engines.diorama.creatures.animal import Beat, Spot


def test_what_is_heard_and_where_things_hang_is_plain_data() -> None:
    """Beats and spots are values: equal when all is equal."""
    assert Beat("step", 1.0, "footL") == Beat("step", 1.0, "footL", 0.4)
    assert Spot("head", (0.0, 1.0, 0.0)) != Spot("head", (0.0, 1.0, 0.0), upright=True)
