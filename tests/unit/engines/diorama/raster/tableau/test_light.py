import pytest

from reelkite.engines.diorama.raster.tableau.direction import UNCHANGED, Mood, Motion, Stir
from reelkite.engines.diorama.raster.tableau.light import Lighting, between, flash, light_of
from reelkite.engines.diorama.tableau.parts import Tableau

NIGHT = Mood(gain=(0.3, 0.4, 0.6), top=(0.0, 0.0, 0.1), sky=0.9, stars=0.8)


def test_a_mood_comes_by_and_by() -> None:
    """Nothing of it at first, half of it half-way, all of it in the end."""
    assert between(UNCHANGED, NIGHT, 0.0).gain == (1.0, 1.0, 1.0)
    half = between(UNCHANGED, NIGHT, 0.5)
    assert half.gain == pytest.approx((0.65, 0.7, 0.8))
    assert half.sky == pytest.approx(0.45)
    assert between(UNCHANGED, NIGHT, 1.0) == NIGHT


def test_a_new_sky_has_its_colours_from_the_start() -> None:
    """A sky that was not there before does not come out of black."""
    assert between(UNCHANGED, NIGHT, 0.1).top == NIGHT.top
    dawn = Mood(top=(1.0, 1.0, 1.0), sky=0.5)
    assert between(NIGHT, dawn, 0.5).top == pytest.approx((0.5, 0.5, 0.55))


def test_a_picture_without_a_sky_gets_none(tableau: Tableau) -> None:
    """Only what is sky takes the colours of a new one."""
    stirs = tuple(Stir() for _ in tableau.layers)
    indoors = Tableau(tableau.size, 0.4, 40.0, tableau.layers[1:], tableau.light, tableau.kind)

    def sky_of(picture: Tableau) -> object:
        values = Lighting(picture, stirs[: len(picture.layers)]).values(NIGHT, 1.0, 1.0, 1.0)
        return values["top"]

    assert sky_of(tableau) == (0.0, 0.0, 0.1, 0.9)
    assert sky_of(indoors) == (0.0, 0.0, 0.1, 0.0)


def test_a_fire_lights_what_is_around_it(tableau: Tableau) -> None:
    """Its light flickers about the middle of the layer that burns; before it sets in it is even."""
    lighting = Lighting(tableau, (Stir(), Stir(), Stir(Motion.FLAME)))

    assert lighting.burns
    x, y, far, strength = _fire(lighting, 1.0)
    assert (x, y) == pytest.approx((63.5 / 128, 39.5 / 72), abs=0.01)
    assert far > 0.4
    assert abs(strength) > 0.001
    assert _fire(lighting, 0.0)[3] == 0.0
    assert not Lighting(tableau, (Stir(),) * 3).burns


def _fire(lighting: Lighting, set_in: float) -> tuple[float, ...]:
    fire = lighting.values(UNCHANGED, 1.3, 1.3, set_in)["fire"]
    assert isinstance(fire, tuple)
    return fire


def test_lightning_never_strikes_the_first_frame() -> None:
    """The first half second is calm; later there are flashes and pauses."""
    assert max(flash(1.0, t / 24) for t in range(12)) < 0.02
    later = [flash(1.0, t / 24) for t in range(96)]
    assert max(later) > 0.5
    assert sum(value < 0.02 for value in later) > 48


def test_things_in_the_air_are_as_dark_as_the_hour(tableau: Tableau) -> None:
    """Snow by night is dim and blue."""
    day, night = light_of(UNCHANGED, tableau), light_of(NIGHT, tableau)

    assert night[2] > night[0]
    assert max(night) < min(day)
