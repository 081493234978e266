from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.doctor import (
    Diagnosis,
    Examination,
    available_memory,
    examinations,
    examine,
)
from reelkite.bootstrap.roles import open_office
from reelkite.config import Serving, Settings, Signing
from reelkite.domain.errors import RenderError, ServeError


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Lend settings of a machine on which nothing was started yet."""
    return Settings(cache=tmp_path / "cache", clips=tmp_path, cores=1, data=tmp_path / "data")


def _tried(name: str, settings: Settings) -> Diagnosis:
    (examination,) = (each for each in examinations() if each.name == name)
    return examination.of(settings)


def test_what_works_is_told() -> None:
    """An examination that raises nothing found the thing well."""
    look = Examination("kite", lambda settings: f"{settings.cores} fly", "Wait for wind.")

    assert look.of(Settings(cache=Path(), clips=Path(), cores=2)) == Diagnosis(
        "kite", is_well=True, is_needed=True, told="2 fly"
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [(ServeError("no\n  wind"), "no wind"), (ZeroDivisionError(), "ZeroDivisionError")],
)
def test_whatever_is_wrong_is_a_diagnosis(error: Exception, told: str, settings: Settings) -> None:
    """No error ends the examination; its message is told in one line, with what to do."""

    def look(_: Settings) -> str:
        raise error

    assert Examination("kite", look, "Wait for wind.", is_needed=False).of(settings) == Diagnosis(
        "kite", is_well=False, is_needed=False, told=told, remedy="Wait for wind."
    )


@pytest.mark.slow
def test_a_machine_that_runs_the_tests_is_well(settings: Settings) -> None:
    """Everything that is needed works where the tests pass, and nothing is left behind."""
    found = list(examine(settings))

    assert [each.name for each in found if each.is_needed and not each.is_well] == []
    assert {"engine", "encoder", "check terms", "signing", "database"} <= {
        each.name for each in found
    }
    assert not settings.data.exists()


@pytest.mark.slow
def test_a_missing_engine_is_found(settings: Settings) -> None:
    """An engine that is not installed cannot draw; the message lists those that are."""
    found = _tried("engine", replace(settings, engine="sora"))

    assert not found.is_well
    assert "diorama" in found.told
    assert "REELKITE_ENGINE" in found.remedy


def test_a_wrong_certificate_is_found(settings: Settings, tmp_path: Path) -> None:
    """A certificate that is not there signs nothing."""
    signing = Signing(tmp_path / "no.pem", tmp_path / "no.key")

    assert not _tried("signing", replace(settings, signing=signing)).is_well
    assert _tried("signing", settings).is_well


def test_an_open_database_is_asked(settings: Settings) -> None:
    """Before the first start there is none to ask; then it answers; a damaged one does not."""
    assert "first start" in _tried("database", settings).told
    settings.data.mkdir()
    with open_office(settings):
        pass

    assert _tried("database", settings).told == "answers; 0 workers are alive"
    (settings.data / "reelkite.db").write_bytes(b"no database" * 1000)
    assert not _tried("database", settings).is_well


def test_a_folder_that_cannot_be_written_is_found(settings: Settings) -> None:
    """A data folder needs a place where it can be made."""
    assert _tried("data folder", settings).told == f"{settings.data} will be made"
    assert not _tried("data folder", replace(settings, data=Path("/proc/reelkite"))).is_well


def test_too_little_space_is_found(settings: Settings) -> None:
    """What the server would refuse to work with is told before it does."""
    greedy = replace(settings, serving=Serving(free_megabytes=10**9))

    assert _tried("free space", settings).told.endswith(" MB")
    assert "1000000000 are asked for" in _tried("free space", greedy).told


def test_memory_is_read_as_linux_tells_it(tmp_path: Path) -> None:
    """The line is read in kibibytes; a file without it is an error."""
    meminfo = tmp_path / "meminfo"
    meminfo.write_text("MemTotal:  9 kB\nMemAvailable:   2048 kB\n")
    assert available_memory(meminfo) == 2 * 1024 * 1024
    meminfo.write_text("MemTotal:  9 kB\n")
    with pytest.raises(RenderError, match="does not say"):
        available_memory(meminfo)


def test_little_memory_is_weak_not_broken() -> None:
    """A machine with little memory may still do."""
    (memory,) = (each for each in examinations() if each.name == "memory")

    assert not memory.is_needed
