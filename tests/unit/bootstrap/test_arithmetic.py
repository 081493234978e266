import subprocess
import sys
from pathlib import Path

from reelkite.bootstrap.arithmetic import BUNDLED, one_thread

TIMED = """
import time
import numpy as np
from reelkite.bootstrap.arithmetic import one_thread
print(one_thread() > 0)
half = np.ones((700, 700), np.float32)
cpu, own = time.process_time(), time.thread_time()
for _ in range(20):
    half @ half
print((time.process_time() - cpu) < 1.3 * (time.thread_time() - own) + 0.05)
"""


def test_numpy_computes_in_one_thread() -> None:
    """After the call all processor time of a product is this thread's."""
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", TIMED], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == [str(any(BUNDLED.glob("lib*openblas*"))), "True"]


def test_without_a_library_nothing_happens(tmp_path: Path) -> None:
    """A numpy without OpenBLAS, and a file that is no library, are left alone."""
    assert one_thread(tmp_path / "nowhere") == 0
    (tmp_path / "libopenblas.so").write_bytes(b"no library")
    assert one_thread(tmp_path) == 0
