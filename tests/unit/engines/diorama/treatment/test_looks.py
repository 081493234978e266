from dataclasses import replace

import numpy as np
import pytest

from reelkite.engines.diorama.raster.tableau.direction import AirKind
from reelkite.engines.diorama.raster.treatment import Look
from reelkite.engines.diorama.scene.mesh import Array
from reelkite.engines.diorama.treatment.looks import look_of
from reelkite.engines.diorama.treatment.measuring import Measures
from reelkite.engines.diorama.treatment.wishing import Wishes

OUTDOORS = Measures(count=96, has_sky=True, horizon=0.6)
INDOORS = Measures(count=96)


def asked(look: Look, *colour: float) -> Array:
    """Return what becomes of a colour."""
    side = look.table.shape[0] - 1
    red, green, blue = (round(c * side) for c in colour)
    answer: Array = look.table[blue, green, red]
    return answer


def test_a_change_of_pace_alone_touches_no_picture() -> None:
    """Nothing of the frames is drawn anew."""
    assert look_of(Wishes(pace="slow motion"), OUTDOORS).untouched


@pytest.mark.parametrize("hour", ["night", "dusk", "sunset"])
def test_late_hours_are_darker(hour: str) -> None:
    """A middle grey has less light than it had."""
    look = look_of(Wishes(hour=hour), OUTDOORS)

    assert asked(look, 0.5, 0.5, 0.5).mean() < 0.47
    assert look.skies.share > 0.8
    assert look.horizon == pytest.approx(0.4)


def test_night_takes_less_from_a_dark_clip() -> None:
    """What is dark by itself stays to be seen."""
    bright = look_of(Wishes(hour="night"), replace(OUTDOORS, light=0.4))
    dark = look_of(Wishes(hour="night"), replace(OUTDOORS, light=0.06))

    assert asked(dark, 0.5, 0.5, 0.5).mean() > asked(bright, 0.5, 0.5, 0.5).mean() + 0.05


def test_sunset_is_warm_and_night_is_blue() -> None:
    """A grey wall tells the hour by its tint."""
    sunset = asked(look_of(Wishes(hour="sunset"), OUTDOORS), 0.6, 0.6, 0.6)
    night = asked(look_of(Wishes(hour="night"), OUTDOORS), 0.6, 0.6, 0.6)

    assert sunset[0] > 1.3 * sunset[2]
    assert night[2] > 1.2 * night[0]


def test_day_brightens_what_was_dark() -> None:
    """A clip of the night comes up, one by day hardly changes."""
    dark = look_of(Wishes(hour="day"), replace(OUTDOORS, light=0.04, mean=(0.2, 0.2, 0.25)))
    plain = look_of(Wishes(hour="day"), replace(OUTDOORS, light=0.22))

    assert asked(dark, 0.3, 0.3, 0.3).mean() > 0.45
    assert abs(asked(plain, 0.5, 0.5, 0.5).mean() - 0.5) < 0.06


def test_no_sky_is_painted_where_there_is_none() -> None:
    """In a room no stars come out."""
    look = look_of(Wishes(hour="night"), INDOORS)

    assert look.skies.share == 0
    assert look.skies.stars == 0
    assert look.horizon <= 0


def test_clouds_hide_the_stars() -> None:
    """By night it rains from a dark sky without stars."""
    look = look_of(Wishes(hour="night", weather="rain", airs=("rain",)), OUTDOORS)

    assert look.skies.stars == 0
    assert max(look.skies.top) < 0.2
    assert look.rain == 1.0


def test_rain_by_night_is_hardly_darker_than_the_night() -> None:
    """What is dark anyway is not darkened twice."""
    dry = asked(look_of(Wishes(hour="night"), OUTDOORS), 0.6, 0.6, 0.6).mean()
    wet = asked(look_of(Wishes(hour="night", weather="rain"), OUTDOORS), 0.6, 0.6, 0.6).mean()

    assert dry > wet > 0.8 * dry


def test_what_falls_is_handed_on() -> None:
    """Snow and leaves are particles, rain has a strength of its own."""
    look = look_of(Wishes(weather="snow", airs=("snow", "leaves")), OUTDOORS)

    assert [air.kind for air in look.airs] == [AirKind.SNOW, AirKind.LEAVES]
    assert look_of(Wishes(weather="storm", airs=("heavy rain",)), OUTDOORS).rain > 1


def test_fog_is_thinner_in_a_room() -> None:
    """All is near there."""
    outside, inside = (look_of(Wishes(weather="fog"), each).fog for each in (OUTDOORS, INDOORS))

    assert 0 < inside < outside


def test_black_and_white_has_no_colour() -> None:
    """Neither in the picture nor in a sky that comes with it."""
    look = look_of(Wishes(hour="sunset", style="black and white"), OUTDOORS)

    assert np.ptp(asked(look, 0.8, 0.3, 0.2)) < 0.04
    assert np.ptp(look.skies.rim) < 0.04


def test_painters_begin_with_a_picture_that_is_not_pale() -> None:
    """A bright clip is painted darker than it is, a dim one brighter."""
    bright = look_of(Wishes(style="watercolour"), replace(OUTDOORS, light=0.5))
    dim = look_of(Wishes(style="watercolour"), replace(OUTDOORS, light=0.15))

    assert asked(bright, 0.5, 0.5, 0.5).mean() < asked(dim, 0.5, 0.5, 0.5).mean() - 0.1


@pytest.mark.parametrize(
    ("word", "colour", "more"),
    [
        ("warm light", (0.6, 0.6, 0.6), 0),
        ("cool light", (0.6, 0.6, 0.6), 2),
    ],
)
def test_warmer_and_cooler_tint_greys(word: str, colour: tuple[float, ...], more: int) -> None:
    """The one adds red, the other blue, and brightness stays about the same."""
    shown = asked(look_of(Wishes(lights=(word,)), OUTDOORS), *colour)

    assert int(np.argmax(shown)) == more
    assert abs(shown.mean() - 0.6) < 0.05
