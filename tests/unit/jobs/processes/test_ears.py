import os
import signal
import threading

import pytest

from reelkite.jobs.processes.ears import Ears, listening, stop_sign


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_requests_to_stop_are_counted(number: signal.Signals) -> None:
    """Each kind of request is heard, and nothing is interrupted by it."""
    with listening() as ears:
        os.kill(os.getpid(), number)
        ears.wait(10)

    assert ears.asked == 1


def test_a_second_request_is_heard() -> None:
    """Two requests count twice, even when they are read together."""
    with listening() as ears:
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)
        ears.wait(10)

    assert ears.asked == 2


def test_the_end_of_a_child_wakes_us() -> None:
    """It is no request to stop, but ends the waiting."""
    with listening() as ears:
        signal.raise_signal(signal.SIGCHLD)
        ears.wait(None)

    assert ears.asked == 0


def test_nothing_comes() -> None:
    """Without a signal the waiting ends with the time."""
    with listening() as ears:
        ears.wait(0.001)

    assert ears.asked == 0


def test_what_was_ignored_stays_ignored() -> None:
    """Under nohup a closed terminal does not stop us."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with listening() as ears:
            signal.raise_signal(signal.SIGHUP)
            ears.wait(0.001)
    finally:
        signal.signal(signal.SIGHUP, before)

    assert ears.asked == 0


def test_handlers_come_back() -> None:
    """Afterwards signals are handled as before."""
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGCHLD)]
    with listening():
        pass

    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGCHLD)] == before
    assert signal.set_wakeup_fd(-1) == -1


def test_ears_must_be_opened() -> None:
    """Who does not listen cannot wait."""
    with pytest.raises(RuntimeError, match="nobody listens"):
        Ears().wait(0)


def test_a_role_is_told_to_stop() -> None:
    """The event is set by a request to stop, and the thread that set it is gone afterwards."""
    threads = threading.active_count()
    with stop_sign() as stop:
        assert not stop.is_set()
        os.kill(os.getpid(), signal.SIGTERM)
        assert stop.wait(10)

    assert threading.active_count() == threads
