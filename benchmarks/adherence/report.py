"""Observations on disk, and the table that sums them up."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.adherence.colours import Tone
from benchmarks.adherence.motion import Flow
from benchmarks.adherence.observing import Figure, Observation, Sight
from benchmarks.adherence.scoring import Check
from reelkite.domain.geometry import Box


def appended(path: Path, seen: Observation) -> None:
    """Add one observation to the file, a line of JSON each."""
    with path.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(asdict(seen)) + "\n")


def loaded(path: Path) -> list[Observation]:
    """Return the observations of an earlier run; none when there was none."""
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [observation_of(json.loads(line)) for line in lines if line]


def observation_of(data: dict[str, Any]) -> Observation:
    """Return the observation that was written as ``data``."""
    return Observation(
        **{
            **data,
            "sights": tuple(_sight_of(each) for each in data["sights"]),
            "missed": tuple(data["missed"]),
        }
    )


def _sight_of(data: dict[str, Any]) -> Sight:
    changed = {
        "figures": tuple(_figure_of(each) for each in data["figures"]),
        "flow": Flow(**data["flow"]),
        "moves": tuple(data["moves"]),
        "signature": tuple(data["signature"]),
    }
    return Sight(**{**data, **changed})


def _figure_of(data: dict[str, Any]) -> Figure:
    tone, box = data["tone"], data["box"]
    changed = {
        "tone": tone and Tone(**tone),
        "box": box and Box(**box),
        "relations": tuple((kind, to) for kind, to in data["relations"]),
    }
    return Figure(**{**data, **changed})


def table(checks: Iterable[Check]) -> str:
    """Return passed and all checks by dimension, as Markdown; what was planned stands last."""
    counts: dict[str, Counter[bool]] = {}
    for check in checks:
        counts.setdefault(check.dimension, Counter())[check.passed] += 1
    asked = {n: c for n, c in counts.items() if not n.startswith("planned") and n != "renders"}
    every = sum(asked.values(), Counter())
    rest = {name: count for name, count in sorted(counts.items()) if name not in asked}
    lines = ["| dimension | seen | of | % |", "| --- | --- | --- | --- |"]
    for name, count in {**asked, "all that was asked": every, **rest}.items():
        seen, of = count[True], count.total()
        lines.append(f"| {name} | {seen} | {of} | {100 * seen / max(of, 1):.1f} |")
    return "\n".join(lines)


def failures(checks: Sequence[Check]) -> str:
    """Return one line a failed check, by dimension."""
    failed = sorted((c for c in checks if not c.passed), key=lambda c: (c.dimension, c.prompt))
    return "\n".join(f"{c.dimension}: {c.prompt} -- {c.reason}" for c in failed)
