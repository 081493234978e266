"""Measures whether remixes change what they are asked to, and leave everybody else in place.

Run: python -m benchmarks.remix [--measure N] [--only TEXT] [--out FILE] [--workers 2]

Each clip of ``bases.txt`` is planned and staged, and again for each thing that is asked of it.
Every N-th is drawn as well, and its pixels are counted.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median

from benchmarks.adherence.running import all_done
from benchmarks.remix.asking import bases_of
from benchmarks.remix.judging import NEAR, Verdict
from benchmarks.remix.running import Task, verdicts

BASES = Path(__file__).with_name("bases.txt")


def report(found: Sequence[Verdict]) -> str:
    """Return a table by kind, and the failures."""
    lines = ["| kind | wishes | done | seen | others stay | pass | farthest |", "|" + " --- |" * 7]
    for kind in (*dict.fromkeys(one.wish.kind for one in found), "all"):
        some = [one for one in found if kind in {one.wish.kind, "all"}]
        seen = [one.shown for one in some if one.shown is not None]
        stay = sum(one.moved <= NEAR for one in some)
        lines.append(
            f"| {kind} | {len(some)} | {sum(one.done for one in some)} | {sum(seen)}/{len(seen)} "
            f"| {stay} | {sum(one.passes for one in some) / len(some):.0%} "
            f"| {max(one.moved for one in some):.3f} |"
        )
    middle = median(one.moved for one in found)
    return "\n".join([*lines, "", f"Median of the farthest moves: {middle:.4f} of the frame."])


def main() -> None:
    """Measure, tell what fails, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", type=int, default=0, help="draw every N-th remix")
    parser.add_argument("--only", default="", help="clips whose prompt contains this")
    parser.add_argument("--out", type=Path, help="file for the verdicts, as JSON lines")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    tasks = [
        Task(base, turn, options.measure)
        for turn, base in enumerate(bases_of(BASES))
        if options.only in base.prompt
    ]
    every: list[Verdict] = []
    for prompt, found in all_done(verdicts, tasks, options.workers):
        every += found
        for one in found:
            if not one.passes:
                print(f"{prompt[:48]} | {one.wish.prompt} | {one.why}", flush=True)
    if options.out:
        told = "".join(json.dumps(asdict(one)) + "\n" for one in every)
        options.out.write_text(told, encoding="utf-8")
    print(report(every))


if __name__ == "__main__":
    main()
