import threading
from itertools import count
from pathlib import Path

import pytest

from reelkite.jobs.chores.audit import Auditor
from reelkite.jobs.chores.caretaker import Duty, take_care, usual_duties
from reelkite.jobs.chores.notices import Couriers
from reelkite.jobs.chores.sweeping import Sweeper
from reelkite.storage import Archive, Database, HookBook, TaskLedger, UploadShelf
from tests.unit.storage.samples import Watch


def test_a_failing_duty_harms_no_other(caplog: pytest.LogCaptureFixture) -> None:
    """While one duty fails each time, another is done; both are tried again and again."""
    stop, failures, rounds = threading.Event(), count(), count()

    def _fail() -> None:
        next(failures)
        raise OSError("no disk")

    def _work() -> None:
        if next(rounds) == 5:
            stop.set()

    take_care([Duty("bad", 0, _fail), Duty("good", 0.01, _work)], stop)

    assert next(rounds) == 6
    assert next(failures) > 1
    assert "the duty 'bad' failed" in caplog.text


def test_a_duty_that_hangs_does_not_keep_us() -> None:
    """When we stop, a duty that does not end is left to the end of the process."""
    stop, hanging, over = threading.Event(), threading.Event(), threading.Event()

    def _hang() -> None:
        hanging.set()
        over.wait(60)

    waiting = threading.Thread(target=take_care, args=([Duty("long", 0, _hang)], stop))
    waiting.start()
    assert hanging.wait(10)
    stop.set()
    waiting.join(30)

    assert not waiting.is_alive()
    over.set()


def test_a_stopped_duty_does_nothing() -> None:
    """Once we were asked to stop no round begins."""
    stop = threading.Event()
    stop.set()
    rounds = count()
    Duty("late", 0, lambda: next(rounds)).repeat(stop)

    assert next(rounds) == 0


def test_all_duties_can_be_done(database: Database, clock: Watch, tmp_path: Path) -> None:
    """In an empty house each usual duty has a name of its own, a pause, and nothing to do."""
    tasks = TaskLedger(database, clock)
    couriers = Couriers(HookBook(database, clock), lambda *_: 200, clock)
    uploads = UploadShelf(database, tmp_path / "uploads", clock)
    sweeper = Sweeper(tasks, Archive(tmp_path), uploads, list, clock)
    auditor = Auditor(tasks, lambda _: {}, lambda _: None, clock)
    duties = usual_duties(couriers, sweeper, auditor)
    for duty in duties:
        duty.work()
    couriers.close()

    assert len({duty.name for duty in duties}) == len(duties)
    assert all(duty.pause >= 1 for duty in duties)
