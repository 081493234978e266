import os
import signal

import pytest

from reelkite.cli.stops import ASKED_TO_STOP, orderly_stops


def test_ctrl_c_interrupts_once() -> None:
    """SIGINT raises KeyboardInterrupt; a second one does not disturb the way out."""
    tidied = False
    with pytest.raises(KeyboardInterrupt), orderly_stops():
        try:
            os.kill(os.getpid(), signal.SIGINT)
        finally:
            os.kill(os.getpid(), signal.SIGINT)
            tidied = True

    assert tidied


def test_termination_leaves_with_143() -> None:
    """SIGTERM leaves as shells count it, through every ``finally``."""
    with pytest.raises(SystemExit) as left, orderly_stops():
        os.kill(os.getpid(), signal.SIGTERM)

    assert left.value.code == 143


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
