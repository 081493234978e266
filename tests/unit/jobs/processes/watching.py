"""Waiting for processes of tests."""

import time
from collections.abc import Callable

import psutil


def gone(pid: int) -> bool:
    """Tell whether the process has ended, collected by its parent or not."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def until(true: Callable[[], bool]) -> bool:
    """Wait until ``true`` says so, at most 30 seconds; return what it says in the end."""
    end = time.monotonic() + 30
    while not true() and time.monotonic() < end:
        time.sleep(0.02)
    return true()
