import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pytest

from reelkite.domain.callers import EventType, WebhookEndpoint
from reelkite.domain.errors import FetchError, ForbiddenAddress
from reelkite.jobs.chores.again import LAST
from reelkite.jobs.chores.line import AT_A_TIME, LONGEST_OF_ONE
from reelkite.jobs.chores.notices import HOLD, RENEWAL, Couriers
from reelkite.storage import Database, HookBook, Tallies
from tests.unit.storage.samples import Watch

EVENT = EventType.VIDEO_COMPLETED


@dataclass
class World:
    """Endpoints out there: some answer, some fail, some never come back."""

    answers: dict[str, int | Exception] = field(default_factory=dict)
    stuck: threading.Event = field(default_factory=threading.Event)
    heard: list[tuple[str, bytes, Mapping[str, str]]] = field(default_factory=list)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """Hear, and answer as is foreseen for ``url``."""
        self.heard.append((url, body, headers))
        if "slow" in url:
            self.stuck.wait(30)
        answer = self.answers.get(url, 200)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def times(self, url: str) -> int:
        """Return how often ``url`` was posted to."""
        return [heard[0] for heard in self.heard].count(url)


@dataclass
class Desk:
    """Everything at hand."""

    book: HookBook
    clock: Watch
    world: World = field(default_factory=World)

    @property
    def couriers(self) -> Couriers:
        """New couriers."""
        return Couriers(self.book, self.world.post, self.clock)

    def endpoint(self, url: str) -> WebhookEndpoint:
        """Make an endpoint."""
        return self.book.add("key_a", name="", url=url, events=[EVENT])

    def deliver(self) -> None:
        """Deliver what is due, here and now."""
        for notice in self.book.due(100, HOLD):
            self.couriers.deliver(notice)

    def outcome(self) -> tuple[int, dict[str, int]]:
        """Return how many wait, and how the others ended."""
        tally = Tallies(self.book.database).read()
        return tally.notices_due, dict(tally.notices)


@pytest.fixture
def desk(database: Database, clock: Watch) -> Desk:
    """Lend a desk with an empty book."""
    return Desk(HookBook(database, clock), clock)


def _until(true: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not true() and time.monotonic() < end:
        time.sleep(0.01)
    return true()


def test_what_is_heard_is_struck_off(desk: Desk) -> None:
    """An answer of 2xx ends it; what was posted is signed and says which event it is."""
    endpoint = desk.endpoint("https://fine.test/")
    event_id = desk.book.tell(endpoint, EVENT, "video_1")
    desk.world.answers[endpoint.url] = 204
    desk.deliver()

    ((url, body, headers),) = desk.world.heard
    assert (url, headers["webhook-id"]) == (endpoint.url, event_id)
    assert event_id.encode() in body
    assert headers["webhook-timestamp"] == str(desk.clock.now // 1000)
    assert desk.outcome() == (0, {"delivered": 1})


@pytest.mark.parametrize(
    "answer",
    [500, 404, 301, 429, FetchError("no answer"), ForbiddenAddress("private"), ValueError("bug")],
)
def test_anything_else_is_tried_again(desk: Desk, answer: int | Exception) -> None:
    """Another status, no answer, a forbidden address or a bug of ours put it off."""
    endpoint = desk.endpoint("https://odd.test/")
    desk.book.tell(endpoint, EVENT, "video_1")
    desk.world.answers[endpoint.url] = answer
    desk.deliver()
    desk.deliver()
    assert desk.world.times(endpoint.url) == 1

    desk.clock.wait(10_000)
    desk.world.answers[endpoint.url] = 200
    desk.deliver()
    assert desk.outcome() == (0, {"delivered": 1})


def test_nobody_listens_for_three_days(desk: Desk) -> None:
    """It is tried about thirty times within 72 hours, each time later, and then given up."""
    endpoint = desk.endpoint("https://dead.test/")
    desk.book.tell(endpoint, EVENT, "video_1")
    desk.world.answers[endpoint.url] = 503
    end = desk.clock.now + LAST
    while desk.clock.now <= end + 1_200_000:
        desk.deliver()
        desk.clock.wait(5_000 if desk.clock.now < end - LAST + 60_000 else 600_000)

    assert 20 < desk.world.times(endpoint.url) < 40
    assert desk.outcome() == (0, {"given_up": 1})


def test_who_is_gone_is_left_alone(desk: Desk) -> None:
    """410 ends it at once, and the endpoint itself stays."""
    endpoint = desk.endpoint("https://gone.test/")
    desk.book.tell(endpoint, EVENT, "video_1")
    desk.world.answers[endpoint.url] = 410
    desk.deliver()

    assert desk.outcome() == (0, {"given_up": 1})
    assert desk.book.find(endpoint.id, "key_a") == endpoint


def test_a_slow_endpoint_holds_up_nobody(desk: Desk) -> None:
    """While all notices of one endpoint hang, those of others are delivered."""
    slow, fast = desk.endpoint("https://slow.test/"), desk.endpoint("https://fast.test/")
    for number in range(20):
        desk.book.tell(slow, EVENT, f"video_{number}")
    desk.clock.wait(1)
    for number in range(3):
        desk.book.tell(fast, EVENT, f"video_{number}")
    couriers = desk.couriers
    try:
        for _ in range(3):
            couriers.send()
        assert _until(lambda: desk.outcome()[1] == {"delivered": 3})
        assert desk.world.times(slow.url) == AT_A_TIME
    finally:
        desk.world.stuck.set()
        couriers.close()


def test_what_had_to_wait_is_delivered_in_the_end(desk: Desk) -> None:
    """Notices that were put off because their endpoint was busy come again, each once."""
    slow = desk.endpoint("https://slow.test/")
    for number in range(3 * LONGEST_OF_ONE):
        desk.book.tell(slow, EVENT, f"video_{number}")
    couriers = desk.couriers
    desk.world.stuck.set()
    try:
        for _ in range(20):
            couriers.send()
            desk.clock.wait(31_000)
            time.sleep(0.02)
        assert _until(lambda: desk.outcome() == (0, {"delivered": 3 * LONGEST_OF_ONE}))
    finally:
        couriers.close()
    ids = [headers["webhook-id"] for _, _, headers in desk.world.heard]
    assert len(ids) == len(set(ids))


def test_who_hangs_is_not_told_by_another(desk: Desk) -> None:
    """However long an endpoint hangs, nobody else takes what we have in hand for it."""
    slow = desk.endpoint("https://slow.test/")
    desk.book.tell(slow, EVENT, "video_1")
    couriers = desk.couriers
    try:
        couriers.send()
        assert _until(lambda: desk.world.times(slow.url) == 1)
        for _ in range(10):
            desk.clock.wait(RENEWAL)
            couriers.send()
            assert desk.book.due(100, HOLD) == ()
    finally:
        desk.world.stuck.set()
        couriers.close()


def test_what_a_dead_courier_had_in_hand_is_told(desk: Desk) -> None:
    """Another one tells it as soon as the hold is over, and not before."""
    endpoint = desk.endpoint("https://fine.test/")
    desk.book.tell(endpoint, EVENT, "video_1")
    desk.book.due(1, HOLD)
    desk.clock.wait(HOLD - 1)
    desk.deliver()
    assert desk.world.times(endpoint.url) == 0

    desk.clock.wait(1)
    desk.deliver()
    assert desk.outcome() == (0, {"delivered": 1})


def test_couriers_come_back_after_trouble(desk: Desk) -> None:
    """When the outcome cannot be written down the courier goes on, and it is sent again later."""
    endpoint = desk.endpoint("https://fine.test/")
    desk.book.tell(endpoint, EVENT, "video_1")
    broken, trouble = desk.couriers, threading.Event()

    def _lose(url: str, body: bytes, headers: Mapping[str, str]) -> int:
        if not trouble.is_set():
            trouble.set()
            broken.outbox = _Broken(desk.book)  # type: ignore[assignment] # breaks on purpose
        return desk.world.post(url, body, headers)

    broken.post = _lose
    try:
        broken.send()
        assert trouble.wait(10)
        assert _until(lambda: desk.world.times(endpoint.url) == 1)
        broken.outbox = desk.book
        assert _until(lambda: _sent_again(broken, desk))
    finally:
        broken.close()


def _sent_again(couriers: Couriers, desk: Desk) -> bool:
    desk.clock.wait(HOLD + 1)
    couriers.send()
    return desk.outcome() == (0, {"delivered": 1})


@dataclass
class _Broken:
    book: HookBook


def test_closing_leaves_no_courier_behind(desk: Desk) -> None:
    """Couriers without work leave at once when we stop."""
    couriers = desk.couriers
    couriers.send()
    threads = list(couriers._threads)
    couriers.close()

    assert threads
    assert not any(thread.is_alive() for thread in threads)
