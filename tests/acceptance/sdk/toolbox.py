"""The official clients, each in a place of its own below ``.sdk``, filled from its lock."""

import fcntl
import hashlib
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[3]
HERE: Final = Path(__file__).parent
CACHE: Final = ROOT / ".sdk"
"""Where the clients are kept; it may vanish at any time."""

NODE: Final = "node"
OLDER: Final = ("2.26", "2.28")
"""Versions of openai-python with a lock: the last that sent JSON, and an early one of forms."""

NEWEST: Final = "newest"
"""The openai-python of the developers' environment."""

PYTHONS: Final = (*OLDER, NEWEST)
SDKS: Final = (*PYTHONS, NODE)


def program(sdk: str) -> list[str]:
    """Return the command line of the scenario with ``sdk``, which is installed if it has to be."""
    if sdk == NODE:
        return [_found("node"), str(_node() / "scenario.mjs")]
    return [str(_python(sdk)), str(HERE / "python" / "scenario.py")]


def _python(sdk: str) -> Path:
    """Return the Python that has ``sdk``."""
    if sdk == NEWEST:
        return Path(sys.executable)
    lock = ROOT / "requirements" / f"sdk-{sdk}.txt"

    def fill(folder: Path) -> None:
        # Our own pip fills it: one of its own takes longer to make than all that it is to hold.
        venv.create(folder)
        place = ["--python", str(folder / "bin" / "python")]
        options = ["--quiet", "--disable-pip-version-check", "--no-compile", "--require-hashes"]
        wheels = ["--only-binary", ":all:", "--requirement", str(lock)]
        _run([sys.executable, "-m", "pip", *place, "install", *options, *wheels], folder)

    return _filled(f"python-{sdk}", lock.read_bytes(), fill) / "bin" / "python"


def _node() -> Path:
    """Return the folder that has openai-node and the scenario."""
    npm = _found("npm")
    sources = [HERE / "node" / name for name in ("package.json", "package-lock.json")]

    def fill(folder: Path) -> None:
        for source in sources:
            shutil.copy(source, folder)
        _run([npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"], folder)

    folder = _filled("node", b"".join(source.read_bytes() for source in sources), fill)
    shutil.copy(HERE / "node" / "scenario.mjs", folder)
    return folder


def _found(name: str) -> str:
    """Return where a program of the system is; without it the test is skipped."""
    return shutil.which(name) or pytest.skip(f"the program {name} is not installed")


def _filled(name: str, locked: bytes, fill: Callable[[Path], None]) -> Path:
    """Return a folder that ``fill`` has filled for exactly what is ``locked``."""
    folder, stamp = CACHE / name, CACHE / f"{name}.stamp"
    digest = hashlib.sha256(locked + sys.version.encode()).hexdigest()
    with _alone():
        if not (folder.is_dir() and stamp.exists() and stamp.read_text() == digest):
            stamp.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            fill(folder)
            stamp.write_text(digest)
    return folder


@contextmanager
def _alone() -> Iterator[None]:
    """Let one test run at a time fill folders."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own words
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
