import base64
from dataclasses import replace

import pytest

from reelkite.domain.callers import EventType, Notice, WebhookEndpoint
from reelkite.storage.database import Database
from reelkite.storage.hooks import HookBook
from reelkite.storage.tallies import Tallies
from tests.unit.storage.samples import Watch

BOTH = tuple(EventType)


@pytest.fixture
def clock() -> Watch:
    """A clock in the hand."""
    return Watch()


@pytest.fixture
def book(database: Database, clock: Watch) -> HookBook:
    """A book without endpoints."""
    return HookBook(database, clock)


@pytest.fixture
def endpoint(book: HookBook) -> WebhookEndpoint:
    """An endpoint that hears of everything."""
    return book.add("key_a", name="mine", url="http://a.test/hook", events=BOTH)


def _take_one(book: HookBook, hold: int = 1000) -> Notice:
    (notice,) = book.due(10, hold)
    return notice


def test_an_endpoint_is_kept(book: HookBook, endpoint: WebhookEndpoint, clock: Watch) -> None:
    """What was given comes back, with an id and a secret of 256 bits."""
    assert book.find(endpoint.id, "key_a") == endpoint
    assert (endpoint.name, endpoint.url, endpoint.events) == ("mine", "http://a.test/hook", BOTH)
    assert endpoint.created_at == endpoint.updated_at == clock()
    assert endpoint.id.startswith("we_")
    assert len(endpoint.id) == 35
    assert endpoint.secret.startswith("whsec_")
    assert len(base64.b64decode(endpoint.secret.removeprefix("whsec_"), validate=True)) == 32


def test_endpoints_are_listed_newest_first(
    book: HookBook, endpoint: WebhookEndpoint, clock: Watch
) -> None:
    """A key sees its own endpoints."""
    clock.wait(1)
    second = book.add("key_a", name="two", url="http://a.test", events=[EventType.VIDEO_FAILED])

    assert book.of_key("key_a") == (second, endpoint)
    assert book.of_key("key_b") == ()


def test_events_are_kept_once_each(book: HookBook) -> None:
    """An event named twice is one."""
    twice = book.add("key_a", name="", url="", events=[*reversed(BOTH), *BOTH])

    assert twice.events == BOTH


def test_what_is_given_is_changed(book: HookBook, endpoint: WebhookEndpoint, clock: Watch) -> None:
    """What is None stays; the secret and the id always do."""
    clock.wait(5)
    renamed = book.change(endpoint.id, "key_a", name="new\0")
    moved = book.change(
        endpoint.id, "key_a", url="http://b.test", events=[EventType.VIDEO_COMPLETED]
    )

    assert renamed == replace(endpoint, name="new\ufffd", updated_at=clock())
    assert moved == replace(
        endpoint,
        name="new\ufffd",
        url="http://b.test",
        events=(EventType.VIDEO_COMPLETED,),
        updated_at=clock(),
    )
    assert book.find(endpoint.id, "key_a") == moved


def test_a_secret_can_be_changed(book: HookBook, endpoint: WebhookEndpoint) -> None:
    """The new secret takes the place of the old at once."""
    rotated = book.rotate(endpoint.id, "key_a")

    assert rotated is not None
    assert rotated.secret != endpoint.secret
    assert replace(rotated, secret=endpoint.secret) == endpoint
    assert book.find(endpoint.id, "key_a") == rotated


@pytest.mark.parametrize("key_id", ["key_b", "\0", "\ud800"])
def test_an_endpoint_is_its_keys_alone(
    book: HookBook, endpoint: WebhookEndpoint, key_id: str
) -> None:
    """For another key it is not there."""
    for one in (endpoint.id, "\0", ""):
        assert book.find(one, key_id) is None
        assert book.change(one, key_id, name="x") is None
        assert book.rotate(one, key_id) is None
        assert book.remove(one, key_id) is False
    assert book.find(endpoint.id, "key_a") == endpoint


def test_a_removed_endpoint_hears_nothing(book: HookBook, endpoint: WebhookEndpoint) -> None:
    """What was still to be told to it goes with it; what is told to others stays."""
    other = book.add("key_a", name="other", url="http://b.test", events=BOTH)
    for one in (endpoint, other):
        book.tell(one, EventType.VIDEO_COMPLETED, "video_1")

    assert book.remove(endpoint.id, "key_a") is True
    assert book.remove(endpoint.id, "key_a") is False
    assert _take_one(book).endpoint == other


def test_a_test_event_is_due_at_once(
    book: HookBook, endpoint: WebhookEndpoint, clock: Watch
) -> None:
    """It goes to this endpoint as any event would."""
    event_id = book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")

    notice = _take_one(book)
    assert (notice.event_id, notice.endpoint, notice.attempts) == (event_id, endpoint, 1)
    assert notice.created_at == clock()
    assert f'"id":"{event_id}"' in notice.body


def test_what_is_taken_is_held(book: HookBook, endpoint: WebhookEndpoint, clock: Watch) -> None:
    """Others do not see it until the time is up; then it is tried anew, and counted."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    first = _take_one(book, hold=100)
    assert first.next_at == clock() + 100

    clock.wait(99)
    assert book.due(10, 100) == ()
    clock.wait(1)
    second = _take_one(book)
    assert (second.id, second.event_id, second.body) == (first.id, first.event_id, first.body)
    assert second.attempts == 2


def test_what_is_kept_is_held_longer(
    book: HookBook, endpoint: WebhookEndpoint, clock: Watch
) -> None:
    """Whoever still has a notice in hand may say so; others see it only after that."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    notice = _take_one(book, hold=100)
    clock.wait(99)
    book.keep([notice], 100)

    clock.wait(99)
    assert book.due(10, 100) == ()
    clock.wait(1)
    assert _take_one(book).attempts == 2


def test_only_what_is_ours_is_kept(book: HookBook, endpoint: WebhookEndpoint, clock: Watch) -> None:
    """What another took meanwhile, was heard, or waits for longer anyway stays as it is."""
    for number in range(3):
        book.tell(endpoint, EventType.VIDEO_FAILED, f"video_{number}")
    heard, waiting, lost = book.due(3, hold=10)
    book.delivered(heard)
    book.postpone(waiting, clock() + 500)
    clock.wait(10)
    _take_one(book, hold=10)
    book.keep([heard, waiting, lost], 100)

    clock.wait(10)
    assert _take_one(book).id == lost.id
    clock.wait(480)
    assert _take_one(book, hold=2000).id == waiting.id


def test_the_longest_due_comes_first(
    book: HookBook, endpoint: WebhookEndpoint, clock: Watch
) -> None:
    """No more than asked for are taken, in the order in which they were due."""
    told = []
    for _ in range(3):
        told.append(book.tell(endpoint, EventType.VIDEO_FAILED, "video_1"))
        clock.wait(1)

    assert [notice.event_id for notice in book.due(2, 1000)] == told[:2]
    assert [notice.event_id for notice in book.due(2, 1000)] == told[2:]
    assert book.due(2, 1000) == ()


def test_a_notice_is_told_with_the_endpoint_as_it_is(
    book: HookBook, endpoint: WebhookEndpoint
) -> None:
    """A new address or secret counts for what waits already."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    changed = book.change(endpoint.id, "key_a", url="http://new.test")

    assert _take_one(book).endpoint == changed


def test_what_was_heard_is_struck_off(book: HookBook, endpoint: WebhookEndpoint) -> None:
    """It is counted once, however often that is said, and never comes back."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    notice = _take_one(book, hold=0)
    book.delivered(notice)
    book.delivered(notice)
    book.give_up(notice)

    assert book.due(10, 0) == ()
    assert Tallies(book.database).read().notices == {"delivered": 1}


def test_what_nobody_heard_is_struck_off(book: HookBook, endpoint: WebhookEndpoint) -> None:
    """It is counted as given up."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    book.give_up(_take_one(book, hold=0))

    assert book.due(10, 0) == ()
    assert Tallies(book.database).read().notices == {"given_up": 1}


def test_a_notice_can_wait(book: HookBook, endpoint: WebhookEndpoint, clock: Watch) -> None:
    """A postponed notice is due when it was asked to be."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    book.postpone(_take_one(book, hold=0), clock() + 50)

    assert book.due(10, 0) == ()
    clock.wait(50)
    assert _take_one(book).attempts == 2


def test_a_late_voice_postpones_nothing(
    book: HookBook, endpoint: WebhookEndpoint, clock: Watch
) -> None:
    """Who held a notice too long has no say over the attempt that began meanwhile."""
    book.tell(endpoint, EventType.VIDEO_FAILED, "video_1")
    late = _take_one(book, hold=0)
    _take_one(book, hold=10)
    book.postpone(late, clock() + 1_000_000)

    clock.wait(10)
    assert _take_one(book).attempts == 3
