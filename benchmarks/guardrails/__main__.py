"""Measures how well prompts are judged.

Run: python -m benchmarks.guardrails [--set practice] [--category NAME] [--show] [--pairs N]
[--out DIR]

Without ``--set`` it is the set held back, from which no list, rule or training set of a check was
made or mended: only its figures are told. ``--show`` prints what was judged wrongly in the other
set, which is for practice. NAME is a category, ``harmless`` or, for practice, ``doubtful``. Each
prompt is judged by all checks, in this process, on one core. Into DIR go ``guardrails.json`` and
``guardrails.md``.
"""

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.guardrails import pairs, report
from benchmarks.guardrails.judging import Judged, judged, on_one_core, opened, peak_megabytes
from benchmarks.guardrails.sets import HELD, PRACTICE, edition, samples
from reelkite.domain.policy import Category, Verdict

_FOLDERS = {folder.name: folder for folder in (HELD, PRACTICE)}
_MINORS = Category.SEXUAL_MINORS.value


def main() -> None:
    """Judge the sets, then report."""
    options = _parsed()
    on_one_core()
    began = time.perf_counter()
    judge = opened()
    loading = time.perf_counter() - began
    every = _judged(judge, options)
    combined = _combined(judge, options)
    cost = report.Cost(round(loading, 2), round(peak_megabytes(), 1))
    which = edition(_FOLDERS[options.set])
    figures = {"set": which, **report.summary(every, combined, cost)}
    table = f"{report.heading(which, every)}\n\n{report.table(every, combined, cost)}"
    _written(options.out, figures, table)
    if options.show:
        print("\n".join(report.misses(every)))
        print("\n".join(f"{_MINORS}: {line}" for each in combined for line in each.missed))
    print(table)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=_FOLDERS, default=HELD.name, help="which set is judged")
    parser.add_argument("--category", default="", help="this set only")
    parser.add_argument("--show", action="store_true", help="print what was judged wrongly")
    parser.add_argument("--pairs", type=int, default=200, help="more pairs a language, by chance")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("out/guardrails"))
    options = parser.parse_args()
    if options.show and options.set == HELD.name:
        parser.error("what is held back is not shown; --show goes with --set practice")
    return options


def _judged(judge: Callable[[str], Verdict], options: argparse.Namespace) -> list[Judged]:
    if options.category == _MINORS:
        return []
    return judged(judge, samples(_FOLDERS[options.set], options.category))


def _combined(judge: Callable[[str], Verdict], options: argparse.Namespace) -> list[pairs.Count]:
    if options.category not in ("", _MINORS):
        return []
    return list(pairs.counts(judge, options.pairs, options.seed))


def _written(folder: Path, figures: dict[str, object], table: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(figures, indent=2, ensure_ascii=False)
    (folder / "guardrails.json").write_text(text + "\n", encoding="utf-8")
    (folder / "guardrails.md").write_text(table + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
