import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reelkite.bootstrap.doctor import Diagnosis
from reelkite.cli.checks.doctor import report
from reelkite.cli.main import run
from reelkite.config import Settings
from reelkite.domain.request import Model
from reelkite.production import ProductionLine

SETTINGS = Settings(cache=Path("cache"), clips=Path("clips"), cores=1)
WELL = Diagnosis("engine", is_well=True, is_needed=True, told="draws here")
WEAK = Diagnosis("memory", is_well=False, is_needed=False, told="only 9 MB", remedy="Buy some.")
ILL = Diagnosis("encoder", is_well=False, is_needed=True, told="no x264", remedy="Install av.")


def test_each_thing_gets_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A line says what works, or what is wrong and what to do; what is needed sets the status."""
    assert report(lambda _: (WELL, WEAK), SETTINGS, as_json=False) == 0
    asked = replace(ILL, told="no x264. Or is it?")
    assert report(lambda _: (ILL, asked), SETTINGS, as_json=False) == 1
    assert capsys.readouterr().out.splitlines() == [
        "ok       engine: draws here",
        "weak     memory: only 9 MB. Buy some.",
        "broken   encoder: no x264. Install av.",
        "broken   encoder: no x264. Or is it? Install av.",
    ]


def test_a_line_is_printed_before_the_next_thing_is_tried(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Who waits sees how far it is."""

    def slowly(_: Settings) -> Iterator[Diagnosis]:
        yield WELL
        assert "draws here" in capsys.readouterr().out
        yield ILL

    assert report(slowly, SETTINGS, as_json=False) == 1


def test_all_can_be_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """With --json stdout is exactly one object."""
    assert report(lambda _: (WELL, WEAK), SETTINGS, as_json=True) == 0
    assert json.loads(capsys.readouterr().out) == {
        "ok": True,
        "checks": [
            {"name": "engine", "state": "ok", "told": "draws here", "remedy": ""},
            {"name": "memory", "state": "weak", "told": "only 9 MB", "remedy": "Buy some."},
        ],
    }


@pytest.mark.slow
def test_the_command_examines_this_machine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The settings of the environment are what is examined."""

    def nobody(_: Settings, __: Model) -> ProductionLine:
        raise AssertionError("it makes its own")

    monkeypatch.setenv("REELKITE_ENGINE", "sora")
    monkeypatch.setenv("REELKITE_DATA", str(tmp_path / "data"))
    assert run(["doctor", "--json"], nobody) == 1
    told = json.loads(capsys.readouterr().out)
    states = {each["name"]: each["state"] for each in told["checks"]}
    assert states["engine"] == "broken"
    assert states["check terms"] == "ok"
