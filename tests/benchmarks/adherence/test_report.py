from pathlib import Path

from benchmarks.adherence.alike import pairs_of, twins_of
from benchmarks.adherence.colours import Tone
from benchmarks.adherence.expectations import Case
from benchmarks.adherence.report import appended, failures, loaded, table
from benchmarks.adherence.scoring import Check
from tests.benchmarks.adherence.observations import figure, observation, sight


def test_observations_come_back_as_they_were_written(tmp_path: Path) -> None:
    """A run that was cut short goes on from what stands in the file."""
    toned = figure(tone=Tone(50.0, 20.0, 30.0, {"red": 0.4}), relations=(("on", 1),))
    one, other = observation(sight(toned, figure(box=None))), observation(prompt="q")
    appended(tmp_path / "notes", one)
    appended(tmp_path / "notes", other)

    assert loaded(tmp_path / "notes") == [one, other]
    assert loaded(tmp_path / "nothing") == []


def test_the_table_counts_by_dimension_and_sums_what_was_asked() -> None:
    """What was only planned, and that it renders, is left out of the sum."""
    checks = [
        Check("p", "renders", passed=True),
        Check("p", "colour", passed=True),
        Check("q", "colour", passed=False, reason="green"),
        Check("q", "planned: number", passed=False, reason="two"),
    ]
    lines = table(checks).splitlines()

    assert "| colour | 1 | 2 | 50.0 |" in lines
    assert "| all that was asked | 1 | 2 | 50.0 |" in lines
    assert failures(checks).splitlines() == ["colour: q -- green", "planned: number: q -- two"]


def test_places_with_nearly_the_same_picture_are_twins() -> None:
    """Two signatures nearer than the threshold make each the other's twin."""
    cases = [Case(name, scene=name) for name in ("quay", "pier", "moon")]
    seen = {
        "quay": observation(sight(signature=(0.0, 0.5)), prompt="quay"),
        "pier": observation(sight(signature=(0.0, 0.6)), prompt="pier"),
        "moon": observation(sight(signature=(9.0, 9.0)), prompt="moon"),
    }
    pairs = pairs_of(cases, seen)

    assert [(pair.one, pair.other) for pair in pairs[:1]] == [("pier", "quay")]
    assert set(twins_of(pairs)) == {"pier", "quay"}
