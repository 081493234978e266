import os
import signal

import pytest

from reelkite.cli.stops import ASKED_TO_STOP, StopRequested, orderly_stops


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_request_to_stop_is_heard_once(number: signal.Signals, status: int) -> None:
    """The first signal leaves with its status; a second one does not disturb the way out."""
    tidied = False
    with pytest.raises(StopRequested) as left, orderly_stops():
        try:
            os.kill(os.getpid(), number)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            tidied = True

    assert left.value.code == status
    assert tidied


def test_handlers_are_put_back() -> None:
    """Afterwards signals do what they did before."""
    before = [signal.getsignal(number) for number in ASKED_TO_STOP]
    with orderly_stops():
        assert signal.getsignal(signal.SIGINT) is not before[0]

    assert [signal.getsignal(number) for number in ASKED_TO_STOP] == before


def test_what_was_ignored_stays_ignored() -> None:
    """Under nohup a hang-up still means nothing."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with orderly_stops():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
