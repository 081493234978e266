from dataclasses import replace

import pytest

from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model
from reelkite.production.admission import cost_of
from reelkite.production.offer import Offer
from reelkite.production.timing import (
    PATIENCE,
    SHORTEST,
    beyond,
    expected_render,
    longest_render,
)

REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(1000, 1000), 10, 7)
SLOW = EngineFacts("slow", "1", Capabilities(), seconds_per_cost=8.0)
ENGINES = {Model.SORA_2: SLOW}


def test_a_render_takes_what_its_engine_says() -> None:
    """Ten seconds of a megapixel are ten units of cost."""
    assert expected_render(REQUEST, ENGINES) == 80.0


def test_a_render_may_take_many_times_as_long() -> None:
    """But never longer than the operator allows."""
    assert longest_render(REQUEST, ENGINES, 9999.0) == PATIENCE * 80.0
    assert longest_render(REQUEST, ENGINES, 900.0) == 900.0


def test_a_short_render_has_time_to_load_its_engine() -> None:
    """Few seconds of drawing may follow minutes of loading."""
    quick = replace(SLOW, seconds_per_cost=0.001)

    assert longest_render(REQUEST, {Model.SORA_2: quick}, 9999.0) == SHORTEST
    assert longest_render(REQUEST, {Model.SORA_2: quick}, 60.0) == 60.0


@pytest.mark.parametrize("engines", [{}, {Model.SORA_2: replace(SLOW, seconds_per_cost=0.0)}])
def test_where_nobody_knows_the_operator_decides(engines: dict[Model, EngineFacts]) -> None:
    """An engine that says nothing of its pace may take all the time there is."""
    assert expected_render(REQUEST, engines) == 0.0
    assert longest_render(REQUEST, engines, 1800.0) == 1800.0


def test_what_cannot_be_done_in_time_is_found_beforehand() -> None:
    """Of each model the longest clip on offer is named, if that takes too long, and only then."""
    offer = Offer(sizes=(Size(1000, 1000), Size(2000, 1000)), seconds=(4, 8))
    engines = {Model.SORA_2: SLOW, Model.SORA_2_PRO: replace(SLOW, seconds_per_cost=0.1)}
    [found] = beyond(offer, engines, 100.0)

    assert (found.model, found.size, found.seconds) == (Model.SORA_2, Size(2000, 1000), 8)
    assert list(beyond(offer, engines, cost_of(found) * 8.0)) == []
