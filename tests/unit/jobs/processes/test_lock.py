import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reelkite.domain.errors import ServeError
from reelkite.jobs.processes.lock import DataLock, lock_data


@dataclass
class Ticks:
    """Time that passes only by sleeping."""

    now: float = 0.0
    told: list[str] = field(default_factory=list)

    def lock(self, folder: Path) -> DataLock:
        """Lock ``folder`` in this time."""
        return lock_data(folder, self.told.append, clock=lambda: self.now, sleep=self._sleep)

    def _sleep(self, seconds: float) -> None:
        self.now += seconds


def test_a_free_folder_is_locked_at_once(tmp_path: Path) -> None:
    """The folder is made, the lock names its holder, and nobody had to wait."""
    ticks = Ticks()
    with ticks.lock(tmp_path / "new" / "data"):
        assert (tmp_path / "new" / "data" / "lock").read_text() == f"{os.getpid()}\n"

    assert (ticks.now, ticks.told) == (0.0, [])


def test_a_second_server_gives_up_in_the_end(tmp_path: Path) -> None:
    """It waits ten seconds, says so once, and then names the folder and the holder."""
    ticks = Ticks()
    with (
        ticks.lock(tmp_path),
        pytest.raises(ServeError, match=rf"process {os.getpid()}.*{tmp_path}"),
    ):
        ticks.lock(tmp_path)

    assert ticks.now == pytest.approx(10, abs=0.2)
    assert ticks.told == ["waiting for another reelkite on this data folder to leave"]


def test_a_lock_is_free_again(tmp_path: Path) -> None:
    """After its holder let go another one gets it."""
    for _ in range(2):
        with Ticks().lock(tmp_path):
            pass


def test_an_heir_keeps_the_lock(tmp_path: Path) -> None:
    """The lock stays locked until the last child that inherited it is gone."""
    with Ticks().lock(tmp_path) as lock:
        heir = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[lock.descriptor]
        )
    with pytest.raises(ServeError):
        Ticks().lock(tmp_path)
    heir.communicate(b"\n")

    with Ticks().lock(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A file where the folder should be is told with the system's reason."""
    (tmp_path / "data").write_text("no folder")

    with pytest.raises(ServeError, match=r"cannot use the data folder .*data: File exists"):
        Ticks().lock(tmp_path / "data")


def test_the_folder_is_for_its_owner(tmp_path: Path) -> None:
    """Others cannot look into a data folder that we made."""
    with Ticks().lock(tmp_path / "data"):
        assert (tmp_path / "data").stat().st_mode & 0o077 == 0
