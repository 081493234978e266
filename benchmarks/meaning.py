"""What the classifier of meanings refuses, how long it takes, and what it holds in memory.

Run: OPENBLAS_NUM_THREADS=1 python benchmarks/meaning.py [FILE]

Lines that were kept from training are judged: the share refused of each kind, a prompt of each
line. With FILE (one prompt a line) those that are refused are printed. Milliseconds are of
processor time, on one core.
"""

import argparse
import time
from collections import defaultdict
from pathlib import Path

import psutil

from reelkite.guardrails.meaning.layer import MeaningLayer, open_meaning
from reelkite.guardrails.meaning.sentences import HARMLESS, read_lines
from reelkite.guardrails.reading import read

LONGEST = 32_000


def timed(layer: MeaningLayer, prompt: str, spent: list[float]) -> bool:
    """Return whether ``prompt`` is refused; append the milliseconds that it took."""
    reading = read(prompt)
    begin = time.process_time()
    refused = any(True for _ in layer(reading))
    spent.append(1e3 * (time.process_time() - begin))
    return refused


def report_times(spent: list[float]) -> None:
    """Print middle and 95th percentile."""
    ordered = sorted(spent)
    middle, late = ordered[len(ordered) // 2], ordered[int(0.95 * len(ordered))]
    print(
        f"{len(spent)} prompts: {middle:.1f} ms in the middle, {late:.1f} ms at the 95th percentile"
    )


def report_longest(layer: MeaningLayer) -> None:
    """Print the milliseconds that a prompt of 32,000 characters takes, prose and masked words."""
    prose = ". ".join(line.prompts[0] for line in read_lines() if line.kind == HARMLESS)
    masked = " ".join(f"n{number} st4b{number * 7919}" for number in range(9000))
    for name, text in (("prose", prose), ("masked words", masked)):
        spent: list[float] = []
        refused = timed(layer, text[:LONGEST], spent)
        print(f"{LONGEST} characters of {name}: {spent[0]:.0f} ms{', refused' * refused}")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?", help="prompts that must all pass")
    asked = parser.parse_args()
    before, begin = psutil.Process().memory_info().rss, time.process_time()
    layer = open_meaning()
    held = (psutil.Process().memory_info().rss - before) / 2**20
    print(f"opened in {time.process_time() - begin:.2f} s, {held:.0f} MiB")
    spent: list[float] = []
    found = defaultdict(list)
    for line in read_lines():
        if line.is_held_back:
            found[line.kind].append(timed(layer, line.prompts[0], spent))
    for kind, refused in found.items():
        print(f"{kind:12} {sum(refused) / len(refused):7.2%} of {len(refused)} refused")
    report_times(spent)
    report_longest(layer)
    if asked.file:
        prompts = [line for line in asked.file.read_text("utf-8").splitlines() if line]
        spent = []
        print(*(prompt for prompt in prompts if timed(layer, prompt, spent)), sep="\n")
        report_times(spent)


if __name__ == "__main__":
    main()
