"""Wall time, processor time and peak memory of whole clips, as a user would make them.

Run: python benchmarks/clip.py [--prompt TEXT] [--sizes 1280x720,...] [--models sora-2,...]
     [--seconds 4,...] [--repeat N] [--image FILE]

Each clip is one fresh process of ``reelkite generate``. Memory is the proportional set size of
the process and all its children, sampled every 50 ms from /proc, so shared pages count once.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from compileall import compile_dir
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median

import reelkite

KITE = (
    "Wide shot of a child flying a red kite in a grassy park, golden hour sunlight, "
    "camera slowly pans upward."
)
SAMPLE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """What one clip took: wall seconds, CPU seconds of all processes, and peak MB."""

    wall: float
    cpu: float
    peak: float


def main() -> None:
    """Print one line a combination: the median of the repeats."""
    compile_dir(Path(reelkite.__file__).parent, quiet=1)  # as an installer leaves it
    options = parsed()
    print("| size | model | seconds | wall s | CPU s | peak MB |")
    print("| --- | --- | --- | --- | --- | --- |")
    combinations = product(options.sizes, options.models, options.seconds)
    for size, model, seconds in combinations:
        costs = [measured(options, size, model, seconds) for _ in range(options.repeat)]
        wall, cpu, peak = (
            median(getattr(cost, name) for cost in costs) for name in ("wall", "cpu", "peak")
        )
        print(f"| {size} | {model} | {seconds} | {wall:.1f} | {cpu:.1f} | {peak:.0f} |", flush=True)


def parsed() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prompt", default=KITE)
    parser.add_argument("--sizes", type=listed, default=["1280x720"])
    parser.add_argument("--models", type=listed, default=["sora-2"])
    parser.add_argument("--seconds", type=listed, default=["4"])
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--image", help="begin each clip with this picture, cropped if need be")
    return parser.parse_args()


def listed(text: str) -> list[str]:
    """Split a comma-separated list."""
    return text.split(",")


def measured(options: argparse.Namespace, size: str, model: str, seconds: str) -> Cost:
    """Make one clip in a fresh process and return what it took."""
    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / "clip.mp4"
        command = [sys.executable, "-m", "reelkite", "generate", options.prompt, "--quiet"]
        command += ["--image", options.image, "--crop"] if options.image else []
        command += ["-o", str(clip), "--size", size, "--model", model, "--seconds", seconds]
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  our own command
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, memory_of(process.pid))
            time.sleep(SAMPLE_SECONDS)
        wall = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"the clip failed with exit code {process.returncode}")
    return Cost(wall, children_cpu(), peak)


_spent = [0.0]


def children_cpu() -> float:
    """Return CPU seconds of the children that ended since the last call."""
    import resource  # noqa: PLC0415  needed here only

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    total = usage.ru_utime + usage.ru_stime
    spent, _spent[0] = total - _spent[0], total
    return spent


def memory_of(pid: int) -> float:
    """Return MB of the process and its descendants; 0 for one that has just ended."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return 0.0
    own = sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return own / 1024 + sum(memory_of(int(child)) for child in below)


if __name__ == "__main__":
    main()
