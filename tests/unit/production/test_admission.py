from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.domain.callers import ApiKey
from reelkite.domain.engine import Capabilities, EngineFacts
from reelkite.domain.errors import QueueFull, StorageFull
from reelkite.domain.geometry import Size
from reelkite.domain.request import GenerationRequest, Model, Operation, Source
from reelkite.production.admission import (
    MEASURED,
    PATIENCE,
    SHORTEST,
    Admission,
    beyond,
    cost_of,
    expected_render,
    expected_wait,
    longest_render,
)
from reelkite.production.offer import Offer
from reelkite.storage.ledger.busyness import Measured
from reelkite.storage.tasks import Load

ENGINE = EngineFacts("fake", "1", Capabilities(), seconds_per_cost=2.0)
OTHER = EngineFacts("other", "1", Capabilities(), seconds_per_cost=30.0)
ENGINES = dict.fromkeys(Model, ENGINE)
CALLER = ApiKey("k", "app", "sk-…", 0)
RULES = Admission(queued_a_key=3, patience=900, free_bytes=1000)
IDLE = Load(0, 0, 0, {}, (), 1)


def _load(cost: float, pace: float | None = None, workers: int = 1, waiting: int = 1) -> Load:
    measured = () if pace is None else (Measured("sora-2", "fake", pace),)
    return Load(0, waiting, 1, {"sora-2": cost}, measured, workers)


@dataclass(frozen=True)
class Room:
    """So much is free."""

    free: int

    def free_bytes(self) -> int:
        """Return it."""
        return self.free


def test_an_idle_server_admits() -> None:
    """Nothing waits and there is space: no error."""
    RULES.admit(CALLER, IDLE, ENGINES, Room(1000))


def test_a_full_disk_takes_nothing_new() -> None:
    """Below the floor every key is refused, and told when to ask again."""
    with pytest.raises(StorageFull, match="disk space") as caught:
        RULES.admit(CALLER, IDLE, ENGINES, Room(999))

    assert 1 <= caught.value.retry_after <= 120


def test_a_key_has_its_share() -> None:
    """The limit of waiting tasks is the server's, or the key's own."""
    load = Load(3, 3, 0, {"sora-2": 1.0}, (), 1)

    with pytest.raises(QueueFull, match="3 tasks waiting; at most 3"):
        RULES.admit(CALLER, load, ENGINES, Room(1000))
    RULES.admit(ApiKey("k", "app", "", 0, queued=4), load, ENGINES, Room(1000))


def test_nobody_is_let_in_to_wait_in_vain() -> None:
    """A wait beyond the patience of clients is refused; more workers make it shorter."""
    long = _load(1000.0, 1.0)

    with pytest.raises(QueueFull, match="about 17 minutes") as caught:
        RULES.admit(CALLER, long, ENGINES, Room(1000))
    assert caught.value.retry_after == 100
    RULES.admit(CALLER, _load(1000.0, 1.0, 2), ENGINES, Room(1000))


def test_one_huge_task_alone_is_no_queue() -> None:
    """While nothing waits, what runs refuses nobody, however long it takes."""
    RULES.admit(CALLER, _load(5000.0, 1.0, waiting=0), ENGINES, Room(1000))


def test_the_wait_is_foretold_from_what_was_measured() -> None:
    """Before the first clip the engine's own word counts, then the measurement."""
    assert expected_wait(_load(10.0), ENGINES) == 20.0
    assert expected_wait(_load(10.0, 3.0, 2), ENGINES) == 15.0
    assert expected_wait(_load(10.0, 3.0, 0), ENGINES) == 30.0


def test_each_model_waits_by_its_own_engine() -> None:
    """What one engine took tells nothing of another's; a dated name is its model's."""
    engines = {Model.SORA_2: ENGINE, Model.SORA_2_PRO: OTHER}
    costs = {"sora-2": 10.0, "sora-2-pro": 2.0, "sora-2-pro-2025-10-06": 1.0, "gone": 99.0}
    measured = (
        Measured("sora-2-pro", "fake", 1.0),  # by the engine that made it before
        Measured("sora-2-2025-12-08", "fake", 3.0),
        Measured("sora-2", "fake", 5.0),
    )

    assert expected_wait(Load(0, 4, 0, costs, (), 1), engines) == 20.0 + 3 * 30.0
    assert expected_wait(Load(0, 4, 0, costs, measured, 1), engines) == 40.0 + 3 * 30.0
    assert expected_wait(Load(0, 4, 0, costs, measured, 1), {Model.SORA_2: ENGINE}) == 40.0


def test_the_latest_twenty_of_a_model_count() -> None:
    """What was long ago tells nothing any more."""
    measured = (*[Measured("sora-2", "fake", 2.0)] * MEASURED, Measured("sora-2", "fake", 900.0))

    assert expected_wait(Load(0, 1, 0, {"sora-2": 1.0}, measured, 1), ENGINES) == 2.0


@given(st.sampled_from([4, 8, 12]), st.sampled_from(list(Model)))
def test_cost_grows_with_length_and_tier(seconds: int, model: Model) -> None:
    """Twice as long costs twice as much, and the fine tier costs more than the fast one."""

    def cost(seconds: int, model: Model) -> float:
        return cost_of(GenerationRequest("a kite", model, Size(1280, 720), seconds, 0))

    assert cost(2 * seconds, model) == pytest.approx(2 * cost(seconds, model))
    before = GenerationRequest("a kite", model, Size(1280, 720), 60, 0)
    source = Source(Operation.EXTENSION, 60, before)
    longer = GenerationRequest("on", model, before.size, 60 + seconds, 0, source=source)
    assert cost_of(longer) == pytest.approx(cost(seconds, model))  # only what is added is made
    assert cost(seconds, Model.SORA_2_PRO) > cost(seconds, Model.SORA_2) > 0


REQUEST = GenerationRequest("a kite", Model.SORA_2, Size(1000, 1000), 10, 7)
SLOW = EngineFacts("slow", "1", Capabilities(), seconds_per_cost=8.0)
SLOWLY = {Model.SORA_2: SLOW}


def test_a_render_takes_what_its_engine_says() -> None:
    """Ten seconds of a megapixel are ten units of cost."""
    assert expected_render(REQUEST, SLOWLY) == 80.0


def test_a_render_may_take_many_times_as_long() -> None:
    """But never longer than the operator allows."""
    assert longest_render(REQUEST, SLOWLY, 9999.0) == PATIENCE * 80.0
    assert longest_render(REQUEST, SLOWLY, 900.0) == 900.0


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
