"""How many threads numpy's linear algebra takes."""

import ctypes
from contextlib import suppress
from pathlib import Path
from typing import Final

import numpy as np

BUNDLED: Final = Path(np.__file__).parents[1] / "numpy.libs"
"""Where numpy's wheels keep the OpenBLAS that they bring."""

SETTERS: Final = ("scipy_openblas_set_num_threads64_", "openblas_set_num_threads64_")
"""Names of the function that sets the number, by numpy's version."""


def one_thread(libraries: Path = BUNDLED) -> int:
    """Let OpenBLAS use one thread in this process; return how many libraries heard it.

    The matrices of a prompt are small: a second thread mostly waits, and burns a core while it
    does. Measured on two busy cores: 110 ms of processor time a prompt with two threads, 13 ms
    with one. Where numpy brings no OpenBLAS, nothing happens.
    """
    return sum(_told(library) for library in sorted(libraries.glob("lib*openblas*")))


def _told(library: Path) -> bool:
    with suppress(OSError):
        loaded = ctypes.CDLL(str(library))
        for name in SETTERS:
            with suppress(AttributeError):
                getattr(loaded, name)(ctypes.c_int(1))
                return True
    return False
