import numpy as np
import pytest

from reelkite.engines.diorama.scene.places import Dressing, Sightline
from reelkite.engines.diorama.sets.city.cities import City, city_of, town_of
from reelkite.engines.diorama.sets.city.local import local
from reelkite.engines.diorama.sets.city.plot import Plot
from reelkite.engines.diorama.sets.city.terrace import StreetPlan
from reelkite.engines.diorama.sets.kit import Thing


def _built(words: str, plan: StreetPlan | None = None, **more: tuple[str, ...]) -> Thing:
    dressing = Dressing(
        setting="city street",
        words=words,
        excluded=more.get("excluded", ()),
        staged=more.get("staged", ()),
    )
    sightline = Sightline(
        eyes=((0.0, 1.4, 3.0),),
        targets=((0.0, 1.0, -3.0),),
        fov=40.0,
        aspect=1.6,
        sun=(0.0, 1.0, 0.0),
        clear=lambda x, z, r: (np.abs(x) + r > 0) & (z < 99),
    )
    plot = Plot(town_of(dressing), np.random.default_rng(1), dressing, sightline)
    city = city_of(dressing)
    assert isinstance(city, City)
    return local(city, plot, plan or StreetPlan())


def _far_end(one: Thing) -> float:
    """Return z of what is farthest from the audience."""
    return min(float(piece.mesh.positions[:, 2].min()) for piece in one.pieces)


@pytest.mark.parametrize("words", ["paris", "london", "marrakesh"])
def test_a_landmark_closes_the_street(words: str) -> None:
    """Beyond the houses stands what the city is known by."""
    assert _far_end(_built(words)) < -48


def test_alleys_have_no_landmark_and_no_cabs() -> None:
    """A lane is too narrow for both."""
    lane = StreetPlan(half=0.0, pavement=2.7, traffic=False)
    assert _far_end(_built("london", lane)) > -20


def test_what_is_staged_is_left_out() -> None:
    """The subject has no double at the end of the street."""
    assert _far_end(_built("paris", staged=("eiffel tower",))) > -20


def test_unwanted_cars_stay_away() -> None:
    """Who wants no cars gets no cabs either."""
    with_cabs = len(_built("new york").pieces)
    assert len(_built("new york", excluded=("car",)).pieces) < with_cabs
