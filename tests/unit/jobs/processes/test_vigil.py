import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelkite.jobs.processes.children import Child, Role, start
from reelkite.jobs.processes.vigil import LOOKS, START, Vigil, is_frozen


@pytest.mark.parametrize(
    ("lived", "silence", "frozen"),
    [
        (100.0, 3.0, False),  # it beat just now
        (100.0, 16.0, True),  # it did beat, but then no more
        (50.0, None, False),  # it may still be starting
        (61.0, None, True),  # it never came up
        (20.0, 500.0, False),  # its predecessor's last beat says nothing about it
        (61.0, 500.0, True),
    ],
)
def test_silence_is_judged_by_age(lived: float, silence: float | None, *, frozen: bool) -> None:
    """Only silence within its own life counts, and a start may take a minute."""
    assert is_frozen(lived, silence, 15.0) is frozen


@given(st.floats(0, START), st.none() | st.floats(0, 1000))
def test_the_young_are_not_blamed_for_others(lived: float, silence: float | None) -> None:
    """Nobody is frozen who was silent for no longer than is allowed."""
    assert not is_frozen(lived, silence, START)


@pytest.fixture
def child() -> Iterator[Child]:
    """Lend a process."""
    child = start(Role("tiny", (sys.executable, "-c", "input()")), 0.0)
    child.process.wait(20)
    yield child
    child.lifeline.cut()


def _silent() -> float | None:
    return 30.0


def _unknown() -> float | None:
    raise subprocess.SubprocessError("no database")


def test_it_takes_several_looks(child: Child) -> None:
    """One look is not believed: the clock may have jumped."""
    role = Role("tiny", (), silence=_silent, patience=15)
    vigil = Vigil(lambda: [(role, child)], lambda: 100.0)
    found = []
    for _ in range(LOOKS):
        vigil.look()
        found.append(child.pid in vigil.frozen)

    assert found == [False] * (LOOKS - 1) + [True]


def test_a_sign_of_life_clears_suspicion(child: Child) -> None:
    """Looks count only in a row."""
    role = Role("tiny", (), silence=_silent, patience=15)
    living = [(role, child)]
    vigil = Vigil(lambda: living, lambda: 100.0)
    for _ in range(LOOKS):
        living[:] = [(role, child)]
        vigil.look()
        living[:] = [(replace(role, silence=lambda: 0.0), child)]
        vigil.look()

    assert not vigil.frozen


@pytest.mark.parametrize("silence", [None, _unknown])
def test_who_cannot_be_asked_about_is_left_alone(child: Child, silence: None) -> None:
    """Without an answer nobody is killed."""
    vigil = Vigil(lambda: [(Role("tiny", (), silence=silence), child)], lambda: 1e6)
    for _ in range(LOOKS + 1):
        vigil.look()

    assert not vigil.frozen


def test_the_vigil_is_a_thread(child: Child) -> None:
    """Once begun it looks by itself until it is ended."""
    looked = threading.Event()

    def _asked() -> float:
        looked.set()
        return 0.0

    vigil = Vigil(lambda: [(Role("tiny", (), silence=_asked), child)], lambda: 100.0)
    vigil.begin()

    assert looked.wait(10)
    vigil.end()
