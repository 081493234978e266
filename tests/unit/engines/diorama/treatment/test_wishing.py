import re
from dataclasses import replace
from fractions import Fraction

import pytest

from reelkite.domain.errors import RenderError
from reelkite.domain.storyboard import (
    Angle,
    CameraMove,
    Framing,
    Hearing,
    Music,
    Shot,
    Storyboard,
)
from reelkite.engines.diorama.treatment.wishing import OFFER, Wishes, wished

SHOT = Shot(
    start=Fraction(0),
    seconds=Fraction(4),
    framing=Framing.WIDE,
    angle=Angle.EYE_LEVEL,
    moves=(CameraMove(),),
    subjects=(),
    setting="park",
)


def said(prompt: str, shot: Shot = SHOT) -> Wishes:
    """Return what a prompt asks for."""
    return wished(Storyboard(prompt, (shot,)))


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("make it night", "hour", "night"),
        ("Make it day", "hour", "day"),
        ("sunset light, please", "hour", "sunset"),
        ("let it snow", "weather", "snow"),
        ("it should be raining", "weather", "rain"),
        ("add some mist", "weather", "fog"),
        ("make it look like winter", "season", "winter"),
        ("turn it into autumn", "season", "autumn"),
        ("turn this into a sketch", "style", "pencil"),
        ("b&w", "style", "black and white"),
        ("slow it down", "pace", "slow motion"),
        ("speed this up", "pace", "time-lapse"),
        ("play it backwards", "pace", "reverse"),
        ("freeze frame", "pace", "freeze"),
        ("a bit warmer", "lights", ("warm light",)),
        ("darker and with more contrast", "lights", ("dark", "contrast")),
        ("make it less dark", "lights", ("bright",)),
        ("less saturated", "lights", ("muted",)),
        ("turn up the contrast", "lights", ("contrast",)),
        ("twice as fast", "pace", "time-lapse"),
        ("at half the speed", "pace", "slow motion"),
    ],
)
def test_instructions_are_understood(prompt: str, field: str, value: object) -> None:
    """What an edit says is read from its own words."""
    assert getattr(said(prompt), field) == value


def test_what_the_plan_knows_counts_first() -> None:
    """Hour, weather, season, light, style and pace come from the storyboard where it has them."""
    shot = replace(
        SHOT,
        time_of_day="dusk",
        weather="storm",
        season="spring",
        light=("candlelight", "low sun"),
        style="ukiyo-e",
        pace="hyperlapse",
    )

    wishes = said("as I said before", shot)

    assert (wishes.hour, wishes.weather, wishes.season) == ("dusk", "storm", "spring")
    assert wishes.lights == ("candlelight",)
    assert (wishes.style, wishes.pace) == ("ukiyo-e", "time-lapse")


def test_defaults_of_a_plan_were_not_said() -> None:
    """Day and a clear sky are in every storyboard; asked for is only the style."""
    wishes = said("in sepia", replace(SHOT, style="sepia"))

    assert wishes == Wishes(style="sepia", hearing=wishes.hearing)


@pytest.mark.parametrize(
    "prompt", ["remove the dog", "make the car red", "without rain", "no fog, please", ""]
)
def test_what_cannot_be_done_to_a_whole_picture_is_refused_with_what_can(prompt: str) -> None:
    """The sentence names styles, hours, weathers, seasons, light and pace."""
    with pytest.raises(RenderError, match="whole picture") as refused:
        said(prompt)

    for word in ("style", "hour", "weather", "season", "light", "pace"):
        assert word in str(refused.value)


@pytest.mark.parametrize(
    "word", [word for group in re.findall(r"\(([^)]*)\)", OFFER) for word in group.split(", ")]
)
def test_all_that_is_offered_is_understood(word: str) -> None:
    """Whoever repeats a word of the refusal is served."""
    wishes = said(word)

    assert wishes.pictured or wishes.pace is not None


def test_rain_and_snow_fall_and_heavy_ones_fall_heavily() -> None:
    """Storms are heavy by themselves; fog does not fall."""
    assert said("let it rain").airs == ("rain",)
    assert said("heavy rain").airs == ("heavy rain",)
    assert said("a storm").airs == ("heavy rain",)
    assert said("snow").airs == ("snow",)
    assert said("a blizzard").airs == ("blizzard",)
    assert said("fog").airs == ()
    assert said("autumn with falling leaves").airs == ("leaves",)


def test_sound_alone_is_enough() -> None:
    """Music, noises or silence can be had without any change of the picture."""
    board = Storyboard("add calm music", (SHOT,), hearing=Hearing(Music()))

    assert wished(board).sounding
    assert not wished(board).pictured
    assert said("mute the sound").muted


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [("remove the fog", "fog"), ("stop the rain", "rain"), ("get rid of the snow", "snow")],
)
def test_what_is_to_go_does_not_come(prompt: str, weather: str) -> None:
    """Even where the plan took the word for a wish: no fog is laid over a foggy clip."""
    with pytest.raises(RenderError):
        said(prompt, replace(SHOT, weather=weather))


def test_words_within_words_are_not_heard() -> None:
    """A brain is no rain, and a nightingale no night."""
    with pytest.raises(RenderError):
        said("show a brain and a nightingale")
