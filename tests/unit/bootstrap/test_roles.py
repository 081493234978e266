import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.roles import _child_rules, _insist, care, check, open_office
from reelkite.config import Settings, Signing
from reelkite.domain.errors import DatabaseUnavailable, ServeError
from reelkite.domain.task import Task, TaskStatus
from reelkite.production import RawRequest
from reelkite.production.intake import Order
from reelkite.provenance import State, read_credentials
from tests.unit.bootstrap.rooms import opened

USUAL = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
REHEARSAL = Path(__file__).parents[2] / "acceptance" / "rehearsal"

WORKER = """
import sys, threading
from pathlib import Path
from reelkite.bootstrap.roles import work
from reelkite.config import Settings, Signing

data = Path(sys.argv[1])
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
settings = Settings(cache=data, clips=data, cores=1, data=data, engine="rehearsal")
work(settings, "local-0", stop, ())
"""


def test_an_office_has_keys_and_knows_who_is_silent(tmp_path: Path) -> None:
    """The database is made and ready; nobody was ever heard of."""
    with open_office(replace(USUAL, data=tmp_path)) as office:
        key, secret = office.keys.create("app")

        assert office.keys.recognise(secret) == key
        assert office.silence("local-0") is None


def test_a_database_that_is_late_is_waited_for() -> None:
    """Two refusals are followed by another try; after the patience the refusal is told."""
    answers = [DatabaseUnavailable("away", retry_after=1) for _ in range(2)]

    def ask() -> None:
        if answers:
            raise answers.pop()

    _insist(ask, seconds=60)
    assert answers == []
    answers.append(DatabaseUnavailable("away", retry_after=1))
    with pytest.raises(DatabaseUnavailable):
        _insist(ask, seconds=-1)


def test_a_caretaker_stops_when_asked(tmp_path: Path) -> None:
    """A caretaker whose stop is set already does its first rounds and returns."""
    stop = threading.Event()
    stop.set()

    settings = replace(USUAL, data=tmp_path)
    with open_office(settings):
        care(settings, stop)


@pytest.mark.slow
def test_a_worker_makes_good_on_a_promise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A task of the intake is rendered by a worker process and its child, and can be downloaded."""
    monkeypatch.setenv("PYTHONPATH", str(REHEARSAL))
    monkeypatch.setenv("REELKITE_ENGINE", "rehearsal")
    rooms = opened(replace(USUAL, data=tmp_path))
    caller, _ = rooms.keys.create("app")
    task = rooms.intake.accept(Order(RawRequest("a kite"), caller, "videos"))
    worker = subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", WORKER, str(tmp_path)], stdin=subprocess.PIPE
    )
    try:
        ended = _when_ended(rooms.tasks.find, task.id)
        worker.communicate(timeout=30)
    finally:
        worker.kill()
        worker.wait()

    assert (ended.status, ended.failure) == (TaskStatus.COMPLETED, None)
    assert {path.name for path in (tmp_path / "clips").glob("*/*")} == {
        "video.mp4",
        "thumbnail.webp",
        "spritesheet.jpg",
    }
    [clip] = (tmp_path / "clips").glob("*/video.mp4")
    assert read_credentials(clip).state is State.VALID
    assert (tmp_path / "identity" / "key.pem").exists()
    rooms.dispatcher.close()
    rooms.database.close()


def _when_ended(find: Callable[[str], Task | None], task_id: str) -> Task:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        task = find(task_id)
        if task is not None and task.has_ended:
            return task
        time.sleep(0.1)
    raise TimeoutError(task_id)


def test_a_missing_engine_is_found_before_anything_starts(tmp_path: Path) -> None:
    """The check refuses what is not installed and lets the diorama pass."""
    settings = replace(USUAL, data=tmp_path / "data")
    check(settings)
    with pytest.raises(ServeError, match="no engine 'sora'"):
        check(replace(settings, engine="sora"))


def test_who_signs_is_settled_before_anything_starts(tmp_path: Path) -> None:
    """An identity is made where there is none; one that is named but not there is an error."""
    settings = replace(USUAL, data=tmp_path / "data")
    check(settings)
    assert (settings.data / "identity").is_dir()
    signing = Signing(tmp_path / "no.pem", tmp_path / "no.key")
    with pytest.raises(ServeError, match=r"no\.(pem|key)"):
        check(replace(settings, signing=signing))


def test_a_render_child_signs_with_the_servers_identity(tmp_path: Path) -> None:
    """The child is told the data folder, wherever the environment would lead it."""
    rules = _child_rules(replace(USUAL, data=tmp_path), (3,))

    assert rules.command[-2:] == ("--data-dir", str(tmp_path))
    assert rules.heirlooms == (3,)
