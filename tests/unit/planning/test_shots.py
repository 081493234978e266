from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.storyboard import Framing
from reelkite.planning import plan, shots


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


def test_times_that_are_given_are_kept() -> None:
    """The first shot lasts a quarter, as the prompt says; none is under a second."""
    shots = plan("[0-2s] a dog. [2-8s] a cat.", 8).shots
    assert [shot.seconds for shot in shots] == [2, 6]
    shots = plan("[0-0.5s] a dog. [0.5-4s] a cat.", 4).shots
    assert [shot.seconds for shot in shots] == [1, 3]


@given(
    st.lists(st.tuples(st.floats(0, 50), st.floats(0.1, 50)), min_size=1, max_size=5),
    st.integers(5, 20),
)
def test_times_fill_the_clip(spans: list[tuple[float, float]], seconds: int) -> None:
    """Whatever the prompt says, shots follow without gaps and last a second at least."""
    made = [plan("a dog", 4).shots[0]] * len(spans)
    found = shots.timed(made, seconds, [(a, a + b) for a, b in spans])
    assert found[0].start == 0
    assert sum(one.seconds for one in found) == seconds
    assert all(one.seconds >= 1 for one in found)
    assert all(a.start + a.seconds == b.start for a, b in pairwise(found))


def test_the_same_dog_again() -> None:
    """A later shot knows how it looked, and shows it when it names nobody."""
    first, second, third = plan(
        "Shot 1: a black dog with a red scarf on a beach. Shot 2: the dog runs. Shot 3: close-up.",
        9,
    ).shots
    assert [shot.subjects[0].colour for shot in (first, second, third)] == ["black"] * 3
    assert second.setting == "beach"


def test_another_dog_is_another() -> None:
    """A white dog is not the black one."""
    _, second = plan("Shot 1: a black dog. Shot 2: a white dog.", 8).shots
    assert second.subjects[0].colour == "white"


def test_lines_are_spoken_by_subjects() -> None:
    """The index of who whispers, and how."""
    board = plan('An old man and a dog on a beach. The man whispers, "Look."', 4)
    (line,) = board.shots[0].lines
    assert (line.text, line.manner) == ("Look.", "whisper")
    assert line.speaker is not None
    assert board.shots[0].subjects[line.speaker].asset == "person/elder"


@pytest.mark.parametrize(
    ("prompt", "unheeded"),
    [
        ("a dog at noon by night", "night"),
        ("a dog in the rain, clear blue sky", "clear"),
        ("a dog, art deco style", "art deco"),
    ],
)
def test_what_cannot_be_is_said(prompt: str, unheeded: str) -> None:
    """The first of two times wins; a style that nobody draws is named."""
    assert unheeded in plan(prompt, 4).not_understood


def test_a_close_up_of_hands_shows_whose_they_are() -> None:
    """A later shot of nobody but an owner's parts has the same on stage as the shot before."""
    board = plan("A potter shapes a bowl in a workshop. Close-up of her hands.", 6)
    assert board.shots[1].subjects[0].noun == "potter"
    assert board.shots[1].framing is Framing.CLOSE_UP


def test_snow_that_lies_hides_no_peak() -> None:
    """Mountains in snow are white under a clear sky; it snows only if the prompt says so."""
    lying = plan("steep mountains, all snow covered", 4).shots[0]
    assert (lying.setting, lying.weather) == ("snowy mountain", "clear")
    assert plan("snow falling on the mountains", 4).shots[0].weather == "snow"


def test_the_narrower_style_wins() -> None:
    """A storybook in watercolour is a watercolour, whichever is named first."""
    assert plan("A storybook watercolor of a hen", 4).shots[0].style == "watercolour"
    assert plan("A storybook picture of a hen", 4).shots[0].style == "anime"


def test_the_car_of_a_later_shot_is_the_convertible_of_an_earlier_one() -> None:
    """A wider word means what was seen, also when another shot came between."""
    text = "Shot 1: A green convertible races by. Shot 2: A dog barks. Shot 3: The car stops."
    car = plan(text, 6).shots[2].subjects[0]
    assert (car.noun, car.colour) == ("convertible", "green")


@pytest.mark.parametrize("prompt", ["A boy in a dark hallway", "A cat in a dim attic"])
def test_a_dark_place_is_lit_darkly(prompt: str) -> None:
    """The word may belong to the place's own name."""
    assert "dark" in plan(prompt, 4).shots[0].light


def test_a_shot_of_faces_is_close() -> None:
    """Their faces are those of the shot before."""
    first, second = plan("Two boys sit on a bench. Cut to: their faces.", 8).shots
    assert second.framing is Framing.CLOSE_UP
    assert [one.noun for one in second.subjects] == [one.noun for one in first.subjects]


def test_more_of_a_thing_in_a_later_shot_are_more() -> None:
    """One candle first, hundreds then."""
    shots = plan("A candle in a church. Cut to: hundreds of candles.", 8).shots
    assert [shot.subjects[0].count for shot in shots] == [1, 24]


def test_a_frozen_place_is_in_winter() -> None:
    """A wolf beside a frozen river stands in snow."""
    assert plan("A wolf beside a frozen river.", 4).shots[0].season == "winter"
