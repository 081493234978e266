from threading import Thread

import pytest

from reelkite.guardrails.images import threads
from reelkite.guardrails.images.threads import stay_single


def _allowed() -> list[int]:
    return [int(library.omp_get_max_threads()) for library in threads._libraries()]


def test_one_thread_is_used_in_every_thread() -> None:
    """The setting holds for the thread that makes it, and for others when they make it."""
    seen: list[list[int]] = []

    def look() -> None:
        stay_single()
        seen.append(_allowed())

    look()
    other = Thread(target=look)
    other.start()
    other.join()

    assert seen == [[1] * len(threads._libraries())] * 2


def test_without_the_library_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package without OpenMP beside it is left alone."""
    monkeypatch.setattr(threads, "LIBRARIES", "nothing.libs")
    threads._libraries.cache_clear()
    try:
        stay_single()
        assert threads._libraries() == ()
    finally:
        threads._libraries.cache_clear()
