from fractions import Fraction

import pytest

from reelkite.planning import plan


def test_shots_share_the_clip_exactly() -> None:
    """Thirds of four seconds are exact."""
    shots = plan("Shot 1: a dog. Shot 2: a cat. Shot 3: a bird.", 4).shots
    assert [shot.start for shot in shots] == [Fraction(0), Fraction(4, 3), Fraction(8, 3)]
    assert sum(shot.seconds for shot in shots) == 4


def test_a_shot_inherits_what_it_does_not_name() -> None:
    """Place, time, weather, light and style carry over."""
    prompt = (
        "Shot 1: a dog on a beach at sunset in the rain, watercolor. Shot 2: close-up of a crab."
    )
    first, second = plan(prompt, 8).shots
    assert (second.setting, second.time_of_day) == ("beach", "sunset")
    assert (second.weather, second.style) == (first.weather, first.style) == ("rain", "watercolour")


def test_a_shot_keeps_what_it_names() -> None:
    """A new place is a new place."""
    second = plan("A dog on a beach at night. Cut to a cat in a kitchen at noon", 8).shots[1]
    assert (second.setting, second.time_of_day) == ("kitchen", "noon")


def test_pace_is_told() -> None:
    """Slow motion is a fact of the shot."""
    assert plan("a dog in super slow motion", 4).shots[0].pace == "slow motion"


@pytest.mark.parametrize(
    ("prompt", "time"),
    [
        ("a tent under a starry night sky", "night"),
        ("a moonlit lake", "night"),
        ("a full moon above the sea", "night"),
        ("the aurora over a cabin", "night"),
        ("a street with neon lights", "night"),
        ("stars above a lighthouse", "night"),
        ("fireworks over a lake", "night"),
        ("fireflies over a meadow", "dusk"),
        ("a campfire", "dusk"),
        ("friends around a campfire under the stars", "night"),
        ("a man holding a lantern", "dusk"),
        ("a candle burning", "dusk"),
        ("a coffee cup", "morning"),
        ("a dog", "day"),
        ("a candle at noon", "noon"),
    ],
)
def test_the_time_of_day_is_named_or_implied(prompt: str, time: str) -> None:
    """Fires and lamps are lit at dusk, stars shine at night, tables stand in morning light."""
    assert plan(prompt, 4).shots[0].time_of_day == time


@pytest.mark.parametrize(
    "prompt",
    [
        "a street with neon lights",
        "a busy street, cyberpunk style",
        "a couple walking, neon lights",
    ],
)
def test_neon_lights_a_street_of_its_own(prompt: str) -> None:
    """Signs glow in the street at night only."""
    assert plan(prompt, 4).shots[0].setting == "street at night"
