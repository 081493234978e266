import threading

import pytest

from reelkite.jobs.render.rounds import Rounds


def test_rounds_go_on_whatever_happens(caplog: pytest.LogCaptureFixture) -> None:
    """A round that fails is logged, and the next one comes."""
    enough = threading.Event()
    count = 0

    def act() -> None:
        nonlocal count
        count += 1
        if count == 3:
            enough.set()
        raise ValueError("not today")

    rounds = Rounds("test", 0.001, act)
    rounds.start()
    assert enough.wait(60)
    rounds.stop()

    assert "A round of test failed." in caplog.text
    assert "not today" in caplog.text


def test_after_the_stop_there_are_none() -> None:
    """Once stopped, nothing is done any more."""
    acted = threading.Event()
    rounds = Rounds("test", 0.001, acted.set)
    rounds.start()
    assert acted.wait(60)
    rounds.stop()
    acted.clear()

    assert not acted.wait(0.02)


def test_a_round_that_hangs_does_not_hold_up_the_stop() -> None:
    """Who stops waits for so long and no longer."""
    began, release = threading.Event(), threading.Event()

    def hang() -> None:
        began.set()
        release.wait(60)

    rounds = Rounds("test", 0.001, hang)
    rounds.start()
    assert began.wait(60)
    rounds.stop(0.01)
    assert not release.is_set()
    release.set()


def test_rounds_that_never_began_can_be_stopped() -> None:
    """A stop before the start is no error."""
    Rounds("test", 1.0, lambda: None).stop()
