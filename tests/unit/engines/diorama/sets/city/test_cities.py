import pytest

from reelkite.engines.diorama.scene.places import Dressing
from reelkite.engines.diorama.sets.city.cities import city_of, town_of
from reelkite.engines.diorama.sets.city.palette import TOWNS
from reelkite.engines.diorama.sets.city.terrace import StreetPlan
from reelkite.engines.diorama.sets.kit import names


def _street(words: str | None) -> Dressing:
    return Dressing(setting="city street", words=words)


@pytest.mark.parametrize(("words", "name"), [("paris", "paris"), ("a street in cairo", "cairo")])
def test_a_city_is_known_by_its_name(words: str, name: str) -> None:
    """The words of the place tell the city."""
    city = city_of(_street(words))
    assert city is not None
    assert city.section.name == name


@pytest.mark.parametrize("words", [None, "downtown", "comparison", "romeo"])
def test_other_words_name_no_city(words: str | None) -> None:
    """A name within a longer word is none; such a street has the colours of its seed."""
    assert city_of(_street(words)) is None
    assert town_of(_street(words)) is TOWNS[0]


def test_longer_names_win() -> None:
    """``Egyptian street`` in words that name two places is the longer one."""
    city = city_of(_street("a los angeles corner of rome"))
    assert city is not None
    assert city.section.name == "los angeles"


def test_cities_have_their_colours_roofs_and_heights() -> None:
    """Walls are as written; what is not written stays as the seed chose it."""
    city = city_of(_street("marrakesh"))
    assert city is not None
    assert city.palms
    assert city.plain
    town = town_of(_street("marrakesh"))
    assert town.flat
    assert town.walls != TOWNS[0].walls
    assert town.cars == TOWNS[0].cars
    assert city.planned(StreetPlan()).storeys == (1, 2)


def test_alleys_keep_their_low_houses() -> None:
    """A lane without traffic has no high houses, and keeps its towers as they are."""
    city = city_of(_street("hong kong"))
    assert city is not None
    lane = StreetPlan(traffic=False, storeys=(1, 3))
    assert city.planned(lane).storeys == (1, 3)
    assert city.planned(StreetPlan()).storeys == (5, 8)


def test_everything_that_is_written_is_in_the_kit() -> None:
    """No city asks for a thing that nobody modelled."""
    known = names()
    for word in ("paris", "london", "new york", "tokyo", "chinatown", "mumbai", "dubai", "moscow"):
        city = city_of(_street(word))
        assert city is not None
        for kind in ("far", "kerb", "lane", "wall", "span", "over"):
            assert all(line.values[0] in known for line in city.lines(kind))
