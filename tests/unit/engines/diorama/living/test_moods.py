import pytest

from reelkite.domain.storyboard import Entrance, Manner, Subject
from reelkite.engines.diorama.living.moods import airs_of, blended, by_its_own_light, mood_of
from reelkite.engines.diorama.raster.tableau.direction import UNCHANGED, AirKind, Mood
from reelkite.engines.diorama.tableau.parts import LightGuess
from tests.unit.engines.diorama.living.conftest import MakeBoard, MakeShot

BRIGHT = LightGuess(brightness=0.55)
DARK = LightGuess(brightness=0.1)
ORANGE = LightGuess(brightness=0.5, warmth=0.65)


def test_an_hour_that_is_not_named_changes_nothing(shot: MakeShot) -> None:
    """By day and in clear weather the picture keeps its light."""
    mood = mood_of(shot(), BRIGHT)

    assert mood == UNCHANGED


def test_night_falls_on_a_bright_picture_and_not_on_a_dark_one(shot: MakeShot) -> None:
    """What is dark already gets no darker."""
    night = shot(time_of_day="night")

    assert max(mood_of(night, BRIGHT).gain) < 0.7
    assert mood_of(night, DARK).gain == (1.0, 1.0, 1.0)
    assert mood_of(night, BRIGHT).stars > 0


def test_a_sunset_gets_less_orange_where_it_is_orange_already(shot: MakeShot) -> None:
    """The picture of a sunset stays about as it is."""
    sunset = shot(time_of_day="sunset")

    assert mood_of(sunset, BRIGHT).gain[2] < mood_of(sunset, ORANGE).gain[2] < 1


@pytest.mark.parametrize(
    ("weather", "kinds"),
    [
        ("clear", set()),
        ("rain", {AirKind.RAIN}),
        ("storm", {AirKind.RAIN}),
        ("snow", {AirKind.SNOW}),
        ("fog", set()),
    ],
)
def test_weather_falls(shot: MakeShot, weather: str, kinds: set[AirKind]) -> None:
    """Rain and storms bring drops, snow brings flakes."""
    airs = airs_of(shot(weather=weather), "a dog")

    assert {air.kind for air in airs} == kinds


def test_storms_flash_and_fog_hides(shot: MakeShot) -> None:
    """Each weather has its own light."""
    assert mood_of(shot(weather="storm"), BRIGHT).lightning > 0
    assert mood_of(shot(weather="fog"), BRIGHT).fog > 0.4
    assert mood_of(shot(weather="rain", time_of_day="night"), BRIGHT).sky > 0.9


def test_snow_that_lies_does_not_fall(shot: MakeShot) -> None:
    """A snow-covered mountain is no snowfall, unless flakes are named as well."""
    snowy = shot(weather="snow")

    assert airs_of(snowy, "a snow-covered mountain") == ()
    assert airs_of(snowy, "snow falls on a snow-covered mountain") != ()


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("autumn leaves fall", AirKind.LEAVES),
        ("falling leaves in a park", AirKind.LEAVES),
        ("petals drift by", AirKind.PETALS),
        ("dust motes in the light", AirKind.DUST),
        ("fireflies over the meadow", AirKind.FIREFLIES),
    ],
)
def test_what_floats_is_found_in_the_prompt(shot: MakeShot, prompt: str, kind: AirKind) -> None:
    """A few words name small things in the air."""
    assert [air.kind for air in airs_of(shot(), prompt)] == [kind]


def test_rays_of_light_show_dust(shot: MakeShot) -> None:
    """Light is seen in the air only where something floats in it."""
    lit = shot(light=("god rays",))

    assert mood_of(lit, BRIGHT).shafts > 0
    assert AirKind.DUST in {air.kind for air in airs_of(lit, "a hall")}


def test_moods_add_up() -> None:
    """Gains multiply; the stronger sky wins; of the rest there is the most."""
    one, other = Mood(gain=(0.5, 1.0, 1.0), sky=0.9, stars=0.3), Mood(gain=(0.5, 1, 1), sky=0.2)

    both = blended(one, other)

    assert both.gain == (0.25, 1.0, 1.0)
    assert (both.sky, both.stars) == (0.9, 0.3)


def test_wind_carries_what_falls(shot: MakeShot) -> None:
    """In a storm drops fall aslant."""
    calm, wild = (airs_of(shot(weather=word), "x")[0].wind for word in ("rain", "storm"))

    assert wild > calm


@pytest.mark.parametrize(
    ("prompt", "entrance", "hour"),
    [
        ("a ghost appears", Entrance(Manner.APPEAR), "day"),
        ("a ghost appears in the moonlight", Entrance(Manner.APPEAR), "night"),
        ("a ghost", None, "night"),
    ],
)
def test_who_comes_brings_no_hour_along(
    board: MakeBoard, shot: MakeShot, prompt: str, entrance: Entrance | None, hour: str
) -> None:
    """Only words bring on the night, not the kind of somebody who comes."""
    ghost = Subject("ghost", "prop/ghost", enters=entrance)
    told = board(prompt, shot(subjects=(ghost,), time_of_day="night"))

    assert by_its_own_light(told).shots[0].time_of_day == hour
