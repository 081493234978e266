"""Measures whether clips show what their prompts ask for.

Run: python -m benchmarks.adherence PROMPTS [--sizes 480x270,...] [--out DIR] [--workers 2]
     [--seed N] [--only TEXT] [--fresh]

PROMPTS is a list of prompts (.txt), or expectations as VBench writes them (.json). Into DIR go
``observations.jsonl`` (a run that was cut short goes on from there), ``table.md``,
``failures.txt``, ``alike.txt`` and pages of captioned pictures, a red caption for a failure.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.adherence import alike, report, running, scoring, sheets
from benchmarks.adherence.expectations import Case, cases_of
from reelkite.domain.geometry import Size


def main() -> None:
    """Measure what is missing, then report on everything."""
    options = _parsed()
    cases = [case for case in cases_of(options.prompts) if options.only in case.prompt]
    for text in options.sizes.split(","):
        size = Size(*map(int, text.split("x")))
        folder = options.out / str(size)
        (folder / "pictures").mkdir(parents=True, exist_ok=True)
        if options.fresh:
            (folder / "observations.jsonl").unlink(missing_ok=True)
        _measure(cases, size, options, folder)
        _report(cases, options.seed, folder)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prompts", type=Path)
    parser.add_argument("--sizes", default="480x270")
    parser.add_argument("--out", type=Path, default=Path("out/adherence"))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", default="", help="prompts that contain this")
    parser.add_argument("--fresh", action="store_true", help="measure everything anew")
    return parser.parse_args()


def _measure(cases: Sequence[Case], size: Size, options: argparse.Namespace, folder: Path) -> None:
    notes = folder / "observations.jsonl"
    known = {(seen.prompt, seen.seed) for seen in report.loaded(notes)}
    missing = dict.fromkeys(c.prompt for c in cases if (c.prompt, options.seed) not in known)
    tasks = [running.Task(prompt, size, options.seed, folder) for prompt in missing]
    for number, seen in enumerate(
        running.all_done(running.measured, tasks, options.workers), start=1
    ):
        report.appended(notes, seen)
        print(f"{number}/{len(tasks)} {seen.prompt[:70]} {seen.error or ''}", flush=True)


def _report(cases: Sequence[Case], seed: int, folder: Path) -> None:
    every = report.loaded(folder / "observations.jsonl")
    seen = {each.prompt: each for each in every if each.seed == seed}
    pairs = alike.pairs_of(cases, seen)
    twins = alike.twins_of(pairs)
    checks: list[scoring.Check] = []
    plates: list[sheets.Plate] = []
    for case in cases:
        own = scoring.checks_of(case, seen[case.prompt])
        if case.scene:
            why = twins.get(case.scene, "")
            own.append(scoring.Check(case.prompt, "scene of its own", not why, why))
        checks += own
        plates.append(_plate(case, own, folder))
    table = report.table(checks)
    (folder / "table.md").write_text(table + "\n", encoding="utf-8")
    (folder / "failures.txt").write_text(report.failures(checks) + "\n", encoding="utf-8")
    lines = [f"{pair.apart:.3f} {pair.one} / {pair.other}" for pair in pairs]
    (folder / "alike.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sheets.pages(plates, folder / "pages")
    print(table)


def _plate(case: Case, own: Sequence[scoring.Check], folder: Path) -> sheets.Plate:
    failed = [c for c in own if not c.passed and not c.dimension.startswith("planned")]
    caption = " | ".join([case.prompt, *(check.reason for check in failed)])
    return sheets.Plate(running.picture_of(folder, case.prompt), caption, not failed)


if __name__ == "__main__":
    main()
