import json
from dataclasses import asdict
from pathlib import Path
from typing import cast

import pytest

from benchmarks.adherence.running import all_done
from benchmarks.sweep import SIZES, Errand, Finding, found, loaded, report


def test_an_earlier_run_is_taken_up(tmp_path: Path) -> None:
    """What was noted is read again; without a file there is nothing yet."""
    notes = tmp_path / "sweep.jsonl"
    assert list(loaded(notes)) == []

    finding = Finding("a hen", "1280x720", 0.1, 0.2, "one colour")
    notes.write_text(json.dumps(asdict(finding)) + "\n", encoding="utf-8")
    assert list(loaded(notes)) == [finding]


@pytest.mark.slow
def test_a_scene_is_drawn_and_timed() -> None:
    """A usual prompt is without fault and took time."""
    (finding,) = all_done(found, [Errand("a hen on a farm", SIZES[1], seed=3, take=1)], 1)

    assert not finding.fault
    assert finding.size == "720x1280"
    assert finding.making > 0


def test_a_failure_is_a_finding() -> None:
    """What cannot be drawn at all is reported with its error."""
    seed = cast("int", "three")
    finding = found(Errand("a hen", SIZES[0], seed, take=0))

    assert "Error" in finding.fault


def test_the_report_counts_faults_and_names_the_dearest() -> None:
    """Three scenes of two prompts, one at fault; the worst is named with its size."""
    findings = [
        Finding("a hen", "1280x720", 0.001, 0.2),
        Finding("a hen", "720x1280", 0.002, 0.9),
        Finding("a fox", "1280x720", 0.003, 0.3, "one colour"),
    ]

    told = report(findings)
    assert "3 scenes of 2 prompts, 1 at fault" in told
    assert "most 0.90 s" in told
    assert "the dearest: 720x1280, a hen" in told
