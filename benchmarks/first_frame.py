"""Seconds from the start of a process to its first frame, with warm caches and with none.

Run: python benchmarks/first_frame.py
"""

import os
import subprocess
import sys
import tempfile
import time
from compileall import compile_dir
from pathlib import Path
from statistics import median

import reelkite

REPEATS = 3
DRAW = """
from reelkite.bootstrap import production_line
from reelkite.config import read_settings
from reelkite.planning import plan
from reelkite.production import RawRequest, parse_request
from reelkite.testing import MemoryWatch

request = parse_request(RawRequest(prompt=(
    "Wide shot of a child flying a red kite in a grassy park, golden hour sunlight, "
    "camera slowly pans upward."
)))
stream = production_line(read_settings()).engine.render(
    request, plan(request.prompt, request.seconds), MemoryWatch()
)
next(stream.frames)
print("drawn", flush=True)
stream.frames.close()
"""


def main() -> None:
    """Print both figures: the median of warm starts, and one cold start."""
    compile_dir(Path(reelkite.__file__).parent, quiet=1)  # as an installer leaves it
    with tempfile.TemporaryDirectory() as folder:
        cold = start(folder)
        warm = median(start(folder) for _ in range(REPEATS))
    print("| caches | first frame, s |")
    print("| --- | --- |")
    print(f"| cold | {cold:.1f} |")
    print(f"| warm | {warm:.1f} |")


def start(cache: str) -> float:
    """Start a process with caches in ``cache`` and return when it has drawn."""
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603  our own command
        [sys.executable, "-c", DRAW],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CACHE_HOME": cache, "REELKITE_CACHE": cache},
    )
    assert process.stdout is not None  # noqa: S101  asked for above
    line = process.stdout.readline()
    took = time.perf_counter() - began
    if line != "drawn\n" or process.wait():
        sys.exit("the first frame was not drawn")
    return took


if __name__ == "__main__":
    main()
