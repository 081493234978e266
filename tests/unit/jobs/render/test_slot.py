import threading
import time
from collections.abc import Iterator

import pytest

from reelkite.jobs.render.slot import Slot


@pytest.fixture
def slot() -> Iterator[Slot]:
    """Lend a slot that is taken."""
    made = Slot()
    assert made.take(2, 0)
    yield made
    made.give()


def _queue_up(slot: Slot, priorities: list[int], order: list[int]) -> list[threading.Thread]:
    """Let a thread wait for each of ``priorities``, one after the other."""

    def wait(priority: int) -> None:
        assert slot.take(priority, 5)
        order.append(priority)
        slot.give()

    threads: list[threading.Thread] = []
    for priority in priorities:
        thread = threading.Thread(target=wait, args=(priority,))
        thread.start()
        while len(slot._waiting) == len(threads):
            time.sleep(0.001)
        threads.append(thread)
    return threads


@pytest.mark.parametrize("priorities", [[3, 2, 1], [1, 2, 3], [2, 3, 1, 2, 1]])
def test_the_smallest_number_goes_first(slot: Slot, priorities: list[int]) -> None:
    """In whatever order they came, those that wait are served by priority, one at a time."""
    order: list[int] = []
    threads = _queue_up(slot, priorities, order)
    slot.give()
    for thread in threads:
        thread.join()

    assert order == sorted(priorities)


def test_it_is_taken_once(slot: Slot) -> None:
    """While somebody has it nobody gets it, however urgent."""
    assert not slot.take(1, 0.01)


def test_who_gives_up_stands_in_nobody_s_way(slot: Slot) -> None:
    """An urgent one that waited in vain is not waited for."""
    assert not slot.take(1, 0.01)
    slot.give()

    assert slot.take(3, 0)
