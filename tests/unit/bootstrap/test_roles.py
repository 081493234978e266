import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.roles import _child_rules, _insist, _warmed, care, check, open_office
from reelkite.config import Serving, Settings, Signing
from reelkite.domain.errors import DatabaseUnavailable, EngineUnavailable, ServeError
from reelkite.domain.request import Model
from reelkite.domain.task import Task, TaskStatus
from reelkite.engines.diorama.plugin import DioramaPlugin
from reelkite.production import RawRequest
from reelkite.production.intake import Order
from reelkite.provenance import State, read_credentials
from reelkite.testing import FakeEngine
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


def test_what_takes_too_long_is_told_before_anything_starts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The log names the clip on offer that the engine would need more minutes for."""
    settings = replace(USUAL, data=tmp_path / "data")
    check(settings)
    assert "REELKITE_RENDER_MINUTES" not in caplog.text
    check(replace(settings, serving=Serving(render_minutes=0.5)))

    assert "12 s of sora-2-pro at 1024x1792 take about 3 minutes" in caplog.text
    assert "REELKITE_RENDER_MINUTES allows 0.5" in caplog.text


def test_a_server_that_could_make_nothing_does_not_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no model has an engine there is nothing to serve."""
    monkeypatch.setattr("reelkite.bootstrap.roles.facts_of", lambda _: {})
    with pytest.raises(ServeError, match=r"No engine makes any model; see .*models\.toml"):
        check(replace(USUAL, data=tmp_path))


class _Plug:
    """An engine's plugin that notes when the engine is built."""

    facts = DioramaPlugin().facts

    def __init__(self, built: list[str], name: str, error: Exception | None = None) -> None:
        self._built, self._name, self._error = built, name, error

    def build(self, *_: object) -> FakeEngine:
        if self._error is not None:
            raise self._error
        self._built.append(self._name)
        return FakeEngine(name=self._name)


def _cast_with(monkeypatch: pytest.MonkeyPatch, *plugs: _Plug) -> None:
    cast = dict(zip(Model, plugs, strict=True))
    monkeypatch.setattr("reelkite.bootstrap.casting.cast_of", lambda _: cast)
    monkeypatch.setattr("reelkite.bootstrap.roles.cast_of", lambda _: cast)


def test_an_engine_that_makes_all_is_built_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first task need not wait for it; if it cannot be built the first task will tell."""
    built: list[str] = []
    only = _Plug(built, "only")
    _cast_with(monkeypatch, only, only)
    line_of = _warmed(USUAL)
    assert built == ["only"]
    assert line_of(Model.SORA_2_PRO).engine is line_of(Model.SORA_2).engine

    broken = _Plug(built, "broken", EngineUnavailable("no canvas"))
    _cast_with(monkeypatch, broken, broken)
    line_of = _warmed(USUAL)
    with pytest.raises(EngineUnavailable, match="no canvas"):
        line_of(Model.SORA_2)


def test_several_engines_are_built_when_they_are_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory may not hold all of them."""
    built: list[str] = []
    _cast_with(monkeypatch, _Plug(built, "fast"), _Plug(built, "fine"))
    line_of = _warmed(USUAL)
    assert built == []

    assert line_of(Model.SORA_2_PRO).engine.name == "fine"
    assert built == ["fine"]


def test_a_render_child_signs_with_the_servers_identity(tmp_path: Path) -> None:
    """The child is told the data folder, wherever the environment would lead it."""
    rules = _child_rules(replace(USUAL, data=tmp_path), (3,))

    assert rules.command[-2:] == ("--data-dir", str(tmp_path))
    assert rules.heirlooms == (3,)
