from reelkite.planning import plan


def test_places_and_weather_have_their_sounds() -> None:
    """Weather first, then the place."""
    assert plan("a dog in a park", 4).sound == ("wind", "birds")
    assert plan("a dog on a beach in the rain", 4).sound[:2] == ("rain", "surf")


def test_birds_sleep_at_night_and_leave_in_winter() -> None:
    """Crickets take over in summer nights; nobody sings in the snow."""
    assert "crickets" in plan("a fox in a park at night", 4).sound
    assert "birds" not in plan("a fox in a park in the snow", 4).sound
