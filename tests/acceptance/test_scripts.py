"""The set-up that scripts/run and scripts/test share, with a machine that is made up."""

import os
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.blueprint import ROOT

EVERY_LIBRARY = "libEGL.so.1 (libc6) => /x\nlibGL.so.1 (libc6) => /x"


@dataclass(frozen=True)
class Machine:
    """A folder of made-up system programs that write down how they are called."""

    programs: Path
    root: Path

    def program(self, name: str, body: str) -> None:
        """Put a program in front of the system's."""
        path = self.programs / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.diary}\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    @property
    def diary(self) -> Path:
        """What was called."""
        return self.programs / "diary.txt"

    def run(self, commands: str) -> subprocess.CompletedProcess[str]:
        """Run shell commands after scripts/setup."""
        setup = self.root / "scripts" / "setup"
        path = f"{self.programs}:{os.environ['PATH']}"
        return subprocess.run(  # noqa: S603 - our own words
            ["/bin/bash", "-c", f"set -euo pipefail; source {setup}; {commands}"],
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(name="machine")
def _machine(tmp_path: Path) -> Machine:
    root, programs = tmp_path / "clone", tmp_path / "programs"
    for folder in (root / "scripts", root / "requirements", programs):
        folder.mkdir(parents=True)
    (root / "scripts" / "setup").write_text((ROOT / "scripts" / "setup").read_text("utf-8"))
    (root / "pyproject.toml").touch()
    for lock in ("run", "dev", "diffusion", "torch"):
        (root / "requirements" / f"{lock}.txt").write_text(f"# {lock}\n")
    machine = Machine(programs, root)
    machine.program("ldconfig", f"echo '{EVERY_LIBRARY}'")
    machine.program("dpkg", "")
    machine.program("apt-get", "")
    machine.program("sudo", "exit 1")
    machine.program("id", "echo 1000")
    return machine


def test_nothing_is_missing_where_both_libraries_are(machine: Machine) -> None:
    """A machine with EGL and GL needs no package."""
    assert machine.run("missing_packages python3").stdout == ""


@pytest.mark.parametrize(
    ("known", "packages"),
    [("", "libegl1\nlibgl1\n"), ("libEGL.so.1", "libgl1\n"), ("libGL.so.1", "libegl1\n")],
)
def test_missing_libraries_are_named_as_packages(
    known: str, packages: str, machine: Machine
) -> None:
    """Each library that the loader does not know stands for one package."""
    machine.program("ldconfig", f"echo '{known}'")

    assert machine.run("missing_packages python3").stdout == packages


def test_who_may_not_install_is_told(machine: Machine) -> None:
    """Without root and sudo one line names the packages, and nothing is installed."""
    done = machine.run("install_packages libegl1 libgl1")

    assert done.returncode == 1
    assert done.stderr == (
        "reelkite: please install these system packages, then run this again: libegl1 libgl1\n"
    )
    assert "apt-get" not in machine.diary.read_text()


def test_root_installs(machine: Machine) -> None:
    """Root installs what is missing with apt, and nothing besides."""
    machine.program("id", "echo 0")

    assert machine.run("install_packages libegl1 libgl1").returncode == 0
    assert (
        "apt-get install -qq -y --no-install-recommends libegl1 libgl1" in machine.diary.read_text()
    )


def test_sudo_without_a_password_installs(machine: Machine) -> None:
    """Whoever may use sudo without a password needs no word from us."""
    machine.program("sudo", 'shift; exec "$@"')

    assert machine.run("install_packages libgl1").returncode == 0
    assert "apt-get install" in machine.diary.read_text()


def test_an_old_python_will_not_do(machine: Machine) -> None:
    """Without Python 3.11 one line says so."""
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        machine.program(name, "exit 1")

    done = machine.run("prepare run")
    assert done.returncode == 1
    assert done.stderr == "reelkite: Python 3.11 or later is needed (package python3)\n"


@pytest.mark.parametrize("filled", ["run", "dev"])
def test_a_second_time_does_nothing(filled: str, machine: Machine) -> None:
    """An environment that is stamped for its locks is left alone, in silence."""
    _stamped(machine, filled)

    done = machine.run("fill_venv() { echo filled; }; prepare run")
    assert (done.stdout, done.stderr) == ("", "")


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    """When the locked versions change the environment is filled again."""
    _stamped(machine, "run")
    (machine.root / "requirements" / "run.txt").write_text("# new\n")

    assert "filled" in machine.run("fill_venv() { echo filled; }; prepare run").stdout


def test_the_tools_of_developers_are_asked_for(machine: Machine) -> None:
    """An environment for running is not enough for testing."""
    _stamped(machine, "run")

    assert "filled" in machine.run("fill_venv() { echo filled; }; prepare dev").stdout


def _stamped(machine: Machine, lock: str) -> None:
    environment = machine.root / ".venv"
    venv.create(environment)
    (environment / "bin" / "reelkite").write_text("")
    (environment / "bin" / "reelkite").chmod(0o755)
    machine.run(f'echo "$root $(fingerprint {lock})" >"$venv/.reelkite-{lock}"')
